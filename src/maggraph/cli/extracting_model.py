"""`maggraph extract --llm`: a language model as second reader; what leaves the machine is said before it leaves."""

import sys

import click

from maggraph.errors import InputError
from maggraph.facts.model import FactSheet
from maggraph.pipeline.drafting import Second
from maggraph.proposing import Merged, Model, Proposals, merged, proposals
from maggraph.proposing.blocks import Block, blocks
from maggraph.reports import Report
from maggraph.wording import in_words, say


def second_reader(url: str, name: str) -> Second:
    """Return the model at an address as second reader, or one that sees nothing if no address is given."""
    if bool(url) != bool(name):
        raise InputError("--llm and --model go together: an address, and the name of the model that it serves")
    if not url:
        return lambda _, sheet: sheet
    return lambda report, sheet: _read(Model(url, name), report, sheet)


def _read(model: Model, report: Report, sheet: FactSheet) -> FactSheet:
    click.echo(
        say("The text of {report} leaves this machine: it is sent to {url}", report=report.name, url=model.url),
        err=True,
    )
    found = _asked(model, tuple(blocks(report, sheet)))
    for block, fault in found.faults:
        click.echo(
            say("paragraphs {first}-{last}: {fault}", first=block.first, last=block.last, fault=in_words(fault)),
            err=True,
        )
    result = merged(report, sheet, found, model.name)
    click.echo(_told(result, model), err=True)
    return result.sheet


def _asked(model: Model, parts: tuple[Block, ...]) -> Proposals:
    with click.progressbar(
        length=len(parts), label=say("passages"), file=sys.stderr, hidden=not sys.stderr.isatty(), show_pos=True
    ) as bar:
        return proposals(model, parts, lambda _: bar.update(1))


def _told(result: Merged, model: Model) -> str:
    return say(
        "{model}: added {added}, seen otherwise {disputed}; dropped: no such words {invented}, nobody known {unknown}",
        model=model.name,
        added=result.added,
        disputed=result.disputed,
        invented=result.invented,
        unknown=result.unknown,
    )
