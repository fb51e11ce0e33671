"""The JSON Schemas of what the API gives; they are the shapes of the commands' JSON."""

from collections.abc import Mapping

Schema = Mapping[str, object]

TEXT = {"type": "string"}
COUNT = {"type": "integer", "minimum": 0}
NUMBER = {"type": "number"}


def record(**properties: Schema) -> Schema:
    """Describe an object that has all of these."""
    return {"type": "object", "properties": properties, "required": list(properties)}


def listed(item: Schema) -> Schema:
    """Describe an array."""
    return {"type": "array", "items": item}


def shape(name: str) -> Schema:
    """Refer to a shape of `SHAPES`."""
    return {"$ref": f"#/components/schemas/{name}"}


def _with(name: str, **properties: Schema) -> Schema:
    return {"allOf": [shape(name), record(**properties)]}


def _maybe(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


_MET: dict[str, Schema] = {
    "grade": {"type": "string", "enum": ["direct", "together", "same-event", "same-programme"]},
    "date": TEXT,
    "event": shape("Entity"),
    "city": TEXT,
    "evidence": listed(shape("Evidence")),
    "why": TEXT,
}
_SEEN: dict[str, Schema] = {"kind": TEXT, "events": COUNT, "first": TEXT, "last": TEXT}
_HELD: dict[str, Schema] = {"start": TEXT, "end": TEXT, "kind": TEXT, "status": TEXT}
SHAPES: Mapping[str, Schema] = {
    "Entity": record(id=TEXT, iri={"type": "string", "format": "iri"}, name=TEXT),
    "Evidence": record(report=TEXT, paragraph={"type": "integer", "minimum": 1}),
    "Persons": record(persons=listed(_with("Entity", **_SEEN))),
    "Events": record(
        events=listed(_with("Entity", **_HELD, place=_maybe(shape("Entity")), programme=_maybe(shape("Entity"))))
    ),
    "Organizations": record(organizations=listed(_with("Entity", **_SEEN, seat=_maybe(shape("Entity"))))),
    "Cities": record(cities=listed(_with("Entity", **_SEEN, within=_maybe(shape("Entity"))))),
    "Dossier": record(
        entity=_with("Entity", type=TEXT),
        names=listed(TEXT),
        about={"type": "object"},
        evidence=listed(shape("Evidence")),
    ),
    "Meeting": record(**{"with": shape("Entity"), **_MET}),
    "Meetings": record(person=shape("Entity"), meetings=listed(shape("Meeting"))),
    "Paths": record(paths=listed(listed(shape("Step")))),
    "Step": {"anyOf": [record(person=shape("Entity")), record(meeting=shape("Meeting"))]},
    "Network": record(
        directed={"const": False},
        multigraph={"const": False},
        graph={"type": "object"},
        nodes=listed(_with("Entity", posts=listed(TEXT))),
        edges=listed(record(source=TEXT, target=TEXT, weight=COUNT, grade=TEXT, meetings=listed(record(**_MET)))),
    ),
    "Measures": record(
        people=listed(_with("Entity", people=COUNT, meetings=COUNT, betweenness=NUMBER, community=COUNT)),
        bridges=listed(record(person=TEXT, partner=TEXT, names=listed(TEXT), grade=TEXT, meetings=COUNT)),
        communities=listed(listed(TEXT)),
        components=listed(listed(TEXT)),
        sampled=_maybe(record(people=COUNT, components=COUNT, pivots=COUNT, seed=COUNT, error=NUMBER, sure=NUMBER)),
    ),
    "Query": record(
        name=TEXT, summary=TEXT, description=TEXT, tags=listed(TEXT), parameters=listed({"type": "object"})
    ),
    "Queries": record(queries=listed(shape("Query"))),
    "Results": {
        "description": "SPARQL 1.1 Query Results JSON, or JSON-LD of a graph",
        "anyOf": [{"type": "object", "required": ["head"]}, {"type": "object"}, {"type": "array"}],
    },
    "Error": record(error=TEXT, status={"type": "integer"}),
}
