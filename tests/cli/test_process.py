"""The program as users start it: streams, encodings, exit codes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

MAGGRAPH = Path(sys.executable).with_name("maggraph")


def start(*words: str, store: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    variables = {"MAGGRAPH_STORE": str(store), "LANG": "C", "PATH": "/usr/bin:/bin", **environment}
    return subprocess.run([MAGGRAPH, *words], capture_output=True, env=variables, timeout=60, check=False)


def test_output_is_utf8_whatever_the_locale(harbours: Path) -> None:
    done = start("persons", "--lang", "ru", store=harbours, PYTHONIOENCODING="ascii", PYTHONUTF8="0")

    assert done.returncode == 0
    assert "Семёнов Антон Никитич" in done.stdout.decode("utf-8")


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "Error: Nothing here is called “Shvet”; did you mean Anna Shved (person/shved-anna)?\n"),
        ("ru", "Ошибка: Ничего с именем «Shvet» нет; может быть, Швед Анна (person/shved-anna)?\n"),
    ],
)
def test_an_error_is_one_line_in_the_chosen_language_and_exit_1(harbours: Path, lang: str, line: str) -> None:
    done = start("met", "Shvet", "--lang", lang, store=harbours, PYTHONUTF8="1")

    assert (done.returncode, done.stdout, done.stderr.decode("utf-8")) == (1, b"", line)


def test_wrong_usage_is_exit_2(harbours: Path) -> None:
    assert start("met", store=harbours).returncode == 2


def test_a_closed_pipe_is_no_news(harbours: Path) -> None:
    command = f"{MAGGRAPH} query quads --store {harbours} | head -n 1"
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, timeout=60, check=False)

    assert (done.stderr, len(done.stdout.splitlines())) == (b"", 1)


def test_meetings_do_not_wait_for_what_others_need(harbours: Path, tmp_path: Path) -> None:
    script = (
        "import sys; from maggraph.cli import group; group(sys.argv[1:], standalone_mode=False); print(*sys.modules)"
    )
    command = [sys.executable, "-c", script, "met", "Shved", "--lang", "ru", "--store", str(harbours)]
    variables = {"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONPYCACHEPREFIX": str(tmp_path)}
    first, again = (
        subprocess.run(command, capture_output=True, encoding="utf-8", env=variables, timeout=60, check=True)
        for _ in range(2)
    )

    loaded = again.stdout.splitlines()[-1].split()
    assert again.stdout.splitlines()[:-1] == first.stdout.splitlines()[:-1]
    assert "maggraph.answers.meetings" in loaded
    assert {"networkx", "numpy", "rdflib", "yaml"}.isdisjoint(loaded)
