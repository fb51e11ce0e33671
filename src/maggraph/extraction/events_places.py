"""Where an event took place: the city and the venue that its sentence names."""

from maggraph.extraction.event_name import EventName
from maggraph.extraction.events_drafts import Block, Draft
from maggraph.extraction.participations import Told
from maggraph.extraction.scenes import Placed, territory, venue
from maggraph.facts.kinds import EventKind, TerritoryClass
from maggraph.language import Case

HOSTING = frozenset(
    ["отметить", "отмечать", "принять", "принимать", "отпраздновать", "праздновать", "справить", "справлять"]
)
SEVERAL = 2
LOCAL = frozenset(["в", "во", "на"])
PLACING = frozenset(["где", "место", "город", "проведения"])
"""Words of a label before the place of an event: "Где: Клин", "Место проведения: Клин, ратуша"."""


def city_in(sentence: Told, name: EventName | None = None) -> str | None:
    """Return the city where a sentence says that something happens, None if it does not say."""
    scene = sentence.scene
    cities = [
        one for one in scene.territories if territory(one).type is TerritoryClass.CITY and not scene.quoted(one.start)
    ]
    outside = [one for one in cities if one.start not in scene.in_post and not _in_body(sentence, one)]
    outside = [one for one in outside if not _on_another_day(sentence, one, name)]
    free = [one for one in outside if not any(other.start <= one.start < other.end for other in sentence.names)]
    said = next((one for one in free if _located(sentence, one) or _reached(sentence, one)), None)
    if said:
        return said.mention.entity
    acting = next((one for one in free if one.case in {Case.NOMINATIVE, None} and _tells(sentence, one)), None)
    return acting.mention.entity if acting else _in_name(sentence, cities, name)


def _on_another_day(sentence: Told, one: Placed, name: EventName | None) -> bool:
    """Say whether a city stands in another clause than a name, in a sentence that tells of several days."""
    if name is None or len(sentence.scene.dates) < SEVERAL:
        return False
    own = next((clause for clause in sentence.clauses if clause.covers(name.head)), None)
    return own is not None and not own.covers(one.start) and one.start > own.end - 1


def _reached(sentence: Told, one: Placed) -> bool:
    """Say whether a city is what somebody visited: "посетила Бухару"."""
    return one.case in {Case.ACCUSATIVE, None} and any(
        clause.covers(one.start) and clause.verb.lemmas & {"посетить", "посещать"} for clause in sentence.clauses
    )


def labelled_city(sentence: Told) -> str | None:
    """Return the city that stands first after a label of places: "Где: Клин, Дом учителя"."""
    tape = sentence.scene.tape
    mark = next((at for at in range(min(3, len(tape))) if tape.at(at) == ":"), 0)
    if not mark or any(tape.low(at) not in PLACING for at in range(mark)):
        return None
    return next((one.mention.entity for one in sentence.scene.territories if one.start == mark + 1), None)


def placed_alone(sentence: Told) -> str | None:
    """Return the city that is all that a sentence says, after the day of what follows: "17 мая. Клин."."""
    scene = sentence.scene
    cities = [one for one in scene.territories if territory(one).type is TerritoryClass.CITY]
    alone = len(cities) == 1 and cities[0].start == 0 and len(scene.tape) <= cities[0].end + 1
    return cities[0].mention.entity if alone and not scene.opens else None


def building_city(sentence: Told) -> str | None:
    """Return the city in the name of the body or hall in which something happens: "в Центре управления … Москвы"."""
    cities = [one for one in sentence.scene.territories if territory(one).type is TerritoryClass.CITY]
    for body in (*sentence.scene.venues, *sentence.scene.bodies):
        inside = [one for one in cities if body.start <= one.start < body.end]
        if sentence.scene.tape.low(body.start - 1) in LOCAL | {"деятельностью", "работой"} and inside:
            return inside[-1].mention.entity
    return None


def city_near(sentence: Told, name: EventName) -> str | None:
    """Return the city said to be a planned event's, in the words around its name."""
    cities = [
        one
        for one in sentence.scene.territories
        if territory(one).type is TerritoryClass.CITY and not sentence.scene.quoted(one.start)
    ]
    near = [one for one in cities if name.start - 8 <= one.start <= name.end + 9 and _located(sentence, one)]
    if near:
        return min(near, key=lambda one: abs(one.start - name.head)).mention.entity
    return _in_name(sentence, cities, name)


def located_city(sentence: Told) -> str | None:
    """Return the city that stands after "в" in a sentence, outside names of events, bodies and offices."""
    names = sentence.names
    for one in sentence.scene.territories:
        free = (
            one.start not in sentence.scene.in_post
            and not _in_body(sentence, one)
            and not sentence.scene.quoted(one.start)
        )
        inside = any(name.start <= one.start < name.end for name in names)
        if (
            free
            and not inside
            and territory(one).type is TerritoryClass.CITY
            and _located(sentence, one)
            and one.case is not Case.ACCUSATIVE
        ):
            return one.mention.entity
    return None


def fill_city(sentence: Told, block: Block) -> None:
    """Take the city of an event from the next sentences of its paragraph, if it has none yet, or from a label."""
    current, labelled = block.current, labelled_city(sentence)
    if labelled and current and current.held:
        current.root.city, block.city = labelled, labelled
    elif current and current.city is None and _goes_on(current, sentence):
        current.city = located_city(sentence)


def _goes_on(current: Draft, sentence: Told) -> bool:
    """Say whether a sentence goes on with an event in its paragraph; what came out of print is nowhere."""
    return current.paragraph == sentence.scene.span.paragraph and current.kind is not EventKind.PUBLICATION


def _in_body(sentence: Told, one: Placed) -> bool:
    return any(
        body.start <= one.start < body.end and body.end - body.start > one.end - one.start
        for body in sentence.scene.bodies
    )


def _located(sentence: Told, one: Placed) -> bool:
    before = sentence.scene.tape.low(one.start - 1)
    if before in LOCAL:
        return one.case in {Case.PREPOSITIONAL, Case.ACCUSATIVE, None} or True
    named = any(person.end == one.start - 1 for person in sentence.scene.persons)
    return not named and sentence.scene.tape.at(one.start - 1) == "(" and sentence.scene.tape.at(one.end) in {")", ","}


def _tells(sentence: Told, one: Placed) -> bool:
    """Say whether a city itself is said to hold or mark something: "город Орёл отметил …"."""
    return any(clause.covers(one.start) and clause.verb.lemmas & HOSTING for clause in sentence.clauses)


def _in_name(sentence: Told, cities: list[Placed], name: EventName | None) -> str | None:
    """Return the city in an event's own name: "День города …", "Дни … в Москве", "инаугурация мэра города …"."""
    if name is None or not ({"day", "act", "meet"} & name.flags or name.kind is EventKind.CELEBRATION):
        return None
    inside = [one for one in cities if name.start <= one.start < name.end]
    placed = [one for one in inside if sentence.scene.tape.low(one.start - 1) in LOCAL]
    chosen = placed or (inside if "meet" not in name.flags else [])
    return chosen[-1].mention.entity if chosen else None


def venue_in(sentence: Told) -> tuple[str | None, str | None]:
    """Return the venue that a sentence names, and the city in which that stands, where known."""
    found = next((one for one in sentence.scene.venues if not sentence.scene.quoted(one.start)), None)
    if found is None:
        return None, None
    within = venue(found).within
    return found.mention.entity.partition("/")[2], within if within and within.startswith("city/") else None
