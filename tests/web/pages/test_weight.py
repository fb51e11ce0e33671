"""No page of the shipped graph weighs more than 60 kB, and what a page leaves out stands on the next."""

import asyncio
import json
import re
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from starlette.applications import Starlette

from harbours import build_world
from maggraph.resources import shipped
from maggraph.web.app import create_app
from maggraph.web.freezing.asking import asked
from maggraph.web.pages.whole import keep_whole
from maggraph.web.settings import Settings
from maggraph.wording import LANGUAGES

MOST = 60_000
"""Bytes of a page before it is compressed."""
PARTNER = re.compile(r'<a href="/page/(person/[^"?]+)\?lang=en">Page of ')


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Starlette]:
    made = create_app(Settings(str(build_world(shipped("data"), tmp_path_factory.mktemp("shipped"))), workers=1))
    for lang in LANGUAGES:
        keep_whole(made.state.memory, lang)
    yield made
    made.state.dumps.close()


def read(app: Starlette, target: str) -> str:
    answer = asyncio.run(asked(app, target))
    assert answer.status == 200, target
    return answer.content.decode()


def overleaf(app: Starlette, path: str, lang: str) -> list[str]:
    """The text of each page of what stands at an address."""
    pages = [read(app, f"{path}?lang={lang}")]
    while f'rel="next" href="{path}?page={len(pages) + 1}&amp;lang={lang}' in pages[-1]:
        pages.append(read(app, f"{path}?page={len(pages) + 1}&lang={lang}"))
    return pages


@pytest.fixture(scope="module")
def paths(app: Starlette) -> list[str]:
    return [quote(one) for one in re.findall(r"<loc>https?://[^/]+(/[^<]*)</loc>", read(app, "/sitemap.xml"))]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_page_is_heavy(app: Starlette, paths: list[str], lang: str) -> None:
    weights = {path: max(len(page.encode()) for page in overleaf(app, path, lang)) for path in paths}

    assert len(weights) > 100
    assert {path: weight for path, weight in weights.items() if weight > MOST} == {}


def test_every_meeting_of_a_person_stands_on_one_of_the_pages(app: Starlette, paths: list[str]) -> None:
    path = next(path for path in paths if path.startswith("/page/person/") and " shown" in read(app, f"{path}?lang=en"))
    meetings = json.loads(read(app, f"{path}.json?lang=en"))["meetings"]
    partners = {meeting["with"]["id"] for meeting in meetings}
    pages = overleaf(app, path, "en")

    assert len(pages) > 1
    assert sum(page.count("<li><time") for page in pages) == len(meetings)
    assert {name for page in pages for name in PARTNER.findall(page)} == partners
    assert f"{len(PARTNER.findall(pages[0]))} of {len(partners)} shown" in pages[0]
    assert f"/meetings?person={path.removeprefix('/page/')}&amp;grade=same-programme" in pages[0]


def test_every_fact_of_a_report_stands_on_one_of_the_pages(app: Starlette, paths: list[str]) -> None:
    path = next(path for path in paths if path.startswith("/page/report/"))
    facts = json.loads(read(app, f"{path}.json?page=2"))["facts"]
    pages = overleaf(app, path, "en")

    assert len(pages) > 1
    assert sum(page.count("<tr><td") for page in pages) == len(facts)
    assert {int(number) for page in pages for number in re.findall(r'id="p(\d+)"', page)} == {
        int(fact["paragraph"]) for fact in facts
    }
