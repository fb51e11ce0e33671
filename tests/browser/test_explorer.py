"""The explorer in a real Chromium: a user finds, expands, hides, connects, filters, reads the evidence, keeps it."""

import csv
import io
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from clients import client
from explorers import GUESTS, NAMES, Visitor, rivers, write_page

__all__ = ["client"]
pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("client")]

HOSTILE = [
    "</script><script>window.harmed = alert('harmed')</script>",
    '" onmouseover="window.harmed = alert(\'harmed\')" x="',
    "<img src=x onerror=\"window.harmed = alert('harmed')\"><a href='javascript:alert(1)'>see</a>",
    "\u202e<svg onload=alert('harmed')>\u2028{n}|{name}",
]


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Visitor]:
    context = browser.new_context(offline=True, viewport={"width": 1300, "height": 850}, accept_downloads=True)
    context.set_default_timeout(8_000)
    yield Visitor(context.new_page())
    context.close()


@pytest.fixture
def opened(visitor: Visitor, tmp_path: Path) -> Iterator[Visitor]:
    visitor.open(write_page(tmp_path, rivers()))
    yield visitor
    assert visitor.troubles == []


def test_begins_with_the_people_who_met(opened: Visitor) -> None:
    ink = """() => { const { width, height } = maggraph.stage.canvas;
      const { data } = maggraph.stage.canvas.getContext("2d").getImageData(0, 0, width, height);
      return data.filter((value) => value < 250).length; }"""

    assert opened.shown() == {"anna", "boris", "vera"}
    assert opened.page.evaluate(ink) > 3_000
    assert "Показано: 3 из 52" in opened.page.locator(".status").inner_text()


def test_search_finds_in_either_language_and_shows(opened: Visitor) -> None:
    opened.page.locator("#find").fill("ясенев")
    assert opened.page.locator("#find-list li").all_inner_texts() == ["Ясенёв Глеб Юрьевич человек"]
    opened.page.locator("#find").press("Enter")
    assert opened.shown() == {"anna", "boris", "vera", "gleb"}

    opened.find("latin forum")
    assert "forum" in opened.shown()
    assert opened.page.locator("#panel h2").inner_text().strip() == NAMES["event/forum"]


def test_neighbours_are_shown_step_by_step_in_a_stable_order(opened: Visitor) -> None:
    opened.find("форум")
    more = opened.page.locator(".more")

    more.click()
    assert (opened.guests(), "добавлено 20 соседей" in opened.told()) == (19, True)
    first = opened.page.evaluate("maggraph.app.hash")
    assert f"Показано: 21 из {GUESTS + 3}" in opened.page.locator(".of").inner_text()
    more.click()
    opened.page.locator(".more", has_text="+7").click()
    assert opened.guests() == GUESTS
    assert more.count() == 0

    opened.page.evaluate("(hash) => { location.hash = hash; }", first)
    opened.page.wait_for_function("maggraph.app.view.nodes.length < 40")
    assert opened.guests() == 19


def test_who_was_there_keeps_the_place_when_others_come(opened: Visitor) -> None:
    place = "(id) => { const { app } = maggraph; const at = app.node(id); return [app.spots.x[at], app.spots.y[at]]; }"
    before = opened.page.evaluate(place, "person/boris")

    opened.find("форум")
    opened.page.locator("#panel .tie").first.click()
    assert opened.page.evaluate(place, "person/boris") == before


def test_hide_undo_redo_and_show_again(opened: Visitor) -> None:
    opened.click_on("person/vera")
    opened.page.get_by_role("button", name="Скрыть", exact=True).click()
    assert opened.shown() == {"anna", "boris"}

    opened.page.keyboard.press("Control+z")
    assert opened.shown() == {"anna", "boris", "vera"}
    opened.page.keyboard.press("Control+Shift+Z")
    assert opened.shown() == {"anna", "boris"}
    opened.page.get_by_role("button", name="Показать скрытое").click()
    assert opened.shown() == {"anna", "boris", "vera"}


