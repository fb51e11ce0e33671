"""A withdrawn person's name blotted out where it stands in other texts: titles of events, topics, quoted words.

The surname is the anchor, in any case and in either alphabet; initials and given names beside it go with it. Where the
words fit another known person of that surname, they stay. A common word that looks like the surname and is written
with a capital is blotted too: better one word too many than the name.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from maggraph.facts.authority import Person
from maggraph.facts.kinds import Gender
from maggraph.language import Case, PersonName, Sex, fit, is_latin, slug

RUSSIAN, ENGLISH, IN_SLUG = "[изъято]", "[withdrawn]", "withdrawn"
SEXES = {Gender.MALE: Sex.MALE, Gender.FEMALE: Sex.FEMALE}
_INITIAL_OR_WORD = re.compile(r"[^\W\d_a-zа-яё][^\W\d_]{0,3}\.|[^\W\d_]+")
_REACH = 2
"""Words on either side of a surname that may belong to the name."""


def name_of(person: Person) -> PersonName:
    """Return a person's name by its parts."""
    sex = SEXES.get(person.gender) if person.gender else None
    return PersonName(person.family, person.given or "", person.patronymic or "", sex)


@dataclass(frozen=True)
class _Token:
    """A word, or an initial with its dot, and where it stands."""

    word: str
    start: int
    end: int


@dataclass(frozen=True)
class Blot:
    """Blot one person's name out of texts and slugs; `others` are the people who stay."""

    person: Person
    others: tuple[PersonName, ...] = ()

    def text(self, text: str) -> str:
        """Return a text without the name.

        >>> Blot(Person(id="a", family="Оленев", given="Пётр")).text("Встреча с П.И. Оленевым и Петром Оленевым")
        'Встреча с [изъято] и [изъято]'
        >>> Blot(Person(id="a", family="Оленев", given="П.")).text("Meeting of P. Olenev and R.S. Dalniaia")
        'Meeting of [withdrawn] and R.S. Dalniaia'
        """
        for form in sorted(self.person.forms, key=len, reverse=True):
            text = re.sub(rf"(?<!\w){re.escape(form)}(?!\w)", RUSSIAN, text)
        for start, end in reversed(list(self._spans(text))):
            text = text[:start] + (ENGLISH if is_latin(text[start:end]) else RUSSIAN) + text[end:]
        return text

    def slug(self, text: str) -> str:
        """Return a slug without the surname.

        >>> Blot(Person(id="a", family="Оленев")).slug("2031-05-13-vstrecha-oleneva-i-dalnej")
        '2031-05-13-vstrecha-withdrawn-i-dalnej'
        """
        names = [PersonName(self.person.family, sex=sex) for sex in Sex]
        forms = {slug(name.declined(case).family) for name in names for case in Case}
        pattern = "|".join(sorted(forms, key=len, reverse=True))
        return re.sub(rf"(?<![a-z0-9])(?:{pattern})(?![a-z0-9])", IN_SLUG, text)

    def _spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where the name stands."""
        tokens = list(_tokens(text, self._is_surname))
        reached = 0
        for place, token in enumerate(tokens):
            if token.start >= reached and self._is_surname(token.word):
                start, end = self._name_around(_run(text, tokens, place), token)
                yield from [(start, end)] if end else []
                reached = max(end, token.end)

    def _is_surname(self, word: str) -> bool:
        return word[0].isupper() and fit(word, PersonName(self.person.family)) is not None

    def _name_around(self, run: Sequence[_Token], surname: _Token) -> tuple[int, int]:
        """Return the longest stretch with the surname that is the person's name; (0, 0) if it is another's."""
        place = run.index(surname)
        spans = [(one, other) for one in range(place + 1) for other in range(place, len(run))]
        for first, last in sorted(spans, key=lambda span: span[0] - span[1]):
            words = " ".join(token.word for token in run[first : last + 1])
            if fit(words, name_of(self.person)) is not None:
                return run[first].start, run[last].end
            if any(fit(words, other) is not None for other in self.others):
                return 0, 0
        return 0, 0


def _tokens(text: str, is_surname: Callable[[str], bool]) -> Iterator[_Token]:
    """Yield words and initials; the stop after a short surname ends a sentence and is left out."""
    for found in _INITIAL_OR_WORD.finditer(text):
        word = found[0]
        if word.endswith(".") and is_surname(word[:-1]):
            word = word[:-1]
        yield _Token(word, found.start(), found.start() + len(word))


def _run(text: str, tokens: Sequence[_Token], place: int) -> Sequence[_Token]:
    """Return the words with capitals that stand together around a place, blanks and hyphens between them."""
    first = last = place
    while first > max(0, place - _REACH) and _joined(text, tokens[first - 1], tokens[first], tokens[first - 1].word):
        first -= 1
    while last < min(len(tokens) - 1, place + _REACH) and _joined(
        text, tokens[last], tokens[last + 1], tokens[last + 1].word
    ):
        last += 1
    return tokens[first : last + 1]


def _joined(text: str, one: _Token, other: _Token, added: str) -> bool:
    return added[0].isupper() and not text[one.end : other.start].strip(" \u00a0-")
