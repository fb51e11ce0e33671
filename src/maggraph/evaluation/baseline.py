"""A baseline: the F1 that was reached on each sample, kept with the code, so that a change for the worse is seen.

{"lists": {"persons": 1.0, "posts held": 0.9…}, …}
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from maggraph.errors import InputError
from maggraph.evaluation.figures import Evaluation

TOLERANCE = 0.005
"""A fall of no more than this is none: ties may fall otherwise with another version of a library."""

Baseline = Mapping[str, Mapping[str, float]]
_FILE = TypeAdapter(dict[str, dict[str, float]])


@dataclass(frozen=True)
class Fall:
    """A family of a sample whose F1 is below the baseline; `now` is none if it was not measured at all."""

    sample: str
    family: str
    before: float
    now: float | None


def falls(before: Baseline, now: Baseline, tolerance: float = TOLERANCE) -> tuple[Fall, ...]:
    """Return every fall in the baseline's order; what is new or better is none.

    >>> falls({"lists": {"persons": 0.9}}, {"lists": {"persons": 0.8}})
    (Fall(sample='lists', family='persons', before=0.9, now=0.8),)
    """
    return tuple(
        Fall(sample, family, value, now.get(sample, {}).get(family))
        for sample, families in before.items()
        for family, value in families.items()
        if now.get(sample, {}).get(family, -1.0) < value - tolerance
    )


def baseline_of(evaluations: Mapping[str, Evaluation]) -> Baseline:
    """Return the F1 of every sample and family, rounded so that the file changes only with the figures."""
    return {
        sample: {figure.family.value: round(figure.counts.f1, 4) for figure in evaluations[sample].figures}
        for sample in sorted(evaluations)
    }


def dump_baseline(baseline: Baseline) -> str:
    """Write a baseline as JSON, equal figures in equal bytes."""
    return json.dumps(baseline, ensure_ascii=False, indent=1) + "\n"


def read_baseline(path: Path) -> Baseline:
    """Read a baseline; InputError if it is not there or holds no figures."""
    try:
        return _FILE.validate_json(path.read_bytes())
    except OSError as error:
        raise InputError("{path}: cannot be read ({reason})", path=path, reason=error.strerror or str(error)) from error
    except ValidationError as error:
        raise InputError("{path}: holds no baseline; write it anew", path=path) from error
