"""Everything that a data folder holds about a person or a fact, and the entry that withdraws it.

Withdrawing adds to data/withheld.yaml and touches no other file: what is held stays for whoever keeps the data, and
leaves every output with the next build.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml
from pydantic import BaseModel

from maggraph.errors import LookupFailed, SheetError
from maggraph.facts.authority import Person
from maggraph.facts.blotted import blot_of
from maggraph.facts.blotting import name_of
from maggraph.facts.corpus import Corpus
from maggraph.facts.references import pointers
from maggraph.facts.withdrawing import references
from maggraph.facts.withheld import WITHHELD_CLASSES, Withheld, withheld_file
from maggraph.facts.yamlfile import lines_of, read_text
from maggraph.language import fit

EMPTY = "[]"


@dataclass(frozen=True)
class Held:
    """One place in the data that names a person: file, line, field, and what stands there."""

    path: Path
    line: int
    field: str
    text: str


def meant(corpus: Corpus, words: str) -> str:
    """Return the id of the person or fact that somebody means; LookupFailed if it is none or several."""
    if words in references(corpus) and words.partition("/")[0] in WITHHELD_CLASSES:
        return words
    people = [(one, entry) for one, entry in corpus.entries() if isinstance(entry, Person)]
    found = sorted(one for one, entry in people if fit(words, name_of(entry)) is not None)
    if not found:
        raise LookupFailed("{words}: nobody in the data is called so; give an id such as person/…", words=words)
    if len(found) > 1:
        raise LookupFailed("{words}: fits several people ({ids}); give the id", words=words, ids=", ".join(found))
    return found[0]


def held(corpus: Corpus, reference: str) -> tuple[Held, ...]:
    """Return every place that names somebody: the entry, facts that point to it, and texts that have the name."""
    blot = blot_of(corpus, reference)
    entries = [(path, place) for path, place, known, _ in corpus.placed_entries() if known == reference]
    found: list[Held] = []
    for path, content in _contents(corpus):
        own = [place for file, place in entries if file == path]
        places = dict.fromkeys(own, reference)
        places |= {pointer.place: reference for pointer in pointers(content) if pointer.target == reference}
        places |= {
            place: text for place, text in _texts(content) if blot and {blot.text(text), blot.slug(text)} != {text}
        }
        lines = lines_of(path, list(places))
        found += [
            Held(path, line, ".".join(map(str, place)), text)
            for (place, text), line in zip(places.items(), lines, strict=True)
        ]
    return tuple(sorted(found, key=lambda one: (str(one.path), one.line, one.field)))


def withhold(data: Path, entry: Withheld) -> Path:
    """Add an entry to the list of what is withheld, keep its comments, and return the file."""
    path = withheld_file(data)
    text = read_text(path) if path.is_file() else ""
    added = yaml.safe_dump([entry.model_dump(mode="json")], allow_unicode=True, sort_keys=False, width=1000)
    kept = text.rstrip().removesuffix(EMPTY).rstrip()
    try:
        path.with_suffix(".new").write_text(f"{kept}\n{added}".lstrip(), encoding="utf-8")
        path.with_suffix(".new").replace(path)
    except OSError as error:
        raise SheetError("{path}: cannot be written ({reason})", path=path, reason=error.strerror) from error
    return path


def _contents(corpus: Corpus) -> Iterator[tuple[Path, BaseModel]]:
    yield from corpus.authority
    for report in corpus.reports:
        yield report.folder / "report.yaml", report.record
        yield report.folder / "facts.yaml", report.sheet


def _texts(value: object, place: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield every text below a value with its place; people's own names, which are in their entries, are left out."""
    if isinstance(value, BaseModel) and not isinstance(value, Person):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name), (*place, name))
    elif isinstance(value, tuple):
        for number, one in enumerate(value):
            yield from _texts(one, (*place, number))
    elif isinstance(value, str):
        yield place, value
