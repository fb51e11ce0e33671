"""Every line that maggraph says has its Russian, and the catalogue has nothing that nobody says."""

import ast
import inspect
import string
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, nodes

import maggraph
from maggraph import errors
from maggraph.wording.catalogue import FOLDER, read_catalogue

PACKAGE = Path(maggraph.__file__).parent
ERRORS = {name for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, Exception)}
SPEAKERS = {"say", *ERRORS}


def text_of(node: ast.expr | None) -> Iterator[str]:
    """Yield the text of a literal, and of both sides of a choice between two."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=one, orelse=other):
            yield from text_of(one)
            yield from text_of(other)
        case ast.Name() | ast.Attribute() | None:
            return


def said(tree: ast.Module, *, commands: bool) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in SPEAKERS and node.args:
            yield from text_of(node.args[0])
        if isinstance(node, ast.Call) and commands:
            yield from (text for word in node.keywords if word.arg == "help" for text in text_of(word.value))
        if isinstance(node, ast.FunctionDef) and commands and is_command(node):
            yield inspect.cleandoc(ast.get_docstring(node) or "")


def is_command(function: ast.FunctionDef) -> bool:
    called = [node.func for node in function.decorator_list if isinstance(node, ast.Call)]
    return any(isinstance(name, ast.Attribute) and name.attr in {"command", "group"} for name in called)


def named(tree: ast.Module) -> Iterator[str]:
    """Yield templates that stand in a constant and are said by its name, as in `BROKEN = "…"`."""
    spoken = {
        node.args[0].id
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in SPEAKERS and node.args
        if isinstance(node.args[0], ast.Name)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and {getattr(target, "id", "") for target in node.targets} & spoken:
            yield from text_of(node.value)


def spoken_in_source() -> dict[str, str]:
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for text in (*said(tree, commands=path.parent.name == "cli"), *named(tree)):
            found.setdefault(text, str(path.relative_to(PACKAGE)))
    return found | {text: name for name, text in said_in_templates()}


def said_in_templates() -> Iterator[tuple[str, str]]:
    """Yield what the templates of the pages say, with the template's name."""
    for path in sorted((PACKAGE / "web" / "templates").glob("*.html")):
        for call in Environment(autoescape=True).parse(path.read_text(encoding="utf-8")).find_all(nodes.Call):
            if isinstance(call.node, nodes.Name) and call.node.name == "say" and isinstance(call.args[0], nodes.Const):
                yield path.name, call.args[0].value


def catalogue() -> dict[str, str]:
    return {
        english: russian for path in sorted(FOLDER.glob("*.yaml")) for english, russian in read_catalogue(path).items()
    }


def fields(template: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def test_every_line_has_its_russian() -> None:
    russian = catalogue()

    assert {text: place for text, place in spoken_in_source().items() if text not in russian} == {}


def test_both_languages_fill_in_the_same_values() -> None:
    said_lines = spoken_in_source()
    helps = {text for text in said_lines if "{" not in text}

    assert [english for english, russian in catalogue().items() if fields(english) != fields(russian)] == []
    assert helps


def test_no_translation_is_left_without_its_line() -> None:
    texts = {*literals(), *(text for _, text in said_in_templates())}

    assert [english for english in catalogue() if english not in texts] == []


def literals() -> Iterator[str]:
    """Yield every text in the source, for templates reach `say` through tables and constants too."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield inspect.cleandoc(node.value) if "\n" in node.value else node.value
