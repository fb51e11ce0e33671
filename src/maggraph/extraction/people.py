"""People's names in a sentence: what is a name, and which of its words is the surname.

Yields only what the shape of the words shows: initials, a patronymic, a given name that a dictionary knows. Names that
only their place shows (after a post) and surnames alone are found later, when posts and people are known.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from maggraph.extraction.chinese import chinese_given
from maggraph.extraction.lexicon import listed
from maggraph.extraction.morphology import NOUN, forms, lemmas
from maggraph.extraction.names import NAME_WORD, PATRONYMIC, TURKIC_SON, TYPICAL, is_given
from maggraph.extraction.tape import Tape
from maggraph.extraction.wordsets import word_set

INITIAL = re.compile(r"[А-ЯЁ][жхю]?\.")
STRONG = 0.3
"""Share of a reading that is no mere possibility."""
MASCULINE = re.compile(r"(?:[оеё]вич|ич)(?:ем|а|у|е)?$")
"""The ending of a man's patronymic, and of many surnames."""
SHORT = 5
"""Letters: what stands before "-ович" in a surname is rarely longer, a father's name often."""


@dataclass(frozen=True)
class RawPerson:
    """A name's words by index, and its parts as written; an initial keeps its dot."""

    start: int
    end: int
    family: str
    given: str = ""
    patronymic: str = ""
    rule: str = "initials"


def find_people(tape: Tape) -> list[RawPerson]:
    """Return the names in a sentence that their own shape shows, in order, and take their words."""
    found = []
    index = 0
    while index < len(tape):
        person = _name_at(tape, index) if tape.capital(index) else None
        if person and tape.free(person.start, person.end):
            tape.take(person.start, person.end)
            found.append(person)
        index = person.end if person else index + 1
    return found


def _name_at(tape: Tape, index: int) -> RawPerson | None:
    return next((one for rule in RULES if (one := rule(tape, index))), None)


def surname_word(tape: Tape, index: int) -> bool:
    """Say whether a word could be a surname by its letters and is no word of offices or bodies."""
    return _surname_by_shape(tape.at(index))


@lru_cache(maxsize=65536)
def _surname_by_shape(word: str) -> bool:
    return bool(NAME_WORD.fullmatch(word)) and not _office(word)


@lru_cache(maxsize=65536)
def _office(word: str) -> bool:
    if word.isupper():
        return False
    found = lemmas(word)
    return any(not found.isdisjoint(listed(name)) for name in ("post-heads", "body-heads", "event-heads"))


def _initials_end(tape: Tape, index: int) -> int:
    end = index
    while end < index + 2 and INITIAL.fullmatch(tape.at(end)):
        end += 1
    return end


def _surname_end(tape: Tape, index: int) -> int:
    return index + 1 + (tape.low(index + 1) in TURKIC_SON)


def _initials_first(tape: Tape, index: int) -> RawPerson | None:
    """Find "С.А. Кравчук"."""
    end = _initials_end(tape, index)
    if end == index or not NAME_WORD.fullmatch(tape.at(end)) or (end - index == 1 and _office(tape.at(end))):
        return None
    parts = [tape.at(place) for place in range(index, end)]
    return RawPerson(index, end + 1, tape.at(end), parts[0], parts[1] if len(parts) > 1 else "")


def _initials_last(tape: Tape, index: int) -> RawPerson | None:
    """Find "Кравчук С.А.", unless the initials belong to the surname after them."""
    end = _initials_end(tape, index + 1)
    if end == index + 1 or not surname_word(tape, index) or _place(tape.at(index)):
        return None
    if NAME_WORD.fullmatch(tape.at(end)) and not _office(tape.at(end)):
        return None
    parts = [tape.at(place) for place in range(index + 1, end)]
    return RawPerson(index, end, tape.at(index), parts[0], parts[1] if len(parts) > 1 else "", "initials-last")


def _patronymic(word: str) -> bool:
    return bool(NAME_WORD.fullmatch(word) and PATRONYMIC.fullmatch(word))


def _turkic(tape: Tape, index: int) -> RawPerson | None:
    """Find "Эльчин Гусейн оглы Мамедов"."""
    if tape.low(index + 2) not in TURKIC_SON or not all(surname_word(tape, index + step) for step in (0, 1, 3)):
        return None
    patronymic = f"{tape.at(index + 1)} {tape.low(index + 2)}"
    return RawPerson(index, index + 4, tape.at(index + 3), tape.at(index), patronymic, "full")


