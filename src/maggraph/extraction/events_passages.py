"""Passages told sentence by sentence; one that comes to its event late, or never, is told again under it.

Context: a heading or a first sentence often names an event in passing, and no verb of holding tells of it.
Choice: a passage is first told as it stands; if people were named before any event was, the best name becomes its event
from the start, and all its sentences are told once more. Price: such passages are read twice.
"""

from dataclasses import dataclass, field

from maggraph.extraction.events_drafts import Block
from maggraph.extraction.events_happenings import Happenings
from maggraph.extraction.events_introducing import Introducer
from maggraph.extraction.events_making import Making
from maggraph.extraction.events_seeds import seed_of
from maggraph.extraction.moments import Moment
from maggraph.extraction.participations import LIKELY, Told
from maggraph.facts.kinds import EventStatus


@dataclass(frozen=True)
class Line:
    """A sentence with the days that it speaks of, and the day on which the passage then is."""

    sentence: Told
    moments: tuple[Moment, ...]
    day: str


@dataclass
class Passage:
    """A block with its sentences, and what was remembered before it."""

    block: Block
    before: Happenings
    lines: list[Line] = field(default_factory=list)


class Teller:
    """Tells sentences as they come, block by block; `headlines` are those of the whole report."""

    def __init__(self, headlines: tuple[Told, ...]) -> None:
        self.headlines = headlines
        self.happenings = Happenings()
        self.blocks: list[Block] = []
        self.passage: Passage | None = None

    def tell(self, sentence: Told, block: Block) -> None:
        """Tell a sentence in its block."""
        if self.passage is None or self.passage.block is not block:
            self.finish()
            self.passage = Passage(block, self.happenings.resumed())
            self.happenings.start(block)
            self._hint(block)
        self.passage.lines.append(Line(sentence, tuple(block.moments), block.day))
        _sentence(sentence, block, self.happenings)

    def _hint(self, block: Block) -> None:
        """Let the first passage know what the headlines name."""
        named = [name for one in self.headlines for name in one.names if not name.bare]
        if named and not self.blocks:
            block.hinted, block.headed = named[0], True

    def finish(self) -> None:
        """End a passage; tell it again if an event has to be put before all of it."""
        if self.passage is None:
            return
        again = self._again(self.passage) if self.happenings.late else None
        if again is None:
            self.happenings.finish()
        self.blocks.append(again or self.passage.block)

    def _again(self, passage: Passage) -> Block | None:
        """Tell a passage under the event that it is about from the start; None if nothing names one."""
        old = passage.block
        block = Block(old.start, old.end, old.city)
        headlines = self.headlines if not any(one.drafts for one in self.blocks) else ()
        seed = seed_of([line.sentence for line in passage.lines], headlines, old)
        deed = self.happenings.deed() if seed is None else None
        if seed is None and deed is None:
            return None
        happenings = passage.before
        happenings.start(block)
        if seed:
            block.moments = next((line.moments for line in passage.lines if line.sentence is seed.sentence), ())
            Introducer(seed.sentence, block).hold(Making(seed.name, EventStatus.HELD, "seeded", LIKELY))
        elif deed:
            block.add(deed)
        for line in passage.lines:
            block.moments, block.day = line.moments, line.day
            _sentence(line.sentence, block, happenings)
        happenings.finish()
        self.happenings = happenings
        return block


def _sentence(sentence: Told, block: Block, happenings: Happenings) -> None:
    if happenings.item(sentence):
        return
    introducer = Introducer(sentence, block)
    introducer.introduce()
    happenings.happen(sentence, introducer)
