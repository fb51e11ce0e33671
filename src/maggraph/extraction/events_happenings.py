"""What happened at an event, sentence by sentence: who took part, met, was elected or awarded, and how many came."""

from maggraph.extraction.acts import held_by
from maggraph.extraction.awards import find_awardings
from maggraph.extraction.awards_listed import labelled_awardings
from maggraph.extraction.elections import find_elections
from maggraph.extraction.events_awarding import Awards
from maggraph.extraction.events_company import accompany, inaugurated, performers
from maggraph.extraction.events_convening import convene
from maggraph.extraction.events_drafts import Block, Draft
from maggraph.extraction.events_electing import elected
from maggraph.extraction.events_headers import Heading, ends_open, goes_on, is_rubric, item_group, noun_heading
from maggraph.extraction.events_hosts import hosts
from maggraph.extraction.events_introducing import Introducer
from maggraph.extraction.events_meeting import meet
from maggraph.extraction.events_mode import note_mode
from maggraph.extraction.events_untold import untold, visit_before
from maggraph.extraction.events_visiting import visit
from maggraph.extraction.figures import find_figures
from maggraph.extraction.groups import Group
from maggraph.extraction.moments import next_day
from maggraph.extraction.participations import LIKELY, SURE, Part, Taking, Told, parts, takings
from maggraph.extraction.participations_absent import absent_takings, without_absent
from maggraph.extraction.participations_beside import beside_takings
from maggraph.extraction.participations_default import default_takings, in_imprint
from maggraph.extraction.participations_delegation import BELONGING, Delegation, whose_delegation
from maggraph.extraction.participations_labels import Label, label_takings
from maggraph.extraction.participations_nominal import nominal_takings
from maggraph.extraction.participations_represented import represented, sent
from maggraph.extraction.participations_verbals import verbal_takings
from maggraph.extraction.presence import presence_in
from maggraph.extraction.subjects import Memory
from maggraph.facts.kinds import Capacity, EventKind, Presence
from maggraph.language import Case


