"""What a run over many reports has done, one line each, so that the next run goes on where this one was stopped."""

import json
import os
import tempfile
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from maggraph import __version__
from maggraph.errors import InputError
from maggraph.pipeline.many import Task

NAME = "extracted.jsonl"


@dataclass(frozen=True)
class Ledger:
    """The drafts of a folder and the list of what they were made from."""

    folder: Path
    lines: frozenset[str]

    @classmethod
    def of(cls, folder: Path) -> "Ledger":
        """Open a folder's ledger, making the folder; a line torn by a crash counts as not done."""
        try:
            folder.mkdir(parents=True, exist_ok=True)
            known = _lines(folder / NAME)
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(
                "{path}: cannot be used ({reason}); choose another folder with --out", path=folder, reason=error
            ) from error
        return cls(folder, frozenset(known))

    def done(self, task: Task) -> bool:
        """Say whether the draft is there, made by this version from the same bytes in the same way."""
        return _line(task) in self.lines and self.place(task).exists()

    def place(self, task: Task) -> Path:
        """Return where a task's draft is kept."""
        return self.folder / f"{task.report_id}{task.form.ending}"

    def keep(self, task: Task, text: str) -> None:
        """Write a draft whole, then note it."""
        descriptor, fresh = tempfile.mkstemp(dir=self.folder, prefix=".draft.")
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
        Path(fresh).chmod(0o644)
        Path(fresh).replace(self.place(task))
        with (self.folder / NAME).open("a", encoding="utf-8") as file:
            file.write(_line(task) + "\n")


def _lines(path: Path) -> list[str]:
    """Read a ledger, and end a torn last line so that the next one is whole."""
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    if text and not text.endswith("\n"):
        with path.open("a", encoding="utf-8") as file:
            file.write("\n")
    return text.splitlines()


def _line(task: Task) -> str:
    record = {
        "id": task.report_id,
        "digest": _digest(task.source),
        "form": task.form,
        "base": task.base,
        "maggraph": __version__,
    }
    return json.dumps(record, ensure_ascii=False)


def _digest(path: Path) -> str:
    """Return the digest of a file's bytes, none for a file that its reader will complain of."""
    try:
        return f"sha256:{sha256(path.read_bytes()).hexdigest()}"
    except OSError:
        return ""
