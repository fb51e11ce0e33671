"""What is known of each entity when two are compared: its entry, and the posts a person held, where and when."""

from collections import ChainMap, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from maggraph.facts.authority import Entry, Organization, Territory
from maggraph.facts.corpus import Corpus
from maggraph.facts.kinds import OrganizationKind
from maggraph.facts.model import FactSheet, Tenure
from maggraph.facts.naming import entries
from maggraph.resolution.keys import keys_of
from maggraph.resolution.wordlists import listed

OFFICES = frozenset([OrganizationKind.EXECUTIVE, OrganizationKind.LEGISLATURE])
"""Kinds of bodies that count as their city: its administration, its council."""
HONORARY = frozenset(
    [
        OrganizationKind.ASSOCIATION,
        OrganizationKind.COMMITTEE,
        OrganizationKind.FOUNDATION,
        OrganizationKind.INTERNATIONAL,
        OrganizationKind.LEGISLATURE,
        OrganizationKind.NGO,
        OrganizationKind.OTHER,
    ]
)
"""Kinds of bodies in which people hold posts beside another one."""


@dataclass(frozen=True)
class Known:
    """Who and what exists, and the fact sheets of the reports known so far."""

    entries: tuple[tuple[str, Entry], ...] = ()
    sheets: tuple[FactSheet, ...] = ()

    @classmethod
    def of(cls, corpus: Corpus, without: str = "") -> "Known":
        """Take what a corpus knows, but for one report that is about to be read anew."""
        others = [report for report in corpus.reports if report.record.id != without]
        own = [entry for _, file in corpus.authority for entry in entries(file)]
        brought = [entry for report in others for entry in entries(report.sheet.entities)]
        return cls((*own, *brought), tuple(report.sheet for report in others))

    @cached_property
    def by_reference(self) -> dict[str, Entry]:
        """The entries by their references."""
        return dict(self.entries)

    @cached_property
    def profiles(self) -> Mapping[str, "Profile"]:
        """The profiles of all entries by their references, with the posts that the sheets give: made once."""
        posts = _posts(self.sheets, self.by_reference)
        return {one: Profile(one, entry, True, tuple(posts.get(one, ()))) for one, entry in self.by_reference.items()}

    @cached_property
    def by_class(self) -> Mapping[str, tuple["Profile", ...]]:
        """The same by the class of the entry."""
        found: defaultdict[str, list[Profile]] = defaultdict(list)
        for reference, profile in self.profiles.items():
            found[_class_of(reference)].append(profile)
        return {kind: tuple(each) for kind, each in found.items()}


@dataclass(frozen=True)
class Post:
    """A post that somebody held: title, body, the office that body counts as, its city, and days it is attested on."""

    title: str
    body: str
    office: str
    city: str
    days: tuple[date, ...]
    main: bool


@dataclass(frozen=True)
class Profile:
    """An entity in comparison; `known` if it is in the authority file, `posts` only for people."""

    reference: str
    entry: Entry = field(hash=False)
    known: bool
    posts: tuple[Post, ...] = ()

    @cached_property
    def keys(self) -> frozenset[str]:
        """What entities that may be one have in common: beginnings of surnames, telling words, abbreviations."""
        return keys_of(self.entry)


def profiles(sheet: FactSheet, known: Known, classes: Iterable[str]) -> tuple[Profile, ...]:
    """Return the profiles of all entities of some classes, in the order of their references; none if none is new."""
    everything = dict(entries(sheet.entities))
    own = {one: entry for one, entry in everything.items() if _class_of(one) in classes}
    if not own:
        return ()
    others = [profile for kind in classes for profile in known.by_class.get(kind, ()) if profile.reference not in own]
    posts = _posts((sheet,), ChainMap(everything, known.by_reference)) if "person" in classes else {}
    found = [_with_posts(profile, posts.get(profile.reference, ())) for profile in others]
    found += [Profile(one, entry, False, tuple(posts.get(one, ()))) for one, entry in own.items()]
    return tuple(sorted(found, key=lambda profile: profile.reference))


def _class_of(reference: str) -> str:
    return reference.partition("/")[0]


def _with_posts(profile: Profile, posts: Iterable[Post]) -> Profile:
    """Add the posts that a new sheet gives to somebody known."""
    return replace(profile, posts=tuple(sorted((*profile.posts, *posts), key=_post_order))) if posts else profile


def _post_order(post: Post) -> tuple[str, str, tuple[date, ...]]:
    return post.title, post.body, post.days


def _posts(sheets: Iterable[FactSheet], everything: Mapping[str, Entry]) -> Mapping[str, list[Post]]:
    found: defaultdict[str, list[Post]] = defaultdict(list)
    for sheet in sheets:
        starts = {event.id: event.start for event in sheet.events}
        for tenure in sheet.tenures:
            found[tenure.person].append(_post(tenure, starts, everything))
    return {person: sorted(posts, key=_post_order) for person, posts in found.items()}


def _post(tenure: Tenure, starts: Mapping[str, str | None], everything: Mapping[str, Entry]) -> Post:
    given = (tenure.start, tenure.end, *(starts.get(event) for event in tenure.attested_at))
    days = tuple(sorted(_day(day) for day in given if day))
    body = everything.get(tenure.of)
    top = _top(tenure.of, everything)
    seat = getattr(everything.get(top), "seat", None)
    office = seat if seat and getattr(everything.get(top), "kind", None) in OFFICES else top
    city = tenure.of if tenure.of.startswith("city/") else getattr(body, "seat", None) or seat or ""
    return Post(tenure.title.ru, tenure.of, office, city, days, _main(tenure.title.ru, body))


def _top(body: str, everything: Mapping[str, Entry]) -> str:
    """Return the whole that a body is part of: a department's administration."""
    seen = {body}
    while (above := getattr(everything.get(body), "part_of", None)) and above not in seen:
        seen.add(above)
        body = above
    return body


def _day(day: str) -> date:
    return date.fromisoformat(f"{day}-01-01"[:10] if len(day) == 4 else f"{day}-01"[:10])


def _main(title: str, body: Entry | None) -> bool:
    """Say whether a post fills its holder's days."""
    aside = bool(set(title.casefold().split()) & listed("side-titles"))
    honorary = isinstance(body, Organization) and body.kind in HONORARY
    return not aside and not honorary


def places(profile: Profile) -> Iterator[str]:
    """Yield the territory that an entity is said to lie in, if any."""
    name = "within" if isinstance(profile.entry, Territory) else "seat"
    place = getattr(profile.entry, name, None) or getattr(profile.entry, "within", None)
    if place:
        yield place
