"""A build from records is the build of the same facts in a folder, byte for byte, and leaves the old one until then."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from maggraph.bench.generate import generate
from maggraph.cli.building import build
from maggraph.errors import InputError, SheetError, StoreError
from maggraph.facts.corpus import read_corpus
from maggraph.facts.deciding import Decider
from maggraph.facts.log import append_decisions
from maggraph.facts.records import records
from maggraph.index import index_path
from maggraph.pipeline import Order, build_graph
from maggraph.pipeline.bulk import RecordsOrder, Stage, build_records, reading
from maggraph.store import open_store, read_stamp
from maggraph.triples.faults import Severity
from recording import facts_of, lines_of, write_records

CORPUS = Path(__file__).parents[2] / "fixtures" / "corpus"
REPORT = "reports/priozerye-2031"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CORPUS, tmp_path / "data"))


@pytest.fixture(scope="module")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("records") / "invented.jsonl"
    return write_records(path, [f"{line}\n" for line in generate(1000, 4)])


def order(path: Path, out: Path, **more: object) -> RecordsOrder:
    return RecordsOrder((path,), out, jobs=1, **more)  # type: ignore[arg-type] # data or base


def reject(data: Path, kind: str) -> None:
    sheet = read_corpus(data).reports[0].sheet
    gone = next(record for record in records(sheet) if getattr(record.fact, "kind", "") == kind)
    append_decisions(data / REPORT / "decisions.yaml", [Decider(sheet).reject(gone)])


@pytest.mark.parametrize("rejected", ["", "meeting", "forum"])
def test_records_and_folder_make_the_same_bytes(data: Path, tmp_path: Path, rejected: str) -> None:
    if rejected:
        reject(data, rejected)
    path = write_records(tmp_path / "all.jsonl", sorted(lines_of(read_corpus(data))))
    folder = build_graph(Order(data, tmp_path / "one"))

    built = build_records(order(path, tmp_path / "two"))

    assert (tmp_path / "two/maggraph.nq").read_bytes() == (tmp_path / "one/maggraph.nq").read_bytes()
    assert built.stamp.digest == folder.stamp.digest
    assert built.counts == folder.counts
    assert list(open_store(str(tmp_path / "two")).dump()) == list(open_store(str(tmp_path / "one")).dump())
    assert sorted(path.name for path in (tmp_path / "two").iterdir()) == sorted(
        ["build.json", "maggraph.nq", built.stamp.store, index_path(Path(built.stamp.store)).name, "withdrawn.json"]
    )


def test_records_may_stand_beside_a_folder(data: Path, tmp_path: Path) -> None:
    whole = build_graph(Order(data, tmp_path / "one")).stamp
    report = read_corpus(data).reports[0]
    lines = list(lines_of(read_corpus(data)))
    shutil.rmtree(data / REPORT)
    known = {entry.id for _, entry in read_corpus(data).entries()}
    ours = [line for line in lines if '"entry"' not in line or not any(f'"id": "{slug}"' in line for slug in known)]
    assert len(ours) > len(list(facts_of(report.sheet)))

    built = build_records(order(write_records(tmp_path / "r.jsonl", ours), tmp_path / "two", data=data))

    assert built.stamp.digest == whole.digest


def test_invented_records_break_no_rule(invented: Path, tmp_path: Path) -> None:
    built = build_records(order(invented, tmp_path / "build"))

    assert built.counts[Severity.VIOLATION] == 0
    assert built.counts[Severity.INFO] == 0
    assert built.counts[Severity.WARNING] < 5


def test_several_processes_and_chunks_change_nothing(
    invented: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = build_records(order(invented, tmp_path / "one")).stamp
    monkeypatch.setattr(reading, "CHUNK", 100_000)

    many = build_records(RecordsOrder((invented,), tmp_path / "many", jobs=2)).stamp

    assert many.digest == one.digest


def test_building_again_changes_nothing(invented: Path, tmp_path: Path) -> None:
    first = build_records(order(invented, tmp_path / "build"))
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "build").rglob("*")}

    again = build_records(order(invented, tmp_path / "build"))

    assert (again.changed, again.stamp, again.counts) == (False, first.stamp, first.counts)
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "build").rglob("*")} == before


KILLED = """
import os, signal, sys
from pathlib import Path
from maggraph.pipeline import building
from maggraph.pipeline.bulk import RecordsOrder, Stage, build_records, filling, reading, shapes
reading.CHUNK, filling.SLICE, shapes.STRETCH = 100_000, 1_000_000, 1_000_000
def end(*_):
    os.kill(os.getpid(), signal.SIGKILL)
def tell(stage, done, whole):
    if stage == sys.argv[3] and done:
        end()
