"""What the Reconciliation Service API 0.2 demands of answers, written as JSON Schemas after its text."""

Shape = dict[str, object]


def record(required: dict[str, object], **optional: object) -> Shape:
    """An object with these members, and no others."""
    members = {**required, **optional}
    return {"type": "object", "properties": members, "required": sorted(required), "additionalProperties": False}


def several(of: object) -> Shape:
    return {"type": "array", "items": of}


TEXT: Shape = {"type": "string", "minLength": 1}
URL: Shape = {"type": "string", "pattern": "^https?://"}
TEMPLATE: Shape = {"type": "string", "pattern": r"^https?://.*\{\{id\}\}"}
TYPE = record({"id": TEXT, "name": TEXT})
PLACE = record({"service_url": URL, "service_path": {"type": "string", "pattern": "^/"}})
MANIFEST = record(
    {"versions": {"const": ["0.2"]}, "name": TEXT, "identifierSpace": URL, "schemaSpace": URL},
    documentation=URL,
    serviceVersion=TEXT,
    defaultTypes=several(TYPE),
    view=record({"url": TEMPLATE}),
    preview=record({"url": TEMPLATE, "width": {"type": "integer"}, "height": {"type": "integer"}}),
    suggest=record({}, entity=PLACE, type=PLACE, property=PLACE),
    extend=record({}, propose_properties=PLACE, property_settings=several({"type": "object"})),
)
FEATURE = record({"id": TEXT, "value": {"type": ["number", "boolean"]}})
CANDIDATE = record(
    {"id": TEXT, "name": TEXT, "score": {"type": "number"}},
    match={"type": "boolean"},
    type=several(TYPE),
    features=several(FEATURE),
    description=TEXT,
)
RESULTS: Shape = {"type": "object", "additionalProperties": record({"result": several(CANDIDATE)})}
CELL: Shape = {
    "oneOf": [
        record({"str": TEXT}),
        record({"int": {"type": "integer"}}),
        record({"float": {"type": "number"}}),
        record({"id": TEXT, "name": TEXT}),
    ]
}
ROW: Shape = {"type": "object", "additionalProperties": several(CELL)}
EXTENSION = record({"meta": several(TYPE), "rows": {"type": "object", "additionalProperties": ROW}})
ENTITIES = record({"result": several(record({"id": TEXT, "name": TEXT}, notable=several(TYPE), description=TEXT))})
NAMES = record({"result": several(TYPE)})
PROPERTIES = record({"type": {"type": "string"}, "properties": several(TYPE)})
