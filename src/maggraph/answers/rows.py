"""Rows and yes/no in the W3C's formats for query results: JSON, XML, CSV and TSV, written row by row.

Sources: https://www.w3.org/TR/sparql11-results-json/, https://www.w3.org/TR/rdf-sparql-XMLres/,
https://www.w3.org/TR/sparql11-results-csv-tsv/
"""

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from xml.sax.saxutils import escape, quoteattr

from maggraph.store import IRI, BlankNode, Boolean, Literal, Solutions, Term

NAMESPACE = "http://www.w3.org/2005/sparql-results#"
HEAD = f'<?xml version="1.0" encoding="UTF-8"?>\n<sparql xmlns="{NAMESPACE}">\n'

Row = Sequence[Term | None]
Writer = Callable[[Sequence[str], Iterable[Row]], Iterator[str]]
"""Columns and rows -> pieces of text; nothing of a row is kept."""

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold in any spelling."""


def results_json(answer: Solutions | Boolean) -> str:
    """Write an answer as application/sparql-results+json.

    >>> results_json(Boolean(True))
    '{"head": {}, "boolean": true}'
    """
    if isinstance(answer, Boolean):
        return json.dumps({"head": {}, "boolean": answer.value})
    return "".join(json_rows(answer.columns, answer.rows))


def results_xml(answer: Solutions | Boolean) -> str:
    """Write an answer as application/sparql-results+xml."""
    if isinstance(answer, Boolean):
        return f"{HEAD} <head/>\n <boolean>{'true' if answer.value else 'false'}</boolean>\n</sparql>\n"
    return "".join(xml_rows(answer.columns, answer.rows))


def results_csv(answer: Solutions) -> str:
    """Write rows as text/csv: plain values, unbound as nothing."""
    return "".join(csv_rows(answer.columns, answer.rows))


def results_tsv(answer: Solutions) -> str:
    """Write rows as text/tab-separated-values: terms as RDF writes them, unbound as nothing."""
    return "".join(tsv_rows(answer.columns, answer.rows))


def json_rows(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    """Yield JSON with a line for each row."""
    yield f'{{"head": {json.dumps({"vars": list(columns)})},\n"results": {{"bindings": ['
    comma = "\n"
    for row in rows:
        bound = {name: _json_term(term) for name, term in zip(columns, row, strict=True) if term}
        yield comma + json.dumps(bound, ensure_ascii=False)
        comma = ",\n"
    yield "\n]}}\n"


def xml_rows(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    """Yield XML with a line for each row."""
    names = "".join(f"<variable name={quoteattr(name)}/>" for name in columns)
    yield f"{HEAD} <head>{names}</head>\n <results>\n"
    tags = [f"<binding name={quoteattr(name)}>" for name in columns]
    for row in rows:
        bound = (f"{tag}{_xml_term(term)}</binding>" for tag, term in zip(tags, row, strict=True) if term)
        yield f"  <result>{''.join(bound)}</result>\n"
    yield " </results>\n</sparql>\n"


def csv_rows(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    """Yield CSV with the line ends that the standard asks for."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        yield text.getvalue()
        text.seek(0)
        text.truncate()
        writer.writerow([_plain(term) for term in row])
    yield text.getvalue()


def tsv_rows(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    """Yield TSV."""
    yield "\t".join(f"?{name}" for name in columns) + "\n"
    for row in rows:
        yield "\t".join("" if term is None else str(term) for term in row) + "\n"


WRITERS: Mapping[str, Writer] = MappingProxyType({"json": json_rows, "xml": xml_rows, "csv": csv_rows, "tsv": tsv_rows})


def _plain(term: Term | None) -> str:
    if term is None:
        return ""
    return str(term) if isinstance(term, BlankNode) else term.value


def _json_term(term: Term) -> dict[str, str]:
    match term:
        case IRI(value):
            return {"type": "uri", "value": value}
        case Literal(value, datatype, language):
            kind = {"xml:lang": language, "datatype": datatype}
            return {"type": "literal", "value": value, **{name: is_ for name, is_ in kind.items() if is_}}
        case _:
            return {"type": "bnode", "value": term.value}


def _xml_term(term: Term) -> str:
    match term:
        case IRI(value):
            return f"<uri>{_xml_text(value)}</uri>"
        case Literal(value, datatype, language):
            kind = {"xml:lang": language, "datatype": datatype}
            marks = "".join(f" {name}={quoteattr(is_)}" for name, is_ in kind.items() if is_)
            return f"<literal{marks}>{_xml_text(value)}</literal>"
        case _:
            return f"<bnode>{term.value}</bnode>"


def _xml_text(value: str) -> str:
    return escape(_NO_XML.sub("\ufffd", value), {"\r": "&#13;"})
