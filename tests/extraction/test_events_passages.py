"""A passage that comes late, or never, to what was held is told under what its heading or first words name."""

from pathlib import Path

import pytest

from telling import facts_of, parts

PROTOCOL = """ПРОТОКОЛ № 3
заседания Совета Союза прибрежных городов

г. Анапа, 5 марта 2031 г.

Председательствующий: И.И. Котов, мэр Анапы.
Отсутствовали: П.П. Лаптев (Ейск).

1. О пляжах
Слушали: Анну Лосеву."""
LATE = """2–3 июня 2031 года Клин собрал участников V Форума городов-садов. Почётным гостем был И.И. Котов.

С приветствием к собравшимся обратилась Анна Лосева.

Для гостей прошла экскурсия по парку «Заречье». Её провёл П.П. Лаптев."""
LIST = """СПИСОК УЧАСТНИКОВ
круглого стола «Вода и берег» (Омск, 14 ноября 2031 г.)

Ведущий:
Котов Иван Ильич – мэр Омска

Докладчики:
1. Лосева Анна Петровна – депутат (дистанционно)"""


@pytest.mark.parametrize(
    ("text", "event", "told"),
    [
        (
            PROTOCOL,
            "Заседание Совета Союза прибрежных городов",
            {"kotov moderator attended", "laptev participant absent", "loseva speaker attended"},
        ),
        (LATE, "V Форум городов-садов", {"kotov guest in-person", "loseva greeter attended"}),
        (LIST, "Круглый стол «Вода и берег»", {"kotov moderator attended", "loseva speaker live-link"}),
    ],
)
def test_a_passage_is_told_under_the_event_that_it_names(text: str, event: str, told: set[str], tmp_path: Path) -> None:
    sheet = facts_of(text, tmp_path)

    assert event in {one.title.ru for one in sheet.events}
    assert told <= parts(sheet)


@pytest.mark.parametrize(
    "text",
    [
        "5 мая 2031 года победитель конкурса «Двор» И.И. Котов уехал домой.",
        "5 мая 2031 года И.И. Котов уехал домой. Следующий форум «Двор» пройдёт в Омске.",
    ],
)
def test_what_is_only_named_or_planned_is_not_what_a_passage_tells_of(text: str, tmp_path: Path) -> None:
    held = [one for one in facts_of(text, tmp_path).events if one.status == "held"]

    assert not any("Двор" in one.title.ru for one in held)