def test_a_line_tells_each_link_with_its_evidence(opened: Visitor) -> None:
    opened.click_on("person/anna")
    opened.page.locator("#panel .tie", has_text="вместе × 2").click()

    links = opened.page.locator("#panel .link").all_inner_texts()
    assert len(links) == 2
    for expected in (
        "были там вместе · 10.05.2031, Вершинск",
        "Форум речных городов",
        "Оба были там",
        "Отчёт о реках, абзацы 7, 9",
    ):
        assert expected in links[0]
    assert "06.2032" in links[1]


def test_a_click_between_two_nodes_chooses_the_line(opened: Visitor) -> None:
    middle = """() => { const { app, stage } = maggraph;
      const [at, box] = [stage.where(), stage.canvas.getBoundingClientRect()];
      const [a, b] = ["person/boris", "person/vera"].map((id) => app.view.place[app.node(id)]);
      return [(at.x[a] + at.x[b]) / 2 + box.left, (at.y[a] + at.y[b]) / 2 + box.top]; }"""

    opened.page.mouse.click(*opened.page.evaluate(middle))
    assert "встретились напрямую · 20.01.2033" in opened.page.locator("#panel .link").inner_text()


def test_path_between_two_and_what_connects_three(opened: Visitor) -> None:
    for words in ("зимина", "тихонова"):
        opened.find(words)
        opened.page.get_by_role("button", name="Сравнить", exact=True).click()
    opened.page.get_by_role("button", name="Цепочка между двумя").click()
    assert opened.shown() == {"anna", "boris", "vera"}
    assert "2 шага" in opened.told()
    assert opened.page.locator(".path .pick bdi").all_inner_texts() == [
        NAMES[f"person/{one}"] for one in ("anna", "boris", "vera")
    ]

    opened.find("ясенев")
    opened.page.get_by_role("button", name="Сравнить", exact=True).click()
    opened.page.get_by_role("button", name="Что их связывает").click()
    assert opened.shown() == {"anna", "boris", "vera", "gleb", "forum"}


def test_filters_of_kind_grade_presence_time_and_city(opened: Visitor) -> None:
    page = opened.page
    opened.find("форум")
    opened.page.locator(".more").click()
    page.locator("#fold-filters summary").click()
    page.get_by_label("События", exact=True).uncheck()
    assert "forum" not in opened.shown()
    page.keyboard.press("Control+z")

    page.locator("input[name=grade][value=direct]").check()
    assert "pairs: " not in opened.told()
    assert page.evaluate("[...maggraph.app.scene.style].filter((style) => style < 5).length") == 1
    page.get_by_role("button", name="Снять отбор").click()

    page.get_by_label("лично", exact=True).uncheck()
    assert page.evaluate("[...maggraph.app.scene.style].includes(2)") is False
    page.get_by_role("button", name="Снять отбор").click()

    page.locator("#since").fill("1.1.2033")
    page.locator("#since").press("Enter")
    assert {"boris", "vera"} <= opened.shown()
    assert "anna" not in opened.shown()
    page.locator("#since").fill("31.02.2033")
    page.locator("#since").press("Enter")
    assert "это не дата" in opened.told()


def test_the_slider_moves_by_keyboard_and_says_the_month(opened: Visitor) -> None:
    slider = opened.page.get_by_role("slider").first

    slider.press("ArrowRight")
    assert slider.get_attribute("aria-valuetext") == "06.2031"
    assert "С 06.2031" in opened.told()
    assert opened.page.evaluate("location.hash").endswith("since=2031-06")


def test_the_address_opens_the_same_view_again(opened: Visitor, tmp_path: Path) -> None:
    opened.click_on("person/boris")
    opened.find("лига")
    opened.page.keyboard.press("p")
    address = opened.page.evaluate("location.hash")
    before = opened.shown()
    spot = """() => { const { app } = maggraph; const at = app.node("organization/liga");
      return [app.spots.x[at], app.spots.y[at]].map(Math.round); }"""
    there = opened.page.evaluate(spot)

    opened.open(tmp_path / "explorer-ru.html", address)
    assert opened.shown() == before
    assert opened.page.evaluate(spot) == there
    assert opened.page.locator("#panel h2").inner_text().strip() == NAMES["organization/liga"]


