"""Chinese given names by their syllables."""

import re

SYLLABLES = re.compile(
    r"(?:(?:чж|цз|[бпмфдтнлгкхцсчшжв])?(?:уань|юань|янь|ань|инь|энь|унь|юнь|уан|уай|ян|ан|ин|эн|ун|юн|он|ай|ао|яо|эй|уй"
    r"|юй|юэ|оу|эр|уа|а|э|и|у|о|ю|я|е)){1,3}"
)
ENDINGS = ("ем", "ом", "а", "у", "е", "я", "ю")
"""What cases add to a name in a consonant."""


def chinese_given(word: str) -> str:
    """Return a Chinese given name in the nominative, "" for what is none by its syllables.

    >>> chinese_given("Гофэна"), chinese_given("Сяомин"), chinese_given("Иванов")
    ('Гофэн', 'Сяомин', '')
    """
    if not word[:1].isupper():
        return ""
    bare = next((word[: -len(ending)] for ending in ENDINGS if word.endswith(ending)), "")
    cased = [bare, f"{bare}ь"] if bare.endswith("н") else []
    return next((name for name in (*cased, word) if SYLLABLES.fullmatch(name.lower())), "")
