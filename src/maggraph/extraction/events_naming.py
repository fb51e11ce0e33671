"""What only the whole report shows of an event: whom a meeting is named after, in which city a venue stands."""

from collections.abc import Iterable

from maggraph.extraction.cities import city_of_adjective
from maggraph.extraction.events_drafts import Draft
from maggraph.extraction.morphology import ADJECTIVES, forms
from maggraph.facts.authority import AuthorityFile, Person
from maggraph.facts.kinds import EventKind, Presence
from maggraph.language import slug

MOST_SIDES = 4


def name_meetings(drafts: Iterable[Draft], entities: AuthorityFile) -> None:
    """Name each meeting after its sides: "Рабочая встреча: Мэров И.И., Губернаторов П.П."."""
    names = names_of(entities)
    for draft in drafts:
        if draft.kind is EventKind.MEETING:
            sides = dict.fromkeys(t.agent for t in draft.takings if t.presence is not Presence.ABSENT)
            sides = sides or dict.fromkeys(draft.sides)
            known = [names[side] for side in sides if side in names][:MOST_SIDES]
            draft.title = f"{draft.title}: {', '.join(known)}" if known else draft.title


def names_of(entities: AuthorityFile) -> dict[str, str]:
    """Return what each agent is called, by reference; persons by surname and initials."""
    found = {f"person/{one.id}": _short(one) for one in entities.persons}
    found |= {f"organization/{one.id}": one.label.ru for one in entities.organizations}
    return found | {f"{one.type.value}/{one.id}": one.label.ru for one in entities.territories}


def _short(person: Person) -> str:
    initials = "".join(f"{part[0]}." for part in (person.given, person.patronymic) if part)
    return f"{person.family} {initials}".strip()


def place_by_venue(drafts: tuple[Draft, ...], entities: AuthorityFile) -> None:
    """Give an event without a city that of its venue: told of elsewhere, or shown by the venue's name."""
    cities = {
        f"city/{slug(one.label.ru)}": f"city/{one.id}" for one in entities.territories if one.type.value == "city"
    }
    known = {draft.venue: draft.city for draft in reversed(drafts) if draft.venue and draft.city}
    for venue in entities.venues:
        shown = venue.within or _by_adjective(venue.label.ru, cities)
        if shown and shown.startswith("city/"):
            known[venue.id] = shown
    for draft in drafts:
        if draft.city is None and draft.held:
            draft.city = known.get(draft.venue or "") or (draft.parent.city if draft.parent else None)


def _by_adjective(name: str, cities: dict[str, str]) -> str | None:
    """Return the city after which a venue is called, if the report names that city."""
    for word in name.split()[:2]:
        if word[:1].isalpha() and forms(word)[0].pos in ADJECTIVES:
            city = city_of_adjective(word)
            if city:
                return cities.get(f"city/{slug(city)}")
    return None
