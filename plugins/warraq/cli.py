"""``warraq``: a thin command line over the library."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from warraq import __version__
from warraq.knowledge import Knowledge
from warraq.pipeline import enrich
from warraq.records import SeedError, WarraqError, as_record
from warraq.site.seeds import read_seed_file
from warraq.store import dump


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; 0 all well, 1 a file is bad, 2 the configuration or the command line is wrong."""
    arguments = _parser().parse_args(argv)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(
            stream, "reconfigure"
        ):  # JSON lines are UTF-8 whatever the terminal's locale says
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        return int(arguments.run(arguments))
    except WarraqError as error:
        _complain(error)
        return 2
    except BrokenPipeError:  # `warraq inspect … | head` has seen enough
        sys.stderr.close()
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="warraq", description="Read Arabic news texts into an archive."
    )
    parser.add_argument("--version", action="version", version=f"warraq {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    inspect = commands.add_parser(
        "inspect",
        help="print what is known of each file as one line of JSON, without site or network",
    )
    inspect.add_argument("files", nargs="+", metavar="FILE", type=Path)
    inspect.add_argument(
        "--content",
        type=Path,
        default=Path("content"),
        help="folder with actors.toml (default: content)",
    )
    inspect.set_defaults(run=_inspect)
    report = commands.add_parser("report", help="print what the machine was unsure of")
    report.add_argument("-s", "--settings", default="pelicanconf.py")
    report.add_argument("--page", action="store_true", help="write it to report/index.html of the output as well")
    report.set_defaults(run=_report)
    translate = commands.add_parser(
        "translate", help="fill the translation memory; stop and start as you like"
    )
    translate.add_argument("-s", "--settings", default="pelicanconf.py")
    translate.add_argument(
        "-e", "--extra-settings", nargs="*", default=[], metavar="NAME=JSON", help="settings to override"
    )
    translate.set_defaults(run=_translate)
    correct = commands.add_parser("correct", help="begin the correction of one article")
    correct.add_argument("id", metavar="ID", help="last part of the article's address")
    correct.add_argument("-s", "--settings", default="pelicanconf.py")
    correct.set_defaults(run=_correct)
    verify = commands.add_parser(
        "verify", help="compare the output with a clean build, byte for byte; 1 where they differ"
    )
    verify.add_argument("-s", "--settings", default="pelicanconf.py")
    verify.add_argument("-o", "--output", help="the output, where it is not that of the settings")
    verify.add_argument(
        "-e", "--extra-settings", nargs="*", default=[], metavar="NAME=JSON", help="settings to override"
    )
    verify.set_defaults(run=_verify)
    serve = commands.add_parser(
        "serve", help="build, serve on localhost, build again when a file changes"
    )
    serve.add_argument("-s", "--settings", default="pelicanconf.py")
    serve.add_argument("-p", "--port", type=int, default=8000)
    serve.set_defaults(run=_serve)
    return parser


def _inspect(arguments: argparse.Namespace) -> int:
    knowledge = Knowledge.load(arguments.content)
    status = 0
    for path in arguments.files:
        try:
            print(dump(as_record(enrich(read_seed_file(path), knowledge))), flush=True)
        except SeedError as error:
            _complain(error)
            status = 1
    return status


def _report(arguments: argparse.Namespace) -> int:
    from warraq.site.report import report, write_report_page  # noqa: PLC0415 - inspect needs no Pelican

    lines = []
    for line in report(arguments.settings):
        print(line)
        lines.append(line)
    if arguments.page:
        print(write_report_page(arguments.settings, lines))
    return 0


def _translate(arguments: argparse.Namespace) -> int:
    from warraq.site.translation import translate  # noqa: PLC0415 - inspect needs no Pelican

    return translate(arguments.settings, arguments.extra_settings)


def _verify(arguments: argparse.Namespace) -> int:
    from warraq.site.verify import verify  # noqa: PLC0415 - inspect needs no Pelican

    found = verify(arguments.settings, arguments.extra_settings, arguments.output)
    for line in found.lines():
        print(line)
    return 1 if found else 0


def _correct(arguments: argparse.Namespace) -> int:
    from warraq.site.correct import correct  # noqa: PLC0415 - inspect needs no Pelican

    print(correct(arguments.settings, arguments.id))
    return 0


def _serve(arguments: argparse.Namespace) -> int:
    from warraq.site.serve import serve  # noqa: PLC0415 - inspect needs neither Pelican nor a server

    return serve(arguments.settings, arguments.port)


def _complain(error: WarraqError) -> None:
    name = type(error).__name__
    text = str(error)
    print(text if text.startswith(name) else f"{name}: {text}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
