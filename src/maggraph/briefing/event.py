"""The briefing on one event."""

from collections.abc import Iterator, Sequence

from maggraph.answers.dossier import Dossier, Fact, dossier_of
from maggraph.answers.headings import in_words
from maggraph.answers.values import Entity
from maggraph.briefing.around import event_picture
from maggraph.briefing.features import awards_listed, events_listed, features
from maggraph.briefing.ground import Ground, places_of, text_of
from maggraph.briefing.model import Paragraph, Section, Style
from maggraph.briefing.notes import unknown
from maggraph.briefing.turns import MESSAGES, ORDER, Turn, facts_of, occasion_of, side_of, turns_of
from maggraph.wording import say

_FEATURES = ("eventKind", "eventStatus", "eventAttendanceMode", "location", "series", "edition", "superEvent")


def event_sections(ground: Ground, event: Entity) -> Iterator[Section]:
    """Tell what an event was, who came and how present, who only sent a message, and the awards."""
    dossier = dossier_of(ground.store, event, ground.lang)
    turns = turns_of(facts_of(dossier, "participations"), by="agent")
    yield Section(say("What this is"), tuple(_about(ground, dossier)))
    came = tuple(_by_presence(ground, event, [turn for turn in turns if turn.came]))
    nobody = Paragraph(say("The reports name nobody who came."))
    yield Section(say("Who took part"), came or (nobody,), event_picture(ground, event, turns))
    for title, chosen in (
        (say("Greetings sent without coming"), [turn for turn in turns if turn.presence in MESSAGES]),
        (say("Only named"), [turn for turn in turns if not turn.came and turn.presence not in MESSAGES]),
    ):
        if chosen:
            yield Section(title, tuple(_by_presence(ground, event, chosen)))
    yield from _lists(ground, dossier)
    left = unknown(_open(ground, event, turns))
    if left:
        yield left


def _about(ground: Ground, dossier: Dossier) -> Iterator[Paragraph]:
    when = ground.voice.when(occasion_of(ground, dossier.entity)) or say("date not known")
    places = tuple(sorted({source.place for source in dossier.sources}))
    yield Paragraph(f"{dossier.entity.name}, {when}.", Style.LEAD, places=places)
    yield from features(ground, dossier, _FEATURES)
    for fact in facts_of(dossier, "hosts"):
        part = in_words(text_of(fact.parts["part"]))
        opening = f"{part[:1].upper()}{part[1:]}:"
        yield Paragraph(f"{text_of(fact.parts['agent'])}.", Style.ITEM, opening, places_of(fact))
    for fact in facts_of(dossier, "figures"):
        yield Paragraph(_figure(ground, fact), Style.ITEM, say("How many:"), places_of(fact))


def _figure(ground: Ground, fact: Fact) -> str:
    exact = ground.kinds.name("qualifier", text_of(fact.parts["qualifier"]))
    return f"{text_of(fact.parts['of'])} – {exact} {text_of(fact.parts['count'])}."


def _by_presence(ground: Ground, event: Entity, turns: Sequence[Turn]) -> Iterator[Paragraph]:
    """List those at an event, the most present first."""
    for presence in ORDER:
        chosen = sorted((turn for turn in turns if turn.presence == presence), key=lambda turn: turn.one.name)
        if chosen:
            name = ground.kinds.name("presence", presence)
            yield Paragraph("", opening=f"{name[:1].upper()}{name[1:]} – {len(chosen)}.")
        for turn in chosen:
            told = f"{ground.called(turn.one, event.iri)}: {_did(ground, event, turn)}."
            yield Paragraph(told, Style.ITEM, places=turn.places)


def _did(ground: Ground, event: Entity, turn: Turn) -> str:
    """Say what somebody did; a body, and whoever did not come, by capacity and topic."""
    if turn.one.type == "person" and turn.came:
        return ground.voice.acts(side_of(ground, turn.one, event))
    capacities = dict.fromkeys(ground.kinds.name("capacity", text_of(fact.parts["capacity"])) for fact in turn.facts)
    return "; ".join((*capacities, *turn.topics))


def _lists(ground: Ground, dossier: Dossier) -> Iterator[Section]:
    awards = tuple(awards_listed(ground, facts_of(dossier, "awards"), recipients=True))
    parts = tuple(events_listed(ground, facts_of(dossier, "parts")))
    if awards:
        yield Section(say("Awards"), awards)
    if parts:
        yield Section(say("Parts of the programme"), parts)


def _open(ground: Ground, event: Entity, turns: Sequence[Turn]) -> Iterator[str]:
    """Say what a careful reader would miss."""
    occasion = occasion_of(ground, event)
    if len(occasion.start) < len("2025-01-01"):
        yield say("The day of the event.")
    if not occasion.city:
        yield say("The city of the event.")
    vague = sum(turn.presence == "attended" for turn in turns)
    if vague:
        yield say("In person or by link, for so many who took part: {number}.", number=vague)
    yield say("Who else was there: the reports may not name everybody.")
