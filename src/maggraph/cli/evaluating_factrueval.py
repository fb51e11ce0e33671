"""`maggraph evaluate --factrueval`: posts and meetings of news against the marks of FactRuEval-2016."""

from pathlib import Path

from maggraph.cli.output import Table, write
from maggraph.evaluation.factrueval import Kind, Score
from maggraph.pipeline.factrueval import evaluate_factrueval
from maggraph.wording import say

COLUMNS = ("kind", "gold", "found", "precision", "recall", "f1", "f1_low", "f1_high")


def print_factrueval(folder: Path, form: str, draws: int, seed: int) -> None:
    """Draft every text of a folder of the corpus, and print how its posts and meetings were found."""
    scores = evaluate_factrueval(folder, draws, seed)
    names = {Kind.OCCUPATION: say("posts (Occupation)"), Kind.MEETING: say("meetings (Meeting)")}
    rows = tuple((names[one.kind] if form == "table" else one.kind.value, *_cells(one)) for one in scores)
    write(form, Table(COLUMNS, _headings(), rows), {"kinds": [_record(one) for one in scores]})


def _cells(score: Score) -> tuple[str, ...]:
    quality = score.quality
    shares = (quality.precision, quality.recall, quality.f1, score.low, score.high)
    return (f"{quality.gold:.0f}", f"{quality.found:.0f}", *(f"{share:.3f}" for share in shares))


def _record(score: Score) -> dict[str, object]:
    quality = score.quality
    return {
        "kind": score.kind.value,
        "gold": round(quality.gold),
        "found": round(quality.found),
        "precision": round(quality.precision, 4),
        "recall": round(quality.recall, 4),
        "f1": round(quality.f1, 4),
        "interval": [round(score.low, 4), round(score.high, 4)],
    }


def _headings() -> tuple[str, ...]:
    return (
        say("kind of facts"),
        say("in the gold"),
        say("found"),
        say("precision"),
        say("recall"),
        say("F1"),
        say("F1 from"),
        say("F1 to"),
    )
