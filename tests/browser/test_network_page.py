from collections.abc import Callable
from pathlib import Path

import pytest

from gatherings import met, renamed, year_of_meetings
from maggraph.answers.meetings import Meeting
from maggraph.network import project
from maggraph.pictures import network_page
from maggraph.wording import speaking

pytestmark = pytest.mark.browser

HOSTILE = [
    "</script><script>window.harmed = alert('harmed')</script>",
    '" onmouseover="window.harmed = alert(\'harmed\')" x="',
    "<img src=x onerror=\"window.harmed = alert('harmed')\"><a href='https://example.org/'>see</a>",
    "\u202e<svg onload=alert('harmed')>\u2028",
]
_DOT = "(id) => { const at = network.canvasToDOM(network.getPosition(id)); return [at.x, at.y]; }"
_INK = """() => {
  const canvas = document.querySelector("#mynetwork canvas");
  const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
  return pixels.filter((value, at) => at % 4 === 3 && value > 0).length;
}"""

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(meetings: list[Meeting], lang: str = "en", focus: str = "") -> Path:
        path = tmp_path / "network.html"
        with speaking(lang):
            path.write_text(network_page(project(meetings), focus=focus), encoding="utf-8")
        return path

    return written


@pytest.mark.parametrize(("lang", "title"), [("ru", "Кто с кем встречался"), ("en", "Who met whom")])
def test_opens_and_draws_with_the_network_off(visit, write: Write, lang: str, title: str) -> None:
    visit.open(write(year_of_meetings(), lang))

    assert visit.page.evaluate(_INK) > 10_000
    assert (visit.page.locator("html").get_attribute("lang"), visit.page.title()) == (lang, title)
    assert visit.page.evaluate("[nodes.length, edges.length]") == [
        len(project(year_of_meetings())),
        project(year_of_meetings()).number_of_edges(),
    ]
    assert (visit.requests, visit.complaints) == ([], [])


def test_a_click_on_a_person_tells_whom_they_met(visit, write: Write) -> None:
    visit.open(write([met("ann", "bob", "direct"), met("ann", "cat", date="2025-01-02")]))

    visit.page.mouse.click(*visit.page.evaluate(_DOT, "n0"))

    panel = visit.page.locator("#panel")
    assert panel.locator(".name").inner_text() == "Ann"
    assert panel.locator("li button").all_inner_texts() == ["Bob", "Cat"]


def test_a_pair_tells_its_evidence(visit, write: Write) -> None:
    visit.open(write([met("ann", "bob", "direct")]))

    one, other = visit.page.evaluate(_DOT, "n0"), visit.page.evaluate(_DOT, "n1")
    visit.page.mouse.click((one[0] + other[0]) / 2, (one[1] + other[1]) / 2)

    said = visit.page.locator("#panel").inner_text()
    for expected in (
        "Ann",
        "Bob",
        "met directly",
        "2025-08-29",
        "Рязань",
        "ann and bob were seen",
        "sample, paragraph 7",
    ):
        assert expected in said


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_runs_nothing_and_is_read_as_text(visit, write: Write, name: str) -> None:
    meeting = renamed(met("a", "b"), name)
    visit.open(write([meeting]))

    at = visit.page.evaluate(_DOT, "n0")
    visit.page.mouse.move(*at)
    visit.page.wait_for_timeout(400)
    visit.page.mouse.click(*at)
    visit.page.locator("#table summary").click()

    assert visit.page.locator("#panel .name").text_content() == name
    assert visit.page.locator("#table button[data-node=n0]").text_content() == name
    assert name.rstrip("\u2028") in (visit.page.locator(".vis-tooltip").text_content() or "")
    assert visit.page.evaluate("document.images.length + document.links.length") == 0
    assert visit.page.evaluate("window.harmed") is None
    assert (visit.dialogs, visit.requests, visit.complaints) == ([], [], [])


def test_a_grade_can_be_hidden_and_the_table_chooses_people(visit, write: Write) -> None:
    visit.open(write([met("ann", "bob", "direct"), met("bob", "cat", "same-event")]))

    visit.page.locator("#legend input[value=same-event]").uncheck()
    assert visit.page.evaluate("edges.get({filter: (edge) => edge.hidden}).map((edge) => edge.grade)") == ["same-event"]

    visit.page.locator("#table summary").click()
    visit.page.locator("#table button", has_text="Cat").click()
    assert visit.page.locator("#panel .name").inner_text() == "Cat"

    visit.page.locator("#all").click()
    assert "Choose a person" in visit.page.locator("#panel").inner_text()
    assert visit.complaints == []


def test_the_person_in_focus_is_told_of_first(visit, write: Write) -> None:
    visit.open(write([met("ann", "bob", "direct")], focus="person/bob"))

    assert visit.page.locator("#panel .name").inner_text() == "Bob"
    assert visit.complaints == []
