"""The people of a report from its scanned sentences: names with what surrounds them, and surnames alone."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from maggraph.extraction.evidence import evidence, remembered
from maggraph.extraction.linking_elected import Link, goes_on
from maggraph.extraction.morphology import forms
from maggraph.extraction.names import TYPICAL, families
from maggraph.extraction.offices import RawPost
from maggraph.extraction.people import RawPerson, surname_word
from maggraph.extraction.persons import Named, restored_all
from maggraph.extraction.restoring import Evidence
from maggraph.extraction.scanning import Scan
from maggraph.facts.kinds import PersonKind

BESIDE = frozenset(["post-name", "posts-names", "name-post", "post-comma-name"])
"""Rules of apposition, by which name and post stand in one case."""


@dataclass(frozen=True)
class Told:
    """A name with the scan it stands in and the links to its posts."""

    scan: Scan
    raw: RawPerson
    links: tuple[Link, ...]


def people_of(scans: list[Scan]) -> list[tuple[Told, Named]]:
    """Return every name of a report in order, surnames alone included where a full name makes them known."""
    told = [one for place, scan in enumerate(scans) for one in _told(scan, _list_of_surnames(scans, place))]
    named = [_named(place, one) for place, one in enumerate(told)]
    known = frozenset(name.family for name in restored_all(named) if name.family and name.given)
    alone = [Told(scan, raw, ()) for scan in scans for raw in _alone(scan, known)]
    everyone = sorted([*told, *alone], key=lambda one: one.scan.tape.token(one.raw.start).start)
    return [(one, _named(place, one)) for place, one in enumerate(everyone)]


def _told(scan: Scan, surname_first: bool) -> Iterator[Told]:
    actors = [one for one in scan.people if one not in scan.eponyms]
    for place, raw in enumerate(actors):
        yield Told(scan, _turned(raw, surname_first), tuple(link for link in scan.links if link.person == place))
    for raw in scan.eponyms:
        yield Told(scan, raw, ())


def _list_of_surnames(scans: list[Scan], place: int) -> bool:
    """Say whether a sentence stands in a list whose items begin with the surname."""
    near = [scans[at] for at in range(max(0, place - 3), min(len(scans), place + 4)) if at != place]
    first = [one.people[0] for one in near if one.people and _is_item(one)]
    return _is_item(scans[place]) and sum("surname-first" in one.rule for one in first) > 1


def _turned(raw: RawPerson, surname_first: bool) -> RawPerson:
    """Read a name of two words in a list's own order, unless its last word is plainly the surname."""
    if (
        not surname_first
        or raw.rule not in {"given", "unknown-given", "placed"}
        or TYPICAL.fullmatch(raw.family.lower())
    ):
        return raw
    return replace(raw, family=raw.given, given=raw.family, rule="given-last")


def _named(place: int, told: Told) -> Named:
    posts = [link.post for link in told.links]
    beside = [link.post for link in told.links if link.rule in BESIDE]
    tape = told.scan.tape
    others = {at for one in told.scan.people if one.start != told.raw.start for at in range(one.start, one.end)}
    found = evidence(tape, told.raw, beside, others)
    kind = PersonKind.ACTOR
    if told.raw in told.scan.eponyms:
        kind = PersonKind.EPONYM
    elif not posts and remembered(tape, told.raw):
        kind = PersonKind.HISTORICAL
    if told.raw.rule == "surname":
        found = Evidence(found.cases, found.gender)
    return Named(place, told.raw, found, kind, frozenset(_post_key(post) for post in posts))


def _post_key(post: RawPost) -> tuple[str, str]:
    body = (post.body.city or post.body.name) if post.body else post.place.name if post.place else post.anaphor
    return post.title.head, body.casefold()


def _alone(scan: Scan, known: frozenset[str]) -> Iterator[RawPerson]:
    """Yield surnames without initials that belong to people named more fully elsewhere."""
    tape = scan.tape
    for at in range(len(tape)):
        if not tape.free(at, at + 1) or tape.depth[at] or not surname_word(tape, at) or tape.at(at).isupper():
            continue
        if {one.nominative for one in families(tape.at(at)) if one.weight >= 0} & known and not _rather_else(scan, at):
            tape.take(at, at + 1)
            yield RawPerson(at, at + 1, tape.at(at), rule="surname")


def _rather_else(scan: Scan, at: int) -> bool:
    """Say whether a word is rather a place, a part of a body's name, or an ordinary word that begins a sentence."""
    places = [(one.start, one.end) for one in scan.bodies] + [(one.start, one.end) for one in scan.territories]
    inside = any(start <= at < end for start, end in [*places, *((one.start, one.end) for one in scan.venues)])
    likeliest = forms(scan.tape.at(at))[0]
    ordinary = likeliest.known and not {"Surn", "Name"} & likeliest.traits
    return inside or (ordinary and scan.tape.starts(at)) or "Geox" in likeliest.traits or likeliest.pos == "ADJF"


def with_headers(scans: list[Scan]) -> list[Scan]:
    """Give the items of a list the post that its header says they were elected to."""
    header: RawPost | None = None
    inline = False
    result = []
    for scan in scans:
        if scan.header:
            header, inline = scan.header, goes_on(scan.tape)
            result.append(scan)
            continue
        item = header is not None and _is_item(scan)
        header = header if item else None
        result.append(replace(scan, links=[*scan.links, Link(header, 0, "list-header")]) if item and header else scan)
        header = header if not inline or goes_on(scan.tape) else None
    return result


def _is_item(scan: Scan) -> bool:
    """Say whether a sentence is an item that begins with a name, after a mark or number at most."""
    actors = [one for one in scan.people if one not in scan.eponyms]
    if not actors:
        return False
    after = scan.tape.at(actors[0].end)
    told = after[:1].isalpha() and forms(after)[0].pos == "VERB"
    return not told and not any(scan.tape.at(at)[:1].isalpha() for at in range(actors[0].start))
