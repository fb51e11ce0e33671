"""Chinese, Korean and Vietnamese names in Russian: the family name comes first and only the last word declines.

Russian writes "встреча с Чжан Ханьхуэем", never "с Ханьхуэем Чжаном". Whether a name is such a one is seen from its
syllables: a family name of one syllable (Palladius' or a common Korean or Vietnamese one), a given name of one or two,
no patronymic, and no given name that a Russian dictionary knows.
"""

import re
from functools import cache

from maggraph.language.dictionary import is_word, parses

_START = "(?:чж|цз|ц|ч|ш|ж|с|з|б|п|м|ф|д|т|н|л|г|к|х|в)?"
_MIDDLE = "(?:ья|ью|ье|уай|уэй|уа|уэ|яо|ао|оу|ай|эй|уй|юэ|юа|а|о|э|у|и|ы|я|ю|е)"
_SYLLABLE = f"{_START}{_MIDDLE}(?:нь|н|р)?"
_FAMILY = re.compile(_SYLLABLE)
_GIVEN = re.compile(f"{_SYLLABLE}(?:[ -]?{_SYLLABLE})?")
_MORE_FAMILIES = frozenset(
    (
        *("ким", "пак", "чон", "чхве", "кан", "чо", "юн", "чан", "лим", "хан", "шин", "квон", "хон", "мун"),
        *("нгуен", "чан", "ле", "фам", "хоанг", "фан", "ву", "данг", "буй", "до", "хо", "нго", "зыонг", "динь"),
    )
)
_PARTS = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+){0,2}")


@cache
def is_eastern(family: str, given: str, patronymic: str) -> bool:
    """Say whether the parts make a Chinese, Korean or Vietnamese name.

    >>> is_eastern("Чжан", "Ханьхуэй", ""), is_eastern("Ким", "Чен Ын", ""), is_eastern("Ли", "Анна", "")
    (True, True, False)
    >>> is_eastern("Ли", "В.", "С.")
    False
    """
    if patronymic or not given or given.endswith("."):
        return False
    own, first = family.lower(), given.lower()
    if own in _MORE_FAMILIES and " " in first:
        return bool(_PARTS.fullmatch(first))
    return bool(_FAMILY.fullmatch(own) and _GIVEN.fullmatch(first)) and not _known(first)


def _known(given: str) -> bool:
    return is_word(given) and any("Name" in parse.tag for parse in parses(given))
