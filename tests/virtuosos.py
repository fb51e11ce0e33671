"""A Virtuoso 7 for tests: one process on free loopback ports, its files in a temporary folder, ended in any case."""

import contextlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from server import end, free_port, wait_for

BINARY = shutil.which("virtuoso-t", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/bin")
MISSING = "" if BINARY else "no virtuoso-t here (apt-get install virtuoso-opensource-7)"
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


@contextlib.contextmanager
def virtuoso(folder: Path) -> Iterator[str]:
    """Serve an empty database whose user is dba with the password dba, and give its address."""
    assert BINARY
    http = free_port()
    settings = folder / "virtuoso.ini"
    settings.write_text(SETTINGS.format(folder=folder, sql=free_port(), http=http), encoding="utf-8")
    command = [BINARY, "+foreground", "+configfile", str(settings)]
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(f"http://127.0.0.1:{http}/sparql?query=ASK%7B%7D", process)
        yield f"http://127.0.0.1:{http}"
    finally:
        end(process)
