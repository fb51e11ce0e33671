"""`maggraph diff`: what is new between two builds, exports or dumps."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict

import click

from maggraph.cli.options import listed_as, speaks
from maggraph.cli.output import Table, put, write
from maggraph.publication.differences import Change, Kind, changes, patch
from maggraph.publication.snapshot import Snapshot
from maggraph.wording import say

COLUMNS = ("change", "table", "id", "name", "property", "before", "after")


@click.command()
@click.argument("old")
@click.argument("new")
@listed_as("patch")
@speaks
def diff(old: str, new: str, form: str, lang: str) -> None:
    """Say how two builds, exports or N-Quads files differ, in words or as RDF Patch."""
    before, after = Snapshot.read(old, lang), Snapshot.read(new, lang)
    if form == "patch":
        put("\n".join(patch(before, after)))
        return
    told = tuple(changes(before, after))
    write(form, Table(COLUMNS, _headings(), tuple(_rows(told))), [asdict(change) for change in told])
    click.echo(_summary(told), err=True)


def _rows(told: Iterable[Change]) -> Iterable[tuple[str, ...]]:
    words = _words()
    for change in told:
        head = (words[change.kind], change.table, change.id, change.name)
        if not change.details:
            yield (*head, "", "", "")
        for detail in change.details:
            yield (*head, detail.property, detail.before, detail.after)


def _words() -> dict[Kind, str]:
    return {Kind.ADDED: say("added"), Kind.REMOVED: say("removed"), Kind.CHANGED: say("changed")}


def _headings() -> tuple[str, ...]:
    return (say("change"), say("table"), "id", say("name"), say("property"), say("before"), say("after"))


def _summary(told: Iterable[Change]) -> str:
    counts = Counter(change.kind for change in told)
    return say(
        "Added: {added}. Removed: {removed}. Changed: {changed}.",
        added=counts[Kind.ADDED],
        removed=counts[Kind.REMOVED],
        changed=counts[Kind.CHANGED],
    )
