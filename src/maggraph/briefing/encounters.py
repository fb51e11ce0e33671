"""Meetings as a reader wants them: by how surely they met, then event by event, all met there together."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from maggraph.answers.grades import Grade
from maggraph.answers.meetings import Meeting
from maggraph.answers.values import Entity
from maggraph.briefing.ground import Ground
from maggraph.briefing.model import Paragraph, Style, gathered
from maggraph.briefing.turns import occasion_of, side_of
from maggraph.wording import say


def encounters(ground: Ground, person: Entity) -> Iterator[Paragraph]:
    """Tell whom a person met, when, where and how we know."""
    met = _without_repeats(ground.met(person))
    for grade in Grade:
        chosen = [meeting for meeting in met if meeting.grade is grade]
        if chosen:
            yield Paragraph(explained(grade), opening=named(grade))
            yield from _of_grade(ground, person, chosen)


def _without_repeats(met: Sequence[Meeting]) -> list[Meeting]:
    """Leave out who was only in one programme with somebody met more closely on the same day."""
    close = {(one.partner.iri, one.date) for one in met if one.grade is not Grade.SAME_PROGRAMME}
    return [one for one in met if one.grade is not Grade.SAME_PROGRAMME or (one.partner.iri, one.date) not in close]


def named(grade: Grade) -> str:
    """Name a grade at the beginning of a paragraph."""
    return {
        Grade.DIRECT: say("Met directly."),
        Grade.TOGETHER: say("Were there together."),
        Grade.SAME_EVENT: say("Took part in the same event."),
        Grade.SAME_PROGRAMME: say("Took part in one programme."),
    }[grade]


def explained(grade: Grade) -> str:
    """Explain a grade in one sentence."""
    return {
        Grade.DIRECT: say("The report tells of a meeting of the two in person, or one handed the other an award."),
        Grade.TOGETHER: say(
            "Both were at one event in person. That they spoke with each other is likely, but the report does not "
            "say so."
        ),
        Grade.SAME_EVENT: say(
            "Both took part, but of at least one of them the report does not say that they were there in person."
        ),
        Grade.SAME_PROGRAMME: say(
            "They took part in different parts of one programme on one day and may not have seen each other."
        ),
    }[grade]


def _of_grade(ground: Ground, person: Entity, met: Sequence[Meeting]) -> Iterator[Paragraph]:
    """Tell direct meetings one by one, the others event by event."""
    if met[0].grade is Grade.DIRECT:
        yield from (told(ground, meeting, meeting.partner) for meeting in met)
        return
    for event, of_event in groupby(met, key=lambda meeting: meeting.event):
        yield _event(ground, person, event, list(of_event))


def told(ground: Ground, meeting: Meeting, other: Entity) -> Paragraph:
    """Tell one meeting in the sentence that explains it, with the post of the other."""
    office = ground.then.get((other.iri, meeting.event.iri)) or ground.last.get(other.iri)
    then = f" {ground.short(other)} – {ground.office(office)}." if office else ""
    return Paragraph(meeting.why + then, Style.ITEM, places=meeting.evidence)


def _event(ground: Ground, person: Entity, event: Entity, met: Sequence[Meeting]) -> Paragraph:
    grade, others = met[0].grade, [meeting.partner for meeting in met]
    name, occasion = ground.name(person), occasion_of(ground, event)
    side = side_of(ground, person, event)
    people = [_beside(ground, other, event, grade) for other in sorted(others, key=lambda one: one.name)]
    where = ground.voice.present(name, occasion, side) if side.acts else _elsewhere(ground, event)
    text = f"{where} {ground.voice.beside(grade, people)}"
    return Paragraph(text, Style.ITEM, places=gathered(*(meeting.evidence for meeting in met)))


def _elsewhere(ground: Ground, event: Entity) -> str:
    """Name the programme whose parts they took part in."""
    when = ground.voice.when(occasion_of(ground, event))
    return say("The programme: {event}, {when}.", event=event.name, when=when or say("date not known"))


def _beside(ground: Ground, other: Entity, event: Entity, grade: Grade) -> str:
    """Name somebody with the post then, and with how present unless the grade says so."""
    called = ground.called(other, event.iri)
    if grade is not Grade.SAME_EVENT:
        return called
    presence = side_of(ground, other, event).presence
    return f"{called} ({ground.kinds.name('presence', presence)})"
