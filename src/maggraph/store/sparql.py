"""Look at a query before it runs: its form, whether it names its own dataset, whether it calls another endpoint.

Form and dataset are read off the query's words by a small lexer; a mistake there changes an answer, never what a query
may reach. SERVICE may reach any address, and engines find that keyword where no lexer would: Oxigraph takes
`SERVICEex:x {…}` and `trueSERVICE ex:x {…}`. So the engine itself is asked: `disguised` spells every SERVICE otherwise,
in equal length, and only if the query still parses was none of them the keyword.
"""

import re
from collections.abc import Iterator
from itertools import product
from string import ascii_lowercase

from maggraph.errors import QueryError

FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
UPDATES = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD"})

_SERVICE = re.compile("service", re.IGNORECASE)
_TOKEN = re.compile(
    r"""
    (?P<iri> <[^<>"{}|^`\x00-\x20]*> )
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
    for token in _TOKEN.finditer(text):
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


def disguised(text: str) -> str:
    """Spell every SERVICE in a text as another word of equal length and case, one that the text does not hold.

    >>> disguised("SELECT ?Service { service:a ?p 'aaaaaaa' }")
    "SELECT ?Aaaaaab { aaaaaab:a ?p 'aaaaaaa' }"
    """
    if not _SERVICE.search(text):
        return text
    low = text.lower()
    other = next(word for word in map("".join, product(ascii_lowercase, repeat=7)) if word not in low)
    return _SERVICE.sub(lambda found: _in_case_of(found[0], other), text)


def _in_case_of(model: str, word: str) -> str:
    return "".join(two.upper() if one.isupper() else two for one, two in zip(model, word, strict=True))
