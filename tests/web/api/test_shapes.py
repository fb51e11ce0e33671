"""The API gives what the commands print."""

import json

import httpx
import pytest

from harbours import Run

SHVED = "Швед Анна"
RYBAK = "Рыбак"
CASES = [
    ("persons", {}, ("persons",)),
    ("persons", {"since": "2032-07", "lang": "en"}, ("persons", "--since", "2032-07", "--lang", "en")),
    ("events", {"text": "день"}, ("events", "--text", "день")),
    ("organizations", {}, ("organizations",)),
    ("cities", {"kind": "country"}, ("cities", "--kind", "country")),
    ("show", {"entity": SHVED}, ("show", SHVED)),
    ("met", {"person": SHVED}, ("met", SHVED)),
    (
        "met",
        {"person": SHVED, "with": RYBAK, "grade": "same-programme"},
        ("met", SHVED, "--with", RYBAK, "--grade", "same-programme"),
    ),
    (
        "path",
        {"person": SHVED, "with": "Семёнов Игорь", "limit": "2"},
        ("path", SHVED, "Семёнов Игорь", "--limit", "2"),
    ),
    ("network", {}, ("network", "-o", "-")),
    ("network", {"focus": SHVED, "limit": "3"}, ("network", "--focus", SHVED, "--limit", "3", "-o", "-")),
    ("measures", {"grade": "together"}, ("measures", "--grade", "together")),
    ("queries", {}, ("queries",)),
    ("query/greetings", {}, ("query", "greetings")),
    ("query/taking-part", {"agent": SHVED}, ("query", "taking-part", "-p", f"agent={SHVED}")),
]


@pytest.mark.parametrize(("name", "given", "words"), CASES)
def test_the_api_gives_what_the_command_prints(
    visit: httpx.Client, run: Run, name: str, given: dict[str, str], words: tuple[str, ...]
) -> None:
    printed = run(*words, "--format", "json")
    response = visit.get(f"/api/{name}", params=given)

    assert printed.exit_code == 0, printed.output
    assert (response.status_code, response.headers["content-type"]) == (200, "application/json")
    assert response.json() == json.loads(printed.stdout)


def test_a_query_for_a_graph_gives_jsonld(visit: httpx.Client) -> None:
    response = visit.get("/api/query/entity-graph", params={"entity": SHVED})

    assert response.headers["content-type"] == "application/ld+json"
    assert any("person/shved-anna" in node["@id"] for node in response.json())


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/api/met", 400, "needs a value for person"),
        ("/api/met?person=Швет", 404, "did you mean Anna Shved (person/shved-anna)"),
        ("/api/met?person=Швед&grade=close", 400, "choose one of direct"),
        ("/api/met?person=Швед&since=2032-13", 400, "no date of the calendar"),
        ("/api/met?person=Швед&since=soon", 400, "no date of the calendar"),
        ("/api/met?person=Швед&form=csv", 400, "has no parameter form; it has person"),
        ("/api/path?person=Швед&with=Рыбак&limit=0", 400, "no whole number"),
        ("/api/show?entity=", 400, "needs a value for entity"),
        ("/api/persons?lang=de", 400, "choose one of ru, en"),
        ("/api/query/greeting", 404, "did you mean greetings"),
        ("/api/query/..%2Fsecret", 404, ""),
        ("/api/nothing", 404, "nothing at this address"),
    ],
)
def test_a_fault_is_told_as_json(visit: httpx.Client, path: str, status: int, words: str) -> None:
    response = visit.get(path, headers={"Accept-Language": "en"})

    assert (response.status_code, response.headers["content-type"]) == (status, "application/json")
    assert words in response.json()["error"]
    assert response.json()["status"] == status


def test_the_language_of_names_is_that_of_the_reader(visit: httpx.Client) -> None:
    def names(**given: str) -> str:
        return visit.get("/api/persons", params=given, headers={"Accept-Language": "en"}).text

    assert "Anna Shved" in names()
    assert "Швед Анна" in names(lang="ru")


def test_the_api_is_only_read(visit: httpx.Client) -> None:
    response = visit.post("/api/persons")

    assert (response.status_code, "GET" in response.headers["allow"]) == (405, True)
