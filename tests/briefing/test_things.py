"""Briefings on an event, a city and an organisation."""

import pytest

from maggraph.answers.lookup import find
from maggraph.briefing import brief
from maggraph.briefing.docx import docx
from maggraph.briefing.drawing import Words
from maggraph.briefing.model import Section
from maggraph.store import Store


def sections(world: Store, name: str, lang: str = "ru") -> dict[str, Section]:
    written = brief(world, [find(world, name, lang=lang)], lang)
    return {section.title: section for section in written.sections}


def text_of(section: Section) -> str:
    return "\n".join(f"{one.opening} {one.text}" for one in section.paragraphs)


def test_tells_what_an_event_was_and_who_did_what_there(world: Store) -> None:
    found = sections(world, "event/2032-07-10-forum")

    assert "10 июля 2032 года (Южная Гавань)" in text_of(found["Что это"])
    assert "А.Н. Семёнов, мэр города Северной Гавани: открыл мероприятие." in text_of(found["Кто участвовал"])
    assert "И.И. Рыбак; Золотой якорь; вручение: А.Н. Семёнов" in text_of(found["Награды"])


def words_in(section: Section) -> list[str]:
    assert section.picture
    return [mark.text for mark in section.picture.drawing.marks if isinstance(mark, Words)]


def test_draws_who_came_to_an_event_and_who_only_sent_a_message(world: Store) -> None:
    drawn = words_in(sections(world, "event/2032-06-01-dni-gavanej", "en")["Who took part"])

    assert {"A.N. Semenova", "Days of Harbours"} <= set(drawn)
    assert any("message" in words for words in drawn)


def test_draws_who_came_for_a_city_and_who_holds_posts_there(world: Store) -> None:
    drawn = words_in(sections(world, "city/severnaya-gavan", "en")["Who holds posts there"])

    assert {"A.N. Semenov", "North Harbour"} <= set(drawn)


def test_keeps_who_only_sent_a_message_to_an_event_apart(world: Store) -> None:
    found = sections(world, "event/2032-06-01-dni-gavanej")

    assert "А.Н. Семёнова" in text_of(found["Приветствия без присутствия"])
    assert "А.Н. Семёнова" not in text_of(found["Кто участвовал"])
    assert "Деловой завтрак" in text_of(found["Части программы"])


def test_says_which_day_and_city_of_an_event_are_not_known(world: Store) -> None:
    left = text_of(sections(world, "event/2032-08-vstrecha")["Что не известно"])

    assert "День события." in left
    assert "День события." not in text_of(sections(world, "event/2032-07-10-forum")["Что не известно"])


def test_tells_who_represented_a_city_and_how_present(world: Store) -> None:
    found = sections(world, "city/severnaya-gavan", "en")
    represented = found["At which events it was represented"]

    assert "A.N. Semenov: mayor (on 10 July 2032)." in text_of(found["Who holds posts there"])
    assert "A.N. Semenov, mayor of North Harbour – by live link" in represented.paragraphs[0].text
    assert represented.picture
    assert "Gala concert" in text_of(found["Events held there"])


@pytest.mark.parametrize("name", ["organization/muzej-mayakov", "organization/soyuz-gavanej", "country/primorye"])
def test_says_so_where_nothing_is_known_of_a_body(world: Store, name: str) -> None:
    found = sections(world, name)

    assert all(section.paragraphs for section in found.values())
    assert "Источники" in found


def test_explains_grades_only_where_meetings_are_told(world: Store) -> None:
    assert "Напрямую." in text_of(sections(world, "person/otshelnik-p-p")["Как читать эту справку"])
    assert "Напрямую." not in text_of(sections(world, "city/severnaya-gavan")["Как читать эту справку"])


def test_a_thing_is_written_as_docx_too(world: Store) -> None:
    briefing = brief(world, [find(world, "city/severnaya-gavan", lang="en")], "en")

    assert docx(briefing).startswith(b"PK")
