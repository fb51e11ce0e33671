"""The events of a report told in order: sentence by sentence, each block with what happened in it.

Context: a report tells of an event in a passage that opens with a date; later sentences name it again, or not at all.
Choice: one pass over the sentences with little memory: the block, its current event, the last subject, an open list.
A passage that finds its event late, or none, is told again by `events_passages` under what its heading or first words
name. Price: where neither names an event, what the passage tells is lost.
"""

from maggraph.extraction.event_names import find_event_names
from maggraph.extraction.events_blocks import MONTH_LABEL, BlockCutter
from maggraph.extraction.events_datelines import first_year, published
from maggraph.extraction.events_drafts import Draft
from maggraph.extraction.events_passages import Teller
from maggraph.extraction.participations import Told, told
from maggraph.extraction.scenes import Scene

TOP = 5
"""Lines at the top of a text among which headlines are looked for."""
LONGEST_DATELINE = 14
LONGEST_TITLE = 24
"""Words of a heading that ends in somebody's or something's title."""


def tell(scenes: tuple[Scene, ...]) -> tuple[Draft, ...]:
    """Return the events that the sentences of a report tell of, in the order in which they come up."""
    cutter = BlockCutter(first_year(scenes), published(scenes))
    headlines = _headlines(scenes)
    teller = Teller(tuple(_told(scene) for scene in scenes if scene.number in headlines))
    for scene in (one for one in scenes if one.number not in headlines):
        sentence = _told(scene)
        teller.tell(sentence, cutter.block_of(sentence))
    teller.finish()
    return tuple(draft for block in teller.blocks for draft in block.drafts)


def _told(scene: Scene) -> Told:
    return told(scene, find_event_names(scene))


def _headlines(scenes: tuple[Scene, ...]) -> frozenset[int]:
    """Return the numbers of the headlines at the top, with datelines between: they say before what is then told."""
    found: list[int] = []
    for scene in scenes[:TOP]:
        if not scene.opens or not (_unended(scene) or _dateline(scene) or _titled(scene, scenes)):
            break
        if not scene.dates and not MONTH_LABEL.match(scene.tape.low(0)):
            found.append(scene.number)
    return frozenset(found) if len(found) < len(scenes) else frozenset()


def _titled(scene: Scene, scenes: tuple[Scene, ...]) -> bool:
    """Say whether a paragraph of one sentence ends in a title, and in no full stop: then it is a heading too."""
    alone = all(one.span.paragraph != scene.span.paragraph for one in scenes[:TOP] if one is not scene)
    return alone and scene.tape.at(len(scene.tape) - 1) == "»" and not scene.dates and len(scene.tape) <= LONGEST_TITLE


def _dateline(scene: Scene) -> bool:
    return bool(scene.dates) and len(scene.tape) <= LONGEST_DATELINE


def _unended(scene: Scene) -> bool:
    return scene.tape.at(len(scene.tape) - 1) not in {".", ":", ";", "!", "»"} and not (
        scene.dates and len(scene.tape) > LONGEST_DATELINE
    )
