"""YAML as people write it, with the line of every value, so that a fault can be found in the file.

Context: PyYAML turns `2025-04-31` into a Python error and lets a key stand twice. Choice: its safe loader without
dates, refusing double keys, and its node tree for line numbers. Price: a file with a fault is parsed twice.
"""

from collections.abc import Hashable, Sequence
from pathlib import Path
from typing import ClassVar

import yaml

from maggraph.errors import SheetError

Place = Sequence[str | int]
_Base = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Base):  # type: ignore[misc, valid-type] # chosen at run time: the C loader where libyaml is there
    """The safe loader, in which dates stay text and a key stands once."""

    yaml_implicit_resolvers: ClassVar = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, object]:
        seen: set[str] = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.constructor.ConstructorError(None, None, f"{key.value!r} stands twice", key.start_mark)
            seen.add(key.value)
        mapping: dict[Hashable, object] = super().construct_mapping(node, deep=deep)
        return mapping


def read_text(path: Path) -> str:
    """Return a file's UTF-8 text; SheetError names the file and why it cannot be read."""
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise SheetError("{path}: cannot be read ({reason})", path=path, reason=error.strerror) from error
    except UnicodeDecodeError as error:
        raise SheetError("{path}: is not UTF-8 text; save it as UTF-8", path=path) from error


def load_yaml(path: Path) -> object:
    """Return what a YAML or JSON file holds; SheetError names file, line and fault."""
    text = read_text(path)
    try:
        return yaml.load(text, Loader=_Loader)  # noqa: S506 - _Loader is a safe loader
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise SheetError(
            "{path}:{line}: malformed YAML: {problem}",
            path=path,
            line=mark.line + 1 if mark else 1,
            problem=error.problem or error.context,
        ) from error
    except yaml.YAMLError as error:
        raise SheetError(
            "{path}:{line}: malformed YAML: {problem}", path=path, line=1, problem=_first_line(error)
        ) from error


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0]


def line_of(path: Path, place: Place) -> int:
    """Return the line, from 1, of the value at a place such as ("events", 3, "start"), or of its nearest parent."""
    return lines_of(path, [place])[0]


def lines_of(path: Path, places: Sequence[Place]) -> list[int]:
    """Return the lines of several places, the file read once."""
    root = yaml.compose(read_text(path), Loader=_Loader)
    return [_line(root, place) for place in places]


def _line(root: yaml.Node | None, place: Place) -> int:
    node = root
    for step in place:
        below = _step(node, step)
        if below is None:
            break
        node = below
    return node.start_mark.line + 1 if node else 1


def _step(node: yaml.Node | None, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == str(step)), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        below: yaml.Node = node.value[step]
        return below
    return None
