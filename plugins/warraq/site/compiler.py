"""How templates become Python: the same pages as by Jinja's own compiler, with less work for each page.

What is known before the first page (the language, its words, which branch a language takes) is worked out when a
template is compiled; look-ups and calls are written out for the plain case; pieces under ``kept`` are written once.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from copy import copy
from keyword import iskeyword
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.idtracking import VAR_LOAD_PARAMETER, VAR_LOAD_RESOLVE
from jinja2.visitor import NodeTransformer

ROOM = 32_000_000
"""Bytes of pieces kept by one environment. A card takes some 4 kB, and articles are listed near each other."""
_METHODS = frozenset(dir(dict))
_GETTEXT = frozenset({"_", "gettext"})


class Kept:
    """Pieces of pages by what they rest on, so that each is written once and not for every page that shows it.

    Bounded: what nobody asked for while half of the room was filled is forgotten.
    """

    def __init__(self, room: int = ROOM) -> None:
        """``room``: bytes for all pieces together; 0 keeps none."""
        self._half = room // 2
        self._used = 0
        self._new: dict[tuple[Any, ...], str] = {}
        self._old: dict[tuple[Any, ...], str] = {}

    def get(self, key: tuple[Any, ...]) -> str | None:
        """The piece, or None where it must be written (anew)."""
        found = self._new.get(key)
        if found is None and key in self._old:
            return self.put(key, self._old.pop(key))
        return found

    def put(self, key: tuple[Any, ...], piece: str) -> str:
        """Keep ``piece`` and give it back."""
        self._new[key] = piece
        self._used += sys.getsizeof(piece)
        if self._used > self._half:
            self._old, self._new, self._used = self._new, {}, 0
        return piece


def flat(tree: nodes.Template, parse: Callable[[str], nodes.Template]) -> nodes.Template | None:
    """The template with the one it extends around it, and what it includes in its place; None where that cannot be.

    ``parse(name)`` gives another template.
    """
    try:
        return _Flatten(parse).flattened(tree)
    except _CannotBeFlat:
        return None


DELEGATED = """name = {name!r}
def root(context, missing=None, environment=environment):
    template = environment.whole.get_template(name)
    inner = template.new_context(context.get_all(), True)
    yield from template.root_render_func(inner)
    context.vars.update(inner.vars)
    context.exported_vars.update(inner.exported_vars)
