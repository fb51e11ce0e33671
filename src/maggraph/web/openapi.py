"""The OpenAPI 3.1 description of the API, made of its table."""

from collections.abc import Mapping
from functools import cache

from maggraph import __version__
from maggraph.answers.query import Parameter, ParameterType, Query, named_queries
from maggraph.web.operations import DATE, GRADE, LANG, OPERATIONS, Input
from maggraph.web.shapes import SHAPES, shape

_SCHEMAS: Mapping[ParameterType, Mapping[str, object]] = {
    ParameterType.DATE: {"type": "string", "pattern": DATE},
    ParameterType.GRADE: GRADE.schema,
    ParameterType.LANG: LANG.schema,
    ParameterType.INTEGER: {"type": "integer"},
}
FAULTS = {
    "400": "An input is wrong; the message says which and what to do",
    "404": "Nobody and nothing is called that, or several are",
    "410": "What is asked for was withdrawn; the message says since when and why",
    "405": "The API is only read",
    "503": "The query took too long or too much, or too many are asked at once",
}


@cache
def openapi() -> Mapping[str, object]:
    """Return the description of every operation and every named query."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "maggraph",
            "version": __version__,
            "summary": "Who met whom, when, where, in what capacity, and how do we know",
            "license": {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"},
        },
        "paths": {
            **{f"/api/{one.name}": _path(one.name, one.summary, one.inputs, one.shape) for one in OPERATIONS},
            **{f"/api/query/{one.name}": _query(one) for one in named_queries()},
        },
        "components": {"schemas": SHAPES},
    }


def inputs_of(query: Query) -> tuple[Input, ...]:
    """Return the inputs of a named query."""
    return tuple(_input(parameter) for parameter in query.parameters)


def _input(parameter: Parameter) -> Input:
    schema = _SCHEMAS.get(parameter.type, {"type": "string"})
    return Input(parameter.name, parameter.label.get("en", ""), schema, parameter.required)


def _query(query: Query) -> Mapping[str, object]:
    return _path(f"query-{query.name}", query.summary, inputs_of(query), "Results")


def _path(name: str, summary: str, inputs: tuple[Input, ...], answer: str) -> Mapping[str, object]:
    return {
        "get": {
            "operationId": name,
            "summary": summary,
            "parameters": [_parameter(one) for one in inputs],
            "responses": {
                "200": {"description": summary, "content": _content(answer)},
                **{status: {"description": words, "content": _content("Error")} for status, words in FAULTS.items()},
            },
        }
    }


def _parameter(one: Input) -> Mapping[str, object]:
    return {"name": one.name, "in": "query", "description": one.means, "required": one.required, "schema": one.schema}


def _content(name: str) -> Mapping[str, object]:
    media = ("application/json", "application/ld+json") if name == "Results" else ("application/json",)
    return {one: {"schema": shape(name)} for one in media}
