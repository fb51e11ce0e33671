"""Releases: dateline and headline at the top, "вчера" in the first words, days of other events told below."""

from pathlib import Path

from maggraph.extraction.dates import find_dates
from telling import events, facts_of


def test_a_headline_below_the_dateline_gives_no_event_its_day(tmp_path: Path) -> None:
    text = "28.11.2031\n\nКафедра провела вебинар\n\nВчера завод «Вал» вышел в эфир. Вебинар «Двор» слушал Омск."

    assert events(facts_of(text, tmp_path)) == ["seminar held 2031-11-27"]


def test_a_day_without_a_year_opens_a_passage_of_a_release(tmp_path: Path) -> None:
    text = (
        "Опубликовано 28 ноября 2031 г.\n\n27 ноября в Омске прошёл форум «Вода».\n\n"
        "А студенты из Клина на прошлой неделе, 20 ноября, пришли на финал конкурса «Лён»."
    )

    assert [one.split()[2] for one in events(facts_of(text, tmp_path))] == ["2031-11-27", "2031-11-20"]


def test_days_after_their_month() -> None:
    (when,) = find_dates("В декабре, с 10-го по 12-е, Омск ждёт гостей")

    assert when.dated(2031) == ("2031-12-10", "2031-12-12")


def test_days_by_their_number_belong_to_the_month_of_the_heading(tmp_path: Path) -> None:
    text = (
        "Хроника за 2031 год\n\n**Сентябрь. Омск.** Шестого числа собрался III съезд «Вода».\n\n"
        "**Сентябрь. Клин.** 20–21 сентября в Клину прошёл форум «Лён»."
    )

    assert [one.split()[2] for one in events(facts_of(text, tmp_path))] == ["2031-09-06", "2031-09-20"]
