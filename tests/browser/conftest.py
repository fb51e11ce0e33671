"""A real Chromium without a network; tests are skipped where there is none."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start Chromium for a module: the driver keeps an event loop running, which nothing else could start beside it."""
    path = next((found for name in _NAMES if (found := shutil.which(name))), None)
    if not path:
        pytest.skip("no Chromium here: install one, for example `apt-get install chromium`")
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=path, args=_FLAGS)
        yield started
        started.close()


@dataclass
class Visit:
    """An opened page, with what it asked of the network, said on the console, and asked of the user."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def open(self, path: Path) -> None:
        self.page.on("console", lambda said: self.complaints.append(said.text) if said.type == "error" else None)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.dialogs.append(dialog.message), dialog.dismiss()))
        self.page.route("http*://**", self._refuse)
        self.page.goto(path.as_uri())
        self.page.wait_for_function("window.network !== undefined")

    def _refuse(self, route: Route) -> None:
        self.requests.append(route.request.url)
        route.abort()


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    context = browser.new_context(offline=True, viewport={"width": 1300, "height": 850})
    context.set_default_timeout(10_000)
    yield Visit(context.new_page())
    context.close()
