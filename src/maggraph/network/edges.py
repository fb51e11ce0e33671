"""The edges of the whole network: one function for each sort of fact, each edge with its evidence."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from maggraph.answers.company import large, meetings_shown
from maggraph.answers.grades import Grade
from maggraph.answers.meetings import Meeting, Request
from maggraph.answers.values import Evidence, id_of, kind_of
from maggraph.network.stated import Facts, Shown, read_facts
from maggraph.network.whole import PRESENCES, Edge, Sort
from maggraph.store import Store
from maggraph.wording import say

_CLOSE = (Grade.DIRECT, Grade.TOGETHER)


def read_edges(store: Store, lang: str, centre: Collection[str] | None = None) -> tuple[Edge, ...]:
    """Read every edge; rows that tell one fact at several places of a report make one edge.

    Of a large network these are the edges of a part: of the people who met most others, or of those nearest to a
    centre, given by IRI.
    """
    meetings = meetings_shown(store, Request(weakest=Grade.SAME_PROGRAMME, lang=lang), centre)
    facts = read_facts(store, lang, Shown.of(meetings, centre or ()) if large(store) else None)
    told = (edge for sort in _SORTS for edge in sort(facts))
    return (*_met(meetings, facts), *merged(told))


def merged(edges: Iterable[Edge]) -> tuple[Edge, ...]:
    """Put edges together that differ in nothing but their evidence."""
    places: dict[Edge, set[Evidence]] = defaultdict(set)
    for edge in edges:
        places[replace(edge, evidence=())].update(edge.evidence)
    return tuple(replace(edge, evidence=tuple(sorted(found))) for edge, found in places.items())


def _met(meetings: Sequence[Meeting], facts: Facts) -> Iterator[Edge]:
    presences = presences_at(facts.rows["taking-part"])
    for meeting in meetings:
        event = meeting.event.id
        yield Edge(
            one=meeting.person.id,
            other=meeting.partner.id,
            sort=Sort.MET,
            what=meeting.why,
            grade=meeting.grade,
            presences=how_present(presences, meeting.grade, (meeting.person.id, meeting.partner.id), event),
            date=meeting.date,
            event=event,
            city=facts.city.get(event, ""),
            evidence=meeting.evidence,
        )


Presences: TypeAlias = Mapping[tuple[str, str], frozenset[str]]
"""Agent and event, by id -> how present the agent was there."""


def presences_at(rows: Iterable[Mapping[str, str]]) -> Presences:
    """Collect from rows of `taking-part` how present each agent was, messages apart: nobody meets by message."""
    found: defaultdict[tuple[str, str], frozenset[str]] = defaultdict(frozenset)
    for row in rows:
        if kind_of(row["presence"]) in PRESENCES[:3]:
            found[id_of(row["agent"]), id_of(row["event"])] |= {kind_of(row["presence"])}
    return dict(found)


def how_present(presences: Presences, grade: Grade, two: tuple[str, str], event: str) -> frozenset[str]:
    """Say how present two people were when they met: in person for the close grades, else as either was there."""
    if grade in _CLOSE:
        return frozenset({PRESENCES[0]})
    seen = frozenset[str]().union(*(presences.get((one, event), frozenset()) for one in two))
    return seen or frozenset({"attended"})


def _took_part(facts: Facts) -> Iterator[Edge]:
    for row in facts.rows["taking-part"]:
        presence = kind_of(row["presence"])
        names = facts.kinds.name("capacity", kind_of(row["capacity"])), facts.kinds.name("presence", presence)
        what = ", ".join(names) + (f": {row['topic']}" if row["topic"] else "")
        edge = replace(_at_event(facts, row, row["agent"]), sort=Sort.PART, presences=frozenset({presence}))
        yield replace(edge, what=what)
        if row["onBehalfOf"]:
            through = say("represented by {agent}: {what}", agent=row["agentLabel"], what=what)
            yield replace(edge, one=id_of(row["onBehalfOf"]), what=through)


def _hosted(facts: Facts) -> Iterator[Edge]:
    for row in facts.rows["event-hosts"]:
        yield replace(_at_event(facts, row, row["agent"]), sort=Sort.HOST, what=_part(row["part"]))


def _part(part: str) -> str:
    return {
        "organizer": say("organiser"),
        "co-organizer": say("co-organiser"),
        "supporter": say("supported it"),
    }.get(part, part)


def _awarded(facts: Facts) -> Iterator[Edge]:
    for row in facts.rows["handing-over"]:
        rank = say("place {rank}", rank=row["rank"]) if row["rank"] else ""
        award = ", ".join(filter(None, (row["awardLabel"], rank)))
        edge = replace(_at_event(facts, row, row["recipient"]), sort=Sort.AWARD)
        yield replace(edge, what=say("received: {award}", award=award))
        if row["presenter"]:
            handed = say("handed over: {award}", award=award)
            yield replace(edge, one=id_of(row["presenter"]), other=id_of(row["recipient"]), what=handed)


def _held_posts(facts: Facts) -> Iterator[Edge]:
    for row in facts.rows["holding-posts"]:
        what = _tenure(row)
        yield Edge(id_of(row["person"]), id_of(row["body"]), Sort.POST, what, evidence=(_evidence(row),))


def _tenure(row: Mapping[str, str]) -> str:
    if row["start"] or row["end"]:
        return say(
            "{post}, from {since} until {until}", post=row["post"], since=_day(row["start"]), until=_day(row["end"])
        )
    if row["seen_from"] == row["seen_to"] and row["seen_from"]:
        return say("{post}, in this post on {day}", post=row["post"], day=_day(row["seen_from"]))
    if row["seen_from"]:
        days = {"since": _day(row["seen_from"]), "until": _day(row["seen_to"])}
        return say("{post}, in this post on days from {since} to {until}", post=row["post"], **days)
    return row["post"]


def _day(date: str) -> str:
    """Write a date as people do here.

    >>> _day("2024-12-13"), _day("2024-12"), _day("")
    ('13.12.2024', '12.2024', '…')
    """
    return ".".join(reversed(date.split("-"))) if date else "…"


def _in_places(facts: Facts) -> Iterator[Edge]:
    stated: dict[str, list[Evidence]] = defaultdict(list)
    for row in facts.rows["events-in-reports"]:
        stated[id_of(row["event"])].append(_evidence(row))
    for row in facts.rows["list-events"]:
        event, start = id_of(row["event"]), row["start"]
        evidence = tuple(stated[event])
        if row["place"]:
            city = id_of(row["place"])
            yield Edge(event, city, Sort.PLACE, say("held here"), date=start, event=event, city=city, evidence=evidence)
        if row["programme"]:
            programme, city = id_of(row["programme"]), facts.city.get(event, "")
            yield Edge(
                event,
                programme,
                Sort.PROGRAMME,
                say("part of it"),
                date=start,
                event=event,
                city=city,
                evidence=evidence,
            )


def _at_event(facts: Facts, row: Mapping[str, str], agent: str) -> Edge:
    """Begin an edge between an agent and the event of a row."""
    event = id_of(row["event"])
    city, evidence = facts.city.get(event, ""), (_evidence(row),)
    return Edge(id_of(agent), event, Sort.PART, date=row["date"], event=event, city=city, evidence=evidence)


def _evidence(row: Mapping[str, str]) -> Evidence:
    return Evidence.of(row["report"], row["paragraph"])


_SORTS: tuple[Callable[[Facts], Iterator[Edge]], ...] = (_took_part, _hosted, _awarded, _held_posts, _in_places)
