"""Measure the explorer on invented networks in a headless Chromium without a GPU; run by hand, it prints a table.

`python tests/explorer/measure.py [NODES LINKS]...`; times are medians of three openings.
"""

import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).parent))

from invented import invented

from maggraph.pictures.explorer import explorer_page
from maggraph.pictures.explorer_data import Frame, data_block
from maggraph.wording import speaking

SIZES = ((300, 1_500), (1_000, 5_000), (10_000, 50_000), (50_000, 250_000))
_FLAGS = ["--headless", "--no-sandbox", "--disable-gpu"]
_MOVING = """async () => {
  const { stage } = window.maggraph;
  const next = () => new Promise((done) => requestAnimationFrame(done));
  for (let at = 0; at < 5; at++) { stage.panBy(3, 0); await next(); }
  const [before, drawn] = [performance.now(), stage.frames];
  for (let at = 0; at < 120; at++) {
    if (at % 3) stage.panBy(at % 2 ? 6 : -4, 3);
    else stage.zoomBy(at % 2 ? 1.02 : 0.98);
    await next();
  }
  return (stage.frames - drawn) / (performance.now() - before) * 1000;
}"""
_REDRAW = """async () => {
  const { stage } = window.maggraph;
  const next = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const costs = [];
  for (let at = 0; at < 7; at++) {
    stage.changed();
    await next();
    costs.push(stage.cost);
  }
  return costs.sort((one, other) => one - other)[3];
}"""


def written(nodes: int, links: int, folder: Path) -> Path:
    """Write the page of an invented network."""
    whole, begin = invented(nodes, links)
    with speaking("ru"):
        page = explorer_page(data_block(whole, begin, Frame("ru", f"{nodes} / {links}")))
    path = folder / f"{nodes}.html"
    path.write_text(page, encoding="utf-8")
    return path


def figures(browser: Browser, path: Path) -> tuple[float, float, float]:
    """Open a page; return milliseconds until it can be used, frames a second while moving, milliseconds of a redraw."""
    page: Page = browser.new_page(viewport={"width": 1300, "height": 850})
    page.goto(path.as_uri())
    while not page.evaluate("window.maggraph && window.maggraph.stage.cost > 0"):
        page.wait_for_timeout(20)  # the page's policy forbids `wait_for_function`
    page.wait_for_timeout(600)
    found = page.evaluate("window.maggraph.ready"), page.evaluate(_MOVING), page.evaluate(_REDRAW)
    page.close()
    return found


def main(sizes: tuple[tuple[int, int], ...]) -> None:
    """Print one line for each size."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=_FLAGS)
        for nodes, links in sizes:
            path = written(nodes, links, Path(folder))
            ready, frames, redraw = map(
                statistics.median, zip(*(figures(browser, path) for _ in range(3)), strict=True)
            )
            size = path.stat().st_size / 1e6
            sys.stdout.write(f"{nodes:>6} / {links:<7} {size:.2f} MB  ready {ready:.0f} ms  ")
            sys.stdout.write(f"{frames:.0f} frames/s  redraw {redraw:.0f} ms\n")


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:]]
    main(tuple(zip(given[::2], given[1::2], strict=True)) or SIZES)