def _full(tape: Tape, index: int) -> RawPerson | None:
    """Find three parts: "Кравчук Сергей Анатольевич", "Сергей Анатольевич Кравчук", "Алиев Гейдар Алирза оглы"."""
    words = [tape.at(index), tape.at(index + 1), tape.at(index + 2)]
    if not all(NAME_WORD.fullmatch(word) for word in words) or len({word.isupper() for word in words}) > 1:
        return None
    if tape.low(index + 3) in TURKIC_SON:
        parts = words[0], words[1], f"{words[2]} {tape.low(index + 3)}"
        return None if _surname_follows(tape, index + 1) else RawPerson(index, index + 4, *parts, rule="full")
    if (
        _patronymic(words[1])
        and not _patronymic(words[2])
        and not _office(words[2])
        and (not _place(words[2]) or _surname(words[2]))
    ):
        return RawPerson(index, index + 3, words[2], words[0], words[1], "full")
    if _patronymic(words[2]) and _of_father(tape, index + 1) and not (_patronymic(words[1]) and is_given(words[0])):
        return (
            None
            if _surname_follows(tape, index)
            else RawPerson(index, index + 3, words[0], words[1], words[2], "full-surname-first")
        )
    if _patronymic(words[1]) and is_given(words[0]) and _patronymic(words[2]):
        return RawPerson(index, index + 3, words[2], words[0], words[1], "full")
    return None


def _surname_follows(tape: Tape, index: int) -> bool:
    """Say whether the surname of "Ивану Ивановичу" is rather the word after than the one before, which is a place's."""
    after = tape.at(index + 3)
    free = surname_word(tape, index + 3) and (not _place(after) or _surname(after)) and after.isupper() is False
    return _office(tape.at(index)) or free


def _chinese(tape: Tape, index: int) -> RawPerson | None:
    """Find "Чэнь Гофэн", the given name in any case: a Chinese surname goes before it and does not change."""
    if tape.at(index) not in listed("chinese-surnames") or tape.free(index, index + 2) is False:
        return None
    given = chinese_given(tape.at(index + 1))
    return RawPerson(index, index + 2, tape.at(index), given, "", "chinese") if given else None


def _given_patronymic(tape: Tape, index: int) -> RawPerson | None:
    """Find "Сергей Анатольевич"."""
    real = _patronymic(tape.at(index + 1)) and not _surname(tape.at(index + 1)) and _of_father(tape, index)
    if real and surname_word(tape, index) and is_given(tape.at(index)):
        return RawPerson(index, index + 2, "", tape.at(index), tape.at(index + 1), "given-patronymic")
    return None


def _of_father(tape: Tape, index: int) -> bool:
    """Say whether a word after a given name is a patronymic, and no surname: "Иван Петрович", not "Мария Пранович"."""
    given, word = tape.at(index), tape.at(index + 1)
    genders = {form.gender for form in forms(given) if "Name" in form.traits}
    if MASCULINE.search(word) and genders == {"femn"}:
        return False
    known = any("Patr" in form.traits and form.known for form in forms(word))
    stem = MASCULINE.sub("", word)
    return known or stem == word or len(stem) > SHORT or is_given(stem)


def _given_first(tape: Tape, index: int) -> RawPerson | None:
    """Find "Сергей Кравчук": a given name that dictionaries know, then a word that could be a surname."""
    given, family = tape.at(index), tape.at(index + 1)
    if not (surname_word(tape, index) and surname_word(tape, index + 1) and is_given(given)):
        return None
    if _common(given) and not _strong_given(given) and not _shown_by_capital(tape, index):
        return None
    if "-" in given and is_given(family) and surname_word(tape, index + 2):
        return None
    if _place(given) and (not TYPICAL.fullmatch(family.lower()) or _place(family) or _common(family)):
        return None
    if _place(family) and not _surname(family):
        return None
    return RawPerson(index, index + 2, family, given, "", "given")


