"""Every command that reads the graph says over a server of another make what it says over the built folder."""

from pathlib import Path

import pytest

from harbours import Run

TOLD = [
    "met Рыбак",
    "met Рыбак --grade same-programme --format json",
    "met Швед --with Рыбак --since 2032-07 --format csv --lang en",
    "met Отшельник --format json",
    "path Кадыров Швед --format json",
    "path Швед Отшельник",
    "show Рыбак --format json",
    "show Северная_Гавань --format json --lang en",
    "show деловой_завтрак",
    "show Союз_гаваней --format csv",
    "persons --format json",
    "persons --city Северная_Гавань --since 2032-06 --format csv",
    "events --kind concert --lang en",
    "events --city Северной_Гавани --since 2032-06-01 --format csv",
    "organizations --format tsv",
    "cities --format json",
    "network -o - --format graphml",
    "network -o - --format gexf --focus Рыбак",
    "network -o - --format json --grade same-programme --lang en",
    "network -o - --format html",
    "measures --format json",
    "ask С_кем_встречался_Рыбак --format json",
    "query who-met-whom -p weakest=direct --format json",
    "query list-events --format xml",
    "query topics --format csv",
    "query speakers -p city=city/severnaya-gavan --format tsv",
    "query entity-graph -p entity=person/rybak-i-i --format turtle",
    "query entity-context -p entity=city/severnaya-gavan --format nquads",
    "query entity-graph -p entity=event/2032-06-01-dni-gavanej --format jsonld",
]


@pytest.mark.parametrize("words", TOLD)
def test_says_the_same(run: Run, berth: str, words: str) -> None:
    command = [word.replace("_", " ") for word in words.split()]
    here, there = run(*command), run(*command, "--store", berth)

    assert here.exit_code == 0, here.output
    assert (there.exit_code, there.stderr, there.exception) == (0, here.stderr, None)
    assert there.stdout == here.stdout


def test_exports_the_same(run: Run, berth: str, tmp_path: Path) -> None:
    wanted = ("--only", "csv", "--only", "network", "--only", "parquet", "--lang", "en")
    assert run("export", str(tmp_path / "here"), *wanted).exit_code == 0
    assert run("export", str(tmp_path / "there"), *wanted, "--store", berth).exit_code == 0

    assert files(tmp_path / "there") == files(tmp_path / "here")


def test_briefs_the_same(run: Run, berth: str) -> None:
    here, there = (run("briefing", "Рыбак", "--format", "html", "-o", "-", *more) for more in ((), ("--store", berth)))

    assert here.exit_code == 0
    assert there.stdout == here.stdout


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
