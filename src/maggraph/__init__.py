"""A knowledge graph of inter-city diplomacy: who met whom, when, where, in what capacity, and how we know."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # a command must not wait for what only a program asks for
    from maggraph.api import OpenGraph

    __version__: str


def __getattr__(name: str) -> str:
    """Read the version off the installed package when somebody asks for it."""
    if name != "__version__":
        raise AttributeError(name)
    from importlib.metadata import version  # noqa: PLC0415 - as above

    return version("maggraph")


def open(store: str = "", lang: str = "") -> "OpenGraph":
    """Open a folder made by `maggraph build`, or a SPARQL endpoint by its address; StoreError if there is none.

    Without `store` it is MAGGRAPH_STORE of the environment, else the folder `build`; `lang` is "ru" or "en", by default
    that of the locale.
    """
    from maggraph.api import open_graph  # noqa: PLC0415 - as above

    return open_graph(store, lang)
