"""Offices named without their holder, taken for the one whom the report has named as such: "акиму города вручили …"."""

from collections.abc import Iterator

from maggraph.extraction.mentions import PersonMention, PostMention, Reading
from maggraph.facts.kinds import PersonKind
from maggraph.language import Case


def holders(reading: Reading) -> Iterator[PersonMention]:
    """Yield a person's mention for each office without a name that one person only is said to hold, named before it."""
    known: dict[tuple[str, str], set[str]] = {}
    people = {person.entity: person for person in reading.persons}
    names = {person.start for person in reading.persons}
    for post in sorted(reading.posts, key=lambda one: one.start):
        held = known.setdefault((post.title, post.entity), set())
        if post.holder:
            held.add(post.holder)
            known.setdefault((post.title, ""), set()).add(post.holder)
        elif _stands_alone(post) and len(held) == 1 and not {post.span.end, post.span.end + 1} & names:
            yield _mention(post, people[next(iter(held))])


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
