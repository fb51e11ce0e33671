"""`maggraph bench`: invented graphs of any size, and how fast this machine answers."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import click

from maggraph.cli.options import listed_as, speaks
from maggraph.errors import InputError
from maggraph.wording import say

PATH = click.Path(path_type=Path)
LEAST, MOST = 1_000, 10_000_000


@click.group(invoke_without_command=True)
@click.option("--sizes", default="1e4,1e5", show_default=True, metavar="N,N…", help="Participations, from 1e3 to 1e7.")
@click.option(
    "--rounds", type=click.IntRange(1), default=7, show_default=True, help="How often each is asked, in turn."
)
@click.option(
    "--patience",
    type=float,
    default=120.0,
    show_default=True,
    help="CPU seconds for one peer and task; then fewer rounds.",
)
@click.option("--sample", type=click.IntRange(2), default=200, show_default=True, help="How many people are asked for.")
@click.option(
    "--peer", "peers", multiple=True, help="Only this peer; may be repeated. Default: all that are installed."
)
@click.option("--seed", type=int, default=1, show_default=True, help="Another seed, another graph; the same, the same.")
@click.option("--processes/--no-processes", default=True, show_default=True, help="Measure whole commands too.")
@click.option("-o", "--out", type=PATH, default=Path("build/bench"), show_default=True, help="Folder for the report.")
@listed_as()
@speaks
@click.pass_context
def bench(context: click.Context, /, **asked: str) -> None:
    """Measure how fast this machine is, on invented graphs of any size."""
    if context.invoked_subcommand is None:
        from maggraph.cli.benching_run import Asked, run  # noqa: PLC0415 - its commands do without

        run(Asked(**asked))  # type: ignore[arg-type] # click has checked the types of its options


@bench.command()
@click.option("-n", "count", default="1e4", metavar="N", help="Participations, from 1e3 to 1e7. Default: 1e4.")
@click.option("--seed", type=int, default=1, show_default=True, help="Another seed, another graph; the same, the same.")
@click.option("-o", "--out", type=PATH, default=Path("-"), help="File to write. Default: stdout.")
def generate(count: str, seed: int, out: Path) -> None:
    """Invent records of who took part in what, as JSON Lines for `maggraph build --records`."""
    from maggraph.bench.generate import generate as records  # noqa: PLC0415 - other commands of bench do without

    number = participations(count)
    with (
        _opened(out) as file,
        click.progressbar(
            length=number,
            label=say("Inventing"),
            file=sys.stderr,
            hidden=not sys.stderr.isatty(),
            update_min_steps=1000,
        ) as bar,
    ):
        for line in records(number, seed):
            file.write(line + "\n")
            if line.startswith('{"type":"participation"'):
                bar.update(1)


@bench.command()
@click.option("--reports", type=PATH, help="Folder of reports to read. Default: the invented ones that ship.")
@click.option("--data", type=PATH, help="Data folder with who is known. Default: ./data if it is one, else what ships.")
@click.option(
    "--copies", type=click.IntRange(1), default=5, show_default=True, help="How often each is read in a round."
)
@click.option(
    "--rounds", type=click.IntRange(1), default=7, show_default=True, help="How often each is asked, in turn."
)
@click.option("-o", "--out", type=PATH, default=Path("build/bench"), show_default=True, help="Folder for the report.")
@speaks
def extraction(reports: Path | None, data: Path | None, out: Path, **asked: int) -> None:
    """Measure how fast reports are read, in one process and over several."""
    from maggraph.cli.benching_run import run_extraction  # noqa: PLC0415 - other commands of bench do without

    run_extraction(reports, data, out, asked["copies"], asked["rounds"])


def participations(text: str) -> int:
    """Read a number such as 1000 or 1e5; InputError if it is none, or not within 1e3 and 1e7.

    >>> participations("1e5")
    100000
    """
    try:
        number = float(text)
    except ValueError:
        number = 0
    if not (LEAST <= number <= MOST and number.is_integer()):
        raise InputError("-n {given}: give a whole number of participations from 1e3 to 1e7", given=text)
    return int(number)


@contextmanager
def _opened(out: Path) -> Iterator[TextIO]:
    """Open a file for writing, or stdout for "-"; what was written before a fault stays beside, as *.new."""
    if str(out) == "-":
        yield sys.stdout
        return
    fresh = out.with_name(out.name + ".new")
    try:
        with fresh.open("w", encoding="utf-8", newline="\n") as file:
            yield file
        fresh.replace(out)
    except OSError as error:
        raise InputError("{path}: cannot be written ({reason})", path=out, reason=error.strerror) from error
