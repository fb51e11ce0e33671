from dataclasses import replace

import pytest

from drafts import SHEET, moved, reslugged
from maggraph.facts.differences import counted, differences, in_words
from maggraph.facts.kinds import Capacity, Presence
from maggraph.facts.model import FactSheet, Participation
from maggraph.facts.records import assembled, records
from maggraph.wording import speaking


def changed(sheet: FactSheet) -> FactSheet:
    """Take the conferrals out, correct a presence and a capacity, bring twelve participations."""
    forum, *others = sheet.events
    opener, speaker, *rest = forum.participations
    more = (
        Participation(agent=f"person/new-{number}", capacity=Capacity.GUEST, presence=Presence.ATTENDED, at=forum.at)
        for number in range(12)
    )
    parts = (
        opener.model_copy(update={"presence": Presence.ATTENDED}),
        speaker.model_copy(update={"capacity": Capacity.DELEGATE}),
        *rest,
        *more,
    )
    return sheet.model_copy(
        update={"events": (forum.model_copy(update={"conferrals": (), "participations": parts}), *others)}
    )


def test_other_places_rules_and_slugs_are_no_difference() -> None:
    assert differences(SHEET, reslugged(moved(SHEET, 40))) == ()


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "12 new participations, 2 corrected\n2 awards withdrawn"),
        ("ru", "12 новых участий, исправлено: 2\nотозвано: 2 награждения"),
    ],
)
def test_tells_what_is_new_corrected_and_withdrawn(lang: str, told: str) -> None:
    with speaking(lang):
        assert in_words(differences(SHEET, reslugged(changed(SHEET)))) == told


def test_what_is_withdrawn_one_way_is_new_the_other() -> None:
    there, back = differences(SHEET, changed(SHEET)), differences(changed(SHEET), SHEET)

    assert [(one.type, len(one.new), len(one.withdrawn)) for one in there] == [
        (one.type, len(one.withdrawn), len(one.new)) for one in back
    ]


def test_a_new_event_and_post_are_new_facts() -> None:
    fewer = assembled(SHEET, [one for one in records(SHEET) if SHEET.events[1].id not in {one.event}][:-1])

    assert in_words(differences(fewer, SHEET)) == "1 new event\n3 new participations\n1 new post"


def test_reviewing_is_no_difference() -> None:
    confirmed = [replace(one, fact=one.fact.model_copy(update={"review": "confirmed"})) for one in records(SHEET)]

    assert in_words(differences(SHEET, assembled(SHEET, confirmed))) == "No fact differs."


def test_russian_nouns_stand_in_the_form_that_their_number_asks_for() -> None:
    with speaking("ru"):
        assert [counted(n, "new post|new posts") for n in (1, 2, 5, 11, 22)] == [
            "1 новая должность",
            "2 новые должности",
            "5 новых должностей",
            "11 новых должностей",
            "22 новые должности",
        ]
