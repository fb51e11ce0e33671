"""What a reviewer types for a field, as the field has it: words become references, values of closed sets, labels."""

import typing
from collections.abc import Callable, Collection, Iterator
from enum import StrEnum

from pydantic import JsonValue

from maggraph.errors import InputError
from maggraph.facts.model import Fact
from maggraph.facts.references import ENTITY_FIELDS, SLUG_FIELDS
from maggraph.facts.values import Label
from maggraph.language import fold, latin
from maggraph.wording import say

Find = Callable[[str, Collection[str]], str]
"""Return the one reference that some words mean, of some classes (none: any); InputError if there is none."""
NOTHING = "-"
AGENTS = ("person", "organization", "city", "region", "country")
PLACES = ("city", "region", "country")
CLASSES = {"person": ("person",), "city": PLACES, "of": AGENTS[1:]}
"""Classes that a field refers to, where it is not any agent."""


def parse(fact: Fact, field: str, typed: str, find: Find) -> JsonValue:
    """Return what was typed as a field's value; InputError if it cannot be one. A lone dash empties a field."""
    lists = isinstance(getattr(fact, field), tuple)
    if typed == NOTHING:
        return [] if lists else None
    if lists:
        return [_one(fact, field, part.strip(), find) for part in typed.split(";") if part.strip()]
    return _one(fact, field, typed, find)


def _one(fact: Fact, field: str, typed: str, find: Find) -> JsonValue:
    kinds = set(_types(type(fact).model_fields[field].annotation))
    closed = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, StrEnum)]
    if closed:
        return _of_set(closed[0], typed)
    if Label in kinds:
        russian, _, english = (part.strip() for part in typed.partition("|"))
        return {"ru": russian, "en": english or latin(russian)}
    if field in SLUG_FIELDS:
        return find(typed, (SLUG_FIELDS[field],)).partition("/")[2]
    if field in ENTITY_FIELDS:
        return find(typed, CLASSES.get(field, AGENTS))
    return int(typed) if int in kinds and typed.isdigit() else typed


def _types(annotation: object) -> Iterator[object]:
    """Yield the types that an annotation is made of."""
    yield annotation
    for part in typing.get_args(annotation):
        yield from _types(part)


def choices(fact: Fact, field: str) -> tuple[str, ...]:
    """Return the values of a closed set, () for any other field."""
    kinds = _types(type(fact).model_fields[field].annotation)
    closed = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, StrEnum)]
    return tuple(value.value for value in closed[0]) if closed else ()


def _of_set(kind: type[StrEnum], typed: str) -> str:
    """Take a value by its name or by its word in the current language."""
    for value in kind:
        if fold(typed) in {fold(value.value), fold(say(value.value))}:
            return value.value
    raise InputError(
        "{given} is unknown; write one of {expected}",
        given=typed,
        expected=", ".join(say(value.value) for value in kind),
    )
