"""Answers as the JSON that commands print and the API gives: one shape for both."""

from maggraph.answers.dossier import Cell, Dossier, Fact, Source
from maggraph.answers.lists import Item
from maggraph.answers.meetings import Meeting
from maggraph.answers.paths import Chain
from maggraph.answers.query import Query
from maggraph.answers.values import Entity, id_of

Record = dict[str, object]


def entity_record(entity: Entity) -> dict[str, str]:
    """Give an entity as id, iri and name."""
    return {"id": entity.id, "iri": entity.iri, "name": entity.name}


def meeting_record(meeting: Meeting) -> Record:
    """Give a meeting from the side of its person."""
    return {
        "with": entity_record(meeting.partner),
        "grade": meeting.grade.value,
        "date": meeting.date,
        "event": entity_record(meeting.event),
        "city": meeting.city,
        "evidence": [{"report": place.report, "paragraph": place.paragraph} for place in meeting.evidence],
        "why": meeting.why,
    }


def meetings_record(person: Entity, meetings: tuple[Meeting, ...]) -> Record:
    """Give a person and whom that person met."""
    return {"person": entity_record(person), "meetings": [meeting_record(one) for one in meetings]}


def paths_record(chains: tuple[Chain, ...]) -> Record:
    """Give chains, each as people and meetings by turns, a person first and last."""
    return {"paths": [path_record(chain) for chain in chains]}


def path_record(chain: Chain) -> list[Record]:
    """Give a chain as people and meetings by turns."""
    steps: list[Record] = [{"person": entity_record(chain.people[0])}]
    for meeting in chain.meetings:
        steps += [{"meeting": meeting_record(meeting)}, {"person": entity_record(meeting.partner)}]
    return steps


def item_record(item: Item) -> Record:
    """Give an entity of a list and its details; another entity among them becomes one with id, iri and name."""
    details: Record = {}
    for name, value in item.details.items():
        label = item.details.get(f"{name}Label")
        if label is not None:
            details[name] = {"id": id_of(value), "iri": value, "name": label} if value else None
        elif not name.endswith("Label"):
            details[name] = int(value) if name == "events" else value
    return {**entity_record(item.entity), **details}


def dossier_record(dossier: Dossier) -> Record:
    """Give a dossier: the entity, its names and properties, a list for each section, a person's meetings."""
    return {
        "entity": {**entity_record(dossier.entity), "type": dossier.entity.type},
        "names": list(dossier.names),
        "about": {key: [_cell(value) for value in values] for key, values in dossier.about.items()},
        "evidence": [_source(source) for source in dossier.sources],
        **{section.key: [fact_record(fact) for fact in section.facts] for section in dossier.sections},
        **({"meetings": [meeting_record(one) for one in dossier.meetings]} if dossier.entity.type == "person" else {}),
    }


def fact_record(fact: Fact) -> Record:
    """Give a fact of a dossier: its parts by column, and its evidence."""
    parts = {name: _cell(value) for name, value in fact.parts.items() if value}
    return {**parts, "evidence": [_source(source) for source in fact.sources]}


def _source(source: Source) -> Record:
    quote = {"quote": source.quote} if source.quote else {}
    return {"report": source.place.report, "paragraph": source.place.paragraph, **quote}


def _cell(value: Cell) -> object:
    return entity_record(value) if isinstance(value, Entity) else value


def query_record(query: Query, lang: str) -> Record:
    """Give what a query tells of itself, in one language."""
    return {
        "name": query.name,
        "summary": summary_of(query, lang),
        "description": query.description_ru if lang == "ru" else query.description,
        "tags": list(query.tags),
        "parameters": [
            {
                "name": parameter.name,
                "type": parameter.type.value,
                "required": parameter.required,
                "label": parameter.label.get(lang, ""),
            }
            for parameter in query.parameters
        ],
    }


def summary_of(query: Query, lang: str) -> str:
    """Return the question of a query in one language."""
    return query.summary_ru if lang == "ru" else query.summary
