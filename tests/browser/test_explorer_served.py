"""The same client on a page of a server: files and data at addresses, under a policy that lets nothing be inline."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route

from clients import BUILT, client
from explorers import rivers, wait_drawn
from maggraph.pictures.explorer import block_of
from maggraph.pictures.explorer_data import as_json
from maggraph.pictures.explorer_words import explorer_words
from maggraph.web.middleware import POLICY
from maggraph.wording import speaking

__all__ = ["client"]
pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("client")]

HOST = "http://network.example"
PAGE = """<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Network</title>
<link rel="stylesheet" href="/static/explorer-style.css"><script src="/static/explorer.js" defer></script>
<div id="explorer"><p>A table for those without scripts</p></div>
<script type="application/json" id="explorer-words">{words}</script>
<script type="application/json" id="explorer-data"{source}>{data}</script>"""


def answers(*, fetched: bool) -> dict[str, tuple[str, str]]:
    """Give what each address answers with."""
    with speaking("en"):
        data = as_json(block_of(rivers(), pages="/page/"))
        words = as_json(explorer_words())
    source = ' data-src="/network.json"' if fetched else ""
    page = PAGE.format(words=words, source=source, data="" if fetched else data)
    style = (BUILT.parent / "explorer-style.css").read_text(encoding="utf-8")
    return {
        "/network": ("text/html", page),
        "/static/explorer.js": ("text/javascript", BUILT.read_text(encoding="utf-8")),
        "/static/explorer-style.css": ("text/css", style),
        "/network.json": ("application/json", data),
    }


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    context.set_default_timeout(8_000)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("fetched", [False, True])
def test_works_under_the_policy_of_the_server(page: Page, *, fetched: bool) -> None:
    found, troubles = answers(fetched=fetched), []

    def answer(route: Route) -> None:
        path = route.request.url.removeprefix(HOST)
        kind, body = found.get(path, ("text/plain", ""))
        status = 200 if path in found or path == "/favicon.ico" else 404
        route.fulfill(status=status, body=body, content_type=kind, headers={"Content-Security-Policy": POLICY})

    page.route("**/*", answer)
    page.on("console", lambda said: troubles.append(said.text) if said.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.goto(f"{HOST}/network#start=none&show=person/gleb&open=person/gleb:20&chosen=person/gleb")
    wait_drawn(page)

    assert page.get_by_role("link", name="Open its page").get_attribute("href") == "/page/person/gleb"
    assert "Shown: 3 of 52" in page.locator(".status").inner_text()
    page.locator(".menu > summary").click()
    with page.expect_download():
        page.locator(".menu button", has_text="PNG").click()
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".briefing img").evaluate("(image) => image.decode().then(() => image.naturalWidth)") == 1800
    assert troubles == []


def test_data_that_does_not_come_is_told_of(page: Page) -> None:
    found = answers(fetched=True)
    del found["/network.json"]
    page.route(
        "**/*",
        lambda route: (
            route.fulfill(body=found[path][1], content_type=found[path][0])
            if (path := route.request.url.removeprefix(HOST)) in found
            else route.fulfill(status=503)
        ),
    )
    page.goto(f"{HOST}/network")

    assert "cannot be shown" in page.locator(".broken").inner_text()
    assert "A table for those without scripts" in page.locator("#explorer").inner_text()
