"""Which post is whose by a verb of electing, or by the header of a list of those elected."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from maggraph.extraction.offices import RawPost
from maggraph.extraction.people import RawPerson
from maggraph.extraction.tape import Tape
from maggraph.language import Case

ELECTING = re.compile(
    r"(?:пере)?избра(?:н[аоы]?|л[аи]?|ть)|назначен[аы]?|утвержд[её]н[аы]?|стал[аи]?|является|являются|выбран[аы]?"
    r"|назначить|утвердить|выбрать"
)
STATUS = frozenset(["статусе", "качестве", "должности", "ранге"])


@dataclass(frozen=True)
class Link:
    """A post and the index of its holder among the sentence's people; `rule` says how it was linked."""

    post: RawPost
    person: int
    rule: str


def elected(tape: Tape, people: list[RawPerson], posts: list[RawPost], linked: set[int]) -> Iterator[Link]:
    """Yield posts in the instrumental beside a verb of electing, and whom it names after each, else before it."""
    if not any(ELECTING.fullmatch(word) for word in tape.lower):
        return
    offices = [post for post in posts if post.title.case is Case.INSTRUMENTAL and id(post) not in linked]
    for place, post in enumerate(offices):
        end = offices[place + 1].start if place + 1 < len(offices) else len(tape)
        begin = offices[place - 1].end if place else 0
        after = _between(people, post.end, _close(tape, post.end, end))
        chosen = after or _between(people, begin, post.start)[-1:]
        for one in chosen if post.title.plural else chosen[:1]:
            yield Link(post, one, "elected")


def _close(tape: Tape, start: int, end: int) -> int:
    """Return the semicolon before another office, else where that begins: names after it are not of the first."""
    return next((at for at in range(start, end) if tape.at(at) == ";" and end < len(tape)), end)


def _between(people: list[RawPerson], start: int, end: int) -> list[int]:
    return [place for place, one in enumerate(people) if start <= one.start < end]


def header_post(tape: Tape, posts: list[RawPost]) -> RawPost | None:
    """Return the post that a list's header gives to the people below: they were elected, or are said to hold it."""
    colon = next((at for at, word in enumerate(tape.words) if word == ":" and not tape.depth[at]), 0)
    if not colon or not (colon == len(tape) - 1 or goes_on(tape)):
        return None
    before = [post for post in posts if post.end <= colon]
    elected = any(ELECTING.fullmatch(word) or word in {"вошли", "вошел"} for word in tape.lower[:colon])
    announced = (post for post in before if elected and _announced(tape, post))
    return next(announced, next((post for post in before if _label(post, colon)), None))


def goes_on(tape: Tape) -> bool:
    """Say whether a list goes on in the next sentence: this one ends in a semicolon."""
    return tape.at(len(tape) - 1) == ";"


def _announced(tape: Tape, post: RawPost) -> bool:
    return tape.low(post.start - 1) in STATUS or post.title.case is Case.INSTRUMENTAL


def _label(post: RawPost, colon: int) -> bool:
    """Say whether an office of several in a body stands alone before the colon: "Члены Совета Союза:"."""
    several = post.title.plural and post.title.case is Case.NOMINATIVE
    return several and post.start == 0 and post.end == colon and bool(post.body or post.anaphor)
