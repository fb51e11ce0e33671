"""The page of one entity, whatever it is: its dossier, the template of its class, the questions behind it."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from maggraph.answers.dossier import Cell, Dossier, Source, facts_about
from maggraph.answers.records import Record, dossier_record
from maggraph.answers.values import Entity
from maggraph.publication.documents import entity_graph
from maggraph.web.pages.events import event_context
from maggraph.web.pages.failing import gone, missing
from maggraph.web.pages.person import person_context
from maggraph.web.pages.places import body_context, place_context
from maggraph.web.pages.reports import report_view
from maggraph.web.pages.schema_org import script_of
from maggraph.web.pages.view import Question, Table, View
from maggraph.web.pages.visit import Visit
from maggraph.web.pages.whole import met_by, rows_of
from maggraph.web.pages.words import class_name, kind_name

Context = Callable[[Visit, Dossier], Mapping[str, object]]
_CONTEXTS: Mapping[str, tuple[str, Context]] = {
    "person": ("person.html", person_context),
    "event": ("event.html", event_context),
    "organization": ("body.html", body_context),
    "city": ("body.html", place_context),
    "region": ("body.html", place_context),
    "country": ("body.html", place_context),
}
_KINDS = {"personKind": "person", "eventKind": "event", "classification": "organization", "awardKind": "award"}
_ASKED: Mapping[str, tuple[tuple[str, str], ...]] = {
    "person": (
        ("holding-posts", "person"),
        ("who-met-whom", "person"),
        ("taking-part", "agent"),
        ("greetings", "agent"),
    ),
    "event": (("taking-part", "event"), ("event-hosts", "event"), ("event-figures", "event"), ("acting-as", "event")),
    "organization": (("holding-posts", "body"), ("taking-part", "agent"), ("event-hosts", "agent")),
    "city": (("city-representatives", "city"), ("holding-posts", "body"), ("list-events", "city")),
    "award": (("handing-over", "award"),),
    "series": (("series", "series"),),
    "venue": (("list-events", "venue"),),
}
"""Class -> the named queries that its page is made of, and the parameter that the entity is."""


def entity_view(visit: Visit) -> View:
    """Show one entity; a 404 with what may be meant if there is none, a 410 if it was withdrawn."""
    name = f"{visit.get('type')}/{visit.get('slug')}"
    if name in visit.withdrawn:
        return gone(visit, visit.withdrawn[name])
    entry = visit.directory.get(name)
    if entry is None:
        return missing(visit, name)
    if entry.type == "report":
        return report_view(visit, entry.entity(visit.lang))
    entity = entry.entity(visit.lang)
    dossier = visit.store.keep(
        ("dossier", entity.iri, visit.lang), lambda: facts_about(visit.store, entity, visit.lang, rows_of)
    )
    template, context = _CONTEXTS.get(entity.type, ("thing.html", lambda _visit, _dossier: {}))
    shared = {"dossier": dossier, "kind_line": kind_line(visit, dossier), "json_ld": script_of(visit, dossier)}
    return View(
        template=template,
        title=entity.name,
        context={**shared, **context(visit, dossier)},
        record=lambda: record_of(visit, dossier),
        table=lambda: table_of(dossier),
        graph=lambda: entity_graph(visit.store, entity.iri),
        questions=_questions(entity),
    )


def _questions(entity: Entity) -> tuple[Question, ...]:
    own = tuple(Question(query, {name: entity.id}) for query, name in _ASKED.get(entity.type, ()))
    return (*own, Question("about", {"entity": entity.id}), Question("entity-graph", {"entity": entity.id}))


def kind_line(visit: Visit, dossier: Dossier) -> str:
    """Say what an entity is: its class, or its kind where that is told."""
    kinds = [
        kind_name(visit.kinds, _KINDS[key], str(one))
        for key, is_ in dossier.about.items()
        if key in _KINDS
        for one in is_
    ]
    named = class_name(dossier.entity.type)
    told = [kind for kind in kinds if kind != named]
    return " · ".join([named, *told])


def record_of(visit: Visit, dossier: Dossier) -> Record:
    """Give a dossier as JSON, in the shape of `maggraph show --format json`, with the meetings of every grade."""
    met = met_by(visit.store, dossier.entity, visit.lang) if dossier.entity.type == "person" else ()
    return dossier_record(replace(dossier, meetings=met))


def table_of(dossier: Dossier) -> Table:
    """Lay out each part of each fact as a line: section, number of the fact, part, value, id, places."""
    rows = (
        (section.key, str(number), part, *_two(value), cited(fact.sources))
        for section in dossier.sections
        for number, fact in enumerate(section.facts, 1)
        for part, value in fact.parts.items()
        if value
    )
    return Table(("section", "fact", "part", "value", "id", "evidence"), tuple(rows))


def cited(sources: tuple[Source, ...]) -> str:
    """Cite places, one after another."""
    places = dict.fromkeys(source.place for source in sources)
    return "; ".join(f"{place.report} ¶{place.paragraph}" for place in places)


def _two(value: Cell) -> tuple[str, str]:
    return (value.name, value.id) if isinstance(value, Entity) else (value, "")
