"""The people of a report: names restored, and the mentions of one person gathered into one entity.

Namesakes stay two where full names differ, or where initials agree but the posts cannot be one person's. A mention with
initials goes to the one of several namesakes who holds the same post, else to the one named last.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from maggraph.extraction.names import families
from maggraph.extraction.people import INITIAL, RawPerson
from maggraph.extraction.restoring import Evidence, Restored, restored
from maggraph.facts.authority import Person
from maggraph.facts.kinds import Gender, PersonKind
from maggraph.language import slug

HEADS = frozenset(["мэр", "глава", "губернатор", "аким", "хоким", "примар", "ректор"])
SURE = 1.0


@dataclass(frozen=True)
class Named:
    """A person's name at a place of the report, with what the text shows around it.

    `place` is its order in the report, `posts` are the offices given to it as (head of the title, body) pairs.
    """

    place: int
    raw: RawPerson
    evidence: Evidence
    kind: PersonKind
    posts: frozenset[tuple[str, str]]
    honorifics: tuple[str, ...] = ()


@dataclass
class Cluster:
    """One person: the fullest name so far, gender, kind, posts, and the places of the mentions."""

    family: str
    given: str
    patronymic: str
    gender: Gender | None
    kind: PersonKind
    posts: set[tuple[str, str]] = field(default_factory=set)
    places: list[int] = field(default_factory=list)
    honorifics: list[str] = field(default_factory=list)

    @property
    def slug(self) -> str:
        """The proposed slug."""
        return slug(" ".join(part for part in (self.family, self.given, self.patronymic) if part))

    def entry(self, identifier: str, forms: Iterable[str]) -> Person:
        """Return the authority entry."""
        return Person(
            id=identifier,
            family=self.family or self.given,
            given=self.given or None,
            patronymic=self.patronymic or None,
            gender=self.gender,
            kind=self.kind,
            forms=tuple(dict.fromkeys(forms)),
        )


def restored_all(names: Sequence[Named]) -> list[Restored]:
    """Restore every name; surnames that are sure somewhere help where they are not."""
    first = [restored(one.raw, one.evidence) for one in names]
    sure = frozenset(one.family for one in first if one.margin >= SURE)
    return [restored(one.raw, Evidence(one.evidence.cases, one.evidence.gender, sure)) for one in names]


def clustered(names: Sequence[Named]) -> tuple[list[Cluster], dict[int, tuple[Cluster, Restored]]]:
    """Gather mentions into persons: full names first, then initials, then surnames alone, each in the text's order."""
    clusters: list[Cluster] = []
    homes: dict[int, tuple[Cluster, Restored]] = {}
    both = list(zip(names, restored_all(names), strict=True))
    for named, name in sorted(both, key=lambda pair: (_bareness(pair[1]), pair[0].place)):
        cluster = _home(clusters, named, name)
        if cluster is None:
            cluster = Cluster(name.family, name.given, name.patronymic, name.gender, named.kind)
            clusters.append(cluster)
        _join(cluster, named, name)
        homes[named.place] = cluster, name
    return clusters, homes


def _bareness(name: Restored) -> int:
    """Order names by how much they tell: all three parts, given and surname, initials, one initial, surname alone."""
    if not name.family:
        return 4
    if not name.given:
        return 5
    if not INITIAL.fullmatch(name.given):
        return 0 if name.patronymic else 1
    return 2 if name.patronymic else 3


def _home(clusters: list[Cluster], named: Named, name: Restored) -> Cluster | None:
    fitting = [one for one in clusters if _compatible(one, name) and not _contradict(one, named, name)]
    if not fitting and name.family:
        fitting = [one for one in clusters if _readable_as(one, named, name)]
    return max(fitting, key=lambda one: _affinity(one, named), default=None)


def _readable_as(cluster: Cluster, named: Named, name: Restored) -> bool:
    """Say whether another reading of the surname as written gives a person of the same initials."""
    if cluster.family not in {one.nominative for one in families(named.raw.family)}:
        return False
    holds = _compatible(cluster, name, cluster.family) and bool(cluster.posts & named.posts)
    return holds or _told_by_initials(cluster, named, name)


def _told_by_initials(cluster: Cluster, named: Named, name: Restored) -> bool:
    """Say whether initials stand for a name given in full; two initials weigh more than a gender guessed nearby."""
    if not INITIAL.fullmatch(name.given) or not cluster.given or INITIAL.fullmatch(cluster.given):
        return False
    same = _same_part(cluster.given, name.given) and _same_part(cluster.patronymic, name.patronymic)
    if not same or _contradict(cluster, named, name):
        return False
    both = bool(cluster.patronymic and name.patronymic) or named.raw.family == cluster.family
    return both or cluster.gender is None or named.evidence.gender in (None, cluster.gender)


def _affinity(cluster: Cluster, named: Named) -> tuple[int, int]:
    before = [place for place in cluster.places if place < named.place]
    return len(cluster.posts & named.posts), max(before, default=-1)


def _compatible(cluster: Cluster, name: Restored, family: str = "") -> bool:
    if not name.family:
        return (cluster.given, cluster.patronymic) == (name.given, name.patronymic)
    if _folded(cluster.family) != _folded(family or name.family):
        return False
    if cluster.gender and name.gender and cluster.gender is not name.gender and not _no_given(name):
        return False
    return _same_part(cluster.given, name.given) and _same_part(cluster.patronymic, name.patronymic)


def _no_given(name: Restored) -> bool:
    return not name.given or bool(INITIAL.fullmatch(name.given) and name.margin < SURE)


def _same_part(one: str, two: str) -> bool:
    if not one or not two:
        return True
    if INITIAL.fullmatch(one) or INITIAL.fullmatch(two):
        return one[0] == two[0]
    return _folded(one) == _folded(two)


def _folded(name: str) -> str:
    return name.casefold().replace("ё", "е")


def _contradict(cluster: Cluster, named: Named, name: Restored) -> bool:
    """Say whether posts keep namesakes apart: two heads of different places are not one person."""
    if not INITIAL.fullmatch(name.given or "А.") and not INITIAL.fullmatch(cluster.given or "А."):
        return False
    here = {where for head, where in named.posts if head in HEADS and where}
    there = {where for head, where in cluster.posts if head in HEADS and where}
    return bool(here and there) and here.isdisjoint(there)


def _join(cluster: Cluster, named: Named, name: Restored) -> None:
    cluster.posts |= named.posts
    cluster.places.append(named.place)
    cluster.honorifics += [one for one in named.honorifics if one not in cluster.honorifics]
    if cluster.kind is PersonKind.ACTOR and named.kind is PersonKind.HISTORICAL:
        cluster.kind = PersonKind.HISTORICAL
    if cluster.kind is PersonKind.EPONYM and named.kind is not PersonKind.EPONYM:
        cluster.kind = named.kind
    cluster.gender = cluster.gender or name.gender
    if not cluster.patronymic and name.patronymic:
        cluster.patronymic = name.patronymic
    if not cluster.given:
        cluster.given = name.given
