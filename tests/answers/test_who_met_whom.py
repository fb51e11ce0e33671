import pytest

from maggraph.answers.grades import Grade
from maggraph.answers.grading import Graded, Handed, Held, Took, grade_meetings
from maggraph.answers.lookup import find
from maggraph.answers.meetings import Meeting, Request, all_meetings, meetings_of
from maggraph.answers.query import ask
from maggraph.answers.values import Evidence, kind_of
from maggraph.store import Store

ANY = Request(weakest=Grade.SAME_PROGRAMME)


def met(store: Store, person: str, request: Request = ANY) -> list[tuple[str, str, str]]:
    meetings = meetings_of(store, find(store, person), request)
    return [(meeting.date, meeting.partner.id.removeprefix("person/"), meeting.grade.value) for meeting in meetings]


def test_meetings_come_by_date_and_name(world: Store) -> None:
    assert met(world, "Швед") == [
        ("2032-06-01", "kadyrov-khas-magomed", "same-programme"),
        ("2032-06-01", "semenov-a-n", "same-programme"),
        ("2032-06-01", "semenova-a-n", "together"),
        ("2032-07-10", "rybak-i-i", "together"),
        ("2032-07-10", "semenov-a-n", "together"),
    ]


def test_who_only_sent_a_video_message_did_not_meet_the_guests(world: Store) -> None:
    events = {meeting.event.id for meeting in meetings_of(world, find(world, "Семёновой"), Request())}

    assert events == {"event/2032-06-01-koncert"}
    assert met(world, "Отшельник") == []


@pytest.mark.parametrize(
    ("request_", "partners"),
    [
        (Request(), ["semenova-a-n", "rybak-i-i", "semenov-a-n"]),
        (Request(since="2032-07"), ["rybak-i-i", "semenov-a-n"]),
        (Request(until="2032-06"), ["semenova-a-n"]),
        (Request(weakest=Grade.DIRECT), []),
    ],
)
def test_requests_narrow(world: Store, request_: Request, partners: list[str]) -> None:
    assert [partner for _, partner, _ in met(world, "Швед", request_)] == partners


def test_with_one_partner(world: Store) -> None:
    request = Request(partner=find(world, "Рыбак"))

    assert met(world, "Антон Семёнов", request) == [("2032-07-10", "rybak-i-i", "direct")]


def test_a_meeting_is_complete(world: Store) -> None:
    rybak = find(world, "Рыбак")

    assert meetings_of(world, rybak, Request(weakest=Grade.DIRECT))[0] == Meeting(
        person=rybak,
        partner=find(world, "Антон Семёнов"),
        grade=Grade.DIRECT,
        date="2032-07-10",
        event=find(world, "Свет маяка"),
        city="Южная Гавань",
        evidence=(Evidence("harbours-2032", 4), Evidence("harbours-2032", 5)),
        why="А.Н. Семёнов лично вручил И.И. Рыбаку награду «Золотой якорь» 10 июля 2032 года (Южная Гавань) "
        "на форуме смотрителей «Свет маяка».",
    )


def test_both_sides_tell_the_same_meeting(world: Store) -> None:
    one, other = find(world, "Швед"), find(world, "Кадыров")
    (mine,) = meetings_of(world, one, Request(other, weakest=Grade.SAME_PROGRAMME, lang="en"))
    (theirs,) = meetings_of(world, other, Request(one, weakest=Grade.SAME_PROGRAMME, lang="en"))

    assert (mine.partner.id, theirs.partner.id) == (other.id, one.id)
    assert (mine.event, mine.evidence) == (theirs.event, theirs.evidence)
    assert mine.why == (
        "Both took part in one programme, “Days of Harbours” on 1–3 June 2032 in North Harbour, but in different parts "
        "of it: Anna Shved performed at “Gala concert”; Kh.Sh. Kadyrov spoke on “A harbour of the future” on behalf of "
        "South Harbour at “Business breakfast”."
    )


def test_sparql_and_python_grade_alike(world: Store) -> None:
    people = {row["person"] for row in ask(world, "list-persons", only="actor").dicts()}
    took = [
        Took(row["agent"], row["event"], kind_of(row["presence"]))
        for row in ask(world, "taking-part").dicts()
        if row["agent"] in people
    ]
    held = [Held(row["event"], row["kind"], row["start"], row["programme"]) for row in _rows(world, "list-events")]
    handed = [
        Handed(row["presenter"], row["recipient"], row["event"])
        for row in _rows(world, "handing-over")
        if {row["presenter"], row["recipient"]} <= people
    ]
    asked = {Graded(one.person.iri, one.partner.iri, one.event.iri, one.grade) for one in all_meetings(world, ANY)}

    assert asked == grade_meetings(took, held, handed)


def _rows(store: Store, query: str) -> list[dict[str, str]]:
    return list(ask(store, query).dicts())
