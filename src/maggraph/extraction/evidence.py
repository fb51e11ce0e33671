"""What stands around a name: the case that is asked for, the gender of its verb, whether it is remembered."""

from functools import lru_cache

from maggraph.extraction.bodies import GOVERNED
from maggraph.extraction.eponyms import named_after
from maggraph.extraction.lexicon import listed
from maggraph.extraction.morphology import cases, forms
from maggraph.extraction.names import SHIFT, TYPICAL, families
from maggraph.extraction.offices import RawPost
from maggraph.extraction.people import RawPerson
from maggraph.extraction.restoring import Evidence
from maggraph.extraction.tape import Tape
from maggraph.extraction.wordsets import word_set
from maggraph.facts.kinds import Gender
from maggraph.language import Case

PREPOSITIONS = {
    **GOVERNED,
    "у": (Case.GENITIVE,),
    "по": (Case.DATIVE,),
    "между": (Case.INSTRUMENTAL,),
    "вместо": (Case.GENITIVE,),
}
OF_WORKS = frozenset(
    [
        "творчество",
        "стихи",
        "стихотворение",
        "поэзия",
        "произведение",
        "песня",
        "музыка",
        "роман",
        "пьеса",
        "портрет",
        "подвиг",
        "наследие",
        "картина",
    ]
)
OF_MEMORY = frozenset(
    [
        "памятник",
        "монумент",
        "бюст",
        "мемориал",
        "могила",
        "юбилей",
        "годовщина",
        "память",
        "рождение",
        "гибель",
        "смерть",
    ]
)
RELATED = word_set("related")
"""People of whom somebody else's name follows: "сын Ивана Котова"."""
GIVING = frozenset(["вручение", "присуждение", "присвоение", "преподнесение"])
"""Nouns after which comes to whom: "вручение Анне Лосевой диплома"."""
TRADE = 5
"""Words before a name among which its trade is looked for."""
OWNED = word_set("owned")
"""Words as they stand, after which a name is in the genitive: "по поручению …", "при участии …"."""
STOPS = frozenset([":", ";", "(", ")", "–", "—", "."])
GREAT = frozenset(["великий", "выдающийся", "легендарный"])


def evidence(tape: Tape, person: RawPerson, posts: list[RawPost], others: set[int]) -> Evidence:
    """Return what shows a name's case and gender; `others` are the word indices of other people's names."""
    asked = (
        _by_posts(tape, person, posts)
        or _by_preposition(tape, person)
        or _by_noun(tape, person)
        or _by_trade(tape, person)
    )
    gender = _by_title(posts)
    if gender is None and (not asked or Case.NOMINATIVE in asked) and not _oblique(person.family):
        gender = _by_verb(tape, person, posts, others)
    return Evidence(asked, gender)


@lru_cache(maxsize=16384)
def _oblique(family: str) -> bool:
    """Say whether a surname as written can be no nominative: it is not of whom the verb tells."""
    found = [one for one in families(family) if one.weight >= 0]
    usual = any(one.case and TYPICAL.fullmatch(one.nominative.lower()) for one in found)
    return usual and not any(one.case in {None, Case.NOMINATIVE} for one in found)


def _by_posts(tape: Tape, person: RawPerson, posts: list[RawPost]) -> frozenset[Case]:
    near = min(posts, key=lambda post: abs(post.start - person.start), default=None)
    if near is None or near.title.acting:
        return frozenset()
    word = next(
        (tape.at(at) for at in range(near.title.start, near.title.end) if _is_head(tape, at, near.title.head)), ""
    )
    return cases(word, "plur" if near.title.plural else "sing") if word else frozenset()


def _by_noun(tape: Tape, person: RawPerson) -> frozenset[Case]:
    """Ask for the genitive after "имени", and after a thing that can be somebody's: "доклад Анны Котовой"."""
    if tape.low(person.start - 1) in OWNED:
        return frozenset([Case.GENITIVE])
    before = tape.at(person.start - 1)
    form = forms(before)[0] if before[:1].isalpha() else None
    thing = form and form.known and {"NOUN", "inan"} <= form.traits and not {"Geox", "Abbr"} & form.traits
    owned = thing and form and form.case not in {Case.GENITIVE, Case.DATIVE} and not _acted(tape, person.start - 2)
    if form and form.lemma in GIVING:
        return frozenset([Case.DATIVE])
    if owned and form and form.lemma in listed("award-kinds"):
        return frozenset([Case.GENITIVE, Case.DATIVE])
    return frozenset([Case.GENITIVE]) if owned or named_after(tape, person) else frozenset()


