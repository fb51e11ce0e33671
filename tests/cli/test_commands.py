import csv
import io
import json

import pytest
from click.testing import Result

from harbours import Run
from maggraph.errors import LookupFailed, MaggraphError, QueryError, StoreError


def rows(result: Result, delimiter: str = ",") -> list[dict[str, str]]:
    assert result.exit_code == 0, result.output
    return list(csv.DictReader(io.StringIO(result.stdout), delimiter=delimiter))


def record(result: Result) -> dict[str, list[dict[str, object]]]:
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_met_as_json_has_the_fixed_shape(run: Run) -> None:
    base = "https://w3id.org/maggraph/id/"

    assert record(run("met", "Игорю Семёнову", "--format", "json")) == {
        "person": {
            "id": "person/semenov-igor",
            "iri": f"{base}person/semenov-igor",
            "name": "Семёнов Игорь",
        },
        "meetings": [
            {
                "with": {"id": "person/rybak-i-i", "iri": f"{base}person/rybak-i-i", "name": "Рыбак И.И."},
                "grade": "direct",
                "date": "2032-08",
                "event": {
                    "id": "event/2032-08-vstrecha",
                    "iri": f"{base}event/2032-08-vstrecha",
                    "name": "Встреча И.И. Рыбака и И. Семёнова",
                },
                "city": "",
                "evidence": [{"report": "harbours-2032", "paragraph": 6}],
                "why": "Игорь Семёнов лично встретился с И.И. Рыбаком в августе 2032 года: "
                "событие — «Встреча И.И. Рыбака и И. Семёнова».",
            }
        ],
    }


def test_met_narrows(run: Run) -> None:
    assert [row["date"] for row in rows(run("met", "Швед", "--since", "2032-07", "--format", "csv"))] == [
        "2032-07-10"
    ] * 2
    assert [row["id"] for row in rows(run("met", "Швед", "--with", "Рыбаком", "--format", "csv"))] == [
        "person/rybak-i-i"
    ]
    assert rows(run("met", "Швед", "--grade", "direct", "--format", "tsv"), "\t") == []


def test_met_nobody_says_so_aside(run: Run) -> None:
    result = run("met", "Отшельник", "--format", "json")

    assert record(result)["meetings"] == []
    assert result.stderr == "Подходящие встречи неизвестны: Отшельник П.П.\n"


def test_met_as_a_table_speaks_the_language(run: Run) -> None:
    russian, english = run("met", "Швед").stdout, run("met", "Швед", "--lang", "en").stdout

    assert "с кем" in russian.splitlines()[0]
    assert "Обе лично присутствовали" in russian
    assert "with" in english.splitlines()[0]
    assert "Anna Nikitichna Semenova" in english


def test_a_piped_table_has_one_line_for_a_row(run: Run) -> None:
    assert len(run("met", "Швед").stdout.splitlines()) == 2 + 3


def test_path_as_json_goes_from_person_to_person(run: Run) -> None:
    (path,) = record(run("path", "Кадыров", "Игорь Семёнов", "--format", "json"))["paths"]

    assert [next(iter(step)) for step in path] == [
        "person",
        "meeting",
        "person",
        "meeting",
        "person",
        "meeting",
        "person",
    ]
    assert path[0]["person"]["id"] == "person/kadyrov-khas-magomed"
    assert path[3]["meeting"]["why"].startswith("А.Н. Семёнов лично вручил И.И. Рыбаку")


def test_no_path_says_so_aside(run: Run) -> None:
    result = run("path", "Швед", "Отшельник")

    assert result.exit_code == 0
    assert "Цепочки встреч нет" in result.stderr


@pytest.mark.parametrize(
    ("command", "first"),
    [
        ("persons", {"name": "Anna Nikitichna Semenova", "kind": "actor", "events": "2"}),
        ("events", {"name": "Days of Harbours", "kind": "celebration", "programme": ""}),
        ("organizations", {"name": "Lighthouse Museum", "kind": "museum", "seat": ""}),
        ("cities", {"name": "North Harbour", "within": "Seaside", "events": "3"}),
    ],
)
def test_lists(run: Run, command: str, first: dict[str, str]) -> None:
    listed = rows(run(command, "--lang", "en", "--format", "csv"))

    assert first.items() <= listed[0].items()
    assert [item["id"] for item in record(run(command, "--lang", "en", "--format", "json"))[command]] == [
        row["id"] for row in listed
    ]


def test_a_list_as_a_table_names_kinds(run: Run) -> None:
    assert "концерт" in run("events", "--kind", "concert").stdout
    assert "страна" in run("cities", "--kind", "country").stdout


def test_lists_of_one_city(run: Run) -> None:
    events = rows(run("events", "--city", "Северной Гавани", "--since", "2032-06-01", "--format", "csv"))

    assert {row["place"] for row in events} == {"Северная Гавань"}
    assert len(events) == 3


def test_show_as_json(run: Run) -> None:
    shown = record(run("show", "деловой завтрак", "--format", "json"))

    assert shown["entity"]["type"] == "event"
    assert shown["about"]["superEvent"][0]["name"] == "Дни гаваней"
    assert [part["agent"]["id"] for part in shown["participations"]] == [
        "person/kadyrov-khas-magomed",
        "person/semenov-a-n",
    ]
    assert shown["participations"][0]["evidence"] == [{"report": "harbours-2032", "paragraph": 3}]


def test_show_as_a_page(run: Run) -> None:
    page = run("show", "Антона Семёнова").stdout

    assert page.startswith("Семёнов Антон Никитич  (person/semenov-a-n)\n")
    for words in ("вид: действующее лицо", "Посты\n", "Вручил награды\n", "Встречи\n", "по видеосвязи"):
        assert words in page


def test_show_as_lines(run: Run) -> None:
    lines = rows(run("show", "Союз гаваней", "--format", "csv"))

    assert {
        "section": "hosted",
        "fact": "1",
        "part": "event",
        "value": "Дни гаваней",
        "evidence": "harbours-2032 ¶1",
    } in lines


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (["met", "Семёнов"], LookupFailed),
        (["met", "Северная Гавань"], LookupFailed),
        (["show", "никто такой"], LookupFailed),
        (["met", "Швед", "--since", "2032-04-31"], QueryError),
        (["events", "--city", "Швед"], LookupFailed),
        (["persons", "--store", "/nonexistent"], StoreError),
        (["persons", "--store", "ftp://example.org"], StoreError),
        (["query", "no-such-query"], QueryError),
        (["query", "about"], QueryError),
        (["query", "about", "-p", "entity"], QueryError),
        (["query", "names", "--format", "turtle"], QueryError),
        (["queries", "no-such-query"], QueryError),
    ],
)
def test_errors_are_ours(run: Run, words: list[str], error: type[MaggraphError]) -> None:
    assert isinstance(run(*words).exception, error)


@pytest.mark.parametrize(
    "words", [["met"], ["met", "Швед", "--grade", "closest"], ["persons", "--format", "xls"], ["path", "Швед"]]
)
def test_wrong_usage_is_2(run: Run, words: list[str]) -> None:
    assert run(*words).exit_code == 2
