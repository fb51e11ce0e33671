"""The table of the API: each command that reads the graph, its inputs, and the function that answers it.

Routes and the OpenAPI description are both made of it, so that neither can promise what the other does not keep.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field

from maggraph.answers.dossier import dossier_of
from maggraph.answers.grades import Grade
from maggraph.answers.lists import Filter, Listing, list_items
from maggraph.answers.lookup import find
from maggraph.answers.meetings import Request, meetings_of
from maggraph.answers.paths import LIMIT, chains_between
from maggraph.answers.query import named_queries
from maggraph.answers.records import dossier_record, item_record, meetings_record, paths_record, query_record
from maggraph.answers.values import Entity
from maggraph.network import bounded
from maggraph.network.asking import measures_of, network_of
from maggraph.network.files import node_link
from maggraph.store import Store

Values = Mapping[str, str]
"""What was given for each input, "" for nothing; `lang` is always given."""
Record = Mapping[str, object]
PLACES = ("city", "region", "country")
DATE = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"


@dataclass(frozen=True)
class Input:
    """One parameter of an address: its name, what it means, the JSON Schema of its text."""

    name: str
    means: str
    schema: Record = field(default_factory=lambda: {"type": "string"})
    required: bool = False


@dataclass(frozen=True)
class Operation:
    """One address: what it answers, from which inputs, as which shape of `shapes.SHAPES`."""

    name: str
    summary: str
    inputs: tuple[Input, ...]
    shape: str
    answer: Callable[[Store, Values], Record]


LANG = Input("lang", "Language of names; else that of Accept-Language", {"type": "string", "enum": ["ru", "en"]})
PERIOD = (
    Input("since", "Not before this day, month or year", {"type": "string", "pattern": DATE}),
    Input("until", "Not after this day, month or year", {"type": "string", "pattern": DATE}),
)
GRADE = Input(
    "grade", "The weakest grade of meeting that counts", {"type": "string", "enum": [grade.value for grade in Grade]}
)
PERSON = Input("person", "A person: an id, an IRI or a name in any usual form", required=True)
FOCUS = Input("focus", "Around this person or organisation; at this event or city")
NARROWING = (
    *PERIOD,
    Input("city", "Only of this city: an id, an IRI or a name"),
    Input("kind", "Only of this kind, as in forum, museum or region"),
    Input("text", "Only with these words in the name, in any case"),
    LANG,
)


def _listed(listing: Listing) -> Callable[[Store, Values], Record]:
    def answer(store: Store, given: Values) -> Record:
        city = find(store, given["city"], PLACES, given["lang"]) if given["city"] else None
        chosen = Filter(given["since"], given["until"], city, given["kind"], given["text"])
        return {listing.value: [item_record(item) for item in list_items(store, listing, chosen, given["lang"])]}

    return answer


def _shown(store: Store, given: Values) -> Record:
    return dossier_record(dossier_of(store, find(store, given["entity"], lang=given["lang"]), given["lang"]))


def _met(store: Store, given: Values) -> Record:
    who = _person(store, given, "person")
    whom = _person(store, given, "with") if given["with"] else None
    request = Request(whom, given["since"], given["until"], _grade(given), given["lang"])
    return meetings_record(who, meetings_of(store, who, request))


def _linked(store: Store, given: Values) -> Record:
    one, other = _person(store, given, "person"), _person(store, given, "with")
    return paths_record(chains_between(store, one, other, _request(given), int(given["limit"] or LIMIT)))


def _network(store: Store, given: Values) -> Record:
    graph = network_of(store, _request(given), _focus(store, given))
    record = json.loads(node_link(bounded(graph, int(given["limit"] or len(graph))).graph))
    assert isinstance(record, dict)
    return record


def _measured(store: Store, given: Values) -> Record:
    return asdict(measures_of(store, _request(given), _focus(store, given)))


def _queries(store: Store, given: Values) -> Record:
    del store
    return {"queries": [query_record(one, given["lang"]) for one in named_queries()]}


def _person(store: Store, given: Values, name: str) -> Entity:
    return find(store, given[name], ("person",), given["lang"])


def _focus(store: Store, given: Values) -> Entity | None:
    return find(store, given["focus"], lang=given["lang"]) if given["focus"] else None


def _request(given: Values) -> Request:
    return Request(since=given["since"], until=given["until"], weakest=_grade(given), lang=given["lang"])


def _grade(given: Values) -> Grade:
    return Grade(given["grade"] or Grade.SAME_EVENT)


def _most(means: str) -> Input:
    return Input("limit", means, {"type": "integer", "minimum": 1, "maximum": 100_000})


OPERATIONS = (
    Operation(
        "persons", "People, and how many events each took part in", NARROWING, "Persons", _listed(Listing.PERSONS)
    ),
    Operation("events", "Events by date", NARROWING, "Events", _listed(Listing.EVENTS)),
    Operation("organizations", "Organisations", NARROWING, "Organizations", _listed(Listing.ORGANIZATIONS)),
    Operation("cities", "Cities; by kind also regions and countries", NARROWING, "Cities", _listed(Listing.CITIES)),
    Operation(
        "show",
        "Everything about one person, organisation, city or event, with evidence",
        (Input("entity", "An id, an IRI or a name", required=True), LANG),
        "Dossier",
        _shown,
    ),
    Operation(
        "met",
        "Whom a person met, when, where, how surely and why it counts",
        (PERSON, Input("with", "Only meetings with this person"), *PERIOD, GRADE, LANG),
        "Meetings",
        _met,
    ),
    Operation(
        "path",
        "The shortest chains of meetings between two people",
        (
            PERSON,
            Input("with", "The other person", required=True),
            _most("So many chains at most"),
            *PERIOD,
            GRADE,
            LANG,
        ),
        "Paths",
        _linked,
    ),
    Operation(
        "network",
        "Who met whom as a network: nodes, and an edge for each pair with all its meetings",
        (FOCUS, _most("Most people to keep"), *PERIOD, GRADE, LANG),
        "Network",
        _network,
    ),
    Operation(
        "measures",
        "Degree, betweenness, bridges and communities of that network",
        (FOCUS, *PERIOD, GRADE, LANG),
        "Measures",
        _measured,
    ),
    Operation("queries", "The named queries and their parameters", (LANG,), "Queries", _queries),
)
