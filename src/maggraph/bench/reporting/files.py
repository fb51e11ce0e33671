"""The files of a report, in a folder."""

import json
from dataclasses import asdict
from pathlib import Path

from maggraph.bench.reporting.markdown import markdown
from maggraph.bench.reporting.picture import picture
from maggraph.bench.running import Bench
from maggraph.errors import InputError

JSON, MARKDOWN, PICTURE = "bench.json", "bench.md", "bench.svg"


def write_report(bench: Bench, folder: Path) -> tuple[Path, ...]:
    """Write a bench as JSON, Markdown and SVG and return the paths; InputError if the folder cannot be written."""
    drawn = picture(bench)
    record = json.dumps(asdict(bench), ensure_ascii=False, indent=1)
    texts = {JSON: f"{record}\n", MARKDOWN: markdown(bench, PICTURE if drawn else "")}
    texts |= {PICTURE: drawn} if drawn else {}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            (folder / name).write_text(text, encoding="utf-8")
    except OSError as fault:
        raise InputError("{path}: cannot be written ({reason})", path=folder, reason=fault.strerror) from fault
    return tuple(folder / name for name in texts)
