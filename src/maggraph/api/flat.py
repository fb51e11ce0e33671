"""Records of answers as flat rows: an entity becomes its name and its id, evidence one text."""

from collections.abc import Mapping

from maggraph.answers.records import entity_record
from maggraph.answers.values import Entity

Flat = dict[str, object]
ENTITY = {"id", "iri", "name"}


def flat(record: Mapping[str, object]) -> Flat:
    """Flatten one record.

    >>> flat({"with": {"id": "person/x", "iri": "…", "name": "X"}, "evidence": [{"report": "r", "paragraph": 9}]})
    {'with': 'X', 'with_id': 'person/x', 'evidence': 'r:9'}
    """
    row: Flat = {}
    for name, value in record.items():
        row |= _cells(name, value)
    return row


def named(row: Mapping[str, str]) -> Flat:
    """Join an entity's column and that of its label into one entity.

    >>> named({"city": "https://w3id.org/maggraph/id/city/omsk", "cityLabel": "Omsk", "count": "2"})["city"]
    {'id': 'city/omsk', 'iri': 'https://w3id.org/maggraph/id/city/omsk', 'name': 'Omsk'}
    """
    labelled = [name for name in row if f"{name}Label" in row]
    joined = {name: _entity(row[name], row[f"{name}Label"]) for name in labelled}
    labels = {f"{name}Label" for name in labelled}
    return {name: joined.get(name, value) for name, value in row.items() if name not in labels}


def _entity(iri: str, name: str) -> dict[str, str] | None:
    return entity_record(Entity.of(iri, name)) if iri else None


def _cells(name: str, value: object) -> Flat:
    if isinstance(value, Mapping) and set(value) >= ENTITY:
        return {name: value["name"], f"{name}_id": value["id"]}
    if isinstance(value, list):
        return {name: "; ".join(map(_text, value))}
    return {name: value}


def _text(value: object) -> str:
    if isinstance(value, Mapping) and "paragraph" in value:
        return f"{value['report']}:{value['paragraph']}"
    if isinstance(value, Mapping):
        return _step(value)
    return str(value)


def _step(value: Mapping[str, object]) -> str:
    """Write a person by the name, a meeting of a chain by its date."""
    inner = value.get("person") or value.get("meeting") or value
    assert isinstance(inner, Mapping)
    return str(inner.get("name") or inner.get("date") or "")
