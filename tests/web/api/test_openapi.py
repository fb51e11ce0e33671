"""The description keeps what it promises: generated requests get answers of the described shapes, whatever is asked."""

import json

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import APIOperation, Case
from schemathesis.checks import not_a_server_error
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from maggraph.answers.query import named_queries
from maggraph.web.openapi import openapi

CHECKS = [
    content_type_conformance,
    negative_data_rejection,
    not_a_server_error,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
]
BOUND = settings(max_examples=5, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
SCHEMA = schemathesis.openapi.from_dict(json.loads(json.dumps(openapi())))
OPERATIONS = [found.ok() for found in SCHEMA.get_all_operations()]


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.path)
def test_what_is_described_holds(operation: APIOperation, mode: GenerationMode, harbour_site: str) -> None:
    if mode is GenerationMode.NEGATIVE and not operation.query:
        return  # nothing can be wrong with an address that has no inputs

    @BOUND
    @given(case=operation.as_strategy(generation_mode=mode))
    def hold(case: Case) -> None:
        case.call_and_validate(base_url=harbour_site, checks=CHECKS, timeout=30)

    hold()


def test_everything_is_described(visit: httpx.Client) -> None:
    paths = visit.get("/api/openapi.json").json()["paths"]

    assert {f"/api/query/{query.name}" for query in named_queries()} < paths.keys()
    assert {
        f"/api/{name}" for name in ("persons", "show", "met", "path", "network", "measures", "queries")
    } < paths.keys()
