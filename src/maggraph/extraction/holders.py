"""Offices named without their holder, taken for the one whom the report has named as such: "акиму города вручили …"."""

from collections import Counter
from collections.abc import Iterator

from maggraph.extraction.mentions import PersonMention, PostMention, Reading
from maggraph.extraction.wordsets import word_set
from maggraph.facts.kinds import PersonKind
from maggraph.language import Case

HEADS = word_set("heads-of-cities")
"""Titles of those who head a city: a text calls one person by several of them."""
HEAD = "head-of-city"


def holders(reading: Reading) -> Iterator[PersonMention]:
    """Yield a person's mention for each office without a name that one person only is said to hold, named before it.

    Of several heads of cities the one of the city that the text is about is meant.
    """
    known: dict[tuple[str, str], set[str]] = {}
    people = {person.entity: person for person in reading.persons}
    names = {person.start for person in reading.persons}
    home = _home(reading)
    for post in sorted(reading.posts, key=lambda one: one.start):
        title = _title(post)
        held = known.setdefault((title, post.entity), set())
        if post.holder:
            held.add(post.holder)
            known.setdefault((title, ""), set()).add(post.holder)
            continue
        meant = held if len(held) == 1 or title != HEAD or post.entity else known.get((HEAD, home), held)
        if _stands_alone(post) and len(meant) == 1 and not {post.span.end, post.span.end + 1} & names:
            yield _mention(post, people[next(iter(meant))])


def _title(post: PostMention) -> str:
    """Return what an office is known by: its title, one name for all heads of cities."""
    return HEAD if post.title in HEADS and post.entity.partition("/")[0] in {"", "city"} else post.title


def _home(reading: Reading) -> str:
    """Return the city that a text names most often, "" if two are named as often."""
    counts = Counter(one.entity for one in reading.territories if one.entity.startswith("city/"))
    most = counts.most_common(2)
    tied = len(most) > 1 and most[0][1] == most[1][1]
    return most[0][0] if most and not tied else ""


def _stands_alone(post: PostMention) -> bool:
    return not post.plural and post.case not in {None, Case.PREPOSITIONAL}


def _mention(post: PostMention, person: PersonMention) -> PersonMention:
    return PersonMention(
        post.span,
        "office",
        0.7,
        person.entity,
        person.family,
        person.given,
        person.patronymic,
        person.gender,
        PersonKind.ACTOR,
        post.case,
    )
