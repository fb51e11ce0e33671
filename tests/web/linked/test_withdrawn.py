"""What was withdrawn has a tombstone at each of its addresses: 410, since when, and why, in the reader's language."""

import json
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from rdflib import Literal, URIRef

from harbours import build_harbours
from maggraph.errors import StoreError
from maggraph.web.withdrawn import NAME, read_withdrawn
from website import read_graph, website

REASON = {"ru": "По просьбе самого человека <b>", "en": "The person asked for it <b>"}
GONE, STATEMENT = "person/shved-anna", "participation/2032-07-forum--person-shved-anna--speaker"
IRI = URIRef(f"https://w3id.org/maggraph/id/{GONE}")
NOTE = URIRef("http://www.w3.org/2004/02/skos/core#changeNote")


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    folder = build_harbours(tmp_path_factory.mktemp("withdrawn"))
    stones = {name: {"date": "2026-11-01", "reason": REASON} for name in (GONE, STATEMENT)}
    (folder / NAME).write_text(json.dumps(stones, ensure_ascii=False), encoding="utf-8")
    with website(folder, "--workers", "1") as site, httpx.Client(base_url=site, timeout=30) as made:
        yield made


@pytest.mark.parametrize("lang", ["ru", "en"])
@pytest.mark.parametrize(
    "path",
    [
        f"/id/{GONE}",
        f"/page/{GONE}",
        f"/id/{STATEMENT}",
        f"/briefing/{GONE}",
        f"/briefing/person/semenov-a-n?with={GONE}",
    ],
)
def test_people_read_why(client: httpx.Client, path: str, lang: str) -> None:
    answer = client.get(path, headers={"Accept": "text/html", "Accept-Language": lang})

    assert answer.status_code == 410
    assert REASON[lang].replace("<b>", "&lt;b&gt;") in answer.text
    assert "2026-11-01" in answer.text
    assert "Accept-Language" in answer.headers["vary"] or path.startswith(("/page", "/briefing"))


@pytest.mark.parametrize(
    ("path", "accept", "form"),
    [
        (f"/id/{GONE}", "text/turtle", "turtle"),
        (f"/id/{GONE}", "application/ld+json", "json-ld"),
        (f"/data/{GONE}.ttl", "*/*", "turtle"),
        (f"/data/{GONE}.rdf", "*/*", "xml"),
        (f"/page/{GONE}.ttl", "*/*", "turtle"),
    ],
)
def test_programs_read_why_in_both_languages(client: httpx.Client, path: str, accept: str, form: str) -> None:
    answer = client.get(path, headers={"Accept": accept})

    assert answer.status_code == 410
    notes = set(read_graph(answer.text, form).objects(IRI, NOTE))
    assert notes == {Literal(words, lang=lang) for lang, words in REASON.items()}


@pytest.mark.parametrize("path", [f"/page/{GONE}.json", f"/api/show?entity={GONE}", f"/api/met?person={IRI}"])
def test_json_has_both_languages_too(client: httpx.Client, path: str) -> None:
    answer = client.get(path)

    assert answer.status_code == 410
    record = answer.json()
    assert record["reason"] == REASON
    assert (record["id"], record["date"], record["status"]) == (GONE, "2026-11-01", 410)


def test_a_named_query_about_it_is_refused(client: httpx.Client) -> None:
    assert client.get(f"/api/query/taking-part?agent={GONE}").status_code == 410


def test_what_was_never_there_is_not_found(client: httpx.Client) -> None:
    assert client.get("/id/person/nobody", headers={"Accept": "text/turtle"}).status_code == 404


def test_others_are_where_they_were(client: httpx.Client) -> None:
    assert client.get("/page/person/rybak-i-i").status_code == 200


@pytest.mark.parametrize(
    "text", ["[]", "{", '{"person/x": {"date": "2026"}}', '{"person/x": {"date": "2026", "reason": 1}}']
)
def test_a_broken_list_is_one_clear_line(tmp_path: Path, text: str) -> None:
    (tmp_path / NAME).write_text(text, encoding="utf-8")

    with pytest.raises(StoreError) as fault:
        read_withdrawn(tmp_path)
    assert "maggraph build" in str(fault.value)


def test_a_build_without_a_list_withdraws_nothing(tmp_path: Path) -> None:
    assert read_withdrawn(tmp_path) == {}
