"""What the tests of the explorer share: an invented network, its page, and a visitor who notes what goes wrong."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Page, Route

from maggraph.answers.grades import Grade
from maggraph.answers.values import Evidence
from maggraph.network.whole import Edge, Kind, Node, Sort, Whole
from maggraph.pictures.explorer import block_of, explorer_page
from maggraph.wording import speaking

NAMES = {
    "person/anna": "Зимина Анна Павловна",
    "person/boris": "Лугов Борис Ильич",
    "person/gleb": "Ясенёв Глеб Юрьевич",
    "person/vera": "Тихонова Вера Олеговна",
    "event/forum": "Форум речных городов",
    "organization/liga": "Лига речных городов",
    "city/vershinsk": "Вершинск",
}
GUESTS = 45


def named(ident: str, name: str) -> Node:
    return Node(
        ident,
        Kind(ident.split("/", maxsplit=1)[0]),
        name,
        other=f"Latin {ident.split('/')[1]}",
        note=(f"note of {ident}",),
    )


def met(one: str, other: str, grade: Grade, date: str, what: str = "") -> Edge:
    """Make a meeting of two people at the forum."""
    return Edge(
        one=f"person/{one}",
        other=f"person/{other}",
        sort=Sort.MET,
        what=what or f"Оба были там: {one}, {other}.",
        grade=grade,
        presences=frozenset({"in-person"} if grade in {Grade.DIRECT, Grade.TOGETHER} else {"attended"}),
        date=date,
        event="event/forum",
        city="city/vershinsk",
        evidence=(Evidence("rivers", 7), Evidence("rivers", 9)),
    )


def took_part(person: str, presence: str = "in-person") -> Edge:
    evidence = (Evidence("rivers", 3),)
    return Edge(
        person,
        "event/forum",
        Sort.PART,
        "участник",
        None,
        frozenset({presence}),
        "2031-05-10",
        "event/forum",
        evidence=evidence,
    )


def rivers(names: dict[str, str] = NAMES) -> Whole:
    """Make a network: Anna – Boris – Vera met, Gleb only took part by message; the forum had many guests."""
    guests = {f"person/guest-{number:02}": f"Гость {number:02}" for number in range(GUESTS)}
    edges = (
        met("anna", "boris", Grade.TOGETHER, "2031-05-10"),
        met("anna", "boris", Grade.SAME_EVENT, "2032-06", "Обе стороны участвовали."),
        met("boris", "vera", Grade.DIRECT, "2033-01-20"),
        took_part("person/anna"),
        took_part("person/gleb", "video-message"),
        *(took_part(guest) for guest in guests),
        Edge("person/gleb", "organization/liga", Sort.POST, "председатель"),
        Edge("event/forum", "city/vershinsk", Sort.PLACE, "проходило здесь", date="2031-05-10"),
    )
    return Whole.of(tuple(named(ident, name) for ident, name in {**names, **guests}.items()), edges)


def write_page(folder: Path, whole: Whole, lang: str = "ru", focus: str = "") -> Path:
    """Write the page of a network, and return where."""
    path = folder / f"explorer-{lang}.html"
    with speaking(lang):
        page = explorer_page(block_of(whole, focus, {"rivers": "Отчёт о реках"}))
    path.write_text(page, encoding="utf-8")
    return path


@dataclass
class Visitor:
    """A page opened from a file, what it asked of the network, and what it complained of."""

    page: Page
    troubles: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        page = self.page
        page.on("console", lambda said: self.troubles.append(said.text) if said.type in {"error", "warning"} else None)
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        page.on("dialog", lambda dialog: (self.troubles.append(dialog.message), dialog.dismiss()))
        page.route("**/*", self._let)

    def _let(self, route: Route) -> None:
        if route.request.url.startswith("file:"):
            route.continue_()
            return
        self.troubles.append(route.request.url)
        route.abort()

    def open(self, path: Path, hash_: str = "") -> Page:
        self.page.goto("about:blank")
        self.page.goto(f"{path.as_uri()}{hash_}")
        wait_drawn(self.page)
        return self.page

    def shown(self) -> set[str]:
        """Return the ids of what is shown, guests apart."""
        ids: Sequence[str] = self.page.evaluate("[...maggraph.app.view.nodes].map((node) => maggraph.app.id(node))")
        return {ident.split("/")[1] for ident in ids if "guest" not in ident}

    def guests(self) -> int:
        count: int = self.page.evaluate(
            "[...maggraph.app.view.nodes].filter((node) => maggraph.app.id(node).includes('guest')).length"
        )
        return count

    def told(self) -> str:
        return self.page.locator("#live").inner_text()

    def find(self, words: str) -> None:
        """Search as a user does, and take the first that is found."""
        self.page.locator("#find").fill(words)
        self.page.locator("#find").press("Enter")

    def click_on(self, ident: str) -> None:
        """Click on a node of the picture."""
        where = self.page.evaluate(
            """(id) => {
              const { app, stage } = window.maggraph;
              stage.canvas.scrollIntoView({ block: "center" });
              const [at, box] = [stage.where(), stage.canvas.getBoundingClientRect()];
              const place = app.view.place[app.node(id)];
              return [at.x[place] + box.left, at.y[place] + box.top];
            }""",
            ident,
        )
        self.page.mouse.click(*where)


def wait_drawn(page: Page) -> None:
    """Wait for the first frame where a policy forbids `wait_for_function`, which evaluates text in the page."""
    page.locator("#explorer canvas").wait_for()
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