blocks = {{}}
debug_info = ""
"""
"""A template that cannot be flat leaves its page to one that is compiled as Jinja does it."""


class _CannotBeFlat(Exception):
    """A template calls ``super()`` or ``self``, or extends one that is named when it runs."""


class _Flatten(NodeTransformer):
    def __init__(self, parse: Callable[[str], nodes.Template]) -> None:
        self._parse = parse
        self._blocks: dict[str, nodes.Block] = {}
        self._inside: list[str] = []

    def flattened(self, tree: nodes.Template) -> nodes.Template:
        """Of blocks with one name, that of the template farthest from the base is shown."""
        before: list[nodes.Node] = []
        while True:
            if any(name.name in ("self", "super") for name in tree.find_all(nodes.Name)):
                raise _CannotBeFlat
            parent = next(tree.find_all(nodes.Extends), None)
            if parent is None:
                tree.body[:0] = before
                return self.visit(tree)  # type: ignore[no-any-return]
            if parent not in tree.body or not _is_name(parent.template):
                raise _CannotBeFlat
            for block in tree.find_all(nodes.Block):
                self._blocks.setdefault(block.name, block)
            before[:0] = [node for node in tree.body if isinstance(node, _SILENT)]
            tree = self._parse(parent.template.value)  # type: ignore[attr-defined]  # a constant

    def visit_Block(self, node: nodes.Block) -> nodes.Node:
        if node.required or node.scoped:
            raise _CannotBeFlat
        shown = self._blocks.pop(node.name, node)
        return self.generic_visit(_scope(shown.body, node))

    def visit_Include(self, node: nodes.Include) -> nodes.Node:
        """Left as it is where the included one is named when it runs, may be missing, has blocks or includes itself."""
        name = node.template.value if _is_name(node.template) else None  # type: ignore[attr-defined]  # a constant
        if name is None or name in self._inside or node.ignore_missing or not node.with_context:
            return node
        included = self._parse(name)
        if included.find(nodes.Extends) or included.find(nodes.Block):
            return node
        self._inside.append(name)
        scope = self.generic_visit(_scope(included.body, node))
        self._inside.pop()
        return scope


_SILENT = (nodes.Import, nodes.FromImport, nodes.Assign, nodes.AssignBlock, nodes.Macro)
"""What a template that extends another may hold outside its blocks and still do something."""


def _is_name(template: nodes.Expr) -> bool:
    return isinstance(template, nodes.Const) and isinstance(template.value, str)


def _scope(body: list[nodes.Node], node: nodes.Node) -> nodes.Scope:
    """What is set in a block or an included template is not known behind it."""
    return nodes.Scope(body, lineno=node.lineno, environment=node.environment)


def settled(tree: nodes.Template, fixed: Mapping[str, Any], say: Callable[[str], str]) -> nodes.Template:
    """The template with the names of ``fixed`` put in, sentences without variables said, and dead branches gone."""
    stored = {name.name for name in tree.find_all(nodes.Name) if name.ctx != "load"}
    stored.update(macro.name for macro in tree.find_all(nodes.Macro))
    known = {name: value for name, value in fixed.items() if name not in stored}
    return _Settle(known, None if _GETTEXT & stored else say).visit(tree)  # type: ignore[no-any-return]


class _Settle(NodeTransformer):
    def __init__(self, fixed: Mapping[str, Any], say: Callable[[str], str] | None) -> None:
        self._fixed = fixed
        self._say = say

    def visit_Name(self, node: nodes.Name) -> nodes.Expr:
        if node.ctx != "load" or node.name not in self._fixed:
            return node
        return nodes.Const(self._fixed[node.name], lineno=node.lineno, environment=node.environment)

    def visit_If(self, node: nodes.If) -> nodes.Node | list[nodes.Node]:
        """Branches that a language never takes go; ``elif`` only where its own ``if`` went."""
        node = self.generic_visit(node)  # type: ignore[assignment]
        while (holds := _constant(node.test)) is not None:
            if holds[0]:
                return node.body
            if not node.elif_:
                return node.else_
            first, *rest = node.elif_
            node = nodes.If(first.test, first.body, rest, node.else_, lineno=first.lineno, environment=node.environment)
        return node

    def visit_For(self, node: nodes.For) -> nodes.Node | list[nodes.Node]:
        """A loop over what is known is written out."""
        targets = _names(node.target)
        rows = _constant(node.iter) if isinstance(node.iter, nodes.Tuple) else None
        again = [name for part in node.body for name in part.find_all(nodes.Name) if name.ctx != "load" and name.name in targets]
        plain = not (node.test or node.else_ or node.recursive or again)
        if not (rows and targets and plain) or any(name.name == "loop" for name in node.find_all(nodes.Name)):
            return self.generic_visit(node)
        turns: list[nodes.Node] = []
        for row in rows[0]:
            values = row if isinstance(node.target, nodes.Tuple) else (row,)
            known = {**self._fixed, **dict(zip(targets, values, strict=True))}
            scope = nodes.Scope(_copied(node.body), lineno=node.lineno, environment=node.environment)
            turn = _Settle(known, self._say).visit(scope)
            turns += turn if isinstance(turn, list) else [turn]
        return turns

    def visit_Scope(self, node: nodes.Scope) -> nodes.Node | list[nodes.Node]:
        """Where nothing is set, what stands in it can stand beside the rest."""
        node = self.generic_visit(node)  # type: ignore[assignment]
        return node if any(node.find_all(_SETTING)) else node.body

    def visit_Output(self, node: nodes.Output) -> nodes.Node:
        node = self.generic_visit(node)  # type: ignore[assignment]
        node.nodes = [self._said(child) for child in node.nodes]
        return node

    def _said(self, node: nodes.Expr) -> nodes.Expr:
        plain = (
            self._say
            and isinstance(node, nodes.Call)
            and isinstance(node.node, nodes.Name)
            and node.node.name in _GETTEXT
            and len(node.args) == 1
            and isinstance(node.args[0], nodes.Const)
            and not (node.kwargs or node.dyn_args or node.dyn_kwargs)
        )
        if not plain:
            return node
        assert isinstance(node, nodes.Call)
        assert self._say is not None
        assert isinstance(node.args[0], nodes.Const)
        return nodes.TemplateData(self._say(node.args[0].value), lineno=node.lineno, environment=node.environment)

    def generic_visit(self, node: nodes.Node, *args: Any, **kwargs: Any) -> nodes.Node:
        """As Jinja's; and pieces of output that now stand side by side become one."""
        super().generic_visit(node, *args, **kwargs)
        for name, value in node.iter_fields():
            if isinstance(value, list) and any(isinstance(one, nodes.Output) for one in value):
                setattr(node, name, _together(value))
        return node


def _copied(value: Any) -> Any:
    """A tree once more; the environment it belongs to is not copied."""
    if isinstance(value, list):
        return [_copied(one) for one in value]
    if not isinstance(value, nodes.Node):
        return value
    twin = copy(value)
    for name, field in value.iter_fields():
        setattr(twin, name, _copied(field))
    return twin


_SETTING = (nodes.Assign, nodes.AssignBlock, nodes.Import, nodes.FromImport, nodes.Macro, nodes.ExprStmt)


def _names(target: nodes.Node) -> list[str]:
    """What a loop calls its things; none where that is not plain."""
    parts = target.items if isinstance(target, nodes.Tuple) else [target]
    return [part.name for part in parts if isinstance(part, nodes.Name)] if all(isinstance(p, nodes.Name) for p in parts) else []


def _together(body: list[nodes.Node]) -> list[nodes.Node]:
    joined: list[nodes.Node] = []
    for node in body:
        last = joined[-1] if joined else None
        if isinstance(node, nodes.Output) and isinstance(last, nodes.Output):
            last.nodes = [*last.nodes, *node.nodes]
        else:
            joined.append(node)
    return joined