if sys.argv[3] == "stamp":
    building.write_stamp = end
if __name__ == "__main__":
    build_records(RecordsOrder((Path(sys.argv[1]),), Path(sys.argv[2]), jobs=2), tell)
"""


@pytest.mark.parametrize("stage", [*list(Stage)[1:], "stamp"])
def test_a_killed_build_goes_on_and_leaves_the_old_one(invented: Path, tmp_path: Path, stage: str) -> None:
    out = tmp_path / "build"
    old = build_graph(Order(CORPUS, out)).stamp
    (tmp_path / "killed.py").write_text(KILLED, encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    killed = subprocess.run(
        [sys.executable, tmp_path / "killed.py", invented, out, stage], env=environment, check=False
    )
    assert killed.returncode < 0
    assert read_stamp(out) == old
    assert next(iter(open_store(str(out)).dump()))
    (work,) = out.glob(".records-*")
    kept = len(list(work.glob("chunk-*.nq")))
    assert bool(kept) is (stage in {Stage.QUADS, Stage.MERGE})

    told: list[tuple[Stage, int]] = []
    chunk, reading.CHUNK = reading.CHUNK, 100_000
    try:
        built = build_records(order(invented, out), lambda *what: told.append(what[:2]))
    finally:
        reading.CHUNK = chunk

    assert built.stamp.digest == build_records(order(invented, tmp_path / "fresh")).stamp.digest
    assert list(open_store(str(out)).dump()) == (out / "maggraph.nq").read_text(encoding="utf-8").splitlines()
    assert not list(out.glob(".records-*"))
    assert all(done > kept for again, done in told if again is Stage.QUADS)
    done_before = {Stage.LOAD: {Stage.QUADS, Stage.MERGE}, Stage.CHECK: {Stage.QUADS, Stage.MERGE, Stage.LOAD}}
    assert done_before.get(stage, set()).isdisjoint(again for again, _ in told)


def changed(invented: Path, path: Path, old: str, new: str) -> Path:
    text = invented.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            '"presence":"in-person"',
            '"presence":"there"',
            r"bad\.jsonl:\d+: fact\.presence: 'there' is un",
        ),
        ('"kind":"meeting"', '"kind":"ball"', r"bad\.jsonl:\d+: fact\.kind: 'ball' is unknown"),
        (
            '{"type":"person"',
            '{"type":"dog"',
            r"bad\.jsonl:\d+: the line: dog is no kind of record; write one of 'person'",
        ),
        ('{"type":"person"', "type person", r"bad\.jsonl:\d+: the line: is no JSON"),
    ],
)
def test_a_faulty_line_is_named(invented: Path, tmp_path: Path, old: str, new: str, message: str) -> None:
    bad = changed(invented, tmp_path / "bad.jsonl", old, new)

    with pytest.raises(SheetError, match=message):
        build_records(order(bad, tmp_path / "build"))


def test_an_id_that_stands_twice_is_named(invented: Path, tmp_path: Path) -> None:
    text = invented.read_text(encoding="utf-8")
    twice = write_records(tmp_path / "twice.jsonl", [text, text.splitlines(keepends=True)[0]])

    with pytest.raises(SheetError, match=r"twice\.jsonl:\d+: id: role/bench-mayor stands twice"):
        build_records(order(twice, tmp_path / "build"))


def test_whoever_is_withheld_stays_out_of_records(data: Path, tmp_path: Path) -> None:
    slug = next(entry.id for reference, entry in read_corpus(data).entries() if reference.startswith("person/"))
    held = f"- id: person/{slug}\n  reason: {{ru: просьба, en: a wish}}\n  date: '2032-01-01'\n"
    lines = [line for line in lines_of(read_corpus(data)) if '"type": "participation"' in line and slug in line]
    (data / "withheld.yaml").write_text(held, encoding="utf-8")

    with pytest.raises(InputError, match=f"names person/{slug}, which the data withhold"):
        build_records(order(write_records(tmp_path / "r.jsonl", lines), tmp_path / "build", data=data))


def test_says_what_cannot_be_read_or_written(invented: Path, tmp_path: Path) -> None:
    with pytest.raises(SheetError, match="cannot be read"):
        build_records(order(tmp_path / "none.jsonl", tmp_path / "build"))
    with pytest.raises(StoreError, match="cannot be written"):
        build_records(order(invented, invented))


def test_the_command_takes_records(invented: Path, tmp_path: Path) -> None:
    done = CliRunner().invoke(build, ["--records", str(invented), "--out", str(tmp_path / "build")])

    assert done.exit_code == 0, done.output
    assert f"{read_stamp(tmp_path / 'build').quads} quads, valid" in done.output
