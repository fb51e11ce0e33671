"""Cities stand where they are, their names apart, and those that nobody can place are said to be on no map."""

import re
from collections.abc import Iterator
from itertools import combinations

import httpx
import pyoxigraph as ox
import pytest

from maggraph.answers.values import Entity
from maggraph.web.pages.map import Dot, frame_of, named
from website import built, website

CITIES = (("ryazan", "Рязань", "Ryazan"), ("kazan", "Казань", "Kazan"), ("nigde", "Нигдеград", "Nowheretown"))
TEXT = "".join(
    f"<https://w3id.org/maggraph/id/city/{name}> a <https://w3id.org/maggraph/ontology#City> ;"
    f' <http://www.w3.org/2000/01/rdf-schema#label> "{russian}"@ru, "{english}"@en .\n'
    for name, russian, english in CITIES
)


@pytest.fixture(scope="module")
def city_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    triples = ox.parse(TEXT, ox.RdfFormat.TURTLE)
    graph = ox.NamedNode("https://w3id.org/maggraph/graph/authority")
    quads = [ox.Quad(one.subject, one.predicate, one.object, graph) for one in triples]
    with website(built(tmp_path_factory.mktemp("cities"), quads), "--workers", "1") as address:
        yield address


def test_cities_stand_where_they_are(city_site: str) -> None:
    html = httpx.get(f"{city_site}/map?lang=en", headers={"Accept": "text/html"}).text
    at = {
        name: float(x)
        for name, x in re.findall(r'aria-label="(\w+): [^>]*>\s*<circle class="open" cx="([\d.]+)"', html)
    }

    assert at.keys() == {"Ryazan", "Kazan"}
    assert at["Ryazan"] < at["Kazan"]
    assert "On no map, for the list of places does not know them: Nowheretown" in html


def test_the_data_have_every_city(city_site: str) -> None:
    record = httpx.get(f"{city_site}/map.json").json()

    assert {one["id"] for one in record["cities"]} == {f"city/{name}" for name, _, _ in CITIES}


def test_names_stand_apart_and_within_the_frame() -> None:
    crowd = [
        Dot(Entity.of(f"https://w3id.org/maggraph/id/city/c{n}", f"Город {n}"), 400 + n % 5 * 2, 100 + n, 1, 1, 0)
        for n in range(30)
    ]
    shown = [dot for dot in named(crowd) if dot.side]
    line = frame_of(crowd).line

    assert 0 < len(shown) < len(crowd)
    for one, other in combinations([dot for dot in shown if dot.side == "right"], 2):
        assert abs(one.y - other.y) >= line * 0.99


def test_without_cities_the_map_is_left_out(visit: httpx.Client) -> None:
    html = visit.get("/map?lang=en", headers={"Accept": "text/html"}).text

    assert "None of these cities is known" in html
    assert "<svg class=" not in html
