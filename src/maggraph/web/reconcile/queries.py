"""Batches of queries as the API defines them, read and answered."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, RootModel, ValidationError

from maggraph.answers.directory import Entry
from maggraph.answers.reconciling import MARGIN, SURE, Candidate, candidates
from maggraph.errors import QueryError
from maggraph.web.reconcile.properties import Properties
from maggraph.web.reconcile.types import TYPES, type_record

Model = TypeVar("Model", bound=BaseModel)
MOST = 100
"""Queries of one batch, and candidates of one query."""
DEFAULT = 5
AGREES, DIFFERS = 3.0, -20.0
"""What a column of the table that agrees, or does not, adds to a score."""


class EntityValue(BaseModel):
    """A cell that was matched before."""

    id: str
    name: str = ""


Value = str | float | bool | EntityValue


class Column(BaseModel):
    """Another column of the table: a property and what stands in it."""

    pid: str
    v: Value | list[Value]

    def texts(self) -> list[str]:
        """Return what stands there as text; a matched cell as its id."""
        values = self.v if isinstance(self.v, list) else [self.v]
        return [one.id if isinstance(one, EntityValue) else str(one) for one in values]


class Query(BaseModel):
    """One cell of a table to match."""

    model_config = ConfigDict(extra="forbid")

    query: str = ""
    type: str | list[str] = ""
    limit: int = Field(default=DEFAULT, ge=1)
    properties: list[Column] = []
    type_strict: Literal["any", "should", "all"] = "any"

    def types(self) -> tuple[str, ...]:
        """Return the classes asked for; one that the graph does not have lets nothing through."""
        asked = [self.type] if isinstance(self.type, str) else self.type
        return tuple(TYPES.get(one, one) for one in asked if one)


class Batch(RootModel[dict[str, Query]]):
    """Queries by the key under which each is answered."""


class Extension(BaseModel):
    """Values asked for: of whom, and which properties."""

    class Wanted(BaseModel):
        """A property by its id; settings are not offered."""

        id: str

    ids: list[str]
    properties: list[Wanted]


def read_batch(text: str) -> dict[str, Query]:
    """Read a batch; QueryError says what is wrong with it."""
    batch = _read(Batch, text).root
    if len(batch) > MOST:
        raise QueryError("{count} queries at once; send at most {most}", count=len(batch), most=MOST)
    return batch


def read_extension(text: str) -> Extension:
    """Read what values are asked for; QueryError says what is wrong with it."""
    return _read(Extension, text)


def _read(model: type[Model], text: str) -> Model:
    try:
        return model.model_validate_json(text)
    except ValidationError as error:
        detail = error.errors(include_url=False)[0]
        raise QueryError(
            "{place}: {problem}; write it as the Reconciliation Service API 0.2 has it",
            place=".".join(map(str, detail["loc"])) or "JSON",
            problem=detail["msg"],
        ) from error


def answer(query: Query, entries: Iterable[Entry], properties: Properties, lang: str) -> list[dict[str, object]]:
    """Return the candidates of one query as the API writes them."""
    found = candidates(entries, query.query, query.types(), lang, MOST)
    weighed = sorted((_weighed(one, query.properties, properties) for one in found), key=_rank)
    return [_record(one) for one in _marked(weighed)[: min(query.limit, MOST)]]


def _rank(one: Candidate) -> tuple[float, str]:
    return -one.score, one.entity.iri


def _weighed(one: Candidate, columns: Iterable[Column], properties: Properties) -> Candidate:
    """Raise or lower a candidate by what the other columns say of it; a property it lacks says nothing."""
    said = [properties.agrees(one.entity.id, column.pid, column.texts()) for column in columns]
    bonus = sum(AGREES if agrees else DIFFERS for agrees in said if agrees is not None)
    return replace(one, score=max(0.0, min(100.0, one.score + bonus)))


def _marked(found: list[Candidate]) -> list[Candidate]:
    scores = [one.score for one in found]
    clear = bool(scores) and scores[0] >= SURE and (len(scores) == 1 or scores[0] - scores[1] >= MARGIN)
    return [replace(one, match=clear and place == 0) for place, one in enumerate(found)]


def _record(one: Candidate) -> dict[str, object]:
    return {
        "id": one.entity.id,
        "name": one.entity.name,
        "score": one.score,
        "match": one.match,
        "type": [type_record(one.entity.type)],
        "features": [{"id": "name-likeness", "value": one.likeness}],
    }
