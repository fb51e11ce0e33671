"""The command line: each command parses, calls one function and prints; an error is one line and exit code 1.

Commands load when they are called: `maggraph --help` does not wait for the SHACL engine.
"""

import importlib
import sys

import click

from maggraph.cli.spoken import spoken
from maggraph.errors import MaggraphError
from maggraph.wording import in_words, say

COMMANDS = {
    "build": "maggraph.cli.building",
    "validate": "maggraph.cli.validating",
    "extract": "maggraph.cli.extracting",
    "review": "maggraph.cli.reviewing",
    "persons": "maggraph.cli.lists",
    "events": "maggraph.cli.lists",
    "organizations": "maggraph.cli.lists",
    "cities": "maggraph.cli.lists",
    "show": "maggraph.cli.show",
    "met": "maggraph.cli.meetings",
    "path": "maggraph.cli.meetings",
    "ask": "maggraph.cli.asking",
    "query": "maggraph.cli.queries",
    "queries": "maggraph.cli.queries",
    "network": "maggraph.cli.networks",
    "measures": "maggraph.cli.networks",
    "withdraw": "maggraph.cli.withdrawing",
    "export": "maggraph.cli.exporting",
    "diff": "maggraph.cli.differing",
    "briefing": "maggraph.cli.briefing",
    "serve": "maggraph.cli.serving",
    "mcp": "maggraph.cli.assisting",
    "evaluate": "maggraph.cli.evaluating",
    "link": "maggraph.cli.linking",
    "load": "maggraph.cli.loading",
    "bench": "maggraph.cli.benching",
}
"""Every command and the module that holds it under its own name, in the order of the help."""


class Commands(click.Group):
    """The commands of `COMMANDS`, each imported when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the commands' names in the order in which a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Import one command."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(importlib.import_module(COMMANDS[cmd_name]), cmd_name)
        return spoken(command)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="maggraph", prog_name="maggraph")
def group() -> None:
    """Who met whom, when, where, in what capacity, and how do we know."""


def main() -> None:
    """Run a command; say an error in one line and exit 1, a wrong usage as click does and exit 2."""
    try:
        spoken(group)(prog_name="maggraph")
    except MaggraphError as error:
        click.echo(say("Error: {message}", message=in_words(error)), err=True)
        sys.exit(1)
