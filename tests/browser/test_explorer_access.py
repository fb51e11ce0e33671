"""The explorer for those who do not use a mouse, do not see the picture, or have a small screen."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from clients import AXE, client
from explorers import NAMES, Visitor, rivers, write_page

__all__ = ["client"]
pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("client")]


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Visitor]:
    context = browser.new_context(offline=True, viewport={"width": 1300, "height": 850})
    context.set_default_timeout(8_000)
    visitor = Visitor(context.new_page())
    visitor.open(write_page(tmp_path, rivers()))
    yield visitor
    assert visitor.troubles == []
    context.close()


def tab_to(page: Page, selector: str, key: str = "Tab") -> None:
    """Press Tab until an element has the focus."""
    for _ in range(80):
        page.keyboard.press(key)
        if page.evaluate("(selector) => document.activeElement?.matches(selector)", selector):
            return
    raise AssertionError(selector)


def test_a_session_by_keyboard_alone(opened: Visitor) -> None:
    page = opened.page
    tab_to(page, "#picture")
    page.keyboard.press("Home")
    assert opened.told().startswith("Лугов Борис Ильич, человек. 2 соседа")

    page.keyboard.press("ArrowRight")
    assert opened.told() == "1 из 2: Тихонова Вера Олеговна, встретились напрямую."
    page.keyboard.press("ArrowRight")
    assert opened.told() == "2 из 2: Зимина Анна Павловна, были там вместе."
    page.keyboard.press("Space")
    assert page.locator("#panel .link").count() == 2
    page.keyboard.press("ArrowDown")
    assert opened.told().startswith("Зимина Анна Павловна, человек")

    page.keyboard.press("Enter")
    assert opened.told() == "Зимина Анна Павловна: добавлен 1 сосед, показано: 2 из 2."
    assert "forum" in opened.shown()
    page.keyboard.press("ArrowUp")
    assert opened.told().startswith("Лугов Борис Ильич")
    page.dispatch_event("#picture", "keydown", {"key": "\u0440"})  # the key of h under Russian letters
    assert opened.told() == "Скрыто: Лугов Борис Ильич."
    page.keyboard.press("Control+z")
    assert "boris" in opened.shown()
    for _ in range(3):
        page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "find"


def test_two_are_compared_and_connected_by_keyboard(opened: Visitor) -> None:
    page = opened.page
    for words in ("зимина", "тихонова"):
        page.locator("#find").fill(words)
        page.keyboard.press("Enter")
        page.keyboard.press("c")
    page.keyboard.press("e")
    assert page.evaluate("document.activeElement.id") == "panel"
    tab_to(page, "[data-key=path]")
    page.keyboard.press("Enter")
    assert opened.told() == "В цепочке 2 шага: Зимина Анна Павловна – Лугов Борис Ильич – Тихонова Вера Олеговна."


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_tab_goes_through_everything_and_out_again(opened: Visitor, key: str) -> None:
    page = opened.page
    for fold in ("#fold-filters", "#fold-tour"):
        page.locator(f"{fold} summary").click()
    opened.click_on("person/anna")
    page.evaluate("document.activeElement.blur()")
    seen = []
    for _ in range(150):
        page.keyboard.press(key)
        seen.append(
            page.evaluate(
                "(document.activeElement.id || document.activeElement.tagName) + document.activeElement.textContent"
            )
        )
    assert seen.count(seen[3]) >= 2
    assert len(set(seen)) > 30


def test_focus_is_always_visible(opened: Visitor) -> None:
    page = opened.page
    for _ in range(40):
        page.keyboard.press("Tab")
        outline = page.evaluate(
            "[document.activeElement.tagName, getComputedStyle(document.activeElement).outlineStyle]"
        )
        assert outline[0] == "BODY" or outline[1] != "none"


def test_focus_stays_where_it_was_when_the_panel_changes(opened: Visitor) -> None:
    opened.click_on("person/anna")
    compare = opened.page.get_by_role("button", name="Сравнить", exact=True)
    compare.focus()
    opened.page.keyboard.press("Enter")

    assert opened.page.evaluate("document.activeElement.dataset.key") == "compare"
    assert compare.get_attribute("aria-pressed") == "true"


def test_the_accessibility_tree_names_the_neighbours(opened: Visitor) -> None:
    opened.find("лугов")

    tree = opened.page.locator("#explorer").aria_snapshot()
    for expected in (
        'application "Рисунок сети"',
        'region "О выбранном"',
        f'button "{NAMES["person/vera"]}"',
        'button "Лугов Борис Ильич и Зимина Анна Павловна: были там вместе, связей: 2. Откуда известно"',
        'combobox "Искать людей, события, организации, города"',
    ):
        assert expected in tree
    assert 'status: "Лугов Борис Ильич, человек. 2 соседа, показано: 2."' in tree


def test_the_table_says_what_the_picture_shows(opened: Visitor) -> None:
    opened.page.locator("#table summary").click()
    opened.page.locator("#table tbody tr").first.wait_for()

    rows = [row.split("\t") for row in opened.page.locator("#table tbody tr").all_inner_texts()]
    assert [row[0].strip() for row in rows] == ["Лугов Борис Ильич", "Зимина Анна Павловна", "Тихонова Вера Олеговна"]
    assert "Зимина Анна Павловна (были там вместе × 2)" in rows[0][3]


def faults(page: Page) -> list[str]:
    """Let axe look at the page as it is now."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    tags = json.dumps(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    found = page.evaluate(f"axe.run(document, {{ runOnly: {tags} }})")
    return [f"{fault['id']}: {fault['nodes'][0]['html'][:150]}" for fault in found["violations"]]


