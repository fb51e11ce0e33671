"""Which words of a report name which body: definitions first, then every mention, then what only points back."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from maggraph.extraction.bodies import RawBody, flags_of, kind_of
from maggraph.extraction.contests import last_contest
from maggraph.extraction.lexicon import listed
from maggraph.extraction.morphology import lemmas
from maggraph.extraction.offices import RawPost
from maggraph.extraction.organs import ORGANS, of_city, organ
from maggraph.extraction.places import RawTerritory
from maggraph.extraction.registry import Bodies, BodyEntity
from maggraph.extraction.scanning import Scan, named
from maggraph.extraction.surroundings import Surroundings
from maggraph.extraction.tape import Tape
from maggraph.facts.kinds import OrganizationKind, TerritoryClass
from maggraph.language import Case, declined

WORD = re.compile(r"[а-яё]+")
BACK = 12
"""How many sentences back "the institute" may point."""
SORTS = {
    "вуз": frozenset([OrganizationKind.UNIVERSITY]),
    "предприятие": frozenset([OrganizationKind.ENTERPRISE, OrganizationKind.COMPANY]),
}
"""Kinds of bodies that a general noun stands for."""
OFFICERS = frozenset(
    [
        OrganizationKind.ASSOCIATION,
        OrganizationKind.NGO,
        OrganizationKind.FOUNDATION,
        OrganizationKind.INTERNATIONAL,
        OrganizationKind.COMMITTEE,
    ]
)
"""Kinds of bodies that a report may be of, with presidents and secretaries named as known."""
LANDS = frozenset(["страна", "государство", "город", "столица", "республика", "пространство", "рамка"])


@dataclass(frozen=True)
class Placed:
    """A body's mention: the number of its sentence, its words, and its entity."""

    sentence: int
    raw: RawBody
    entity: BodyEntity
    points_back: bool = False


