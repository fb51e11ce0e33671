"""The door of this room: a report in, a draft fact sheet out."""

from maggraph.extraction.assembly import assemble
from maggraph.extraction.events import tell
from maggraph.extraction.reader import read_mentions
from maggraph.extraction.scenes import scenes
from maggraph.facts.model import FactSheet
from maggraph.reports import Report


def extract(report: Report, report_id: str) -> FactSheet:
    """Read a report into drafts: events, who took part and how, awards, posts, and the entities they name.

    Every fact has its passage, the rule that found it, and how sure the rule is; a person confirms it.
    """
    reading = read_mentions(report)
    return assemble(report_id, reading, tell(scenes(report, reading)))
