"""What the tables of an export are: read from tables.yaml beside this file, which says it for every form alike."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

import yaml

from maggraph.vocab import KIND, PREFIXES

FILE = Path(__file__).with_name("tables.yaml")
SCHEMA = PREFIXES["schema"]


class Kind(StrEnum):
    """What the cells of a column hold."""

    ENTITY = "entity"
    CONCEPT = "concept"
    GENDER = "gender"
    MODE = "mode"
    IRI = "iri"
    TEXT = "text"
    STRING = "string"
    DATE = "date"
    INTEGER = "integer"
    DECIMAL = "decimal"


@dataclass(frozen=True)
class Title:
    """A heading in both languages."""

    ru: str
    en: str


@dataclass(frozen=True)
class Column:
    """One column: its name, its property's IRI ("" if computed), what its cells hold, and its heading."""

    name: str
    kind: Kind
    title: Title
    property: str = ""
    lang: str = ""
    many: bool = False
    scheme: str = ""
    table: str = ""

    def space(self, base: str) -> str:
        """Return what the IRIs of this column begin with; a cell has only the rest. "" for what is no IRI."""
        concept = f"{KIND}{self.scheme}/" if self.scheme else KIND
        spaces = {Kind.ENTITY: f"{base}id/", Kind.CONCEPT: concept, Kind.GENDER: SCHEMA, Kind.MODE: SCHEMA}
        return spaces.get(self.kind, "")


@dataclass(frozen=True)
class Form:
    """One table without its rows: name, heading, the classes of the things that it lists, and columns after `id`."""

    name: str
    title: Title
    columns: tuple[Column, ...]
    classes: tuple[str, ...] = ()

    @property
    def id(self) -> Column:
        """Return the first column."""
        kind = Kind.CONCEPT if self.name == "kinds" else Kind.ENTITY
        return Column("id", kind, Title("код", "id"))


@cache
def forms() -> tuple[Form, ...]:
    """Return the tables of the classes, in the order of the file."""
    records = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return tuple(_form(**record) for record in records)


def expanded(name: str) -> str:
    """Return the IRI of `prefix:name`.

    >>> expanded("foaf:familyName")
    'http://xmlns.com/foaf/0.1/familyName'
    """
    prefix, _, rest = name.partition(":")
    return PREFIXES[prefix] + rest


def _form(name: str, title: dict[str, str], classes: list[str], columns: list[dict[str, object]]) -> Form:
    made = tuple(_column(**record) for record in columns)  # type: ignore[arg-type] # as the file has them
    return Form(name, Title(**title), made, tuple(map(expanded, classes)))


def _column(name: str, title: dict[str, str], kind: str, property: str, **more: object) -> Column:
    return Column(name, Kind(kind), Title(**title), expanded(property), **more)  # type: ignore[arg-type] # as the file has it
