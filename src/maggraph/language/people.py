"""A person's name by its parts: how it is written in full and short, and how it stands in the six cases.

Names decline by pytrovich (the Petrovich rules), which knows that Половко stays, that Эшба does not, and that a woman
named Швед stays Швед. Some things it does not know are done here. In a double given name only a first part in -а or -я
changes (Хас-Магомеда, Анны-Марии), and -ек keeps its vowel (Ирека). In Chinese and like names only the last word
declines.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from pytrovich import Case as PetrovichCase
from pytrovich import Gender as PetrovichGender
from pytrovich import NamePart, PetrovichDeclinationMaker, PetrovichGenderDetector

from maggraph.language.eastern import is_eastern
from maggraph.language.inflection import Case
from maggraph.language.translit import latin


class Sex(StrEnum):
    """Grammatical gender of a person's name."""

    MALE = "male"
    FEMALE = "female"


_CASES = {
    Case.GENITIVE: PetrovichCase.GENITIVE,
    Case.DATIVE: PetrovichCase.DATIVE,
    Case.ACCUSATIVE: PetrovichCase.ACCUSATIVE,
    Case.INSTRUMENTAL: PetrovichCase.INSTRUMENTAL,
    Case.PREPOSITIONAL: PetrovichCase.PREPOSITIONAL,
}
_GENDERS = {Sex.MALE: PetrovichGender.MALE, Sex.FEMALE: PetrovichGender.FEMALE}
_CONSONANTS = "бвгджзйклмнпрстфхцчшщь"
_EK = {
    Case.GENITIVE: "а",
    Case.DATIVE: "у",
    Case.ACCUSATIVE: "а",
    Case.INSTRUMENTAL: "ом",
    Case.PREPOSITIONAL: "е",
}


@dataclass(frozen=True)
class PersonName:
    """Surname, given name and patronymic in the nominative; a part may be an initial with its dot, or missing.

    `family_first` is set in declined Chinese and like names, whose syllables show no longer what they are.
    """

    family: str
    given: str = ""
    patronymic: str = ""
    sex: Sex | None = None
    family_first: bool = False

    @property
    def short(self) -> str:
        """Write initials and surname; where no patronymic is known, the whole given name.

        >>> PersonName("Кравчук", "Сергей", "Анатольевич").short, PersonName("Швед", "Дмитрий").short
        ('С.А. Кравчук', 'Дмитрий Швед')
        >>> PersonName("Чжан", "Ханьхуэй").short
        'Чжан Ханьхуэй'
        """
        if self.family_first or is_eastern(self.family, self.given, self.patronymic):
            return f"{self.family} {self.given}"
        if not self.patronymic:
            return f"{self.given} {self.family}".strip()
        return f"{_initial(self.given)}{_initial(self.patronymic)} {self.family}".strip()

    @property
    def short_latin(self) -> str:
        """Write initials and surname in Latin letters.

        >>> PersonName("Васюнькин", "Юрий", "Николаевич").short_latin
        'Iu.N. Vasiunkin'
        """
        return latin(self.short)

    def sexed(self) -> "PersonName":
        """Fill in the sex where the parts of the name show it; leave it open where they do not."""
        return self if self.sex else replace(self, sex=_shown_sex(self))

    def declined(self, case: Case) -> "PersonName":
        """Put every part into a case; a name of unknown sex is declined as a man's.

        >>> PersonName("Швед", "Анна", "", Sex.FEMALE).declined(Case.DATIVE).short
        'Анне Швед'
        """
        if case is Case.NOMINATIVE:
            return self
        sex = self.sexed().sex or Sex.MALE
        if is_eastern(self.family, self.given, self.patronymic):
            return PersonName(self.family, _eastern(self.given, case, sex), "", sex, family_first=True)
        return PersonName(
            _family(self.family, case, sex),
            _given(self.given, case, sex),
            _part(self.patronymic, NamePart.MIDDLENAME, case, sex),
            sex,
        )


def _initial(part: str) -> str:
    return f"{part[0]}." if part else ""


@cache
def _maker() -> PetrovichDeclinationMaker:
    return PetrovichDeclinationMaker()


@cache
def _detector() -> PetrovichGenderDetector:
    return PetrovichGenderDetector()


def _shown_sex(name: PersonName) -> Sex | None:
    given, patronymic = (None if _is_initial(part) else part for part in (name.given, name.patronymic))
    shown = _detector().detect(given, name.family, patronymic)  # type: ignore[no-untyped-call]
    return next((sex for sex, gender in _GENDERS.items() if gender == shown), None)


def _is_initial(part: str) -> bool:
    return part.endswith(".") or len(part) < 2


def _family(name: str, case: Case, sex: Sex) -> str:
    """Decline a family name; before -оол the first part of a Tuvan one stays."""
    first, _, last = name.partition("-")
    if last.lower() == "оол":
        return f"{first}-{_part(last, NamePart.LASTNAME, case, sex)}"
    return _part(name, NamePart.LASTNAME, case, sex)


def _eastern(name: str, case: Case, sex: Sex) -> str:
    """Decline the last word of a man's name; a woman's stays, and so does one that ends in a vowel."""
    if sex is Sex.FEMALE or name[-1:] not in _CONSONANTS:
        return name
    *first, last = name.split(" ")
    return " ".join([*first, _part(last, NamePart.FIRSTNAME, case, sex)])


def _given(name: str, case: Case, sex: Sex) -> str:
    *first, last = name.split("-")
    changed = [_part(part, NamePart.FIRSTNAME, case, sex) if part[-1:] in "ая" else part for part in first]
    return "-".join([*changed, _last_given(last, case, sex)])


def _last_given(name: str, case: Case, sex: Sex) -> str:
    if sex is Sex.MALE and name.endswith("ек"):
        return name + _EK[case]
    return _part(name, NamePart.FIRSTNAME, case, sex)


def _part(name: str, part: NamePart, case: Case, sex: Sex) -> str:
    return name if _is_initial(name) else str(_maker().make(part, _GENDERS[sex], _CASES[case], name))
