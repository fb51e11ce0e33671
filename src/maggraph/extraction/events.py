"""The events of a report told in order: sentence by sentence, each block with what happened in it.

Context: a report tells of an event in a passage that opens with a date; later sentences name it again, or not at all.
Choice: one pass over the sentences with little memory: the block, its current event, the last subject, an open list.
Price: what a text tells in a paragraph before the one that names the event is lost.
"""

from maggraph.extraction.event_names import find_event_names
from maggraph.extraction.events_blocks import MONTH_LABEL, BlockCutter, first_year, published
from maggraph.extraction.events_drafts import Block, Draft
from maggraph.extraction.events_happenings import Happenings
from maggraph.extraction.events_introducing import Introducer
from maggraph.extraction.participations import Told, told
from maggraph.extraction.scenes import Scene

TOP = 5
"""Lines at the top of a text among which headlines are looked for."""
LONGEST_DATELINE = 14


def tell(scenes: tuple[Scene, ...]) -> tuple[Draft, ...]:
    """Return the events that the sentences of a report tell of, in the order in which they come up."""
    cutter, happenings = BlockCutter(first_year(scenes), published(scenes)), Happenings()
    blocks: list[Block] = []
    headlines = _headlines(scenes)
    for scene in (one for one in scenes if one.number not in headlines):
        sentence = told(scene, find_event_names(scene))
        block = cutter.block_of(sentence)
        if not blocks or blocks[-1] is not block:
            happenings.finish()
            blocks.append(block)
            happenings.start(block)
        _sentence(sentence, block, happenings)
    happenings.finish()
    return tuple(draft for block in blocks for draft in block.drafts)


def _headlines(scenes: tuple[Scene, ...]) -> frozenset[int]:
    """Return the numbers of the headlines at the top, with datelines between: they say before what is then told."""
    found: list[int] = []
    for scene in scenes[:TOP]:
        if not scene.opens or not (_unended(scene) or _dateline(scene)):
            break
        if not scene.dates and not MONTH_LABEL.match(scene.tape.low(0)):
            found.append(scene.number)
    return frozenset(found) if len(found) < len(scenes) else frozenset()


def _dateline(scene: Scene) -> bool:
    return bool(scene.dates) and len(scene.tape) <= LONGEST_DATELINE


def _unended(scene: Scene) -> bool:
    return scene.tape.at(len(scene.tape) - 1) not in {".", ":", ";", "!", "»"} and not (
        scene.dates and len(scene.tape) > LONGEST_DATELINE
    )


def _sentence(sentence: Told, block: Block, happenings: Happenings) -> None:
    if happenings.item(sentence):
        return
    introducer = Introducer(sentence, block)
    introducer.introduce()
    happenings.happen(sentence, introducer)
