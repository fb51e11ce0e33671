"""A report's file as paragraphs of normalised text, every character traceable to the raw file."""

from maggraph.reports.normalisation import Normalised, normalise
from maggraph.reports.paragraphs import Flow, Paragraph
from maggraph.reports.reading import MEDIA_TYPES, read_report
from maggraph.reports.repairs import Repair, RepairKind
from maggraph.reports.text import Report, comparable

__all__ = [
    "MEDIA_TYPES",
    "Flow",
    "Normalised",
    "Paragraph",
    "Repair",
    "RepairKind",
    "Report",
    "comparable",
    "normalise",
    "read_report",
]
