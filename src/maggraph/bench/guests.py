"""Who comes to an invented event, in what capacity, present how, and what is conferred there."""

from dataclasses import dataclass, field

from maggraph.bench.chance import Chance
from maggraph.bench.entities import World
from maggraph.bench.frames import Frame
from maggraph.facts.kinds import Capacity, EventKind, EventStatus, Presence

Fact = dict[str, object]
PRESENCES = (
    *((Presence.IN_PERSON, 55), (Presence.ATTENDED, 15), (Presence.LIVE_LINK, 10), (Presence.NOT_STATED, 8)),
    *((Presence.VIDEO_MESSAGE, 4), (Presence.WRITTEN_MESSAGE, 4), (Presence.ABSENT, 4)),
)
FORETOLD = ((Presence.NOT_STATED, 9), (Presence.ABSENT, 1))
"""Of a planned event nobody can have been there."""
SENDING = (Capacity.GREETER, Capacity.SPEAKER, Capacity.OPENER)
NAMED = (Capacity.MENTIONED, Capacity.DELEGATE, Capacity.PARTICIPANT, Capacity.PROPOSER)
THERE = (
    *((Capacity.PARTICIPANT, 30), (Capacity.DELEGATE, 20), (Capacity.GUEST, 12), (Capacity.SPEAKER, 14)),
    *((Capacity.GREETER, 6), (Capacity.MODERATOR, 4), (Capacity.HOST, 3), (Capacity.ORGANIZER, 4)),
    *((Capacity.PERFORMER, 4), (Capacity.OPENER, 2), (Capacity.PROPOSER, 1)),
)
TALKING = {Capacity.SPEAKER, Capacity.PROPOSER}
TOPICS = (
    ("Дружба городов", "Friendship of towns"),
    ("Вода и воздух", "Water and air"),
    ("Школа и музей", "School and museum"),
    ("Дороги и мосты", "Roads and bridges"),
    ("Труд и отдых", "Work and leisure"),
    ("Язык соседа", "The language of a neighbour"),
)
A_SENTENCE = 4
"""People whom one sentence names."""


