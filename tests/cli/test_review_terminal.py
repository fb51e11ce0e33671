"""The review in a real terminal: a pseudo-terminal of the standard library, keys of either layout, a killed process."""

import os
import pty
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest

from drafts import SHEET, draft_folder
from maggraph.facts.log import read_decisions


@pytest.fixture
def report(tmp_path: Path) -> Path:
    return draft_folder(tmp_path / "data")


def decided(report: Path) -> list[str]:
    return [decision.do for decision in read_decisions(report / "decisions.yaml")]


class Terminal:
    """A process in a pseudo-terminal: wait for words, type."""

    def __init__(self, report: Path, *options: str) -> None:
        self.master, slave = pty.openpty()
        started = [sys.executable, "-c", "from maggraph.cli import main; main()"]
        command = [*started, "review", SHEET.report, "--data", str(report.parents[1]), *options]
        self.process = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, close_fds=True)
        os.close(slave)
        self.seen = ""

    def wait_for(self, words: str) -> None:
        """Read until some words have come; what stood before them is forgotten."""
        until = time.monotonic() + 10
        while words not in self.seen:
            assert time.monotonic() < until, self.seen
            if select.select([self.master], [], [], 0.2)[0]:
                self.seen += os.read(self.master, 65536).decode("utf-8", "replace")
        self.seen = self.seen.partition(words)[2]

    def type(self, keys: str) -> None:
        os.write(self.master, keys.encode())

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self.master)

    def end(self) -> int:
        return self.process.wait(timeout=30)


@pytest.mark.parametrize(
    ("lang", "keys", "prompt", "left"),
    [
        ("en", ("a", "r", "u", "q"), "q quit", "Decided: 1. Left: "),
        ("ru", ("ф", "к", "г", "й"), "q выйти", "Решено: 1. Осталось: "),
    ],
)
def test_answers_by_keys_in_a_terminal(report: Path, lang: str, keys: tuple[str, ...], prompt: str, left: str) -> None:
    with Terminal(report, "--lang", lang, "--text", str(report.parents[1] / "report.md")) as terminal:
        for key in keys:
            terminal.wait_for(prompt)
            terminal.type(key)
        terminal.wait_for(left)
        assert terminal.end() == 0

    assert decided(report) == ["accept", "reject", "undo"]


def test_keys_typed_ahead_are_all_taken(report: Path) -> None:
    with Terminal(report, "--lang", "en") as terminal:
        terminal.type("ar\x1b[Aa")
        terminal.wait_for("Decided: 3.")
        terminal.type("q")
        terminal.wait_for("Log: ")
        assert terminal.end() == 0

    assert decided(report) == ["accept", "reject", "accept"]


def test_a_field_is_edited_in_a_terminal(report: Path) -> None:
    with Terminal(report, "--lang", "ru") as terminal:
        terminal.wait_for("q выйти")
        terminal.type("e")
        terminal.wait_for("Какое поле?")
        terminal.type("2\n")
        terminal.wait_for("Новое значение поля")
        terminal.type("семинар\n")
        terminal.wait_for("q выйти")
        terminal.type("q")
        assert terminal.end() == 0

    assert decided(report) == ["set"]


def test_what_was_decided_outlives_a_killed_terminal(report: Path) -> None:
    with Terminal(report, "--lang", "en") as terminal:
        terminal.wait_for("q quit")
        terminal.type("a")
        terminal.wait_for("Decided: 1.")

    assert decided(report) == ["accept"]
