"""Expected answers drawn as text: the values of the parameters, the columns, the rows.

A file of queries/expected/ is named by its query, with `--` and a word where a query has several. Its first line gives
parameters as `? name=value | name=value`. `python tests/drawing.py` draws the rows anew; read the difference.
"""

import tempfile
from pathlib import Path

import pyoxigraph as ox

from maggraph.answers.query import load_query
from maggraph.store import IRI, Answer, Boolean, EmbeddedStore, Graph, Literal, Store, Term

FOLDER = Path(__file__).parent / "queries" / "expected"
WORLD = Path(__file__).parent / "fixtures" / "world.trig"
SHORT = {
    "https://w3id.org/maggraph/id/": "",
    "https://w3id.org/maggraph/": ":",
    "https://schema.org/": "schema:",
    "http://www.w3.org/": "w3:",
}


def cases() -> list[str]:
    return sorted(path.stem for path in FOLDER.glob("*.tsv"))


def expected(case: str) -> str:
    return (FOLDER / f"{case}.tsv").read_text(encoding="utf-8")


def drawn(store: Store, case: str, first_line: str) -> str:
    """Ask what a case asks, and draw the answer."""
    given = first_line.removeprefix("?").strip()
    values = dict(pair.split("=", 1) for pair in given.split(" | ")) if given else {}
    answer = store.query(load_query(case.split("--", maxsplit=1)[0]).bind(values, store.base))
    return "\n".join([first_line, *_lines(answer)]) + "\n"


def _lines(answer: Answer) -> list[str]:
    match answer:
        case Boolean(value):
            return ["true" if value else "false"]
        case Graph(ntriples):
            return [_shortened(line) for line in ntriples.splitlines()]
    return ["\t".join(answer.columns), *("\t".join(_value(term) for term in row).rstrip() for row in answer.rows)]


def _value(term: Term | None) -> str:
    match term:
        case None:
            return ""
        case IRI(value):
            return _shortened(value)
        case Literal(value, None, language) if language:
            return f"{value}@{language}"
    return term.value


def _shortened(text: str) -> str:
    for start, short in SHORT.items():
        text = text.replace(start, short)
    return text


def _redraw() -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = EmbeddedStore.create(Path(folder) / "store")
        store.add(ox.parse(path=str(WORLD)))
        for case in cases():
            first_line = expected(case).splitlines()[0]
            (FOLDER / f"{case}.tsv").write_text(drawn(store, case, first_line), encoding="utf-8")


if __name__ == "__main__":
    _redraw()
