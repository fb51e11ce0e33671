"""What is to be held again: an event called by its title alone, "следующие «Именины города»"."""

from dataclasses import replace

from maggraph.extraction.event_name import EventName
from maggraph.extraction.events_drafts import Block, Draft, stems
from maggraph.extraction.participations import Told
from maggraph.extraction.tape import OPENING, STRAIGHT

NEXT = frozenset(["следую", "будущи", "будуща", "будуще", "очеред", "ближай", "предст"])
STEM = 6
QUOTES = frozenset([*OPENING, STRAIGHT])


def titled_again(sentence: Told, block: Block) -> EventName | None:
    """Return the name of an event told of before that a sentence calls by its title and says will be held again."""
    tape = sentence.scene.tape
    for at in (at for at, word in enumerate(tape.words) if at and word in QUOTES):
        if tape.low(at - 1)[:STEM] in NEXT:
            before = _before(tape.text(at, tape.quoted_end(at)), block)
            if before:
                return _named(before, at, tape.quoted_end(at))
    return None


def _before(words: str, block: Block) -> Draft | None:
    """Return the event of a block with a title of which the words are a part."""
    said = stems(words)
    return next((one for one in block.drafts if one.quoted and said and said <= stems(one.quoted)), None)


def _named(draft: Draft, start: int, end: int) -> EventName:
    return EventName(start, start, end, draft.lemma, draft.kind, None, False, draft.title, draft.quoted)


def with_title(name: EventName, before: Draft) -> EventName:
    """Give a name that says only which time it is the title of the event told of: "седьмой конкурс"."""
    if name.quoted or not before.quoted:
        return name
    return replace(name, title=f"{name.title} {before.quoted}", quoted=before.quoted)
