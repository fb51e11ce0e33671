"""Posts told beside others of the same person: before a name that has one, or after further words said of the name.

Context: news write "депутат совета района Заречье, сопредседатель движения Анна Котова", "Анны Котовой, известного
зодчего, члена Общественной палаты". Choice: a chain holds by its commas and by one case in the singular. Price: a
chain broken by other marks is not followed.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from maggraph.extraction.bridged_bodies import BREAKS
from maggraph.extraction.bridging import agrees
from maggraph.extraction.linking_elected import Link
from maggraph.extraction.morphology import forms
from maggraph.extraction.offices import RawPost
from maggraph.extraction.people import RawPerson
from maggraph.extraction.tape import DASHES, Tape
from maggraph.language import Case

LONGEST = 15
"""Words between a name and an office said of it."""
BEFORE = frozenset(["post-name", "bridged"])
"""Rules by which an office stands right before its holder's name."""
ANIMATE = frozenset([Case.GENITIVE, Case.ACCUSATIVE])
"""Cases that are one form of men's offices."""
OPENS = frozenset([",", *DASHES])
ENDING = frozenset(["»", "”", '"', ")"])


def apposed(tape: Tape, people: list[RawPerson], posts: list[RawPost], found: list[Link]) -> Iterator[Link]:
    """Yield links of posts that nobody holds yet to the person of whose chain they are."""
    tied = {id(link.post) for link in found}
    free = [post for post in posts if id(post) not in tied and not post.title.plural and post.title.case]
    if not free:
        return
    for post in free:
        holder = next((link for link in found if link.rule in BEFORE and _chained(tape, people, post, link.post)), None)
        if holder:
            yield Link(_stretched(tape, post, holder.post.start - 1), holder.person, "post-chain")
        elif (place := _told_of(tape, people, post)) is not None:
            yield Link(post, place, "apposition")


def _chained(tape: Tape, people: list[RawPerson], post: RawPost, other: RawPost) -> bool:
    """Say whether a post goes before another in a chain: a mark or "и" between, and but words of its body."""
    end = other.start - 1
    joined = tape.at(end) == "," or (tape.at(end) == "и" and post.body is not None and other.body is not None)
    if not joined or not 0 <= end - post.end < 4 or not _one_case(post, other):
        return False
    named = all(_of_name(tape, at) for at in range(post.end, end))
    return named and not any(one.end in {post.start, post.start - 1} for one in people)


def _of_name(tape: Tape, at: int) -> bool:
    return tape.at(at) in ENDING or (tape.capital(at) and tape.free(at, at + 1))


def _one_case(post: RawPost, other: RawPost) -> bool:
    cases = {post.title.case, other.title.case}
    return len(cases) == 1 or cases == ANIMATE


def _stretched(tape: Tape, post: RawPost, end: int) -> RawPost:
    """Take the words with capitals after a body into its name: "совета района Заречье"."""
    if post.body is None or end <= post.end:
        return post
    return replace(post, end=end, body=replace(post.body, end=end, name=f"{post.body.name} {tape.text(post.end, end)}"))


def _told_of(tape: Tape, people: list[RawPerson], post: RawPost) -> int | None:
    """Return the place of the person of whom a post is told after further words, all set apart by commas."""
    place = max((place for place, one in enumerate(people) if one.end <= post.start), default=-1)
    if place < 0 or not agrees(post.title, people[place]):
        return None
    start = people[place].end
    if start == post.start:
        return place if _signed(tape, post) else None
    if tape.at(start) not in OPENS or tape.at(post.start - 1) not in {",", "и"} or post.start - start > LONGEST:
        return None
    marks = [start, *(at for at in range(start + 1, post.start - 1) if tape.at(at) == ","), post.start - 1]
    return (
        place
        if marks[0] < marks[-1] and all(_of_case(tape, one + 1, two, post) for one, two in pairwise(marks))
        else None
    )


def _signed(tape: Tape, post: RawPost) -> bool:
    """Say whether a post ends its sentence and begins with a capital after the name: a signature."""
    return tape.capital(post.start) and post.title.case is Case.NOMINATIVE and post.end == len(tape)


def _of_case(tape: Tape, start: int, end: int, post: RawPost) -> bool:
    """Say whether words are a group in the singular in the case of a post, with no verb or pronoun among them."""
    readings = [forms(tape.at(at)) for at in range(start, end) if tape.at(at)[:1].isalpha()]
    if not readings or any(one[0].pos in BREAKS for one in readings):
        return False
    wanted = ANIMATE if post.title.case in ANIMATE else {post.title.case}
    return any(form.case in wanted and form.number == "sing" for form in readings[0])
