"""One sentence read through: people, posts with their holders, bodies, territories and venues, all by word index."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from maggraph.extraction.apposing import apposed
from maggraph.extraction.bodies import RawBody, body_at, flags_of
from maggraph.extraction.bridging import bridged
from maggraph.extraction.eponyms import eponyms
from maggraph.extraction.lexicon import listed
from maggraph.extraction.linking import acting_on, honorific_end, links
from maggraph.extraction.linking_elected import Link, header_post
from maggraph.extraction.marks import Mark
from maggraph.extraction.mentions import Sentence
from maggraph.extraction.morphology import forms, lemmas
from maggraph.extraction.offices import RawPost, find_posts
from maggraph.extraction.people import RawPerson, find_people, placed_person, placed_surname
from maggraph.extraction.places import RawTerritory, may_begin, territory_at
from maggraph.extraction.strangers import find_strangers
from maggraph.extraction.tape import OPENING, Tape
from maggraph.extraction.unusual import embassies, leader, led_bodies
from maggraph.extraction.venues import RawVenue, find_venues
from maggraph.extraction.wordsets import word_set

GATHERING = word_set("gathering")


@dataclass
class Scan:
    """What one sentence names."""

    tape: Tape
    people: list[RawPerson]
    eponyms: list[RawPerson]
    posts: list[RawPost]
    links: list[Link]
    bodies: list[RawBody]
    territories: list[RawTerritory]
    venues: list[RawVenue] = field(default_factory=list)
    header: RawPost | None = None


def scan(sentence: Sentence) -> Scan:
    """Read one sentence."""
    tape = Tape(sentence)
    people = find_people(tape)
    named_after = list(eponyms(tape, people))
    posts = acting_on(find_posts(tape), tape)
    people = sorted([*people, *_placed(tape, posts), *find_strangers(tape)], key=lambda one: one.start)
    actors = [one for one in people if one not in named_after]
    posts, linked = bridged(tape, actors, posts, links(tape, actors, posts))
    linked = [*linked, *apposed(tape, actors, posts, linked)]
    led = dict(led_bodies(tape, actors))
    linked = [*linked, *(leader(body, place) for place, body in led.items())]
    bodies = [*_bodies(tape), *led.values(), *embassies(tape)]
    return Scan(
        tape,
        actors,
        named_after,
        posts,
        linked,
        bodies,
        list(_territories(tape)),
        find_venues(tape),
        header_post(tape, posts),
    )


def _placed(tape: Tape, posts: list[RawPost]) -> Iterator[RawPerson]:
    """Yield names that only their place shows: after a post or a title of honour."""
    places = [post.end for post in posts]
    places += [at + 1 for at in tape.where(Mark.HONORIFIC) if _honorific(tape, at)]
    for place in sorted(set(places)):
        at = honorific_end(tape, place, len(tape)) if tape.at(place)[:1].islower() else place
        person = placed_person(tape, at) or placed_surname(tape, at)
        if person and not territory_at(tape, at) and not body_at(tape, at):
            tape.take(person.start, person.end)
            yield person


def _honorific(tape: Tape, at: int) -> bool:
    return any(form.lemma in listed("honorifics") for form in forms(tape.at(at))[:2])


def _bodies(tape: Tape) -> Iterator[RawBody]:
    after = 0
    for at in sorted(
        {at for head in tape.where(Mark.BODY) for at in range(max(0, head - 6), head + 1)}.union(_short(tape))
    ):
        body = body_at(tape, at) if at >= after and _may_begin(tape, at) else None
        if body:
            yield body
            after = max(after, body.end)


def _short(tape: Tape) -> Iterator[int]:
    """Yield where abbreviations stand."""
    return (at for at, word in enumerate(tape.words) if word[:2].isupper() and tape.abbreviation(at))


def _may_begin(tape: Tape, at: int) -> bool:
    """Say whether a body may begin at a word by its part of speech; an abbreviation may."""
    word = tape.at(at)
    if not word[:1].isalpha():
        return False
    if tape.abbreviation(at):
        return True
    return forms(word)[0].pos not in {"VERB", "PREP", "CONJ", "INFN", "ADVB", "GRND", "PRCL", "NPRO"}


def _territories(tape: Tape) -> Iterator[RawTerritory]:
    after = 0
    for at, word in enumerate(tape.words):
        place = territory_at(tape, at) if at >= after and may_begin(word) and not tape.depth[at] else None
        if place:
            yield place
            after = max(after, place.end)


def named(tape: Tape, body: RawBody) -> bool:
    """Say whether a body's words name one body and do not only tell of which sort it is."""
    flags = flags_of(body.head)
    if {"weak", "held"} & flags or (body.bare and "solo" not in flags) or tape.depth[body.start]:
        return False
    if body.head == "собрание" and _gathers(tape, body):
        return False
    if "epithet" in flags and body.head in lemmas(tape.at(body.start)):
        return False
    if "defined" in flags:
        return bool(body.short)
    if body.rule != "grammar" or body.quoted or body.short or "solo" in flags:
        return True
    nameless = "quoted" in flags or _bare_unit(body) or body.name.lower() in listed("not-bodies")
    return not nameless and _has_name(tape, body, "loose" in flags)


def _gathers(tape: Tape, body: RawBody) -> bool:
    """Say whether an assembly is one that was held, no body: "девятое общее собрание Союза"."""
    words = (tape.at(at) for at in range(body.start, body.end) if tape.at(at).isalpha())
    return any(form.lemma in GATHERING or "Anum" in form.traits for word in words for form in forms(word)[:1])


def _has_name(tape: Tape, body: RawBody, loose: bool) -> bool:
    """Say whether a name stands in a body's words: a capital or quotation inside, a capital at its beginning."""
    inside = any(_proper(tape, at) or tape.at(at) in OPENING for at in range(body.start + 1, body.end))
    capital = tape.capital(body.start) and not tape.starts(body.start)
    longer = tape.capital(body.start) and body.end - body.start > 1
    return inside or capital or (longer and not loose)


def _bare_unit(body: RawBody) -> bool:
    """Say whether a unit has no name but its body's: "отдел Фонда" (a press service is one of its kind)."""
    bare = "unit" in flags_of(body.head) and bool(body.inner) and body.inner[0].start == body.start + 1
    return bare and body.head not in {"пресс-служба", "аппарат", "факультет"}


def _proper(tape: Tape, at: int) -> bool:
    return tape.capital(at) and not tape.starts(at)
