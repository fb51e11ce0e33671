"""Awards put into their events: one conferral a recipient; a ceremony of its own where the text opens one."""

import re
from dataclasses import replace

from maggraph.extraction.award_names import AwardName
from maggraph.extraction.awards import Awarding, find_awardings, place_taken
from maggraph.extraction.awards_listed import Listed, listed_awards
from maggraph.extraction.awards_opening import of_another_kind, on_own_day, opens_ceremony
from maggraph.extraction.awards_pairs import pairs, presented
from maggraph.extraction.awards_remembered import Presenter, announced, item_recipients, named_as, of_contest, taken_for
from maggraph.extraction.events_drafts import Draft, Given
from maggraph.extraction.events_headers import Heading
from maggraph.extraction.events_introducing import Introducer
from maggraph.extraction.mentions import Span
from maggraph.extraction.participations import LIKELY, SURE, Taking, Told
from maggraph.extraction.participations_labels import label_takings
from maggraph.extraction.scenes import Placed
from maggraph.extraction.subjects import NOBODY
from maggraph.facts.kinds import AwardKind, Capacity, EventKind, EventStatus, Presence

HANDED = re.compile(r"вруч|\bрук\b|раздал|раздава")


class Awards:
    """The awards of a block while it is told: the last named, the last batch of conferrals, the presenter waiting."""

    def __init__(self) -> None:
        self.last: tuple[str, AwardKind] | None = None
        self.batch: list[Given] = []
        self.batch_event: Draft | None = None
        self.waiting: Awarding | None = None
        self.presenter: Presenter | None = None
        self.memory = NOBODY

    def may_open(self, sentence: Told) -> bool:
        """Say whether a sentence awards something though its block has no event yet."""
        return bool(find_awardings(sentence))

    def give(self, sentence: Told, introducer: Introducer) -> None:
        """Put the awards of a sentence into its events."""
        self.waiting = None
        awardings = find_awardings(sentence, self.memory)
        early = listed_awards(sentence) or not introducer.block.current
        if awardings and (early or on_own_day(sentence, introducer, awardings[0])):
            self._ceremony(sentence, introducer, awardings[0])
        self._listed(sentence, introducer)
        listed = {given.recipient for given in self.batch if given.spans == [sentence.scene.span]}
        for awarding in awardings:
            self._one(sentence, introducer, _but_for(awarding, listed))
        self._paired(sentence, introducer)
        self._labelled(sentence)
        self._remember(sentence)
        self._missed(sentence)

    def _listed(self, sentence: Told, introducer: Introducer) -> None:
        """Read awards told as a list: "I степени – Гомелю, II степени – Таре", "Диплом – городу Клину"."""
        event = introducer.block.current
        items = listed_awards(sentence) if event else ()
        if event is None or not items:
            return
        if self.batch_event is not event or not self._of_paragraph(sentence):
            self.batch, self.batch_event = [], event
        for item in items:
            for one in item.recipients:
                given = self._given_of(sentence, event, item, one)
                event.given.append(given)
                self.batch.append(given)

    def _given_of(self, sentence: Told, event: Draft, item: Listed, one: Placed) -> Given:
        title, kind = self._won(event) if item.nominated else self._what(item.award, event)
        span, handed = [sentence.scene.span], bool(HANDED.search(sentence.scene.text))
        rank = item.rank or None if kind is AwardKind.PRIZE or item.of_place else None
        who = self.presenter
        who = who if who and who.loose and who.paragraph == span[0].paragraph else None
        by, handed = who.entity if who else None, handed or who is not None
        return Given(
            title, kind, one.mention.entity, span, handed, by, rank=rank, confidence=LIKELY, rule="award-listed"
        )

    def _paired(self, sentence: Told, introducer: Introducer) -> None:
        """Read "Котов – кубок Твери, Лосева – грамоту Льву Цою": give, or say who gave what was given before."""
        event = introducer.block.current
        for pair in pairs(sentence) if event else ():
            assert event is not None
            presented(event, pair, self._what(pair.award, event), sentence.scene.span)

    def _labelled(self, sentence: Told) -> None:
        """Read "Вручение – мэр Клина Анна Лосева": she handed over what was told before."""
        found = (one for one in label_takings(sentence, None)[0] if one.capacity is Capacity.AWARD_PRESENTER)
        presenter = next(found, None)
        for given in self.batch if presenter else ():
            given.presenter, given.handed = given.presenter or (presenter.agent if presenter else None), True

    def _remember(self, sentence: Told) -> None:
        named = [award for award in sentence.awards if not award.loose and not award.same]
        if named:
            self.last = (named[-1].title, named[-1].kind)

    def _one(self, sentence: Told, introducer: Introducer, awarding: Awarding) -> None:
        opened = self._ceremony(sentence, introducer, awarding)
        event = opened or introducer.event_of(awarding.clause)
        if event is None:
            return
        if awarding.waiting:
            self._without_recipients(sentence, event, awarding)
            return
        if self.batch_event is event and awarding.presenter and taken_for(sentence, awarding, self.batch):
            self._late_presenter(sentence, event, awarding)
            return
        if self.batch_event is not event or not self._of_sentence(sentence):
            self.batch, self.batch_event = [], event
        for recipient in awarding.recipients:
            self._confer(sentence, event, awarding, recipient)
        self._present(sentence, event, awarding)

    def _of_paragraph(self, sentence: Told) -> bool:
        """Say whether the last conferrals stand in a list that a paragraph goes on with, nobody yet handing over."""
        last = self.batch[-1] if self.batch else None
        same = last is not None and last.spans[0].paragraph == sentence.scene.span.paragraph
        return same and last is not None and last.rule == "award-listed" and last.presenter is None

    def _of_sentence(self, sentence: Told) -> bool:
        """Say whether the last conferrals were told in a sentence, so that others in it go with them."""
        return bool(self.batch) and sentence.scene.span.covers(self.batch[-1].spans[0])

    def _without_recipients(self, sentence: Told, event: Draft, awarding: Awarding) -> None:
        """Take a presenter for the awards told before, or keep the award for a list that follows."""
        opens = sentence.scene.text.rstrip().endswith(":")
        going_on = bool(self.batch) and self.batch_event is event and not of_another_kind(awarding, self.batch[-1])
        if awarding.presenter and going_on and not opens:
            self._late_presenter(sentence, event, awarding)
        elif awarding.award or opens:
            self._await(sentence, event, awarding, anew=opens or not going_on)

    def _await(self, sentence: Told, event: Draft, awarding: Awarding, *, anew: bool) -> None:
        """Keep an award whose recipients are still to come."""
        self.waiting = awarding
        if awarding.presenter or anew:
            self.batch, self.batch_event = [], event
        self._present(sentence, event, awarding)
        if awarding.presenter or (awarding.rule != "award-won" and awarding.award):
            who, paragraph = awarding.presenter, sentence.scene.span.paragraph
            loose = awarding.award is None or awarding.award.loose
            self.presenter = Presenter(who.mention.entity, paragraph, loose) if who else None

    def _late_presenter(self, sentence: Told, event: Draft, awarding: Awarding) -> None:
        assert awarding.presenter is not None
        renamed = awarding.award if awarding.award and not awarding.award.loose else None
        several = awarding.award is not None and awarding.award.loose and awarding.award.plural
        for given in event.given if several else self.batch:
            given.presenter = given.presenter or awarding.presenter.mention.entity
            given.handed = True
            given.spans.append(self._span(sentence, awarding))
            if renamed and given.rule == "award-listed":
                given.title, given.kind = of_contest(renamed, event), renamed.kind
        self._present(sentence, event, awarding)

    def _present(self, sentence: Told, event: Draft, awarding: Awarding) -> None:
        for presenter in awarding.presenters:
            event.takings.append(
                Taking(
                    presenter.mention.entity,
                    Capacity.AWARD_PRESENTER,
                    Presence.IN_PERSON,
                    self._span(sentence, awarding),
                    awarding.rule,
                    SURE,
                    on_behalf_of=awarding.on_behalf_of,
                )
            )

    def _span(self, sentence: Told, awarding: Awarding) -> Span:
        return sentence.scene.at(awarding.clause.start, awarding.clause.end)

    def _confer(self, sentence: Told, event: Draft, awarding: Awarding, recipient: Placed) -> None:
        title, kind = self._won(event) if self._wins_anew(event, awarding) else self._what(awarding.award, event)
        presenter = awarding.presenter.mention.entity if awarding.presenter else None
        presenter = presenter or announced(self.presenter, awarding, sentence.scene.span.paragraph)
        given = Given(
            title,
            kind,
            recipient.mention.entity,
            [self._span(sentence, awarding)],
            awarding.handed or bool(presenter),
            presenter,
            awarding.initiators,
            awarding.on_behalf_of,
            awarding.award.rank if awarding.award else None,
            SURE if recipient.case else LIKELY,
            awarding.rule,
        )
        event.given.append(given)
        self.batch.append(given)

    def _wins_anew(self, event: Draft, awarding: Awarding) -> bool:
        """Say whether a winner is told of after the award named last has been given to others."""
        done = any(given.title == self.last[0] for given in event.given) if self.last else False
        return done and awarding.award is None and awarding.rule == "award-won"

    def _won(self, event: Draft) -> tuple[str, AwardKind]:
        return f"Награда: {event.title}"[:200], AwardKind.PRIZE

    def _what(self, award: AwardName | None, event: Draft) -> tuple[str, AwardKind]:
        return named_as(award, self.last, event)

    def _ceremony(self, sentence: Told, introducer: Introducer, awarding: Awarding) -> Draft | None:
        """Open a ceremony where a sentence goes over to awarding, unless the block is in one already."""
        block, current = introducer.block, introducer.block.current
        if not opens_ceremony(sentence, introducer, awarding):
            return None
        parent = None if block.root is None else current
        what = awarding.award.title if awarding.award else "награды"
        again = next((draft for draft in block.drafts if draft.rule == "awarding" and draft.parent is parent), None)
        if again:
            block.current = again
            return again
        draft = Draft(
            f"Вручение: {what}"[:200],
            EventKind.CEREMONY,
            EventStatus.HELD,
            *introducer.dates(awarding.clause.verb.index),
            [self._span(sentence, awarding)],
            "awarding",
            LIKELY,
            "вручение",
            parent=parent or block.root,
            paragraph=sentence.scene.span.paragraph,
        )
        introducer.place(draft)
        block.add(draft)
        return draft

    def item(self, sentence: Told, heading: Heading) -> None:
        """Put an item of a list of awards or of places taken into its event."""
        place = place_taken(sentence.scene.text)
        recipients = item_recipients(sentence, placed=place is not None)
        awarding = heading.awarding
        for one in recipients:
            given = self._item_given(sentence, heading, one, place)
            heading.event.given.append(given)
            self.batch.append(given)
            self.batch_event = heading.event
        if awarding is None and place is not None and sentence.persons:
            span = sentence.scene.span
            heading.event.takings += [
                Taking(actor.mention.entity, Capacity.DELEGATE, Presence.IN_PERSON, span, "took-for-city", LIKELY)
                for actor in sentence.persons[0].actors
            ]

    def _item_given(self, sentence: Told, heading: Heading, one: Placed, place: int | None) -> Given:
        awarding = heading.awarding
        title, kind = self._what(awarding.award if awarding else None, heading.event)
        presenter = awarding.presenter.mention.entity if awarding and awarding.presenter else None
        if awarding and (awarding.rule == "award-won" or (awarding.award is None and not presenter)) and self.presenter:
            presenter = self.presenter.entity
        rule = awarding.rule if awarding else "award-listed"
        return Given(
            title,
            kind,
            one.mention.entity,
            [sentence.scene.span],
            bool(awarding and awarding.handed) or bool(presenter),
            presenter,
            awarding.initiators if awarding else (),
            awarding.on_behalf_of if awarding else (),
            place,
            SURE,
            f"{rule}" if rule == "award-listed" else f"{rule}-item",
        )

    def _missed(self, sentence: Told) -> None:
        """Read "получить награду лично он не смог": the last recipient was not there."""
        for clause in sentence.clauses:
            if clause.verb.negated and "получить" in clause.verb.lemmas and self.batch and self.batch_event:
                self.batch_event.takings.append(
                    Taking(
                        self.batch[-1].recipient,
                        Capacity.AWARDEE,
                        Presence.ABSENT,
                        sentence.scene.span,
                        "not-there",
                        LIKELY,
                    )
                )


def _but_for(awarding: Awarding, listed: set[str]) -> Awarding:
    """Leave out the recipients that a list has given their awards."""
    return replace(awarding, recipients=tuple(one for one in awarding.recipients if one.mention.entity not in listed))
