"""Examples in the heads of queries that name a withdrawn person are not shown."""

import shutil
from pathlib import Path

import httpx

from maggraph.answers.query import load_query
from maggraph.pipeline import Order, build_graph
from website import website

CORPUS = Path(__file__).parents[2] / "fixtures" / "corpus"
ENTRY = "- id: {id}\n  reason: {{ru: просьба, en: request}}\n  date: '2032-01-15'\n"
PAGES = (
    "/queries/who-met-whom",
    "/sparql?example=who-met-whom",
    "/queries/entity-graph",
    "/sparql?example=entity-graph",
)


def test_pages_of_queries_name_no_withdrawn_example(tmp_path: Path) -> None:
    named = {value for name in ("who-met-whom", "entity-graph") for _, value in load_query(name).defaults}
    people = sorted(value for value in named if value.startswith("person/"))
    data = Path(shutil.copytree(CORPUS, tmp_path / "data"))
    (data / "withheld.yaml").write_text("".join(ENTRY.format(id=one) for one in people), encoding="utf-8")
    build_graph(Order(data, tmp_path / "build"))

    with website(tmp_path / "build") as site:
        pages = [httpx.get(site + path, headers={"Accept": "text/html"}) for path in PAGES]

    assert people
    assert {page.status_code for page in pages} == {200}
    assert not [page.url for page in pages for person in people if person in page.text]
