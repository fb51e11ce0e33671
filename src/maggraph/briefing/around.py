"""Pictures of who was at an event, and of who came for a city or an organisation, each line by how they were there."""

from collections.abc import Iterable, Mapping, Sequence

from maggraph.answers.dossier import Fact
from maggraph.answers.values import Entity
from maggraph.briefing.ground import Ground, entity_of, text_of
from maggraph.briefing.model import Picture
from maggraph.briefing.rings import MOST, Ring, Spoke, ring
from maggraph.briefing.turns import MESSAGES, ORDER, Turn
from maggraph.wording import say

POST = "post"
"""The line to somebody who holds a post but came to nothing for the body that the reports tell of."""


def event_picture(ground: Ground, event: Entity, turns: Sequence[Turn]) -> Picture | None:
    """Draw an event and the people who came or sent a message, the most present first; None if there are none."""
    people = [one for one in turns if one.one.type == "person" and (one.came or one.presence in MESSAGES)]
    people.sort(key=lambda turn: (ORDER.index(turn.presence), turn.one.name))
    spokes = [_spoke(ground, turn.one, turn.presence, event.iri) for turn in people]
    return _picture(event.name, spokes, say("Picture: who was at the event"), _presences(ground))


def body_picture(ground: Ground, body: Entity, turns: Sequence[Turn], held: Sequence[Fact]) -> Picture | None:
    """Draw a body and its people: those seen at most events first, then those who only hold a post there."""
    seen = _seen(turns)
    came = sorted(seen, key=lambda one: (-len(seen[one]), one.name))
    spokes = [_spoke(ground, one, min((presence for _, presence in seen[one]), key=ORDER.index)) for one in came]
    posts = {person: text_of(fact.parts["post"]) for fact in held for person in _people([fact.parts["person"]])}
    others = sorted(posts.keys() - seen, key=lambda one: one.name)
    spokes += [Spoke(one.id, ground.short(one), posts[one], POST) for one in others]
    names = {**_presences(ground), POST: say("holds a post there")}
    return _picture(body.name, spokes, say("Picture: who came for it and who holds posts there"), names)


def _seen(turns: Sequence[Turn]) -> Mapping[Entity, set[tuple[str, str]]]:
    """Map the people who came for a body to the events, each with how they were there."""
    seen: dict[Entity, set[tuple[str, str]]] = {}
    for turn in turns:
        for fact in turn.facts:
            for one in _people([fact.parts.get("agent", "")]):
                seen.setdefault(one, set()).add((turn.one.iri, text_of(fact.parts["presence"])))
    return seen


def _people(cells: Iterable[Entity | str]) -> Iterable[Entity]:
    return (one for one in map(entity_of, cells) if one and one.type == "person")


def _spoke(ground: Ground, person: Entity, line: str, event: str = "") -> Spoke:
    office = ground.then.get((person.iri, event)) or ground.last.get(person.iri)
    return Spoke(person.id, ground.short(person), ground.office(office) if office else "", line)


def _presences(ground: Ground) -> Mapping[str, str]:
    return {presence: ground.kinds.name("presence", presence) for presence in ORDER}


def _picture(middle: str, spokes: Sequence[Spoke], shows: str, names: Mapping[str, str]) -> Picture | None:
    if not spokes:
        return None
    told = say("Each line says how somebody was there; shown are {shown} of {number}.", **_shown(len(spokes)))
    return Picture(ring(Ring(middle, spokes, (), names, shows)), told)


def _shown(number: int) -> Mapping[str, int]:
    return {"shown": min(MOST, number), "number": number}
