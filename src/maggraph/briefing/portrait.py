"""The parts of a briefing about a person: who they are, posts, what they spoke on, greetings, awards."""

from collections import Counter
from collections.abc import Iterator, Sequence

from maggraph.answers.dossier import Dossier, Fact
from maggraph.answers.grades import Grade
from maggraph.answers.happenings import Occasion
from maggraph.answers.query import ask
from maggraph.answers.values import Entity
from maggraph.briefing.ground import Ground, Office, entity_of, places_of, text_of
from maggraph.briefing.model import Paragraph, Style
from maggraph.briefing.turns import MESSAGES, ORDER, Turn, facts_of, occasion_of, side_of, turns_of
from maggraph.wording import say

FEW = 4
"""More events than these are not listed under a post."""


def who(ground: Ground, dossier: Dossier) -> Iterator[Paragraph]:
    """Say who somebody is, and how much the reports know."""
    yield introduced(ground, dossier)
    honours = "; ".join(text_of(one) for one in dossier.about.get("honorificPrefix", ()))
    if honours:
        yield Paragraph(say("Degrees and titles: {titles}.", titles=honours))
    yield _seen(ground, turns_of(facts_of(dossier, "participations")))
    yield _met(ground, dossier.entity)


def introduced(ground: Ground, dossier: Dossier) -> Paragraph:
    """Name somebody with the latest posts."""
    posts = _latest_first(facts_of(dossier, "posts"))
    name = ground.voice.full(ground.name(dossier.entity))
    if not posts:
        return Paragraph(say("{name}: the reports name no post.", name=name), Style.LEAD)
    offices = "; ".join(ground.office(_office(post), whole=True) for post in posts[:3])
    return Paragraph(f"{name}, {offices}.", Style.LEAD, places=places_of(*posts[:3]))


def _seen(ground: Ground, turns: Sequence[Turn]) -> Paragraph:
    if not turns:
        return Paragraph(say("The reports name this person at no event."))
    by_presence = Counter(turn.presence for turn in turns)
    counts = "; ".join(
        f"{ground.kinds.name('presence', presence)} – {by_presence[presence]}"
        for presence in ORDER
        if by_presence[presence]
    )
    dates = sorted(turn.date for turn in turns if turn.date)
    span = ground.voice.span(dates[0], dates[-1]) if dates else ""
    number = ground.voice.counted(len(turns), "event")
    return Paragraph(
        say("In the reports: {number} {span}. How present: {counts}.", number=number, span=span, counts=counts)
    )


def _met(ground: Ground, person: Entity) -> Paragraph:
    met = ground.met(person)
    if not met:
        return Paragraph(say("The reports show no meeting. They may have met people of whom no report tells."))
    best: dict[str, int] = {}
    for meeting in met:
        other = meeting.partner.iri
        best[other] = min(best.get(other, 9), meeting.grade.rank)
    counts = Counter(best.values())
    grades = [grade for grade in Grade if grade is not Grade.SAME_PROGRAMME and counts[grade.rank]]
    closest = "; ".join(f"{ground.kinds.name('grade', grade)} – {counts[grade.rank]}" for grade in grades)
    number = ground.voice.counted(sum(counts[grade.rank] for grade in grades), "person")
    told = say("Met, as the reports show: {number}.", number=number)
    if closest:
        told = say("Met, as the reports show: {number} ({counts}).", number=number, counts=closest)
    apart = counts[Grade.SAME_PROGRAMME.rank]
    return Paragraph(f"{told} {_apart(apart)}".strip())


def _apart(number: int) -> str:
    return say("In other parts of the same programmes were further people: {number}.", number=number) if number else ""


def posts(ground: Ground, dossier: Dossier) -> Iterator[Paragraph]:
    """Say which post is shown when, and at which events."""
    held = _latest_first(facts_of(dossier, "posts"))
    for post in held:
        yield _post(ground, dossier.entity, post)
    if held and not any(post.parts["start"] or post.parts["end"] for post in held):
        yield Paragraph(
            say(
                "These are the first and the last day on which the reports show the post. "
                "When it began or ended is not known."
            ),
            Style.NOTE,
        )
    if not held:
        yield Paragraph(say("Which post they hold is not known from the reports."))


