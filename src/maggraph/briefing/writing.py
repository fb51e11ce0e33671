"""The forms that a briefing can be written in."""

from collections.abc import Callable, Mapping
from pathlib import Path

from maggraph.briefing.docx import docx
from maggraph.briefing.html import html
from maggraph.briefing.model import Briefing
from maggraph.briefing.pdf import pdf

WRITERS: Mapping[str, Callable[[Briefing], bytes]] = {"docx": docx, "html": html, "pdf": pdf}
"""The writer of each form, by the ending of its files."""
MEDIA: Mapping[str, str] = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html",
    "pdf": "application/pdf",
}
"""The media type of each form."""


def form_of(path: Path) -> str:
    """Tell a form by the ending of a file; docx where it tells none.

    >>> form_of(Path("kravchuk.html")), form_of(Path("-"))
    ('html', 'docx')
    """
    ending = path.suffix.removeprefix(".").lower()
    return ending if ending in WRITERS else "docx"
