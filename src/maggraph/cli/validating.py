"""`maggraph validate`: every fault of data files and built graphs, with file, place, rule and what to do."""

import sys
from collections import Counter
from pathlib import Path

import click

from maggraph.pipeline import findings
from maggraph.resources import shipped
from maggraph.triples.faults import Severity
from maggraph.wording import in_words, say


@click.command()
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(path_type=Path))
@click.option("--pyshacl", is_flag=True, help="Let pySHACL judge graphs too, and name whatever only one judge finds.")
def validate(paths: tuple[Path, ...], pyshacl: bool) -> None:
    """Check data folders, fact sheets, authority files and built graphs; without PATH, the data that ships."""
    counts: Counter[Severity] = Counter()
    for path in paths or (shipped("data"),):
        for finding in findings(path, pyshacl):
            counts[finding.severity] += 1
            click.echo(f"{_named(finding.severity)}: {in_words(finding.error)}")
    click.echo(
        say(
            "Faults: {violations}. Warnings: {warnings}. Hints: {hints}.",
            violations=counts[Severity.VIOLATION],
            warnings=counts[Severity.WARNING],
            hints=counts[Severity.INFO],
        ),
        err=True,
    )
    sys.exit(1 if counts[Severity.VIOLATION] else 0)


def _named(severity: Severity) -> str:
    return {Severity.VIOLATION: say("fault"), Severity.WARNING: say("warning"), Severity.INFO: say("hint")}[severity]
