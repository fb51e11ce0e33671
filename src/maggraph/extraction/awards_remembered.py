"""What was told before of awards: the one named last, who hands them over, and for whom somebody takes one."""

from dataclasses import dataclass

from maggraph.extraction.award_names import AwardName
from maggraph.extraction.awards import Awarding
from maggraph.extraction.events_drafts import Draft, Given
from maggraph.extraction.participations import Told
from maggraph.extraction.scenes import Placed
from maggraph.facts.kinds import AwardKind
from maggraph.language import Case

OF_PRESENTER = frozenset(["award-honour", "award-fall"])
"""Rules of clauses that go on with what somebody, named before, hands over."""


@dataclass(frozen=True)
class Presenter:
    """Who was said to hand awards over, and in which paragraph; `loose` if of no certain award: "вручил награды"."""

    entity: str
    paragraph: int
    loose: bool = False


def announced(presenter: Presenter | None, awarding: Awarding, paragraph: int) -> str | None:
    """Return who hands over what a clause tells without saying it: "Мэр вручил награды. Медалью награждён …"."""
    if presenter is None or awarding.presenter:
        return None
    near = presenter.loose and presenter.paragraph == paragraph and awarding.clause.verb.passive
    return presenter.entity if awarding.rule == "award-get" or (awarding.rule in OF_PRESENTER and near) else None


def named_as(award: AwardName | None, last: tuple[str, AwardKind] | None, event: Draft) -> tuple[str, AwardKind]:
    """Return title and kind of an award: as named, or the one named before if it only points back."""
    if award and not (award.loose or award.same or _again(award, last)):
        return award.title, award.kind
    if last and (award is None or award.loose or award.same or _again(award, last)):
        return last
    return (award.title, award.kind) if award else (f"Награда: {event.title}"[:200], AwardKind.PRIZE)


def _again(award: AwardName, last: tuple[str, AwardKind] | None) -> bool:
    """Say whether a noun alone names the award before once more: "орден" after "орден «Свет»"."""
    alone = award.start == award.head and award.end == award.head + 1
    return alone and last is not None and award.title.lower() in last[0].lower().split()


def taken_for(sentence: Told, awarding: Awarding, batch: list[Given]) -> bool:
    """Say whether those given something only take what their city got just before: "Кубок вручён мэру Клина …"."""
    kinds = {given.kind for given in batch}
    known = awarding.award is None or awarding.award.loose or awarding.award.same or awarding.award.kind in kinds
    owners = {given.recipient for given in batch if not given.recipient.startswith("person/")}
    people = [one.mention.entity for one in awarding.recipients]
    return known and bool(people) and all(_offices(sentence, one) & owners for one in people)


def _offices(sentence: Told, person: str) -> set[str]:
    """Return the bodies and cities in which a sentence says that somebody holds an office."""
    posts = (placed.mention for placed in sentence.scene.posts)
    return {getattr(post, "entity", "") for post in posts if getattr(post, "holder", None) == person}


def _without_seats(actors: tuple[Placed, ...]) -> tuple[Placed, ...]:
    """Leave out the cities that only say where a body is: "Центр «Старт», Бишкек"."""
    kept: list[Placed] = []
    for one in actors:
        if not (
            kept and kept[-1].mention.entity.startswith("organization/") and one.mention.entity.startswith("city/")
        ):
            kept.append(one)
    return tuple(kept)


def _body_first(sentence: Told) -> bool:
    """Say whether an item names a body or city, and one who belongs to it after: "хор «Луч», руководитель …"."""
    body, person = next(iter(sentence.bodies), None), next(iter(sentence.persons), None)
    shown = body is not None and body.case in {Case.NOMINATIVE, Case.DATIVE, Case.ACCUSATIVE}
    return shown and body is not None and person is not None and body.start < person.start


def of_contest(award: AwardName, event: Draft) -> str:
    """Return an award's title, with the event that it is of where it has none of its own."""
    return award.title if "«" in award.title else f"{award.title}: {event.title}"[:200]


def item_recipients(sentence: Told, *, placed: bool) -> tuple[Placed, ...]:
    """Return whom an item of a list names as given something; a place in a contest is first of all a city's."""
    if sentence.persons and not placed and not _body_first(sentence):
        return sentence.persons[0].actors
    if sentence.bodies:
        return _without_seats(sentence.bodies[0].actors)
    return sentence.persons[0].actors if sentence.persons else ()
