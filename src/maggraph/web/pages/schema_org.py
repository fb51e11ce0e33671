"""An entity in the words of schema.org, as search engines read them in a page; it is data, nothing runs it."""

import json
from collections.abc import Mapping

from markupsafe import Markup

from maggraph.answers.dossier import Cell, Dossier
from maggraph.answers.values import Entity
from maggraph.web.pages.visit import Visit

TYPES = {
    "person": "Person",
    "organization": "Organization",
    "event": "Event",
    "city": "City",
    "region": "AdministrativeArea",
    "country": "Country",
    "venue": "Place",
    "series": "EventSeries",
    "report": "Report",
}
_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def script_of(visit: Visit, dossier: Dossier) -> Markup:
    """Return the script element of an entity's page; "" for a class that schema.org has no word for."""
    kind = TYPES.get(dossier.entity.type)
    if not kind:
        return Markup("")
    record = {"@context": "https://schema.org/", "@type": kind, **_common(visit, dossier), **_own(visit, dossier)}
    written = Markup(_written(record))  # noqa: S704 - no sign of markup is left in it
    return Markup('<script type="application/ld+json">{}</script>').format(written)


def _common(visit: Visit, dossier: Dossier) -> Mapping[str, object]:
    return {
        "@id": dossier.entity.iri,
        "name": dossier.entity.name,
        "url": _address(visit, dossier.entity),
        **({"alternateName": list(dossier.names)} if dossier.names else {}),
    }


def _own(visit: Visit, dossier: Dossier) -> Mapping[str, object]:
    """Give what a class has beside names: for a person posts, for an event days, place and organisers."""
    sections = {section.key: section.facts for section in dossier.sections}
    if dossier.entity.type == "person":
        posts = dict.fromkeys(str(fact.parts["post"]) for fact in sections.get("posts", ()))
        return {"jobTitle": list(posts)} if posts else {}
    if dossier.entity.type != "event":
        return {}
    hosts = [fact.parts["agent"] for fact in sections.get("hosts", ()) if fact.parts["part"] == "organizer"]
    found: dict[str, object] = {
        "startDate": _first(visit, dossier, "startDate"),
        "endDate": _first(visit, dossier, "endDate"),
        "location": _first(visit, dossier, "location") or _first(visit, dossier, "city"),
        "superEvent": _first(visit, dossier, "superEvent"),
        "organizer": [_value(visit, host) for host in hosts],
    }
    return {name: value for name, value in found.items() if value}


def _first(visit: Visit, dossier: Dossier, key: str) -> object:
    values = dossier.about.get(key, ())
    return _value(visit, values[0]) if values else None


def _value(visit: Visit, cell: Cell) -> object:
    if not isinstance(cell, Entity):
        return cell
    return {"@type": TYPES.get(cell.type, "Thing"), "@id": cell.iri, "name": cell.name, "url": _address(visit, cell)}


def _address(visit: Visit, entity: Entity) -> str:
    return f"{visit.site}page/{entity.id}"


def _written(record: Mapping[str, object]) -> str:
    """Write JSON that no text of it can end the element of."""
    written = json.dumps(record, ensure_ascii=False)
    for sign, code in _UNSAFE.items():
        written = written.replace(sign, code)
    return written
