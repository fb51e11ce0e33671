"""`maggraph validate`: every fault of data files and graphs, with file, place, rule and what to do; or the rules."""

import sys
from collections import Counter
from pathlib import Path

import click

from maggraph.pipeline import findings
from maggraph.resources import shipped
from maggraph.triples.faults import Severity
from maggraph.triples.rules import Checker
from maggraph.triples.rules.listing import rules_of
from maggraph.wording import in_words, language, say


@click.command()
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(path_type=Path))
@click.option("--pyshacl", is_flag=True, help="Let pySHACL judge graphs too, and name whatever only one judge finds.")
@click.option("--rules", is_flag=True, help="List the rules for graphs instead, and who checks each.")
def validate(paths: tuple[Path, ...], pyshacl: bool, rules: bool) -> None:
    """Check data folders, fact sheets, authority files, records and graphs; without PATH, the data that ships."""
    if rules:
        _list_rules()
        return
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


def _list_rules() -> None:
    found = rules_of(Checker.of(shipped("ontology") / "shapes.ttl"))
    for rule in found:
        message = rule.messages.get(language()) or say("left to pySHACL ({reason})", reason=rule.reason)
        click.echo(f"{_named(rule.severity)}: {message} [{rule.name.rpartition('#')[2]}]")
    left = sum(bool(rule.reason) for rule in found)
    click.echo(
        say(
            "Rules: {rules}. Checked by maggraph itself, in a graph of any size: {own}. Left to pySHACL: {left}.",
            rules=len(found),
            own=len(found) - left,
            left=left,
        ),
        err=True,
    )


def _named(severity: Severity) -> str:
    return {Severity.VIOLATION: say("fault"), Severity.WARNING: say("warning"), Severity.INFO: say("hint")}[severity]
