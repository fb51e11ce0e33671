"""decisions.yaml on disk: read, and grown at its end only, so that a crash loses nothing that was decided.

Context: a log written in place is torn when a machine dies in the middle of a line. Choice: the whole file is written
beside the old one, with the new decisions after the old bytes, brought to the disk, and renamed. Price: each decision
writes the file anew, some hundred kilobytes for a thousand decisions.
"""

import os
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import yaml

from maggraph.errors import SheetError
from maggraph.facts.decisions import Decision, DecisionLog
from maggraph.facts.sheet import read_model
from maggraph.facts.yamlfile import read_text

NAME = "decisions.yaml"
HEAD = "# What people decided about the facts of this report; only ever added to.\n"


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """Read a log; one that is not there yet, or holds nothing, has no decisions. SheetError names each fault."""
    if not path.exists() or not _lines(read_text(path)):
        return ()
    return read_model(path, DecisionLog).root


def append_decisions(path: Path, decisions: Sequence[Decision]) -> None:
    """Add decisions at the end of a log; when this returns they are on the disk."""
    if not decisions:
        return
    try:
        old = path.read_bytes() if path.exists() else HEAD.encode()
        between = b"" if old.endswith(b"\n") else b"\n"
        _put(path.resolve(), old + between + dump_decisions(decisions).encode("utf-8"))
    except OSError as error:
        raise SheetError(
            "{path}: cannot be written ({reason}); the last decision is not kept", path=path, reason=error.strerror
        ) from error


def dump_decisions(decisions: Iterable[Decision]) -> str:
    """Write decisions as items of a YAML list, defaults left out, dates as text."""
    items = [{"do": one.do, **one.model_dump(mode="json", exclude_defaults=True, exclude={"do"})} for one in decisions]
    return yaml.safe_dump(items, allow_unicode=True, sort_keys=False, width=120) if items else ""


def _lines(text: str) -> bool:
    return any(line.strip() and not line.lstrip().startswith("#") for line in text.splitlines())


def _put(path: Path, content: bytes) -> None:
    descriptor, fresh = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(fresh).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        Path(fresh).replace(path)
    except BaseException:
        Path(fresh).unlink(missing_ok=True)
        raise
