from maggraph.facts.kinds import Capacity, EventKind, Presence, ReviewStatus
from maggraph.facts.model import Event, FactSheet, Participation, Tenure
from maggraph.facts.standing import standing_facts
from maggraph.facts.values import At, Label

AT = (At(paragraph=1, start=0, end=1),)
TITLE = Label(ru="глава", en="head")


def event(slug: str, parent: str | None = None, review: str = "confirmed") -> Event:
    part = Participation(at=AT, agent="person/a", capacity=Capacity.SPEAKER, presence=Presence.ATTENDED)
    parts = (part, part.model_copy(update={"review": ReviewStatus.REJECTED}))
    return Event(
        at=AT,
        id=slug,
        title=TITLE,
        kind=EventKind.FORUM,
        parent=parent,
        review=ReviewStatus(review),
        participations=parts,
    )


def tenure(*attested: str, elected: str | None = None, review: str = "draft") -> Tenure:
    return Tenure(
        at=AT,
        person="person/a",
        title=TITLE,
        role="head",
        of="city/b",
        attested_at=attested,
        elected_at=elected,
        review=ReviewStatus(review),
    )


def test_parts_of_a_rejected_event_move_up_to_its_programme() -> None:
    sheet = FactSheet(report="r", events=(event("top"), event("gone", "top", "rejected"), event("part", "gone")))

    kept = standing_facts(sheet)

    assert [(one.id, one.parent, len(one.participations)) for one in kept.events] == [
        ("top", None, 1),
        ("part", "top", 1),
    ]


def test_a_cycle_of_rejected_events_ends() -> None:
    events = (event("a", "b", "rejected"), event("b", "a", "rejected"), event("c", "a"))

    assert [one.id for one in standing_facts(FactSheet(report="r", events=events)).events] == ["c"]


def test_posts_forget_a_rejected_event() -> None:
    events = (event("held"), event("gone", review="rejected"))
    tenures = (tenure("held", "gone", elected="gone"), tenure("held", elected="held"), tenure(review="rejected"))

    kept = standing_facts(FactSheet(report="r", events=events, tenures=tenures)).tenures

    assert [(one.attested_at, one.elected_at) for one in kept] == [(("held",), None), (("held",), "held")]