def test_axe_finds_nothing_in_any_state(opened: Visitor) -> None:
    page = opened.page
    states = {"beginning": faults(page)}
    for fold in ("#fold-filters", "#fold-tour", "#table"):
        page.locator(f"{fold} summary").click()
    page.locator("#by-group").check()
    states["everything open"] = faults(page)
    opened.click_on("person/anna")
    page.locator("#panel .tie").first.click()
    states["evidence"] = faults(page)
    opened.find("форум")
    page.get_by_role("button", name="Сравнить", exact=True).click()
    states["a node, compared"] = faults(page)
    page.locator("#find").fill("гость")
    states["found"] = faults(page)
    page.locator("#find").fill("")
    page.get_by_role("button", name="Справка").click()
    states["help"] = faults(page)

    assert {state: found for state, found in states.items() if found} == {}


def test_targets_are_large_enough(opened: Visitor) -> None:
    for fold in ("#fold-filters", "#fold-tour"):
        opened.page.locator(f"{fold} summary").click()
    opened.find("лугов")

    small = opened.page.evaluate(
        """(targets) => [...document.querySelectorAll(targets)]
        .map((one) => [one.textContent || one.id, one.getBoundingClientRect()])
        .filter(([, box]) => box.width && (box.width < 24 || box.height < 24)).map(([text]) => text)""",
        "#explorer :is(button, summary, select, label:has(input), input[type=text], input[type=search])",
    )
    assert small == []


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_nothing_runs_over_a_small_screen(browser: Browser, tmp_path: Path, lang: str) -> None:
    context = browser.new_context(offline=True, viewport={"width": 320, "height": 640}, has_touch=True)
    visitor = Visitor(context.new_page())
    page = visitor.open(write_page(tmp_path, rivers(), lang, "event/forum"))
    for fold in ("#fold-filters", "#fold-tour", "#table"):
        page.locator(f"{fold} summary").click()
    visitor.click_on("event/forum")

    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert page.locator("#panel h2").inner_text().strip() == NAMES["event/forum"]
    assert (faults(page), visitor.troubles) == ([], [])
    context.close()
