"""Why a query may be ended although nothing is wrong with it."""

from maggraph.errors import MaggraphError

BUSY = "Too many queries at once; ask again in a few seconds"
SLOW = "The query was ended: it took longer than {seconds} s. Ask for less, or in smaller steps"
OUSTED = "The query was ended after {seconds} s, for others wait. Ask again later, or for less"
BROKEN = "The query was ended: it needs more than {memory} MiB of memory, or is nested too deep. Ask for less"


class BusyError(MaggraphError):
    """All workers have work, and enough queries wait for them."""


class SlowError(MaggraphError):
    """A query took longer than a query may."""


class BrokenError(MaggraphError):
    """A worker ended under a query: it wanted more memory than a query gets."""
