"""The tools that a language model gets: the commands' answers as records, and read-only queries within limits."""

import json
from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from maggraph.answers.dossier import dossier_of
from maggraph.answers.grades import Grade
from maggraph.answers.lookup import find as find_entity
from maggraph.answers.meetings import Request, meetings_of
from maggraph.answers.naming import named_values
from maggraph.answers.paths import LIMIT, chains_between
from maggraph.answers.query import named_queries
from maggraph.answers.records import dossier_record, entity_record, meetings_record, paths_record, query_record
from maggraph.errors import QueryError
from maggraph.store import Store
from maggraph.store.sparql import form_of
from maggraph.web.endpoint.frames import Job
from maggraph.web.endpoint.pool import Pool
from maggraph.wording import speaking

Record = dict[str, object]
Language = Literal["ru", "en"]
Who = Annotated[str, Field(description="an id, an IRI, or a name in any usual form and case, in Russian or English")]
Period = Annotated[str, Field(description="YYYY, YYYY-MM or YYYY-MM-DD, or two of them as from/until; empty for any")]
Weakest = Annotated[
    Literal["direct", "together", "same-event", "same-programme"],
    Field(
        description="the weakest grade that counts: direct (met each other), together (both in person at one event), "
        "same-event (both took part), same-programme (in different parts of one programme)"
    ),
]
Lang = Annotated[Language, Field(description="language of names and sentences")]
ROWS = 200
"""Rows of one answer to a query: a model reads no more."""


class Tools:
    """The tools over one store; the docstrings are what the model is told."""

    def __init__(self, store: Store, pool: Pool) -> None:
        self._store, self._pool = store, pool

    def find(self, words: Who, lang: Lang = "ru") -> Record:
        """Find the person, city, organisation or event that words mean; several that fit are listed in the error."""
        with speaking(lang):
            entity = find_entity(self._store, words, lang=lang)
        return {**entity_record(entity), "type": entity.type}

    def show(self, entity: Who, lang: Lang = "ru") -> Record:
        """Tell everything the reports say of a person, city, organisation or event, each fact with its evidence."""
        with speaking(lang):
            return dossier_record(dossier_of(self._store, find_entity(self._store, entity, lang=lang), lang))

    def met(
        self,
        person: Who,
        partner: Annotated[str, Field(description="only meetings with this person; empty for all")] = "",
        period: Period = "",
        grade: Weakest = "same-event",
        lang: Lang = "ru",
    ) -> Record:
        """Tell whom a person met, when, where, how surely, and why it counts, with report and paragraph."""
        with speaking(lang):
            who = find_entity(self._store, person, ("person",), lang)
            whom = find_entity(self._store, partner, ("person",), lang) if partner else None
            since, until = _bounds(period)
            request = Request(whom, since, until, Grade(grade), lang)
            return meetings_record(who, meetings_of(self._store, who, request))

    def path(self, one: Who, other: Who, grade: Weakest = "same-event", lang: Lang = "ru") -> Record:
        """Tell the shortest chains of meetings between two people, each step with its evidence."""
        with speaking(lang):
            ends = [find_entity(self._store, words, ("person",), lang) for words in (one, other)]
            return paths_record(
                chains_between(self._store, ends[0], ends[1], Request(None, "", "", Grade(grade), lang), LIMIT)
            )

    def queries(self, lang: Lang = "ru") -> Record:
        """List the ready queries by name with what they answer and their parameters, for the tool `query`."""
        return {"queries": [query_record(one, lang) for one in named_queries()]}

    async def query(
        self,
        name: Annotated[str, Field(description="name of a ready query; empty to give `sparql`")] = "",
        parameters: Annotated[dict[str, str], Field(description="its parameters by name; entities by any name")] = {},  # noqa: B006 - never changed; the schema shows it
        sparql: Annotated[str, Field(description="a SPARQL 1.1 query of any kind but an update")] = "",
        lang: Lang = "ru",
    ) -> Record:
        """Ask a ready query, or SPARQL over the graph; reading only, with limits of time, memory and rows."""
        with speaking(lang):
            if bool(name) == bool(sparql):
                raise QueryError("give either the name of a query or its text in sparql")
            return await self._answer(self._text(name, parameters, lang) if name else sparql)

    def _text(self, name: str, parameters: Mapping[str, str], lang: str) -> str:
        known = next((one for one in named_queries() if one.name == name), None)
        if known is None:
            raise QueryError("No such query: {name}; the tool `queries` lists them", name=name)
        return known.bind(named_values(self._store, known, parameters, lang), self._store.base)

    async def _answer(self, text: str) -> Record:
        """Run a query in a worker; more rows than a model reads are cut, and it is said."""
        pieces: list[bytes] = []
        rows = form_of(text) in {"SELECT", "ASK"}
        cut = await self._pool.answer(Job(text, "json" if rows else "ntriples", ROWS), pieces.append)
        body = b"".join(pieces).decode("utf-8")
        answer: Record = {"results": json.loads(body)} if rows else {"ntriples": body}
        return answer | ({"cut": f"only the first {ROWS}"} if cut else {})


def _bounds(period: str) -> tuple[str, str]:
    """Return the first and the last day, month or year of a period.

    >>> _bounds("2025-09"), _bounds("2025/2026-03"), _bounds("2025-09/")
    (('2025-09', '2025-09'), ('2025', '2026-03'), ('2025-09', ''))
    """
    since, between, until = period.partition("/")
    return since.strip(), until.strip() if between else since.strip()
