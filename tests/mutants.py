"""Does a test notice when a line is wrong? ``make mutants`` changes one thing at a time in the stages and looks.

A mutant turns a comparison, negates a condition, drops a guard, swaps ``and`` and ``or``, or moves a number by
one, inside a function of ``reading/``, ``actors/``, ``events/`` or ``summaries/``. It is *killed* when one of the tests
that run that line fails (or does not end), and *survives* when all of them pass. The sample is drawn by ``--chance``.

Each mutant lives in a fork of this process, where the code of the function is exchanged; no file is touched.
"""

from __future__ import annotations

import argparse
import ast
import importlib
import io
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
PLUGIN = ROOT / "plugins" / "warraq"
PACKAGES = ("reading", "actors", "events", "summaries")
TESTS = ("tests/unit", "tests/properties", "tests/golden")
MAP = ROOT / ".cache" / "mutants.json"
"""Which test runs which line, and how long each takes; made anew with ``--map``."""
TABLES = ("actors/vocabulary.py", "actors/compiled.py", "actors/registry.py", "events/lexicon.py")
"""Run once for all tests, by whichever comes first: all tests look at what they make."""
PATIENCE = 45
"""Seconds that the tests of one mutant may take; fast ones go first."""

_TURNED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip


@dataclass(frozen=True)
class Mutant:
    """One change: the ``number``-th possible one of its file."""

    file: str
    line: int
    number: int
    what: str


# -- what can be changed -----------------------------------------------------------------------


def changes(node: ast.AST) -> Iterator[tuple[str, Any]]:
    """(what, function that changes ``node`` in place) for everything that can be changed in it."""
    if isinstance(node, ast.Compare):
        for index, operator in enumerate(node.ops):
            turned = _TURNED[type(operator)]
            yield f"{type(operator).__name__} → {turned.__name__}", lambda n, i=index, t=turned: n.ops.__setitem__(i, t())
    elif isinstance(node, ast.BoolOp):
        other = ast.Or if isinstance(node.op, ast.And) else ast.And
        yield f"{type(node.op).__name__} → {other.__name__}", lambda n: setattr(n, "op", other())
        for index in range(len(node.values)):
            yield f"operand {index + 1} of {type(node.op).__name__} dropped", lambda n, i=index: n.values.__setitem__(i, n.values[i - 1])
    elif isinstance(node, ast.If | ast.IfExp | ast.While):
        yield "condition negated", lambda n: setattr(n, "test", ast.UnaryOp(ast.Not(), n.test))
        leaves = isinstance(node, ast.If) and isinstance(node.body[-1], ast.Return | ast.Continue | ast.Break | ast.Raise)
        if leaves and not node.orelse:
            yield "guard dropped", lambda n: setattr(n, "test", ast.Constant(False))
    elif isinstance(node, ast.comprehension) and node.ifs:
        yield "filter dropped", lambda n: n.ifs.clear()
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield "not dropped", lambda n: setattr(n, "operand", ast.UnaryOp(ast.Not(), n.operand))
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub):
        other_op = ast.Sub if isinstance(node.op, ast.Add) else ast.Add
        if not _is_text(node):
            yield f"{type(node.op).__name__} → {other_op.__name__}", lambda n: setattr(n, "op", other_op())
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield f"{node.value} → {not node.value}", lambda n: setattr(n, "value", not n.value)
    elif isinstance(node, ast.Constant) and isinstance(node.value, int):
        yield f"{node.value} → {node.value + 1}", lambda n: setattr(n, "value", n.value + 1)


def _is_text(node: ast.BinOp) -> bool:
    """``"ال" + word``: there is no difference of texts, and such a mutant would only crash."""
    return any(
        isinstance(side, ast.JoinedStr) or (isinstance(side, ast.Constant) and isinstance(side.value, str)) for side in (node.left, node.right)
    )


def places(tree: ast.Module) -> Iterator[ast.AST]:
    """Every node inside a function that code runs; not types, decorators, defaults of ``strict`` or messages of errors."""
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            for statement in function.body:
                yield from _within(statement)


def _within(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.FunctionDef | ast.Raise | ast.Assert | ast.ImportFrom):
        return
    if isinstance(node, ast.AnnAssign):
        children: list[ast.AST] = [node.value] if node.value else []
    elif isinstance(node, ast.keyword) and node.arg == "strict":
        return
    else:
        children = list(ast.iter_child_nodes(node))
    yield node
    for child in children:
        yield from _within(child)