def _particled(tape: Tape, index: int) -> RawPerson | None:
    """Find "Марин Ле Пен", "Людвига ван Бетховена": a given name, a particle of nobility or origin, a surname."""
    given, particle, family = (tape.at(index + step) for step in range(3))
    if tape.low(index + 1) not in word_set("particles") or not surname_word(tape, index):
        return None
    if not (NAME_WORD.fullmatch(family) and tape.at(index + 1).isalpha()) or _office(family):
        return None
    return RawPerson(index, index + 3, f"{particle} {family}", given, "", "given") if is_given(given) else None


def _shown_by_capital(tape: Tape, index: int) -> bool:
    """Say whether a capital inside the sentence shows a given name that is also a common noun: "глава Роман Котов"."""
    given, family = tape.at(index), tape.at(index + 1)
    noun = forms(given)[0].pos == NOUN and not tape.starts(index) and not tape.depth[index]
    usual = TYPICAL.fullmatch(family.lower()) and not is_given(family)
    surname = usual and (_surname(family) or not _common(family))
    place = any("Geox" in form.traits for form in forms(given))
    return noun and bool(surname) and not place


def _given_last(tape: Tape, index: int) -> RawPerson | None:
    """Find "Кравчук Сергей", unless a surname follows."""
    family, given = tape.at(index), tape.at(index + 1)
    if not (surname_word(tape, index) and surname_word(tape, index + 1)) or is_given(family) or not is_given(given):
        return None
    if surname_word(tape, index + 2) or not _surname(family) or _place(family):
        return None
    if _common(family) and not TYPICAL.fullmatch(family.lower()):
        return None
    return RawPerson(index, index + 2, family, given, "", "given-last")


def _unknown_given(tape: Tape, index: int) -> RawPerson | None:
    """Find "Жанбулат Алманов": a word that no dictionary has, then a typical surname."""
    given, family = tape.at(index), tape.at(index + 1)
    if not (surname_word(tape, index) and surname_word(tape, index + 1)) or given.isupper() or tape.depth[index]:
        return None
    strange = not any(form.known for form in forms(given)) and not TYPICAL.fullmatch(given.lower())
    usual = TYPICAL.fullmatch(family.lower()) and (_surname(family) or not _common(family))
    return (
        RawPerson(index, index + 2, family, given, "", "unknown-given")
        if strange and usual and not _place(family)
        else None
    )


def _surname(word: str) -> bool:
    return any("Surn" in form.traits for form in forms(word))


def _common(word: str) -> bool:
    """Say whether a word is first of all an ordinary one."""
    likeliest = forms(word)[0]
    return likeliest.known and not {"Name", "Surn"} & likeliest.traits


def _place(word: str) -> bool:
    """Say whether a word is first of all a place's name."""
    likeliest = forms(word)[:1]
    known = any("Geox" in form.traits and form.known for form in forms(word))
    return known and not any({"Name", "Surn"} & form.traits for form in likeliest) and not _strong_given(word)


def _strong_given(word: str) -> bool:
    return any("Name" in form.traits and form.known and form.score >= STRONG for form in forms(word))


def placed_person(tape: Tape, index: int) -> RawPerson | None:
    """Take the two words with capitals after an office or title of honour for a name: "мэр Улангома Батбаяр Дордж"."""
    if not tape.free(index, index + 2) or not (surname_word(tape, index) and surname_word(tape, index + 1)):
        return None
    adjective = _common(tape.at(index)) and forms(tape.at(index))[0].pos == "ADJF"
    if adjective or any(tape.at(at).isupper() for at in (index, index + 1)):
        return None
    return RawPerson(index, index + 2, tape.at(index + 1), tape.at(index), "", "placed")


def placed_surname(tape: Tape, index: int) -> RawPerson | None:
    """Take one word with a capital after an office for a surname, if it can be one: "губернатор Котов"."""
    if not tape.free(index, index + 1) or not surname_word(tape, index) or surname_word(tape, index + 1):
        return None
    known = _surname(tape.at(index)) and not _place(tape.at(index))
    return RawPerson(index, index + 1, tape.at(index), rule="placed-surname") if known else None


RULES: tuple[Callable[[Tape, int], RawPerson | None], ...] = (
    _initials_first,
    _chinese,
    _turkic,
    _full,
    _initials_last,
    _given_patronymic,
    _particled,
    _given_first,
    _given_last,
    _unknown_given,
)