def saved(visitor: Visitor, label: str) -> bytes:
    visitor.page.locator(".menu > summary").click()
    with visitor.page.expect_download() as download:
        visitor.page.locator(".menu button", has_text=label).click()
    return Path(download.value.path()).read_bytes()


def test_files_hold_what_is_shown(opened: Visitor) -> None:
    assert saved(opened, "PNG").startswith(b"\x89PNG")
    picture = ET.fromstring(saved(opened, "SVG"))
    assert [text.text for text in picture.iter("{http://www.w3.org/2000/svg}tspan")].count("Вершинск") == 0
    assert len(list(picture.iter("{http://www.w3.org/2000/svg}circle"))) == 3
    rows = list(csv.reader(io.StringIO(saved(opened, "CSV").decode("utf-8-sig"))))
    assert len(rows) == 4
    assert rows[1][1:6] == ["person/anna", "Лугов Борис Ильич", "person/boris", "были там вместе", "2031-05-10"]
    network = ET.fromstring(saved(opened, "GEXF"))
    assert [edge.get("weight") for edge in network.iter("{http://gexf.net/1.3}edge")] == ["2", "1"]


def test_a_tour_is_walked_added_to_and_kept_in_the_address(opened: Visitor, tmp_path: Path) -> None:
    page = opened.page
    page.locator("#fold-tour summary").click()
    stops = page.locator(".tour ol > li").count()
    page.get_by_role("button", name="Дальше").click()
    page.get_by_role("button", name="Дальше").click()
    assert f"Вид 2 из {stops}" in opened.told()

    page.locator("#note").fill("Мой вид & ещё")
    page.get_by_role("button", name="Добавить этот вид").click()
    opened.open(tmp_path / "explorer-ru.html", page.evaluate("location.hash"))
    page.locator("#fold-tour summary").click()
    assert page.locator(".tour ol > li .pick").last.inner_text() == "Мой вид & ещё"


def test_paper_shows_the_picture_and_every_link(opened: Visitor) -> None:
    opened.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    opened.page.emulate_media(media="print")

    briefing = opened.page.locator(".briefing")
    assert briefing.locator("tbody tr").count() == 3
    assert "Отчёт о реках, абзацы 7, 9" in briefing.inner_text()
    assert briefing.locator("img").evaluate("(image) => image.naturalWidth") == 1800
    assert not opened.page.locator(".tools").is_visible()


def test_english_is_spoken_throughout(visitor: Visitor, tmp_path: Path) -> None:
    page = visitor.open(write_page(tmp_path, rivers(), "en", "event/forum"))

    said = page.locator("#explorer").inner_text()
    assert "Shown: 25 of 52" in said
    assert (
        page.evaluate(
            "(text) => text.match(/[А-я]+/g).some((word) => ['Показано', 'Соседи', 'человек'].includes(word))", said
        )
        is False
    )
    assert visitor.troubles == []


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_stays_text(visitor: Visitor, tmp_path: Path, name: str) -> None:
    page = visitor.open(
        write_page(tmp_path, rivers({**NAMES, "person/anna": name, "event/forum": name}), focus="person/anna")
    )
    visitor.click_on("person/anna")
    page.locator("#table summary").click()
    visitor.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")

    assert page.locator("#panel h2").text_content() == f" {name}"
    assert name in (page.locator("#table tbody").text_content() or "")
    assert (
        page.evaluate(
            "document.querySelectorAll('#explorer script, #explorer a, #explorer svg[onload], [onmouseover]').length"
        )
        == 0
    )
    assert page.evaluate("window.harmed") is None
    for label in ("SVG", "GEXF"):
        ET.fromstring(saved(visitor, label))
    assert visitor.troubles == []


def test_a_hostile_address_is_passed_over(visitor: Visitor, tmp_path: Path) -> None:
    page = visitor.open(
        write_page(tmp_path, rivers()),
        "#show=<img src=x onerror=alert(1)>&chosen=person/none&open=__proto__:9&tour=%5B{%22note%22:1}%5D",
    )

    assert visitor.shown() == {"anna", "boris", "vera"}
    assert page.locator("#panel h2").first.inner_text() == "Что показано"
    assert visitor.troubles == []
