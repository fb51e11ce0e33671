"""A pair's meetings as plain text and numbers, for formats that hold nothing else."""

import re
from collections.abc import Iterable, Sequence

from maggraph.answers.meetings import Meeting

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BETWEEN = " | "


def xml_text(text: str) -> str:
    r"""Drop the characters that no XML 1.0 file may hold.

    >>> xml_text("one\x00two")
    'onetwo'
    """
    return _NOT_XML.sub("", text)


def joined(texts: Iterable[str]) -> str:
    """Join the entries of a list into one text.

    >>> joined(["mayor", "deputy"])
    'mayor | deputy'
    """
    return xml_text(_BETWEEN.join(texts))


def sources(meeting: Meeting) -> str:
    """Name the places where reports state a meeting: `mag-2024-2025#99`."""
    return ", ".join(f"{source.report}#{source.paragraph}" for source in meeting.evidence)


def lists(meetings: Sequence[Meeting]) -> dict[str, str]:
    """Give a pair's meetings as parallel lists in text, one entry per meeting in each."""
    return {
        "grades": joined(meeting.grade.value for meeting in meetings),
        "dates": joined(meeting.date for meeting in meetings),
        "events": joined(meeting.event.name for meeting in meetings),
        "cities": joined(meeting.city for meeting in meetings),
        "sources": joined(sources(meeting) for meeting in meetings),
    }
