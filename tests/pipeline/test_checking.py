import shutil
from pathlib import Path

import pytest

from maggraph.errors import InputError
from maggraph.facts.deciding import Decider
from maggraph.facts.log import append_decisions
from maggraph.facts.records import records
from maggraph.facts.sheet import read_sheet
from maggraph.pipeline import Order, build_graph, checking, findings
from maggraph.triples.faults import Fault, Severity

CORPUS = Path(__file__).parents[1] / "fixtures" / "corpus"
FACTS = "reports/priozerye-2031/facts.yaml"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CORPUS, tmp_path / "data"))


def violations(path: Path) -> list[str]:
    return [str(finding.error) for finding in findings(path) if finding.severity is Severity.VIOLATION]


def edit(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")


def test_finds_nothing_wrong_with_good_data(data: Path, tmp_path: Path) -> None:
    build_graph(Order(data, tmp_path / "build"))

    for path in (data, data / FACTS, data / "authority/all.yaml", tmp_path / "build", tmp_path / "build/maggraph.nq"):
        assert violations(path) == []


def test_names_file_and_line_of_a_faulty_sheet(data: Path) -> None:
    edit(data / FACTS, "kind: forum", "kind: ball")

    assert violations(data)[0].startswith(f"{data / FACTS}:5: events.0.kind: 'ball' is unknown")
    assert violations(data / FACTS) == violations(data)


def test_names_node_and_rule_of_a_faulty_graph(data: Path) -> None:
    edit(data / FACTS, "end: '2031-05-13'", "end: '2031-05-11'")

    found = violations(data)

    assert found
    assert any("2031-05-12-forum-chistaya-voda" in line and line.endswith("]") for line in found)


def test_finds_the_faults_of_a_file_of_rdf(tmp_path: Path) -> None:
    path = tmp_path / "bad.ttl"
    path.write_text(
        "<https://w3id.org/maggraph/id/person/a> a <https://w3id.org/maggraph/ontology#Person> .", encoding="utf-8"
    )

    assert violations(path)


@pytest.mark.parametrize(("name", "content"), [("a.ttl", "not turtle"), ("a.nq", "<a"), ("a.pdf", "")])
def test_says_what_is_no_file_to_check(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")

    with pytest.raises(InputError, match=r"is no (valid RDF|data folder)"):
        list(findings(tmp_path / name))


def test_warns_of_a_decision_that_fits_no_fact(data: Path) -> None:
    folder = data / "reports/priozerye-2031"
    sheet = read_sheet(folder / "facts.yaml")
    figure = next(record for record in records(sheet) if hasattr(record.fact, "count"))
    append_decisions(folder / "decisions.yaml", [Decider(sheet).accept(figure)])
    edit(folder / "facts.yaml", "of: {ru: города, en: cities}", "of: {ru: страны, en: countries}")

    found = list(findings(data))

    assert any("fits no fact any more" in str(finding.error) for finding in found)
    assert [finding for finding in found if finding.severity is Severity.VIOLATION] == []


def test_names_the_line_of_a_malformed_decision(data: Path) -> None:
    log = data / "reports/priozerye-2031/decisions.yaml"
    log.write_text("- do: dance\n", encoding="utf-8")

    assert violations(data)[0].startswith(f"{log}:1: ")


def test_the_second_judge_agrees(data: Path) -> None:
    edit(data / FACTS, "end: '2031-05-13'", "end: '2031-05-11'")

    assert [str(one.error) for one in findings(data, twice=True)] == [str(one.error) for one in findings(data)] != []


def test_what_only_one_judge_finds_is_named(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fault = Fault(Severity.VIOLATION, "https://example.org/x", "https://w3id.org/maggraph/shapes#label")
    monkeypatch.setattr(checking, "second_judge", lambda *_: (fault,))

    told = [(one.severity, str(one.error)) for one in findings(data, twice=True)]
    assert told[0][0] is Severity.VIOLATION
    assert "only pySHACL finds that [label] is broken" in told[-1][1]
