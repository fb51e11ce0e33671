"""A report's facts as they hold: what facts.yaml says, with what people decided in decisions.yaml beside it."""

from pathlib import Path

from maggraph.facts.applying import apply
from maggraph.facts.log import NAME, read_decisions
from maggraph.facts.outcomes import Applied
from maggraph.facts.recall import Known
from maggraph.facts.sheet import read_sheet


def read_reviewed(folder: Path, text: str = "", known: Known = ()) -> Applied:
    """Read the sheet of a report's folder and apply its decisions; neither file is changed.

    `text` is the report's normalised text, if it is at hand; `known` are the authority's entries.
    """
    return apply(read_sheet(folder / "facts.yaml"), read_decisions(folder / NAME), text, known)
