"""``make serve``: build, serve on localhost, build again whenever seeds, content, theme or code change."""

from __future__ import annotations

import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from watchfiles import watch

import warraq
from warraq.records import ConfigurationError
from warraq.site.settings import settings_of


def serve(settings_file: str, port: int) -> int:
    """Serve until Ctrl-C. Each build is a process of its own, so that changed code and lexicons count."""
    settings = settings_of(settings_file)
    output = Path(settings["OUTPUT_PATH"])
    _build(settings_file)
    handler = partial(_Quiet, directory=str(output))
    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    except OSError as error:
        raise ConfigurationError(f"--port: {port} cannot be used: {error.strerror}") from None
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(
        f"Serving {output} on http://127.0.0.1:{server.server_port}/ (Ctrl-C ends it)", flush=True
    )
    watched = [Path(settings["SEED_PATH"]), Path(settings["PATH"]), Path(settings["THEME"])]
    watched += [Path(settings_file), Path(warraq.__file__).parent]
    try:
        for _changes in watch(*(path for path in watched if path.exists())):
            _build(settings_file)
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()
    return 0


def _build(settings_file: str) -> None:
    subprocess.run([sys.executable, "-m", "pelican", "-s", settings_file], check=False)  # noqa: S603 - our own command


class _Quiet(SimpleHTTPRequestHandler):
    """Serves files; only what goes wrong is printed."""

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        del code, size
