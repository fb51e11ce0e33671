"""Put real output under every command in the README's console blocks, and the list of queries in queries/README.md."""

import os
import pty
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from maggraph.answers.query import Query, named_queries

ROOT = Path(__file__).parents[1]
CONSOLE = re.compile(r"(?<=```console\n).*?(?=```)", re.DOTALL)
COLUMNS = 116


def readme(text: str, store: Path) -> str:
    """Return the README with each `$ command` followed by what it prints now in a terminal of 116 columns."""
    return CONSOLE.sub(lambda block: "".join(_session(block.group(), store)), text)


def _session(block: str, store: Path) -> Iterator[str]:
    for line in block.splitlines():
        if line.startswith("$ "):
            yield f"{line}\n{_shown(line.removeprefix('$ '), store)}"


def _shown(command: str, store: Path) -> str:
    """Run a command as in a terminal and return what stands there, without blanks at the ends of lines."""
    environment = os.environ | {
        "COLUMNS": str(COLUMNS),
        "MAGGRAPH_LANG": "en",
        "MAGGRAPH_STORE": str(store),
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
    }
    ours, theirs = pty.openpty()
    with subprocess.Popen(command, shell=True, env=environment, stdout=theirs, stderr=theirs, cwd=ROOT) as process:  # noqa: S602
        os.close(theirs)
        printed = _drain(ours)
    if process.returncode:
        sys.exit(f"README.md: `{command}` failed: {printed}")
    return re.sub(r"[ \t]+$", "", printed.replace("\r\n", "\n"), flags=re.MULTILINE)


def _drain(terminal: int) -> str:
    """Read a pseudo-terminal until nobody writes to it."""
    pieces = []
    while True:
        try:
            piece = os.read(terminal, 65536)
        except OSError:  # Linux says so when the last writer has gone
            break
        if not piece:
            break
        pieces.append(piece)
    os.close(terminal)
    return b"".join(pieces).decode("utf-8")


def queries_page() -> str:
    """Return the page that lists every named query in both languages."""
    head = (
        "# Named queries\n\n"
        "One question per file, plain SPARQL 1.1 that runs unmodified in any engine. `maggraph query NAME -p X=VALUE`\n"
        "binds parameters; a `VALUES` line stands for each. Made by `make golden`.\n"
    )
    return head + "".join(_entry(query) for query in named_queries())


def _entry(query: Query) -> str:
    lines = [f"\n## {query.name}\n", f"{query.summary} · {query.summary_ru}\n", f"{query.description.strip()}\n"]
    if query.parameters:
        rows = [f"| `{one.name}` | {one.type} | {one.label['en']} | {one.label['ru']} |" for one in query.parameters]
        lines.append("\n".join(["| parameter | type | | |", "| --- | --- | --- | --- |", *rows]) + "\n")
    return "\n".join(lines)