def _constant(test: nodes.Node) -> tuple[Any] | None:
    try:
        return (test.as_const(),) if isinstance(test, nodes.Expr) else None
    except nodes.Impossible:
        return None


class Compiler(CodeGenerator):
    """Jinja's, with the plain case of look-ups and calls written out, and with pieces that are kept."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._blocks_kept = 0
        self._escapes: list[str] = []
        self._gathers = False
        self._gathered: Frame | None = None

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        """``shown(x)`` where Jinja writes ``escape(x)``, and a string without special letters as it is."""
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
            return
        held = self.temporary_identifier()
        self.write(f"({held} if ({held} := ")
        if finalize.src is not None:
            self.write(finalize.src)
        self._escapes.append(held)

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_post(node, frame, finalize)
            return
        if finalize.src is not None:
            self.write(")")
        held = self._escapes.pop()
        self.write(f").__class__ is str and not special({held}) else shown({held}))")

    def write_commons(self) -> None:
        super().write_commons()
        self.writeline("special = environment.special")
        self.writeline("shown = environment.shown")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        """``x["name"]`` at once, where ``x`` is a dictionary that has it."""
        if node.attr in _METHODS:
            super().visit_Getattr(node, frame)
            return
        held = self.temporary_identifier()
        self.write(f"({held}[{node.attr!r}] if ({held} := ")
        self.visit(node.node, frame)
        self.write(f").__class__ is dict and {node.attr!r} in {held} else environment.getattr({held}, {node.attr!r}))")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        """A plain function that the context or a macro was given is called at once, all others by the context."""
        arguments = [*node.args, *node.kwargs]
        plain = not (forward_caller or node.dyn_args or node.dyn_kwargs or any(iskeyword(k.key) for k in node.kwargs))
        if not plain or not isinstance(node.node, nodes.Name) or not _is_given(node.node.name, frame):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        called = self.temporary_identifier()
        self.write(f"({called} if ({called} := ")
        self.visit(node.node, frame)
        names = (("_loop_vars", frame.loop_frame), ("_block_vars", frame.block_frame))
        extra = "".join(f", {name}={name}" for name, used in names if used)
        self.write(f").__class__ is environment.function and not {called}.__dict__")  # ``pass_…`` leaves a mark there
        self.write(f" else environment.partial(context.call, {called}{extra}))(")
        for argument in arguments:
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:
        """``x[y]`` at once, where ``x`` is a dictionary that has it."""
        if isinstance(node.arg, nodes.Slice):
            super().visit_Getitem(node, frame)
            return
        held, key = self.temporary_identifier(), self.temporary_identifier()
        self.write(f"({held}[{key}] if (({key} := ")
        self.visit(node.arg, frame)
        self.write(f").__class__ is str) & (({held} := ")
        self.visit(node.node, frame)
        self.write(f").__class__ is dict) and {key} in {held} else environment.getitem({held}, {key}))")

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:
        # Jinja itself writes such an include to the outside, whatever is being gathered.
        self._gathers = all(include.with_context for include in node.find_all(nodes.Include))
        super().visit_Template(node, frame)

    def enter_frame(self, frame: Frame) -> None:
        """A page or block is gathered in a list and given at once: a generator would be resumed for every piece."""
        super().enter_frame(frame)
        if self._gathers and frame.parent is None and (frame.rootlevel or frame.block_frame):
            self.buffer(frame)
            self._gathered = frame

    def leave_frame(self, frame: Frame, with_python_scope: bool = False) -> None:
        if frame is self._gathered:
            self.writeline(f"yield concat({frame.buffer})")
        super().leave_frame(frame, with_python_scope)

    def visit_FilterBlock(self, node: nodes.FilterBlock, frame: Frame) -> None:
        """``{% filter kept(x, y) %}``: the block is written where there is none for these ``x`` and ``y`` yet."""
        if node.filter.name != "kept":
            super().visit_FilterBlock(node, frame)
            return
        self._blocks_kept += 1
        key, piece = self.temporary_identifier(), self.temporary_identifier()
        inner = frame.inner()
        inner.symbols.analyze_node(node)
        self.enter_frame(inner)
        self.writeline(f"{key} = ({self.name!r}, {self._blocks_kept}, ")
        for rests_on in node.filter.args:
            self.visit(rests_on, inner)
            self.write(", ")
        self.write(")")
        self.writeline(f"{piece} = environment.kept.get({key})")
        self.writeline(f"if {piece} is None:")
        self.indent()
        self.buffer(inner)
        self.blockvisit(node.body, inner)
        self.writeline(f"{piece} = environment.kept.put({key}, concat({inner.buffer}))")
        self.outdent()
        self.simple_write(piece, frame)
        self.leave_frame(inner)


def _is_given(name: str, frame: Frame) -> bool:
    """Whether a name comes from the context or is an argument of a macro."""
    load = frame.symbols.find_load(frame.symbols.find_ref(name) or "")
    return load is not None and load[0] in (VAR_LOAD_RESOLVE, VAR_LOAD_PARAMETER)
