"""Gifts that no list of awards names, from hand to hand, and those whom a pronoun says were given something."""

from maggraph.extraction.award_names import AwardName, gift
from maggraph.extraction.clauses import Clause
from maggraph.extraction.groups import Group
from maggraph.extraction.morphology import NOUN, Form, forms
from maggraph.extraction.participations import Told
from maggraph.extraction.scenes import Placed
from maggraph.extraction.subjects import Memory, gender_of, in_case
from maggraph.extraction.wordsets import word_set
from maggraph.language import Case

GIVING = frozenset(["подарить", "преподнести", "дарить"])
NO_GIFTS = word_set("no-gifts")
TO_WHOM = {"ему": "masc", "ей": "femn", "которому": "masc", "которой": "femn", "нему": "masc", "ней": "femn"}
WHOM = {"его": "masc", "её": "femn", "ее": "femn", "которого": "masc", "которую": "femn"}


def from_hands(sentence: Told, clause: Clause) -> bool:
    """Say whether a clause tells of hands, or of a gift: "из рук", "в подарок", "на память"."""
    words = {sentence.scene.tape.low(at) for at in range(clause.start, clause.end)}
    return bool(words & {"рук", "подарок", "память", "дар", "прощание"})


def given_as_gift(sentence: Told, clause: Clause, frame: str) -> list[AwardName]:
    """Return the thing given, where the verb and whoever gets it show that it is a gift."""
    if frame == "give" and not (clause.verb.lemmas & GIVING or somebody(sentence, clause)):
        return []
    if frame in {"get", "fall"} and not from_hands(sentence, clause):
        return []
    if frame == "honour":
        return []
    found = _thing(sentence, clause)
    return [gift(sentence.scene, *found)] if found else []


def somebody(sentence: Told, clause: Clause) -> bool:
    """Say whether a clause names, or means by a pronoun, to whom something was given."""
    groups = [*sentence.persons, *sentence.bodies]
    named = any(group.case is Case.DATIVE and clause.covers(group.start) for group in groups)
    return named or any(sentence.scene.tape.low(at) in {*TO_WHOM, "им"} for at in range(clause.start, clause.end))


def _thing(sentence: Told, clause: Clause) -> tuple[int, Form] | None:
    """Return the first thing in the accusative, of a passive in the nominative, after the verb and then before it."""
    verb = clause.verb.index
    case = Case.NOMINATIVE if clause.verb.passive else Case.ACCUSATIVE
    for at in (*range(verb + 1, clause.end), *range(clause.start, verb)):
        form = _reading(sentence, at, case)
        if form:
            return at, form
    return None


def _reading(sentence: Told, at: int, case: Case) -> Form | None:
    scene, word = sentence.scene, sentence.scene.tape.at(at)
    taken = scene.quoted(at) or at in scene.in_post or any(one.start <= at < one.end for one in _named(sentence))
    if (
        not (word[:1].islower() or (word[:1].isupper() and scene.tape.starts(at)))
        or taken
        or scene.case_asked(at)
        or _after_adjective(sentence, at)
    ):
        return None
    readings = [form for form in forms(word)[:4] if form.pos == NOUN and form.case is case and "inan" in form.traits]
    return readings[0] if readings and readings[0].lemma not in NO_GIFTS else None


def _after_adjective(sentence: Told, at: int) -> bool:
    """Say whether a preposition stands before the adjectives of a noun: "на большом экране"."""
    while at and forms(sentence.scene.tape.at(at - 1))[0].pos in {"ADJF", "PRTF"}:
        at -= 1
    return bool(sentence.scene.case_asked(at))


def _named(sentence: Told) -> tuple[Placed, ...]:
    return (*sentence.scene.persons, *sentence.scene.bodies, *sentence.scene.territories)


def meant(sentence: Told, clause: Clause, frame: str, memory: Memory) -> tuple[Placed, ...]:
    """Return whom a pronoun says was given something: one named before in the sentence, else the last spoken of."""
    pronouns = {"give": TO_WHOM | WHOM, "fall": TO_WHOM, "honour": WHOM}.get(frame, {})
    places = range(max(0, clause.start - 2), clause.end)
    gender = next((pronouns[word] for at in places if (word := sentence.scene.tape.low(at)) in pronouns), "")
    if not gender:
        return ()
    doers = in_case(sentence.scene, sentence.persons, clause, Case.NOMINATIVE)
    before = [one for one in sentence.persons if one.end <= clause.verb.index and one not in doers[:1]]
    fitting = [one for one in before if gender_of(one) == gender]
    remembered = memory.masc if gender == "masc" else memory.femn
    return fitting[-1].actors[-1:] if fitting else _other(remembered, doers)


def _other(remembered: Group | None, doers: list[Group]) -> tuple[Placed, ...]:
    """Return whom memory holds, unless it is the one who gives."""
    giving = {actor.mention.entity for group in doers[:1] for actor in group.actors}
    return tuple(one for one in remembered.actors if one.mention.entity not in giving) if remembered else ()
