"""What was measured of extraction, as Markdown and JSON."""

import json
from dataclasses import asdict
from pathlib import Path

from maggraph.bench.extracting import Extraction, Pooled
from maggraph.bench.measuring.figures import Spread
from maggraph.bench.reporting.amounts import digits, seconds, times
from maggraph.bench.reporting.markdown import table
from maggraph.errors import InputError

JSON, MARKDOWN = "extraction.json", "extraction.md"


def write_extraction(found: Extraction, folder: Path) -> tuple[Path, ...]:
    """Write both into a folder and return the paths; InputError if it cannot be written."""
    record = json.dumps(asdict(found), ensure_ascii=False, indent=1)
    texts = {JSON: f"{record}\n", MARKDOWN: markdown(found)}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            (folder / name).write_text(text, encoding="utf-8")
    except OSError as fault:
        raise InputError("{path}: cannot be written ({reason})", path=folder, reason=fault.strerror) from fault
    return tuple(folder / name for name in texts)


def markdown(found: Extraction) -> str:
    """Write all that was measured."""
    machine = found.machine
    before, after = (" ".join(map(str, load)) or "unknown" for load in (found.load_before, found.load_after))
    told = [
        f"{machine.processor}, {machine.cores} cores, {machine.memory} GB, {machine.system}, {machine.python}.",
        f"Load average over 1, 5 and 15 minutes: {before} before, {after} after.",
        f"{found.reports} reports of {found.characters} characters in all; executors read each {found.copies} times.",
    ]
    absent = "\n".join(f"- {name} is absent: {why}." for name, why in found.absent.items())
    parts = ["# Bench of extraction", "\n".join(told), _alone(found), _pooled(found), absent]
    return "\n\n".join(part for part in parts if part) + "\n"


def per_second(characters: int, spent: float) -> float:
    """Return characters a second.

    >>> per_second(1000, 0.5)
    2000.0
    """
    return characters / spent


def _alone(found: Extraction) -> str:
    alone = found.alone
    rows = [
        ["loading dictionary, models and who is known", seconds(alone.load), ""],
        ["reading all reports for the first time", *_speed(found.characters, alone.first)],
        ["reading them again", *_speed(found.characters, alone.again)],
    ]
    heading = ["one process", "CPU time", "characters a second"]
    return f"{table(heading, rows)}\n\nIts peak of memory: {digits(alone.memory)} MB."


def _speed(characters: int, spent: float) -> list[str]:
    return [seconds(spent), digits(per_second(characters, spent))]


def _pooled(found: Extraction) -> str:
    rows = [_row(pool, found.characters * found.copies, found.pooled[0]) for pool in found.pooled]
    heading = ["executor", "wall time", "CPU time", "characters a second (wall)", "times the first", "MB a worker"]
    return table(heading, rows)


def _row(pool: Pooled, characters: int, first: Pooled) -> list[str]:
    wall = pool.wall
    faster = Spread.of([one.wall / own.wall for one, own in zip(first.rounds, pool.rounds, strict=True)])
    speed = digits(per_second(characters, wall.middle))
    return [pool.name, seconds(wall.middle), seconds(pool.cpu.middle), speed, times(faster), digits(pool.memory)]
