"""Where rules look: a mark must stand at every word at which its rule may find something."""

from pathlib import Path

import pytest

from maggraph.extraction.marks import Mark, marks
from maggraph.extraction.sentences import sentences
from maggraph.extraction.tape import Tape
from maggraph.reports import read_report


@pytest.mark.parametrize(
    ("word", "mark"),
    [
        ("Грамотами", Mark.AWARD),
        ("форума", Mark.EVENT),
        ("бизнес-форуме", Mark.EVENT),
        ("Мэром", Mark.OFFICE),
        ("Зам.", Mark.OFFICE),
        ("и.о.", Mark.OFFICE),
        ("главного", Mark.OFFICE),
        ("технолога", Mark.TRADE),
        ("открывая", Mark.GERUND),
        ("вручена", Mark.VERB),
        ("делегацией", Mark.DELEGATION),
        ("гостями", Mark.ATTENDEE),
        ("приветствие", Mark.SPOKEN),
    ],
)
def test_marks_a_word_in_any_form(word: str, mark: Mark) -> None:
    assert mark in marks(word)


def test_marks_nothing_but_words() -> None:
    assert [marks(sign) for sign in (",", "«", "2031", "")] == [()] * 4


def test_tells_where_marks_stand(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    path.write_text("Мэр открыл форум, а делегация – ярмарку.", encoding="utf-8")
    (sentence,) = sentences(read_report(path))
    tape = Tape(sentence)

    assert [tape.at(at) for at in tape.where(Mark.EVENT)] == ["форум", "ярмарку"]
    assert tape.where(Mark.GERUND) == []
