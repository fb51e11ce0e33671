"""What follows the head noun of an event and belongs to its name: quoted titles, genitives, "в честь …", "по …"."""

from maggraph.extraction.lexicon import entries
from maggraph.extraction.morphology import can_be, forms
from maggraph.extraction.scenes import Placed, Scene
from maggraph.extraction.tape import CLOSING, OPENING, STRAIGHT
from maggraph.extraction.verbs import SURELY
from maggraph.language import Case

LONGEST = 45
"""Words: a name that goes on longer has run into the sentence."""
LONGEST_PHRASE = 7
NO_PHRASE = frozenset(["VERB", "PREP", "CONJ", "NPRO", "PRTS", "ADVB"])
CHAINED = {"по": Case.DATIVE, "для": Case.GENITIVE, "среди": Case.GENITIVE, "памяти": Case.GENITIVE}
SUBSTANTIVES = frozenset(["служащий", "учащийся", "трудящийся", "рабочий", "управляющий"])
"""Adjectives by the dictionary that stand for nouns."""
CUPS = frozenset([("на", "кубок"), ("на", "приз"), ("на", "призы")])
"""What a contest is for."""
ASKING = frozenset(["act", "meet", "visit", "feast"])
"""Nouns that may be said of a person: the inauguration, visit or feast of somebody."""
SKIPPED = frozenset(["году", "года", "год", "г.", "среди", "том"])


def title_end(scene: Scene, head: int, lemma: str) -> tuple[int, str]:
    """Return where an event's name ends, exclusive, and the title it bears in quotation marks ("" if none)."""
    tape, at, quoted = scene.tape, head + 1, ""
    if tape.at(at) in {*CLOSING, STRAIGHT} and tape.depth[head]:
        at += 1
    while at < min(len(tape), head + LONGEST):
        end, inner = _step(scene, at, lemma)
        if end <= at:
            break
        at, quoted = end, quoted or inner
    return at, quoted


def _step(scene: Scene, at: int, lemma: str) -> tuple[int, str]:
    tape = scene.tape
    theme = _theme(scene, at)
    if theme >= at:
        end = tape.quoted_end(theme)
        return (end, _inner(scene, theme, end)) if end > theme else (at, "")
    if tape.at(at) == "(" and tape.at(at + 2) == ")" and tape.abbreviation(at + 1):
        return at + 3, ""
    if tape.abbreviation(at):
        return at + 1, ""
    if tape.at(at) == "№" and tape.at(at + 1).isdigit():
        return at + 2, ""
    if tape.at(at).isdigit() and len(tape.at(at)) == 4 and tape.low(at + 1) not in {"года", "году", "г."}:
        return at + 1, ""
    return _mention(scene, at, lemma) or _in_place(scene, at, lemma) or _chained(scene, at), ""


def _theme(scene: Scene, at: int) -> int:
    """Return where a quotation opens that is the title, -1 if none; "на тему" or a colon may stand before."""
    tape = scene.tape
    words = (("на", "тему"), ("под", "названием"), ("под", "девизом"), ("по", "теме"))
    start = at + 2 if (tape.low(at), tape.low(at + 1)) in words else at
    start += tape.at(start) == ":" and start > at
    opens = bool(tape.at(start)) and tape.at(start) in OPENING + STRAIGHT
    return start if opens else -1


def _inner(scene: Scene, start: int, end: int) -> str:
    return scene.tape.text(start + 1, end - 1).strip('»”" ')


def _mention(scene: Scene, at: int, lemma: str) -> int:
    """Go on over a body or place in the genitive; over a person only after nouns that ask for one."""
    placed = scene.mention_at(at)
    if placed is None or not (placed.case in {Case.GENITIVE, None} or can_be(scene.tape.at(at), "NOUN", Case.GENITIVE)):
        return 0
    if placed.mention.entity.startswith("person/") and (placed.case is None or not ASKING & _flags(lemma)):
        return 0
    return placed.end


def _flags(lemma: str) -> frozenset[str]:
    row = entries("event-kinds").get(lemma, ("", ""))
    return frozenset(row[1].split())


