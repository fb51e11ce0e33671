"""Invented people are taken out of an invented corpus."""

import shutil
from pathlib import Path

import pytest

from maggraph.errors import SheetError
from maggraph.facts.authority import Person
from maggraph.facts.blotting import Blot, name_of
from maggraph.facts.corpus import read_corpus
from maggraph.facts.withdrawing import Published, published, references

CORPUS = Path(__file__).parents[1] / "fixtures" / "corpus"
OLENEV = Person(id="olenev-p-i", family="Оленев", given="Пётр", patronymic="Ильич", gender="male")
NAMESAKE = Person(id="olenev-s-s", family="Оленев", given="С.", patronymic="С.", gender="male")
MEETING = "event/2031-05-13-vstrecha-oleneva-i-dalnej"
ENTRY = "- id: {id}\n  reason: {{ru: просьба лица, en: asked by the person}}\n  date: '2032-01-15'\n"


def without(tmp_path: Path, *ids: str) -> Published:
    data = Path(shutil.copytree(CORPUS, tmp_path / "data"))
    (data / "withheld.yaml").write_text("".join(ENTRY.format(id=one) for one in ids), encoding="utf-8")
    return published(read_corpus(data))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Встреча П.И. Оленева и Р.С. Дальней", "Встреча [изъято] и Р.С. Дальней"),
        ("Вручил Оленев П. И., принял город", "Вручил [изъято], принял город"),
        ("С Петром Ильичом Оленевым", "С [изъято]"),
        ("Об Оленеве.", "Об [изъято]."),
        ("Оленевский лес", "Оленевский лес"),
        ("Олень и оленев", "Олень и оленев"),
        ("Речь С.С. Оленева", "Речь С.С. Оленева"),
        ("Речь Оленева С.С. и Оленева П.И.", "Речь Оленева С.С. и [изъято]"),
        ("Meeting with P.I. Olenev, chair", "Meeting with [withdrawn], chair"),
        ("Petr Ilich Olenev’s talk", "[withdrawn]’s talk"),
    ],
)
def test_blots_the_name_in_any_form_and_leaves_namesakes(text: str, left: str) -> None:
    assert Blot(OLENEV, (name_of(NAMESAKE),)).text(text) == left


def test_a_misprint_that_the_authority_knows_is_blotted_too() -> None:
    person = OLENEV.model_copy(update={"forms": ("П.И. Олене\u0065в",)})

    assert Blot(person).text("Открыл П.И. Олене\u0065в лично") == "Открыл [изъято] лично"


def test_a_person_goes_with_all_facts_and_from_those_of_others(tmp_path: Path) -> None:
    left = without(tmp_path, "person/olenev-petr-ilich")

    sheet = left.corpus.reports[0].sheet.model_dump_json()
    assert "olenev" not in sheet
    assert "Оленев" not in sheet
    assert "Olenev" not in sheet
    assert "person/olenev-petr-ilich" not in references(left.corpus)
    conferral = left.corpus.reports[0].sheet.events[0].conferrals[0]
    assert (conferral.recipient, conferral.presenter) == ("person/dalnyaya-r-s", None)


def test_whatever_lost_its_address_has_a_tombstone(tmp_path: Path) -> None:
    left = without(tmp_path, "person/olenev-petr-ilich")

    assert {"person/olenev-petr-ilich", MEETING} <= left.tombstones.keys()
    assert "tenure/olenev-petr-ilich--city-sinegorsk--glava" in left.tombstones
    assert "event/2031-05-13-vstrecha-withdrawn-i-dalnej" in references(left.corpus)
    assert left.tombstones.keys().isdisjoint(references(left.corpus))


def test_a_fact_goes_alone(tmp_path: Path) -> None:
    fact = "participation/2031-05-12-forum-chistaya-voda--person-sinicyna-a-b--speaker"
    before = references(read_corpus(CORPUS))

    left = without(tmp_path, fact)

    assert before - references(left.corpus) == {fact} == left.tombstones.keys()


def test_an_event_goes_with_what_happened_there(tmp_path: Path) -> None:
    left = without(tmp_path, MEETING)

    gone = references(read_corpus(CORPUS)) - references(left.corpus)
    assert {one.partition("/")[0] for one in gone} == {"event", "participation"}
    assert gone == left.tombstones.keys()


def test_order_of_withdrawing_does_not_count(tmp_path: Path) -> None:
    two = ("person/olenev-petr-ilich", "person/dalnyaya-r-s")
    one = without(tmp_path / "one", *two)
    other = without(tmp_path / "other", *reversed(two))

    assert one.corpus.reports[0].sheet == other.corpus.reports[0].sheet
    assert references(one.corpus) == references(other.corpus)


def test_words_quoted_from_the_report_lose_the_name(tmp_path: Path) -> None:
    left = without(tmp_path, "person/olenev-petr-ilich", "person/grom-l-g")

    assert left.words("П.И. Оленев прочёл письмо Л.Г. Грома") == "[изъято] прочёл письмо [изъято]"


def test_who_is_no_longer_in_the_data_keeps_the_tombstone(tmp_path: Path) -> None:
    left = without(tmp_path, "person/long-gone")

    assert left.corpus.reports[0].sheet == read_corpus(CORPUS).reports[0].sheet
    assert left.tombstones.keys() == {"person/long-gone"}


def test_names_the_line_of_a_faulty_entry(tmp_path: Path) -> None:
    with pytest.raises(SheetError, match=r"withheld\.yaml:1: 0\.id: 'city/omsk' does not have the form"):
        without(tmp_path, "city/omsk")
