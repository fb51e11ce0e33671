"""The events that a sentence brings in or comes back to, and which of them it is about."""

from maggraph.extraction.clauses import Clause
from maggraph.extraction.event_name import EventName
from maggraph.extraction.event_names_alone import TAKEN_IN
from maggraph.extraction.events_dating import (
    date_by_pronoun,
    date_headed,
    day_ahead,
    governing,
    last_until,
    lengthened,
    redate,
)
from maggraph.extraction.events_drafts import Block, Draft, points_to_whole
from maggraph.extraction.events_hinted import by_pronoun, hinted
from maggraph.extraction.events_making import Making, clause_of, making
from maggraph.extraction.events_parents import CLOSED, going_on, parent_of, put_above
from maggraph.extraction.events_places import building_city, city_in, city_near, fill_city, venue_in
from maggraph.extraction.events_planning import is_planned
from maggraph.extraction.events_programme import outside, programme_of
from maggraph.extraction.events_repeating import titled_again
from maggraph.extraction.events_resolving import again, is_held, next_time, opened, opening, over, whole
from maggraph.extraction.mentions import Span
from maggraph.extraction.participations import LIKELY, Told
from maggraph.facts.kinds import EventKind, EventStatus

CLOSING = frozenset(["закрытии", "закрытие"])
SOON = 3
"""Words between a name and the day that is said of it alone."""
PERFORMED = frozenset(["выступить", "исполнить", "спеть", "сыграть", "выйти", "прозвучать", "порадовать"])


