"""Names, titles, topics and results stay text, whatever they try to be."""

import io
import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from docx import Document

from hostile import BREAK, SCRIPT, TURNED, build_hostile
from website import website

ADDRESSES = (
    *("/", "/people", "/events", "/cities", "/meetings", "/timeline", "/network", "/page/person/one"),
    *("/page/person/two", "/page/event/one", "/page/city/one", "/page/report/hostile", "/queries/taking-part"),
    *("/queries/names", "/search?q=script", "/meetings?person=person/one&partner=person/two"),
)


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with website(build_hostile(tmp_path_factory.mktemp("hostile")), "--workers", "1") as address:
        yield address


@pytest.mark.parametrize("lang", ["ru", "en"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_texts_stay_texts(hostile_site: str, address: str, lang: str) -> None:
    html = httpx.get(hostile_site + address, headers={"Accept": "text/html", "Accept-Language": lang}, timeout=30).text

    assert SCRIPT not in html
    assert "<img" not in html
    assert not re.search(r'(?:href|src|action)="\s*javascript:', html)
    assert "window.owned" in html or "gnuhtyna" in html


@pytest.mark.parametrize("value", [SCRIPT, BREAK, "javascript:alert(1)", TURNED, "%00", "../../etc/passwd", "a" * 5000])
@pytest.mark.parametrize("address", ["/search", "/people", "/meetings", "/sparql", "/queries/topics"])
def test_what_is_typed_stays_text(hostile_site: str, address: str, value: str) -> None:
    names = {"/search": "q", "/people": "text", "/meetings": "person", "/sparql": "query", "/queries/topics": "text"}
    answer = httpx.get(
        hostile_site + address, params={names[address]: value}, headers={"Accept": "text/html"}, timeout=30
    )

    assert answer.status_code < 500
    assert SCRIPT not in answer.text
    assert "<img" not in answer.text


def test_an_odd_address_is_no_fault_of_the_server(hostile_site: str, tmp_path: Path) -> None:
    del tmp_path
    for address in (
        "/people?page=-1",
        "/people?page=99999999",
        "/people?kind=x&year=y&city=z",
        "/page/x/y",
        "/kind/x/y",
    ):
        assert httpx.get(hostile_site + address, headers={"Accept": "text/html"}).status_code in {200, 404}


@pytest.mark.parametrize("name", ["person/one", "event/one", "city/one"])
def test_texts_stay_texts_in_briefings(hostile_site: str, name: str) -> None:
    page, paper = (
        httpx.get(f"{hostile_site}/briefing/{name}", params={"format": form}, timeout=30) for form in ("html", "docx")
    )

    assert SCRIPT not in page.text
    assert "<img" not in page.text
    told = "\n".join(one.text for one in Document(io.BytesIO(paper.content)).paragraphs)
    assert "window.owned" in told or "gnuhtyna" in told