class BodyBook:
    """The bodies of a report with all their mentions in order."""

    def __init__(self, scans: list[Scan], surroundings: Surroundings) -> None:
        self.registry = Bodies()
        self._surroundings = surroundings
        self._scans = scans
        self._allowed = _allowed_abbreviations(scans)
        read = [(number, one, raw) for number, one in enumerate(scans) for raw in self._read(number, one)]
        for _, one, raw in sorted(read, key=lambda row: (row[2].rule == "abbreviation", row[0], row[2].start)):
            if not _only_a_place(one, raw):
                self.registry.learn(raw)
        self.mentions = list(self._mentions(read))
        self._heads = _outer_first(self.mentions)
        self._called = {one.raw.head: one.entity for one in reversed(self.mentions) if _called_by_head(one.raw)}
        self.main = most_named(self.mentions)
        self.mentions += [back for number, one in enumerate(scans) for back in self._pointing(number, one)]
        self.mentions.sort(key=lambda placed: (placed.sentence, placed.raw.start, -placed.raw.end))
        self._heads = _outer_first(self.mentions)

    def _mentions(self, read: list[tuple[int, Scan, RawBody]]) -> Iterator[Placed]:
        for number, one, raw in read:
            if _only_a_place(one, raw) and not self.registry.known(raw.name):
                continue
            yield Placed(number, raw, self.registry.learn(raw))
            for inner in raw.inner:
                yield Placed(number, inner, self.registry.learn(inner))

    def of_post(self, number: int, post: RawPost) -> BodyEntity | None:
        """Return the body in which a post is held, named with it or meant by a word that points back."""
        if post.body:
            return self.registry.learn(self._of_city(number, post.body))
        if not post.anaphor:
            return None
        found = self.pointed(number, post.start, post.anaphor) or self._city_organ(number, post)
        return found or self._jury(number, post) or (self._organ_of(self.main, post.anaphor) if self.main else None)

    def _jury(self, number: int, post: RawPost) -> BodyEntity | None:
        """Return the jury of the contest named last: "председатель жюри"."""
        contest = last_contest(self._scans, number, post.start) if post.anaphor == "жюри" else ""
        if not contest:
            return None
        return self.registry.learn(RawBody(0, 0, "жюри", f"Жюри {contest}", kind_of("жюри"), None, "anaphora"))

    def _of_city(self, number: int, raw: RawBody) -> RawBody:
        inner = tuple(self._of_city(number, one) for one in raw.inner)
        city = self._surroundings.last(number, raw.start, TerritoryClass.CITY)
        return of_city(replace(raw, inner=inner), city.name if city else "")

    def _city_organ(self, number: int, post: RawPost) -> BodyEntity | None:
        """Return the organ of the city named last that a bare noun means: "председатель горисполкома"."""
        city = self._surroundings.last(number, post.start, TerritoryClass.CITY)
        return self.registry.learn(organ(post.anaphor, city.name)) if city and post.anaphor in ORGANS else None

    def pointed(self, number: int, start: int, noun: str) -> BodyEntity | None:
        """Return the body last named before a place that a noun can mean; "*" means whichever was last."""
        if len(noun) > 1 and noun.startswith("*"):
            owner = self.pointed(number, start, "*")
            return self._organ_of(owner, noun[1:]) if owner else None
        if noun in self._called:
            return self._called[noun]
        earlier = [(number - sentence, one) for sentence, at, one in self._heads if (sentence, at) < (number, start)]
        before = [one for distance, one in reversed(earlier) if distance < BACK]
        for entity in before:
            if noun in {"*", entity.head} or entity.kind in SORTS.get(noun, frozenset()):
                return entity
        only = {id(one): one for _, one in earlier if one.head == noun}
        return (
            next(iter(only.values()))
            if len(only) == 1
            else next((one for one in before if noun in _nouns(one) and one.kind is not OrganizationKind.UNIT), None)
        )

    def _organ_of(self, owner: BodyEntity, head: str) -> BodyEntity | None:
        """Return the board of a body: the one named elsewhere, or a new one called after it."""
        known = next((one for one in self.registry.all if one.head == head and one.part_of is owner), None)
        of_owner = declined(owner.name, Case.GENITIVE)
        if known or of_owner is None or "organ" not in flags_of(head):
            return known
        made = self.registry.learn(
            RawBody(0, 0, head, f"{head.capitalize()} {of_owner}", kind_of(head), None, "anaphora")
        )
        made.part_of = owner
        return made

    def _read(self, number: int, one: Scan) -> Iterator[RawBody]:
        """Yield the bodies that a sentence names, those inside a rejected name too."""
        held = {(post.body.start, post.body.end) for post in one.posts if post.body}
        for raw in _with_posts(one):
            inner = tuple(part for part in raw.inner if self._accepted(one, part, held))
            if self._accepted(one, raw, held):
                yield self._of_city(number, _defined_before(one, replace(raw, inner=inner)))
            else:
                yield from (self._of_city(number, part) for part in inner)

    def _accepted(self, one: Scan, raw: RawBody, held: set[tuple[int, int]]) -> bool:
        if raw.rule == "abbreviation" and _of_lands(one.tape, raw):
            return False
        if raw.rule == "abbreviation":
            after_rank = any(
                word in listed("honorifics") or word.startswith(("академик", "член"))
                for word in one.tape.lower[max(0, raw.start - 1) : raw.start]
            )
            outside = not one.tape.depth[raw.start]
            return (raw.name in self._allowed and outside) or (raw.start, raw.end) in held or after_rank
        return named(one.tape, raw) or ((raw.start, raw.end) in held and not raw.bare)

    def _pointing(self, number: int, one: Scan) -> Iterator[Placed]:
        """Yield bare heads with a capital that point back: "от Ассоциации"."""
        for raw in one.bodies:
            if raw.bare and one.tape.capital(raw.start) and not one.tape.starts(raw.start):
                entity = self.pointed(number, raw.start, raw.head)
                if entity:
                    yield Placed(number, raw, entity, points_back=True)


