"""From a report to everything it names: scan each sentence, then let the whole report decide who is who."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from maggraph.extraction.atlas import Atlas
from maggraph.extraction.bodybook import BodyBook, Placed, adjective_city
from maggraph.extraction.confidence import confidence
from maggraph.extraction.entities import Book
from maggraph.extraction.gathering import Told, people_of, with_headers
from maggraph.extraction.homes import Homes
from maggraph.extraction.linking_elected import Link
from maggraph.extraction.mentions import (
    BodyMention,
    PersonMention,
    PostMention,
    Reading,
    TerritoryMention,
    VenueMention,
)
from maggraph.extraction.offices import RawPost
from maggraph.extraction.persons import Named, clustered
from maggraph.extraction.places import RawTerritory
from maggraph.extraction.registry import BodyEntity
from maggraph.extraction.scanning import Scan, scan
from maggraph.extraction.sentences import sentences
from maggraph.extraction.surroundings import Surroundings
from maggraph.extraction.titles import flags_of
from maggraph.facts.kinds import OrganizationKind, TerritoryClass
from maggraph.reports import Report

NEAR = 120
"""Characters within which two offices are told of one person together."""
SIZES = {
    "город": TerritoryClass.CITY,
    "область": TerritoryClass.REGION,
    "край": TerritoryClass.REGION,
    "республика": TerritoryClass.REGION,
    "регион": TerritoryClass.REGION,
}
"""Nouns by which a territory named before is meant."""


def read_mentions(report: Report) -> Reading:
    """Find every person, body, territory, venue and post that a report names, and who is who among them."""
    scans = with_headers([scan(one) for one in sentences(report)])
    return _Assembly(scans).reading()


def _owner_of(mention: PostMention, post: RawPost, held: list[PostMention]) -> str:
    """Return where the one holds an office whose deputy or adviser is told of: "мэр Клина …, его заместитель …"."""
    if post.anaphor != "*" or "chained" not in flags_of(post.title.head):
        return ""
    before = [one for one in held if one.start < mention.start and one.holder != mention.holder and one.entity]
    last = max(before, key=lambda one: one.start, default=mention)
    same = [one for one in before if one.holder == last.holder and one.span.paragraph == last.span.paragraph]
    return min(same, key=lambda one: (one.start < last.start - NEAR, one.start), default=last).entity if before else ""


def _all_territories(one: Scan) -> list[RawTerritory]:
    """Return the territories of a sentence, those that only a post shows included."""
    known = {raw.start for raw in one.territories}
    held = [post.place for post in one.posts if post.place and post.place.start not in known]
    return sorted([*one.territories, *held], key=lambda raw: raw.start)


@dataclass
class _Assembly:
    """The parts of a reading while they come together."""

    scans: list[Scan]
    atlas: Atlas = field(default_factory=Atlas)
    book: Book = field(default_factory=Book)

    def reading(self) -> Reading:
        """Put everything together."""
        self.numbers = {id(one): number for number, one in enumerate(self.scans)}
        self.homes_of_posts = {id(post): number for number, one in enumerate(self.scans) for post in one.posts}
        self.surroundings = Surroundings(self.scans)
        self.bodies = BodyBook(self.scans, self.surroundings)
        self.context = Homes(self.bodies, self.surroundings)
        told = people_of(self.scans)
        clusters, self.homes = clustered([named for _, named in told])
        territories = self._territories()
        for placed in self.bodies.mentions:
            self.book.body(placed.entity, self.atlas)
        for cluster in clusters:
            if cluster.family:
                self.book.person(cluster)
        persons = [(mention, one) for one, named in told if (mention := self._person(one, named))]
        posts = self._posts(persons)
        return Reading(
            tuple(one.tape.sentence for one in self.scans),
            tuple(mention for mention, _ in persons),
            tuple(self._body(placed) for placed in self.bodies.mentions),
            territories,
            self._venues(),
            posts,
            self.book.file(self.atlas),
        )

    def _person(self, told: Told, named: Named) -> PersonMention | None:
        cluster, name = self.homes[named.place]
        if not cluster.family:
            return None
        span = told.scan.tape.span(told.raw.start, told.raw.end)
        return PersonMention(
            span,
            told.raw.rule,
            confidence(told.raw.rule),
            self.book.person(cluster),
            cluster.family,
            cluster.given,
            cluster.patronymic,
            cluster.gender,
            cluster.kind,
            name.case,
        )

    def _body(self, placed: Placed) -> BodyMention:
        entity, raw = placed.entity, placed.raw
        rule = "anaphora" if placed.points_back else raw.rule
        upper = entity.part_of
        return BodyMention(
            self.scans[placed.sentence].tape.span(raw.start, raw.end),
            rule,
            confidence(rule),
            self.book.body(entity, self.atlas),
            entity.name,
            entity.kind,
            raw.case,
            self.book.body(upper, self.atlas) if upper else None,
            self.book.seat(entity, self.atlas),
        )

    def _territories(self) -> tuple[TerritoryMention, ...]:
        found = [self._territory(one, raw) for one in self.scans for raw in _all_territories(one)]
        for placed in self.bodies.mentions:
            one = self.scans[placed.sentence]
            raw = adjective_city(one.tape, placed.raw)
            if raw:
                found.append(self._territory(one, raw))
        return tuple(sorted(found, key=lambda mention: mention.start))

    def _territory(self, one: Scan, raw: RawTerritory) -> TerritoryMention:
        entity = self.book.territory(self.atlas.of(raw))
        span = one.tape.span(raw.start, raw.end)
        return TerritoryMention(span, raw.rule, confidence(raw.rule), entity, raw.name, raw.type, raw.case)

    def _venues(self) -> tuple[VenueMention, ...]:
        found = []
        for one in self.scans:
            for raw in one.venues:
                span = one.tape.span(raw.start, raw.end)
                found.append(VenueMention(span, raw.rule, confidence(raw.rule), self.book.venue(raw.name), raw.name))
        return tuple(found)

    def _posts(self, persons: list[tuple[PersonMention, Told]]) -> tuple[PostMention, ...]:
        linked = {id(link.post) for _, told in persons for link in told.links}
        held = [(self._post(told.scan, link, mention), link) for mention, told in persons for link in told.links]
        alone = [Link(post, -1, "post-name") for one in self.scans for post in one.posts if id(post) not in linked]
        free = [self._post(self.scans[self.homes_of_posts[id(link.post)]], link, None) for link in alone]
        return tuple(sorted([*self._with_bodies(held), *free], key=lambda post: (post.start, post.holder or "")))

    def _with_bodies(self, held: list[tuple[PostMention, Link]]) -> Iterator[PostMention]:
        """Yield posts that people hold, those without a body in the one of the same post elsewhere, else as meant."""
        known = {(one.holder, one.title): one.entity for one, _ in held if one.entity}
        for mention, link in held:
            owned = _owner_of(mention, link.post, [one for one, _ in held])
            stated = owned or mention.entity or known.get((mention.holder, mention.title), "")
            entity = stated or self._meant(link.post)
            rule = mention.rule if mention.entity else "in-context"
            yield replace(mention, entity=entity, confidence=min(mention.confidence, confidence(rule)))

    def _post(self, one: Scan, link: Link, holder: PersonMention | None) -> PostMention:
        post, title = link.post, link.post.title
        number = self.homes_of_posts.get(id(post), self.numbers[id(one)])
        place = self.scans[number].tape.span(post.start, post.end)
        return PostMention(
            place,
            link.rule,
            confidence(link.rule),
            self._held_in(number, link),
            title.name,
            self.book.role(title.name),
            title.case,
            title.plural,
            title.acting,
            holder.entity if holder else None,
            holder.span if holder else None,
        )

    def _held_in(self, number: int, link: Link) -> str:
        post = link.post
        if post.place:
            return self.book.territory(self.atlas.of(post.place))
        if post.anaphor in SIZES:
            place = self.surroundings.last(number, post.start, SIZES[post.anaphor])
            return self.book.territory(self.atlas.of(place)) if place else ""
        entity = self.bodies.of_post(number, post)
        if entity is None and link.rule in {"list-header", "elected"}:
            entity = self._body_elected_to(number, post)
        return self.book.body(entity, self.atlas) if entity else ""

    def _meant(self, post: RawPost) -> str:
        """Return the body or territory that the text around means where it names none beside the office."""
        number = self.homes_of_posts.get(id(post))
        home = self.context.of(number, post) if number is not None else None
        if isinstance(home, RawTerritory):
            return self.book.territory(self.atlas.of(home))
        return self.book.body(home, self.atlas) if home else ""

    def _body_elected_to(self, number: int, post: RawPost) -> BodyEntity | None:
        """Return the body whose board the header names: vice-presidents in a board are the association's."""
        here = [
            placed for placed in self.bodies.mentions if placed.sentence == number and placed.raw.start < post.start
        ]
        board = next((placed.entity for placed in here if placed.entity.kind is OrganizationKind.COMMITTEE), None)
        if board is None:
            return here[0].entity if here else None
        return board if post.title.head == "член" or board.part_of is None else board.part_of
