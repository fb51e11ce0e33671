"""`maggraph evaluate`: precision, recall and F1 of a graph against an annotation or a fact sheet, family by family."""

from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

import click

from maggraph.cli.options import listed_as
from maggraph.cli.output import Table, write
from maggraph.evaluation import Evaluation, Family, Figure, read_side
from maggraph.evaluation import evaluate as compare
from maggraph.evaluation.figures import BANDS, SAMPLES, SEED
from maggraph.wording import say

COLUMNS = ("family", "gold", "found", "hit", "precision", "recall", "f1", "f1_low", "f1_high")
LIBRARIES = ("maggraph", "rdflib", "rustworkx")
"""Whose versions can change a figure."""


@click.command()
@click.argument("gold", type=click.Path(path_type=Path))
@click.argument("graph", type=click.Path(path_type=Path))
@click.option("--samples", type=click.IntRange(0), default=SAMPLES, show_default=True, help="Draws for the intervals.")
@click.option("--seed", type=int, default=SEED, show_default=True, help="Seed of the draws.")
@listed_as()
def evaluate(gold: Path, graph: Path, samples: int, seed: int, form: str) -> None:
    """Count what GRAPH has of GOLD: precision, recall, F1 and its 95 % interval for each family of facts.

    GOLD and GRAPH are each an annotation (.json), a fact sheet's folder, a graph (Turtle, TriG, N-Quads, JSON-LD) or a
    built folder. Entities count as found by their names, events by date and title; ids never matter.
    """
    evaluation = compare(read_side(gold), read_side(graph), samples, seed)
    write(
        form,
        _table(evaluation, _family_names() if form == "table" else {}),
        {"families": [_record(figure) for figure in evaluation.figures]},
    )
    click.echo(_versions(), err=True)


def _table(evaluation: Evaluation, names: Mapping[Family, str]) -> Table:
    """Lay the figures out; families have their own names where none are given."""
    bands = tuple(name for name in BANDS if any(name in dict(figure.bands) for figure in evaluation.figures))
    rows = tuple(
        (names.get(figure.family, figure.family.value), *_cells(figure), *_band_cells(figure, bands))
        for figure in evaluation.figures
    )
    return Table((*COLUMNS, *bands), (*_headings(), *(_band_names()[name] for name in bands)), rows)


def _cells(figure: Figure) -> tuple[str, ...]:
    counts = figure.counts
    shares = (counts.precision, counts.recall, counts.f1, figure.low, figure.high)
    numbers = (counts.gold, counts.found, counts.hit)
    return (*map(str, numbers), *(f"{share:.3f}" for share in shares))


def _band_cells(figure: Figure, bands: tuple[str, ...]) -> tuple[str, ...]:
    """Write right / found of each band."""
    counts = dict(figure.bands)
    return tuple(f"{counts[name].hit}/{counts[name].found}" if name in counts else "" for name in bands)


def _record(figure: Figure) -> dict[str, object]:
    counts = figure.counts
    return {
        "family": figure.family.value,
        "gold": counts.gold,
        "found": counts.found,
        "hit": counts.hit,
        "precision": round(counts.precision, 4),
        "recall": round(counts.recall, 4),
        "f1": round(counts.f1, 4),
        "interval": [round(figure.low, 4), round(figure.high, 4)],
        "bands": {
            name: {"found": it.found, "hit": it.hit, "precision": round(it.precision, 4)} for name, it in figure.bands
        },
    }


def _versions() -> str:
    return ", ".join(f"{name} {version(name)}" for name in LIBRARIES)


def _headings() -> tuple[str, ...]:
    return (
        say("family of facts"),
        say("in the gold"),
        say("found"),
        say("right"),
        say("precision"),
        say("recall"),
        say("F1"),
        say("F1 from"),
        say("F1 to"),
    )


def _band_names() -> dict[str, str]:
    return {"sure": say("sure"), "likely": say("likely"), "doubtful": say("doubtful")}


def _family_names() -> dict[Family, str]:
    return {
        Family.PERSONS: say("persons"),
        Family.THINGS: say("organisations and places"),
        Family.EVENTS: say("events"),
        Family.STARTS: say("events: start"),
        Family.KINDS: say("events: kind"),
        Family.CITIES: say("events: city"),
        Family.PARENTS: say("events: parent"),
        Family.PROGRAMMES: say("took part (agent, programme)"),
        Family.PARTS: say("took part (agent, event)"),
        Family.PRESENCE: say("presence"),
        Family.CAPACITY: say("capacity"),
        Family.POSTS: say("posts held"),
        Family.AWARDS: say("awards"),
        Family.MET: say("who met whom (pair, date)"),
        Family.GRADED: say("who met whom with grade"),
    }
