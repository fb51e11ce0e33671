"""Say a line in the language of whoever reads it."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar

from maggraph.errors import MaggraphError
from maggraph.wording.catalogue import russian

LANGUAGES = ("ru", "en")
_LOCALE = ("MAGGRAPH_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
_chosen: ContextVar[str | None] = ContextVar("maggraph_language", default=None)


def language() -> str:
    """Return the current language, "ru" or "en": the one chosen by `speaking`, else that of the locale."""
    return _chosen.get() or locale_language(os.environ)


def locale_language(environment: Mapping[str, str]) -> str:
    """Read the language off the locale's variables; whatever is not Russian is English.

    >>> locale_language({"LANG": "ru_RU.UTF-8"}), locale_language({"LC_ALL": "C", "LANG": "ru_RU.UTF-8"})
    ('ru', 'en')
    """
    first = next((environment[name] for name in _LOCALE if environment.get(name)), "")
    return "ru" if first.lower().startswith("ru") else "en"


def speak(chosen: str) -> None:
    """Speak one language, "ru" or "en", from now on in this context; for a program that does one thing and ends."""
    _chosen.set(chosen)


@contextmanager
def speaking(chosen: str) -> Iterator[None]:
    """Speak one language, "ru" or "en", for as long as the block lasts.

    >>> with speaking("en"):
    ...     say("No meetings.")
    'No meetings.'
    """
    token = _chosen.set(chosen)
    try:
        yield
    finally:
        _chosen.reset(token)


def say(template: str, **values: object) -> str:
    """Fill a template in the current language; a template without Russian is said in English."""
    spoken = russian().get(template, template) if language() == "ru" else template
    return spoken.format(**{name: _spoken(value) for name, value in values.items()})


def in_words(error: MaggraphError) -> str:
    """Say in one line and in the current language what an error says."""
    return " ".join(say(error.template, **error.values).split())


def _spoken(value: object) -> object:
    return in_words(value) if isinstance(value, MaggraphError) else value
