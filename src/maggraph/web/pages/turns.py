"""What somebody did, event by event: came, sent something instead, or was only named."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from maggraph.answers.dossier import Cell, Fact
from maggraph.answers.grading import PRESENT
from maggraph.answers.values import Entity

SENT = frozenset({"video-message", "written-message", "absent"})
ORDER = ("in-person", "live-link", "attended", "video-message", "written-message", "absent", "not-stated")


@dataclass(frozen=True)
class Turn:
    """One event with everything that somebody did there; or one person with everything they did at an event."""

    event: Entity
    date: str
    acts: tuple[Fact, ...]

    @property
    def presence(self) -> str:
        """Give the most present that the reports show."""
        return min((text(act.parts["presence"]) for act in self.acts), key=ORDER.index)

    @property
    def came(self) -> bool:
        """Say whether it counts for meetings."""
        return self.presence in PRESENT

    @property
    def sent(self) -> bool:
        """Say whether something was sent instead of coming."""
        return self.presence in SENT


def turns_of(facts: Iterable[Fact], by: str = "event") -> tuple[Turn, ...]:
    """Gather participations by event (or by agent), in their order."""
    found: dict[Entity, list[Fact]] = {}
    for fact in facts:
        one = fact.parts[by]
        assert isinstance(one, Entity)
        found.setdefault(one, []).append(fact)
    return tuple(Turn(one, text(facts[0].parts.get("date", "")), tuple(facts)) for one, facts in found.items())


def text(cell: Cell) -> str:
    """Give a cell as text."""
    return cell.name if isinstance(cell, Entity) else cell


def facts_of(sections: Mapping[str, tuple[Fact, ...]], key: str) -> tuple[Fact, ...]:
    """Give the facts of a section, none if the dossier has no such section."""
    return sections.get(key, ())