def _post(ground: Ground, person: Entity, post: Fact) -> Paragraph:
    seen = ground.voice.span(text_of(post.parts["seen_from"]), text_of(post.parts["seen_to"]))
    stated = ground.voice.span(text_of(post.parts["start"]), text_of(post.parts["end"]))
    office = _office(post)
    opening = ground.office(office, whole=True)
    lines = [say("The reports show it {span}.", span=seen) if seen else say("The reports give no date for it.")]
    if stated:
        lines.append(say("Held {span}, as stated.", span=stated))
    at = [event for (who_, event), then in ground.then.items() if who_ == person.iri and then == office]
    occasions = sorted((occasion_of(ground, Entity.of(event)) for event in at), key=lambda one: (one.start, one.title))
    if occasions:
        lines.append(_at(ground, occasions))
    return Paragraph(" ".join(lines), Style.ITEM, opening[:1].upper() + opening[1:] + ".", places_of(post))


def _at(ground: Ground, occasions: Sequence[Occasion]) -> str:
    """Name the events at which a post is shown, of many the first and the last."""
    if len(occasions) <= FEW:
        return say("With this post at: {events}.", events="; ".join(_event(ground, one) for one in occasions))
    first, last = _event(ground, occasions[0]), _event(ground, occasions[-1])
    number = ground.voice.counted(len(occasions), "event")
    return say("With this post: {number}, from {first} to {last}.", number=number, first=first, last=last)


def _event(ground: Ground, occasion: Occasion) -> str:
    when = ground.voice.span(occasion.start, occasion.start)
    return f"{occasion.title} ({when})" if when else occasion.title


def _office(post: Fact) -> Office:
    body = entity_of(post.parts["body"])
    assert body is not None
    return Office(text_of(post.parts["post"]), body)


def _latest_first(held: Sequence[Fact]) -> list[Fact]:
    def last(post: Fact) -> str:
        return text_of(post.parts["end"]) or text_of(post.parts["seen_to"]) or text_of(post.parts["start"])

    return sorted(held, key=last, reverse=True)


def spoke(ground: Ground, person: Entity, turns: Sequence[Turn]) -> Iterator[Paragraph]:
    """Say on what somebody spoke where they came."""
    chosen = [turn for turn in turns if turn.came and turn.topics]
    for turn in chosen:
        text = ground.voice.present(
            ground.name(person), occasion_of(ground, turn.one), side_of(ground, person, turn.one)
        )
        yield Paragraph(text, Style.ITEM, places=turn.places)
    if not chosen:
        yield Paragraph(say("On what they spoke, the reports do not say."))


def sent(ground: Ground, person: Entity, turns: Sequence[Turn]) -> Iterator[Paragraph]:
    """Tell of greetings sent by somebody who did not come; none of them makes a meeting."""
    readers = _readers(ground, person)
    for turn in turns:
        if turn.presence in MESSAGES:
            reader = readers.get(turn.one.iri)
            name = ground.name(reader) if reader else None
            text = ground.voice.greeted(ground.name(person), occasion_of(ground, turn.one), turn.presence, name)
            yield Paragraph(text, Style.ITEM, places=turn.places)


def _readers(ground: Ground, agent: Entity) -> dict[str, Entity]:
    rows = ask(ground.store, "greetings", agent=agent.iri, lang=ground.lang).dicts()
    return {row["event"]: Entity.of(row["reader"], row["readerLabel"]) for row in rows if row["reader"]}


def received(ground: Ground, dossier: Dossier) -> Iterator[Paragraph]:
    """Tell of awards received."""
    for fact in facts_of(dossier, "awards"):
        event, presenter = entity_of(fact.parts["event"]), entity_of(fact.parts["presenter"])
        by = ground.name(presenter) if presenter else None
        text = ground.voice.received(occasion_of(ground, event), text_of(fact.parts["award"]), by) if event else ""
        yield Paragraph(text, Style.ITEM, places=places_of(fact))


def handed(ground: Ground, dossier: Dossier) -> Iterator[Paragraph]:
    """Tell of awards handed over."""
    for fact in facts_of(dossier, "presented"):
        event, recipient = entity_of(fact.parts["event"]), entity_of(fact.parts["recipient"])
        assert event is not None
        to = ground.called(recipient, event.iri) if recipient else ""
        text = ground.voice.handed(occasion_of(ground, event), text_of(fact.parts["award"]), to)
        yield Paragraph(text, Style.ITEM, places=places_of(fact))
