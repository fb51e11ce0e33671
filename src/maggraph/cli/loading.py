"""`maggraph load`: the build's quads into an endpoint of its own."""

import os
from pathlib import Path

import click

from maggraph.cli.building import progress
from maggraph.store.loading import Loaded, Target, compare, verify
from maggraph.store.loading import load as load_quads
from maggraph.transport import Login
from maggraph.wording import say

PATH = click.Path(path_type=Path)


@click.command()
@click.argument("source", metavar="[BUILD|FILE]", type=PATH, default=Path("build"))
@click.option("--store", metavar="URL", required=True, help="The endpoint's address for queries.")
@click.option("--graph-store", metavar="URL", default="", help="Its address of the SPARQL Graph Store HTTP Protocol.")
@click.option("--update", metavar="URL", default="", help="Its address of SPARQL Update, where there is no other.")
@click.option("--user", envvar="MAGGRAPH_USER", default="", help="Who loads, for endpoints that ask.")
@click.option("--verify", "only_verify", is_flag=True, help="Load nothing: count what its own tools have loaded.")
@click.option("--digest", is_flag=True, help="Read all quads back and compare them by digest.")
def load(source: Path, store: str, graph_store: str, update: str, **rest: str | bool) -> None:
    """Load a build or a file of N-Quads into a SPARQL endpoint; graphs of the same name are replaced."""
    target = Target(store, graph_store, update, _login(str(rest["user"])))
    path = source / "maggraph.nq" if source.is_dir() else source
    loaded = verify(path, store) if rest["only_verify"] else _load(path, target)
    total = sum(loaded.counts.values())
    click.echo(say("{store}: {quads} quads in {graphs} graphs", store=store, quads=total, graphs=len(loaded.counts)))
    if rest["digest"]:
        click.echo(say("The same quads here and there, digest {digest}", digest=compare(path, target)[:12]))


def _load(path: Path, target: Target) -> Loaded:
    with progress(0, say("Loading")) as bar:
        return load_quads(path, target, bar.update)


def _login(user: str) -> Login | None:
    return Login(user, os.environ.get("MAGGRAPH_PASSWORD", "")) if user else None
