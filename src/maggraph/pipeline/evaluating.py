"""Reports with what a careful reader found in them: each drafted by the rules as a user's would be, and compared."""

from collections.abc import Callable, Mapping
from pathlib import Path

from maggraph.errors import InputError
from maggraph.evaluation import Evaluation, Side, evaluate, read_side
from maggraph.evaluation.sheets import side_of
from maggraph.facts.authority import Entry
from maggraph.facts.naming import entries
from maggraph.pipeline.drafting import Drafter
from maggraph.reports import MEDIA_TYPES, read_report

GOLD = "gold.json"
Reader = Callable[[Path], Side]
"""What reads a report into a side: our rules, or what they are measured against."""


def drafted(drafter: Drafter) -> Reader:
    """Return the reader that drafts a report against a data folder."""

    def read(path: Path) -> Side:
        draft = drafter.draft(read_report(path), "report")
        known: dict[str, Entry] = dict(entries(draft.sheet.entities))
        return side_of(draft.sheet, known | {key: one for key, one in drafter.corpus.entries() if one in draft.known})

    return read


def is_report(path: Path) -> bool:
    """Say whether a path is a report's file by its ending."""
    return path.suffix.lower() in MEDIA_TYPES


def samples(folder: Path) -> Mapping[str, Path]:
    """Return the reports below a folder that have their gold beside them, by name; InputError if there are none."""
    found = {
        gold.parent.name: report
        for gold in sorted(folder.rglob(GOLD))
        for report in sorted(gold.parent.iterdir())
        if is_report(report) and report.stem != "README"
    }
    if not found:
        raise InputError("{path}: holds no report with a gold.json beside it; name a gold and a graph", path=folder)
    return found


def evaluate_samples(reports: Mapping[str, Path], read: Reader, draws: int, seed: int) -> Mapping[str, Evaluation]:
    """Compare each report with the gold beside it."""
    return {name: evaluate(read_side(path.with_name(GOLD)), read(path), draws, seed) for name, path in reports.items()}
