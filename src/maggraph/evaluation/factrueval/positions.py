"""Positions in the nominative singular, as a list of them would have them."""

from maggraph.language.dictionary import Parse, parses

DECLINED = ("ADJF", "PRTF", "NOUN")


def nominative(position: str) -> str:
    """Put the head of a position and the adjectives before it into the nominative singular.

    >>> nominative("первого секретаря"), nominative("главу администрации"), nominative("и.о. мэра")
    ('первый секретарь', 'глава администрации', 'и.о. мэра')
    """
    words = position.split()
    readings = [_reading(word) for word in words]
    head = next((at for at, one in enumerate(readings) if one is None or one.tag.POS == "NOUN"), len(words) - 1)
    noun = readings[head]
    if noun is None or noun.tag.POS != "NOUN":
        return position
    asked = {"nomn", "sing"} | ({noun.tag.gender} if noun.tag.gender else set())
    before = [_changed(word, one, asked) for word, one in zip(words[:head], readings, strict=False)]
    return " ".join([*before, _changed(words[head], noun, {"nomn", "sing"}), *words[head + 1 :]])


def _reading(word: str) -> Parse | None:
    return next((parse for parse in parses(word.lower()) if parse.tag.POS in DECLINED), None)


def _changed(word: str, reading: Parse | None, asked: set[str]) -> str:
    changed = reading.inflect(asked) if reading else None
    return changed.word if changed else word
