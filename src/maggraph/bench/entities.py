"""Who and what exists in an invented graph: slugs by number, and the entries of the authority file."""

from collections.abc import Iterator
from dataclasses import dataclass

from maggraph.bench.chance import Chance
from maggraph.bench.scale import Scale
from maggraph.bench.words import english, part, person_name, stem, town_name
from maggraph.facts.kinds import AwardKind, EventKind, OrganizationKind

Entry = dict[str, object]
BODIES = {
    OrganizationKind.ASSOCIATION: ("Ассоциация", "Association"),
    OrganizationKind.EXECUTIVE: ("Администрация", "Administration"),
    OrganizationKind.LEGISLATURE: ("Дума", "Duma"),
    OrganizationKind.COMPANY: ("Компания", "Company"),
    OrganizationKind.FOUNDATION: ("Фонд", "Foundation"),
    OrganizationKind.UNIVERSITY: ("Университет", "University"),
    OrganizationKind.MEDIA: ("Газета", "Newspaper"),
    OrganizationKind.MUSEUM: ("Музей", "Museum"),
    OrganizationKind.EMBASSY: ("Посольство", "Embassy"),
    OrganizationKind.MILITARY: ("Гарнизон", "Garrison"),
    OrganizationKind.NGO: ("Общество", "Society"),
    OrganizationKind.COMMITTEE: ("Комитет", "Committee"),
    OrganizationKind.UNIT: ("Отдел", "Department"),
    OrganizationKind.ENTERPRISE: ("Завод", "Plant"),
    OrganizationKind.INTERNATIONAL: ("Союз", "Union"),
    OrganizationKind.OTHER: ("Клуб", "Club"),
}
"""What bodies are called, in both languages, by kind."""
AWARDS = ("Орден", "Медаль", "Диплом", "Сертификат", "Премия", "Звание", "Подарок")
SERIES = ("Форум", "Конкурс", "Фестиваль")
ROLES = {
    "bench-mayor": ("городской голова", "town mayor"),
    "bench-chair": ("председатель собрания", "chairman of the assembly"),
    "bench-head": ("начальник управления", "head of the office"),
    "bench-rector": ("ректор института", "rector of the institute"),
    "bench-envoy": ("посланник", "envoy"),
}
"""Posts by the slug of their role, none that the data which ship have."""


@dataclass(frozen=True)
class World:
    """The entities of one size and seed."""

    scale: Scale
    seed: int

    def person(self, number: int) -> str:
        """Return a person's slug."""
        return "-".join(map(part, self._name(number)))

    def is_woman(self, number: int) -> bool:
        """Tell a person's gender, the same whenever asked."""
        return (number * 7 + self.seed) % 5 < 2

    def city(self, number: int) -> str:
        """Return a town's slug."""
        return part(town_name(number))

    def venue(self, city: int, which: int) -> str:
        """Return the slug of a town's first or second venue."""
        return f"{('dom-druzhby', 'ploshchad')[which]}-{self.city(city)}"

    def body(self, number: int) -> str:
        """Return an organisation's slug."""
        return f"{list(BODIES)[number % len(BODIES)]}-{number}"

    def series(self, number: int) -> str:
        """Return the slug of a series."""
        return f"{part(SERIES[number % len(SERIES)])}-{number}"

    def award(self, number: int) -> str:
        """Return an award's slug."""
        return f"{part(AWARDS[number % len(AWARDS)])}-{number}"

    def entries(self) -> Iterator[tuple[str, Entry]]:
        """Yield the type and entry of every entity."""
        for slug, names in ROLES.items():
            yield "role", {"id": slug, "label": _label(*names)}
        yield from (("territory", entry) for entry in self._territories())
        yield from (("venue", entry) for city in range(self.scale.cities) for entry in self._venues(city))
        yield from (("organization", self._body(number)) for number in range(self.scale.bodies))
        for number in range(self.scale.series):
            yield "series", self._series(number)
        for number in range(self.scale.awards):
            yield "award", self._award(number)
        for number in range(self.scale.people + self.scale.remembered):
            yield "person", self._person(number)

    def _name(self, number: int) -> tuple[str, str, str]:
        return person_name(number, woman=self.is_woman(number))

    def _person(self, number: int) -> Entry:
        family, given, patronymic = self._name(number)
        entry: Entry = {"id": self.person(number), "family": family, "given": given, "patronymic": patronymic}
        entry["gender"] = "female" if self.is_woman(number) else "male"
        if number >= self.scale.people:
            entry["kind"] = ("historical", "eponym")[number % 2]
        if number % 11 == 3:
            entry["honorifics"] = [_label("доктор наук", "Doctor of Sciences")]
        return entry

    def _territories(self) -> Iterator[Entry]:
        for number in range(self.scale.countries):
            name = f"{stem(number * 5)}ландия"
            yield {"type": "country", "id": part(name), "label": _label(name)}
        for number in range(self.scale.regions):
            name = f"{stem(number * 7 + 1)}ская область"
            country = part(f"{stem(number % self.scale.countries * 5)}ландия")
            yield {"type": "region", "id": part(name), "label": _label(name), "within": f"country/{country}"}
        for number in range(self.scale.cities):
            region = part(f"{stem(number // 12 * 7 + 1)}ская область")
            name = town_name(number)
            yield {"type": "city", "id": part(name), "label": _label(name), "within": f"region/{region}"}

    def _venues(self, city: int) -> Iterator[Entry]:
        name, within = town_name(city), f"city/{self.city(city)}"
        labels = (
            _label(f"Дом дружбы, {name}", f"House of Friendship, {english(name)}"),
            _label(f"Площадь, {name}", f"Square, {english(name)}"),
        )
        for which, label in enumerate(labels):
            yield {"id": self.venue(city, which), "label": label, "within": within}

    def _body(self, number: int) -> Entry:
        kind = list(BODIES)[number % len(BODIES)]
        russian, name = BODIES[kind]
        proper = f"«{stem(number // len(BODIES))}-{number}»"
        entry: Entry = {"id": self.body(number), "label": _label(f"{russian} {proper}", f"{name} {english(proper)}")}
        entry["kind"] = kind
        if kind is OrganizationKind.UNIT:
            entry["part_of"] = f"organization/{self.body(number - 1)}"
        entry["seat"] = f"city/{self.city(Chance(self.seed, 'seat', number).below(self.scale.cities))}"
        return entry

    def _series(self, number: int) -> Entry:
        kind = (EventKind.FORUM, EventKind.CONTEST, EventKind.FESTIVAL)[number % len(SERIES)]
        name = f"{SERIES[number % len(SERIES)]} «{stem(number)}»"
        return {"id": self.series(number), "label": _label(name), "kind": kind}

    def _award(self, number: int) -> Entry:
        name = f"{AWARDS[number % len(AWARDS)]} «{stem(number)}»"
        return {"id": self.award(number), "label": _label(name), "kind": list(AwardKind)[number % len(AWARDS)]}


def _label(russian: str, other: str = "") -> Entry:
    return {"ru": russian, "en": other or english(russian)}
