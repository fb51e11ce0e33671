"""The briefing on one person."""

from collections.abc import Iterator, Sequence

from maggraph.answers.dossier import Dossier, dossier_of
from maggraph.answers.values import Entity
from maggraph.briefing.encounters import encounters
from maggraph.briefing.ground import Ground
from maggraph.briefing.links import network_picture, strangers
from maggraph.briefing.model import Paragraph, Picture, Section, Style
from maggraph.briefing.notes import unknown
from maggraph.briefing.portrait import handed, posts, received, sent, spoke, who
from maggraph.briefing.timelines import Moment, timeline
from maggraph.briefing.turns import MESSAGES, ORDER, Turn, facts_of, occasion_of, turns_of
from maggraph.wording import say


def person_sections(ground: Ground, person: Entity) -> Iterator[Section]:
    """Tell everything that matters before meeting somebody."""
    dossier = dossier_of(ground.store, person, ground.lang)
    turns = turns_of(facts_of(dossier, "participations"))
    came = [turn for turn in turns if turn.came]
    yield Section(say("Who this is"), tuple(who(ground, dossier)))
    yield Section(say("Posts at each date"), tuple(posts(ground, dossier)))
    yield Section(
        ground.voice.meetings_with(ground.name(person)), _met(ground, person), network_picture(ground, person)
    )
    yield Section(say("What they spoke on and did"), tuple(spoke(ground, person, turns)))
    yield Section(say("Events they came to"), _events(ground, came), events_picture(ground, came))
    yield from _told(say("Greetings sent without coming"), sent(ground, person, turns))
    yield from _told(say("Only named"), _named(ground, turns))
    yield Section(say("Awards"), tuple(_awards(ground, dossier)))
    yield Section(say("Whom they could be introduced to"), tuple(strangers(ground, person)))
    left = unknown(_open(ground, dossier, turns))
    if left:
        yield left


def _met(ground: Ground, person: Entity) -> tuple[Paragraph, ...]:
    found = tuple(encounters(ground, person))
    return found or (Paragraph(say("The reports show no meeting. They may have met people of whom no report tells.")),)


def _told(title: str, paragraphs: Iterator[Paragraph]) -> Iterator[Section]:
    told = tuple(paragraphs)
    if told:
        yield Section(title, told)


def _events(ground: Ground, came: Sequence[Turn]) -> tuple[Paragraph, ...]:
    """List the events somebody came to under the numbers of the picture."""
    lines = (_line(ground, turn, number) for number, turn in enumerate(came, 1))
    return tuple(lines) or (Paragraph(say("The reports show nothing that this person came to.")),)


def _line(ground: Ground, turn: Turn, number: int) -> Paragraph:
    occasion = occasion_of(ground, turn.one)
    when = ground.voice.when(occasion)
    presence = ground.kinds.name("presence", turn.presence)
    told = ", ".join(filter(None, (when, presence)))
    return Paragraph(f"{turn.one.name}: {told}.", Style.NUMBERED, f"{number}.", turn.places)


def events_picture(ground: Ground, came: Sequence[Turn]) -> Picture | None:
    """Draw the events somebody came to along the months."""
    moments = [Moment(turn.date, number, turn.presence) for number, turn in enumerate(came, 1)]
    names = {presence: ground.kinds.name("presence", presence) for presence in ORDER}
    drawing = timeline(moments, ground.voice.months, names, say("Picture: the events along the months"))
    return Picture(drawing, say("The numbers are those of the events listed here.")) if drawing else None


def _named(ground: Ground, turns: Sequence[Turn]) -> Iterator[Paragraph]:
    """Tell of events where somebody is only named, or did not come."""
    for turn in turns:
        if not turn.came and turn.presence not in MESSAGES:
            yield Paragraph(_naming(ground, turn), Style.ITEM, places=turn.places)


def _naming(ground: Ground, turn: Turn) -> str:
    when = ground.voice.when(occasion_of(ground, turn.one)) or say("date not known")
    named = f"{turn.one.name}, {when}"
    told = f"{named}: {'; '.join(turn.topics)}." if turn.topics else f"{named}."
    return f"{told} " + (
        say("They were not there.") if turn.presence == "absent" else say("Whether they were there is not said.")
    )


def _awards(ground: Ground, dossier: Dossier) -> Iterator[Paragraph]:
    got, gave = tuple(received(ground, dossier)), tuple(handed(ground, dossier))
    if got:
        yield from ([Paragraph("", opening=say("Received."))] if gave else [])
        yield from got
    if gave:
        yield Paragraph("", opening=say("Handed to others."))
        yield from gave
    if not got and not gave:
        yield Paragraph(say("The reports tell of no award received or handed over."))


def _open(ground: Ground, dossier: Dossier, turns: Sequence[Turn]) -> Iterator[str]:
    """Say what a careful reader would miss."""
    name = ground.name(dossier.entity)
    if name.given.endswith(".") or not name.given:
        yield say("The given name in full: the reports have only initials.")
    if ground.lang == "ru" and name.sexed().sex is None:
        yield say("Whether a man or a woman: the reports do not show it; the name is declined as a man's.")
    vague = sum(turn.presence == "attended" for turn in turns)
    if vague:
        yield say("How they took part in {number}: in person or by link.", number=ground.voice.counted(vague, "event"))
    undated = sum(not turn.date for turn in turns)
    if undated:
        yield say("The date of {number}.", number=ground.voice.counted(undated, "event"))
    yield say("What was said in private: the reports tell of events, not of conversations.")
