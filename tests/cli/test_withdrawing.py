import json
import shutil
from pathlib import Path

import pytest
from click.testing import Result

from commands import invoke
from maggraph.errors import InputError, LookupFailed
from maggraph.facts.corpus import read_withheld

CORPUS = Path(__file__).parents[1] / "fixtures" / "corpus"
REASON = ("--reason-ru", "просьба лица", "--reason-en", "asked by the person", "--date", "2032-01-15")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CORPUS, tmp_path / "data"))


def withdraw(data: Path, *words: str) -> Result:
    return invoke(["withdraw", "--data", str(data), *words])


def test_lists_every_place_with_file_and_line(data: Path) -> None:
    result = withdraw(data, "Оленеву", "--format", "json")

    places = [(Path(one["file"]).name, one["field"], one["text"]) for one in json.loads(result.stdout)]
    assert ("all.yaml", "persons.0", "person/olenev-petr-ilich") in places
    assert ("facts.yaml", "events.0.conferrals.0.presenter", "person/olenev-petr-ilich") in places
    assert ("facts.yaml", "events.1.title.ru", "Встреча П.И. Оленева и Р.С. Дальней") in places
    for one in json.loads(result.stdout):
        line = Path(one["file"]).read_text(encoding="utf-8").splitlines()[one["line"] - 1]
        assert "olenev" in line or "Олене" in line
    assert read_withheld(data) == ()


def test_misses_no_line_of_the_files_that_names_the_person(data: Path) -> None:
    found = {(one["file"], one["line"]) for one in json.loads(withdraw(data, "Оленев", "--format", "json").stdout)}

    for path in (data / "authority/all.yaml", data / "reports/priozerye-2031/facts.yaml"):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if "olenev" in line or "Олене" in line:
                assert (str(path), number) in found, line


def test_withdraws_for_a_reason(data: Path) -> None:
    result = withdraw(data, "person/olenev-petr-ilich", *REASON)

    assert result.exit_code == 0
    entry = read_withheld(data)[0]
    assert (entry.id, entry.reason.ru, entry.date) == ("person/olenev-petr-ilich", "просьба лица", "2032-01-15")


def test_keeps_what_the_list_has_and_its_comments(data: Path) -> None:
    (data / "withheld.yaml").write_text("# ours\n[]\n", encoding="utf-8")

    withdraw(data, "Гром", *REASON)
    withdraw(data, "participation/2031-05-12-forum-chistaya-voda--person-sinicyna-a-b--speaker", *REASON)

    assert (data / "withheld.yaml").read_text(encoding="utf-8").startswith("# ours\n- id: person/grom-l-g\n")
    assert len(read_withheld(data)) == 2


@pytest.mark.parametrize("words", ["Никого", "city/sinegorsk", "person/nobody"])
def test_nobody_of_that_name_is_one_clear_line(data: Path, words: str) -> None:
    assert isinstance(withdraw(data, words).exception, LookupFailed)


def test_a_reason_is_needed_in_both_languages(data: Path) -> None:
    assert isinstance(withdraw(data, "Гром", "--reason-ru", "просьба").exception, InputError)
    assert read_withheld(data) == ()
