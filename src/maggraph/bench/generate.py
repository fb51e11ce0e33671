"""An invented graph of any size as records, one entity or fact in a line: `maggraph bench generate`.

Context: what holds for a report of two hundred participations may fail at ten million, and nobody's archive can be
shipped. Choice: records drawn at random in the shapes that archives have (few events are great, few people are
everywhere), the same bytes for the same seed, written as they are drawn. Price: the posts stand at the end, and four
numbers for each person are kept until then.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field

from maggraph.bench.chance import Chance
from maggraph.bench.entities import World
from maggraph.bench.frames import TITLES, Frame, frames, year_of
from maggraph.bench.guests import Fact, Guests, sentence_of
from maggraph.bench.posts import PARTS, Posts
from maggraph.bench.scale import UNITS_A_REPORT, Scale
from maggraph.bench.words import stem
from maggraph.facts.kinds import AttendanceMode, EventKind, EventStatus, Qualifier, ReviewStatus

SENTENCE = 120
"""Characters of an invented sentence."""
IN_SERIES = (EventKind.FORUM, EventKind.CONTEST, EventKind.FESTIVAL)


def generate(participations: int, seed: int) -> Iterator[str]:
    """Yield the lines of a graph with exactly so many participations; equal arguments give equal lines."""
    world = World(Scale(participations), seed)
    for kind, entry in world.entries():
        yield _line({"type": kind, "entry": entry})
    yield from _Telling(world).lines()


@dataclass
class _Report:
    """How far a report has been written: paragraphs and characters."""

    paragraphs: int = 0
    characters: int = 0


@dataclass
class _Telling:
    """Tell of one event after the other until all participations are told."""

    world: World
    reports: dict[int, _Report] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.left = self.world.scale.participations
        self.posts = Posts(self.world)

    def lines(self) -> Iterator[str]:
        unit = 0
        while self.left:
            for place, frame in enumerate(frames(self.world, unit)):
                if self.left:
                    yield from self._event(frame, unit * PARTS + place)
            unit += 1
        for first, tenure in self.posts.tenures():
            report = self._begun(first)
            yield self._told("tenure", first, tenure | self._evidence(report, Chance(self.world.seed, first), 0))
            report.characters += SENTENCE
        yield from (_line({"type": "report", "entry": self._record(number)}) for number in self.reports)

    def _event(self, frame: Frame, number: int) -> Iterator[str]:
        guests = self._guests(frame, number)
        self.left -= len(guests.participations)
        unit, chance = number // PARTS, Chance(self.world.seed, "told", frame.slug)
        report = self._begun(unit)
        yield self._told("event", unit, self._occasion(frame, chance) | self._evidence(report, chance, 0))
        for place, fact in enumerate(guests.participations):
            seen = self._evidence(report, chance, 1 + sentence_of(place))
            yield self._told("participation", unit, fact | seen, frame.slug)
        for fact in guests.conferrals:
            yield self._told("conferral", unit, fact | self._evidence(report, chance, 1), frame.slug)
        if frame.guests >= 20:
            figure = _figure(frame.guests, chance) | self._evidence(report, chance, 0)
            yield self._told("attendance", unit, figure, frame.slug)
        report.characters += SENTENCE * (2 + sentence_of(len(guests.participations)))

    def _guests(self, frame: Frame, number: int) -> Guests:
        """Draw who comes, elect somebody at a session, and let the posts of all be seen."""
        guests = Guests.drawn(self.world, frame)
        candidates = [who for who in guests.there() if self.posts.may_be_elected(who)][:1]
        elected = candidates if frame.kind is EventKind.SESSION and frame.status is EventStatus.HELD else []
        for who in elected:
            guests.elect(who)
        if len(guests.participations) > self.left:
            guests, elected = Guests.plain(self.world, frame, self.left), []
        for who in elected:
            self.posts.elect(who, number)
        for who in dict.fromkeys(who for who, _ in guests.people if who >= 0):
            self.posts.attest(who, number)
        return guests

    def _occasion(self, frame: Frame, chance: Chance) -> Fact:
        """Return what is said of an event besides its dates and place."""
        russian, english = TITLES[frame.kind]
        title = frame.slug.rpartition(frame.kind)[2].strip("-")
        fact: Fact = {"id": frame.slug, "title": {"ru": f"{russian} № {title}", "en": f"{english} No. {title}"}}
        if chance.likely(0.1):
            fact["names"] = [f"{russian} «{stem(frame.number)}»"]
        fact |= {"kind": frame.kind, "status": frame.status}
        fact |= {name: value for name, value in (("start", frame.start), ("end", frame.end)) if value}
        fact |= self._where(frame)
        if frame.kind in IN_SERIES:
            series = 3 * chance.below(self.world.scale.series // 3) + IN_SERIES.index(frame.kind)
            fact |= {"series": self.world.series(series), "edition": 1 + chance.below(30)}
        for role, share in (("organizers", 0.5), ("co_organizers", 0.1), ("supporters", 0.1)):
            if chance.likely(share):
                body = 3 * chance.below(self.world.scale.bodies // 3) + len(role) % 3
                fact[role] = [f"organization/{self.world.body(body)}"]
        return fact | ({"mode": chance.one(tuple(AttendanceMode))} if chance.likely(0.4) else {})

    def _where(self, frame: Frame) -> Fact:
        where: Fact = {"city": f"city/{self.world.city(frame.city)}"} if frame.city >= 0 else {}
        where |= {"venue": self.world.venue(frame.city, frame.venue)} if where and frame.venue >= 0 else {}
        return where | ({"parent": frame.parent} if frame.parent else {})

    def _begun(self, unit: int) -> _Report:
        """Begin a paragraph in the report of a unit."""
        report = self.reports.setdefault(unit // UNITS_A_REPORT, _Report())
        report.paragraphs += 1
        return report

    @staticmethod
    def _evidence(report: _Report, chance: Chance, sentence: int) -> Fact:
        start = report.characters + sentence * SENTENCE
        place: Fact = {"at": {"paragraph": report.paragraphs, "start": start, "end": start + SENTENCE - 1}}
        if chance.likely(0.6):
            return place
        return place | {"confidence": (50 + chance.below(50)) / 100, "rule": "invented", "review": ReviewStatus.DRAFT}

    def _record(self, number: int) -> Fact:
        report, year = self.reports[number], year_of(number * UNITS_A_REPORT)
        digest = "sha256:" + hashlib.sha256(f"{self.world.seed}/{number}".encode()).hexdigest()
        return {
            "id": _report(number),
            "title": {"ru": f"Сводка № {number} за {year} год", "en": f"Digest No. {number} of {year}"},
            "period": {"start": f"{year}-01-01", "end": f"{year}-12-31"},
            "publisher": f"organization/{self.world.body(number % self.world.scale.bodies)}",
            "source": {
                "file": f"{_report(number)}.txt",
                "media_type": "text/plain",
                "digest": digest,
                "text_digest": digest,
                "paragraphs": report.paragraphs,
                "characters": report.characters + SENTENCE,
            },
        }

    @staticmethod
    def _told(kind: str, unit: int, fact: Fact, event: str = "") -> str:
        at_event = {"event": event} if event else {}
        return _line({"type": kind, "report": _report(unit // UNITS_A_REPORT), **at_event, "fact": fact})


def _report(number: int) -> str:
    return f"svodka-{number}"


def _figure(guests: int, chance: Chance) -> Fact:
    count = {"count": guests, "qualifier": chance.one(tuple(Qualifier))}
    return {"of": {"ru": "участники", "en": "participants"}, **count}


def _line(record: Fact) -> str:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))