def mutants(path: Path) -> list[Mutant]:
    """Every mutant of a file."""
    found: list[Mutant] = []
    file = path.relative_to(ROOT).as_posix()
    for node in places(ast.parse(path.read_text(encoding="utf-8"))):
        for what, _ in changes(node):
            line = getattr(node, "lineno", 0) or getattr(getattr(node, "target", node), "lineno", 0)
            found.append(Mutant(file, line, len(found), what))
    return found


def mutated(mutant: Mutant) -> CodeType:
    """The code of the module with that one change."""
    path = ROOT / mutant.file
    tree = ast.parse(path.read_text(encoding="utf-8"))
    number = 0
    for node in list(places(tree)):
        for _, change in list(changes(node)):
            if number == mutant.number:
                change(node)
                return compile(ast.fix_missing_locations(tree), str(path), "exec")
            number += 1
    raise AssertionError(mutant)


def exchange(module: ModuleType, code: CodeType) -> int:
    """Give every function of ``module`` the code that ``code`` has for it; how many are another one now.

    A function stays the object it was, so whoever imported it runs the new code too.
    """
    fresh = ModuleType(module.__name__)  # dataclasses look up the module of that name: the old one, whose names are the same
    fresh.__dict__.update(__file__=module.__file__, __package__=module.__package__)
    exec(code, fresh.__dict__)
    return _exchange(vars(module), vars(fresh), module.__name__)


def _exchange(old: Any, new: Any, module: str) -> int:
    changed = 0
    for name, value in list(old.items()):
        mine, other = _bare(value), _bare(new.get(name))
        if getattr(mine, "__module__", "") != module:
            continue
        if isinstance(mine, FunctionType) and isinstance(other, FunctionType):
            if mine.__code__ != other.__code__:
                mine.__code__ = other.__code__
                changed += 1
        elif isinstance(mine, type) and isinstance(other, type):
            changed += _exchange(vars(mine), vars(other), module)
    return changed


def _bare(value: Any) -> Any:
    """The function in a method, property or cache."""
    for name in ("__func__", "fget", "func", "__wrapped__"):
        value = getattr(value, name, value)
    return value


# -- which tests -------------------------------------------------------------------------------


def make_map() -> dict[str, Any]:
    """Run the tests once and note which lines each runs and how long it takes."""
    MAP.parent.mkdir(exist_ok=True)
    settings, data = MAP.with_suffix(".ini"), MAP.with_suffix(".data")
    settings.write_text(f"[run]\nsource = {PLUGIN}\nomit = */site/*\ndynamic_context = test_function\ndata_file = {data}\n")
    command = [sys.executable, "-m", "coverage", "run", f"--rcfile={settings}", "-m", "pytest", *TESTS, "--durations=0", "--durations-min=0", "-vv"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"the tests must pass before they are tried:\n{done.stdout[-3000:]}")
    from coverage import CoverageData

    measured = CoverageData(str(data))
    measured.read()
    lines: dict[str, dict[str, list[str]]] = {}
    for file in measured.measured_files():
        contexts = measured.contexts_by_lineno(file)
        name = Path(file).relative_to(ROOT).as_posix()
        lines[name] = {str(line): sorted({test.rpartition(".")[2] for test in tests if test}) for line, tests in contexts.items()}
    seconds: dict[str, float] = defaultdict(float)
    for line in done.stdout.splitlines():
        words = line.split()
        if len(words) >= 3 and words[0].endswith("s") and words[1] in ("call", "setup", "teardown"):
            seconds[words[2].partition("::")[2]] += float(words[0][:-1])
    made = {"lines": lines, "seconds": seconds}
    MAP.write_text(json.dumps(made))
    return made


