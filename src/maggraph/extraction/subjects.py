"""Whom a verb is said of: its subject in the nominative, the doer of a passive, a pronoun's antecedent."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from maggraph.extraction.clauses import Clause, Verb
from maggraph.extraction.groups import PREPOSITIONS, Group
from maggraph.extraction.morphology import NOUN, forms, lemmas
from maggraph.extraction.scenes import Scene
from maggraph.extraction.wordsets import word_set
from maggraph.facts.kinds import Gender
from maggraph.language import Case

PRONOUNS = {
    "он": "masc",
    "она": "femn",
    "они": "plur",
    "которой": "",
    "который": "masc",
    "которая": "femn",
    "которые": "plur",
}
GENITIVE_OWNERS = word_set("genitive-owners")
GENDERS = {Gender.MALE: "masc", Gender.FEMALE: "femn"}


@dataclass(frozen=True)
class Memory:
    """Who was last spoken of, for pronouns: by grammatical gender, and those named together."""

    masc: Group | None = None
    femn: Group | None = None
    last: Group | None = None

    def after(self, group: Group | None) -> "Memory":
        """Remember a group that has just been a subject."""
        if group is None:
            return self
        singles = [Group((actor,), group.start, group.end) for actor in group.actors]
        genders = [gender_of(one) for one in singles]
        told = {
            gender: one for gender, one in zip(genders, singles, strict=True) if genders.count(gender) == 1 and gender
        }
        if len(group.actors) == 1 and not told:
            told = {"masc": group, "femn": group}
        return replace(self, last=group, **told)

    def of(self, pronoun: str) -> Group | None:
        """Return whom "он", "она" or "они" stands for."""
        gender = PRONOUNS.get(pronoun, "")
        return self.last if gender in {"plur", ""} else self.masc if gender == "masc" else self.femn


NOBODY = Memory()
"""Nobody has been spoken of yet."""


def gender_of(group: Group) -> str:
    """Return the grammatical gender of a single person, "" if unknown or several."""
    gender = getattr(group.actors[0].mention, "gender", None)
    return GENDERS.get(gender, "") if len(group.actors) == 1 and gender else ""


def in_case(scene: Scene, groups: Iterable[Group], clause: Clause, case: Case) -> list[Group]:
    """Return the groups of a clause that stand, or may stand, in a case; those that show it come first."""
    inside = [group for group in groups if clause.covers(group.actors[0].start)]
    shown = [group for group in inside if _shows(scene, group, case) and not _governed(scene, group, case)]
    open_ = [group for group in inside if group not in shown and _open_to(scene, group, case)]
    return [*shown, *open_]


def _shows(scene: Scene, group: Group, case: Case) -> bool:
    """Say whether a group's case is the one asked for; a man's accusative is his genitive, unless a noun owns him."""
    if group.case is not Case.GENITIVE or case is not Case.ACCUSATIVE:
        return group.case is case
    before = scene.tape.at(group.start - 1)
    owned = before[:1].isalpha() and forms(before)[0].pos == NOUN and forms(before)[0].case is not Case.INSTRUMENTAL
    return not owned and before.lower() not in PREPOSITIONS


def _governed(scene: Scene, group: Group, case: Case) -> bool:
    """Say whether a word before rules the nominative out, whatever the name's form: "из рук И.И. Котова"."""
    return case is Case.NOMINATIVE and scene.tape.low(group.start - 1) in PREPOSITIONS | {"рук"}


def _open_to(scene: Scene, group: Group, case: Case) -> bool:
    """Say whether a group may stand in a case that its names do not show."""
    if group.case is Case.ACCUSATIVE and case is Case.NOMINATIVE:
        first = group.actors[0]
        return getattr(first.mention, "name", "") == scene.tape.text(first.start, first.end)
    return group.case is None and _may_be(scene, group, case)


def _may_be(scene: Scene, group: Group, case: Case) -> bool:
    """Say whether a group whose names do not tell may stand in a case: by its offices, and the word before."""
    offices = {post.case for post in scene.posts if group.start <= post.start < group.end} - {None}
    if offices:
        return case in offices
    before = scene.tape.low(group.start - 1)
    if case is Case.NOMINATIVE:
        return before not in PREPOSITIONS and not (lemmas(before) & GENITIVE_OWNERS if before[:1].isalpha() else False)
    return before not in PREPOSITIONS if case is not Case.GENITIVE else True


def subject(scene: Scene, groups: tuple[Group, ...], clause: Clause) -> Group | None:
    """Return the group in the nominative that agrees with the verb."""
    fitting = [group for group in in_case(scene, groups, clause, Case.NOMINATIVE) if agrees(clause.verb, group)]
    best = min(fitting, key=lambda group: (group.case is None, _distance(group, clause.verb)), default=None)
    return best or _only_one(scene, groups, clause)


def _only_one(scene: Scene, groups: tuple[Group, ...], clause: Clause) -> Group | None:
    """Return the one person of a clause whose office is in the nominative, or whose name tells no case."""
    inside = [
        group
        for group in groups
        if clause.covers(group.actors[0].start) and group.actors[0].mention.entity.startswith("person/")
    ]
    if len(inside) != 1:
        return None
    office = any(post.case is Case.NOMINATIVE and post.end == inside[0].start for post in scene.posts)
    unclear = (
        inside[0].case is None
        and _may_be(scene, inside[0], Case.NOMINATIVE)
        and len(inside[0].actors) == 1
        and not clause.verb.plural
    )
    return inside[0] if office or unclear else None


def _distance(group: Group, verb: Verb) -> int:
    return group.start - verb.index if group.start > verb.index else verb.index - group.end


def agrees(verb: Verb, group: Group) -> bool:
    """Say whether number and gender of a verb allow a group as its subject."""
    if verb.plural:
        return True
    gender = gender_of(group)
    return not (verb.gender in {"masc", "femn"} and gender and gender != verb.gender) and verb.gender != "neut"


def doer(scene: Scene, groups: tuple[Group, ...], clause: Clause) -> Group | None:
    """Return the group in the instrumental that does what a passive tells."""
    return next(iter(in_case(scene, groups, clause, Case.INSTRUMENTAL)), None)


def antecedent(scene: Scene, groups: tuple[Group, ...], clause: Clause) -> Group | None:
    """Return the last group before a relative clause whose pronoun is the subject."""
    if clause.pronoun < 0:
        return None
    cases = {form.case for form in forms(scene.tape.at(clause.pronoun))}
    before = [group for group in groups if group.end <= clause.pronoun and clause.pronoun - group.end < 4]
    return before[-1] if before and Case.NOMINATIVE in cases and agrees(clause.verb, before[-1]) else None


def pronoun(scene: Scene, clause: Clause) -> str:
    """Return the personal pronoun that is a clause's subject, "" if there is none."""
    words = scene.tape.lower[clause.start : clause.end]
    return next((word for word in words if word in {"он", "она", "они"}), "")


def named_otherwise(scene: Scene, clause: Clause) -> bool:
    """Say whether a noun that opens a clause is its subject, and nobody's name: ", идея понравилась всем"."""
    at = clause.start + (not scene.tape.at(clause.start)[:1].isalpha())
    word = scene.tape.at(at)
    if at >= clause.verb.index or scene.quoted(at) or not word[:1].isalpha():
        return False
    form = forms(word)[0]
    return form.pos == "NOUN" and form.case is Case.NOMINATIVE and (form.number == "plur") == clause.verb.plural
