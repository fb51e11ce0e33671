"""Small readings around a body's name: its abbreviation in parentheses, the city it is named after, where it begins."""

import re

from maggraph.extraction.cities import city_of_adjective
from maggraph.extraction.places import territory_at
from maggraph.extraction.tape import Tape

SMALL = frozenset(["и", "в", "на", "по", "при", "с", "для", "о", "г.", "города"])
OF_PLACES = ("городск", "районн", "областн", "краев", "республиканск", "окружн", "муниципальн", "сельск")
"""Beginnings of small adjectives that belong to a body's name: "городская Дума"."""
FILLERS = frozenset(["далее", "–", "-", "—", "сокращенно", "сокращённо", ","])


def defined(tape: Tape, end: int) -> tuple[str, int]:
    """Return the abbreviation that parentheses after a name define, "" if none, and where they end."""
    if tape.at(end) != "(":
        return "", end
    close = next((at for at in range(end + 1, min(end + 9, len(tape))) if tape.at(at) == ")"), end)
    inside = [at for at in range(end + 1, close) if tape.low(at) not in FILLERS]
    short_word = len(inside) == 1 and tape.capital(inside[0]) and tape.at(inside[0]).isalpha()
    if not 0 < len(inside) <= 5 or not (short_word or any(tape.abbreviation(at) for at in inside)):
        return "", end
    if territory_at(tape, inside[0]):
        return "", end
    text = tape.text(inside[0], inside[-1] + 1)
    return (text.strip('«»"') if text[0] in '«"' else text), close + 1


def acronym_fits(short: str, name: str) -> bool:
    """Say whether an abbreviation is made of the first letters of a name's words, or of its first three or more.

    >>> acronym_fits("АСДГ", "Ассоциация сибирских и дальневосточных городов"), acronym_fits("АСГ", "Союз городов")
    (True, False)
    """
    own = re.split(r"\s(?:имени|им\.)\s", name)[0]
    words = [word for word in re.findall(r"[\w]+", own) if word.lower() not in SMALL]
    initials = "".join(word[0] for word in words).upper()
    letters = re.sub(r"[^А-ЯЁ]", "", short.upper())
    return len(letters) > 2 and (initials == letters or (len(letters) > 3 and initials.startswith(letters)))


def trimmed(tape: Tape, start: int, head: int) -> int:
    """Leave out small adjectives before one with a capital: "старейшего Московского университета"."""
    capitals = [at for at in range(start, head + 1) if tape.capital(at) or tape.low(at).startswith(OF_PLACES)]
    return capitals[0] if capitals and capitals[0] > start else start


def tidy(name: str) -> str:
    """Write a body's name as a title: a capital first, "города" in full."""
    text = name.strip().replace(" г. ", " города ").replace(" ,", ",").replace("( ", "(").replace(" )", ")")
    return text[:1].upper() + text[1:]


def city_named(tape: Tape, start: int, head: int, end: int) -> str:
    """Return the city after which a body is named, "" if none: "Минский городской …", "… города Омска"."""
    for at in range(start + 1, head + 1):
        if tape.low(at).startswith(("городск", "районн", "горисполк", "горсовет", "гордум", "райисполк")):
            return city_of_adjective(tape.at(at - 1))
    for at in range(head + 1, end):
        place = territory_at(tape, at)
        if place and place.type == "city" and not tape.depth[at]:
            return place.name
    return ""
