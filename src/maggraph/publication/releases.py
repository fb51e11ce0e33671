"""The releases of the data set, as the graph itself names them."""

from dataclasses import dataclass

from maggraph.answers.query import ask
from maggraph.store import Store


@dataclass(frozen=True)
class Release:
    """A release: its IRI, number and day; all "" where the data have none."""

    iri: str = ""
    version: str = ""
    issued: str = ""


def releases(store: Store) -> tuple[Release, ...]:
    """Return the releases, the newest first."""
    return tuple(Release(row["release"], row["version"], row["issued"]) for row in ask(store, "releases").dicts())


def latest_release(store: Store) -> Release:
    """Return the newest release, or an empty one."""
    return next(iter(releases(store)), Release())
