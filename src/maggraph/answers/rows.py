"""Rows and yes/no in the W3C's formats for query results: JSON, XML, CSV and TSV.

Sources: https://www.w3.org/TR/sparql11-results-json/, https://www.w3.org/TR/rdf-sparql-XMLres/,
https://www.w3.org/TR/sparql11-results-csv-tsv/
"""

import csv
import io
import json
from xml.etree import ElementTree as ET

from maggraph.store import IRI, Boolean, Literal, Solutions, Term

NAMESPACE = "http://www.w3.org/2005/sparql-results#"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def results_json(answer: Solutions | Boolean) -> str:
    """Write an answer as application/sparql-results+json.

    >>> results_json(Boolean(True))
    '{"head": {}, "boolean": true}'
    """
    if isinstance(answer, Boolean):
        return json.dumps({"head": {}, "boolean": answer.value})
    bindings = [
        {name: _json_term(term) for name, term in zip(answer.columns, row, strict=True) if term} for row in answer.rows
    ]
    record = {"head": {"vars": list(answer.columns)}, "results": {"bindings": bindings}}
    return json.dumps(record, ensure_ascii=False, indent=1)


def results_xml(answer: Solutions | Boolean) -> str:
    """Write an answer as application/sparql-results+xml."""
    root = ET.Element("sparql", xmlns=NAMESPACE)
    head = ET.SubElement(root, "head")
    if isinstance(answer, Boolean):
        ET.SubElement(root, "boolean").text = "true" if answer.value else "false"
    else:
        for name in answer.columns:
            ET.SubElement(head, "variable", name=name)
        _xml_rows(ET.SubElement(root, "results"), answer)
    ET.indent(root, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def results_csv(answer: Solutions) -> str:
    """Write rows as text/csv: plain values, unbound as nothing."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(answer.columns)
    writer.writerows([_plain(term) for term in row] for row in answer.rows)
    return text.getvalue()


def results_tsv(answer: Solutions) -> str:
    """Write rows as text/tab-separated-values: terms as RDF writes them, unbound as nothing."""
    lines = ["\t".join(f"?{name}" for name in answer.columns)]
    lines += ["\t".join("" if term is None else str(term) for term in row) for row in answer.rows]
    return "\n".join(lines) + "\n"


def _plain(term: Term | None) -> str:
    if term is None:
        return ""
    return term.value if isinstance(term, IRI | Literal) else str(term)


def _json_term(term: Term) -> dict[str, str]:
    match term:
        case IRI(value):
            return {"type": "uri", "value": value}
        case Literal(value, datatype, language):
            kind = {"xml:lang": language, "datatype": datatype}
            return {"type": "literal", "value": value, **{name: is_ for name, is_ in kind.items() if is_}}
        case _:
            return {"type": "bnode", "value": term.value}


def _xml_rows(results: ET.Element, answer: Solutions) -> None:
    for row in answer.rows:
        result = ET.SubElement(results, "result")
        for name, term in zip(answer.columns, row, strict=True):
            if term:
                ET.SubElement(result, "binding", name=name).append(_xml_term(term))


def _xml_term(term: Term) -> ET.Element:
    match term:
        case IRI(value):
            element = ET.Element("uri")
        case Literal(value, datatype, language):
            kind = {XML_LANG: language, "datatype": datatype}
            element = ET.Element("literal", {name: is_ for name, is_ in kind.items() if is_})
        case _:
            value, element = term.value, ET.Element("bnode")
    element.text = value
    return element
