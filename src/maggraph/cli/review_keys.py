"""One key from the terminal, none lost that was typed ahead.

Context: click's getchar empties the terminal's queue each time, so a fast reviewer's keys vanish between two items.
Choice: where the input is a terminal with termios, read one character without emptying anything; click does the rest
(Windows, tests). Price: a second way to read a key.
"""

import os
import select
import sys

import click

from maggraph.errors import InputError

try:
    import termios
    import tty
except ImportError:  # Windows
    termios = None  # type: ignore[assignment]

ESCAPE = b"\x1b"
QUIT = "q"


def read_key() -> str:
    """Wait for a key and return its character; the end of input, Ctrl-C and Ctrl-D quit."""
    try:
        key = _from_terminal(sys.stdin.fileno()) if termios and sys.stdin.isatty() else click.getchar()
    except (EOFError, KeyboardInterrupt):
        return QUIT
    except OSError as error:
        raise InputError("There is no terminal to ask in; give decisions with --decisions FILE") from error
    return QUIT if key in {"", "\x03", "\x04"} else key


def _from_terminal(terminal: int) -> str:
    before = termios.tcgetattr(terminal)
    try:
        tty.setcbreak(terminal, termios.TCSADRAIN)
        return _character(terminal)
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)


def _character(terminal: int) -> str:
    """Read one character of UTF-8; a key that sends a sequence, as arrows do, counts as one that means nothing."""
    first = os.read(terminal, 1)
    if first == ESCAPE:
        _skip_sequence(terminal)
    more = 3 if first >= b"\xf0" else 2 if first >= b"\xe0" else 1 if first >= b"\xc0" else 0
    return (first + b"".join(os.read(terminal, 1) for _ in range(more))).decode("utf-8", "replace")


def _skip_sequence(terminal: int) -> None:
    """Read what follows an escape at once: a bracket or O, parameters, and a letter or tilde."""
    byte = _at_once(terminal)
    if byte in {b"[", b"O"}:
        byte = _at_once(terminal)
        while byte and not b"@" <= byte <= b"~":
            byte = _at_once(terminal)


def _at_once(terminal: int) -> bytes:
    return os.read(terminal, 1) if select.select([terminal], [], [], 0.02)[0] else b""
