"""What a person is called: the label in both languages and the other usual forms, made of the parts of the name."""

from maggraph.facts.authority import Person
from maggraph.facts.values import Label
from maggraph.language import latin


def person_label(person: Person) -> Label:
    """Name a person as lists do: family name first in Russian, last in English; initials close up.

    >>> person_label(Person(id="a", family="Оленев", given="Пётр", patronymic="Ильич"))
    Label(ru='Оленев Пётр Ильич', en='Petr Ilich Olenev')
    >>> person_label(Person(id="b", family="Оленева", given="А.", patronymic="Б."))
    Label(ru='Оленева А.Б.', en='A.B. Oleneva')
    """
    given = _given(person.given, person.patronymic)
    russian = f"{person.family} {given}".strip()
    return Label(ru=russian, en=latin(f"{given} {person.family}".strip()))


def person_forms(person: Person) -> tuple[str, ...]:
    """Return the other forms of a name: with initials before and after, in the text's order, and as misprinted.

    >>> person_forms(Person(id="a", family="Оленев", given="Пётр", patronymic="Ильич"))
    ('П.И. Оленев', 'Оленев П.И.', 'Пётр Ильич Оленев')
    """
    initials = _given(_initial(person.given), _initial(person.patronymic))
    given = _given(person.given, person.patronymic)
    orders = (f"{initials} {person.family}", f"{person.family} {initials}", f"{given} {person.family}") if given else ()
    return tuple(dict.fromkeys(form for form in (*orders, *person.forms) if form != person_label(person).ru))


def _given(given: str | None, patronymic: str | None) -> str:
    parts = [part for part in (given, patronymic) if part]
    return ("" if all(part.endswith(".") for part in parts) else " ").join(parts)


def _initial(name: str | None) -> str | None:
    return f"{name[0]}." if name else None