def _in_place(scene: Scene, at: int, lemma: str) -> int:
    """Go on through "в Москве" after "Дни Минска"."""
    if lemma != "день" or scene.tape.low(at) not in {"в", "во"}:
        return 0
    placed = scene.mention_at(at + 1)
    return placed.end if placed else 0


def _chained(scene: Scene, at: int) -> int:
    """Go on through genitives, "в честь …", "по …", "для …", "через …"."""
    tape, low = scene.tape, scene.tape.low(at)
    if (low, tape.low(at + 1)) == ("в", "честь"):
        return max(noun_phrase_end(scene, at + 2, Case.GENITIVE), 0)
    if low in CHAINED:
        return noun_phrase_end(scene, at + 1, CHAINED[low])
    if low == "к" and tape.capital(at + 1) and can_be(tape.at(at + 1), "ADJF", Case.DATIVE):
        return noun_phrase_end(scene, at + 1, Case.DATIVE)
    if low == "и" and can_be(tape.at(at - 1), "NOUN", Case.GENITIVE):
        return noun_phrase_end(scene, at + 1, Case.GENITIVE)
    if (low, tape.low(at + 1)) in CUPS:
        return noun_phrase_end(scene, at + 1, Case.ACCUSATIVE)
    return noun_phrase_end(scene, at, Case.GENITIVE)


def noun_phrase_end(scene: Scene, at: int, case: Case) -> int:
    """Return the end of adjectives with their noun in a case, 0 if there are none."""
    tape, end = scene.tape, at
    while end < min(len(tape), at + LONGEST_PHRASE):
        placed = scene.mention_at(end)
        if placed is not None:
            return placed.end if _goes_on(placed, case) else 0
        if _joined_number(tape.at(end), case):
            return end + 1
        if tape.low(end) in SURELY:
            return _substantive(scene, at, end, case)
        if not _phrase_word(tape.at(end)) or not (_noun(tape.at(end), case) or can_be(tape.at(end), "ADJF", case)):
            return _substantive(scene, at, end, case)
        if _noun(tape.at(end), case):
            return end + 1
        end += 1 + _pair_goes_on(scene, end + 1, case)
    return _substantive(scene, at, end, case)


def _substantive(scene: Scene, start: int, end: int, case: Case) -> int:
    """Return the end of adjectives of which the last stands for a noun: "молодых служащих", 0 if it does not."""
    word = scene.tape.at(end - 1)
    noun = end > start and (can_be(word, "NOUN", case) or forms(word)[0].lemma in SUBSTANTIVES)
    return end if noun else 0


def _goes_on(placed: Placed, case: Case) -> bool:
    """Say whether somebody or something named belongs to a phrase; a person only if the case shows."""
    person = placed.mention.entity.startswith("person/")
    return placed.case is case or (placed.case is None and not person)


def _joined_number(word: str, case: Case) -> bool:
    """Say whether a word is like "180-летия"."""
    return word[:1].isdigit() and "-" in word and can_be(word.rpartition("-")[2], "NOUN", case)


def _phrase_word(word: str) -> bool:
    return word[:1].isalpha() and word.lower() not in SKIPPED and forms(word)[0].pos not in NO_PHRASE


def _noun(word: str, case: Case) -> bool:
    adjective = can_be(word, "ADJF", case) and forms(word)[0].pos in {"ADJF", "PRTF"}
    return can_be(word, "NOUN", case) and not adjective


def _pair_goes_on(scene: Scene, at: int, case: Case) -> bool:
    """Say whether "и" or a comma joins another adjective with its noun: "малых и скульптурных форм"."""
    tape = scene.tape
    return tape.at(at) in {"и", ","} and can_be(tape.at(at + 1), "ADJF", case) and can_be(tape.at(at + 2), "NOUN", case)


def without_quotes(head: str, tail: str, lemma: str) -> str:
    """Join a name's head and tail to a title, capital first; the noun's own quotation marks fall away.

    >>> without_quotes("круглый стол", "» на тему: «Дороги»", "стол")
    'Круглый стол «Дороги»'
    """
    for opening in ("» на тему:", "» на тему", "»", "на тему:", "на тему"):
        if tail.startswith(opening):
            tail = tail[len(opening) :].lstrip()
            break
    title = f"{head} {tail}".strip()
    return title[:1].upper() + title[1:] if lemma else title
