"""The reconciliation service as OpenRefine uses it: over HTTP, each answer of the shape that the API demands."""

import csv
import importlib.util
import json
from collections.abc import Iterator
from pathlib import Path

import httpx
import jsonschema
import pytest

from maggraph.pipeline import Order, build_graph
from maggraph.resources import shipped
from website import website

HERE = Path(__file__).parent
ENOUGH = 95
"""Of a hundred names, those whose right entity comes first."""
_spec = importlib.util.spec_from_file_location("reconcile_shapes", HERE / "shapes.py")
assert _spec
assert _spec.loader
shapes = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(shapes)


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    folder = tmp_path_factory.mktemp("reconcile") / "build"
    build_graph(Order(shipped("data"), folder))
    with website(folder, "--workers", "1") as address, httpx.Client(base_url=address, timeout=60) as client:
        yield client


def told(answer: httpx.Response, shape: object) -> dict[str, object]:
    assert answer.status_code == 200, answer.text
    record = answer.json()
    jsonschema.validate(record, shape)  # type: ignore[arg-type]
    assert isinstance(record, dict)
    return record


def matched(client: httpx.Client, **queries: dict[str, object]) -> dict[str, list[dict[str, object]]]:
    answer = client.post("/reconcile?lang=en", data={"queries": json.dumps(queries)})
    return {key: one["result"] for key, one in told(answer, shapes.RESULTS).items()}  # type: ignore[index]


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_the_manifest_says_what_is_offered(client: httpx.Client, lang: str) -> None:
    manifest = told(client.get("/reconcile", params={"lang": lang}), shapes.MANIFEST)

    assert manifest["identifierSpace"] == "https://w3id.org/maggraph/id/"
    view = manifest["view"]["url"].replace("{{id}}", "city/minsk")  # type: ignore[index]
    assert client.get(view, headers={"Accept": "text/turtle"}, follow_redirects=True).status_code == 200


def test_names_in_any_form_find_whom_they_mean(client: httpx.Client) -> None:
    with (HERE / "variants.tsv").open(encoding="utf-8") as lines:
        variants = [tuple(row) for row in csv.reader(lines, delimiter="\t")]
    queries = {f"q{n}": {"query": words, "type": kind} for n, (words, kind, _) in enumerate(variants)}

    found = matched(client, **queries)

    first = {key: candidates[0]["id"] if candidates else "" for key, candidates in found.items()}
    wrong = [words for n, (words, _, right) in enumerate(variants) if first[f"q{n}"] != right]
    assert len(variants) == 100
    assert 100 - len(wrong) >= ENOUGH, wrong
    sure = [(n, right) for n, (_, _, right) in enumerate(variants) if found[f"q{n}"] and found[f"q{n}"][0]["match"]]
    assert all(first[f"q{n}"] == right for n, right in sure)


def test_namesakes_are_never_sure(client: httpx.Client) -> None:
    found = matched(client, a={"query": "Орлов"}, b={"query": "Орлов В.А.", "type": "Person"})

    assert len(found["a"]) > 1 or found["a"][0]["match"]
    assert found["b"][0]["match"] is True


def test_another_column_decides(client: httpx.Client) -> None:
    plain = {"query": "Метшин", "type": "Person"}
    agrees = {**plain, "properties": [{"pid": "body", "v": {"id": "city/kazan", "name": "Казань"}}]}
    differs = {**plain, "properties": [{"pid": "body", "v": "Минск"}]}

    found = matched(client, plain=plain, agrees=agrees, differs=differs)

    scores = {key: found[key][0]["score"] for key in found}
    assert scores["differs"] < scores["plain"] <= scores["agrees"]  # type: ignore[operator]
    assert found["differs"][0]["match"] is False


def test_types_and_limits_are_heeded(client: httpx.Client) -> None:
    found = matched(
        client,
        cities={"query": "Минск", "type": ["City"]},
        few={"query": "Минск", "limit": 1},
        none={"query": "Минск", "type": "NoSuchType"},
        nobody={"query": "Ящуржинский"},
    )

    assert {one["id"] for one in found["cities"]} == {"city/minsk"}
    assert len(found["few"]) == 1
    assert found["none"] == found["nobody"] == []


