"""Lists of people, events, organisations and cities, with facets and counts."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from maggraph.answers.lists import Filter, Item, Listing, list_items
from maggraph.answers.records import item_record
from maggraph.publication.triples import Triple, graph_of
from maggraph.store import IRI, Graph, Literal
from maggraph.web.pages.facets import NAMES, Choice, choices, index_of, narrowed
from maggraph.web.pages.paging import page_of
from maggraph.web.pages.person import posts_by_person
from maggraph.web.pages.search import named_like
from maggraph.web.pages.view import Question, Table, View
from maggraph.web.pages.visit import Visit
from maggraph.wording import say

SIZE = 60
RDF_TYPE = IRI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
LABEL = IRI("http://www.w3.org/2000/01/rdf-schema#label")
MAG = "https://w3id.org/maggraph/ontology#"
CLASSES = {"person": "Person", "event": "Event", "organization": "Organization"}


@dataclass(frozen=True)
class Kind:
    """What a list shows: the scheme of its kinds, its columns, the words above it, the orders it can have."""

    listing: Listing
    scheme: str
    columns: tuple[str, ...]
    title: Callable[[], str]
    lead: Callable[[], str]
    orders: tuple[str, ...]


KINDS: Mapping[str, Kind] = {
    "people": Kind(
        Listing.PERSONS,
        "person",
        ("post", "events", "first", "last"),
        lambda: say("People"),
        lambda: say("Everybody whom the reports name; the city is one where they held a post."),
        ("name", "events", "last"),
    ),
    "events": Kind(
        Listing.EVENTS,
        "event",
        ("start", "kind", "status", "place", "programme"),
        lambda: say("Events"),
        lambda: say("Meetings, forums, sessions, contests and their parts, the latest first."),
        ("last", "name"),
    ),
    "organizations": Kind(
        Listing.ORGANIZATIONS,
        "organization",
        ("kind", "seat", "events", "first", "last"),
        lambda: say("Organisations"),
        lambda: say("Bodies that act or in which posts are held."),
        ("name", "events", "last"),
    ),
    "cities": Kind(
        Listing.CITIES,
        "city",
        ("kind", "within", "events", "first", "last"),
        lambda: say("Cities"),
        lambda: say("Cities, regions and countries, with the events held in each."),
        ("name", "events", "last"),
    ),
}


def list_view(name: str, visit: Visit) -> View:
    """Show a list, narrowed as the address says."""
    kind = KINDS[name]
    facets = {facet: visit.get(facet) for facet in NAMES if visit.get(facet)}
    items = chosen_items(visit, kind.listing, facets)
    ordered = sorted(items, key=_order(visit.get("sort") or kind.orders[0]))
    return View(
        template="list.html",
        title=kind.title(),
        context={
            "kind": kind,
            "shown": page_of(visit, ordered, SIZE),
            "facets": facets_of(visit, kind.listing, facets),
            "narrowing": {**facets, **({"text": visit.get("text")} if visit.get("text") else {})},
        },
        record=lambda: {kind.listing.value: [item_record(item) for item in ordered]},
        table=lambda: table_of(kind, ordered),
        graph=lambda: graph_of_items(ordered, visit.lang),
        questions=(_question(kind.listing, facets), Question("facets")),
    )


def chosen_items(visit: Visit, listing: Listing, facets: Mapping[str, str]) -> tuple[Item, ...]:
    """List what has every chosen value and the typed words."""
    items = everything(visit, listing)
    left = narrowed(index_of(visit), [item.entity.iri for item in items], facets)
    words = visit.get("text")
    return tuple(
        item
        for item in items
        if item.entity.iri in left and (not words or named_like(visit.directory[item.entity.id], words))
    )


def everything(visit: Visit, listing: Listing) -> tuple[Item, ...]:
    """List all of a listing; of territories regions and countries too."""
    kinds = ("city", "region", "country") if listing is Listing.CITIES else ("",)

    def read() -> tuple[Item, ...]:
        posts = posts_by_person(visit) if listing is Listing.PERSONS else None
        items = (item for kind in kinds for item in list_items(visit.store, listing, Filter(kind=kind), visit.lang))
        return tuple(item if posts is None else _with_post(item, posts) for item in items)

    return visit.store.keep(("list", listing, visit.lang), read)


def _with_post(item: Item, posts: Mapping[str, str]) -> Item:
    return replace(item, details={**item.details, "post": posts.get(item.entity.iri, "")})


def facets_of(visit: Visit, listing: Listing, chosen: Mapping[str, str]) -> Mapping[str, tuple[Choice, ...]]:
    """Count each facet's values among what the other facets leave."""
    found = {}
    for facet in NAMES:
        others = {name: value for name, value in chosen.items() if name != facet}
        left = [item.entity.iri for item in chosen_items(visit, listing, others)]
        found[facet] = choices(index_of(visit), facet, left, chosen.get(facet, ""))
    return {facet: values for facet, values in found.items() if values}


def _order(name: str) -> Callable[[Item], tuple[object, ...]]:
    def by_name(item: Item) -> tuple[object, ...]:
        return (item.entity.name.casefold(),)

    def by_events(item: Item) -> tuple[object, ...]:
        return -int(item.details.get("events") or 0), item.entity.name.casefold()

    def by_last(item: Item) -> tuple[object, ...]:
        date = item.details.get("last") or item.details.get("start") or ""
        return tuple(-ord(sign) for sign in f"{date:0<10}") if date else (0,), item.entity.name.casefold()

    return {"events": by_events, "last": by_last}.get(name, by_name)


def _question(listing: Listing, facets: Mapping[str, str]) -> Question:
    year = facets.get("year", "")
    values = {"since": year, "until": year, "city": facets.get("city", ""), "only": facets.get("kind", "")}
    return Question(f"list-{listing}", {name: value for name, value in values.items() if value})


def table_of(kind: Kind, items: Iterable[Item]) -> Table:
    """Lay out a list as plain text."""
    rows = (
        (
            item.entity.id,
            item.entity.name,
            *(item.details.get(f"{name}Label") or item.details[name] for name in kind.columns),
        )
        for item in items
    )
    return Table(("id", "name", *kind.columns), tuple(rows))


def graph_of_items(items: Iterable[Item], lang: str) -> Graph:
    """State the class and the name of each line of a list."""
    triples = []
    for item in items:
        subject = IRI(item.entity.iri)
        name = CLASSES.get(item.entity.type) or item.entity.type.capitalize()
        triples += [
            Triple(subject, RDF_TYPE, IRI(MAG + name)),
            Triple(subject, LABEL, Literal(item.entity.name, None, lang)),
        ]
    return graph_of(triples)


VIEWS = {name: partial(list_view, name) for name in KINDS}
"""Name of the page -> what shows it."""
