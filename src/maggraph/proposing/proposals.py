"""A model asked block by block: its answers, and which blocks it has none for."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Protocol

from maggraph.errors import MaggraphError
from maggraph.proposing.blocks import Block
from maggraph.proposing.model import UnusableAnswer
from maggraph.proposing.schema import Answer
from maggraph.transport import TransportError

PATIENT = 3
"""After so many blocks in a row without any answer the rest is not asked."""


class Asked(Protocol):
    """Whatever answers questions about a passage."""

    def ask(self, text: str) -> Answer:
        """Return what is proposed for a passage."""


@dataclass
class Proposals:
    """The answers by block, and the faults of the blocks that have none, in the order of the text."""

    answers: list[tuple[Block, Answer]] = field(default_factory=list)
    faults: list[tuple[Block, MaggraphError]] = field(default_factory=list)


def proposals(model: Asked, blocks: Iterable[Block], told: Callable[[Block], None] = lambda _: None) -> Proposals:
    """Ask a model about each block; `told` hears of each that is done. InputError if the server refuses outright."""
    found, silent = Proposals(), 0
    for block in blocks:
        if silent == PATIENT:
            break
        try:
            found.answers.append((block, model.ask(block.text)))
            silent = 0
        except UnusableAnswer as fault:
            found.faults.append((block, fault))
            silent = 0
        except TransportError as fault:
            found.faults.append((block, fault))
            silent += 1
        told(block)
    return found
