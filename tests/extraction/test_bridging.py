"""Offices of bodies that no lexicon knows, told by the name that ends the phrase."""

from pathlib import Path

import pytest

from maggraph.extraction.scanning import scan
from maggraph.extraction.sentences import sentences
from maggraph.reports import read_report


def told(text: str, tmp_path: Path) -> set[tuple[str, str, str]]:
    """Return (title, body or place, holder's surname as written) of every post that has a holder."""
    path = tmp_path / "report.txt"
    path.write_text(text, encoding="utf-8")
    found = set()
    for one in map(scan, sentences(read_report(path))):
        for link in one.links:
            held = link.post.body or link.post.place
            found.add((link.post.title.name, held.name if held else "", one.people[link.person].family))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Недавно глава NORD Пётр Ежов сказал своё слово.", ("глава", "NORD", "Ежов")),
        ("По словам главы Минзаката Петра Ежова, дождя не будет.", ("глава", "Минзакат", "Ежова")),
        ("Директор «Рассвета» Анна Сомова открыла вечер.", ("директор", "«Рассвет»", "Сомова")),
        ("Глава японского МИДа Пётр Ежов прибыл.", ("глава", "Японский МИД", "Ежов")),
        ("Помощник госсекретаря США Пётр Ежов прибыл.", ("помощник госсекретаря", "Соединённые Штаты Америки", "Ежов")),
        ("Председатель Совета муфтиев России шейх Пётр Ежов прибыл.", ("председатель", "Совет муфтиев России", "Ежов")),
        ("Мэр Заозвонска Пётр Ежов прибыл.", ("мэр", "Заозвонск", "Ежов")),
        ("Анна Сомова, директор Nord Bridge, ушла.", ("директор", "Nord Bridge", "Сомова")),
        ("Российский президент Пётр Ежов прибыл.", ("президент", "Россия", "Ежов")),
        ("Руководитель РКК „Пламя“ Пётр Ежов прибыл.", ("руководитель", "РКК «Пламя»", "Ежов")),
    ],
)
def test_what_stands_between_is_the_body(text: str, expected: tuple[str, str, str], tmp_path: Path) -> None:
    assert expected in told(text, tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "Инженер из Тбилиси Пётр Ежов прибыл.",
        "Заслуженная артистка Башкирии Анна Сомова пела.",
        "Директор уехал, и NORD представил Пётр Ежов.",
        "Главе NORD позвонил Пётр Ежов.",
    ],
)
def test_other_words_between_are_no_body(text: str, tmp_path: Path) -> None:
    assert not {title for title, _, holder in told(text, tmp_path) if holder in {"Ежов", "Сомова"}}
