"""Reports made of a few words, and answers drawn in them: "[С.А. Котов] открыл форум" is a text and a span."""

import re
from pathlib import Path

from maggraph.extraction.mentions import Reading
from maggraph.extraction.reader import read_mentions
from maggraph.reports import Report, read_report


def report_of(text: str, folder: Path) -> Report:
    """Read a text as a report's file."""
    path = folder / "report.md"
    path.write_text(text, encoding="utf-8")
    return read_report(path)


def reading_of(text: str, folder: Path) -> tuple[Report, Reading]:
    """Read a text, and what it names."""
    report = report_of(text, folder)
    return report, read_mentions(report)


def unmark(marked: str) -> tuple[str, list[str]]:
    """Take the brackets out of a text and return what stood in them."""
    return re.sub(r"[\[\]]", "", marked), re.findall(r"\[([^]]*)\]", marked)
