"""The comparison on FactRuEval-2016, on an invented corpus of two texts in its format."""

import json
import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from commands import invoke
from maggraph.cli.evaluating import evaluate
from maggraph.errors import InputError
from maggraph.evaluation.factrueval import Fact, Kind, compared, read_document, read_names
from maggraph.evaluation.factrueval.facts import Argument
from maggraph.wording import speaking

POSTS = "Мэр Омска Пётр Ежов открыл парк «Заря». Директор музея «Лад» Анна Сомова ушла в отпуск."
MEETING = "Губернатор Томской области Олег Карпов провёл встречу с послом Кении Джоном Оматой."

Names = dict[str, str]


def write_text(folder: Path, name: str, text: str, entities: Iterable[tuple[str, str, Names]], facts: str) -> None:
    """Write a text with its marks; an entity is (kind, the words that mention it, its names), `@n` in facts a span."""
    spans, objects, coref = [], [], []
    for number, (kind, words, names) in enumerate(entities, 1):
        places = [(text.index(word), word) for word in words.split()]
        ids = [f"{number}{part}" for part in range(len(places))]
        spans += [
            f"{one} name {start} {len(word)} 1 1  # 1 {word}" for one, (start, word) in zip(ids, places, strict=True)
        ]
        objects.append(f"{number} {kind} {' '.join(ids)} # {words}")
        coref.append("\n".join([f"{number} {number}", *(f"{key} {value}" for key, value in names.items())]))
    for number, word in enumerate(re.findall(r"@(\w+)", facts)):
        spans.append(f"9{number} job {text.index(word)} {len(word)} 1 1  # 1 {word}")
        facts = facts.replace(f"@{word}", f"span9{number} {word}")
    parts = {
        "txt": text,
        "spans": "\n".join(spans),
        "objects": "\n".join(objects),
        "coref": "\n\n".join(coref),
        "facts": facts,
    }
    for ending, content in parts.items():
        (folder / f"{name}.{ending}").write_text(content + "\n", encoding="utf-8")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    people = [
        ("Person", "Пётр Ежов", {"firstname": "Пётр", "lastname": "Ежов"}),
        ("LocOrg", "Омска", {"name": "Омск"}),
        ("Person", "Анна Сомова", {"firstname": "Анна", "lastname": "Сомова"}),
        ("Org", "музея Лад", {"descriptor": "музей", "name": "Лад"}),
    ]
    posts = "1-0 Occupation\nWho obj1 Ежов Пётр\nPosition @Мэр\nWhere obj2 Омск\n\n"
    posts += "1-1 Occupation\nWho obj3 Сомова Анна\nPosition @Директор\nWhere obj4 Лад\nФаза конец\n"
    write_text(tmp_path, "book_1", POSTS, people, posts)
    met = [
        ("Person", "Олег Карпов", {"firstname": "Олег", "lastname": "Карпов"}),
        ("Person", "Джоном Оматой", {"firstname": "Джон", "lastname": "Омата"}),
    ]
    write_text(
        tmp_path, "book_2", MEETING, met, "2-0 Meeting\nParticipant obj1 Карпов Олег\nParticipant obj2 Омата Джон\n"
    )
    return tmp_path


def occupation(who: str, position: str, where: str, *, hard: bool = False) -> Fact:
    parts = {"who": who, "position": position, "where": where}
    return Fact(Kind.OCCUPATION, tuple(Argument.of(name, [value]) for name, value in parts.items() if value), hard)


def test_marks_become_facts(corpus: Path) -> None:
    mayor, director = read_document(corpus, read_names(corpus)[0]).facts

    assert [argument.name for argument in director.arguments] == ["who", "position", "where"]
    assert set(director.arguments[2].spellings) >= {"лад", '"лад"', "музей лад", 'музея "лад'}
    assert mayor.arguments[0].spellings[:2] == ("ежов петр", "петр ежов")


def test_a_drafted_text_is_scored(corpus: Path) -> None:
    with speaking("en"):
        result = invoke(["--factrueval", str(corpus), "--samples", "20", "--format", "json"], evaluate)
    kinds = {one["kind"]: one for one in json.loads(result.stdout)["kinds"]}

    assert (kinds["Occupation"]["gold"], kinds["Occupation"]["recall"]) == (2, 1.0)
    assert (kinds["Meeting"]["gold"], kinds["Meeting"]["f1"]) == (1, 1.0)
    assert kinds["Occupation"]["interval"][0] <= kinds["Occupation"]["f1"] <= kinds["Occupation"]["interval"][1]


@pytest.mark.parametrize(
    ("found", "precision", "recall"),
    [
        ([], 1.0, 0.0),
        ([occupation("Ежов Пётр", "мэр", "Омск")], 1.0, 1.0),
        ([occupation("Ежов Пётр", "мэр", "")], 0.6, 0.6),
        ([occupation("Ежов Пётр", "глава", "Омск")], 2 / 3, 2 / 3),
        ([occupation("Другой Иван", "мэр", "Уфа")], 0.0, 0.0),
        ([occupation("Ежов Пётр", "мэр", ""), occupation("", "", "Омск")], 2 / 3, 2 / 3),
    ],
)
def test_a_fact_counts_by_its_arguments(found: list[Fact], precision: float, recall: float) -> None:
    quality = compared(Kind.OCCUPATION, [occupation("Ежов Пётр", "мэр", "Омск")], found)

    assert quality.precision == pytest.approx(precision)
    assert quality.recall == pytest.approx(recall)


def test_a_hard_fact_neither_helps_nor_harms() -> None:
    hard = occupation("Ежов Пётр", "мэр", "Омск", hard=True)

    assert compared(Kind.OCCUPATION, [hard], []).recall == 1.0
    assert compared(Kind.OCCUPATION, [hard], [occupation("Ежов Пётр", "мэр", "Омск")]).found == 0


def test_each_found_fact_finds_its_own() -> None:
    gold = [occupation("Ежов Пётр", "мэр", "Омск"), occupation("Ежов Пётр", "депутат", "Дума")]

    assert compared(Kind.OCCUPATION, gold, [gold[1], gold[0]]).f1 == 1.0


def test_a_folder_that_is_none_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="holds no text"):
        read_names(tmp_path)


def test_marks_that_lead_nowhere_are_told(corpus: Path) -> None:
    (corpus / "book_1.coref").write_text("", encoding="utf-8")

    with pytest.raises(InputError, match="do not fit together"):
        read_document(corpus, "book_1")


def test_nothing_to_evaluate_is_wrong_usage() -> None:
    assert invoke([], evaluate).exit_code == 2
