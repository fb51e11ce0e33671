"""The pages in a real Chromium on a real server: nothing asked of others, no complaint, keyboard, narrow, printed."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from explorers import wait_drawn
from hostile import build_hostile
from website import website

pytestmark = pytest.mark.browser

AXE = Path(__file__).parents[2] / "src/maggraph/web/client/node_modules/axe-core/axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ADDRESSES = (
    *("/", "/people", "/events?kind=forum", "/organizations", "/cities", "/meetings", "/meetings?person=Семёнов"),
    *("/meetings?person=person/semenov-igor&partner=person/shved-anna", "/timeline", "/map", "/search?q=гавань"),
    "/queries",
    *("/queries/who-met-whom", "/queries/about", "/sparql?query=SELECT * { ?s ?p ?o } LIMIT 3", "/ontology", "/kind"),
    *("/about", "/downloads", "/page/person/semenov-a-n", "/page/person/otshelnik-p-p", "/nowhere"),
    *("/page/event/2032-06-01-dni-gavanej", "/page/organization/soyuz-gavanej", "/page/city/severnaya-gavan"),
    *("/page/report/harbours-2032?paragraph=5", "/page/award/yakor", "/page/nobody/here"),
)


@dataclass
class Reader:
    """A page with what it asked of other sites, said on the console, and asked of the user."""

    page: Page
    site: str
    strangers: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", lambda said: self.complaints.append(said.text) if said.type == "error" else None)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.complaints.append(dialog.message), dialog.dismiss()))
        self.page.route(lambda address: not address.startswith(self.site), self._refuse)

    def _refuse(self, route: Route) -> None:
        self.strangers.append(route.request.url)
        route.abort()

    def open(self, address: str) -> None:
        self.page.goto(self.site + address)


@pytest.fixture(scope="module")
def site(harbours: Path) -> Iterator[str]:
    with website(harbours, "--workers", "1") as address:
        yield address


def read(browser: Browser, site: str, **settings: object) -> Reader:
    context = browser.new_context(**{"locale": "ru-RU", "viewport": {"width": 1200, "height": 800}, **settings})
    context.set_default_timeout(15_000)
    return Reader(context.new_page(), site)


@pytest.fixture
def reader(browser: Browser, site: str) -> Iterator[Reader]:
    made = read(browser, site)
    yield made
    made.page.context.close()


@pytest.fixture(scope="module")
def axe() -> str:
    if not AXE.is_file():
        pytest.skip("axe-core is not here: npm ci in src/maggraph/web/client")
    return AXE.read_text(encoding="utf-8")


def own(complaints: list[str]) -> list[str]:
    """Leave out what the browser itself says of an answer 404 or 400."""
    return [
        text for text in complaints if "Failed to load resource: the server responded with a status of 40" not in text
    ]


@pytest.mark.parametrize("lang", ["ru", "en"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_asks_nothing_of_others_and_suits_everybody(reader: Reader, axe: str, address: str, lang: str) -> None:
    mark = "&" if "?" in address else "?"
    reader.open(f"{address}{mark}lang={lang}")

    assert reader.strangers == []
    assert own(reader.complaints) == []
    assert reader.page.locator("h1").count() == 1
    reader.page.evaluate(axe)
    found = reader.page.evaluate("rules => axe.run({runOnly: rules}).then(r => r.violations)", RULES)
    assert [(one["id"], [node["html"][:120] for node in one["nodes"][:3]]) for one in found] == []


@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_contrast_holds_in_either_scheme(browser: Browser, site: str, axe: str, scheme: str) -> None:
    made = read(browser, site, color_scheme=scheme)
    for address in ("/", "/page/person/semenov-a-n", "/page/event/2032-06-01-dni-gavanej", "/people?kind=actor"):
        made.open(address)
        made.page.evaluate(axe)
        found = made.page.evaluate("axe.run({runOnly: ['color-contrast']}).then(r => r.violations)")
        assert [node["html"][:120] for one in found for node in one["nodes"]] == []
    made.page.context.close()


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_narrow_page_needs_no_sideways_scrolling(browser: Browser, site: str, address: str) -> None:
    made = read(browser, site, viewport={"width": 320, "height": 640})
    made.open(address)
    over = made.page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    made.page.context.close()

    assert over <= 0


@pytest.mark.parametrize("address", ["/", "/people", "/page/person/semenov-a-n", "/network", "/queries/who-met-whom"])
def test_a_page_is_complete_without_scripts(browser: Browser, site: str, address: str) -> None:
    made = read(browser, site, java_script_enabled=False)
    made.open(address)

    assert made.page.locator("main").inner_text().strip()
    assert made.page.locator("main a").count() > 3
    made.page.context.close()


def test_the_keyboard_reaches_everything_and_is_never_caught(reader: Reader) -> None:
    reader.open("/page/person/semenov-a-n")
    reader.page.keyboard.press("Tab")
    assert reader.page.evaluate("document.activeElement.className") == "skip"
    reader.page.keyboard.press("Enter")
    assert reader.page.evaluate("document.activeElement.id") == "content"

    reader.open("/page/person/semenov-a-n")
    wanted = reader.page.evaluate(
        "[...document.querySelectorAll('a[href], button, input, summary')].filter(e => e.checkVisibility()).length"
    )
    seen = 0
    for _ in range(wanted + 20):
        reader.page.keyboard.press("Tab")
        if reader.page.evaluate("document.activeElement === document.body"):
            break
        seen += 1
        assert reader.page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    assert seen >= wanted


def test_from_the_search_box_to_a_person_to_the_report(reader: Reader) -> None:
    reader.open("/")
    reader.page.get_by_label("Человек, событие, организация, город").fill("рыбаку")
    reader.page.keyboard.press("Enter")
    reader.page.locator("main").get_by_role("link", name="Рыбак И.И.").click()
    assert reader.page.locator("h1").inner_text() == "Рыбак И.И."
    reader.page.locator("#met ~ ul .src a").first.click()
    assert "Абзац" in reader.page.locator("main h2").first.inner_text()
    assert reader.strangers == []


def test_facets_narrow_the_list_and_the_address_keeps_them(reader: Reader) -> None:
    reader.open("/events?lang=en")
    before = reader.page.locator("tbody tr").count()
    reader.page.get_by_role("link", name="concert", exact=True).click()
    assert reader.page.locator("tbody tr").count() == 1 < before
    assert "kind=concert" in reader.page.url
    reader.page.get_by_role("link", name="concert", exact=True).click()
    assert reader.page.locator("tbody tr").count() == before


def test_two_people_are_asked_for_by_a_form(reader: Reader) -> None:
    reader.open("/meetings?lang=en")
    reader.page.get_by_label("person", exact=True).fill("Rybak")
    reader.page.get_by_label("another person").fill("Igor Semenov")
    reader.page.get_by_role("button", name="Show").click()
    assert (
        "met directly" in reader.page.locator("main").inner_text().lower()
        or reader.page.locator("tbody tr").count() == 1
    )
    reader.page.go_back()
    assert reader.page.url.endswith("/meetings?lang=en")


def test_a_question_leads_to_its_query_and_to_the_editor(reader: Reader) -> None:
    reader.open("/page/person/semenov-a-n?lang=en")
    reader.page.locator("#met ~ .note").get_by_role("link", name="Show as SPARQL").click()
    assert "/queries/who-met-whom" in reader.page.url
    reader.page.get_by_role("link", name="Open in the editor").click()
    assert "person/semenov-a-n" in reader.page.locator("#query").evaluate("field => field.defaultValue")
    assert reader.page.locator("tbody tr").count() > 0


def test_the_network_draws_with_scripts_and_stays_on_the_site(reader: Reader) -> None:
    if not (Path(AXE).parents[3] / "static" / "explorer.js").is_file():
        pytest.skip("the client is not built")
    reader.open("/network?focus=person/semenov-a-n")
    reader.page.locator("#explorer canvas").wait_for()
    assert reader.strangers == []
    assert own(reader.complaints) == []


def test_the_explorer_begins_with_what_the_address_asks_for(reader: Reader) -> None:
    if not (Path(AXE).parents[3] / "static" / "explorer.js").is_file():
        pytest.skip("the client is not built")
    state = "(({grade, since, presence}) => [grade, since, presence])(maggraph.app.state.filters)"
    reader.open("/network?grade=direct&since=2032&presence=in-person&lang=en")
    wait_drawn(reader.page)
    assert reader.page.evaluate(state) == [1, "2032", 1]
    assert "#" not in reader.page.url
    few = reader.page.evaluate("maggraph.app.view.pairs.length")
    assert few > 0

    everything = "{...maggraph.app.state.filters, grade: 4, since: '', presence: 127}"
    reader.page.evaluate(f"maggraph.app.act({{...maggraph.app.state, filters: {everything}}})")
    assert reader.page.url.endswith("#start=all")
    assert reader.page.evaluate("maggraph.app.view.pairs.length") >= few
    reader.page.reload()
    wait_drawn(reader.page)
    assert reader.page.evaluate(state) == [4, "", 127]
    reader.page.get_by_role("button", name="From the beginning").click()
    assert reader.page.evaluate(state) == [1, "2032", 1]


def test_print_leaves_out_what_paper_cannot_follow(reader: Reader) -> None:
    reader.open("/page/person/semenov-a-n")
    reader.page.emulate_media(media="print")

    assert not reader.page.locator("nav.main").is_visible()
    assert not reader.page.locator(".data").is_visible()
    assert reader.page.locator("h1").is_visible()


@pytest.mark.parametrize("address", ["/", "/page/person/semenov-a-n", "/network", "/sparql", "/map"])
def test_a_page_waits_for_no_other_site(browser: Browser, site: str, address: str) -> None:
    """Requests to elsewhere are let hang for ever: a page that made one would never be done."""
    context = browser.new_context()
    context.set_default_timeout(15_000)
    page, hanging = context.new_page(), list[Route]()
    page.route(lambda wanted: not wanted.startswith(site), lambda route: hanging.append(route))  # noqa: PLW0108 - playwright marks it
    page.goto(site + address, wait_until="networkidle")

    assert hanging == []
    assert page.locator("h1").count() == 1
    context.close()


def test_hostile_texts_run_nothing(browser: Browser, tmp_path: Path) -> None:
    with website(build_hostile(tmp_path), "--workers", "1") as site:
        made = read(browser, site)
        for address in (
            "/",
            "/people",
            "/page/person/one",
            "/page/event/one",
            "/queries/names",
            "/network",
            "/timeline",
            "/network?focus=person/one",
            "/sparql?query=SELECT * { ?s ?p ?o }",
            "/sparql?query=SELECT ?o (COUNT(?s) AS ?n) { ?s ?p ?o } GROUP BY ?o HAVING (ISLITERAL(?o))",
            "/sparql?query=SELECT </script><script>window.owned=1</script>",
            "/queries/words-used",
        ):
            made.open(f"{address}{'&' if '?' in address else '?'}lang=ru")
            made.page.wait_for_load_state("networkidle")
            assert made.page.evaluate("window.owned") is None, address
            assert own(made.complaints) == []
            assert made.strangers == []
        made.page.context.close()
