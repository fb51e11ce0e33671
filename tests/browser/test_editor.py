"""The SPARQL editor as somebody uses it: write, complete, run, look, take away; by keyboard alone, under the policy."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, expect

from browser.test_pages import AXE, RULES, Reader, own, read
from clients import client
from website import website

__all__ = ["client"]
pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("client")]

COUNTED = """PREFIX mag: <https://w3id.org/maggraph/ontology#>
SELECT ?event (COUNT(?part) AS ?parts) { ?part mag:event ?event } GROUP BY ?event ORDER BY ?event"""


@pytest.fixture(scope="module")
def site(harbours: Path) -> Iterator[str]:
    with website(harbours, "--workers", "1") as address:
        yield address


@pytest.fixture
def reader(browser: Browser, site: str) -> Iterator[Reader]:
    made = read(browser, site, locale="en-GB")
    yield made
    assert made.strangers == []
    assert own(made.complaints) == []
    made.page.context.close()


def opened(reader: Reader, query: str = "", lang: str = "en") -> None:
    reader.open("/sparql?" + urlencode({"lang": lang, **({"query": query} if query else {})}))
    reader.page.locator(".cm-content").wait_for()


def text(reader: Reader) -> str:
    written: str = reader.page.evaluate("window.maggraphEditor.text")
    return written


def write(reader: Reader, words: str) -> None:
    """Put words in the place of what stands there, by keyboard."""
    reader.page.locator(".cm-content").focus()
    reader.page.keyboard.press("Control+a")
    reader.page.keyboard.press("Delete")
    reader.page.keyboard.type(words)


def test_a_query_is_written_run_and_kept_in_the_address(reader: Reader) -> None:
    opened(reader)
    write(reader, "SELECT (COUNT(*) AS ?n) { ?s a <https://w3id.org/maggraph/ontology#Award> }")
    reader.page.keyboard.press("Escape")
    with reader.page.expect_navigation():
        reader.page.keyboard.press("Control+Enter")

    assert "query=SELECT" in reader.page.url
    assert reader.page.locator("tbody tr").count() == 1
    reader.page.reload()
    assert "COUNT(*)" in text(reader)
    assert reader.page.locator("tbody tr").count() == 1


def test_numbers_are_drawn_beside_their_table_and_can_be_taken_away(reader: Reader) -> None:
    opened(reader, COUNTED)

    rows = reader.page.locator("tbody tr").count()
    assert rows > 2
    assert reader.page.locator("svg.bars rect.bar").count() == rows
    for form, beginning in (("CSV", "event,parts"), ("JSON", "{")):
        address = reader.page.get_by_role("link", name=form, exact=True).get_attribute("href")
        assert reader.page.request.get(reader.site + str(address)).text().startswith(beginning)


def test_classes_of_the_graph_are_completed_and_their_prefix_declared(reader: Reader) -> None:
    opened(reader)
    write(reader, "SELECT * { ?award a mag:Awa")
    expect(reader.page.get_by_role("option", name=re.compile("^mag:Award"))).to_be_visible()
    reader.page.wait_for_timeout(100)  # a list that has just come up takes no Enter yet
    reader.page.keyboard.press("Enter")

    assert text(reader).startswith("PREFIX mag: <https://w3id.org/maggraph/ontology#>\nSELECT")
    assert text(reader).endswith("mag:Award")


def test_variables_are_completed_and_escape_lets_go(reader: Reader) -> None:
    opened(reader)
    write(reader, "SELECT * { ?somebody ?")
    reader.page.keyboard.type("s")
    expect(reader.page.get_by_role("option", name="?somebody")).to_be_visible()
    reader.page.keyboard.press("Escape")
    expect(reader.page.get_by_role("option")).to_have_count(0)


def test_a_fault_is_marked_where_it_is_and_a_prefix_declared_by_keyboard(reader: Reader) -> None:
    opened(reader)
    write(reader, "SELECT * { ?x a mag:Award }")
    reader.page.keyboard.press("Escape")
    said = reader.page.get_by_role("status")
    expect(said).to_contain_text("The prefix mag: is not declared")
    assert reader.page.locator(".cm-lintRange-error").all_inner_texts() == ["mag:Award"]
    reader.page.keyboard.press("Tab")
    reader.page.keyboard.press("Enter")
    expect(said).to_have_text("")
    assert text(reader).startswith("PREFIX mag:")


def test_what_the_server_refuses_is_shown_at_its_place(reader: Reader) -> None:
    opened(reader, "SELECT ?x (COUNT(?y) AS ?n)\n{ ?x a ?y }")

    expect(reader.page.locator(".cm-lintRange-error")).to_have_text("}")
    assert "line 2" in reader.page.locator("#fault").inner_text()
    assert reader.page.locator("#answer pre").inner_text().splitlines()[0] == "{ ?x a ?y }"


def test_tab_goes_through_the_editor_and_back(reader: Reader) -> None:
    opened(reader)
    reader.page.locator(".cm-content").focus()
    before = text(reader)
    reader.page.keyboard.type("?")
    reader.page.keyboard.press("Backspace")
    reader.page.keyboard.press("Escape")
    reader.page.keyboard.press("Tab")
    assert reader.page.evaluate("document.activeElement.tagName") == "BUTTON"
    reader.page.keyboard.press("Shift+Tab")
    reader.page.keyboard.press("Shift+Tab")

    assert reader.page.evaluate("document.activeElement.shadowRoot") is None
    assert text(reader) == before


@pytest.mark.parametrize("lang", ["ru", "en"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_editor_suits_everybody_in_every_state(browser: Browser, site: str, lang: str, scheme: str) -> None:
    axe = AXE.read_text(encoding="utf-8")
    made = read(browser, site, color_scheme=scheme)
    opened(made, COUNTED, lang)
    for act in ("", "complete", "fault"):
        if act:
            write(made, {"complete": "SELECT * { ?x a mag:P", "fault": "PREFIX mag: <urn:x>\nSELECT * { ?x a }"}[act])
            made.page.locator({"complete": "[role=option]", "fault": ".cm-lintRange-error"}[act]).first.wait_for()
        made.page.evaluate(axe)
        found = made.page.evaluate("rules => axe.run({runOnly: rules}).then(r => r.violations)", RULES)
        assert [(one["id"], [node["html"][:120] for node in one["nodes"][:3]]) for one in found] == [], act
    assert own(made.complaints) == []
    made.page.context.close()


def test_the_editor_is_named_and_described(reader: Reader) -> None:
    opened(reader, lang="ru")
    box = reader.page.get_by_role("textbox", name="Запрос")

    assert box.evaluate("box => box.getRootNode().getElementById(box.getAttribute('aria-describedby')).textContent")
    reader.page.locator("label[for=query]").click()
    assert box.evaluate("box => box.getRootNode().activeElement === box")


def test_only_this_page_loads_the_editor(reader: Reader) -> None:
    loaded: list[str] = []
    reader.page.on("request", lambda request: loaded.append(request.url))
    for address in ("/", "/queries", "/queries/counts", "/network"):
        reader.open(address)

    assert [url for url in loaded if "sparql.js" in url] == []


def test_without_scripts_it_is_a_form(browser: Browser, site: str) -> None:
    made = read(browser, site, java_script_enabled=False, locale="en-GB")
    made.open("/sparql?example=counts&lang=en")
    made.page.get_by_role("button", name="Run").click()

    assert made.page.locator("tbody tr").count() > 2
    assert made.page.locator("svg.bars").count() == 1
    made.page.context.close()
