"""What whoever only drafts reports has to load."""

import subprocess
import sys

import pytest

import maggraph.pipeline


def test_drafting_loads_neither_numpy_nor_what_builds_a_store() -> None:
    asked = "import sys, maggraph.pipeline.drafting; print(*{'numpy', 'maggraph.pipeline.building'} & {*sys.modules})"

    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, check=True, encoding="utf-8")

    assert told.stdout.split() == []


def test_gives_every_name_that_it_promises() -> None:
    for name in maggraph.pipeline.__all__:
        assert getattr(maggraph.pipeline, name).__name__ == name


def test_refuses_a_name_that_it_has_not() -> None:
    with pytest.raises(AttributeError, match="nothing"):
        maggraph.pipeline.nothing  # type: ignore[attr-defined]  # noqa: B018
