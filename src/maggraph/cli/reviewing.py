"""`maggraph review`: the drafts of a report one by one, the most doubtful first; each answer is kept at once."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path

import click

from maggraph.cli.options import speaks
from maggraph.cli.review_dialogue import Dialogue, reason_in_words
from maggraph.errors import InputError
from maggraph.facts.decisions import Decision
from maggraph.facts.log import read_decisions
from maggraph.facts.outcomes import Unmatched
from maggraph.resources import data_folder
from maggraph.review import Folder, Session
from maggraph.wording import say

PATH = click.Path(path_type=Path)


def _opening(command: Callable[[Session, Path | None], None]) -> Callable[..., None]:
    """Add the options that say what to review; the command gets the session opened."""

    @click.argument("report", metavar="REPORT-ID")
    @click.option(
        "--data", type=PATH, help="Data folder with the draft. Default: ./data if it is one, else what ships."
    )
    @click.option("--text", type=PATH, help="The report's file, to show each passage.")
    @click.option("--who", help="Who decides, to be noted with each decision.")
    @speaks
    @wraps(command)
    def opened(report: str, decisions: Path | None, **chosen: Path | str | None) -> None:
        data, text, who = chosen["data"], chosen["text"], chosen["who"]
        folder = Folder(Path(data) if data else data_folder(), report)
        command(Session(folder, folder.text(Path(text) if text else None), str(who) if who else None), decisions)

    return opened


@click.command()
@_opening
@click.option("--decisions", type=PATH, help="Take over the decisions of a file instead of asking.")
def review(session: Session, decisions: Path | None) -> None:
    """Confirm, reject or correct what was extracted from a report; what you decide outlives every new extraction.

    Answers are keys: a accept, r reject, e edit, m merge, s split, k skip, u undo, q quit.
    """
    if decisions:
        click.echo(say("Decisions taken over: {count}.", count=session.take_over(_given(decisions))))
    else:
        Dialogue(session).run()
    _sum_up(session)


def _given(path: Path) -> tuple[Decision, ...]:
    if not path.exists():
        raise InputError("{path}: there is no such file; check the spelling", path=path)
    return read_decisions(path)


def _sum_up(session: Session) -> None:
    """Say what is done, what is left, and what no longer finds its fact."""
    click.echo(
        say(
            "Decided: {done}. Left: {left}. Log: {path}",
            done=session.done,
            left=len(session.open),
            path=session.folder.log,
        )
    )
    for unmatched in session.unmatched:
        click.echo(_told(unmatched), err=True)


def _told(unmatched: Unmatched) -> str:
    decision = unmatched.decision
    about = getattr(decision, "about", None)
    slots = getattr(about, "slots", None) or {"entity": getattr(about or decision, "entity", "")}
    return say(
        "Not applied ({reason}): {what} of {when}, {about}",
        reason=reason_in_words(unmatched.reason),
        what=decision.do,
        when=decision.when.date().isoformat(),
        about=", ".join(slots.values()),
    )