@dataclass
class Guests:
    """The facts about one event in the order of the report; a fact's `at` is the number of its sentence."""

    world: World
    frame: Frame
    participations: list[Fact] = field(default_factory=list)
    conferrals: list[Fact] = field(default_factory=list)
    people: list[tuple[int, Capacity]] = field(default_factory=list)
    """Persons by number with their capacity, in step with `participations`; -1 stands for a body or town."""

    def __post_init__(self) -> None:
        self.chance = Chance(self.world.seed, "guests", self.frame.slug)

    @classmethod
    def drawn(cls, world: World, frame: Frame) -> "Guests":
        """Draw everybody who comes."""
        guests = cls(world, frame)
        for number in guests.chance.ranks(frame.guests, world.scale.people):
            guests._come(number)
        if guests._confers():
            guests._confer()
        return guests

    @classmethod
    def plain(cls, world: World, frame: Frame, count: int) -> "Guests":
        """Draw so many who are simply there: what makes the number of participations whole."""
        guests = cls(world, frame)
        presence = Presence.NOT_STATED if frame.status is EventStatus.PLANNED else Presence.IN_PERSON
        for number in guests.chance.ranks(count, world.scale.people):
            guests._add(number, Capacity.DELEGATE, presence)
        return guests

    def _come(self, number: int) -> None:
        presence = self.chance.weighed(FORETOLD if self.frame.status is EventStatus.PLANNED else PRESENCES)
        if self.chance.likely(0.04) and self._send(number, presence):
            return
        capacity = self._capacity(presence)
        fact = self._add(number, capacity, presence)
        if capacity in TALKING and self.chance.likely(0.5):
            fact["topic"] = _label(*self.chance.one(TOPICS))
        if capacity is Capacity.GREETER and self.chance.likely(0.2):
            fact["on_behalf_of"] = [self._body()]
        if presence is Presence.WRITTEN_MESSAGE and self.chance.likely(0.4):
            self._read(fact)
        if presence is Presence.IN_PERSON and self.chance.likely(0.03):
            self._add(number, Capacity.HOST if capacity is not Capacity.HOST else Capacity.SPEAKER, presence)

    def _capacity(self, presence: Presence) -> Capacity:
        if presence in {Presence.VIDEO_MESSAGE, Presence.WRITTEN_MESSAGE}:
            return self.chance.one(SENDING)
        if presence in {Presence.NOT_STATED, Presence.ABSENT}:
            return self.chance.one(NAMED)
        return self.chance.weighed(THERE)

    def _send(self, number: int, presence: Presence) -> bool:
        """Let a town or body take part in a person's stead, unless it is there already."""
        scale = self.world.scale
        agent = f"city/{self.world.city(number % scale.cities)}" if number % 2 else self._agent(number % scale.bodies)
        if any(fact["agent"] == agent for fact in self.participations):
            return False
        self._note(agent, Capacity.PARTICIPANT, self._plain(presence))
        self.people.append((-1, Capacity.PARTICIPANT))
        return True

    def elect(self, number: int) -> None:
        """Let a person be elected there."""
        self._add(number, Capacity.ELECTEE, Presence.IN_PERSON)

    def there(self) -> list[int]:
        """Return the persons who are there, by number, each once."""
        present = [one["presence"] is Presence.IN_PERSON for one in self.participations]
        return list(
            dict.fromkeys(who for (who, _), is_in in zip(self.people, present, strict=True) if is_in and who >= 0)
        )

    def _read(self, message: Fact) -> None:
        """Let somebody who is there read out a message."""
        who = next(iter(self.there()), None)
        if who is not None and (who, Capacity.READER) not in self.people:
            self._add(who, Capacity.READER, Presence.IN_PERSON)["on_behalf_of"] = [message["agent"]]

    def _confers(self) -> bool:
        return self.frame.kind in {EventKind.CEREMONY, EventKind.CONTEST} or self.chance.likely(0.05)

    def _confer(self) -> None:
        """Let the first who is there hand awards to those who come next."""
        presenter, *winners = self.there()[:6] or [-1]
        for rank, winner in enumerate(winners, 1):
            fact: Fact = {"award": self.world.award(self.chance.below(self.world.scale.awards))}
            fact |= {"recipient": self._person(winner), "presenter": self._person(presenter)}
            fact |= {"initiators": [self._body()]} if self.chance.likely(0.2) else {}
            fact |= {"rank": rank} if self.frame.kind is EventKind.CONTEST else {}
            self.conferrals.append(fact)
            self._add(winner, Capacity.AWARDEE, Presence.IN_PERSON)
        if winners:
            self._add(presenter, Capacity.AWARD_PRESENTER, Presence.IN_PERSON)

    def _add(self, number: int, capacity: Capacity, presence: Presence) -> Fact:
        self.people.append((number, capacity))
        return self._note(self._person(number), capacity, presence)

    def _note(self, agent: str, capacity: Capacity, presence: Presence) -> Fact:
        fact: Fact = {"agent": agent, "capacity": capacity, "presence": presence}
        self.participations.append(fact)
        return fact

    def _person(self, number: int) -> str:
        return f"person/{self.world.person(number)}"

    def _body(self) -> str:
        return self._agent(self.chance.below(self.world.scale.bodies))

    def _agent(self, number: int) -> str:
        return f"organization/{self.world.body(number)}"

    @staticmethod
    def _plain(presence: Presence) -> Presence:
        """Say of a town that it attended where a person would have sent a message."""
        messages = {Presence.VIDEO_MESSAGE, Presence.WRITTEN_MESSAGE}
        return Presence.ATTENDED if presence in messages else presence


def sentence_of(number: int) -> int:
    """Return the sentence that names the n-th guest."""
    return number // A_SENTENCE


def _label(russian: str, english: str) -> Fact:
    return {"ru": russian, "en": english}
