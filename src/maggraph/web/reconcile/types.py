"""The types that can be matched: the classes of the ontology, by the names that the API gives them."""

from maggraph.vocab import MAG
from maggraph.wording import say

TYPES = {
    "Person": "person",
    "Organization": "organization",
    "City": "city",
    "Region": "region",
    "Country": "country",
    "Event": "event",
    "Venue": "venue",
    "Award": "award",
}
"""Type id -> class in IRIs."""
IDS = {place: name for name, place in TYPES.items()}
CHIEF = ("Person", "City", "Organization", "Event")
"""What is offered to whoever has not chosen."""


def type_record(place: str) -> dict[str, str]:
    """Return the type of a class of IRIs."""
    name = IDS.get(place, place)
    return {"id": name, "name": type_name(name)}


def type_name(name: str) -> str:
    """Name a type in the reader's language."""
    names = {
        "Person": say("person"),
        "Organization": say("organisation"),
        "City": say("city"),
        "Region": say("region"),
        "Country": say("country"),
        "Event": say("event"),
        "Venue": say("venue"),
        "Award": say("award"),
    }
    return names.get(name, name)


def schema_space() -> str:
    """Return the address that the type ids complete."""
    return MAG.iri
