"""A briefing on paper: its page laid out by WeasyPrint, which needs Pango and is loaded only here."""

from maggraph.briefing.html import html
from maggraph.briefing.model import Briefing
from maggraph.errors import InputError


def pdf(briefing: Briefing) -> bytes:
    """Lay out a briefing as PDF; InputError if a library that WeasyPrint needs is missing."""
    try:
        from weasyprint import HTML  # noqa: PLC0415 - its libraries may be missing, and it loads slowly
    except OSError as fault:
        raise InputError(
            "PDF needs the libraries of Pango, which are missing here ({reason}); install Pango or write html",
            reason=str(fault).splitlines()[0],
        ) from fault
    written: bytes = HTML(string=html(briefing).decode()).write_pdf()
    return written
