"""A bar for each stage of long work, one after the other on stderr, silent when nobody watches."""

import sys
from types import TracebackType

import click

from maggraph.pipeline.bulk.stages import Stage
from maggraph.wording import say


class Bars:
    """Show how far a build from records is."""

    def __init__(self) -> None:
        self._stage: Stage | None = None
        self._bar: click._termui_impl.ProgressBar[int] | None = None

    def __enter__(self) -> "Bars":
        """Begin without any bar."""
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _fault: BaseException | None, _trace: TracebackType | None
    ) -> None:
        """Leave the last bar as it is."""
        self._close()

    def tell(self, stage: Stage, done: int, whole: int) -> None:
        """Show that so much of a stage is done."""
        if stage is not self._stage or not self._bar:
            self._close()
            self._stage = stage
            self._bar = click.progressbar(
                length=whole, label=_label(stage), file=sys.stderr, hidden=not sys.stderr.isatty()
            )
            self._bar.render_progress()
        self._bar.update(done - self._bar.pos)

    def _close(self) -> None:
        if self._bar:
            self._bar.render_finish()
            self._bar = None


def _label(stage: Stage) -> str:
    return {
        Stage.READ: say("Reading"),
        Stage.QUADS: say("Saying in quads"),
        Stage.MERGE: say("Sorting"),
        Stage.LOAD: say("Filling the store"),
        Stage.CHECK: say("Checking"),
    }[stage]
