"""`maggraph link`: places found elsewhere by name, as a file of judgements for a person to look through."""

import datetime
from pathlib import Path

import click

from maggraph.cli.extracting import PATH, write_text
from maggraph.cli.options import speaks
from maggraph.facts.consistency import load_corpus
from maggraph.facts.links import Link, dump_links
from maggraph.resources import data_folder
from maggraph.wording import say


@click.command()
@click.option("--data", type=PATH, help="Data folder. Default: ./data if it is one, else what ships.")
@click.option("--out", type=PATH, help="File to write to. Default: stdout.")
@speaks
def link(data: Path | None, out: Path | None, lang: str) -> None:
    """Find the cities and countries that have no link yet in GeoNames and ISO 3166, by name and without a network.

    The result is the file authority/links.sssom.tsv with the old links and the new ones. Look through the new ones:
    where several places are so called, the likeliest stands there with a remark. People and organisations are linked by
    hand, since only a person can judge that.
    """
    del lang
    from maggraph.pipeline.linking import proposed  # noqa: PLC0415 - reads a list of the world's settlements

    corpus = load_corpus(data or data_folder())
    new = tuple(proposed(corpus, datetime.datetime.now(tz=datetime.UTC).date()))
    write_text(dump_links((*corpus.links, *new)), out)
    for one in new:
        if one.comment:
            click.echo(_doubt(one), err=True)
    click.echo(say("links before {old}, new {new}", old=len(corpus.links), new=len(new)), err=True)


def _doubt(one: Link) -> str:
    return say(
        "{place}: taken for {other}, but {why}; look at it", place=one.subject, other=one.object_label, why=one.comment
    )
