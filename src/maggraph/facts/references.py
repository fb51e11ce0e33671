"""Where the values of a file point to: every reference with its place, so that one that leads nowhere is found."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pydantic import BaseModel

ENTITY_FIELDS = frozenset(
    {"agent", "city", "co_organizers", "initiators", "of", "on_behalf_of", "organizers", "part_of", "person"}
    | {"presenter", "publisher", "recipient", "seat", "supporters", "within"}
)
"""Fields that hold `class/slug`."""

SLUG_FIELDS = {
    "attested_at": "event",
    "award": "award",
    "elected_at": "event",
    "parent": "event",
    "role": "role",
    "series": "series",
    "venue": "venue",
}
"""Fields that hold a bare slug, and the class it belongs to."""


@dataclass(frozen=True)
class Pointer:
    """A reference (`class/slug`) and its place in the file, such as ("events", 3, "city")."""

    place: tuple[str | int, ...]
    target: str


def targets(value: object, field: str = "") -> Iterator[str]:
    """Yield every reference (`class/slug`) below a value in the order of the file, without their places."""
    if isinstance(value, str):
        if field in SLUG_FIELDS:
            yield f"{SLUG_FIELDS[field]}/{value}"
        elif field in ENTITY_FIELDS:
            yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from targets(one, field)
    elif isinstance(value, BaseModel):
        for name in field_names(type(value)):
            yield from targets(getattr(value, name), name)


@cache
def field_names(model: type[BaseModel]) -> tuple[str, ...]:
    """Return the names of a model's fields; asking the model itself each time is slow."""
    return tuple(model.model_fields)


def pointers(value: object, place: tuple[str | int, ...] = ()) -> Iterator[Pointer]:
    """Yield every reference below a value in the order of the file."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from pointers(getattr(value, name), (*place, name))
    elif isinstance(value, tuple):
        for number, one in enumerate(value):
            yield from pointers(one, (*place, number))
    elif isinstance(value, str):
        yield from _pointer(value, place)


def _pointer(value: str, place: tuple[str | int, ...]) -> Iterator[Pointer]:
    field = next((step for step in reversed(place) if isinstance(step, str)), "")
    if field in SLUG_FIELDS:
        yield Pointer(place, f"{SLUG_FIELDS[field]}/{value}")
    elif field in ENTITY_FIELDS:
        yield Pointer(place, value)
