"""`maggraph mcp`: the graph as tools for a language model."""

import click

from maggraph.cli.options import reads_graph
from maggraph.errors import InputError
from maggraph.web.settings import Settings
from maggraph.wording import say


@click.command()
@click.option("--http", is_flag=True, help="Serve over HTTP instead of stdin and stdout.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at; 0.0.0.0 for all.")
@click.option("--port", type=click.IntRange(1, 65535), default=8001, show_default=True, help="Port, with --http.")
@click.option("--time-limit", type=click.FloatRange(0.1), default=10.0, show_default=True, help="Seconds a query gets.")
@reads_graph
def mcp(store: str, lang: str, host: str, port: int, **limits: float) -> None:
    """Serve the graph to language models by the Model Context Protocol: find, show, met, path, query.

    Every answer has its evidence. A program that speaks the protocol starts this command itself and talks to it over
    stdin and stdout.
    """
    del lang
    try:
        from maggraph.assistant.server import create_server  # noqa: PLC0415 - an extra
    except ImportError as fault:
        raise InputError("the package mcp is not installed; pip install 'maggraph[mcp]'") from fault
    server = create_server(Settings(store, limits["time_limit"], workers=2))
    if not limits["http"]:
        server.run("stdio")
        return
    click.echo(say("Serving {store} at {address}", store=store, address=f"http://{host}:{port}/mcp"), err=True)
    server.run("streamable-http", host=host, port=port)
