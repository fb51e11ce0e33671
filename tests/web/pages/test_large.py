"""Pages about everybody in a network that counts as large: here the part has room for all, so it has the same rows."""

import json

import pytest

from maggraph.store import Store
from maggraph.web.endpoint.pool import Pool
from maggraph.web.pages.meetings import meetings_view
from maggraph.web.pages.memory import Memory
from maggraph.web.pages.network import network_data, network_view
from maggraph.web.pages.rendering import rendered
from maggraph.web.pages.view import Maker
from maggraph.web.pages.visit import Visit
from maggraph.wording import speaking

NOTE = "not all meetings are shown"


def visit(world: Store, path: str, asked: dict[str, str]) -> Visit:
    return Visit(Memory(world, lasting=True), Pool(1), "en", path, "http://localhost/", asked)


def shown(make: Maker, one: Visit) -> tuple[list[str], str]:
    with speaking("en"):
        view = make(one)
        html = rendered(view.template, one, {"view": view, "title": view.title, **view.context})
        return sorted(map(str, view.record()["meetings"])), html


@pytest.mark.parametrize(
    ("make", "asked"),
    [
        (meetings_view, {}),
        (meetings_view, {"event": "event/2032-06-01-dni-gavanej"}),
        (network_view, {}),
        (network_view, {"focus": "organization/soyuz-gavanej"}),
        (network_view, {"city": "city/severnaya-gavan"}),
    ],
)
def test_a_large_network_is_shown_in_part_and_the_page_says_so(
    world: Store, monkeypatch: pytest.MonkeyPatch, make: Maker, asked: dict[str, str]
) -> None:
    whole, html = shown(make, visit(world, "/x", asked))
    monkeypatch.setattr("maggraph.answers.coattendance.SMALL", 0)
    part, cut = shown(make, visit(world, "/x", asked))

    assert part == whole
    assert NOTE not in html
    assert NOTE in cut


def test_a_person_is_shown_whole_in_a_large_network(world: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = {"person": "person/shved-anna"}
    whole, _ = shown(meetings_view, visit(world, "/meetings", asked))
    monkeypatch.setattr("maggraph.answers.coattendance.SMALL", 0)

    part, html = shown(meetings_view, visit(world, "/meetings", asked))
    assert part == whole != []
    assert NOTE not in html


def test_the_explorer_begins_with_a_part(world: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("maggraph.answers.coattendance.SMALL", 0)
    with speaking("en"):
        block = json.loads(network_data(visit(world, "/network", {"focus": "person/shved-anna"})))

    assert block["nodes"]["id"][block["focus"]] == "person/shved-anna"
