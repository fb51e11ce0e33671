"""Posts that the report gives somebody by telling of the election: "президентом союза избрана Анна Швед"."""

from collections import Counter
from collections.abc import Iterable, Iterator

from maggraph.extraction.english import english_title
from maggraph.extraction.mentions import PostMention, Reading
from maggraph.extraction.participations import Taking
from maggraph.facts.kinds import Capacity, ReviewStatus
from maggraph.facts.model import Tenure
from maggraph.facts.values import Label
from maggraph.language import slug

ELECTED = 0.75
"""How sure a post is that only an election gives: its body may be that of the whole report."""


def tenures_elected(reading: Reading, takings: Iterable[Taking], known: Iterable[Tenure]) -> Iterator[Tenure]:
    """Yield the posts of those elected that no passage gives them otherwise, each once."""
    held = {(one.person, slug(one.title.ru)) for one in known}
    for taking in takings:
        office = taking.office if taking.capacity is Capacity.ELECTEE else None
        if office is None or not taking.agent.startswith("person/") or (taking.agent, slug(office.title)) in held:
            continue
        body = office.entity or _body(reading, office)
        if body:
            held.add((taking.agent, slug(office.title)))
            yield _tenure(taking, office, body)


def _tenure(taking: Taking, office: PostMention, body: str) -> Tenure:
    return Tenure(
        at=(taking.span.at,),
        confidence=ELECTED,
        rule="elected-to",
        review=ReviewStatus.DRAFT,
        person=taking.agent,
        title=Label(ru=office.title, en=english_title(office.title)),
        role=office.role,
        of=body,
    )


def _body(reading: Reading, office: PostMention) -> str:
    """Return the body that an office without one is meant of: where others hold it, else the one named most often."""
    same = Counter(post.entity for post in reading.posts if post.entity and post.title == office.title)
    named = Counter(body.entity for body in reading.bodies)
    return next((entity for entity, _ in [*same.most_common(1), *named.most_common(1)]), "")
