from pathlib import Path

import pytest

from harbours import Run
from maggraph.pictures import explorer


@pytest.fixture(autouse=True)
def client_of_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built = tmp_path / "static"
    built.mkdir()
    for name in (explorer.SCRIPT, explorer.STYLE):
        (built / name).write_text("0", encoding="utf-8")
    monkeypatch.setattr(explorer, "_BUILT", built)


def test_the_explorer_is_written_as_one_page(run: Run, tmp_path: Path) -> None:
    done = run("network", "--explorer", "-o", str(tmp_path / "one.html"))

    assert done.exit_code == 0, done.output
    page = (tmp_path / "one.html").read_text(encoding="utf-8")
    assert page.startswith('<!DOCTYPE html>\n<html lang="ru">')
    assert "one.html: людей: " in done.stderr


def test_the_focus_names_the_page_and_the_language_is_chosen(run: Run) -> None:
    done = run("network", "--explorer", "--lang", "en", "--focus", "person/semenov-igor", "-o", "-")

    assert "<title>Network of " in done.stdout


def test_options_that_the_explorer_has_filters_for_are_refused(run: Run, tmp_path: Path) -> None:
    done = run("network", "--explorer", "--since", "2031", "--limit", "5", "-o", str(tmp_path / "one.html"))

    assert done.exit_code == 1
    assert "--since, --limit" in str(done.exception)
    assert not (tmp_path / "one.html").exists()


def test_without_the_client_it_is_said_what_to_do(run: Run, tmp_path: Path) -> None:
    (tmp_path / "static" / explorer.SCRIPT).unlink()
    done = run("network", "--explorer", "-o", str(tmp_path / "one.html"))

    assert done.exit_code == 1
    assert "make" in str(done.exception)
