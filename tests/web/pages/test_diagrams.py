"""An answer is drawn where its columns make a picture, and only there; the picture shows what the rows say."""

import re

import httpx
import pytest

XSD = "http://www.w3.org/2001/XMLSchema#"
NAMED = "VALUES (?town ?guests) { ('Arkhon' 12) ('Belsk' 3) ('<b>' 0.5) }"
ROWS = f"('2031-05'^^<{XSD}gYearMonth> 2) ('2031-01-10'^^<{XSD}date> 8) ('2032'^^<{XSD}gYear> 5)"
DATED = f"VALUES (?day ?guests) {{ {ROWS} }}"


def drawn(visit: httpx.Client, pattern: str, what: str = "*") -> str:
    """Ask by the page, and return the part of it between heading and table."""
    query = f"SELECT {what} WHERE {{ {pattern} }}"
    answer = visit.get("/sparql", params={"query": query, "lang": "en"}, headers={"Accept": "text/html"})
    assert answer.status_code == 200
    return answer.text.partition('<h2 id="answer">')[2].partition('<p class="n">')[0]


def test_names_with_numbers_are_bars_in_the_order_of_the_rows(visit: httpx.Client) -> None:
    html = drawn(visit, NAMED)

    assert re.findall(r"<text[^>]*>(.*?)</text>", html) == ["Arkhon – 12", "Belsk – 3", "&lt;b&gt; – 0.50"]
    assert re.findall(r'class="bar"[^>]* width="([\d.]+)%"', html) == ["100.0", "25.0", "4.2"]
    assert "Chart: guests by town" in html


def test_an_entity_in_a_bar_leads_to_its_page(visit: httpx.Client) -> None:
    pattern = "VALUES (?who ?n) { (<https://w3id.org/maggraph/id/person/semenov-a-n> 2) (<urn:x> 1) }"

    assert re.findall(r'<a href="([^"]*)">', drawn(visit, pattern)) == ["/page/person/semenov-a-n?lang=en"]


def test_days_with_numbers_are_a_line_in_the_order_of_time(visit: httpx.Client) -> None:
    html = drawn(visit, DATED)
    points = re.findall(r'cx="([\d.]+)" cy="([\d.]+)" r="4"><title>(.*?)</title>', html)

    assert [(title.rpartition(": ")[2]) for _, _, title in points] == ["8", "2", "5"]
    places = [float(x) for x, _, _ in points]
    assert places == sorted(places)
    assert min(points, key=lambda point: float(point[1]))[2].endswith(": 8")


def test_days_alone_are_counted_by_month(visit: httpx.Client) -> None:
    pattern = "VALUES (?date ?what) { ('2031-01-10' 'a') ('2031-01-20' 'b') ('2031-03' 'c') ('2031-03' 'c') }"
    html = drawn(visit, pattern)

    assert 'svg class="months"' in html
    assert "most in one month: 2" in html


@pytest.mark.parametrize(
    "pattern",
    [
        "VALUES (?town ?guests) { ('Arkhon' 12) }",
        "VALUES (?town ?guests) { ('Arkhon' 12) ('Arkhon' 3) }",
        "VALUES (?town ?guests) { ('Arkhon' -1) ('Belsk' 3) }",
        "VALUES (?town ?paragraph) { ('Arkhon' 12) ('Belsk' 3) }",
        "VALUES (?town ?guests) { ('Arkhon' 12) ('Belsk' 'many') }",
        "VALUES (?day ?guests) { ('2031' 1) ('2031' 3) ('2032' 4) }",
        "VALUES ?town { 'Arkhon' 'Belsk' }",
        "VALUES ?town { UNDEF }",
        "FILTER(false) VALUES (?town ?guests) { ('Arkhon' 12) ('Belsk' 3) }",
    ],
)
def test_what_makes_no_picture_is_not_drawn(visit: httpx.Client, pattern: str) -> None:
    assert "<svg" not in drawn(visit, pattern)


def test_many_bars_are_cut_and_that_is_said(visit: httpx.Client) -> None:
    rows = " ".join(f"('town {number:02}' {number})" for number in range(1, 41))
    html = drawn(visit, f"VALUES (?town ?guests) {{ {rows} }}")

    assert html.count('class="bar"') == 25
    assert "the first 25 of 40" in html


@pytest.mark.parametrize("name", ["counts", "most-connected?lang=en", "list-events"])
def test_questions_of_the_gallery_are_drawn_too(visit: httpx.Client, name: str) -> None:
    assert "<svg" in visit.get(f"/queries/{name}").text


def test_numbers_of_any_size_are_read(visit: httpx.Client) -> None:
    pattern = f"VALUES (?town ?n) {{ ('a' 1e308) ('b' 'INF'^^<{XSD}double>) ('c' 'NaN'^^<{XSD}double>) }}"

    assert drawn(visit, pattern)
