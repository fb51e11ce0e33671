"""What the address of the network asks for narrows its table, its data, and what the explorer begins with."""

import re
from html import unescape
from urllib.parse import parse_qs

import httpx
import pytest

from maggraph.answers.grades import Grade

RANKS = {grade.value: grade.rank for grade in Grade}


def met(visit: httpx.Client, **asked: str) -> list[dict[str, object]]:
    answer = visit.get("/network.json", params={"lang": "en", **asked})
    assert answer.status_code == 200
    meetings: list[dict[str, object]] = answer.json()["meetings"]
    return meetings


def begun(visit: httpx.Client, **asked: str) -> dict[str, list[str]]:
    html = visit.get("/network", params=asked).text
    found = re.search(r'data-begin="([^"]*)"', html)
    return parse_qs(unescape(found[1])) if found else {}


def test_everything_is_shown_unless_less_is_asked_for(visit: httpx.Client) -> None:
    assert {one["grade"] for one in met(visit)} >= {"direct", "together", "same-event", "same-programme"}
    assert begun(visit) == {}


@pytest.mark.parametrize("grade", list(RANKS))
def test_a_grade_leaves_what_is_as_sure(visit: httpx.Client, grade: str) -> None:
    everything = met(visit)

    assert met(visit, grade=grade) == [one for one in everything if RANKS[str(one["grade"])] <= RANKS[grade]]
    assert begun(visit, grade=grade) == ({} if grade == "same-programme" else {"grade": [grade]})


def test_a_period_as_people_write_it(visit: httpx.Client) -> None:
    found = met(visit, since="01.07.2032", until="07.2032")

    assert found == [one for one in met(visit) if str(one["date"]).startswith("2032-07")] != []
    assert begun(visit, since="01.07.2032", until="07.2032") == {"since": ["2032-07-01"], "until": ["2032-07"]}


def test_a_city_by_its_name(visit: httpx.Client) -> None:
    found = met(visit, city="Северная Гавань")

    assert found
    assert {one["city"] for one in found} == {found[0]["city"]}
    assert len(found) < len(met(visit))
    assert begun(visit, city="Северная Гавань") == {"city": ["city/severnaya-gavan"]}


def test_presence_leaves_who_was_there_in_person(visit: httpx.Client) -> None:
    found = met(visit, presence="in-person")

    assert {one["grade"] for one in found} >= {"direct", "together"}
    assert "live-link" not in str(found)
    assert len(found) < len(met(visit))
    assert len(met(visit, presence="in-person,live-link attended")) == len(met(visit))
    assert begun(visit, presence="in-person,attended") == {"presence": ["in-person attended"]}


def test_everything_together_around_somebody(visit: httpx.Client) -> None:
    asked = {"focus": "Рыбак", "since": "2032", "grade": "direct", "presence": "in-person"}
    found = met(visit, **asked)

    assert found
    assert all("person/rybak-i-i" in str(one) and one["grade"] == "direct" for one in found)
    csv = visit.get("/network.csv", params=asked).text.splitlines()
    assert len(csv) == len(found) + 1


def test_a_body_without_people_shows_no_meeting(visit: httpx.Client) -> None:
    assert met(visit, focus="organization/soyuz-gavanej") == []


def test_the_page_leads_to_the_query_with_the_same_values(visit: httpx.Client) -> None:
    html = unescape(visit.get("/network?focus=Рыбак&since=2032&grade=direct&lang=en").text)

    assert "/queries/who-met-whom?person=person/rybak-i-i&since=2032&weakest=direct" in html


def test_meetings_lead_to_the_network_of_the_same(visit: httpx.Client) -> None:
    html = unescape(visit.get("/meetings?person=Рыбак&since=01.07.2032&city=Южная Гавань&grade=together").text)

    assert "/network?focus=person/rybak-i-i&since=2032-07-01&grade=together&city=city/yuzhnaya-gavan" in html


@pytest.mark.parametrize("asked", ["since=2032-13", "city=nowhere", "focus=nobody"])
def test_what_cannot_be_read_is_asked_back(visit: httpx.Client, asked: str) -> None:
    answer = visit.get(f"/network?{asked}&lang=en")

    assert answer.status_code == 404
    assert 'role="alert"' in answer.text
