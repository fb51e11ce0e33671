"""Posts told beside others of the same person, and names and offices that news write in their own way."""

from pathlib import Path

import pytest

from maggraph.extraction.scanning import scan
from maggraph.extraction.sentences import sentences
from maggraph.reports import read_report


def _held(folder: Path, text: str) -> set[tuple[str, str, str]]:
    """Return family name, office and body or place of every post that is held in a text."""
    path = folder / "report.md"
    path.write_text(text, encoding="utf-8")
    held = set()
    for sentence in sentences(read_report(path)):
        found = scan(sentence)
        for link in found.links:
            post = link.post
            where = post.body.name if post.body else post.place.name if post.place else ""
            held.add((found.people[link.person].family, post.title.name, where))
    return held


@pytest.mark.parametrize(
    ("text", "family", "title", "where"),
    [
        (
            "Выступил депутат собрания района Заречье, председатель фонда «Рассвет» Михаил Петров.",
            "Петров",
            "депутат",
            "Собрание района Заречье",
        ),
        (
            "Выступил бывший глава Русской лодочной компании и совладелец WFC Артур Перепёлкин.",
            "Перепёлкин",
            "бывший глава",
            "Русская лодочная компания",
        ),
        (
            "Это важно для Александра Котова, известного мастера, члена Общественной палаты.",
            "Котова",
            "член",
            "Общественная палата",
        ),
        ("Пришёл Герман Ковач – политик и лидер партии «Лес».", "Ковач", "лидер", "Партия «Лес»"),
        ("Пётр Ильин Президент ФИДЕ", "Ильин", "президент", "ФИДЕ"),
    ],
)
def test_ties_a_post_to_the_person_of_its_chain(tmp_path: Path, text: str, family: str, title: str, where: str) -> None:
    held = _held(tmp_path, text)

    assert (family, title, where) in held


@pytest.mark.parametrize(
    "text",
    [
        "Приехали Пётр Ильин, представители фонда, депутат думы Омска.",
        "Пётр Ильин, который строил мост, депутат думы Омска и другие приехали.",
    ],
)
def test_ties_no_post_over_other_people_or_a_clause(tmp_path: Path, text: str) -> None:
    assert _held(tmp_path, text) == set()


@pytest.mark.parametrize(
    ("text", "family", "title"),
    [
        ("Выступила лидер Народного фронта Марин Ле Пен.", "Ле Пен", "лидер"),
        ("Заявил глава Business NZ Фил О’Рейли.", "О’Рейли", "глава"),
        ("Приехал зам. главы города Омска И.П. Смирнов.", "Смирнов", "заместитель главы"),
        ("Выступил полпред президента РФ в округе Александр Ильин.", "Ильин", "полпред президента"),
        ("Экономист ФАО Пётр Ильин не исключил этого.", "Ильин", "экономист"),
        ("Его назначил глава польской делегации Пётр Ильин.", "Ильин", "глава"),
    ],
)
def test_reads_names_and_offices_of_news(tmp_path: Path, text: str, family: str, title: str) -> None:
    held = _held(tmp_path, text)

    assert (family, title) in {one[:2] for one in held}


def test_takes_what_a_body_is_attached_to_into_its_name(tmp_path: Path) -> None:
    held = _held(tmp_path, "Против Алексей Климов, член Экспертного совета при главном архитекторе Омска.")

    assert held == {("Климов", "член", "Экспертный совет при главном архитекторе Омска")}
