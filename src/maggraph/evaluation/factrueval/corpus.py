"""A folder of FactRuEval-2016 read: per text its entities with all their spellings, and the facts marked in it.

Source: https://github.com/dialogue-evaluation/factRuEval-2016 (README.md there tells the formats). What its comparator
takes from a list of its own, the nominative of a position, comes from pymorphy3 here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from maggraph.errors import InputError
from maggraph.evaluation.factrueval.facts import Argument, Fact, Kind
from maggraph.evaluation.factrueval.positions import nominative

ORDERS = ("lfp", "fpl", "fp", "fl", "lf", "n", "f", "p", "l", "fn")
"""The orders in which a person's parts make a name: last, first, patronymic, nickname."""
PARTS = {"l": "lastname", "f": "firstname", "p": "patronymic", "n": "nickname"}
SPECIAL = frozenset(["сложность", "модальность", "фаза"])
"""Lines of a fact that are no arguments."""
HARD = "повышенная"


@dataclass(frozen=True)
class Document:
    """One text of the corpus: its name, its file, and the facts marked in it."""

    name: str
    path: Path
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class _Span:
    start: int
    end: int
    words: str


@dataclass(frozen=True)
class _Mention:
    kind: str
    spellings: tuple[str, ...]


@dataclass(frozen=True)
class _Marks:
    """What the marks of a text say: words of a span, spellings of an entity, by their ids."""

    spans: dict[str, str]
    entities: dict[str, tuple[str, ...]]


def read_names(folder: Path) -> tuple[str, ...]:
    """Return the names of the texts that have their facts beside them; InputError if there are none."""
    found = tuple(sorted(path.stem for path in folder.glob("*.facts") if path.with_suffix(".txt").is_file()))
    if not found:
        raise InputError(
            "{path}: holds no text (.txt) with its facts (.facts) beside it; give a folder of FactRuEval-2016, "
            "such as its devset",
            path=folder,
        )
    return found


def read_document(folder: Path, name: str) -> Document:
    """Read one text's marks; InputError if a file is missing or names what is not there."""
    path = folder / f"{name}.txt"
    try:
        marks = _marks(folder / name)
        facts = tuple(_facts(folder / f"{name}.facts", marks))
    except (KeyError, ValueError, IndexError) as error:
        raise InputError(
            "{path}: its marks do not fit together ({reason}); take the corpus anew", path=path, reason=error
        ) from error
    return Document(name, path, facts)


def _blocks(path: Path) -> Iterator[list[str]]:
    """Yield the blocks of a file that blank lines set apart."""
    block: list[str] = []
    for line in [*_lines(path), ""]:
        if line:
            block.append(line)
        elif block:
            yield block
            block = []


def _lines(path: Path) -> list[str]:
    return [line.strip() for line in _text(path).splitlines()]


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(
            "{path}: cannot be read ({reason}); take the corpus anew", path=path, reason=error.strerror or error
        ) from error


def _marks(stem: Path) -> _Marks:
    text = _text(stem.with_suffix(".txt"))
    spans = dict(_span(line) for line in filter(None, _lines(stem.with_suffix(".spans"))))
    mentions = dict(_mention(line, spans, text) for line in filter(None, _lines(stem.with_suffix(".objects"))))
    return _Marks(
        {identifier: span.words for identifier, span in spans.items()},
        dict(_entity(block, mentions) for block in _blocks(stem.with_suffix(".coref"))),
    )


def _span(line: str) -> tuple[str, _Span]:
    """Read "id kind start length token tokens # token ids and words"."""
    left, _, right = line.partition("#")
    identifier, _, start, length, _, tokens = left.split()[:6]
    return identifier, _Span(int(start), int(start) + int(length), " ".join(right.split()[int(tokens) :]))


def _mention(line: str, spans: dict[str, _Span], text: str) -> tuple[str, _Mention]:
    """Read "id kind span ids": its words, and the text between the first and the last of them."""
    identifier, kind, *own = line.partition("#")[0].split()
    parts = sorted((spans[one] for one in own), key=lambda span: span.start)
    between = text[parts[0].start : max(span.end for span in parts)]
    return identifier, _Mention(kind, (" ".join(span.words for span in parts), " ".join(between.split())))


def _entity(block: list[str], mentions: dict[str, _Mention]) -> tuple[str, tuple[str, ...]]:
    identifier, *members = block[0].split()
    own = [mentions[one] for one in members if one in mentions]
    told: dict[str, list[str]] = {}
    for line in block[1:]:
        key, _, value = line.partition(" ")
        told.setdefault(key.lower().rstrip("0123456789"), []).append(value.strip())
    person = any(one.kind == "Person" for one in own)
    made = _names_of_person(told) if person else _names_of_thing(told)
    return identifier, tuple(dict.fromkeys([*made, *(words for one in own for words in one.spellings)]))


def _names_of_person(told: dict[str, list[str]]) -> Iterator[str]:
    for order in ORDERS:
        for parts in product(*(told.get(PARTS[letter], []) for letter in order)):
            yield " ".join(filter(None, parts))


def _names_of_thing(told: dict[str, list[str]]) -> Iterator[str]:
    """Yield the names of a body or place: alone, in quotation marks, before and after what it is."""
    for name in told.get("name", []):
        for written in (name, f'"{name}"'):
            yield written
            for what in (one for one in told.get("descriptor", []) if f" {one} " not in f" {name} "):
                yield f"{written} {what}"
                yield f"{what} {written}"


def _facts(path: Path, marks: _Marks) -> Iterator[Fact]:
    for block in _blocks(path):
        kind = next((one for one in Kind if one == block[0].split()[1].strip(":")), None)
        if kind:
            hard = any(line.lower().split() == ["сложность", HARD] for line in block)
            yield Fact(kind, tuple(_arguments(block[1:], marks)), hard)


def _arguments(lines: Iterable[str], marks: _Marks) -> Iterator[Argument]:
    for line in lines:
        name, _, value = line.partition(" ")
        if name.lower() not in SPECIAL:
            yield Argument.of("position" if name.lower() == "job" else name, _values(value, marks))


def _values(value: str, marks: _Marks) -> list[str]:
    """Return the spellings of an argument: an entity's, a span's with its nominative, or the words themselves."""
    first = value.split(maxsplit=1)[0]
    if first.startswith("obj"):
        return [value.partition(" ")[2], *marks.entities[first[3:]]]
    if first.startswith("span"):
        words = [marks.spans[one.split()[0][4:]] for one in value.split("|")]
        return [*words, *map(nominative, words)]
    return [one.strip() for one in value.split("|")]
