"""The body or place of an office by what stands between it and a name, or after it, if no grammar knows the words."""

import re
from dataclasses import replace

from maggraph.extraction.bodies import RawBody
from maggraph.extraction.cities import spelled
from maggraph.extraction.defining import tidy
from maggraph.extraction.lexicon import listed
from maggraph.extraction.linking import honorific_end
from maggraph.extraction.morphology import ADJECTIVES, NOUN, can_be, forms, phrase_nominative
from maggraph.extraction.offices import RawPost
from maggraph.extraction.places import PLACE_NAME, RawTerritory, guessed, territory_at
from maggraph.extraction.tape import DASHES, OPENING, STRAIGHT, Tape
from maggraph.facts.kinds import OrganizationKind, TerritoryClass
from maggraph.language import Case

ENDS = frozenset([",", ";", ":", ".", "!", "?", "…", *DASHES])
BREAKS = frozenset(["VERB", "INFN", "PRTS", "GRND", "NPRO", "ADVB", "PRED", "PRCL"])
DECLINED = re.compile(r"([А-ЯЁ]{2,})(?:а|у|е|ом|ы|и|ой)")
"""An abbreviation that is declined."""
MAYORS = frozenset(["мэр", "вице-мэр", "аким", "хоким", "примар", "вице-примар", "градоначальник", "бургомистр"])
"""Offices of a city, whatever its name."""
OVER = ("заведующ", "управляющ", "командующ")
"""Beginnings of offices that ask for the instrumental."""
ORIGIN = frozenset(["из", "с", "со"])
"""Prepositions after which stands where somebody comes from: "инженер из Омска"."""
BESIDE = frozenset(["в", "во", "на", "от", "из"])
"""Prepositions after which a phrase tells where an office is held, and no longer the body's name."""


def with_body(tape: Tape, post: RawPost, end: int) -> RawPost | None:
    """Return a post with the body that the words up to a place name, None if they are not of its phrase."""
    post = replace(post, end=post.title.end, anaphor="") if post.anaphor else post
    start = post.end
    if start >= end or post.title.plural or not _one_group(tape, start, end):
        return None
    if tape.low(start) in ORIGIN:
        return None
    if post.body or post.place:
        return post if _goes_on(tape, post, end) else None
    if tape.low(start) == "от":
        start += 1
    proper = next(
        (at for at in range(start, end) if _proper(tape, at) or (at == start and _of_country(tape, at))), None
    )
    return _held(tape, post, (start, proper, end)) if proper is not None else None


def _goes_on(tape: Tape, post: RawPost, end: int) -> bool:
    """Say whether what stands between an office with its body and a name belongs to either."""
    start = post.end
    if forms(tape.at(start))[0].pos == "PREP" or honorific_end(tape, start, end) == end or _quoted(tape, start, end):
        return True
    return all(tape.at(at).islower() and _names_a_person(tape.at(at), post.title.case) for at in range(start, end))


def _names_a_person(word: str, case: Case | None) -> bool:
    """Say whether a word may be what its bearer is, in the case of the office before: "шейх"."""
    return any(form.pos == NOUN and "anim" in form.traits and form.case is case for form in forms(word))


def _quoted(tape: Tape, start: int, end: int) -> bool:
    return tape.at(start) in (*OPENING, STRAIGHT) and tape.quoted_end(start) == end


def _one_group(tape: Tape, start: int, end: int) -> bool:
    """Say whether words hang together: no mark, verb or pronoun among them, parentheses left out."""
    depth = 0
    for at in range(start, end):
        depth += (tape.at(at) == "(") - (tape.at(at - 1) == ")")
        if depth or tape.depth[at] or tape.at(at) in {"(", ")"}:
            continue
        if tape.at(at) in ENDS or not tape.free(at, at + 1) or tape.at(at).isdigit():
            return False
        if tape.at(at).islower() and forms(tape.at(at))[0].pos in BREAKS:
            return False
    return True


def _proper(tape: Tape, at: int) -> bool:
    return tape.capital(at) or tape.at(at) in (*OPENING, STRAIGHT)


