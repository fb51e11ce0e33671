"""Commands whose help speaks the reader's language; the English of a help text is its key in the catalogue."""

import copy
import inspect

import click

from maggraph.wording import language, russian


def spoken(command: click.Command) -> click.Command:
    """Return a command with its help and its options' help in the current language."""
    if language() != "ru":
        return command
    translated = copy.copy(command)
    translated.help = _said(command.help)
    translated.params = [_parameter(parameter) for parameter in command.params]
    if isinstance(translated, click.Group):
        translated.commands = {name: spoken(one) for name, one in translated.commands.items()}
    return translated


def _parameter(parameter: click.Parameter) -> click.Parameter:
    if not isinstance(parameter, click.Option):
        return parameter
    translated = copy.copy(parameter)
    translated.help = _said(parameter.help)
    return translated


def _said(text: str | None) -> str | None:
    return None if text is None else russian().get(inspect.cleandoc(text), text)
