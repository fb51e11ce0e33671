"""Everything that was found named in one report: the values that finders of events, awards and the like build on.

A mention is words at a place; its `entity` is what they denote (`person/…`, `organization/…`, `city/…`, `venue/…`), a
reference into `Reading.entities`. Mentions of one entity share the reference. All offsets are those of the report's
normalised text, end exclusive. Typical use, after `reading = read_mentions(report)`:

    for sentence in reading.sentences:               # in the order of the text; a sentence may run over a page break
        for person in reading.persons_in(sentence.span):
            person.entity, person.case, person.gender
            reading.posts_of(person)                  # the posts given to this very mention, in the order of the text
        reading.bodies_in(sentence.span), reading.territories_in(sentence.span), reading.venues_in(sentence.span)
    reading.agents_in(span)                           # persons, bodies and territories together, leftmost first
    reading.entities                                  # AuthorityFile: one entry per entity, with slug and labels

A post's own span covers title and body ("мэра города Казани"); the body's or city's mention lies inside it, so a
finder that looks for acting cities asks `reading.inside_post(mention)` first. A building that is also an organisation
(a museum, a university) has a body mention, and a venue mention over the same words where the text uses it as a place.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, TypeVar

from maggraph.facts.authority import AuthorityFile
from maggraph.facts.kinds import Gender, OrganizationKind, PersonKind, TerritoryClass
from maggraph.facts.values import At
from maggraph.language import Case


class Span(NamedTuple):
    """A place in a report: character offsets in the normalised text, and the paragraph in which it starts (from 1)."""

    start: int
    end: int
    paragraph: int

    def covers(self, other: "Span") -> bool:
        """Say whether another span lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Say whether two spans share a character."""
        return self.start < other.end and other.start < self.end

    @property
    def at(self) -> At:
        """The same place as a fact's evidence."""
        return At(paragraph=self.paragraph, start=self.start, end=self.end)


class Token(NamedTuple):
    """A word, number or mark; `text` has look-alike letters repaired and is as long as the words it stands for."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Sentence:
    """A sentence with its tokens; a list item is a sentence of its own."""

    span: Span
    tokens: tuple[Token, ...]


@dataclass(frozen=True)
class Mention:
    """What every mention has: place, the rule that found it, how sure the rule is (0 to 1), and what it denotes."""

    span: Span
    rule: str
    confidence: float
    entity: str

    @property
    def start(self) -> int:
        """Where the mention starts."""
        return self.span.start


@dataclass(frozen=True)
class PersonMention(Mention):
    """A person's name with its parts restored to the nominative; an initial has its dot, a missing part is "".

    `case` is the case of the words in the text, None where they do not decline or do not tell.
    """

    family: str
    given: str
    patronymic: str
    gender: Gender | None
    kind: PersonKind
    case: Case | None
    honorifics: tuple[str, ...] = ()


@dataclass(frozen=True)
class BodyMention(Mention):
    """An organisation or a part of one: full name in the nominative, or the abbreviation as it stands."""

    name: str
    kind: OrganizationKind
    case: Case | None
    part_of: str | None = None
    seat: str | None = None


@dataclass(frozen=True)
class TerritoryMention(Mention):
    """A city, region or country, named in the nominative; `rule` "adjective" marks a city named by its adjective."""

    name: str
    type: TerritoryClass
    case: Case | None


@dataclass(frozen=True)
class VenueMention(Mention):
    """A building, park or hall that the text uses as a place."""

    name: str
    within: str | None = None


@dataclass(frozen=True)
class PostMention(Mention):
    """An office: title in the nominative without its body; `entity` is the body's reference, "" if none is named.

    `holder` is the reference of the person it is said of, `holder_at` where that person's mention stands; both are None
    for an office without a holder ("мэры городов", "встреча с начальником вуза").
    """

    title: str
    role: str
    case: Case | None
    plural: bool = False
    acting: bool = False
    holder: str | None = None
    holder_at: Span | None = None


M = TypeVar("M", bound=Mention)
Agent = PersonMention | BodyMention | TerritoryMention


@dataclass(frozen=True)
class Reading:
    """Everything found named in one report: mentions in the order of the text, and the entities they denote."""

    sentences: tuple[Sentence, ...]
    persons: tuple[PersonMention, ...]
    bodies: tuple[BodyMention, ...]
    territories: tuple[TerritoryMention, ...]
    venues: tuple[VenueMention, ...]
    posts: tuple[PostMention, ...]
    entities: AuthorityFile

    def persons_in(self, span: Span) -> tuple[PersonMention, ...]:
        """Return the persons named inside a span."""
        return within(self.persons, span)

    def bodies_in(self, span: Span) -> tuple[BodyMention, ...]:
        """Return the organisations named inside a span."""
        return within(self.bodies, span)

    def territories_in(self, span: Span) -> tuple[TerritoryMention, ...]:
        """Return the cities, regions and countries named inside a span."""
        return within(self.territories, span)

    def venues_in(self, span: Span) -> tuple[VenueMention, ...]:
        """Return the places named inside a span."""
        return within(self.venues, span)

    def posts_in(self, span: Span) -> tuple[PostMention, ...]:
        """Return the posts named inside a span."""
        return within(self.posts, span)

    def agents_in(self, span: Span) -> tuple[Agent, ...]:
        """Return whoever could act inside a span, leftmost and longest first."""
        found: list[Agent] = [*self.persons_in(span), *self.bodies_in(span), *self.territories_in(span)]
        return tuple(sorted(found, key=lambda mention: (mention.start, -mention.span.end)))

    def posts_of(self, person: PersonMention) -> tuple[PostMention, ...]:
        """Return the posts that the text gives to this very mention of a person."""
        return self._posts_by_place.get(person.span, ())

    def inside_post(self, mention: Mention) -> bool:
        """Say whether a mention is a part of a post's words, as the city in "мэр города"."""
        return any(post.span.covers(mention.span) for post in self.posts)

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence around a character."""
        return next((one for one in self.sentences if one.span.start <= offset < one.span.end), None)

    @cached_property
    def _posts_by_place(self) -> dict[Span, tuple[PostMention, ...]]:
        held: dict[Span, tuple[PostMention, ...]] = {}
        for post in self.posts:
            if post.holder_at:
                held[post.holder_at] = (*held.get(post.holder_at, ()), post)
        return held


def within(mentions: Iterable[M], span: Span) -> tuple[M, ...]:
    """Return the mentions that lie inside a span."""
    return tuple(mention for mention in mentions if span.covers(mention.span))
