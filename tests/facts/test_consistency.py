import shutil
from pathlib import Path

import pytest

from maggraph.errors import SheetError
from maggraph.facts.consistency import check_corpus, load_corpus

CORPUS = Path(__file__).parents[1] / "fixtures" / "corpus"
AUTHORITY = "authority/all.yaml"
FACTS = "reports/priozerye-2031/facts.yaml"
RECORD = "reports/priozerye-2031/report.yaml"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CORPUS, tmp_path / "data"))


def test_loads_a_folder_that_fits_together() -> None:
    corpus = load_corpus(CORPUS)

    assert [report.record.id for report in corpus.reports] == ["priozerye-2031"]
    assert dict(corpus.entries())["city/sinegorsk"].id == "sinegorsk"
    assert list(check_corpus(CORPUS)) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "complaint"),
    [
        (FACTS, "agent: person/olenev-petr-ilich", "agent: person/olenev", "person/olenev is in no authority file"),
        (FACTS, "venue: dom-ryb", "venue: dom-rybaka", "events.0.venue: venue/dom-rybaka is in no authority file"),
        (FACTS, "role: rector", "role: dean", "tenures.4.role: role/dean is in no authority file"),
        (FACTS, "parent: 2031-05-12-forum-chistaya-voda", "parent: forum", "event/forum is in no authority file"),
        (FACTS, "agent: person/olenev-petr-ilich", "agent: person/poet-v-ozernyj", "only actors take part"),
        (FACTS, "id: 2031-11-seminar-smotritelej-mayakov", "id: 2031-05-13-vstrecha-oleneva-i-dalnej", "stands twice"),
        (FACTS, "report: priozerye-2031", "report: other", ":1: report: the report is called other, its folder"),
        (RECORD, "id: priozerye-2031", "id: other", ":1: id: the report is called other, its folder priozerye-2031"),
        (RECORD, "publisher: organization/sodruzhestvo", "publisher: city/atlantis", "city/atlantis is in no"),
        (AUTHORITY, "id: ozernyj-universitet", "id: sodruzhestvo", "organization/sodruzhestvo stands twice"),
        (AUTHORITY, "within: region/priozerye", "within: region/gory", "territories.0.within: region/gory is in no"),
    ],
)
def test_finds_what_does_not_fit_between_files(corpus: Path, file: str, old: str, new: str, complaint: str) -> None:
    path = corpus / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")

    found = [str(fault) for fault in check_corpus(corpus)]

    assert any(complaint in fault and fault.startswith(f"{path}:") for fault in found), found
    with pytest.raises(SheetError):
        load_corpus(corpus)


def test_lists_the_faults_of_all_files(corpus: Path) -> None:
    for name in (FACTS, RECORD):
        path = corpus / name
        path.write_text(path.read_text(encoding="utf-8").replace("2031-05-12'", "2031-05-32'"), encoding="utf-8")

    assert [str(fault).split(": ")[1] for fault in check_corpus(corpus)] == ["period.start", "events.0.start"]


def test_says_that_a_folder_holds_no_data(tmp_path: Path) -> None:
    with pytest.raises(SheetError, match=r"holds no authority/\*\.yaml; give a data folder"):
        load_corpus(tmp_path)


def test_says_that_a_report_lacks_its_record(corpus: Path) -> None:
    (corpus / RECORD).unlink()

    with pytest.raises(SheetError, match=r"report\.yaml: cannot be read"):
        load_corpus(corpus)
