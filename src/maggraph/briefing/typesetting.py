"""What stays on one line when a briefing is set: initials and their name, a day and its month, a dash."""

import re
from dataclasses import replace

from maggraph.briefing.model import Briefing, Paragraph, Section

_NBSP = "\u00a0"
_JOINTS = re.compile(
    r"(?<=\b[^\W\d_]\.) (?=[^\W\d_]{2})|(?<=\b\d) (?=[^\W\d_]{3})|(?<=\b\d\d) (?=[^\W\d_]{3})|(?<=№) | (?=[–—] )"
)


def unbroken(text: str) -> str:
    r"""Put a space that does not break where a line must not end.

    >>> unbroken("встречи с А.Н. Семёновым 10 июля – в № 5")
    'встречи с А.Н.\xa0Семёновым 10\xa0июля\xa0– в №\xa05'
    """
    return _JOINTS.sub(_NBSP, text)


def typeset(briefing: Briefing) -> Briefing:
    """Return a briefing whose lines break only where they may."""
    sections = tuple(_section(one) for one in briefing.sections)
    return replace(briefing, title=unbroken(briefing.title), covers=unbroken(briefing.covers), sections=sections)


def _section(section: Section) -> Section:
    paragraphs = tuple(_paragraph(one) for one in section.paragraphs)
    return replace(section, title=unbroken(section.title), paragraphs=paragraphs)


def _paragraph(paragraph: Paragraph) -> Paragraph:
    return replace(paragraph, text=unbroken(paragraph.text), opening=unbroken(paragraph.opening))
