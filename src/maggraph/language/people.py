"""A person's name by its parts: how it is written in full and short, and how it stands in the six cases.

Names decline by pytrovich (the Petrovich rules), which knows that Половко stays, that Эшба does not, and that a woman
named Швед stays Швед. Two things it does not know are done here: in a double given name only a first part in -а or -я
changes (Хас-Магомеда, Анны-Марии), and -ек keeps its vowel (Ирека).
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from pytrovich import Case as PetrovichCase
from pytrovich import Gender as PetrovichGender
from pytrovich import NamePart, PetrovichDeclinationMaker, PetrovichGenderDetector

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
_EK = {
    Case.GENITIVE: "а",
    Case.DATIVE: "у",
    Case.ACCUSATIVE: "а",
    Case.INSTRUMENTAL: "ом",
    Case.PREPOSITIONAL: "е",
}


@dataclass(frozen=True)
class PersonName:
    """Surname, given name and patronymic in the nominative; a part may be an initial with its dot, or missing."""

    family: str
    given: str = ""
    patronymic: str = ""
    sex: Sex | None = None

    @property
    def short(self) -> str:
        """Write initials and surname; where no patronymic is known, the whole given name.

        >>> PersonName("Кравчук", "Сергей", "Анатольевич").short, PersonName("Швед", "Дмитрий").short
        ('С.А. Кравчук', 'Дмитрий Швед')
        """
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
        return PersonName(
            _part(self.family, NamePart.LASTNAME, case, sex),
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
