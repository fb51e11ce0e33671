"""Read what was typed into a form: entities by any name, dates as people write them; what is doubtful is asked back."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from maggraph.answers.binding import term
from maggraph.answers.header import Parameter, ParameterType
from maggraph.answers.values import Entity
from maggraph.errors import LookupFailed, QueryError
from maggraph.web.pages.search import candidates, meant, near_names
from maggraph.web.pages.visit import Visit
from maggraph.wording import in_words, say

_RUSSIAN = re.compile(r"(?:(?:(\d{1,2})\.)?(\d{1,2})\.)?(\d{4})", re.ASCII)


@dataclass(frozen=True)
class Doubt:
    """A field that cannot be read: what is wrong, and who or what may have been meant."""

    field: str
    words: str
    near: tuple[Entity, ...] = ()


def asked_entity(visit: Visit, field: str, types: Iterable[str], doubts: list[Doubt]) -> Entity | None:
    """Return the entity that a field means, None if it is empty; otherwise add a doubt."""
    words = visit.get(field)
    if not words:
        return None
    try:
        return meant(visit, words, types)
    except LookupFailed:
        near = candidates(visit, words, types)
        if near:
            doubts.append(Doubt(field, say("“{words}” may be any of these; choose one:", words=words), near))
        else:
            words = say(
                "Nothing here is called “{words}”. The reports may still tell of it under another name.", words=words
            )
            doubts.append(Doubt(field, words, near_names(visit, visit.get(field))))
        return None


def asked_date(visit: Visit, field: str, doubts: list[Doubt]) -> str:
    """Return a field's day, month or year as 2025-04-30, 2025-04 or 2025; "" with a doubt if it is none."""
    value = iso(visit.get(field))
    try:
        if value:
            term(Parameter(field, ParameterType.DATE, {}), value, "")
    except QueryError as error:
        doubts.append(Doubt(field, in_words(error)))
        return ""
    return value


def iso(date: str) -> str:
    """Turn a date as Russians write it into one of ISO 8601; anything else stays.

    >>> iso("30.04.2025"), iso("4.2025"), iso("2025"), iso("2025-04"), iso("soon")
    ('2025-04-30', '2025-04', '2025', '2025-04', 'soon')
    """
    found = _RUSSIAN.fullmatch(date)
    if not found:
        return date
    day, month, year = found.groups()
    return "-".join([year, *(f"{int(part):02}" for part in (month, day) if part)])
