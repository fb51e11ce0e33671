"""The small values that facts are made of: slugs, references, dates, words in two languages, places in the text."""

import calendar
import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
ENTITY_CLASSES = ("person", "organization", "city", "region", "country", "venue", "series", "award", "event", "report")
REFERENCE = rf"(?:{'|'.join(ENTITY_CLASSES)})/{SLUG}"
DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?")
LOOK_ALIKE = re.compile(r"[а-яё][a-z]|[a-z][а-яё]", re.IGNORECASE)


class Value(BaseModel):
    """A frozen record that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


def real_date(date: str) -> str:
    """Return a date of the calendar, whole or only to the month or year; refuse 31 April.

    >>> real_date("2024-12")
    '2024-12'
    >>> real_date("2025-04-31")
    Traceback (most recent call last):
    ...
    pydantic_core._pydantic_core.PydanticCustomError: no date of the calendar
    """
    found = DATE.fullmatch(date)
    if not found or not _in_calendar(*(int(part) if part else 1 for part in found.groups())):
        raise PydanticCustomError("no_date", "no date of the calendar")
    return date


def _in_calendar(year: int, month: int, day: int) -> bool:
    return year > 0 and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def one_script(text: str) -> str:
    """Refuse a word that mixes Cyrillic and Latin letters: it looks right and is never found.

    >>> one_script("Омsk")
    Traceback (most recent call last):
    ...
    pydantic_core._pydantic_core.PydanticCustomError: Cyrillic and Latin letters in one word
    """
    if LOOK_ALIKE.search(text):
        raise PydanticCustomError("mixed_script", "Cyrillic and Latin letters in one word")
    return text


def _as_tuple(value: object) -> object:
    """Let a lone value stand for a list of one, as people write it."""
    return value if isinstance(value, list | tuple) else (value,)


Slug = Annotated[str, StringConstraints(pattern=rf"^{SLUG}$", max_length=160)]
Reference = Annotated[str, StringConstraints(pattern=rf"^{REFERENCE}$")]
PersonRef = Annotated[str, StringConstraints(pattern=rf"^person/{SLUG}$")]
AgentRef = Annotated[str, StringConstraints(pattern=rf"^(?:person|organization|city|region|country)/{SLUG}$")]
BodyRef = Annotated[str, StringConstraints(pattern=rf"^(?:organization|city|region|country)/{SLUG}$")]
TerritoryRef = Annotated[str, StringConstraints(pattern=rf"^(?:city|region|country)/{SLUG}$")]
Date = Annotated[str, AfterValidator(real_date)]
Words = Annotated[str, StringConstraints(min_length=1), AfterValidator(one_script)]


class Label(Value):
    """A name in Russian and in English; both are needed."""

    ru: Words
    en: Words


class At(Value):
    """A place in a report: paragraph (from 1), and character offsets in the normalised text, end exclusive."""

    paragraph: int = Field(ge=1)
    start: int = Field(ge=0)
    end: int = Field(ge=1)

    @model_validator(mode="after")
    def _not_empty(self) -> "At":
        if self.end <= self.start:
            raise PydanticCustomError("empty_passage", "the passage ends before it starts")
        return self


Evidence = Annotated[tuple[At, ...], BeforeValidator(_as_tuple), Field(min_length=1)]
"""One passage or several; every fact has at least one."""
