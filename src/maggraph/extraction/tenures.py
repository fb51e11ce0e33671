"""Posts as facts: one draft tenure per person, body and title, with every passage that states it."""

from maggraph.extraction.english import english_title
from maggraph.extraction.mentions import PostMention, Reading
from maggraph.facts.kinds import ReviewStatus
from maggraph.facts.model import Tenure
from maggraph.facts.values import Label
from maggraph.language import slug


def tenures(reading: Reading) -> tuple[Tenure, ...]:
    """Return the posts that a report says people hold, in the order of the text; those without a body are left out."""
    found: dict[tuple[str, str, str], list[PostMention]] = {}
    for post in reading.posts:
        if post.holder and post.entity:
            found.setdefault((post.holder, post.entity, slug(post.title)), []).append(post)
    return tuple(_tenure(posts) for posts in found.values())


def _tenure(posts: list[PostMention]) -> Tenure:
    best = max(posts, key=lambda post: post.confidence)
    places = dict.fromkeys(post.holder_at.at if post.holder_at else post.span.at for post in posts)
    return Tenure(
        at=tuple(places),
        confidence=best.confidence,
        rule=best.rule,
        review=ReviewStatus.DRAFT,
        person=best.holder or "",
        title=Label(ru=best.title, en=english_title(best.title)),
        role=best.role,
        of=best.entity,
    )
