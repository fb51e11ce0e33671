"""The page of a person: posts, whom they met and how we know, what they took part in, what they only sent."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter

from maggraph.answers.dossier import Dossier, Fact
from maggraph.answers.grades import Grade
from maggraph.answers.meetings import Meeting
from maggraph.answers.query import ask
from maggraph.answers.values import Entity
from maggraph.web.pages.charts import months_chart
from maggraph.web.pages.paging import page_of
from maggraph.web.pages.turns import facts_of, text, turns_of
from maggraph.web.pages.visit import Visit
from maggraph.web.pages.whole import met_by

SIZE = 14
"""Meetings of one page: each is told in up to 2 kB, and a page may weigh 60."""


@dataclass(frozen=True)
class Partner:
    """Somebody whom a person met: the best grade, all meetings by date, and a post to know them by."""

    entity: Entity
    best: Grade
    meetings: tuple[Meeting, ...]
    post: str = ""


def person_context(visit: Visit, dossier: Dossier) -> Mapping[str, object]:
    """Give what the template of a person shows."""
    sections = {section.key: section.facts for section in dossier.sections}
    turns = tuple(reversed(turns_of(facts_of(sections, "participations"))))
    came = tuple(turn for turn in turns if turn.came)
    partners = partners_of(visit, met_by(visit.store, dossier.entity, visit.lang))
    shown = page_of(visit, [(partner, meeting) for partner in partners for meeting in partner.meetings], SIZE)
    return {
        "posts": tuple(sorted(facts_of(sections, "posts"), key=_seen, reverse=True)),
        "honours": "; ".join(text(one) for one in dossier.about.get("honorificPrefix", ())),
        "came": came,
        "sent": tuple(turn for turn in turns if turn.sent),
        "named": tuple(turn for turn in turns if not turn.came and not turn.sent),
        "in_person": sum(turn.presence == "in-person" for turn in came),
        "partners": partners,
        "shown": shown,
        "met": _by_partner(shown.items),
        "grades": Counter(partner.best.value for partner in partners),
        "awards": facts_of(sections, "awards"),
        "rest": tuple(part for part in dossier.sections if part.key not in {"posts", "participations"}),
        "chart": months_chart(turn.date for turn in came),
    }


def partners_of(visit: Visit, meetings: tuple[Meeting, ...]) -> tuple[Partner, ...]:
    """Gather meetings by partner: the closest first, then those met most often."""
    found: dict[str, list[Meeting]] = {}
    for meeting in meetings:
        found.setdefault(meeting.partner.id, []).append(meeting)
    posts = posts_by_person(visit)
    partners = [
        Partner(met[0].partner, min((one.grade for one in met), key=lambda grade: grade.rank), tuple(reversed(met)))
        for met in found.values()
    ]
    partners = [replace(partner, post=posts.get(partner.entity.iri, "")) for partner in partners]
    return tuple(sorted(partners, key=lambda one: (one.best.rank, -len(one.meetings), one.entity.name)))


def _by_partner(met: Iterable[tuple[Partner, Meeting]]) -> tuple[tuple[Partner, tuple[Meeting, ...]], ...]:
    """Put meetings that stand side by side back under their partner, who may go on overleaf."""
    return tuple((one, tuple(map(itemgetter(1), some))) for one, some in groupby(met, key=itemgetter(0)))


def posts_by_person(visit: Visit) -> Mapping[str, str]:
    """Give each person's last post that the reports show, with its body, by IRI."""
    return visit.store.keep(("posts", visit.lang), lambda: _posts(visit))


def _posts(visit: Visit) -> Mapping[str, str]:
    rows = ask(visit.store, "holding-posts", lang=visit.lang).dicts()
    return {row["person"]: ", ".join(filter(None, (row["post"], row["bodyLabel"]))) for row in rows}


def _seen(post: Fact) -> str:
    return text(post.parts["seen_to"]) or text(post.parts["end"]) or text(post.parts["start"])
