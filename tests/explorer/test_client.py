"""The client's own tests and types, its size, and that it knows no address of anywhere."""

import gzip
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from clients import BUILT, CLIENT, EDITOR, client
from maggraph.pictures.explorer_words import explorer_words
from maggraph.web.pages.sparql import editor_words

__all__ = ["client"]

LARGEST = 40_000
TEMPLATED = re.compile(r"\$\{[^}]*\}")


def npm(*words: str) -> str:
    done = subprocess.run(
        [shutil.which("npm") or "npm", *words], cwd=CLIENT, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.usefixtures("client")
@pytest.mark.parametrize("script", ["check", "test"])
def test_types_and_tests_of_the_client_hold(script: str) -> None:
    npm("run", script)


@pytest.mark.usefixtures("client")
def test_the_bundle_is_small_and_asks_nobody() -> None:
    script = BUILT.read_bytes()
    style = (BUILT.parent / "explorer-style.css").read_bytes()

    assert len(gzip.compress(script, 9)) + len(gzip.compress(style, 9)) <= LARGEST
    assert set(re.findall(rb"https?://[^\"'`\s]+", script + style)) <= {
        *(b"http://www.w3.org/2000/svg", b"http://gexf.net/1.3", b"http://gexf.net/1.3/viz"),
    }
    assert b"eval(" not in script
    assert b"innerHTML" not in script


@pytest.mark.usefixtures("client")
def test_the_editor_asks_nobody_and_comes_with_the_licences_of_its_parts() -> None:
    script = EDITOR.read_bytes()
    licences = (EDITOR.parent / "licenses.txt").read_text(encoding="utf-8")

    assert set(re.findall(rb"https?://[^\"'`\s)]+", script)) <= {b"http://www.w3.org/2000/svg"}
    assert b"eval(" not in script
    for name in ("@codemirror/view", "@codemirror/state", "@lezer/lr", "codemirror-lang-sparql", "style-mod"):
        assert re.search(rf"^{name} \d+\.\d+\.\d+ \(MIT\)\n=+\n", licences, re.MULTILINE)
    assert licences.count("Permission is hereby granted") == len(re.findall("^=+$", licences, re.MULTILINE))


def test_every_word_of_the_editor_is_said_and_none_is_idle() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(CLIENT.glob("src/sparql/*.ts")))

    assert set(re.findall(r'say\("(.+?)"', text)) | {"class", "property", "value"} == set(editor_words())


def test_the_lock_names_no_host(client: Path) -> None:
    assert "://" not in (client / "package-lock.json").read_text(encoding="utf-8")


def spoken_keys() -> set[str]:
    """Collect the keys of words in the client's sources; a part filled in there is any text."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(CLIENT.glob("src/*.ts")))
    calls = re.findall(r"say\(\s*(?:[\w.]+ \? )?([\"`])(.+?)\1", text)
    choices = re.findall(r"say\([\w.]+ \? [\"`].+?[\"`] : [\"`](.+?)[\"`]", text)
    return {key for _, key in calls} | set(choices)


def test_every_word_of_the_client_is_said_and_none_is_idle() -> None:
    words = set(explorer_words())
    patterns = [re.compile(".+".join(map(re.escape, TEMPLATED.split(key)))) for key in spoken_keys()]
    named = re.compile(r'(?:act|icon)\(.*?"([a-z ]+)"')
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(CLIENT.glob("src/*.ts")))
    used = {word for word in words if any(pattern.fullmatch(word) for pattern in patterns)} | set(named.findall(text))

    assert {key for key in spoken_keys() if not TEMPLATED.search(key)} - words == set()
    assert words - used == set()


def test_every_module_is_short() -> None:
    assert {
        path.name for path in CLIENT.glob("src/**/*.ts") if len(path.read_text(encoding="utf-8").splitlines()) >= 250
    } == set()