def test_a_batch_by_get_is_answered_too(client: httpx.Client) -> None:
    queries = json.dumps({"q": {"query": "Казань", "type": "City"}})

    result = told(client.get("/reconcile", params={"queries": queries}), shapes.RESULTS)
    assert result["q"]["result"][0]["id"] == "city/kazan"  # type: ignore[index]


def test_values_of_what_was_matched(client: httpx.Client) -> None:
    wanted = {
        "ids": ["city/ryazan", "person/metshin-ilsur-raisovich", "city/nowhere"],
        "properties": [{"id": name} for name in ("latitude", "elsewhere", "post", "body", "events", "nothing")],
    }

    answer = told(client.post("/reconcile?lang=ru", data={"extend": json.dumps(wanted)}), shapes.EXTENSION)

    rows = answer["rows"]
    assert isinstance(rows, dict)
    assert rows["city/ryazan"]["elsewhere"] == [{"str": "https://sws.geonames.org/500096/"}]
    assert rows["city/ryazan"]["latitude"][0]["float"] == pytest.approx(54.6, abs=0.1)
    assert {"id": "city/kazan", "name": "Казань"} in rows["person/metshin-ilsur-raisovich"]["body"]
    assert {"str": "мэр"} in rows["person/metshin-ilsur-raisovich"]["post"]
    assert set(map(str, rows["city/nowhere"].values())) == {"[]"}


@pytest.mark.parametrize("kind", ["Person", "City", "Organization", "Event", "NoSuchType"])
def test_properties_are_offered_by_type(client: httpx.Client, kind: str) -> None:
    offered = told(client.get("/reconcile/properties", params={"type": kind}), shapes.PROPERTIES)["properties"]

    assert bool(offered) == (kind != "NoSuchType")


def test_suggestions(client: httpx.Client) -> None:
    entities = told(client.get("/reconcile/suggest/entity", params={"prefix": "Ряз"}), shapes.ENTITIES)["result"]
    types = told(client.get("/reconcile/suggest/type?prefix=go&lang=en"), shapes.NAMES)["result"]
    people = told(client.get("/reconcile/suggest/type?prefix=чел&lang=ru"), shapes.NAMES)["result"]
    properties = told(client.get("/reconcile/suggest/property", params={"prefix": "lat"}), shapes.NAMES)["result"]

    assert "city/ryazan" in {one["id"] for one in entities}  # type: ignore[attr-defined]
    assert types == []
    assert {one["id"] for one in people} <= {"Person"}  # type: ignore[attr-defined]
    assert [one["id"] for one in properties] == ["latitude"]  # type: ignore[attr-defined]


def test_a_preview_is_a_small_page(client: httpx.Client) -> None:
    page = client.get("/reconcile/preview", params={"id": "city/ryazan", "lang": "en"})

    assert page.headers["content-type"].startswith("text/html")
    assert "<strong>Ryazan</strong>" in page.text
    assert client.get("/reconcile/preview", params={"id": "city/nowhere"}).status_code == 404


@pytest.mark.parametrize(
    ("form", "says"),
    [
        ({"queries": "{"}, "JSON"),
        ({"queries": '{"q": {"limit": "many"}}'}, "q.limit"),
        ({"queries": json.dumps({f"q{n}": {"query": "x"} for n in range(101)})}, "send at most 100"),
        ({"extend": '{"ids": []}'}, "properties"),
    ],
)
def test_malformed_batches_are_refused_in_one_line(client: httpx.Client, form: dict[str, str], says: str) -> None:
    answer = client.post("/reconcile?lang=en", data=form, headers={"Accept": "application/json"})

    assert answer.status_code == 400
    assert says in answer.text


def test_a_huge_batch_is_refused(client: httpx.Client) -> None:
    assert client.post("/reconcile", data={"queries": "x" * (1 << 20)}).status_code == 413


def test_pages_of_other_sites_may_ask(client: httpx.Client) -> None:
    answer = client.options("/reconcile")

    assert "POST" in answer.headers["access-control-allow-methods"]
    assert client.get("/reconcile").headers["access-control-allow-origin"] == "*"
