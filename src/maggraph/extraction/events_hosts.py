"""Who stood behind an event: organisers, co-organisers, supporters, as verbs, participles and phrases tell."""

from collections.abc import Iterator
from dataclasses import dataclass

from maggraph.extraction.groups import Group
from maggraph.extraction.morphology import forms, lemmas
from maggraph.extraction.participations import Told
from maggraph.language import Case

SUPPORT = frozenset(["поддержке", "содействии", "помощи", "спонсорстве"])
HELD_BY = frozenset(["организовать", "провести", "устроить", "подготовить", "организовывать", "проводить", "учредить"])
TOGETHER = frozenset(["совместно", "вместе"])


@dataclass(frozen=True)
class Hosts:
    """References of those behind an event."""

    organizers: tuple[str, ...] = ()
    co_organizers: tuple[str, ...] = ()
    supporters: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()


def hosts(sentence: Told) -> Hosts:
    """Return who organised, helped to organise, or supported what a sentence tells of."""
    found: dict[str, list[str]] = {"organizers": [], "co_organizers": [], "supporters": [], "participants": []}
    for role, group in _roles(sentence):
        found[role] += [actor.mention.entity for actor in group.actors if actor.mention.entity not in found[role]]
    return Hosts(**{role: tuple(refs) for role, refs in found.items()})


def _roles(sentence: Told) -> Iterator[tuple[str, Group]]:
    for group in sentence.bodies:
        if all(actor.mention.entity.startswith("country/") for actor in group.actors):
            continue
        role = _by_phrase(sentence, group) or _by_list(sentence, group) or _by_verb(sentence, group)
        if role:
            yield role, group


def _by_phrase(sentence: Told, group: Group) -> str:
    """Read "при поддержке …", "при участии …", "совместно с …"."""
    tape, at = sentence.scene.tape, group.start
    before, further = tape.low(at - 1), tape.low(at - 2)
    if before in SUPPORT:
        return "supporters"
    if (further, before) == ("при", "участии"):
        return "participants"
    if before in {"с", "со"} and further in TOGETHER:
        return "organizers"
    return ""


def _by_list(sentence: Told, group: Group) -> str:
    """Read "Организаторы – …", "соорганизатором выступила …", "… выступила партнером"."""
    held = [(at, word) for at in range(len(sentence.scene.tape)) if (word := _noun(sentence, at))]
    if not held or not _nominative(group):
        return ""
    head = held[0][1]
    listed = any(sentence.scene.tape.at(at) in {"–", "-", "—", ":"} for at in range(held[0][0], group.start))
    stood = any(
        clause.covers(group.start) and clause.verb.lemmas & {"выступить", "стать", "являться", "быть"}
        for clause in sentence.clauses
    )
    if not (listed or stood):
        return ""
    return {"организатор": "organizers", "учредитель": "organizers", "соорганизатор": "co_organizers"}.get(
        head, "supporters"
    )


def _noun(sentence: Told, at: int) -> str:
    word = sentence.scene.tape.at(at)
    known = {"организатор", "соорганизатор", "партнер", "партнёр", "спонсор", "учредитель"}
    found = lemmas(word) & known if word[:1].isalpha() and not sentence.scene.quoted(at) else frozenset()
    return min(found, default="")


def _nominative(group: Group) -> bool:
    return group.case in {Case.NOMINATIVE, None}


def _by_verb(sentence: Told, group: Group) -> str:
    """Read "… провел(а) форум", "организованный …", "форум организован …"."""
    clause = next((clause for clause in sentence.clauses if clause.covers(group.actors[0].start)), None)
    if clause and clause.verb.lemmas & HELD_BY | (
        clause.verb.lemmas & {"отметить", "собрать", "организовываться"} if clause else set()
    ):
        if not clause.verb.passive and _nominative(group) and _subject_like(sentence, group):
            return "organizers"
        if (clause.verb.passive or "организовываться" in clause.verb.lemmas) and group.case in {
            Case.INSTRUMENTAL,
            None,
        }:
            return "organizers"
    if group.case in {Case.INSTRUMENTAL, None} and _participle_before(sentence, group):
        return "organizers"
    return ""


def _subject_like(sentence: Told, group: Group) -> bool:
    before = sentence.scene.tape.low(group.start - 1)
    return (
        group.start == 0
        or not before[:1].isalpha()
        or before in {"и", "года", "г.", "ее", "её", "его"}
        or any(form.pos in {"VERB", "ADVB", "CONJ"} for form in forms(before)[:1])
        or (group.case is Case.NOMINATIVE and not any(form.pos == "PREP" for form in forms(before)[:1]))
    )


def _participle_before(sentence: Told, group: Group) -> bool:
    tape = sentence.scene.tape
    words = [tape.at(at) for at in range(max(0, group.start - 3), group.start)]
    return any(
        word[:1].isalpha() and any(form.pos == "PRTF" and form.lemma in HELD_BY for form in forms(word))
        for word in words
    )
