"""Templates to pages: everything from outside is escaped, every line is said in the reader's language."""

import hashlib
from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from maggraph.answers.headings import SCHEMES, in_words
from maggraph.answers.query import load_query
from maggraph.answers.values import Entity
from maggraph.web.pages import days
from maggraph.web.pages.results import address, short
from maggraph.web.pages.visit import Visit
from maggraph.web.pages.words import heading, kind_name, section_title
from maggraph.wording import language, say

WEB = Path(__file__).parents[1]
STYLE = WEB / "static-src" / "site.css"


@cache
def environment() -> Environment:
    """Return the environment of all templates."""
    made = Environment(
        loader=FileSystemLoader(WEB / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.globals |= {
        "section_title": section_title,
        "say": say,
        "heading": heading,
        "in_words": in_words,
        "is_entity": is_entity,
        "schemes": SCHEMES,
    }
    made.filters |= {"day": days.day, "span": days.span, "month": days.month_name, "topic": topic}
    return made


def rendered(template: str, visit: Visit, context: Mapping[str, object]) -> str:
    """Fill a template; `visit`, `lang`, `link`, `page_of` and `style` are there for every one."""
    shared = {
        "visit": visit,
        "lang": visit.lang,
        "link": visit.link,
        "page_of": visit.page_of,
        "style": style_address(),
        "kind_name": lambda scheme, value: kind_name(visit.kinds, scheme, value),
        "summary": summary,
        "short": short,
        "address": partial(address, visit),
        "other": "en" if visit.lang == "ru" else "ru",
    }
    return environment().get_template(template).render({**shared, **context})


@cache
def style_address() -> str:
    """Return the style sheet's address, another one for other contents."""
    return f"/static/site.css?v={hashlib.sha256(STYLE.read_bytes()).hexdigest()[:8]}"


def is_entity(value: object) -> bool:
    """Say whether a cell is an entity, which has a page."""
    return isinstance(value, Entity)


def summary(name: str) -> str:
    """Say in one line what a named query asks."""
    query = load_query(name)
    return query.summary_ru if language() == "ru" else query.summary


def topic(words: str) -> str:
    """Write what somebody spoke on: a title in quotation marks unless it has its own, what was done in brackets.

    >>> from maggraph.wording import speaking
    >>> with speaking("ru"):
    ...     topic("Новые школы"), topic("«Гавань»: итоги"), topic("приветственная речь")
    ('«Новые школы»', '«Гавань»: итоги', '(приветственная речь)')
    """
    if words[:1] in {"«", "“", '"', "("}:
        return words
    if not words[:1].isupper():
        return f"({words})"
    return f"«{words}»" if language() == "ru" else f"“{words}”"