def _by_trade(tape: Tape, person: RawPerson) -> frozenset[Case]:
    """Ask for the case of a trade or rank before a name: "инженера Валерия Котова", "ветерана труда Лосева"."""
    for at in range(person.start - 1, max(-1, person.start - TRADE), -1):
        word = tape.at(at)
        form = forms(word)[0] if word[:1].isalpha() else None
        if form is None or form.pos not in {"NOUN", "ADJF"} or at in tape.taken:
            return frozenset()
        if "anim" in form.traits and word.islower():
            found = cases(word, form.number)
            plain = form.number == "sing" or not found & {Case.NOMINATIVE, Case.GENITIVE}
            return found if plain and form.lemma not in RELATED else frozenset()
        if not any(one.case is Case.GENITIVE for one in forms(word)):
            return frozenset()
    return frozenset()


def _acted(tape: Tape, at: int) -> bool:
    """Say whether somebody's verb stands there: after "принял участие" comes who did."""
    form = forms(tape.at(at))[0] if tape.at(at)[:1].isalpha() else None
    return bool(form and form.pos == "VERB" and form.lemma not in listed("of-events"))


def _is_head(tape: Tape, at: int, head: str) -> bool:
    return any(form.lemma == head for form in forms(tape.at(at))) or tape.low(at)[:8] == head[:8]


def _by_preposition(tape: Tape, person: RawPerson) -> frozenset[Case]:
    return frozenset(PREPOSITIONS.get(tape.low(person.start - 1), ()))


def _by_title(posts: list[RawPost]) -> Gender | None:
    feminine = ("ая", "ница", "щица", "киня")
    return Gender.FEMALE if any(post.title.head.endswith(feminine) for post in posts) else None


def _by_verb(tape: Tape, person: RawPerson, posts: list[RawPost], others: set[int]) -> Gender | None:
    """Read the gender of the past-tense verb that follows, or else stands before, with no other name between."""
    end = max([person.end, *(post.end for post in posts)])
    start = min([person.start, *(post.start for post in posts)])
    reach = 8 if posts else 3
    if tape.at(end) == "," and (beside := _verb_gender(tape, range(start - 1, max(-1, start - 2), -1), others)):
        return beside
    after = _verb_gender(tape, range(end, min(len(tape), end + reach)), others)
    return after or _verb_gender(tape, range(start - 1, max(-1, start - reach), -1), others)


def _verb_gender(tape: Tape, places: range, others: set[int]) -> Gender | None:
    for at in places:
        if at in others or tape.at(at) in ";:":
            return None
        form = forms(tape.at(at))[0] if tape.at(at)[:1].isalpha() else None
        if form and form.pos == "VERB" and "past" in form.traits and form.number == "sing":
            return None if form.lemma in listed("of-events") else SHIFT.get(form.gender)
        if form and tape.low(at) in {"который", "которая"}:
            return SHIFT[form.gender]
    return None


def _great(tape: Tape, places: range) -> bool:
    """Say whether somebody is called great, and no war is."""
    great = [at for at in places if tape.at(at)[:1].isalpha() and {form.lemma for form in forms(tape.at(at))} & GREAT]
    return any(not tape.low(at + 1).startswith("отечественн") for at in great)


def _near_before(tape: Tape, start: int) -> range:
    """Return the words before a name that may be said of it: seven at most, up to a mark or a verb."""
    first = max(0, start - 7)
    stops = [at for at in range(first, start) if tape.at(at) in STOPS or _told(tape.at(at))]
    return range(stops[-1] + 1 if stops else first, start)


def _told(word: str) -> bool:
    return word[:1].islower() and forms(word)[0].pos in {"VERB", "PRTS"}


def remembered(tape: Tape, person: RawPerson) -> bool:
    """Say whether a name is that of somebody commemorated: an anniversary, a monument, "великого поэта"."""
    before = _near_before(tape, person.start)
    lemmas = [{form.lemma for form in forms(tape.at(at))} for at in before if tape.at(at)[:1].isalpha()]
    if any("лети" in tape.low(at) and tape.low(at)[:1].isdigit() for at in before):
        return True
    if any(found & OF_MEMORY for found in lemmas) or _great(tape, before):
        return True
    return any(found & OF_WORKS for found in lemmas[-2:])
