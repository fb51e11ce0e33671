"""Run a command in this process as the command line would, leaving no chosen language behind."""

from collections.abc import Sequence
from contextvars import copy_context
from functools import partial

import click
from click.testing import CliRunner, Result

from maggraph.cli import group


def invoke(words: Sequence[str], command: click.Command = group, typed: str | bytes = "") -> Result:
    """Run a command; errors of maggraph stay exceptions in the result."""
    call = partial(CliRunner().invoke, command, list(words), input=typed, prog_name="maggraph")
    return copy_context().run(call)
