from pathlib import Path

import pytest

from maggraph.extraction.mentions import Span
from maggraph.extraction.sentences import repaired
from naming import reading_of


def test_reads_a_sentence_over_a_page_break(tmp_path: Path) -> None:
    first = "На торжественном вечере, который прошёл в прошлую пятницу в городском парке, выступил директор"

    report, reading = reading_of(f"{first}\n\nмузея истории города Клина И.Р. Котов.", tmp_path)

    post = reading.posts_of(reading.persons[0])[0]
    assert (post.title, post.entity) == ("директор", "organization/muzej-istorii-goroda-klina")
    assert (post.span.paragraph, reading.persons[0].span.paragraph) == (1, 1)
    assert report.quote(post.span.start, post.span.end) == "директор музея истории города Клина"


def test_every_mention_denotes_an_entity(tmp_path: Path) -> None:
    text = "В Омске в Парке Дружбы мэр Омска А.А. Котов встретил гостей из Фонда «Заря»."

    _, reading = reading_of(text, tmp_path)

    mentions = [*reading.persons, *reading.bodies, *reading.territories, *reading.venues]
    assert {one.entity for one in mentions} == {
        "person/kotov-a-a",
        "organization/fond-zarya",
        "city/omsk",
        "venue/park-druzhby",
    }
    assert [one.id for one in reading.entities.roles] == ["mayor"]


def test_finds_mentions_by_place(tmp_path: Path) -> None:
    _, reading = reading_of("Мэр Омска А.А. Котов приехал. Гости из Тулы ждали.", tmp_path)

    first, second = reading.sentences
    assert [one.entity for one in reading.agents_in(first.span)] == ["city/omsk", "person/kotov-a-a"]
    assert [one.entity for one in reading.agents_in(second.span)] == ["city/tula"]
    assert [reading.inside_post(one) for one in reading.territories] == [True, False]
    assert reading.sentence_at(second.span.start) == second


@pytest.mark.parametrize(
    "text", ["", "...", "()«", "«««", "— – -", "А.", "мэр", "г. г. г.", "И.о.", "им. им.", "( ( (", "№"]
)
def test_is_silent_on_odd_text(text: str, tmp_path: Path) -> None:
    _, reading = reading_of(f"Да. {text}", tmp_path)

    assert (reading.persons, reading.bodies, reading.territories, reading.venues) == ((), (), (), ())


def test_reading_twice_gives_the_same(tmp_path: Path) -> None:
    text = "Мэр Омска А.А. Котов и Пётр Лисин из Фонда «Заря» приехали в Тулу."

    assert reading_of(text, tmp_path)[1] == reading_of(text, tmp_path)[1]


def test_spans_know_what_they_cover() -> None:
    wide, narrow, beside = Span(0, 10, 1), Span(2, 5, 1), Span(10, 12, 1)

    assert wide.covers(narrow)
    assert not wide.overlaps(beside)
    assert (narrow.at.start, narrow.at.end, narrow.at.paragraph) == (2, 5, 1)


def test_repairs_letter_by_letter() -> None:
    mixed = "К\u0061з\u0061\u006b\u006f\u0076 и \u0041стана"

    assert repaired(mixed) == "Казаков и Астана"
    assert len(repaired(mixed)) == len(mixed)
