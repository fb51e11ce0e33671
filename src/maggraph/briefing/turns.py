"""What somebody did, event by event, and how present: what was only sent stands apart from what was come to."""

from collections.abc import Iterable
from dataclasses import dataclass

from maggraph.answers.dossier import Dossier, Fact
from maggraph.answers.grading import PRESENT
from maggraph.answers.happenings import Occasion, Side
from maggraph.answers.values import Entity, Evidence
from maggraph.briefing.ground import Ground, places_of, text_of

MESSAGES = frozenset({"video-message", "written-message"})
ORDER = ("in-person", "live-link", "attended", "video-message", "written-message", "absent", "not-stated")


@dataclass(frozen=True)
class Turn:
    """One event with everything that somebody did there, or one agent with everything done at an event."""

    one: Entity
    date: str
    facts: tuple[Fact, ...]

    @property
    def presence(self) -> str:
        """Give the most present that the reports show."""
        return min((text_of(fact.parts["presence"]) for fact in self.facts), key=ORDER.index)

    @property
    def came(self) -> bool:
        """Say whether it counts for meetings."""
        return self.presence in PRESENT

    @property
    def places(self) -> tuple[Evidence, ...]:
        """Return where the reports have it."""
        return places_of(*self.facts)

    @property
    def topics(self) -> tuple[str, ...]:
        """Return what was spoken on or done, each once."""
        return tuple(dict.fromkeys(text_of(fact.parts["topic"]) for fact in self.facts if fact.parts["topic"]))


def turns_of(facts: Iterable[Fact], by: str = "event") -> tuple[Turn, ...]:
    """Gather participations by event, or by agent, in their order."""
    found: dict[Entity, list[Fact]] = {}
    for fact in facts:
        one = fact.parts[by]
        assert isinstance(one, Entity)
        found.setdefault(one, []).append(fact)
    return tuple(Turn(one, text_of(of[0].parts.get("date", "")), tuple(of)) for one, of in found.items())


def facts_of(dossier: Dossier, key: str) -> tuple[Fact, ...]:
    """Return the facts of a section, none if the dossier has no such section."""
    return next((section.facts for section in dossier.sections if section.key == key), ())


def occasion_of(ground: Ground, event: Entity) -> Occasion:
    """Return an event as sentences need it."""
    return ground.background.occasions.get(event.iri) or Occasion(event.name, "other", "")


def side_of(ground: Ground, person: Entity, event: Entity) -> Side:
    """Return what a person did at an event."""
    return ground.background.side(person.iri, event.iri)