def _of_country(tape: Tape, at: int) -> bool:
    """Say whether a word is the adjective of a country in the genitive, a noun after it: "польской сборной"."""
    lemma = next((form.lemma for form in forms(tape.at(at)) if form.case is Case.GENITIVE), "")
    return lemma in listed("country-adjectives") and can_be(tape.at(at + 1), NOUN, Case.GENITIVE)


def _held(tape: Tape, post: RawPost, places: tuple[int, int, int]) -> RawPost | None:
    """Let an office be held in the territory or body that begins at the first word with a capital, or before it."""
    start, proper, end = places
    territory = territory_at(tape, proper)
    if territory and territory.case in (None, Case.GENITIVE):
        rest = f" {tape.text(start, proper)}" if proper > start else ""
        return replace(post, end=territory.end, title=replace(post.title, name=post.title.name + rest), place=territory)
    stop = next((at for at in range(proper, end) if tape.low(at) in {*BESIDE, "("} and not tape.depth[at]), end)
    case = Case.INSTRUMENTAL if post.title.head.startswith(OVER) else Case.GENITIVE
    if not _declined(tape, start, proper, case):
        return None
    if post.title.head in MAYORS and stop == start + 1 and PLACE_NAME.fullmatch(tape.at(start)):
        name = _city(tape.at(start), case)
        return replace(post, end=stop, place=RawTerritory(start, stop, name, TerritoryClass.CITY, case, "bridged"))
    name = _named(tape, start, stop, case)
    return replace(
        post, end=stop, body=RawBody(start, stop, name.lower(), name, OrganizationKind.OTHER, case, "bridged")
    )


def _city(word: str, case: Case) -> str:
    """Put a city that no dictionary has into the nominative: declined if it can be."""
    declined = (form.lemma for form in forms(word) if form.case is case and form.number == "sing")
    lemma = next((lemma for lemma in declined if lemma != word.lower()), "")
    return spelled(lemma) if lemma else guessed(word, frozenset([case]))


def _declined(tape: Tape, start: int, proper: int, case: Case) -> bool:
    """Say whether the words from the first on may be what an office is of: in its case, or not declined."""
    words = [tape.at(at) for at in range(start, proper + 1) if tape.at(at)[:1].isalpha()]
    return all(_may_stand(word, case) for word in words)


def _may_stand(word: str, case: Case) -> bool:
    if word.isascii() or word.isupper() or not any(form.known for form in forms(word)):
        return True
    return any(form.case is case and form.pos in {NOUN, *ADJECTIVES} for form in forms(word))


def _named(tape: Tape, start: int, end: int, case: Case) -> str:
    """Put the first noun of a name and the adjectives before it into the nominative, a quoted title too."""
    quote = tape.at(start) in (*OPENING, STRAIGHT)
    first = start + quote
    head = next((at for at in range(first, end) if _heads(tape, at, case)), end)
    before = [tape.at(at) for at in range(first, head)]
    if head == end or not all(can_be(word, "ADJF", case) for word in before):
        return tidy(tape.text(start, end))
    noun = _without_ending(tape.at(head))
    made = (
        [noun]
        if not before and (noun.isupper() or noun.isascii())
        else phrase_nominative([*before, noun], len(before), case)
    )
    gap = " " if head + 1 < end and tape.token(head + 1).start > tape.token(head).end else ""
    return tidy(f"{tape.at(start) if quote else ''}{' '.join(made)}{gap}{tape.text(head + 1, end)}")


def _heads(tape: Tape, at: int, case: Case) -> bool:
    """Say whether a word is the noun of a phrase and no adjective before it."""
    word = tape.at(at)
    if not word[:1].isalpha() or not can_be(_without_ending(word), NOUN, case):
        return False
    return not (can_be(word, "ADJF", case) and can_be(tape.at(at + 1), NOUN, case))


def _without_ending(word: str) -> str:
    """Take the case off an abbreviation.

    >>> _without_ending("МИДа"), _without_ending("Заря")
    ('МИД', 'Заря')
    """
    found = DECLINED.fullmatch(word)
    return found[1] if found else word
