"""Events without a verb of holding: items with their day in figures, headings, programmes, meetings."""

from pathlib import Path

import pytest

from telling import events, facts_of

LEAD = "1–2 июня 2031 года в Омске прошёл форум «Вода». "


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Итоги за 2031 год\n\n05.05 – семинар «Река» в Клину.", ["seminar held 2031-05-05 klin"]),
        ("Дела союза, март–май 2031 г.\n\n05–06.05: экскурсия на завод «Вал».", ["study-visit held 2031-05-05"]),
        (
            "№ 1\n2031-05-05, город Омск\nV пленум Союза городов\nОткрытие – И.И. Котов.",
            ["session held 2031-05-05 omsk"],
        ),
        ("*Форум.* «Вода» – так назывался III форум (Омск, 5 мая 2031 г.).", ["forum held 2031-05-05 omsk"]),
        ("Омск. 5 мая 2031 года.\n\nВчера в парке шумел фестиваль «Лес».", ["festival held 2031-05-04 omsk"]),
        (
            "5 мая 2031 года мэр Омска И.И. Котов обсудил с мэром Клина П.П. Лосевым дороги.",
            ["meeting held 2031-05-05"],
        ),
        (
            "Май 2031 года\n\n4 – мэр Клина И.И. Котов принял посла П.П. Лосева.\n\n11–13 – семинар «Река».",
            ["meeting held 2031-05-04", "seminar held 2031-05-11"],
        ),
        ("12 мая 2031 года школьники навестили ветеранов завода.", ["study-visit held 2031-05-12"]),
        (
            "Омск, 6 мая 2031 года. Вчера Союз городов решил провести 3 июня Форум «Вода».",
            ["forum planned 2031-06-03"],
        ),
    ],
)
def test_events_without_a_verb_of_holding(text: str, told: list[str], tmp_path: Path) -> None:
    assert events(facts_of(text, tmp_path)) == told


@pytest.mark.parametrize(
    ("further", "told"),
    [
        ("Второй день: награждение победителей фестиваля.", "ceremony held 2031-06-02 omsk"),
        ("2 июня А.А. Швед вела секцию «Порт».", "panel held 2031-06-02 omsk"),
        ("2 июня подвели итоги конкурса «Лес».", "ceremony held 2031-06-02 omsk"),
    ],
)
def test_parts_of_a_programme(further: str, told: str, tmp_path: Path) -> None:
    assert events(facts_of(LEAD + further, tmp_path)) == ["forum held 2031-06-01 omsk", told]


@pytest.mark.parametrize(
    "further",
    [
        "Мэру Клина П.П. Лосеву подарили вазу.",
        "Там вспоминали победителей конкурса «Лес».",
        "Фонд ежегодно проводит конкурс «Лес» с 2016 года.",
        "Матч команд отменён.",
    ],
)
def test_what_is_no_event_of_its_own(further: str, tmp_path: Path) -> None:
    held = [line for line in events(facts_of(LEAD + further, tmp_path)) if " held " in line]

    assert held == ["forum held 2031-06-01 omsk"]


def test_items_told_without_a_verb_are_parts_of_what_comes_first(tmp_path: Path) -> None:
    sheet = facts_of(LEAD + "2 июня. Прогулка по набережной, чаепитие, награждение.", tmp_path)

    parts = [(event.title.ru, event.start) for event in sheet.events if event.parent == sheet.events[0].id]
    assert parts == [
        ("Прогулка по набережной", "2031-06-02"),
        ("Чаепитие", "2031-06-02"),
        ("Награждение", "2031-06-02"),
    ]
