"""Names that a model gives as references to who is in a sheet; a person nobody knows yet becomes a new entry."""

from dataclasses import dataclass

from maggraph.evaluation.likeness import likeness
from maggraph.facts.authority import Award, Entry, Organization, Person, Territory
from maggraph.facts.kinds import AwardKind
from maggraph.facts.model import FactSheet
from maggraph.facts.naming import entries, implied, names, reference_of, with_entry
from maggraph.facts.values import LOOK_ALIKE, Label
from maggraph.language import fold, latin, slug, words

ALIKE = 0.85
"""How alike two names of bodies or awards must be to be one's."""

ENDING, SHORTEST_STEM = 2, 3
"""Letters of a surname that a case may change, and those that stay at least."""


@dataclass
class Names:
    """The entities of a sheet while proposals are read; `sheet` grows by those that are new."""

    sheet: FactSheet

    def agent(self, name: str, text: str) -> str | None:
        """Return the reference of a person, body or territory; None for none, or for several of the name.

        Whom the sheet does not have becomes a new person if the surname stands in the text, in whatever case.
        """
        known = [(reference, one) for reference, one in entries(self.sheet.entities) if _acts(one)]
        exact = [reference for reference, one in known if implied(one, name)]
        if exact:
            return exact[0] if len(exact) == 1 else None
        scored = [(likeness(other, name), key) for key, one in known if not _person(one) for other in names(one)]
        score, best = max(scored, default=(0.0, ""))
        return best if score >= ALIKE else self._new_person(name, text)

    def city(self, name: str | None) -> str | None:
        """Return the reference of a city that the sheet has."""
        cities = (key for key, one in entries(self.sheet.entities) if isinstance(one, Territory) and _is(one, name))
        return next(cities, None)

    def award(self, name: str, kind: AwardKind) -> str | None:
        """Return the slug of an award, made new if the sheet has none of the name; None for a name of two scripts."""
        awards = [one for _, one in entries(self.sheet.entities) if isinstance(one, Award)]
        same = [one.id for one in awards if max(likeness(other, name) for other in names(one)) >= ALIKE]
        if same:
            return same[0]
        if LOOK_ALIKE.search(name) or not slug(name):
            return None
        return self._add(Award(id=slug(name)[:70].strip("-"), label=Label(ru=name, en=latin(name)), kind=kind)).id

    def _new_person(self, name: str, text: str) -> str | None:
        """Make an entry of "Фамилия Имя Отчество"; None for what has not just a surname and one or two names more."""
        parts = name.split()
        if len(parts) not in (2, 3) or not all(part[:1].isupper() for part in parts) or LOOK_ALIKE.search(name):
            return None
        if not _stands(parts[0], text):
            return None
        person = Person(id=slug(name), family=parts[0], given=parts[1], patronymic=parts[2] if parts[2:] else None)
        return reference_of(self._add(person))

    def _add(self, entry: "Award | Person") -> "Award | Person":
        self.sheet = self.sheet.model_copy(update={"entities": with_entry(self.sheet.entities, entry)})
        return entry


def _stands(surname: str, text: str) -> bool:
    """Say whether a surname is in a text, its case aside.

    >>> _stands("Лось", "у Петра Лося"), _stands("Нилов", "у Петра Лося")
    (True, False)
    """
    stem = fold(surname)[: max(SHORTEST_STEM, len(surname) - ENDING)]
    return any(word.startswith(stem) for word in words(text))


def _acts(entry: Entry) -> bool:
    return isinstance(entry, Person | Organization | Territory)


def _person(entry: Entry) -> bool:
    return isinstance(entry, Person)


def _is(entry: Entry, name: str | None) -> bool:
    return bool(name) and implied(entry, name or "")
