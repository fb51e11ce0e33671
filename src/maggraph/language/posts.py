"""Posts and the bodies they are held in as Russian sentences need them: called the mayor of a city, by whom, with whom.

A post is declined up to its head; "старший" or "управляющая" may be the head themselves, so adjectives are taken
together with the noun that follows them at once, and alone where none does.
"""

import re

from maggraph.language.dictionary import Parse, parses
from maggraph.language.inflection import Case, declined

_TWO = re.compile(r"\s+[–—-]\s+")
_STANDING = ("и.о.", "и. о.", "врио", "ВрИО")
_ADJECTIVES = ("ADJF", "PRTF")


def post_declined(title: str, case: Case) -> str:
    """Put a post into a case; of two posts in one title both change, a title without a head stays.

    >>> post_declined("исполнительный вице-президент – генеральный директор", Case.INSTRUMENTAL)
    'исполнительным вице-президентом – генеральным директором'
    >>> post_declined("старший научный сотрудник", Case.INSTRUMENTAL), post_declined("и.о. главы", Case.GENITIVE)
    ('старшим научным сотрудником', 'и.о. главы')
    >>> post_declined("исполняющий обязанности директора", Case.INSTRUMENTAL)
    'исполняющим обязанности директора'
    """
    return " – ".join(_declined(part, case) for part in _TWO.split(title))


def body_declined(body: str, case: Case) -> str:
    """Put an organisation or a place into a case; a name that begins with an abbreviation stays as it is.

    >>> body_declined("Минский городской Совет", Case.GENITIVE), body_declined("АО «Росток»", Case.GENITIVE)
    ('Минского городского Совета', 'АО «Росток»')
    """
    return declined(body, case) or body


def _declined(title: str, case: Case) -> str:
    words = title.split()
    if title.startswith(_STANDING):
        return title
    head = _head(words)
    noun = next((parse for parse in head if parse is not None and parse.tag.POS == "NOUN"), None)
    number = {(noun.tag.number if noun is not None else None) or "sing"}
    forms = [_form(word, parse, case, number) for word, parse in zip(words, head, strict=False)]
    return " ".join([*forms, *words[len(head) :]])


def _head(words: list[str]) -> list[Parse | None]:
    """Read adjectives, perhaps joined by "и", up to the noun that they belong to."""
    head: list[Parse | None] = []
    for word in words:
        if word == "и" and head:
            head.append(None)
            continue
        reading = _nominative(word, _ADJECTIVES) or _nominative(word, ("NOUN",))
        if reading is None or (head and head[0] is not None and reading.tag.number != head[0].tag.number):
            break
        head.append(reading)
        if reading.tag.POS == "NOUN":
            break
    while head and head[-1] is None:
        head.pop()
    return head


def _nominative(word: str, kinds: tuple[str, ...]) -> Parse | None:
    fitting = (parse for parse in parses(word) if parse.tag.POS in kinds and parse.tag.case == "nomn")
    return next(fitting, None)


def _form(word: str, parse: Parse | None, case: Case, number: set[str]) -> str:
    changed = parse.inflect({case.value} | number) if parse is not None else None
    if changed is None:
        return word
    form: str = changed.word
    return form[:1].upper() + form[1:] if word[:1].isupper() else form
