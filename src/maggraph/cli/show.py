"""`maggraph show`: everything about one person, organisation, place or event, with evidence."""

import click

from maggraph.answers.dossier import Cell, Dossier, Section, Source, dossier_of
from maggraph.answers.headings import in_words
from maggraph.answers.kinds import KindNames, read_kinds
from maggraph.answers.lookup import find
from maggraph.answers.records import dossier_record
from maggraph.answers.values import Entity
from maggraph.cli.meetings import cited, met_table
from maggraph.cli.options import listed_as, reads_graph
from maggraph.cli.output import Table, as_table, put, terminal_width, write
from maggraph.cli.words import heading, title
from maggraph.store import open_store

_SCHEMES = {
    "awardKind": "award",
    "capacity": "capacity",
    "classification": "organization",
    "eventKind": "event",
    "eventStatus": "status",
    "kind": "event",
    "personKind": "person",
    "presence": "presence",
    "qualifier": "qualifier",
    "status": "status",
}
"""The scheme of the controlled values in a part."""


@click.command()
@click.argument("entity")
@listed_as()
@reads_graph
def show(entity: str, form: str, store: str, lang: str) -> None:
    """Show everything about ENTITY, and where the reports have it.

    ENTITY is an id, an IRI or a name in any usual form and case. CSV and TSV have one line for each part of a fact.
    """
    opened = open_store(store)
    dossier = dossier_of(opened, find(opened, entity, lang=lang), lang)
    if form == "table":
        put(_page(dossier, read_kinds(opened, lang)))
    else:
        write(form, _lines(dossier), dossier_record(dossier))


def _lines(dossier: Dossier) -> Table:
    """Lay out each part of each fact as a line: section, number of the fact, part, value, evidence."""
    columns = ("section", "fact", "part", "value", "evidence")
    rows = (
        (section.key, str(number), name, _text(value), _cited(fact.sources))
        for section in dossier.sections
        for number, fact in enumerate(section.facts, 1)
        for name, value in fact.parts.items()
        if value
    )
    return Table(columns, columns, tuple(rows))


def _page(dossier: Dossier, kinds: KindNames) -> str:
    """Lay out a dossier for reading: a head, then a table for each section."""
    tables = [(title(section.key), _section_table(section, kinds)) for section in dossier.sections]
    if dossier.meetings:
        tables.append((title("meetings"), met_table(dossier.meetings, kinds)))
    blocks = [f"{name}\n\n{as_table(table.told(), terminal_width())}" for name, table in tables]
    return "\n\n".join(["\n".join(_head(dossier, kinds)), *blocks])


def _head(dossier: Dossier, kinds: KindNames) -> list[str]:
    lines = [f"{dossier.entity.name}  ({dossier.entity.id})", f"<{dossier.entity.iri}>"]
    if dossier.names:
        lines.append(f"{heading('names')}: {'; '.join(dossier.names)}")
    lines += [
        f"{heading(key)}: {'; '.join(_named(key, value, kinds) for value in is_)}" for key, is_ in dossier.about.items()
    ]
    if dossier.sources:
        lines.append(f"{heading('evidence')}: {_cited(dossier.sources)}")
    return lines


def _section_table(section: Section, kinds: KindNames) -> Table:
    """Lay out a section without the columns that no fact fills."""
    parts = [name for name in section.facts[0].parts if any(fact.parts[name] for fact in section.facts)]
    quoted = any(source.quote for fact in section.facts for source in fact.sources)
    cited_ = any(fact.sources for fact in section.facts)
    columns = (*parts, *(["evidence"] if cited_ else []), *(["quote"] if quoted else []))
    rows = (
        (
            *(_named(name, fact.parts[name], kinds) for name in parts),
            *([_cited(fact.sources)] if cited_ else []),
            *([" … ".join(source.quote for source in fact.sources if source.quote)] if quoted else []),
        )
        for fact in section.facts
    )
    return Table(columns, tuple(heading(name) for name in columns), tuple(rows))


def _cited(sources: tuple[Source, ...]) -> str:
    return cited(tuple(dict.fromkeys(source.place for source in sources)))


def _text(value: Cell) -> str:
    return value.name if isinstance(value, Entity) else value


def _named(part: str, value: Cell, kinds: KindNames) -> str:
    """Name an entity or a controlled value; other text stays."""
    if isinstance(value, Entity):
        return value.name
    return kinds.name(_SCHEMES[part], value) if part in _SCHEMES and value else in_words(value)
