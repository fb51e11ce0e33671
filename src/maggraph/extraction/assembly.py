"""From drafts to facts: awards and series made entities, every event given its slug, English proposed."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from maggraph.extraction.english_events import english_award, english_counted, english_event
from maggraph.extraction.events_drafts import Draft, Figure, Given
from maggraph.extraction.events_settling import settled
from maggraph.extraction.mentions import Reading, Span
from maggraph.extraction.participations import Taking
from maggraph.extraction.sentences import repaired
from maggraph.extraction.tenures import tenures
from maggraph.extraction.tenures_elected import tenures_elected
from maggraph.facts.authority import AuthorityFile, Award, Series
from maggraph.facts.kinds import Capacity, EventStatus, ReviewStatus
from maggraph.facts.model import AttendanceFigure, Conferral, Event, FactSheet, Participation, Tenure
from maggraph.facts.values import At, Label
from maggraph.language import slug

LONGEST_SLUG = 70
NUMBERED = re.compile(r"^(?:[IVXLCХ]+|\d+-?(?:й|я|е)|Перв\w+|Втор\w+|Трет\w+)\s+")
DRAFT = ReviewStatus.DRAFT


def assemble(report_id: str, reading: Reading, drafts: Iterable[Draft]) -> FactSheet:
    """Return the fact sheet of a report: events, tenures, and whom and what they name."""
    kept = settled(tuple(drafts), reading)
    slugs = event_slugs(kept)
    awards, series = _awards(kept), _series(kept)
    entities = reading.entities.model_copy(update={"awards": tuple(awards.values()), "series": tuple(series.values())})
    events = tuple(_event(draft, slugs, series) for draft in kept)
    return FactSheet(
        report=report_id,
        entities=AuthorityFile.model_validate(entities),
        events=events,
        tenures=tuple(_tenures(reading, kept, slugs)),
    )


def event_slugs(drafts: tuple[Draft, ...]) -> dict[int, str]:
    """Return each event's slug by the identity of its draft: date and title, a number where two would be equal."""
    bases = [_slug(draft) for draft in drafts]
    counts: Counter[str] = Counter()
    found = {}
    for draft, base in zip(drafts, bases, strict=True):
        counts[base] += 1
        found[id(draft)] = base if counts[base] == 1 else f"{base}-{counts[base]}"
    return found


def _slug(draft: Draft) -> str:
    words = slug(f"{draft.start} {draft.title}" if draft.start else draft.title)
    return shortened(words) or draft.kind.value


def shortened(words: str, longest: int = LONGEST_SLUG) -> str:
    """Cut a slug at a word's end.

    >>> shortened("alpha-beta-gamma", 12)
    'alpha-beta'
    """
    return words if len(words) <= longest else words[: longest + 1].rpartition("-")[0]


def _event(draft: Draft, slugs: dict[int, str], series: dict[str, Series]) -> Event:
    own = slug_of_series(draft)
    return Event(
        id=slugs[id(draft)],
        title=Label(ru=draft.title, en=english_event(draft)),
        names=tuple(dict.fromkeys(name for name in draft.names if name != draft.title)),
        kind=draft.kind,
        status=draft.status,
        start=draft.start or None,
        end=draft.end if draft.end != draft.start else None,
        city=draft.city,
        venue=draft.venue,
        parent=slugs[id(draft.parent)] if draft.parent else None,
        series=own if own in series else None,
        edition=draft.edition or None,
        organizers=tuple(dict.fromkeys(draft.organizers)),
        co_organizers=tuple(dict.fromkeys(draft.co_organizers)),
        supporters=tuple(dict.fromkeys(draft.supporters)),
        mode=draft.mode,
        attendance=tuple(_figures(draft.figures)),
        participations=tuple(_participation(taking, spans) for taking, spans in _united(draft.takings)),
        conferrals=tuple(_conferral(given) for given in _once(draft.given)),
        at=_evidence(draft.spans),
        confidence=draft.confidence,
        rule=draft.rule,
        review=DRAFT,
    )


def _evidence(spans: Iterable[Span]) -> tuple[At, ...]:
    return tuple(dict.fromkeys(span.at for span in sorted(set(spans))))


