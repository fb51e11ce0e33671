"""The briefing on two people before they meet: whether they have met, where both were, and who links them."""

from collections.abc import Iterator, Mapping

from maggraph.answers.dossier import Dossier, dossier_of
from maggraph.answers.grades import Grade
from maggraph.answers.meetings import Request
from maggraph.answers.paths import Chain, chains_between
from maggraph.answers.values import Entity
from maggraph.briefing.encounters import explained, named, told
from maggraph.briefing.ground import Ground
from maggraph.briefing.links import entity_in, grade_names, places_between, shared_of
from maggraph.briefing.model import Paragraph, Picture, Section, Style, gathered
from maggraph.briefing.portrait import introduced, spoke
from maggraph.briefing.rings import MOST, Ring, Spoke, ring
from maggraph.briefing.turns import Turn, facts_of, occasion_of, turns_of
from maggraph.wording import say

Turns = Mapping[Entity, Turn]


def pair_sections(ground: Ground, one: Entity, other: Entity) -> Iterator[Section]:
    """Tell everything that matters before two people meet."""
    first, second = (dossier_of(ground.store, person, ground.lang) for person in (one, other))
    yield Section(say("Who they are"), (introduced(ground, first), introduced(ground, second)))
    met = tuple(_met(ground, one, other))
    yield Section(say("Whether they have met"), met or (Paragraph(say("The reports show no meeting of the two.")),))
    yield Section(say("Events that name both"), tuple(_shared_events(ground, first, second)))
    yield Section(
        say("Shared acquaintances"),
        tuple(_acquaintances(ground, one, other)),
        _acquaintances_picture(ground, one, other),
    )
    if not ground.network.has_edge(one.id, other.id):
        yield Section(say("Chains from one to the other"), tuple(_chains(ground, one, other)))
    for dossier in (first, second):
        title = say("What {name} spoke on and did", name=ground.short(dossier.entity))
        yield Section(title, tuple(spoke(ground, dossier.entity, tuple(_turns(dossier).values()))))


def _met(ground: Ground, one: Entity, other: Entity) -> Iterator[Paragraph]:
    """Tell the meetings of the two, the surest first."""
    met = [meeting for meeting in ground.met(one) if meeting.partner.iri == other.iri]
    for grade in Grade:
        chosen = [meeting for meeting in met if meeting.grade is grade]
        if chosen:
            yield Paragraph(explained(grade), opening=named(grade))
            yield from (told(ground, meeting, other) for meeting in chosen)


def _turns(dossier: Dossier) -> Turns:
    return {turn.one: turn for turn in turns_of(facts_of(dossier, "participations"))}


def _shared_events(ground: Ground, first: Dossier, second: Dossier) -> Iterator[Paragraph]:
    """List the events where the reports name both, however present."""
    ones, others = _turns(first), _turns(second)
    shared = [event for event in ones if event in others]
    names = ground.short(first.entity), ground.short(second.entity)
    for number, event in enumerate(shared, 1):
        when = ground.voice.when(occasion_of(ground, event)) or say("date not known")
        pairs = zip(names, (ones[event], others[event]), strict=True)
        sides = "; ".join(f"{name} – {ground.kinds.name('presence', turn.presence)}" for name, turn in pairs)
        places = gathered(ones[event].places, others[event].places)
        yield Paragraph(f"{event.name}, {when}: {sides}.", Style.NUMBERED, f"{number}.", places)
    if not shared:
        yield Paragraph(say("No event in the reports names both."))


def _acquaintances(ground: Ground, one: Entity, other: Entity) -> Iterator[Paragraph]:
    """Name whom both have met, and how each has."""
    graph = ground.network
    shared = shared_of(graph, one.id, other.id)
    grades = grade_names()
    for through in shared:
        called = ground.called(entity_in(graph, through))
        ways = "; ".join(
            f"{ground.short(person)} – {grades[graph.edges[person.id, through]['grade']]}" for person in (one, other)
        )
        places = gathered(*(places_between(graph, person.id, through) for person in (one, other)))
        yield Paragraph(f"{called}: {ways}.", Style.ITEM, places=places)
    if not shared:
        yield Paragraph(say("The reports show nobody whom both have met."))


def _acquaintances_picture(ground: Ground, one: Entity, other: Entity) -> Picture | None:
    """Draw whom both have met, each by the less sure of the two meetings."""
    graph = ground.network
    shared = shared_of(graph, one.id, other.id)
    if not shared:
        return None
    spokes = []
    for through in shared:
        grades = [Grade(graph.edges[person.id, through]["grade"]) for person in (one, other)]
        spokes.append(
            Spoke(through, ground.short(entity_in(graph, through)), line=max(grades, key=lambda x: x.rank).value)
        )
    middle = say("{one} and {other}", one=ground.short(one), other=ground.short(other))
    shows = say("Picture: whom both have met")
    caption = say(
        "Each line is the less sure of the two meetings; shown are {shown} of {number}.",
        shown=min(MOST, len(shared)),
        number=len(shared),
    )
    return Picture(ring(Ring(middle, spokes, (), grade_names(), shows)), caption)


def _chains(ground: Ground, one: Entity, other: Entity) -> Iterator[Paragraph]:
    """Tell the shortest chains of meetings."""
    found = chains_between(ground.store, one, other, Request(lang=ground.lang))
    for number, chain in enumerate(found, 1):
        yield _chain(ground, chain, number)
    if not found:
        yield Paragraph(say("The reports show no chain of meetings between them."))


def _chain(ground: Ground, chain: Chain, number: int) -> Paragraph:
    names = " → ".join(ground.short(person) for person in chain.people)
    ways = " ".join(meeting.why for meeting in chain.meetings)
    places = gathered(*(meeting.evidence for meeting in chain.meetings))
    return Paragraph(f"{names}. {ways}", Style.NUMBERED, f"{number}.", places)
