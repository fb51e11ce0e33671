import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from commands import invoke
from maggraph.cli.evaluating import evaluate
from maggraph.errors import InputError
from maggraph.evaluation import Family
from maggraph.wording import speaking

Annotation = dict[str, list[dict[str, object]]]
Command = Callable[..., Result]


@pytest.fixture
def command(annotation: Annotation, written: Callable[[Annotation], Path]) -> Command:
    gold = written(annotation)
    annotation["participations"][0]["presence"] = "in-person"
    found = written(annotation).rename(gold.with_name("found.json"))
    annotation["participations"][0]["presence"] = "attended"
    written(annotation)

    def run(*options: str) -> Result:
        with speaking("en"):
            return invoke([str(gold), str(found), *options], evaluate)

    return run


def test_the_table_has_a_row_for_each_family(command: Command) -> None:
    result = command()

    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) == 2 + len(Family)
    assert re.search(r"^presence +1 +1 +0 +0\.000 +0\.000 +0\.000", result.stdout, re.MULTILINE)
    assert re.search(r"^capacity +1 +1 +1 +1\.000 +1\.000 +1\.000", result.stdout, re.MULTILINE)


def test_versions_go_to_stderr(command: Command) -> None:
    assert re.fullmatch(r"maggraph \S+(, \w+ \S+){6}\n", command("--format", "csv").stderr)


def test_json_has_figures_and_intervals(command: Command) -> None:
    families = json.loads(command("--format", "json", "--samples", "10").stdout)["families"]

    assert [row["family"] for row in families] == [family.value for family in Family]
    assert families[0] == {
        **{"family": "persons", "gold": 1, "found": 1, "hit": 1, "precision": 1, "recall": 1, "f1": 1},
        **{"interval": [1, 1], "bands": {}},
    }


@pytest.mark.parametrize(("form", "delimiter"), [("csv", ","), ("tsv", "\t")])
def test_separated_values_have_fixed_columns(command: Command, form: str, delimiter: str) -> None:
    rows = list(csv.DictReader(io.StringIO(command("--format", form).stdout), delimiter=delimiter))

    assert len(rows) == len(Family)
    assert list(rows[0])[:4] == ["family", "gold", "found", "hit"]
    assert [row["family"] for row in rows] == [family.value for family in Family]


def test_a_fault_is_ours(tmp_path: Path) -> None:
    done = invoke([str(tmp_path / "a.json"), "b.json"], evaluate)

    assert isinstance(done.exception, InputError)
    assert "not found" in str(done.exception)