def _called_by_head(raw: RawBody) -> bool:
    """Say whether a report lets a bare noun stand for a body: "Союз речных городов (далее – Союз)"."""
    return bool(raw.head) and raw.short.lower() == raw.head


def most_named(mentions: list[Placed]) -> BodyEntity | None:
    """Return the association or foundation that a report names most often."""
    counted = Counter(id(placed.entity) for placed in mentions if placed.entity.kind in OFFICERS)
    best = counted.most_common(1)
    return next((one.entity for one in mentions if best and id(one.entity) == best[0][0]), None)


def _nouns(entity: BodyEntity) -> frozenset[str]:
    """Return the dictionary forms of the words of a body's name: "директор сада" is of a "Ботанический сад"."""
    return frozenset(lemma for word in WORD.findall(entity.name.lower()) for lemma in lemmas(word))


def _outer_first(mentions: list[Placed]) -> list[tuple[int, int, BodyEntity]]:
    """Return where bodies are named, in order; one inside another's name goes before it, so that it is not the last."""
    order = sorted(mentions, key=lambda placed: (placed.sentence, placed.raw.end, -placed.raw.start))
    return [(placed.sentence, placed.raw.start, placed.entity) for placed in order]


def _of_lands(tape: Tape, raw: RawBody) -> bool:
    """Say whether an abbreviation only tells where countries or cities lie: "города СНГ"."""
    before = tape.at(raw.start - 1)
    return raw.start > 0 and before[:1].isalpha() and bool(lemmas(before) & LANDS)


def _with_posts(one: Scan) -> list[RawBody]:
    places = {(raw.start, raw.end) for raw in one.bodies}
    extra = [post.body for post in one.posts if post.body and (post.body.start, post.body.end) not in places]
    covered = [raw for raw in one.bodies if not any(_inside(raw, other) for other in extra)]
    return sorted([*covered, *extra], key=lambda raw: (raw.start, -raw.end))


def _inside(raw: RawBody, other: RawBody) -> bool:
    return other.start <= raw.start and raw.end <= other.end


def _only_a_place(one: Scan, raw: RawBody) -> bool:
    """Say whether a body is named here only as the building where something was held."""
    return any(venue.start == raw.start and venue.rule != "legal-form" for venue in one.venues)


def _defined_before(one: Scan, raw: RawBody) -> RawBody:
    """Read "АСДГ (Ассоциация сибирских и дальневосточных городов)"."""
    before = next((other for other in one.bodies if other.end == raw.start - 1), None)
    if before and before.rule == "abbreviation" and one.tape.at(raw.start - 1) == "(" and not raw.short:
        return replace(raw, short=before.name)
    return raw


def _allowed_abbreviations(scans: list[Scan]) -> frozenset[str]:
    """Return abbreviations that name a body: defined, well known, held as a post's body, or used three times."""
    counted: Counter[str] = Counter()
    allowed = set(listed("abbreviations"))
    for one in scans:
        for raw in one.bodies:
            allowed.add(raw.short) if raw.short else None
            allowed |= {inner.name for inner in raw.inner[:1] if "organ" in flags_of(raw.head) and not inner.head}
            counted[raw.name] += raw.rule == "abbreviation" and not one.tape.depth[raw.start]
        allowed |= {post.body.name for post in one.posts if post.body and post.body.rule == "abbreviation"}
    return frozenset(allowed | {name for name, times in counted.items() if times > 2})


def adjective_city(tape: Tape, body: RawBody) -> RawTerritory | None:
    """Return the city that a body's adjective names, with the adjective's place: "Минский городской …"."""
    heads = ("городск", "районн", "горисп", "горсов", "гордум", "райисп")
    at = next((at for at in range(body.start + 1, body.end) if tape.low(at).startswith(heads)), 0)
    if not at or not body.city:
        return None
    return RawTerritory(at - 1, at, body.city, TerritoryClass.CITY, body.case, "adjective")
