"""Where the values of a file point to: every reference with its place, so that one that leads nowhere is found."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import get_args

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
TELLING = ENTITY_FIELDS.union(SLUG_FIELDS)


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
        for name in telling_fields(type(value)):
            yield from targets(getattr(value, name), name)


@cache
def field_names(model: type[BaseModel]) -> tuple[str, ...]:
    """Return the names of a model's fields; asking the model itself each time is slow."""
    return tuple(model.model_fields)


@cache
def telling_fields(model: type[BaseModel]) -> tuple[str, ...]:
    """Return the names of a model's fields that hold references, or other models with such fields."""
    fields = model.model_fields.items()
    return tuple(
        name for name, field in fields if name in TELLING or any(map(telling_fields, _models(field.annotation)))
    )


def _models(annotation: object) -> Iterator[type[BaseModel]]:
    """Yield the models that a field's type names, however deep."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models(inner)


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
