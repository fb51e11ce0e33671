"""What a fact is called: the part of its IRI after `id/`, made of what it connects, the same in every build."""

from maggraph.facts.model import AttendanceFigure, Conferral, Event, Fact, Participation, Tenure
from maggraph.facts.records import Record
from maggraph.language import slug


def reference_of_fact(record: Record) -> str:
    """Return a fact's `class/slug`.

    >>> from maggraph.facts.records import FactType
    >>> from maggraph.facts.kinds import Capacity, Presence
    >>> fact = Participation(agent="city/omsk", capacity=Capacity.GUEST, presence=Presence.ATTENDED,
    ...                      at={"paragraph": 1, "start": 0, "end": 4})
    >>> reference_of_fact(Record(FactType.PARTICIPATION, "2031-forum", fact))
    'participation/2031-forum--city-omsk--guest'
    """
    return "/".join((record.type, "--".join(_parts(record.event, record.fact))))


def _parts(event: str, fact: Fact) -> tuple[str, ...]:
    match fact:
        case Event(id=own):
            return (own,)
        case Participation(agent=agent, capacity=capacity):
            return event, _flat(agent), capacity
        case Conferral(award=award, recipient=recipient):
            return event, award, _flat(recipient)
        case AttendanceFigure(of=of):
            return event, slug(of.en)
        case Tenure(person=person, of=body, title=title):
            return person.partition("/")[2], _flat(body), slug(title.ru)
    raise NotImplementedError(type(fact).__name__)


def _flat(reference: str) -> str:
    return reference.replace("/", "-")
