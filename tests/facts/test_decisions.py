"""What people decided holds for the next extraction, whatever has changed around it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafts import SHEET, TEXT, decider, moved, one, reslugged
from maggraph.facts.applying import apply
from maggraph.facts.authority import Person
from maggraph.facts.decisions import Decision, DecisionLog, apart, standing
from maggraph.facts.kinds import Capacity, Presence, ReviewStatus
from maggraph.facts.model import FactSheet, Participation
from maggraph.facts.naming import with_entry
from maggraph.facts.outcomes import Reason
from maggraph.facts.records import FactType, assembled, records

NEW = Person(id="novyj-n-n", family="Новый", given="Н.", patronymic="Н.")


def statuses(sheet: FactSheet) -> list[ReviewStatus]:
    return [record.fact.review for record in records(sheet)]


def test_records_put_together_are_the_sheet() -> None:
    assert assembled(SHEET, records(SHEET)) == SHEET


def test_an_accepted_fact_is_confirmed_and_a_rejected_one_stays_in_the_sheet() -> None:
    facts = list(records(SHEET))

    applied = apply(SHEET, [decider().accept(facts[1]), decider().reject(facts[2])])

    assert statuses(applied.sheet)[:4] == ["draft", "confirmed", "rejected", "draft"]
    assert (applied.unmatched, applied.overruled) == ((), ())


def test_every_decision_outlives_a_new_extraction() -> None:
    who = decider()
    mayor = one(SHEET, FactType.TENURE, person="person/sinicyna-a-b")
    reader = one(SHEET, FactType.PARTICIPATION, capacity=Capacity.READER)
    greeter = one(SHEET, FactType.PARTICIPATION, capacity=Capacity.GREETER)
    meeting = SHEET.events[1]
    extra = Participation(
        agent="city/beloozersk", capacity=Capacity.DELEGATE, presence=Presence.ATTENDED, at=(meeting.at[0],)
    )
    decided: list[Decision] = [
        *(who.accept(record) for record in records(SHEET) if record not in {mayor, reader, greeter}),
        who.reject(mayor),
        who.correct(reader, "presence", "in-person"),
        who.correct(greeter, "capacity", "speaker"),
        who.add(extra, meeting.id),
        who.split("person/grom-l-g", NEW, (one(SHEET, FactType.TENURE, person="person/grom-l-g"),)),
        who.merge("person/tikhij-v-v", "person/olenev-petr-ilich"),
    ]
    inserted = "Вводный абзац, которого не было.\n\n"

    for new, text in ((SHEET, TEXT), (reslugged(moved(SHEET, len(inserted))), inserted + TEXT)):
        applied = apply(new, decided, text)
        again = apply(applied.sheet, decided, text)

        assert applied.unmatched == ()
        assert one(applied.sheet, FactType.TENURE, person="person/sinicyna-a-b").fact.review == "rejected"
        assert "draft" not in {record.fact.review for record in records(applied.sheet) if record.type == "conferral"}
        assert one(applied.sheet, FactType.PARTICIPATION, agent="person/grom-l-g").fact.capacity == "speaker"  # type: ignore[attr-defined]
        assert one(applied.sheet, FactType.PARTICIPATION, capacity=Capacity.READER).fact.presence == "in-person"  # type: ignore[attr-defined]
        assert one(applied.sheet, FactType.TENURE, person="person/novyj-n-n")
        assert applied.sheet.entities.persons == (NEW,)
        assert "tikhij" not in applied.sheet.model_dump_json()
        delegate = one(applied.sheet, FactType.PARTICIPATION, capacity=Capacity.DELEGATE).fact
        assert text[slice(delegate.at[0].start, delegate.at[0].end)] == TEXT[extra.at[0].start : extra.at[0].end]
        assert again == applied


def test_a_confirmed_value_goes_before_what_a_new_rule_says() -> None:
    opener = one(SHEET, FactType.PARTICIPATION, capacity=Capacity.OPENER)
    text = SHEET.model_dump_json().replace('"live-link"', '"attended"').replace('"opener"', '"guest"', 1)
    changed = FactSheet.model_validate_json(text)
    decided = [decider().accept(record) for record in records(SHEET)]

    applied = apply(changed, decided, TEXT)

    assert one(applied.sheet, FactType.PARTICIPATION, capacity=Capacity.OPENER).said == opener.said
    assert one(applied.sheet, FactType.PARTICIPATION, capacity=Capacity.SPEAKER).fact.presence == "live-link"  # type: ignore[attr-defined]
    assert [overruled.found.get("capacity") for overruled in applied.overruled] == ["guest", "speaker"]
    assert not applied.unmatched


def test_what_no_longer_matches_is_listed() -> None:
    who = decider()
    conferral = SHEET.events[0].conferrals[0]
    lost = SHEET.model_copy(update={"events": (SHEET.events[0].model_copy(update={"conferrals": ()}),)})
    meeting = one(SHEET, FactType.EVENT, id=SHEET.events[1].id)

    applied = apply(
        lost,
        [
            who.accept(one(SHEET, FactType.CONFERRAL, award=conferral.award)),
            who.reject(meeting),
            who.correct_entity("person/nobody", "family", "Никто"),
            who.correct(one(SHEET, FactType.EVENT, id=SHEET.events[0].id), "start", "no date"),
        ],
    )

    assert [unmatched.reason for unmatched in applied.unmatched] == list(Reason)
    assert applied.sheet == lost


def test_an_event_is_known_by_date_and_title_when_two_change_their_slugs() -> None:
    first, second = SHEET.events[0], SHEET.events[1].model_copy(update={"start": SHEET.events[0].start, "parent": None})
    sheet = FactSheet(report=SHEET.report, events=(first, second))
    swapped = FactSheet(
        report=SHEET.report,
        events=(second.model_copy(update={"id": first.id}), first.model_copy(update={"id": second.id})),
    )

    applied = apply(swapped, [decider(sheet).accept(one(sheet, FactType.EVENT, id=first.id))])

    assert [event.review for event in applied.sheet.events] == ["draft", "confirmed"]
    assert applied.sheet.events[1].title == first.title


def test_two_events_made_one_keep_all_their_facts() -> None:
    forum, meeting, *_ = SHEET.events

    applied = apply(SHEET, [decider().merge(f"event/{meeting.id}", f"event/{forum.id}")])

    assert [event.id for event in applied.sheet.events] == [forum.id, SHEET.events[2].id]
    assert {p.agent for p in meeting.participations} <= {p.agent for p in applied.sheet.events[0].participations}
    assert set(meeting.at) <= set(applied.sheet.events[0].at)
    assert applied.sheet.events[0].parent is None


def test_a_new_person_is_known_by_name_when_the_slug_changes() -> None:
    full = NEW.model_copy(update={"id": "novyj-nikolaj-n", "given": "Николай"})
    old = FactSheet.model_validate_json(SHEET.model_dump_json().replace("person/grom-l-g", "person/novyj-n-n"))
    old = old.model_copy(update={"entities": with_entry(old.entities, NEW)})
    text = old.model_dump_json().replace("novyj-n-n", full.id).replace('"given":"Н."', '"given":"Николай"')
    new = FactSheet.model_validate_json(text)

    applied = apply(new, [decider(old).accept(one(old, FactType.TENURE, person="person/novyj-n-n"))])

    assert one(applied.sheet, FactType.TENURE, person="person/novyj-nikolaj-n").fact.review == "confirmed"
    assert not applied.unmatched


def test_an_added_fact_that_is_found_by_now_stands_once() -> None:
    opener = one(SHEET, FactType.PARTICIPATION, capacity=Capacity.OPENER)
    assert isinstance(opener.fact, Participation)

    applied = apply(SHEET, [decider().add(opener.fact, opener.event)])

    assert one(applied.sheet, FactType.PARTICIPATION, capacity=Capacity.OPENER).fact.review == "confirmed"


def test_undone_decisions_hold_no_longer_and_may_be_made_again() -> None:
    who = decider()
    accepted = who.accept(next(records(SHEET)))
    undone = who.undo(accepted)

    assert standing([accepted, undone]) == ()
    assert standing([accepted, undone, who.undo(undone)]) == (accepted,)
    assert standing([accepted, accepted]) == (accepted,)
    assert apply(SHEET, [accepted, undone]).sheet == SHEET


def test_those_told_apart_are_told_to_the_resolution() -> None:
    assert apart([decider().split("person/a", "person/b")]) == {frozenset(["person/a", "person/b"])}


@given(chosen=st.lists(st.tuples(st.integers(0, 20), st.sampled_from(["accept", "reject"])), max_size=8))
def test_applying_again_changes_nothing(chosen: list[tuple[int, str]]) -> None:
    facts = list(records(SHEET))
    who = decider()
    decided = [getattr(who, what)(facts[number % len(facts)]) for number, what in chosen]

    applied = apply(SHEET, decided)

    assert apply(applied.sheet, decided) == applied
    assert len(list(records(applied.sheet))) == len(facts)


def test_decisions_are_the_same_after_writing() -> None:
    who = decider()
    log = DecisionLog(
        (who.accept(next(records(SHEET))), who.split("person/grom-l-g", NEW), who.merge("city/a", "city/b"))
    )

    assert DecisionLog.model_validate_json(log.model_dump_json()) == log


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        ({"do": "merge", "entity": "person/a", "into": "city/b"}, "only two entities of one class"),
        ({"do": "merge", "entity": "person/a", "into": "person/a"}, "only two entities of one class"),
        ({"do": "accept", "about": {"type": "event", "slots": {"agent": "person/a"}}}, "needs the slots event"),
        ({"do": "praise"}, "praise"),
    ],
)
def test_says_why_a_record_is_no_decision(given: dict[str, object], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        DecisionLog.model_validate([{"when": "2032-01-01T00:00:00Z", **given}])


def with_new(*people: Person) -> FactSheet:
    held = SHEET.entities
    for person in people:
        held = with_entry(held, person)
    return SHEET.model_copy(update={"entities": held})


def test_an_entity_is_corrected_but_keeps_its_slug() -> None:
    sheet = with_new(NEW)
    who = decider(sheet)

    applied = apply(
        sheet,
        [
            who.correct_entity("person/novyj-n-n", "given", "Николай"),
            who.correct_entity("person/novyj-n-n", "id", "other"),
            who.correct_entity("person/novyj-n-n", "gender", "third"),
        ],
    )

    assert applied.sheet.entities.persons == (NEW.model_copy(update={"given": "Николай"}),)
    assert [one.reason for one in applied.unmatched] == [Reason.VALUE_REFUSED] * 2


def test_merged_entities_keep_the_spellings_that_differ() -> None:
    misprinted = Person(id="novij-n-n", family="Новий", given="Н.", patronymic="Н.", forms=("Новй Н.",))
    sheet = with_new(NEW, misprinted)

    applied = apply(sheet, [decider(sheet).merge("person/novij-n-n", "person/novyj-n-n")])

    assert applied.sheet.entities.persons == (NEW.model_copy(update={"forms": ("Новий Н.Н.", "Новй Н.")}),)


def test_merging_into_what_is_not_there_is_listed() -> None:
    applied = apply(SHEET, [decider().merge("person/grom-l-g", "person/nobody")])

    assert [one.reason for one in applied.unmatched] == [Reason.ENTITY_GONE]


def test_a_field_that_no_fact_has_and_an_event_that_is_gone_are_listed() -> None:
    who = decider()
    forum = one(SHEET, FactType.EVENT, id=SHEET.events[0].id)
    lost = SHEET.model_copy(update={"events": SHEET.events[1:]})
    extra = SHEET.events[0].participations[0]

    refused = apply(SHEET, [who.correct(forum, "colour", "red"), who.correct(forum, "participations", [])])
    gone = apply(lost, [who.add(extra, forum.event), who.correct(forum, "edition", 5)])

    assert [one.reason for one in refused.unmatched] == [Reason.VALUE_REFUSED] * 2
    assert [one.reason for one in gone.unmatched] == [Reason.EVENT_GONE] * 2


def test_an_acceptance_without_values_confirms_whatever_the_extraction_says() -> None:
    accepted = decider().accept(next(records(SHEET))).model_copy(update={"seen": None})

    assert next(records(apply(SHEET, [accepted]).sheet)).fact.review == "confirmed"
