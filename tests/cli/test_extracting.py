import json
from pathlib import Path

import pytest
from rdflib import Graph

from commands import invoke
from maggraph.cli.extracting import extract
from maggraph.errors import InputError, ReportError
from maggraph.facts.sheet import read_sheet

CORPUS = Path(__file__).parents[1] / "fixtures" / "corpus"
TEXT = "14 мая 2031 года в Омске прошёл форум «Вода». Форум открыл мэр города Омска И.И. Котов."


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "Отчёт 2031.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_writes_a_sheet_named_after_the_file(report: Path, tmp_path: Path) -> None:
    out = tmp_path / "new" / "facts.yaml"

    result = invoke([str(report), "--out", str(out)], extract)

    assert result.exit_code == 0, result.output
    assert read_sheet(out).report == "otchyot-2031"


def test_json_goes_to_stdout(report: Path) -> None:
    result = invoke([str(report), "--id", "omsk", "--format", "json"], extract)

    assert json.loads(result.stdout)["events"][0]["kind"] == "forum"


def test_the_graph_holds_facts_and_entities(report: Path) -> None:
    graph = Graph()
    graph.parse(data=invoke([str(report), "--id", "omsk", "--format", "turtle"], extract).stdout, format="turtle")

    subjects = {str(subject) for subject in graph.subjects()}
    assert "https://w3id.org/maggraph/id/person/kotov-i-i" in subjects
    assert any("/participation/" in subject for subject in subjects)


def test_quads_stand_in_the_reports_graph(report: Path) -> None:
    lines = invoke([str(report), "--id", "omsk", "--format", "nquads"], extract).stdout.splitlines()

    graphs = {line.split(" ")[-2] for line in lines if line.endswith(" .")}
    assert graphs == {f"<https://w3id.org/maggraph/graph/{name}>" for name in ("authority", "report/omsk")}


def test_refuses_an_id_that_is_no_slug(report: Path) -> None:
    assert isinstance(invoke([str(report), "--id", "Омск 2031"], extract).exception, InputError)


def test_says_that_there_is_no_such_file(tmp_path: Path) -> None:
    assert isinstance(invoke([str(tmp_path / "no.md")], extract).exception, ReportError)


def test_who_is_known_keeps_the_id_and_comes_with_the_graph(tmp_path: Path) -> None:
    path = tmp_path / "news.md"
    path.write_text("13 мая 2031 года в Синегорске прошёл форум. Форум открыл П.И. Оленев.", encoding="utf-8")

    lines = invoke([str(path), "--data", str(CORPUS), "--format", "nquads"], extract).stdout.splitlines()

    opener = [line for line in lines if "--person-olenev-petr-ilich--opener> " in line]
    assert opener
    assert any("person/olenev-petr-ilich> " in line and '"Оленев"@ru' in line for line in lines)


@pytest.mark.parametrize(("lang", "told"), [("en", "1 attendance figure"), ("ru", "1 цифра посещаемости")])
def test_diff_tells_what_changes_in_domain_words(tmp_path: Path, lang: str, told: str) -> None:
    path = tmp_path / "report.md"
    text = (CORPUS / "report.md").read_text(encoding="utf-8")
    path.write_text(text.replace("более 20 городов", "более 30 городов"), encoding="utf-8")

    result = invoke([str(path), "--id", "priozerye-2031", "--data", str(CORPUS), "--diff", "--lang", lang], extract)

    assert result.exit_code == 0, result.output
    assert told in result.stdout
