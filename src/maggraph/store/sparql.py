"""Look at a query's words before it runs: its form, whether it names its own dataset, whether it reaches outside.

A lexer was chosen over a grammar: comments, strings, IRIs, variables and prefixed names are skipped, and what stays are
keywords. Its price is that a malformed query passes here; the engine names its fault. What must not pass does not:
SERVICE makes an engine call any address, and it can be written in no other way than as a bare word.
"""

import re
from collections.abc import Iterator

from maggraph.errors import QueryError

FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
UPDATES = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD"})

_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_TOKEN = re.compile(
    r"""
    (?P<iri> <[^<>"{}|^`\\\x00-\x20]*> )
  | (?P<comment> \#[^\r\n]* )
  | (?P<string> \"{3}(?:\"{0,2}(?:[^\"\\]|\\.))*\"{3} | '{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3}
              | \"(?:[^\"\\\n\r]|\\.)*\" | '(?:[^'\\\n\r]|\\.)*' )
  | (?P<tagged> [@?$]\w+(?:-\w+)* )
  | (?P<name> (?:[^\W_](?:[\w.-]*[\w-])?|_)?:(?:[\w:%-]|\\.|\.(?=[\w:%\\-]))* )
  | (?P<word> [^\W\d]\w* )
  | (?P<other> . )
    """,
    re.VERBOSE | re.DOTALL,
)


def words(text: str) -> Iterator[str]:
    """Yield the bare words of a query in capitals: its keywords and function names.

    >>> list(words('PREFIX service: <http://e.example/#> SELECT ?load { ?load service:drop "ADD" } # CLEAR'))
    ['PREFIX', 'SELECT']
    """
    for token in _TOKEN.finditer(_ESCAPE.sub(_character, text)):
        if token.lastgroup == "word":
            yield token[0].upper()


def form_of(text: str) -> str:
    """Return SELECT, ASK, CONSTRUCT or DESCRIBE; QueryError for an update or anything else."""
    for word in words(text):
        if word in FORMS:
            return word
        if word in UPDATES:
            raise QueryError(
                "The graph is only read here, so {word} is refused; ask with SELECT, ASK, CONSTRUCT or DESCRIBE",
                word=word,
            )
    raise QueryError("This is no SPARQL query; it needs SELECT, ASK, CONSTRUCT or DESCRIBE")


def names_dataset(text: str) -> bool:
    """Say whether a query chooses its own graphs with FROM.

    >>> names_dataset("SELECT * FROM <http://e.example/g> {}"), names_dataset("SELECT ?from {}")
    (True, False)
    """
    return "FROM" in words(text)


def refuse_service(text: str) -> None:
    """Raise QueryError if a query would make the engine call another endpoint."""
    if "SERVICE" in words(text):
        raise QueryError("SERVICE is refused: a query may not call other addresses; ask that endpoint with --store URL")


def _character(found: re.Match[str]) -> str:
    code = int(found[1] or found[2], 16)
    return chr(code) if code <= 0x10FFFF else found[0]
