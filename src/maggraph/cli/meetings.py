"""`maggraph met` and `maggraph path`: who met whom, and through whom two people are linked."""

from collections.abc import Mapping

import click

from maggraph.answers.grades import Grade
from maggraph.answers.kinds import KindNames, read_kinds
from maggraph.answers.lookup import find
from maggraph.answers.meetings import Meeting, Request, meetings_of
from maggraph.answers.paths import LIMIT, Chain, chains_between
from maggraph.answers.records import meetings_record, paths_record
from maggraph.answers.values import Entity, Evidence
from maggraph.cli.options import in_period, listed_as, reads_graph
from maggraph.cli.output import Table, write
from maggraph.store import Store, open_store
from maggraph.wording import say

GRADES = click.Choice([grade.value for grade in Grade])
weakest = click.option(
    "--grade", type=GRADES, default="same-event", show_default=True, help="The weakest grade that counts."
)


@click.command()
@click.argument("person")
@click.option("--with", "partner", metavar="PERSON", default="", help="Only meetings with this person.")
@in_period
@weakest
@listed_as()
@reads_graph
def met(person: str, partner: str, **asked: str) -> None:
    """List whom PERSON met, when and where, how surely, and why it counts as a meeting.

    PERSON is an id, an IRI or a name in any usual form and case.
    """
    store = open_store(asked["store"])
    who = _person(store, person, asked["lang"])
    whom = _person(store, partner, asked["lang"]) if partner else None
    meetings = meetings_of(store, who, _request(asked, whom))
    write(
        asked["form"],
        met_table(meetings, kinds_for(store, asked)),
        meetings_record(who, meetings),
    )
    if not meetings:
        click.echo(say("No meetings of {person} are known that fit.", person=who.name), err=True)


@click.command()
@click.argument("one", metavar="PERSON")
@click.argument("other", metavar="PERSON")
@click.option("--limit", type=click.IntRange(1), default=LIMIT, show_default=True, help="So many chains at most.")
@in_period
@weakest
@listed_as()
@reads_graph
def path(one: str, other: str, limit: int, **asked: str) -> None:
    """Find the shortest chains of meetings between two people, each step told in words."""
    store = open_store(asked["store"])
    ends = _person(store, one, asked["lang"]), _person(store, other, asked["lang"])
    chains = chains_between(store, *ends, _request(asked), limit)
    write(asked["form"], _path_table(chains, kinds_for(store, asked)), paths_record(chains))
    if not chains:
        line = say("No chain of meetings links {one} and {other}.", one=ends[0].name, other=ends[1].name)
        click.echo(line, err=True)


def kinds_for(store: Store, asked: Mapping[str, str]) -> KindNames:
    """Read the names of controlled values for a table; other formats keep the values themselves."""
    return read_kinds(store, asked["lang"]) if asked["form"] == "table" else KindNames({})


def _person(store: Store, words: str, lang: str) -> Entity:
    return find(store, words, ("person",), lang)


def _request(asked: dict[str, str], partner: Entity | None = None) -> Request:
    return Request(partner, asked["since"], asked["until"], Grade(asked["grade"]), asked["lang"])


def met_table(meetings: tuple[Meeting, ...], kinds: KindNames) -> Table:
    """Lay out meetings of one person."""
    columns = ("date", "with", "grade", "why", "evidence", "event", "city", "id")
    headings = (say("date"), say("with"), say("grade"), say("why"), say("where said"), say("event"), say("city"), "id")
    rows = tuple(_met_row(meeting, kinds) for meeting in meetings)
    return Table(columns, headings, rows, untold=frozenset({"event", "city", "id"}))


def _met_row(meeting: Meeting, kinds: KindNames) -> tuple[str, ...]:
    graded = meeting.date, meeting.partner.name, kinds.name("grade", meeting.grade)
    told = meeting.why, cited(meeting.evidence)
    return *graded, *told, meeting.event.name, meeting.city, meeting.partner.id


def cited(evidence: tuple[Evidence, ...]) -> str:
    """Cite places as report and paragraphs.

    >>> cited((Evidence("mag-2024-2025", 80), Evidence("mag-2024-2025", 99)))
    'mag-2024-2025 ¶80, ¶99'
    """
    reports = dict.fromkeys(place.report for place in evidence)
    paragraphs = {report: [f"¶{place.paragraph}" for place in evidence if place.report == report] for report in reports}
    return "; ".join(f"{report} {', '.join(marks)}" for report, marks in paragraphs.items())


def _path_table(chains: tuple[Chain, ...], kinds: KindNames) -> Table:
    columns = ("path", "step", "from", "to", "grade", "date", "why")
    headings = (say("chain"), say("step"), say("who"), say("whom"), say("grade"), say("date"), say("why"))
    rows = (
        (str(number), str(step), one.person.name, one.partner.name, kinds.name("grade", one.grade), one.date, one.why)
        for number, chain in enumerate(chains, 1)
        for step, one in enumerate(chain.meetings, 1)
    )
    return Table(columns, headings, tuple(rows))
