"""What `maggraph network --explorer` writes."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from maggraph.answers.lookup import find
from maggraph.errors import InputError
from maggraph.pictures.explorer import explorer_block, explorer_page
from maggraph.pictures.explorer_data import Block
from maggraph.store import open_store
from maggraph.wording import language, say


def explore(where: str, focus: str, out: Path, unfit: Sequence[str]) -> None:
    """Write the explorer; `unfit` are the options given that choose a part, which it has filters for."""
    if unfit:
        raise InputError("--explorer has filters of its own; leave out {options}", options=", ".join(unfit))
    store = open_store(where)
    block = explorer_block(store, find(store, focus, lang=language()) if focus else None)
    write_file(out, explorer_page(block).encode())
    click.echo(_contents(block, out), err=True)


def write_file(out: Path, content: bytes) -> None:
    """Write a file, or stdout for -; InputError if it cannot be written."""
    if str(out) == "-":
        sys.stdout.buffer.write(content)
        return
    try:
        out.write_bytes(content)
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputError(
            "{path}: cannot be written ({reason}); choose another file", path=out, reason=reason
        ) from error


def _contents(block: Block, out: Path) -> str:
    people, events, organizations, cities = (block["nodes"]["kind"].count(kind) for kind in range(4))
    return say(
        "{path}: people: {people}, events: {events}, organisations: {organizations}, cities: {cities}; links: {links}",
        path=out,
        people=people,
        events=events,
        organizations=organizations,
        cities=cities,
        links=len(block["links"]["b"]),
    )
