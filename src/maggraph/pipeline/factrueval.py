"""The texts of FactRuEval-2016 drafted like reports, and their posts and meetings compared with those marked."""

from pathlib import Path

from maggraph.evaluation.factrueval import Kind, Quality, Score, compared, facts_of, read_document, read_names, score
from maggraph.pipeline.drafting import Drafter
from maggraph.reports import read_report


def evaluate_factrueval(folder: Path, draws: int, seed: int) -> tuple[Score, ...]:
    """Draft every text of a folder, with nobody known before, and score each kind; InputError if it is none."""
    drafter = Drafter.of(None)
    texts = [_qualities(folder, name, drafter) for name in read_names(folder)]
    return tuple(score(kind, [one[kind] for one in texts], draws, seed) for kind in Kind)


def _qualities(folder: Path, name: str, drafter: Drafter) -> dict[Kind, Quality]:
    document = read_document(folder, name)
    report = read_report(document.path)
    found = facts_of(drafter.draft(report, "report").sheet, report.text)
    return {kind: compared(kind, document.facts, found) for kind in Kind}
