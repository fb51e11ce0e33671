import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from gatherings import met, renamed, year_of_meetings
from maggraph.network import bounded, project
from maggraph.pictures import network_page
from maggraph.wording import speaking

HOSTILE = [
    "</script><script>alert(1)</script>",
    '" onmouseover="alert(1)',
    "<img src=x onerror=alert(1)>",
    "{{ 7 * 7 }}{% raw %}",
    "<!--<script>",
    "href",
    "\u202eтекст\u202c \u2028",
]


class Outline(HTMLParser):
    """The tags of a page, and the text of its table."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def drawn(page: str, name: str) -> list[dict[str, object]]:
    found = re.search(rf"^var {name} = new vis.DataSet\((.*)\);$", page, re.MULTILINE)
    assert found
    items: list[dict[str, object]] = json.loads(found[1])
    return items


def test_the_page_needs_nothing_but_itself() -> None:
    page = network_page(project(year_of_meetings()))
    tags = Outline(page).tags

    assert [name for name, _ in tags if name in {"link", "img", "iframe", "h1", "center", "base"}] == []
    assert [given for _, attrs in tags for given in attrs if given in {"src", "href"}] == []
    assert "sourceMappingURL" not in page
    assert "@import" not in page
    policy = next(attrs["content"] for name, attrs in tags if name == "meta" and "http-equiv" in attrs)
    assert policy
    assert policy.startswith("default-src 'none'; script-src 'sha256-")


@pytest.mark.parametrize(("lang", "title"), [("ru", "Кто с кем встречался: Рязань"), ("en", "Who met whom: Рязань")])
def test_language_and_title_are_set(lang: str, title: str) -> None:
    with speaking(lang):
        page = network_page(project([met("a", "b")]), name="Рязань")

    assert page.startswith(f'<!DOCTYPE html>\n<html lang="{lang}">')
    assert f"<title>{title}</title>" in page


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_stays_text(name: str) -> None:
    page = network_page(project([renamed(met("a", "b"), name)]), name=name)
    plain = network_page(project([met("a", "b")]), name="A")

    assert [tag for tag, _ in Outline(page).tags] == [tag for tag, _ in Outline(plain).tags]
    assert name in Outline(page).text


def test_ids_in_the_picture_are_opaque_and_places_are_set() -> None:
    page = network_page(project([met("a", "b", "direct")]))

    nodes, edges = drawn(page, "nodes"), drawn(page, "edges")
    assert [node["id"] for node in nodes] == ["n0", "n1"]
    assert all(isinstance(node[axis], int) for node in nodes for axis in "xy")
    assert [(edge["id"], edge["from"], edge["to"], edge["grade"]) for edge in edges] == [("e0", "n0", "n1", "direct")]


def test_physics_and_smooth_lines_are_off() -> None:
    page = network_page(project([met("a", "b")]))

    found = re.search(r"^var options = (.*);$", page, re.MULTILINE)
    assert found
    options = json.loads(found[1])
    assert options["physics"] == {"enabled": False}
    assert options["edges"]["smooth"] is False


def test_people_beyond_the_limit_are_spoken_of() -> None:
    graph = project(year_of_meetings())

    with speaking("en"):
        page = network_page(bounded(graph, 20))

    assert len(drawn(page, "nodes")) == 20
    assert f"Left out: people: {len(graph) - 20}" in page


def test_whoever_is_in_focus_looks_different() -> None:
    nodes = drawn(network_page(project([met("a", "b")]), focus="person/a"), "nodes")

    assert nodes[0]["color"] != nodes[1]["color"]


def test_the_table_says_what_the_picture_shows() -> None:
    with speaking("en"):
        page = network_page(project([met("a", "b", "direct"), met("a", "c", date="2025-01-01")]))

    text = "".join(Outline(page).text)
    assert re.search(r"A\s*2\s*2\s*met directly:\s*B\s*were there together:\s*C", text)


def test_the_same_network_gives_the_same_page() -> None:
    one = network_page(project(year_of_meetings()))

    assert one == network_page(project(list(reversed(year_of_meetings()))))


def test_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    network_page(project([met("a", "b")]))

    assert list(tmp_path.iterdir()) == []


def test_an_empty_network_says_so() -> None:
    with speaking("en"):
        page = network_page(project([]))

    assert "There are no meetings to show." in page
