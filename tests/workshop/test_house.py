"""The rules of the house that no linter knows."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LONGEST = 300


def tracked(pattern: str = "") -> list[Path]:
    names = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return [ROOT / name for name in names.split("\0") if name and (ROOT / name).is_file() and re.search(pattern, name)]


@pytest.mark.parametrize("path", tracked(r"^src/.*\.py$"), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_is_one_idea(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


def test_the_top_level_is_as_agreed() -> None:
    tops = {path.relative_to(ROOT).parts[0] for path in tracked()}

    assert {name for name in tops if not name.startswith(".")} == {
        *("CHANGELOG.md", "LICENSE", "Makefile", "README.md", "data", "ontology", "pyproject.toml", "queries", "src"),
        "tests",
    }


def test_python_holds_no_sparql() -> None:
    sparql = re.compile(r"\b(?:SELECT|CONSTRUCT|ASK|DESCRIBE)\b.*\{", re.DOTALL)

    assert [path for path in tracked(r"^src/.*\.py$") if any(map(sparql.search, texts(path)))] == []


def texts(path: Path) -> list[str]:
    """The strings of a module, docstrings left out."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documented = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    constants = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    return [str(node.value) for node in constants if id(node) not in documented]


def test_pinned_requirements_have_hashes_and_name_no_host() -> None:
    text = (ROOT / ".workshop/requirements.txt").read_text(encoding="utf-8")

    pins = re.findall(r"^[a-z0-9.-]+==.*$", text, re.MULTILINE)
    assert len(pins) > 20
    assert text.count("--hash=sha256:") >= len(pins)
    assert "://" not in text