class Happenings:
    """Puts what sentences tell into the drafts of their block; remembers the last subject and an open list."""

    def __init__(self) -> None:
        self.memory = Memory()
        self.heading: Heading | None = None
        self.block = Block("", "")
        self.awards = Awards()
        self.label: Label | None = None
        self.delegation = Delegation()
        self.early: list[tuple[Told, Introducer, tuple[Part, ...]]] = []
        self.missed = False

    def resumed(self) -> "Happenings":
        """Return what goes on from what has been told so far: the last subject, the delegation, the block before."""
        other = Happenings()
        other.memory, other.block = self.memory, self.block
        other.delegation = Delegation(list(self.delegation.bodies), list(self.delegation.members))
        return other

    @property
    def late(self) -> bool:
        """Say whether people were named before the block came to its event, or it came to none."""
        return self.missed or (self.block.root is None and any(sentence.persons for sentence, *_ in self.early))

    def start(self, block: Block) -> None:
        """Go on to a new block: nothing is open any more."""
        if not _soon(self.block, block):
            self.delegation = Delegation()
        self.block, self.heading, self.label, self.early = block, None, None, []
        self.missed = False
        self.awards = Awards()

    def deed(self) -> Draft | None:
        """Return the event that somebody's deed stands for, where the block named none."""
        return untold(self.early) if self.block.root is None else None

    def finish(self) -> None:
        """Make an event of what the block told if it named none."""
        draft = self.deed()
        if draft:
            self.block.add(draft)
            self._catch_up(draft, draft.paragraph)

    def happen(self, sentence: Told, introducer: Introducer) -> None:
        """Put what a sentence tells into its events."""
        self.heading = None
        found, after = parts(sentence, self.memory, self._kind())
        if not convene(sentence, introducer):
            visit(sentence, introducer)
        met = {} if in_imprint(sentence) else meet(sentence, introducer, self.memory)
        self._under_visit()
        for part in found:
            event = _met_before(part, met) or introducer.event_of(part.clause)
            if event and part.clause.verb.index not in met:
                self._take(sentence, part, event)
        event = introducer.block.current
        self.awards.memory, self.memory = self.memory, after
        if event or self.awards.may_open(sentence):
            self.awards.give(sentence, introducer)
            event = introducer.block.current
        if event:
            self._catch_up(event, sentence.scene.span.paragraph)
            accompany(introducer)
            self._around(sentence, introducer, event)
            self._delegated(sentence, introducer, found, event)
            self._open(sentence, found, event)
            self._rest(sentence, introducer, event)
        else:
            self.delegation.learn(sentence, (taking for part in found for taking in takings(sentence, part)))
            self.early.append((sentence, introducer, found))

    def _under_visit(self) -> None:
        """Let a visit told of before the first events of a block be what they belong to."""
        held = [draft for draft in self.block.drafts if draft.held]
        visited = visit_before(self.early, held) if self.early and held else None
        if visited:
            self.block.drafts.insert(0, visited)
            self._catch_up(visited, visited.paragraph)

    def _catch_up(self, event: Draft, paragraph: int) -> None:
        """Put what a paragraph told before it named its event into that event."""
        now, self.block.current = self.block.current, event
        for sentence, introducer, found in self.early:
            if sentence.scene.span.paragraph == paragraph:
                for part in found:
                    self._take(sentence, part, event)
                self._around(sentence, introducer, event)
                self._rest(sentence, introducer, event)
            else:
                self.missed = self.missed or bool(sentence.persons)
        self.early, self.block.current = [], now

    def _delegated(self, sentence: Told, introducer: Introducer, found: tuple[Part, ...], event: Draft) -> None:
        """Let a delegation named before take part where the sentence says that it did."""
        for taking in tuple(self.delegation.goes(sentence, found)):
            self._event_of(sentence, introducer, taking, event).takings.append(taking)
        self.delegation.learn(sentence, (taking for draft in self.block.drafts for taking in draft.takings))

    def _rest(self, sentence: Told, introducer: Introducer, event: Draft) -> None:
        """Let those take part whom the sentence names and no rule has placed."""
        self._absent(sentence, event)
        for taking in default_takings(sentence, self._told_here(sentence)):
            self._event_of(sentence, introducer, taking, event).takings.append(taking)

    def _absent(self, sentence: Told, event: Draft) -> None:
        """Take back the parts of those who the sentence says were not there, or say so of them."""
        away = {one.agent: one for one in absent_takings(sentence)}
        for draft in self.block.drafts if away else ():
            draft.takings = without_absent(draft.takings, frozenset(away), sentence)
        told = self._told_here(sentence) if away else frozenset()
        event.takings += [one for ref, one in away.items() if ref not in told]

    def _told_here(self, sentence: Told) -> frozenset[str]:
        """Return the agents of whom a sentence has told something."""
        span, drafts = sentence.scene.span, self.block.drafts
        told = {one.agent for draft in drafts for one in draft.takings if span.covers(one.span)}
        return frozenset(
            told | {one.recipient for draft in drafts for one in draft.given if span.covers(one.spans[-1])}
        )

    def _kind(self) -> EventKind | None:
        return self.block.current.kind if self.block.current else None

    def _take(self, sentence: Told, part: Part, event: Draft) -> None:
        for taking in (*takings(sentence, part), *sent(sentence, part)):
            if not (part.act.rule == "participates" and self._organizes(taking, event)):
                event.takings.append(taking)

    def _organizes(self, taking: Taking, event: Draft) -> bool:
        return taking.agent in event.organizers

    def _around(self, sentence: Told, introducer: Introducer, event: Draft) -> None:
        """Add what is told beside the verbs: nouns of speech, those represented, organisers, figures."""
        labelled, self.label = label_takings(sentence, self.label)
        for taking in (
            *nominal_takings(sentence),
            *beside_takings(sentence),
            *verbal_takings(sentence),
            *represented(sentence),
            *labelled,
        ):
            self._event_of(sentence, introducer, taking, event).takings.append(taking)
        self._delegations(sentence)
        event.takings += [*inaugurated(sentence, introducer), *performers(sentence, introducer)]
        for election in find_elections(sentence):
            event.takings += elected(
                election.elected,
                sentence.scene.at(election.clause.verb.index, election.clause.verb.index + 1),
                election,
            )
        self._hosts(sentence, introducer, event)
        held = held_by(sentence.scene, 0, len(sentence.scene.tape))
        event.figures += find_figures(sentence.scene, held)
        note_mode(sentence, introducer, event)

    def _event_of(self, sentence: Told, introducer: Introducer, taking: Taking, event: Draft) -> Draft:
        """Return the event of a part that a noun tells; what came before a new event belongs to its programme."""
        clause = next((clause for clause in sentence.clauses if clause.covers(taking.near)), None)
        found = (introducer.event_of(clause) or event) if clause else event
        before = sentence.scene.tape.low(taking.near - 1) == "после"
        return found.parent if before and found in introducer.fresh and found.parent else found

    def _delegations(self, sentence: Told) -> None:
        """Remember who is said to be in whose delegation, for meetings with it."""
        words = held_by(sentence.scene, 0, len(sentence.scene.tape))
        bodies = whose_delegation(sentence) if "делегация" in words and "состав" in words else []
        if bodies:
            belong = {one.agent for draft in self.block.drafts for one in draft.takings if one.rule in BELONGING}
            members = self.block.delegations.setdefault(bodies[0], [])
            named = [one for one in sentence.scene.persons if one.case is not Case.GENITIVE]
            members += [one.mention.entity for one in named if one.mention.entity not in members]
            told = [one.mention.entity for one in sentence.scene.persons if one.mention.entity in belong]
            members += [ref for ref in told if ref not in members]

    def _hosts(self, sentence: Told, introducer: Introducer, event: Draft) -> None:
        behind = hosts(sentence)
        target = introducer.fresh[0] if introducer.fresh and not introducer.host else event
        target.organizers += [ref for ref in behind.organizers if ref not in target.organizers]
        target.co_organizers += [ref for ref in behind.co_organizers if ref not in target.co_organizers]
        target.supporters += [ref for ref in behind.supporters if ref not in target.supporters]
        for ref in behind.participants:
            event.takings.append(
                Taking(ref, Capacity.PARTICIPANT, Presence.ATTENDED, sentence.scene.span, "with-part-of", LIKELY)
            )

    def _open(self, sentence: Told, found: tuple[Part, ...], event: Draft) -> None:
        """Open a list where a sentence ends in a colon and somebody is still to be named."""
        if is_rubric(sentence):
            self.heading = noun_heading(sentence, event)
        if goes_on(sentence):
            self.heading = self._going_on(sentence, found, event)
        if not ends_open(sentence):
            return
        waiting = next((part for part in found if part.group is None), None)
        election = next((one for one in find_elections(sentence) if not one.elected), None)
        awarding = self.awards.waiting
        words = sentence.scene.text
        if election:
            self.heading = Heading(event, election=election, words=words)
        elif awarding:
            self.heading = Heading(event, awarding=awarding, words=words)
        elif waiting:
            self.heading = Heading(event, part=waiting, words=words)
        else:
            self.heading = noun_heading(sentence, event)

    def _going_on(self, sentence: Told, found: tuple[Part, ...], event: Draft) -> Heading | None:
        """Keep what a sentence says of the first of a list whose other items follow as sentences of their own."""
        given = [one for one in find_awardings(sentence) if one.recipients] or list(labelled_awardings(sentence))
        named = [part for part in found if part.group is not None]
        if given:
            return Heading(event, awarding=given[-1], words=sentence.scene.text, inline=True)
        return Heading(event, part=named[-1], words=sentence.scene.text, inline=True) if named else None

    def item(self, sentence: Told) -> bool:
        """Take a sentence as an item of the open list, if it is one."""
        if self.heading is None or not self.heading.takes(sentence):
            return False
        group = item_group(sentence)
        if group:
            self._item(sentence, self.heading, group)
        for taking in default_takings(sentence, self._told_here(sentence)):
            self.heading.event.takings.append(taking)
        if self.heading.closed_by(sentence):
            self.heading = None
        return True

    def _item(self, sentence: Told, heading: Heading, group: Group) -> None:
        scene = sentence.scene
        span = scene.at(group.actors[0].start, group.actors[-1].end)
        if heading.election:
            heading.event.takings += elected(group.actors, span, heading.election)
        elif heading.awarding or heading.winners:
            self.awards.item(sentence, heading)
        elif heading.hosting:
            getattr(heading.event, heading.hosting).extend(
                actor.mention.entity for body in sentence.bodies[:1] for actor in body.actors
            )
        elif heading.part or heading.capacity:
            capacity = heading.part.act.capacity if heading.part else heading.capacity or Capacity.PARTICIPANT
            stated = heading.part.act.presence if heading.part else heading.presence
            presence = presence_in(f"{heading.words} {scene.text}", stated, capacity)
            rule = f"{heading.part.act.rule if heading.part else 'listed'}-item"
            heading.event.takings += [
                Taking(actor.mention.entity, capacity, presence, span, rule, SURE) for actor in group.actors
            ]


def _soon(before: Block, after: Block) -> bool:
    """Say whether a block's days are in or right after those of the block before it: a further day of a visit."""
    last = before.end or before.start
    return bool(last and after.start) and before.start <= after.start <= next_day(last)


def _met_before(part: Part, met: dict[int, Draft]) -> Draft | None:
    """Return the meeting that the same sentence told of before: what is said there was said at it."""
    before = [verb for verb in met if verb < part.clause.verb.index]
    return met[max(before)] if before else None
