"""Parameters of queries as people give them: somebody or something by name, the language from the reader."""

import re
from collections.abc import Mapping

from maggraph.answers.lookup import find
from maggraph.answers.query import ParameterType, Query
from maggraph.store import Store

_ADDRESS = re.compile(r"<?(?:https?://|urn:)\S+|[a-z]+/[a-z0-9-]+")


def named_values(store: Store, asked: Query, given: Mapping[str, str], lang: str) -> dict[str, str]:
    """Return values to bind: a name of somebody or something becomes its IRI, labels follow the reader's language."""
    types = {parameter.name: parameter.type for parameter in asked.parameters}
    values = {"lang": lang} if types.get("lang") is ParameterType.LANG else {}
    for name, value in given.items():
        by_name = types.get(name) is ParameterType.IRI and value and not _ADDRESS.fullmatch(value)
        values[name] = find(store, value, lang=lang).iri if by_name else value
    return values