class Chosen:
    """A plugin of pytest: only the tests that run the line, killers of earlier mutants and fast ones first."""

    def __init__(self, tests: set[str], seconds: dict[str, float], kills: Counter[str]) -> None:
        self.tests, self.seconds, self.kills = tests, seconds, kills
        self.failed = ""
        self.ran = 0
        self.end = time.monotonic() + PATIENCE

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        chosen = [item for item in items if item.name.partition("[")[0] in self.tests]
        name = self._name
        items[:] = sorted(chosen, key=lambda item: (-self.kills[name(item)] / (0.3 + self.seconds.get(name(item), 0)), self.seconds.get(name(item), 0)))

    @staticmethod
    def _name(item: pytest.Item) -> str:
        return item.nodeid.partition("::")[2]

    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        if time.monotonic() > self.end:
            pytest.skip("no time left for this mutant")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.ran += report.when == "call"
        if report.failed and not self.failed:
            self.failed = report.nodeid.partition("::")[2]


def verdict(mutant: Mutant, known: dict[str, Any], kills: Counter[str]) -> str:
    """The test that killed it; "" where it survived, "unreached" where no test runs the line."""
    tests = set(known["lines"].get(mutant.file, {}).get(str(mutant.line), ()))
    if not tests:
        return "unreached"
    if mutant.file.endswith(TABLES):
        tests = {test for lines in known["lines"].values() for names in lines.values() for test in names}
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        said = "broken"
        try:
            signal.alarm(PATIENCE * 2)
            said = _tried(mutant, Chosen(tests, known["seconds"], kills))
        finally:
            os.write(writer, said.encode()[:4000])
            os._exit(0)
    os.close(writer)
    with os.fdopen(reader, encoding="utf-8") as pipe:
        said = pipe.read()
    _, status = os.waitpid(child, 0)
    return said if os.WIFEXITED(status) else "did not end"


def _tried(mutant: Mutant, chosen: Chosen) -> str:
    name = mutant.file.removeprefix("plugins/").removesuffix(".py").replace("/", ".").removesuffix(".__init__")
    quiet = io.StringIO()
    with redirect_stdout(quiet), redirect_stderr(quiet):
        if not exchange(importlib.import_module(name), mutated(mutant)):
            return "out of reach"
        status = pytest.main([*TESTS, "-x", "-q", "-p", "no:cacheprovider", "--no-header"], plugins=[chosen])
    if status == pytest.ExitCode.NO_TESTS_COLLECTED:
        return "out of reach"
    return chosen.failed or ("" if status == pytest.ExitCode.OK else "collection")


# -- the run -----------------------------------------------------------------------------------


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=int, default=40, help="mutants a package (0: all)")
    parser.add_argument("--package", nargs="*", default=PACKAGES, choices=PACKAGES)
    parser.add_argument("--chance", type=int, default=1, help="seed of the sample")
    parser.add_argument("--map", action="store_true", help="find out anew which test runs which line")
    parser.add_argument("--file", default="", help="only files whose path holds this")
    arguments = parser.parse_args(argv)
    os.chdir(ROOT)
    known = make_map() if arguments.map or not MAP.exists() else json.loads(MAP.read_text())
    kills: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for package in arguments.package:
        everything = [mutant for path in sorted((PLUGIN / package).glob("*.py")) for mutant in mutants(path) if arguments.file in mutant.file]
        chance = random.Random(f"{arguments.chance} {package}")
        sample = everything if not arguments.sample else chance.sample(everything, min(arguments.sample, len(everything)))
        score: Counter[str] = Counter()
        for mutant in sample:
            said = verdict(mutant, known, kills)
            if said in ("out of reach", "broken"):  # nothing was tried
                print(f"  {said}: {mutant.file}:{mutant.line} {mutant.what}", flush=True)
                continue
            outcome = {"": "survived", "unreached": "unreached"}.get(said, "killed")
            score[outcome] += 1
            if outcome == "killed":
                kills[said] += 1
            else:
                print(f"  {outcome}: {mutant.file}:{mutant.line} {mutant.what} (number {mutant.number})", flush=True)
        total += score
        print(f"{package}: {_rate(score)} of {len(everything)} mutants", flush=True)
    print(f"together: {_rate(total)}")
    return 0


def _rate(score: Counter[str]) -> str:
    """A line that no test runs counts as survived."""
    return f"{score['killed']}/{score.total()} killed, {100 * score['killed'] / max(1, score.total()):.0f} % ({score['unreached']} unreached)"


if __name__ == "__main__":
    sys.path[:0] = [str(ROOT / "plugins"), str(ROOT / "tests"), str(ROOT)]
    sys.exit(main())
