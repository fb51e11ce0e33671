import json

import pytest

from harbours import Run
from maggraph.errors import LookupFailed, QueryError


def test_answers_as_the_named_query_does(run: Run) -> None:
    result = run("ask", "В чём участвовал Хас-Магомед Кадыров?", "--format", "csv")
    same = run("query", "taking-part", "-p", "agent=Хас-Магомед Кадыров", "--format", "csv")

    assert result.stdout == same.stdout
    assert result.stdout.count("\n") > 1
    assert "maggraph query taking-part -p agent=person/kadyrov-khas-magomed" in result.stderr


def test_tells_names_and_places(run: Run) -> None:
    head, _, first, *_ = run("ask", "В чём участвовал Хас-Магомед Кадыров?", "--lang", "ru").stdout.splitlines()

    assert "https://" not in first
    assert "person/" not in first
    assert head.split()[0] == "кто"
    assert head.rstrip().endswith("где сказано")
    assert "¶" in first


def test_speaks_english(run: Run) -> None:
    result = run("ask", "What did Khas-Magomed Kadyrov take part in?", "--lang", "en", "--format", "json")

    assert json.loads(result.stdout)["results"]["bindings"][0]["eventLabel"]["value"] == "Business breakfast"
    assert result.stderr.startswith("Understood by “take, part”")


def test_counts_what_is_asked_how_many(run: Run) -> None:
    counted = run("ask", "Сколько раз И.И. Рыбак встречался с А.Н. Семёновым?", "--format", "json")
    plain = run("ask", "Когда И.И. Рыбак встречался с А.Н. Семёновым?", "--format", "json")

    assert counted.stdout == plain.stdout
    rows = {str(sorted(one.items())) for one in json.loads(plain.stdout)["results"]["bindings"]}
    assert counted.stderr.splitlines()[-1].startswith("Строк: ")
    assert int(counted.stderr.splitlines()[-1].split()[1].rstrip(".;")) <= len(rows)
    assert "Строк" not in plain.stderr


def test_says_that_an_empty_answer_is_no_proof(run: Run) -> None:
    result = run("ask", "С кем встречался И.И. Рыбак в 1999 году?")

    assert result.stdout == ""
    assert result.stderr.splitlines()[-1].endswith("это не значит, что ничего не было.")


def test_shows_its_sparql(run: Run) -> None:
    result = run("ask", "В чём участвовал Кадыров?", "--sparql")

    assert "VALUES ?agent { <https://w3id.org/maggraph/id/person/kadyrov-khas-magomed> }" in result.stdout


def test_tells_what_it_did_not_understand(run: Run) -> None:
    result = run("ask", "Почему Кадыров участвовал?")

    assert result.exit_code == 0
    assert "не учтено: Почему" in result.stderr


@pytest.mark.parametrize(
    ("question", "fault"),
    [("Какая завтра погода?", QueryError), ("", QueryError), ("В чём участвовал Семенов?", LookupFailed)],
)
def test_does_not_guess(run: Run, question: str, fault: type[Exception]) -> None:
    result = run("ask", question)

    assert isinstance(result.exception, fault)
    assert result.stdout == ""
