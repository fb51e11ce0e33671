"""Proposals beside the rules' facts: what is new is added as doubtful, what differs makes the rules' fact doubtful."""

from dataclasses import dataclass, field
from itertools import count
from typing import TypeVar

from maggraph.evaluation.likeness import SAME_TITLE, likeness
from maggraph.facts.kinds import ReviewStatus
from maggraph.facts.model import Conferral, Event, Fact, FactSheet, Participation
from maggraph.facts.values import At, Label
from maggraph.language import latin, slug
from maggraph.proposing.blocks import Block
from maggraph.proposing.grounding import grounded
from maggraph.proposing.naming import Names
from maggraph.proposing.proposals import Proposals
from maggraph.proposing.schema import Answer, Proposed, ProposedAward, ProposedEvent, ProposedPart
from maggraph.reports import Report

ADDED, DISPUTED, UNSEEN = 0.5, 0.4, 0.6
"""How sure a fact is that only the model has, that it tells otherwise, that it does not tell.

The order of the review follows from it, nothing else.
"""
LONGEST_SLUG = 70
Told = TypeVar("Told", Participation, Conferral)


@dataclass
class Merged:
    """The sheet with the proposals in it, and how many were added, disputed, dropped.

    `invented` quote words that are not there, `unknown` name nobody whom the sheet has or could take in.
    """

    sheet: FactSheet
    added: int = 0
    disputed: int = 0
    invented: int = 0
    unknown: int = 0


def merged(report: Report, sheet: FactSheet, proposals: Proposals, model: str) -> Merged:
    """Return a sheet with a model's proposals merged into it; equal answers give equal sheets."""
    merging = _Merging(report, model, Merged(sheet), Names(sheet), {event.id: event for event in sheet.events})
    for block, answer in proposals.answers:
        merging.take(block, answer)
    merging.result.sheet = merging.names.sheet.model_copy(update={"events": tuple(merging.events.values())})
    return merging.result


@dataclass
class _Merging:
    report: Report
    model: str
    result: Merged
    names: Names
    events: dict[str, Event]
    told: set[tuple[str, str]] = field(default_factory=set)

    def take(self, block: Block, answer: Answer) -> None:
        """Merge the answer for one block."""
        for proposed in answer.events:
            at = self._ground(proposed, block)
            if at:
                self._event(self._same(proposed, block) or self._new(proposed, at), proposed, block)
        for event in [one for one in self.events.values() if _inside(one, block)]:
            self.events[event.id] = self._doubted(event, block)

    def _ground(self, proposed: Proposed, block: Block) -> At | None:
        at = grounded(proposed.quote, block, self.report)
        self.result.invented += at is None
        return at

    def _same(self, proposed: ProposedEvent, block: Block) -> str:
        """Return the id of the event that is meant, "" if the block has none like it."""
        scored = [
            (max(likeness(title, proposed.title) for title in (one.title.ru, *one.names)), one.id)
            for one in self.events.values()
            if _inside(one, block) and _one_day(one.start, proposed.start)
        ]
        score, best = max(scored, default=(0.0, ""))
        return best if score >= SAME_TITLE else ""

    def _new(self, proposed: ProposedEvent, at: At) -> str:
        event = Event.model_validate(
            {
                "id": self._free(slug(f"{proposed.start or ''} {proposed.title}")[:LONGEST_SLUG].strip("-") or "event"),
                "title": Label(ru=proposed.title, en=latin(proposed.title)),
                "kind": proposed.kind,
                "start": proposed.start,
                "end": proposed.end if (proposed.end or "") > (proposed.start or "9") else None,
                "city": self.names.city(proposed.city),
                **self._draft(at),
            }
        )
        self.result.added += 1
        self.events[event.id] = event
        return event.id

    def _free(self, wanted: str) -> str:
        return next(name for n in count(1) if (name := f"{wanted}-{n}" if n > 1 else wanted) not in self.events)

    def _draft(self, at: At) -> dict[str, object]:
        return {"at": (at,), "confidence": ADDED, "rule": f"model {self.model}", "review": ReviewStatus.DRAFT}

    def _event(self, event: str, proposed: ProposedEvent, block: Block) -> None:
        for part in proposed.participations:
            at = self._ground(part, block)
            agent = self._agent(part.agent, block) if at else None
            if at and agent:
                self._part(event, agent, part, at)
        for award in proposed.awards:
            at = self._ground(award, block)
            recipient = self._agent(award.recipient, block) if at else None
            if at and recipient:
                self._award(event, recipient, award, at)

    def _agent(self, name: str, block: Block) -> str | None:
        agent = self.names.agent(name, block.text)
        self.result.unknown += agent is None
        return agent

    def _part(self, event: str, agent: str, proposed: ProposedPart, at: At) -> None:
        """Agree with the rules' part of the agent, dispute it, or add one."""
        self.told.add((event, agent))
        parts = self.events[event].participations
        own = [part for part in parts if part.agent == agent]
        if any((part.capacity, part.presence) == (proposed.capacity, proposed.presence) for part in own):
            return
        if own:
            self.result.disputed += 1
            note = f"{self.model}: {proposed.capacity}, {proposed.presence}"
            parts = tuple(_lowered(part, DISPUTED, note) if part in own else part for part in parts)
        else:
            self.result.added += 1
            kinds = {"capacity": proposed.capacity, "presence": proposed.presence}
            new = Participation.model_validate({"agent": agent, **kinds, **self._draft(at)})
            parts = (*parts, new)
        self.events[event] = self.events[event].model_copy(update={"participations": parts})

    def _award(self, event: str, recipient: str, proposed: ProposedAward, at: At) -> None:
        self.told.add((event, recipient))
        given = self.events[event].conferrals
        award = self.names.award(proposed.award, proposed.kind)
        if award is None or any(one.recipient == recipient and one.award == award for one in given):
            return
        self.result.added += 1
        presenter = self.names.agent(proposed.presenter or "", "")
        slots = {"award": award, "recipient": recipient, "presenter": presenter}
        new = Conferral.model_validate({**slots, **self._draft(at)})
        self.events[event] = self.events[event].model_copy(update={"conferrals": (*given, new)})

    def _doubted(self, event: Event, block: Block) -> Event:
        """Lower what the rules have in a block and the model has not."""
        note = f"not seen by {self.model}"
        parts = tuple(
            _lowered(part, UNSEEN, note) if self._passed_over(event, part.agent, part, block) else part
            for part in event.participations
        )
        given = tuple(
            _lowered(one, UNSEEN, note) if self._passed_over(event, one.recipient, one, block) else one
            for one in event.conferrals
        )
        return event.model_copy(update={"participations": parts, "conferrals": given})

    def _passed_over(self, event: Event, agent: str, fact: Fact, block: Block) -> bool:
        return (event.id, agent) not in self.told and _within(fact, block)


def _lowered(fact: Told, confidence: float, note: str) -> Told:
    rule = f"{fact.rule}; {note}" if fact.rule else note
    return fact.model_copy(update={"confidence": min(fact.confidence or 1.0, confidence), "rule": rule})


def _inside(event: Event, block: Block) -> bool:
    return any(block.first <= at.paragraph <= block.last for at in event.at)


def _within(fact: Fact, block: Block) -> bool:
    return all(block.first <= at.paragraph <= block.last for at in fact.at)


def _one_day(one: str | None, other: str | None) -> bool:
    """Say whether two dates may be one: the shorter is the beginning of the longer."""
    if not one or not other:
        return True
    return one.startswith(other) or other.startswith(one)
