"""A briefing on a person: what it says of meetings, of what is no meeting, and of what is not known."""

import subprocess
from pathlib import Path

import pytest

from harbours import Run
from maggraph.answers.lookup import find
from maggraph.answers.values import Entity
from maggraph.briefing import brief
from maggraph.briefing.html import html
from maggraph.briefing.model import Briefing
from maggraph.errors import InputError
from maggraph.store import Store


def text_of(briefing: Briefing) -> str:
    return "\n".join(
        f"{section.title}\n" + "\n".join(f"{one.opening} {one.text}" for one in section.paragraphs)
        for section in briefing.sections
    )


def written(world: Store, name: str, lang: str = "ru") -> Briefing:
    return brief(world, [find(world, name, lang=lang)], lang)


def test_tells_post_meetings_awards_and_topics_in_russian(world: Store) -> None:
    text = text_of(written(world, "person/semenov-a-n"))

    assert "мэр города Северной Гавани" in text
    assert "Встречи с А.Н. Семёновым" in text
    assert "Анна Швед" in text
    assert "вручил И.И. Рыбаку" in text


def test_keeps_a_message_apart_from_what_was_come_to(world: Store) -> None:
    sections = {one.title: one for one in written(world, "person/semenova-a-n").sections}

    assert "видеообращение" in sections["Приветствия без присутствия"].paragraphs[0].text
    assert all("Дни гаваней" not in one.text for one in sections["На каких событиях были"].paragraphs)


def test_says_what_is_not_known(world: Store) -> None:
    text = text_of(written(world, "person/otshelnik-p-p"))

    assert "должность в отчётах не названа" in text
    assert "Отчёты не показывают ни одной встречи" in text
    assert "в отчётах только инициалы" in text


def test_speaks_english(world: Store) -> None:
    text = text_of(written(world, "person/semenov-a-n", "en"))

    assert "Meetings with A.N. Semenov" in text
    assert "mayor of North Harbour" in text


def test_cites_each_paragraph_it_rests_on(world: Store) -> None:
    briefing = written(world, "person/semenov-a-n")
    listed = text_of(briefing).partition("\nИсточники\n")[2]

    assert {place.paragraph for place in briefing.places} >= {4, 5}
    assert "Абзац" in listed


def test_the_same_facts_give_the_same_bytes(world: Store) -> None:
    one, other = (written(world, "person/semenov-a-n") for _ in range(2))

    assert html(one) == html(other)
    assert html(one).count(b"<svg") == sum(section.picture is not None for section in one.sections) > 0


def test_refuses_what_no_briefing_is_on(world: Store) -> None:
    award = Entity.of("https://w3id.org/maggraph/id/award/yakor", "Золотой якорь")

    with pytest.raises(InputError, match="on one person, event"):
        brief(world, [award], "ru")


def test_the_command_writes_a_page_and_a_paper(run: Run, tmp_path: Path) -> None:
    page, paper = tmp_path / "b.html", tmp_path / "b.pdf"

    assert run("briefing", "Антону Семёнову", "-o", str(page)).exit_code == 0
    assert run("briefing", "person/semenov-a-n", "-o", str(paper)).exit_code == 0
    told = subprocess.run(["pdftotext", str(paper), "-"], capture_output=True, check=True).stdout.decode()
    assert "<svg" in page.read_text(encoding="utf-8")
    assert "Встречи с А.Н. Семёновым" in " ".join(told.split())