def _united(takings: list[Taking]) -> Iterator[tuple[Taking, list[Span]]]:
    """Yield one part for each agent and capacity, with every passage that tells of it."""
    by_key: dict[tuple[str, Capacity], list[Taking]] = {}
    for taking in takings:
        by_key.setdefault((taking.agent, taking.capacity), []).append(taking)
    for same in by_key.values():
        best = max(same, key=lambda taking: (taking.confidence, bool(taking.topic)))
        behalf = tuple(dict.fromkeys(ref for taking in same for ref in taking.on_behalf_of))
        topic = next((taking.topic for taking in same if taking.topic), "")
        yield replace(best, on_behalf_of=behalf, topic=topic), [taking.span for taking in same]


def _participation(taking: Taking, spans: list[Span]) -> Participation:
    return Participation(
        agent=taking.agent,
        capacity=taking.capacity,
        presence=taking.presence,
        topic=Label(ru=taking.topic, en=english_counted(taking.topic)) if taking.topic else None,
        on_behalf_of=taking.on_behalf_of,
        at=_evidence(spans),
        confidence=taking.confidence,
        rule=taking.rule,
        review=DRAFT,
    )


def _once(given: list[Given]) -> Iterator[Given]:
    seen = set()
    for one in given:
        if (one.recipient, one.title) not in seen:
            seen.add((one.recipient, one.title))
            yield one


def _conferral(given: Given) -> Conferral:
    return Conferral(
        award=award_slug(given.title),
        recipient=given.recipient,
        presenter=given.presenter,
        initiators=given.initiators,
        on_behalf_of=given.on_behalf_of,
        rank=given.rank,
        at=_evidence(given.spans),
        confidence=given.confidence,
        rule=given.rule,
        review=DRAFT,
    )


def _figures(figures: list[Figure]) -> Iterator[AttendanceFigure]:
    for of, figure in {figure.of: figure for figure in reversed(figures)}.items():
        yield AttendanceFigure(
            of=Label(ru=of, en=english_counted(of)),
            count=figure.count,
            qualifier=figure.qualifier,
            at=(figure.span.at,),
            confidence=0.85,
            rule="figure",
            review=DRAFT,
        )


def award_slug(title: str) -> str:
    """Return the slug of an award by its title."""
    return shortened(slug(title)) or "nagrada"


def _awards(drafts: tuple[Draft, ...]) -> dict[str, Award]:
    found: dict[str, Award] = {}
    for draft in drafts:
        for given in draft.given:
            key = award_slug(given.title)
            found.setdefault(
                key, Award(id=key, label=Label(ru=repaired(given.title), en=english_award(given)), kind=given.kind)
            )
    return dict(sorted(found.items()))


def slug_of_series(draft: Draft) -> str:
    """Return the slug of the series that a numbered event belongs to, "" if it has no number."""
    return shortened(slug(NUMBERED.sub("", draft.title))) if draft.edition and NUMBERED.match(draft.title) else ""


def _series(drafts: tuple[Draft, ...]) -> dict[str, Series]:
    found: dict[str, Series] = {}
    for draft in drafts:
        key = slug_of_series(draft)
        if key:
            name = NUMBERED.sub("", draft.title)
            ru = name[:1].upper() + name[1:]
            found.setdefault(
                key,
                Series(
                    id=key, label=Label(ru=ru, en=english_event(replace(draft, title=ru, edition=0))), kind=draft.kind
                ),
            )
    return dict(sorted(found.items()))


def _tenures(reading: Reading, drafts: tuple[Draft, ...], slugs: dict[int, str]) -> Iterator[Tenure]:
    """Yield the posts held, with the events at which the report gives them, and the election where it tells of one."""
    present: dict[tuple[str, int], list[str]] = {}
    elections: dict[tuple[str, str], str] = {}
    for draft in drafts:
        for taking in draft.takings:
            if draft.status is EventStatus.HELD:
                present.setdefault((taking.agent, taking.span.paragraph), []).append(slugs[id(draft)])
            if taking.capacity is Capacity.ELECTEE:
                elections[taking.agent, slug(taking.topic)] = slugs[id(draft)]
    held = tenures(reading)
    takings = (taking for draft in drafts for taking in draft.takings)
    for tenure in (*held, *tenures_elected(reading, takings, held)):
        events = dict.fromkeys(event for at in tenure.at for event in present.get((tenure.person, at.paragraph), []))
        elected_at = elections.get((tenure.person, slug(tenure.title.ru)))
        yield tenure.model_copy(update={"attested_at": tuple(events), "elected_at": elected_at})
