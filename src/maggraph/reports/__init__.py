"""A report's file as paragraphs of normalised text, every character traceable to the raw file."""

from maggraph.reports.reading import MEDIA_TYPES, read_report
from maggraph.reports.text import Paragraph, Report, normalise

__all__ = ["MEDIA_TYPES", "Paragraph", "Report", "normalise", "read_report"]
