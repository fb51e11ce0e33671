"""`maggraph evaluate`: precision, recall and F1 of a graph or a report's draft against what a careful reader found."""

from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

import click

from maggraph.cli.evaluating_baseline import against
from maggraph.cli.evaluating_factrueval import print_factrueval
from maggraph.cli.options import listed_as
from maggraph.cli.output import Table, write
from maggraph.evaluation import Evaluation, Family, Figure, read_side
from maggraph.evaluation import evaluate as compare
from maggraph.evaluation.figures import BANDS, SAMPLES, SEED
from maggraph.evaluation.totals import total
from maggraph.pipeline.drafting import Drafter
from maggraph.pipeline.evaluating import Reader, drafted, evaluate_samples, is_report, samples
from maggraph.resources import data_folder
from maggraph.wording import say

COLUMNS = ("family", "gold", "found", "hit", "precision", "recall", "f1", "f1_low", "f1_high")
LIBRARIES = ("maggraph", "natasha", "navec", "pymorphy3", "rdflib", "rustworkx", "slovnet")
"""Whose versions can change a figure."""
PATH = click.Path(path_type=Path)


@click.command()
@click.argument("gold", type=PATH, required=False)
@click.argument("graph", metavar="[GRAPH|REPORT]", type=PATH, required=False)
@click.option(
    "--samples", "draws", type=click.IntRange(0), default=SAMPLES, show_default=True, help="Draws for the intervals."
)
@click.option("--seed", type=int, default=SEED, show_default=True, help="Seed of the draws.")
@click.option("--floor", is_flag=True, help="Let natasha's stock pipeline read the reports instead of our rules.")
@click.option(
    "--factrueval",
    metavar="FOLDER",
    type=PATH,
    help="Measure posts and meetings of news on a folder of FactRuEval-2016.",
)
@click.option("--baseline", type=PATH, help="Figures kept in this file: exit 1 if one has fallen.")
@click.option("--write-baseline", "fresh", type=PATH, help="Keep the figures in this file.")
@listed_as()
def evaluate(gold: Path | None, graph: Path | None, draws: int, seed: int, **chosen: object) -> None:
    """Count what GRAPH has of GOLD: precision, recall, F1 and its 95 % interval for each family of facts.

    GOLD and GRAPH are each an annotation (.json), a fact sheet's folder, a graph (Turtle, TriG, N-Quads, JSON-LD) or a
    built folder. A REPORT in place of GRAPH is drafted first. GOLD alone is a folder of reports, each with a gold.json
    beside it: all are drafted, and their counts added. Entities count as found by their names, events by date and
    title; ids never matter. With --factrueval, the texts of that corpus are drafted instead, and compared with its
    marks by the rules of its own comparator.
    """
    corpus = chosen["factrueval"]
    if isinstance(corpus, Path):
        return print_factrueval(corpus, str(chosen["form"]), draws, seed)
    if gold is None:
        raise click.UsageError(say("Name a GOLD, or a folder of FactRuEval-2016 with --factrueval."))
    read = _reader(floor=bool(chosen["floor"]))
    if graph is None:
        each = evaluate_samples(samples(gold), read, 0, seed)
        whole = total(tuple(each.values()), draws, seed)
    else:
        whole = compare(read_side(gold), read(graph) if is_report(graph) else read_side(graph), draws, seed)
        each = {gold.stem: whole}
    _print(str(chosen["form"]), whole, each)
    return against(each, chosen["baseline"], chosen["fresh"])


def _reader(*, floor: bool) -> Reader:
    if not floor:
        return drafted(Drafter.of(data_folder()))
    from maggraph.evaluation.floor import stock_side  # noqa: PLC0415 - loads a second set of models

    return stock_side


def _print(form: str, whole: Evaluation, each: Mapping[str, Evaluation]) -> None:
    record = {"families": [_record(figure) for figure in whole.figures]}
    if len(each) > 1:
        record["samples"] = [{"sample": name, "f1": _f1(one)} for name, one in each.items()]
    write(form, _table(whole, _family_names() if form == "table" else {}), record)
    click.echo(_versions(), err=True)


def _f1(evaluation: Evaluation) -> dict[str, float]:
    return {figure.family.value: round(figure.counts.f1, 4) for figure in evaluation.figures}


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
