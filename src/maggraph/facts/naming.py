"""What the entries of an authority file are called, and under which reference they are known."""

from collections.abc import Iterator

from maggraph.facts.authority import AuthorityFile, Entry, Person, Territory
from maggraph.facts.values import Label
from maggraph.language import fold, words

_LISTS = {
    "Person": "persons",
    "Organization": "organizations",
    "Territory": "territories",
    "Venue": "venues",
    "Series": "series",
    "Award": "awards",
    "Role": "roles",
}
"""The list of an authority file that holds the entries of a class."""


def entries(file: AuthorityFile) -> Iterator[tuple[str, Entry]]:
    """Yield the entries of an authority file with their references, in its order."""
    for name in type(file).model_fields:
        yield from ((reference_of(entry), entry) for entry in getattr(file, name))


def reference_of(entry: Entry) -> str:
    """Return an entry's `class/slug`.

    >>> reference_of(Person(id="olenev-p-i", family="Оленев"))
    'person/olenev-p-i'
    """
    kind = entry.type.value if isinstance(entry, Territory) else type(entry).__name__.lower()
    return f"{kind}/{entry.id}"


def names(entry: Entry) -> tuple[str, ...]:
    """Return every name of an entry, each once, the chief one first.

    >>> names(Person(id="olenev-p-i", family="Оленев", given="П.", patronymic="И.", forms=("Оленьев П.И.",)))
    ('Оленев П.И.', 'Оленьев П.И.')
    """
    if isinstance(entry, Person):
        own = [part for part in (entry.given, entry.patronymic) if part]
        given = ("" if all(part.endswith(".") for part in own) else " ").join(own)
        return f"{entry.family} {given}".strip(), *entry.forms
    others = getattr(entry, "names", None)
    english = [label.en for label in _labels(entry)] + list(others.en if others else ())
    return tuple(dict.fromkeys([*russian_names(entry), *english]))


def russian_names(entry: Entry) -> tuple[str, ...]:
    """Return the Russian names of anything but a person, each once, the chief one first."""
    others = getattr(entry, "names", None)
    return tuple(dict.fromkeys([label.ru for label in _labels(entry)] + list(others.ru if others else ())))


def implied(entry: Entry, name: str) -> bool:
    """Say whether a name is among an entry's, or is a person's in another order, with initials or without.

    >>> implied(Person(id="a", family="Оленев", given="Пётр", patronymic="Ильич"), "П.И. Оленев")
    True
    """
    if fold(name) in map(fold, names(entry)):
        return True
    if not isinstance(entry, Person):
        return False
    family, typed = words(entry.family), words(name)
    own = words(f"{entry.given or ''} {entry.patronymic or ''}")
    others = [word for word in typed if word not in family]
    return set(family) <= set(typed) and all(any(_fits(word, part) for part in own) for word in others)


def _fits(one: str, other: str) -> bool:
    short = min(one.strip("."), other.strip("."), key=len)
    initial = one.endswith(".") or other.endswith(".")
    return one == other or (initial and one.startswith(short) and other.startswith(short))


def _labels(entry: Entry) -> list[Label]:
    return [label for label in (getattr(entry, "label", None), getattr(entry, "feminine", None)) if label]


def without(file: AuthorityFile, gone: set[str]) -> AuthorityFile:
    """Return an authority file without the entries of some references."""
    kept = {
        name: tuple(entry for entry in getattr(file, name) if reference_of(entry) not in gone)
        for name in type(file).model_fields
    }
    return file.model_copy(update=kept)


def with_entry(file: AuthorityFile, entry: Entry) -> AuthorityFile:
    """Return an authority file with an entry in the place of the one of its id, or at the end of its list."""
    name = _LISTS[type(entry).__name__]
    old: tuple[Entry, ...] = getattr(file, name)
    replaced = tuple(entry if reference_of(one) == reference_of(entry) else one for one in old)
    return file.model_copy(update={name: replaced if entry in replaced else (*old, entry)})
