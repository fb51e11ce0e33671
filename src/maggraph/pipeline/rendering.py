"""A draft as text: a fact sheet in YAML or JSON, or its graph in Turtle or N-Quads."""

import json
from collections.abc import Iterable
from enum import StrEnum

from maggraph.answers.graphs import graph_text
from maggraph.facts.sheet import dump_sheet
from maggraph.pipeline.drafting import Draft
from maggraph.store import Graph
from maggraph.triples.iris import Addresses


class Form(StrEnum):
    """How a draft is written; the value is also the option's and, but for two, the file's ending."""

    YAML = "yaml"
    JSON = "json"
    TURTLE = "turtle"
    NQUADS = "nquads"

    @property
    def ending(self) -> str:
        """The usual ending of a file in this form.

        >>> Form.TURTLE.ending
        '.ttl'
        """
        return {"turtle": ".ttl", "nquads": ".nq"}.get(self.value, f".{self.value}")


def rendered(draft: Draft, form: Form, base: str) -> str:
    """Write a draft in a form; `base` is what entity IRIs begin with."""
    match form:
        case Form.YAML:
            return dump_sheet(draft.sheet)
        case Form.JSON:
            record = draft.sheet.model_dump(mode="json", exclude_defaults=True)
            return json.dumps(record, ensure_ascii=False, indent=2) + "\n"
    quads = list(draft.quads(Addresses(base)))
    if form is Form.NQUADS:
        return _lines(f"{quad} .\n" for quad in quads)
    return graph_text(Graph(_lines(f"{quad.triple} .\n" for quad in quads)), "turtle")


def _lines(lines: Iterable[str]) -> str:
    return "".join(sorted(set(lines)))
