"""A briefing as one page that needs nothing else, on a screen and on paper."""

from collections.abc import Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from maggraph.briefing.citing import cited
from maggraph.briefing.model import Briefing, Paragraph, Picture
from maggraph.briefing.svg import svg
from maggraph.briefing.typesetting import typeset

_LOOK = Path(__file__).parent / "look"


def html(briefing: Briefing) -> bytes:
    """Write a page; the same briefing gives the same bytes."""
    page = Environment(
        loader=FileSystemLoader(_LOOK), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return page.get_template("briefing.html").render(_shown(typeset(briefing))).encode()


def _shown(briefing: Briefing) -> Mapping[str, object]:
    reports = sorted({place.report for place in briefing.places})

    def mark(paragraph: Paragraph) -> str:
        return cited(paragraph.places, reports)

    style = Markup((_LOOK / "briefing.css").read_text(encoding="utf-8"))  # noqa: S704 - a file of this package
    return {"briefing": briefing, "cited": mark, "drawn": _drawn, "style": style}


def _drawn(picture: Picture) -> Markup:
    return Markup(svg(picture.drawing))  # noqa: S704 - made by svg, which escapes every name
