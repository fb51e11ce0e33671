"""A Virtuoso 7 for tests: one process on free loopback ports, its files in a temporary folder, ended in any case."""

import contextlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from maggraph.store.loading import Target
from maggraph.transport import Login
from server import end, free_port, wait_for

BINARY = shutil.which("virtuoso-t", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/bin")
CLIENT = shutil.which("isql-vt", path=f"{os.environ.get('PATH', '')}:/usr/bin")
MISSING = "" if BINARY and CLIENT else "no virtuoso-t here (apt-get install virtuoso-opensource-7)"
"""Why tests cannot have one; empty if they can."""
SETTINGS = """[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
[TempDatabase]
DatabaseFile = {folder}/temporary.db
TransactionFile = {folder}/temporary.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
DirsAllowed = {folder}
NumberOfBuffers = 10000
MaxDirtyBuffers = 7500
ThreadsPerQuery = 1
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = {folder}
ServerThreads = 4
[SPARQL]
ResultSetMaxRows = 1000000
MaxQueryExecutionTime = 60
"""


@dataclass(frozen=True)
class Virtuoso:
    """Where a server listens: its web address, its port for SQL, and the folder it may read."""

    address: str
    sql: int
    folder: Path

    @property
    def target(self) -> Target:
        """Where `maggraph load` loads."""
        return Target(f"{self.address}/sparql", f"{self.address}/sparql-graph-crud-auth", login=Login("dba", "dba"))

    def run(self, *statements: str) -> None:
        """Run SQL; CalledProcessError if one of the statements fails."""
        assert CLIENT
        command = [
            CLIENT,
            f"127.0.0.1:{self.sql}",
            "dba",
            "dba",
            "ERRORS=STDOUT",
            *(f"exec={each}" for each in statements),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=60)


@contextlib.contextmanager
def virtuoso(folder: Path) -> Iterator[Virtuoso]:
    """Serve an empty database whose user is dba with the password dba."""
    process, served = started(folder)
    try:
        yield served
    finally:
        end(process)


def started(folder: Path, tries: int = 3) -> tuple["subprocess.Popen[bytes]", Virtuoso]:
    """Start a server; once more on other ports where somebody else took one of its own meanwhile."""
    assert BINARY
    http, sql = free_port(), free_port()
    settings = folder / "virtuoso.ini"
    settings.write_text(SETTINGS.format(folder=folder, sql=sql, http=http), encoding="utf-8")
    command = [BINARY, "+foreground", "+configfile", str(settings)]
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(f"http://127.0.0.1:{http}/sparql?query=ASK%7B%7D", process)
    except RuntimeError:
        end(process)
        if tries == 1:
            raise
        return started(folder, tries - 1)
    return process, Virtuoso(f"http://127.0.0.1:{http}", sql, folder)
