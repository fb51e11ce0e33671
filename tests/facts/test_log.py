import os
from pathlib import Path

import pytest

from drafts import SHEET, decider
from maggraph.errors import SheetError
from maggraph.facts.log import append_decisions, read_decisions
from maggraph.facts.records import records
from maggraph.facts.sheet import faults, model_of

FACTS = list(records(SHEET))


def test_what_is_appended_is_read_in_its_order(tmp_path: Path) -> None:
    log = tmp_path / "decisions.yaml"
    who = decider()
    decided = [who.accept(FACTS[0]), who.correct(FACTS[1], "presence", "attended"), who.merge("city/a", "city/b")]

    append_decisions(log, decided[:1])
    before = log.read_bytes()
    append_decisions(log, decided[1:])

    assert read_decisions(log) == tuple(decided)
    assert log.read_bytes().startswith(before)


def test_no_log_and_an_empty_one_hold_no_decisions(tmp_path: Path) -> None:
    assert read_decisions(tmp_path / "decisions.yaml") == ()
    (tmp_path / "decisions.yaml").write_text("# nothing\n\n", encoding="utf-8")
    assert read_decisions(tmp_path / "decisions.yaml") == ()


def test_what_people_wrote_stays_as_they_wrote_it(tmp_path: Path) -> None:
    log = tmp_path / "decisions.yaml"
    log.write_text("# ours\n- {do: merge, when: 2031-01-01T00:00:00Z, entity: city/a, into: city/b}", encoding="utf-8")

    append_decisions(log, [decider().merge("city/c", "city/d")])

    assert log.read_text(encoding="utf-8").startswith("# ours\n- {do: merge, when: 2031-01-01T00:00:00Z, entity")
    assert [one.entity for one in read_decisions(log)] == ["city/a", "city/c"]  # type: ignore[union-attr]


def test_a_crash_loses_nothing_already_decided(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = tmp_path / "decisions.yaml"
    append_decisions(log, [decider().accept(FACTS[0])])
    before = log.read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SheetError, match="cannot be written \\(No space left on device\\)"):
        append_decisions(log, [decider().reject(FACTS[1])])

    assert log.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["decisions.yaml"]


def test_a_folder_that_is_gone_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(SheetError, match="cannot be written"):
        append_decisions(tmp_path / "gone" / "decisions.yaml", [decider().accept(FACTS[0])])


def test_faults_name_line_and_what_to_do(tmp_path: Path) -> None:
    log = tmp_path / "decisions.yaml"
    log.write_text(
        "- {do: merge, when: 2031-01-01T00:00:00Z, entity: city/a, into: city/a}\n"
        "- {do: merge, when: 2031-01-01T00:00:00, entity: city/a, into: city/b}\n"
        "- {do: praise}\n- {when: 2031-01-01T00:00:00Z}\n",
        encoding="utf-8",
    )

    told = [str(fault).removeprefix(str(log)) for fault in faults(log, model_of(log))]

    assert told[0].startswith(":1: 0.merge: only two entities of one class can be one")
    assert told[1].startswith(":2: 1.merge.when: '2031-01-01T00:00:00' has no time zone; write it as in")
    assert told[2].startswith(":3: 2: praise is no kind of decision; write one of 'accept', 'reject'")
    assert told[3].startswith(":4: 3: is no decision; write `do:` with accept, reject")
