"""Options that many commands share, and what they stand for."""

from collections.abc import Callable
from typing import TypeVar

import click

from maggraph.cli.output import FORMATS
from maggraph.wording import LANGUAGES, language, speak

_F = TypeVar("_F", bound=Callable[..., object])


def _speak(_context: click.Context, _parameter: click.Parameter, lang: str) -> str:
    speak(lang)
    return lang


def speaks(command: _F) -> _F:
    """Add --lang; the command gets `lang`, "ru" or "en", and speaks that language."""
    return click.option(
        "--lang",
        type=click.Choice(LANGUAGES),
        default=language,
        is_eager=True,
        callback=_speak,
        help="Language of names and headings. Default: that of the locale.",
    )(command)


def reads_graph(command: _F) -> _F:
    """Add --store and --lang; the command gets `store` (a folder or address) and `lang`."""
    with_store = click.option(
        "--store",
        metavar="PATH|URL",
        envvar="MAGGRAPH_STORE",
        default="build",
        show_default=True,
        help="Folder built by `maggraph build`, or a SPARQL endpoint's address.",
    )
    return with_store(speaks(command))


def listed_as(*formats: str) -> Callable[[_F], _F]:
    """Add --format with the common formats and some more; the command gets `form`."""
    return click.option(
        "--format",
        "form",
        type=click.Choice((*FORMATS, *formats)),
        default="table",
        show_default=True,
        help="How to write the answer.",
    )


def in_period(command: _F) -> _F:
    """Add --since and --until; dates are YYYY-MM-DD, YYYY-MM or YYYY, both days included."""
    since = click.option("--since", metavar="DATE", default="", help="Not before this day, month or year.")
    until = click.option("--until", metavar="DATE", default="", help="Not after this day, month or year.")
    return since(until(command))
