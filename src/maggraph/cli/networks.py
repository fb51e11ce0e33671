"""`maggraph network` and `maggraph measures`: who met whom as a picture, a file for other programs, or numbers."""

import functools
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields
from pathlib import Path

import click

from maggraph.answers.grades import Grade
from maggraph.answers.lookup import find
from maggraph.answers.meetings import Request
from maggraph.answers.values import Entity
from maggraph.cli.exploring import explore, write_file
from maggraph.cli.options import in_period, listed_as, reads_graph
from maggraph.cli.output import Table, write
from maggraph.network import Bounded, Measures, bounded
from maggraph.network.asking import measures_of, network_of
from maggraph.network.files import WRITERS
from maggraph.network.measures import Sample
from maggraph.pictures import network_page
from maggraph.pictures.page import LIMIT
from maggraph.store import Store, open_store
from maggraph.wording import say

GRADES = [grade.value for grade in Grade]


@dataclass(frozen=True)
class Wanted:
    """Which network is asked for: where the graph is, around whom, of what time and grade, in which language."""

    store: str
    focus: str
    since: str
    until: str
    grade: str
    lang: str


def _selecting(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that choose a network, handed over as one value."""

    @reads_graph
    @click.option("--focus", metavar="ENTITY", default="", help="Around a person or organisation; at an event or city.")
    @in_period
    @click.option("--grade", type=click.Choice(GRADES), default="same-event", help="The weakest grade that counts.")
    @functools.wraps(command)
    def collected(**options: str) -> None:
        wanted = Wanted(**{field.name: options.pop(field.name) for field in fields(Wanted)})
        command(wanted, **options)

    return collected


@click.command()
@_selecting
@click.option(
    "--format", "form", type=click.Choice(["html", *WRITERS]), default="html", help="Page, or file for others."
)
@click.option("--limit", type=click.IntRange(min=1), help="Most people to keep; a page never shows more than 500.")
@click.option(
    "--explorer",
    is_flag=True,
    help="Write the explorer instead: one page to search, expand and filter everything, with evidence.",
)
@click.option("-o", "--out", type=click.Path(path_type=Path), required=True, help="File to write; - writes to stdout.")
def network(wanted: Wanted, form: str, limit: int | None, explorer: bool, out: Path) -> None:
    """Write the network of who met whom: one self-contained page, or a file for Gephi and other programs."""
    if explorer:
        given = {"--since": wanted.since, "--until": wanted.until, "--limit": limit, "--format": form != "html"}
        explore(wanted.store, wanted.focus, out, [option for option, value in given.items() if value])
        return
    store, request, focus = _asked(wanted)
    graph = network_of(store, request, focus)
    part = bounded(graph, _most(form, limit, len(graph)))
    write_file(out, _page(part, focus) if form == "html" else WRITERS[form](part.graph))
    click.echo(_size(part, out), err=True)


@click.command()
@_selecting
@click.option("--show", type=click.Choice(["people", "bridges", "communities"]), default="people", help="What to list.")
@listed_as()
def measures(wanted: Wanted, show: str, form: str) -> None:
    """Measure the network: degree, betweenness, bridges, communities; json has all of them at once."""
    store, request, focus = _asked(wanted)
    found = measures_of(store, request, focus)
    tables = {"people": _people, "bridges": _bridges, "communities": _communities}
    write(form, tables[show](found), asdict(found))
    click.echo(_summary(found), err=True)
    if found.sampled:
        click.echo(_sample(found.sampled), err=True)


def _asked(wanted: Wanted) -> tuple[Store, Request, Entity | None]:
    store = open_store(wanted.store)
    request = Request(since=wanted.since, until=wanted.until, weakest=Grade(wanted.grade), lang=wanted.lang)
    return store, request, find(store, wanted.focus, lang=wanted.lang) if wanted.focus else None


def _most(form: str, limit: int | None, people: int) -> int:
    return min(limit or LIMIT, LIMIT) if form == "html" else limit or people


def _page(part: Bounded, focus: Entity | None) -> bytes:
    page = network_page(part, name=focus.name, focus=focus.id) if focus else network_page(part)
    return page.encode()


def _size(part: Bounded, out: Path) -> str:
    return say(
        "{path}: people: {people}, pairs: {pairs}; left out: people: {left}",
        path=out,
        people=len(part.graph),
        pairs=part.graph.number_of_edges(),
        left=part.people,
    )


def _people(found: Measures) -> Table:
    columns = ("id", "name", "people", "meetings", "betweenness", "cut_point", "community", "component")
    return _table(columns, [[getattr(person, column) for column in columns] for person in found.people])


def _bridges(found: Measures) -> Table:
    columns = ("person", "person_name", "partner", "partner_name", "grade", "meetings")
    return _table(
        columns,
        [[one.person, one.names[0], one.partner, one.names[1], one.grade, one.meetings] for one in found.bridges],
    )


def _communities(found: Measures) -> Table:
    names = {person.id: person.name for person in found.people}
    members = [(number, member) for number, group in enumerate(found.communities, start=1) for member in group]
    return _table(("community", "id", "name"), [[number, member, names[member]] for number, member in members])


def _table(columns: tuple[str, ...], rows: list[list[object]]) -> Table:
    headings = _headings()
    shown = tuple(tuple(_cell(value) for value in row) for row in rows)
    return Table(columns, tuple(headings.get(column, column) for column in columns), shown)


def _cell(value: object) -> str:
    return (say("yes") if value else say("no")) if isinstance(value, bool) else str(value)


def _headings() -> dict[str, str]:
    return {
        "name": say("name"),
        "person_name": say("name"),
        "partner_name": say("name"),
        "people": say("people met"),
        "meetings": say("meetings"),
        "betweenness": say("betweenness"),
        "cut_point": say("cut point"),
        "community": say("community"),
        "component": say("part"),
        "person": say("person"),
        "partner": say("partner"),
        "grade": say("grade"),
    }


def _summary(found: Measures) -> str:
    return say(
        "People: {people}. Bridges: {bridges}. Communities: {communities}. Separate parts: {parts}.",
        people=len(found.people),
        bridges=len(found.bridges),
        communities=len(found.communities),
        parts=len(found.components),
    )


def _sample(sampled: Sample) -> str:
    return say(
        "Listed are those who met most of {people} people in {parts} parts. People met, meetings and parts are exact. "
        "Betweenness is estimated from {pivots} people drawn by chance (seed {seed}): with {sure}% certainty a value "
        "is off by no more than {error}. Bridges, cut points and communities are those among the people listed.",
        people=sampled.people,
        parts=sampled.components,
        pivots=sampled.pivots,
        seed=sampled.seed,
        sure=round(100 * sampled.sure),
        error=round(sampled.error, 3),
    )
