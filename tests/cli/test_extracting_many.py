"""Many reports in one run: faults told, the rest kept, an interrupted run taken up, processes and dask alike."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from commands import invoke
from maggraph.cli.extracting import extract
from maggraph.errors import InputError, MaggraphError
from maggraph.facts.sheet import read_sheet
from maggraph.pipeline.ledger import NAME

MAGGRAPH = Path(sys.executable).with_name("maggraph")
TEXT = "{day} мая 2031 года в Омске прошёл форум «Вода». Форум открыл мэр города Омска И.И. Котов."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "reports"
    (place / "deeper").mkdir(parents=True)
    for day in (11, 12, 13):
        (place / f"may-{day}.md").write_text(TEXT.format(day=day), encoding="utf-8")
    (place / "deeper" / "scan.pdf").write_bytes(b"%PDF-1.4 nothing more")
    (place / "notes.xls").write_bytes(b"no report")
    return place


def drafts(out: Path) -> dict[str, str]:
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(out.glob("*.yaml"))}


def test_one_bad_file_is_told_and_the_rest_goes_on(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "drafts"

    result = invoke([str(folder), "--out", str(out), "--jobs", "2", "--lang", "en"], extract)

    assert str(result.exception) == "1 of the reports could not be read; each is named above"
    assert "scan.pdf: " in result.stderr
    assert "drafts 3, kept from before 0, not read 1" in result.stderr
    assert list(drafts(out)) == ["may-11", "may-12", "may-13"]
    assert read_sheet(out / "may-12.yaml").events[0].start == "2031-05-12"


def test_many_are_drafted_as_each_alone(folder: Path, tmp_path: Path) -> None:
    invoke([str(folder), "--out", str(tmp_path / "drafts"), "--jobs", "2"], extract)

    alone = invoke([str(folder / "may-11.md")], extract)

    assert drafts(tmp_path / "drafts")["may-11"] == alone.stdout


def test_the_second_run_does_what_is_new_or_changed(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "drafts"
    (folder / "deeper" / "scan.pdf").unlink()
    invoke([str(folder), "--out", str(out)], extract)
    (out / "may-11.yaml").write_text("kept as it is", encoding="utf-8")
    (out / "may-12.yaml").unlink()
    (folder / "may-13.md").write_text(TEXT.format(day=23), encoding="utf-8")

    result = invoke([str(folder), "--out", str(out), "--lang", "en"], extract)

    assert result.exit_code == 0, result.output
    assert "drafts 2, kept from before 1, not read 0" in result.stderr
    assert drafts(out)["may-11"] == "kept as it is"
    assert read_sheet(out / "may-13.yaml").events[0].start == "2031-05-23"


def test_a_torn_ledger_loses_only_its_last_line(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "drafts"
    (folder / "deeper" / "scan.pdf").unlink()
    invoke([str(folder), "--out", str(out)], extract)
    ledger = out / NAME
    ledger.write_bytes(ledger.read_bytes()[:-20])

    again = [invoke([str(folder), "--out", str(out), "--lang", "en"], extract).stderr for _ in range(2)]

    assert ["kept from before 2" in again[0], "kept from before 3" in again[1]] == [True, True]


def test_an_interrupted_run_is_taken_up(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "drafts"
    for day in range(14, 32):
        (folder / f"may-{day}.md").write_text(TEXT.format(day=day) * 40, encoding="utf-8")
    command = [MAGGRAPH, "extract", folder, "--out", out, "--lang", "en"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True) as run:
        deadline = time.monotonic() + 60
        while not list(out.glob("*.yaml")) and time.monotonic() < deadline:
            time.sleep(0.05)
        os.killpg(run.pid, signal.SIGINT)
        assert run.wait(60) == 1
    done = set(drafts(out))

    result = invoke([str(folder), "--out", str(out), "--lang", "en"], extract)

    assert 0 < len(done) < 21
    assert f"kept from before {len(done)}" in result.stderr
    assert len(drafts(out)) == 21


@contextmanager
def cluster(tmp_path: Path) -> Iterator[str]:
    """Start a dask scheduler and two workers, each a process of its own."""
    found = tmp_path / "scheduler.json"
    dask = [sys.executable, "-m", "dask"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": tmp_path}
    scheduler = ["scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(found)]
    worker = ["worker", "--scheduler-file", str(found), "--nworkers", "1", "--nthreads", "1", "--no-dashboard"]
    commands = [scheduler, worker, worker]
    running = [subprocess.Popen([*dask, *words], **quiet) for words in commands]  # type: ignore[call-overload]
    try:
        deadline = time.monotonic() + 60
        while not found.exists() and time.monotonic() < deadline:
            time.sleep(0.1)
        yield _address(found)
    finally:
        for process in reversed(running):
            process.terminate()
            process.wait(30)


def _address(found: Path) -> str:
    import json  # noqa: PLC0415

    from distributed import Client  # noqa: PLC0415

    address = str(json.loads(found.read_text(encoding="utf-8"))["address"])
    with Client(address, set_as_default=False) as client:
        client.wait_for_workers(2, timeout=60)
    return address


def test_dask_workers_draft_the_same(folder: Path, tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    invoke([str(folder), "--out", str(here)], extract)
    with cluster(tmp_path) as address:
        command = [MAGGRAPH, "extract", folder, "--out", there, "--scheduler", address, "--lang", "en"]
        run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False)

    assert run.returncode == 1
    bad, summary, error = run.stderr.splitlines()
    assert f"{folder / 'deeper' / 'scan.pdf'}: " in bad
    assert summary == f"drafts 3, kept from before 0, not read 1; in {there}"
    assert error == "Error: 1 of the reports could not be read; each is named above"
    assert drafts(there) == drafts(here)


def test_a_scheduler_that_is_not_there_is_one_line(folder: Path, tmp_path: Path) -> None:
    words = [str(folder), "--out", str(tmp_path / "o"), "--scheduler", "tcp://127.0.0.1:9"]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("maggraph.pipeline.executors.PATIENCE", 1)
        result = invoke(words, extract)

    assert isinstance(result.exception, InputError)
    assert "no dask scheduler answers" in str(result.exception)


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ([], "name a folder for their drafts"),
        (["--out", "o", "--id", "one"], "are for one report"),
        (["--out", "o", "--diff"], "are for one report"),
    ],
)
def test_options_that_do_not_fit_many(folder: Path, options: list[str], says: str) -> None:
    result = invoke([str(folder), *options], extract)

    assert isinstance(result.exception, MaggraphError)
    assert says in str(result.exception)


def test_two_reports_of_one_name_are_refused(folder: Path, tmp_path: Path) -> None:
    (folder / "deeper" / "may-11.txt").write_text("Текст.", encoding="utf-8")

    result = invoke([str(folder), "--out", str(tmp_path / "o")], extract)

    assert "would both be may-11" in str(result.exception)
