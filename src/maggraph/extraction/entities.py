"""The entries of a reading's authority file: slugs once given, labels in both languages."""

from maggraph.extraction.atlas import Atlas, TerritoryEntity
from maggraph.extraction.english import english_body, english_place, english_title
from maggraph.extraction.persons import Cluster
from maggraph.extraction.registry import BodyEntity
from maggraph.facts.authority import AuthorityFile, Organization, OtherNames, Role, Territory, Venue
from maggraph.facts.kinds import TerritoryClass
from maggraph.facts.values import LOOK_ALIKE, Label
from maggraph.language import latin, slug


class Book:
    """Gives every entity its reference, and writes them all down."""

    def __init__(self) -> None:
        self._references: dict[int, str] = {}
        self._taken: set[str] = set()
        self._bodies: dict[str, tuple[BodyEntity, str | None]] = {}
        self._persons: dict[str, Cluster] = {}
        self._territories: dict[str, TerritoryEntity] = {}
        self._venues: dict[str, str] = {}
        self._roles: dict[str, str] = {}
        self._slugs: dict[str, str] = {}

    def _reference(self, entity: Cluster | BodyEntity | TerritoryEntity, kind: str) -> str:
        """Return the reference of an entity, a number behind its slug if another has it already."""
        if id(entity) not in self._references:
            name = wanted = entity.slug or "x"
            count = 1
            while f"{kind}/{name}" in self._taken:
                count += 1
                name = f"{wanted}-{count}"
            self._taken.add(f"{kind}/{name}")
            self._references[id(entity)] = f"{kind}/{name}"
        return self._references[id(entity)]

    def person(self, cluster: Cluster) -> str:
        """Return the reference of a person."""
        reference = self._reference(cluster, "person")
        self._persons[reference] = cluster
        return reference

    def body(self, entity: BodyEntity, atlas: Atlas) -> str:
        """Return the reference of a body; its larger body and seat are written down with it."""
        reference = self._reference(entity, "organization")
        if reference not in self._bodies:
            self._bodies[reference] = entity, None
            upper = self.body(entity.part_of, atlas) if entity.part_of else None
            self._bodies[reference] = entity, upper
            self.seat(entity, atlas)
        return reference

    def seat(self, entity: BodyEntity, atlas: Atlas) -> str | None:
        """Return the reference of the city after which a body is named, None if it is named after none."""
        return self.territory(atlas.learn(entity.city, TerritoryClass.CITY)) if entity.city else None

    def territory(self, entity: TerritoryEntity) -> str:
        """Return the reference of a territory."""
        reference = self._reference(entity, entity.type)
        self._territories[reference] = entity
        return reference

    def venue(self, name: str) -> str:
        """Return the reference of a venue."""
        reference = f"venue/{slug(name)[:100].rstrip('-')}"
        self._venues.setdefault(reference, name)
        return reference

    def role(self, title: str) -> str:
        """Return the slug of a kind of post."""
        if title not in self._slugs:
            self._slugs[title] = slug(english_title(title))
            self._roles.setdefault(self._slugs[title], title)
        return self._slugs[title]

    def file(self, atlas: Atlas) -> AuthorityFile:
        """Write down everything that has a reference."""
        return AuthorityFile(
            persons=tuple(cluster.entry(_slug(ref), ()) for ref, cluster in sorted(self._persons.items())),
            organizations=tuple(self._organization(ref, atlas) for ref in sorted(self._bodies)),
            territories=tuple(_territory(ref, entity) for ref, entity in sorted(self._territories.items())),
            venues=tuple(
                Venue(id=_slug(ref), label=Label(ru=name, en=latin(name))) for ref, name in sorted(self._venues.items())
            ),
            roles=tuple(
                Role(id=ref, label=Label(ru=title, en=english_title(title)))
                for ref, title in sorted(self._roles.items())
            ),
        )

    def _organization(self, reference: str, atlas: Atlas) -> Organization:
        entity, upper = self._bodies[reference]
        others = tuple(
            name for name in dict.fromkeys(entity.names) if not LOOK_ALIKE.search(name) and name != entity.name
        )
        return Organization(
            id=_slug(reference),
            label=Label(ru=entity.name, en=english_body(entity.name, entity.head, _quoted(entity))),
            names=OtherNames(ru=others),
            kind=entity.kind,
            part_of=upper,
            seat=self.seat(entity, atlas),
        )


def _quoted(entity: BodyEntity) -> str:
    return entity.name.partition("«")[2].removesuffix("»")


def _slug(reference: str) -> str:
    return reference.partition("/")[2]


def _territory(reference: str, entity: TerritoryEntity) -> Territory:
    others = tuple(dict.fromkeys(name for name in entity.names if name != entity.name))
    label = Label(ru=entity.name, en=english_place(entity.name))
    return Territory(id=_slug(reference), type=entity.type, label=label, names=OtherNames(ru=others))
