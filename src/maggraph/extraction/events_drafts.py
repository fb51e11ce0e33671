"""Events while they are being told: what is known of each so far, and the block of sentences that tells of them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from maggraph.extraction.event_name import EventName
from maggraph.extraction.mentions import Span
from maggraph.extraction.moments import FULL, Moment
from maggraph.extraction.morphology import lemmas
from maggraph.extraction.participations import Taking
from maggraph.extraction.tape import Tape
from maggraph.extraction.wordsets import word_set
from maggraph.facts.kinds import AttendanceMode, AwardKind, EventKind, EventStatus, Qualifier

GENERIC = word_set("generic")
CONCRETE = word_set("concrete")
"""Nouns that never stand for another of their kind."""
AWARDINGS = frozenset(["вручение", "награждение", "чествование"])
"""What one ceremony is called by turns."""
SUMMING = "Подведение"
GENERAL = frozenset(["мероприятие", "событие", "торжество", "программа", "встреча", "праздник", "работа"])


@dataclass(frozen=True)
class Figure:
    """A number of those who attended: what was counted (as in the text), how many, how exact."""

    of: str
    count: int
    qualifier: Qualifier
    span: Span


@dataclass
class Given:
    """An award to one recipient as far as it is told."""

    title: str
    kind: AwardKind
    recipient: str
    spans: list[Span]
    handed: bool
    presenter: str | None = None
    initiators: tuple[str, ...] = ()
    on_behalf_of: tuple[str, ...] = ()
    rank: int | None = None
    confidence: float = 0.8
    rule: str = "award"


@dataclass
class Draft:
    """An event as far as it is told. Dates are ISO 8601; references are those of the reading's entities."""

    title: str
    kind: EventKind
    status: EventStatus
    start: str
    end: str
    spans: list[Span]
    rule: str
    confidence: float
    lemma: str = ""
    quoted: str = ""
    edition: int = 0
    city: str | None = None
    venue: str | None = None
    parent: "Draft | None" = None
    mode: AttendanceMode | None = None
    organizers: list[str] = field(default_factory=list)
    co_organizers: list[str] = field(default_factory=list)
    supporters: list[str] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    takings: list[Taking] = field(default_factory=list)
    given: list[Given] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    sides: tuple[str, ...] = ()
    paragraph: int = 0
    dated: bool = False
    heading: bool = False

    @property
    def root(self) -> "Draft":
        """The outermost event of the programme."""
        return self.parent.root if self.parent else self

    @property
    def held(self) -> bool:
        """Say whether the event took place."""
        return self.status is EventStatus.HELD


def stems(title: str) -> frozenset[str]:
    """Return what a title is compared by: the beginnings of its longer words.

    >>> sorted(stems("Форум городов ремёсел"))
    ['город', 'ремес', 'форум']
    """
    words = "".join(letter if letter.isalnum() else " " for letter in title.lower().replace("ё", "е")).split()
    return frozenset(word[:5] for word in words if len(word) > 2)


def same_event(draft: Draft, name: EventName) -> bool:
    """Say whether a name means an event already told of."""
    if name.quoted and draft.quoted:
        one, two = stems(name.quoted), stems(draft.quoted)
        return len(one & two) >= 0.6 * max(len(one), len(two)) and bool(one & two)
    if name.edition and draft.edition and name.edition != draft.edition:
        return False
    alike = name.lemma == draft.lemma or name.lemma.rpartition("-")[2] == draft.lemma.rpartition("-")[2]
    if not alike and name.lemma in AWARDINGS and (draft.lemma in AWARDINGS or draft.title.startswith(SUMMING)):
        return True
    if not alike:
        return draft.kind is name.kind and not name.bare and _inside(name, draft)
    if name.bare or name.pointing:
        return True
    told = stems(name.title) - stems(name.quoted) - stems(name.lemma)
    return not (name.quoted and draft.quoted) and told <= stems(draft.title)


def _inside(name: EventName, draft: Draft) -> bool:
    """Say whether a name is what another's noun belongs to: "День города Клина" in "Празднование Дня города Клина"."""
    said = stems(name.title)
    return len(said) > 1 and said < stems(draft.title)


def general(name: EventName) -> bool:
    """Say whether a name has nothing of its own: "международный форум", said again of an event told of before."""
    return not name.own and stems(name.title) - stems(name.lemma) <= GENERIC


@dataclass
class Block:
    """The events that one dated passage tells of; `current` is the one that sentences without a name belong to."""

    start: str
    end: str
    city: str | None = None
    drafts: list[Draft] = field(default_factory=list)
    current: Draft | None = None
    before: Draft | None = None
    day: str = ""
    moments: tuple[Moment, ...] = ()
    hinted: EventName | None = None
    headed: bool = False
    delegations: dict[str, list[str]] = field(default_factory=dict)

    @property
    def root(self) -> Draft | None:
        """The first event that was held."""
        return next((draft for draft in self.drafts if draft.held), None)

    @property
    def announced(self) -> Draft | None:
        """The first event to come, where none was held: an announcement tells of its parts."""
        if self.root:
            return None
        return next((one for one in self.drafts if one.status is EventStatus.PLANNED and len(one.start) == FULL), None)

    def find(self, name: EventName, *, by_kind: bool = True) -> Draft | None:
        """Return the event that a name points to: by title, by noun, or by kind if asked for; the latest of several."""
        fitting = [draft for draft in reversed(self.drafts) if same_event(draft, name)]
        if fitting:
            return fitting[0]
        if not by_kind or not (name.bare or name.pointing or general(name)) or name.lemma in CONCRETE:
            return None
        return next((draft for draft in reversed(self.drafts) if draft.kind is name.kind and draft.held), None)

    def add(self, draft: Draft) -> None:
        """Take an event into the block and go on with it, if it was held."""
        self.drafts.append(draft)
        if draft.held:
            self.before = self.current if draft.parent else None
            self.current = draft

    def members(self) -> Iterator[str]:
        """Yield the persons who took part in anything of the block, in order."""
        for draft in self.drafts:
            yield from (taking.agent for taking in draft.takings if taking.agent.startswith("person/"))


def points_generally(word: str) -> bool:
    """Say whether a noun points back to whatever the block is about."""
    return word[:1].isalpha() and bool(lemmas(word) & GENERAL)


def points_to_whole(tape: Tape) -> bool:
    """Say whether a sentence points to all that is told of: "на мероприятии", "в ходе мероприятий"."""
    words = {"мероприятиях", "мероприятий", "мероприятиям", "празднике", "праздника"}
    told = (at for at, word in enumerate(tape.lower) if word in words and not tape.depth[at])
    return any(points_generally(tape.at(at)) for at in told)
