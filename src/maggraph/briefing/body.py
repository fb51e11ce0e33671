"""The briefing on a city, a region, a country or an organisation."""

from collections.abc import Iterator, Sequence

from maggraph.answers.dossier import Dossier, Fact, dossier_of
from maggraph.answers.values import Entity
from maggraph.briefing.around import body_picture
from maggraph.briefing.features import awards_listed, by_entity, events_listed, features
from maggraph.briefing.ground import Ground, entity_of, places_of, text_of
from maggraph.briefing.model import Paragraph, Picture, Section, Style
from maggraph.briefing.notes import unknown
from maggraph.briefing.timelines import Moment, timeline
from maggraph.briefing.turns import ORDER, Turn, facts_of, occasion_of, turns_of
from maggraph.wording import say

BODIES = frozenset({"city", "region", "country", "organization"})
_FEATURES = ("classification", "subOrganizationOf", "seat", "within")


def body_sections(ground: Ground, body: Entity) -> Iterator[Section]:
    """Tell who holds posts there, where it was represented and by whom, awards, what it organised."""
    dossier = dossier_of(ground.store, body, ground.lang)
    turns = _turns(dossier)
    yield Section(say("What this is"), tuple(_about(ground, dossier)))
    around = body_picture(ground, body, turns, facts_of(dossier, "posts"))
    yield Section(say("Who holds posts there"), tuple(_holders(ground, dossier)), around)
    yield Section(
        say("At which events it was represented"), tuple(_represented(ground, body, turns)), _picture(ground, turns)
    )
    for title, told in (
        (say("Awards"), tuple(awards_listed(ground, facts_of(dossier, "awards"), recipients=False))),
        (say("What it organised"), tuple(events_listed(ground, facts_of(dossier, "hosted")))),
        (say("Events held there"), tuple(events_listed(ground, facts_of(dossier, "events")))),
    ):
        if told:
            yield Section(title, told)
    left = unknown(iter([say("Who else holds posts there or came from there: the reports may not name everybody.")]))
    if left:
        yield left


def _turns(dossier: Dossier) -> tuple[Turn, ...]:
    """Gather by event who was there for a body; a city's representatives include the city itself."""
    own, sent = facts_of(dossier, "participations"), facts_of(dossier, "represented")
    facts = facts_of(dossier, "representatives") or (*own, *sent)
    return tuple(sorted(turns_of(facts), key=lambda turn: (turn.date, turn.one.name)))


def _about(ground: Ground, dossier: Dossier) -> Iterator[Paragraph]:
    places = tuple(sorted({source.place for source in dossier.sources}))
    yield Paragraph(f"{dossier.entity.name}.", Style.LEAD, places=places)
    yield from features(ground, dossier, _FEATURES)


def _holders(ground: Ground, dossier: Dossier) -> Iterator[Paragraph]:
    """Name those who hold posts, whoever was seen in one last first."""
    held = facts_of(dossier, "posts")
    for person, posts in by_entity(sorted(held, key=_last, reverse=True), "person").items():
        said = "; ".join(_post(ground, fact) for fact in posts)
        yield Paragraph(f"{said}.", Style.ITEM, f"{ground.short(person)}:", places_of(*posts))
    if not held:
        yield Paragraph(say("The reports name nobody with a post there."))
    else:
        yield Paragraph(
            say("The dates are the first and the last day on which the reports show a post, not its term."), Style.NOTE
        )


def _last(post: Fact) -> str:
    return text_of(post.parts["end"]) or text_of(post.parts["seen_to"]) or text_of(post.parts["start"])


def _post(ground: Ground, fact: Fact) -> str:
    first, last = (text_of(fact.parts[key]) for key in ("seen_from", "seen_to"))
    seen = ground.voice.span(first, last) or say("date not known")
    return f"{text_of(fact.parts['post'])} ({seen})"


def _represented(ground: Ground, body: Entity, turns: Sequence[Turn]) -> Iterator[Paragraph]:
    """List events, each with who was there for the body and how present."""
    for number, turn in enumerate(turns, 1):
        when = ground.voice.when(occasion_of(ground, turn.one)) or say("date not known")
        people = "; ".join(dict.fromkeys(_representative(ground, body, turn.one, fact) for fact in turn.facts))
        yield Paragraph(f"{turn.one.name}, {when}: {people}.", Style.NUMBERED, f"{number}.", turn.places)
    if not turns:
        yield Paragraph(say("The reports show it represented at no event."))


def _representative(ground: Ground, body: Entity, event: Entity, fact: Fact) -> str:
    agent = entity_of(fact.parts.get("agent", "")) or body
    return f"{ground.called(agent, event.iri)} – {ground.kinds.name('presence', text_of(fact.parts['presence']))}"


def _picture(ground: Ground, turns: Sequence[Turn]) -> Picture | None:
    moments = [Moment(turn.date, number, turn.presence) for number, turn in enumerate(turns, 1)]
    names = {presence: ground.kinds.name("presence", presence) for presence in ORDER}
    drawing = timeline(moments, ground.voice.months, names, say("Picture: the events along the months"))
    return Picture(drawing, say("The numbers are those of the events listed here.")) if drawing else None