class Introducer:
    """One sentence beside its block: which names mean which events, which are new, which one the sentence is about."""

    def __init__(self, sentence: Told, block: Block) -> None:
        self.sentence = sentence
        self.block = block
        self.meant: dict[int, Draft] = {}
        self.fresh: list[Draft] = []
        self.host: Draft | None = None
        self.moments = block.moments

    def introduce(self) -> None:
        """Resolve each event that the sentence names, in order; make drafts of the new ones; turn to one of them."""
        date_headed(self.block)
        date_by_pronoun(self.sentence, self.block)
        last_until(self.sentence, self.block)
        self._leave_closed()
        for name in self.sentence.names:
            self._resolve(name)
        if again_titled := titled_again(self.sentence, self.block):
            self._add(Making(again_titled, EventStatus.PLANNED, "planned-again", LIKELY))
        if meant := by_pronoun(self.sentence, self.block):
            self._add(Making(meant, EventStatus.PLANNED, "planned-after", LIKELY))
        self._turn()
        fill_city(self.sentence, self.block)

    def _leave_closed(self) -> None:
        current = self.block.current
        its = {"его", "него", "нём", "нем"} & set(self.sentence.scene.tape.lower)
        on_stage = its or any(clause.verb.lemmas & PERFORMED for clause in self.sentence.clauses)
        over = self.sentence.scene.opens or (current and current.kind is EventKind.CONCERT and not on_stage)
        closed = current is not None and (current.kind in CLOSED or current.rule in {"done", "issued"})
        if over and current and closed and current.parent:
            before = self.block.before
            self.block.current = before if before and before is not current else current.parent
        elif self._another_day(current):
            self.block.current = self.block.root

    def _another_day(self, current: Draft | None) -> bool:
        """Say whether a paragraph opens with a day that is not the current part's: it tells of the whole again."""
        if current is None or current.parent is None or not self.sentence.scene.opens or not self.sentence.scene.dates:
            return False
        return bool(self.block.day) and self.block.day != current.start and self.sentence.scene.dates[0].to_the_day

    def _resolve(self, name: EventName) -> None:
        if part := opening(self.sentence, self.block, name):
            self._add(Making(part, EventStatus.HELD, "opening", LIKELY))
            return
        if meant := opened(self.sentence, self.block, name):
            self.meant[name.head] = meant
            return
        known = None
        if next_time(self.sentence, self.block, name):
            name = again(self.block, name)
        else:
            known = self.block.find(name, by_kind=not is_held(self.sentence, name))
            known = known or whole(self.sentence, self.block, name)
        if known and known.held and not name.bare and self._planned(name) and any(self.ahead(name.head)):
            known = None
        known = known or self._raised(name)
        if known:
            self._come_back(known, name)
        elif name.kind is not EventKind.MEETING or (not name.bare and self._planned(name)):
            self._make(name)

    def _come_back(self, known: Draft, name: EventName) -> None:
        """Learn from a name what else is said of an event told of before."""
        self.meant[name.head] = known
        if self._hosting(name):
            self.host = known
        self._correct(known, name)
        self._locate(known, name)
        if known.status is EventStatus.MENTIONED and self._planned(name) and any(days := self.ahead(name.head)):
            known.status, known.start, known.end = EventStatus.PLANNED, *days
        redate(self.sentence, self.block, known, range(name.start, name.end))

    def _make(self, name: EventName) -> None:
        found = making(self.sentence, hinted(name, self.block), self.block)
        if found and not self._extends(found):
            self._add(found)
        elif found is None and not name.bare:
            self.block.hinted = name

    def _planned(self, name: EventName) -> bool:
        clause = next((one for one in self.sentence.clauses if one.covers(name.head)), None)
        return clause is not None and is_planned(self.sentence, clause, name, self.block)

    def hold(self, found: Making) -> None:
        """Make a draft of an event that the block is about from the start."""
        self._add(found)

    def _hosting(self, name: EventName) -> bool:
        return self.sentence.scene.tape.low(name.start - 1) in {"рамках", "полях", "ходе", "программе"}

    def _correct(self, known: Draft, name: EventName) -> None:
        """Take over a fuller title of an event that was named in short before."""
        if name.quoted and not known.quoted and known.held:
            known.names.append(known.title)
            known.title, known.quoted = name.title, name.quoted
        elif not name.bare and name.title != known.title and name.title not in known.names:
            known.names.append(name.title)

    def _locate(self, known: Draft, name: EventName) -> None:
        """Take the place of an event from a later sentence about it: "Переговоры прошли в …"."""
        held = any(
            clause.covers(name.head) and clause.verb.lemmas & {"пройти", "проходить", "состояться"}
            for clause in self.sentence.clauses
        )
        if held and known.city is None and known.held:
            self.place(known, name)

    def _add(self, found: Making) -> None:
        name = found.name
        held = found.status is EventStatus.HELD
        span = self.span_of(name) if name.end <= len(self.sentence.scene.tape) else self.sentence.scene.span
        draft = Draft(
            name.title,
            name.kind,
            found.status,
            *self._dates(found),
            [span],
            found.rule,
            found.confidence,
            name.lemma,
            name.quoted,
            name.edition,
            paragraph=span.paragraph,
            dated=self._dated(name),
            heading=self.sentence.scene.opens
            and not self.sentence.clauses
            and len(self.sentence.scene.tape) <= name.end + 1,
        )
        if held:
            draft.parent = parent_of(self.sentence, self.block, found, self.fresh, self.host)
        if found.status is EventStatus.PLANNED and (whole := self.block.announced):
            draft.parent = None if outside(draft.start, draft.end, whole) else whole
        elif found.status is EventStatus.PLANNED:
            draft.parent = programme_of(draft, self.block)
        if draft.parent and outside(draft.start, draft.end, draft.parent):
            draft.parent = None
        if held:
            self.place(draft, name)
            self.fresh.append(draft)
        elif found.status is EventStatus.PLANNED:
            draft.city = city_near(self.sentence, name) or (draft.parent.city if draft.parent else None)
        self.block.add(draft)
        self.meant[name.head] = draft
        if found.above:
            self.host = draft
            put_above(draft, self.fresh, self.block)

    def _raised(self, name: EventName) -> Draft | None:
        """Hold an event that was but named before, where it is now said to be going on."""
        draft = going_on(self.sentence, self.block, name)
        if draft:
            draft.status, draft.rule = EventStatus.HELD, "held"
            draft.start, draft.end = self.dates(name.head)
            self.place(draft, name)
            self.block.current = draft
        return draft

    def _dated(self, name: EventName) -> bool:
        """Say whether the day of an event is said with it, or is that with which its passage opens."""
        opened = any(one.first == self.block.start for one in self.moments)
        return governing(self.sentence, self.moments, name.head) is not None or opened

    def span_of(self, name: EventName) -> Span:
        """Return where an event's name stands."""
        return self.sentence.scene.at(name.start, name.end)

    def _dates(self, found: Making) -> tuple[str, str]:
        if found.status is EventStatus.MENTIONED:
            return "", ""
        if found.status is EventStatus.PLANNED:
            taken_in = self.sentence.scene.tape.low(found.name.start - 2) in TAKEN_IN
            if found.rule == "listed-ahead" and (whole := self.block.announced):
                said = governing(self.sentence, self.moments, found.name.head)
                near = said is not None and abs(said.index - found.name.end) <= SOON
                return (said.first, said.last) if said and near else (whole.start, whole.end)
            return ("", "") if taken_in else self.ahead(found.name.head)
        clause = clause_of(self.sentence, found.name)
        days = lengthened(self.sentence, clause, self.dates(found.name.head))
        if self.block.root is None and days[0] != days[1] and self.block.start == self.block.end:
            self.block.start, self.block.end = days
        return days

    def dates(self, index: int = -1) -> tuple[str, str]:
        """Return the days of an event named at a word: those said of it, else the last told of, else the block's."""
        block = self.block
        said = governing(self.sentence, self.moments, index)
        known = said is None or (not said.full and block.start.startswith(said.first))
        if said and not known and (block.root or said.counted or not said.first.startswith(block.start or "-")):
            return said.first, said.last
        if block.root and any(word in CLOSING for word in self.sentence.scene.tape.lower):
            return block.end, block.end
        if block.day and block.root:
            return block.day, block.day
        return block.start, block.end

    def ahead(self, index: int) -> tuple[str, str]:
        """Return the date of a planned event that stands nearest to a word."""
        return day_ahead(self.sentence, self.block, self.moments, index)

    def _extends(self, found: Making) -> bool:
        """Join visits told in one breath: "посещение училища, осмотр музея"."""
        last = self.fresh[-1] if self.fresh else None
        if last is None or not last.kind is found.name.kind is EventKind.STUDY_VISIT:
            return False
        last.title = f"{last.title}, {found.name.title[:1].lower()}{found.name.title[1:]}"
        self.meant[found.name.head] = last
        return True

    def place(self, draft: Draft, name: EventName | None = None) -> None:
        """Say where an event took place: as its sentence says, else as its programme or dateline."""
        venue, around = venue_in(self.sentence)
        above = draft.parent
        draft.venue = venue or (above.venue if above else None)
        said = city_in(self.sentence, name) or around
        draft.city = said or (above.city if above else None) or self.block.city or building_city(self.sentence)

    def _turn(self) -> None:
        """Choose the event that the sentence is about."""
        if self.fresh:
            below = [draft for draft in self.fresh if draft is not self.host] or self.fresh
            self.block.current = below[-1] if below[-1].parent else below[0]
            return
        known = [draft for name in self.sentence.names if (draft := self._at(name)) and draft.held]
        if known:
            self.block.current = known[0]
        elif self.meant:
            self._after(next(iter(self.meant.values())))
        elif points_to_whole(self.sentence.scene.tape) and self.block.root:
            self.block.current = self.block.root

    def _after(self, gone: Draft) -> None:
        """Go on with what is left where an event is said to be over: the whole that it was part of, or was itself."""
        current = self.block.current
        if current is gone and current.parent and current.kind is not EventKind.MEETING:
            self.block.current = current.parent
        elif current and gone.held and current.parent is gone:
            self.block.current = gone

    def event_of(self, clause: Clause) -> Draft | None:
        """Return the event that a clause is about: one named in it, else the sentence's."""
        named = [draft for name in self.sentence.names if clause.covers(name.head) and (draft := self._at(name))]
        held = [draft for draft in named if draft.held]
        below = [draft for draft in held if draft is not self.host] or held
        if clause.pronoun >= 0 and not below:
            return self._before(clause)
        return below[0] if below else self.block.current

    def _at(self, name: EventName) -> Draft | None:
        """Return the event that a name means, none where it is but what was before or after: "после переговоров …"."""
        return None if over(self.sentence, name) else self.meant.get(name.head)

    def _before(self, clause: Clause) -> Draft | None:
        """Return the event that "на котором", "который" means: the last named before it."""
        before = [draft for name in self.sentence.names if name.head < clause.pronoun and (draft := self._at(name))]
        held = [draft for draft in before if draft.held]
        return held[-1] if held else self.block.current
