"""`maggraph serve`: pages, entity documents, SPARQL endpoint and API, until it is interrupted."""

import contextlib
import socket

import click

from maggraph.cli.options import reads_graph
from maggraph.errors import InputError
from maggraph.web.app import create_app
from maggraph.web.service import run
from maggraph.web.settings import Settings
from maggraph.wording import say


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at; 0.0.0.0 for all.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="Port; 0 takes a free one."
)
@click.option("--workers", type=click.IntRange(1, 64), default=4, show_default=True, help="Processes that run queries.")
@click.option("--time-limit", type=click.FloatRange(0.1), default=10.0, show_default=True, help="Seconds a query gets.")
@click.option("--memory", type=click.IntRange(16), default=512, show_default=True, help="MiB of memory a query gets.")
@click.option("--rows", type=click.IntRange(1), default=100_000, show_default=True, help="Most rows of an answer.")
@click.option("--queue", type=click.IntRange(1), default=64, show_default=True, help="Queries that may wait.")
@reads_graph
def serve(host: str, port: int, store: str, lang: str, **limits: float) -> None:
    """Serve the graph to browsers, SPARQL clients and programs."""
    del lang
    whole = {name: int(limits[name]) for name in ("workers", "memory", "rows", "queue")}
    settings = Settings(store, limits["time_limit"], **whole)
    app = create_app(settings)
    with _listening(host, port) as listener:
        click.echo(say("Serving {store} at {address}", store=store, address=_address(host, listener)), err=True)
        with contextlib.suppress(KeyboardInterrupt):
            run(app, settings, listener)


def _listening(host: str, port: int) -> socket.socket:
    """Take a port, so that a fault of it is told before anything else starts."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio turns Nagle's delay off only where the protocol is named; without it each answer waits 40 ms for an ACK
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(512)  # whoever reads the address may knock at once
    except OSError as fault:
        listener.close()
        raise InputError(
            "{host}:{port}: cannot listen there ({reason}); choose another with --host and --port",
            host=host,
            port=port,
            reason=fault.strerror or str(fault),
        ) from fault
    return listener


def _address(host: str, listener: socket.socket) -> str:
    return f"http://{f'[{host}]' if ':' in host else host}:{listener.getsockname()[1]}/"
