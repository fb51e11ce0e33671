"""The baseline of `maggraph evaluate`: kept in a file, compared with the figures of today, every fall told."""

from collections.abc import Mapping
from pathlib import Path

import click

from maggraph.errors import InputError, MaggraphError
from maggraph.evaluation import Evaluation, Fall, falls
from maggraph.evaluation.baseline import baseline_of, dump_baseline, read_baseline
from maggraph.wording import say


def against(each: Mapping[str, Evaluation], kept: object, fresh: object) -> None:
    """Keep the figures in `fresh`, and compare them with those in `kept`; MaggraphError if one has fallen."""
    if fresh:
        _keep(Path(str(fresh)), each)
    if kept:
        _compare(Path(str(kept)), each)


def _keep(path: Path, each: Mapping[str, Evaluation]) -> None:
    try:
        path.write_text(dump_baseline(baseline_of(each)), encoding="utf-8")
    except OSError as error:
        raise InputError(
            "{path}: the figures cannot be kept here ({reason}); choose another file",
            path=path,
            reason=error.strerror or error,
        ) from error


def _compare(path: Path, each: Mapping[str, Evaluation]) -> None:
    found = falls(read_baseline(path), baseline_of(each))
    for fall in found:
        click.echo(_told(fall), err=True)
    if found:
        raise MaggraphError(
            "{path}: {count} figures have fallen below it; each is named above", path=path, count=len(found)
        )


def _told(fall: Fall) -> str:
    now = say("not measured") if fall.now is None else f"{fall.now:.3f}"
    return say(
        "{sample}, {family}: {before} before, now {now}",
        sample=fall.sample,
        family=fall.family,
        before=f"{fall.before:.3f}",
        now=now,
    )
