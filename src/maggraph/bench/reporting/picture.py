"""CPU time against size as a picture: a panel for each task, a line for each competitor, both axes by powers of ten."""

import io
from typing import TYPE_CHECKING

from maggraph.bench.peers import own
from maggraph.bench.running import Bench

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.lines import Line2D

PANELS = ("ego-p99", "ego-busiest", "pairs", "chain", "projection")
Lines = dict[str, list[tuple[int, float]]]


def picture(bench: Bench) -> str:
    """Draw a bench as SVG, the same text for the same figures; "" where matplotlib is not installed."""
    try:
        from matplotlib import rc_context  # noqa: PLC0415 - an extra
        from matplotlib.figure import Figure  # noqa: PLC0415 - likewise
    except ImportError:
        return ""
    with rc_context({"svg.hashsalt": "maggraph", "svg.fonttype": "none", "font.size": 9}):
        figure = Figure(figsize=(12, 7.5), layout="constrained")
        *panels, legend = figure.subplots(2, 3).flatten()
        shown: dict[str, Line2D] = {}
        for panel, task in zip(panels, PANELS, strict=True):
            shown |= _draw(panel, lines(bench, task), task)
        legend.axis("off")
        legend.legend(shown.values(), shown.keys(), loc="center", frameon=False)
        out = io.StringIO()
        figure.savefig(out, format="svg", metadata={"Date": None})
    return out.getvalue()


def _draw(panel: "Axes", found: Lines, task: str) -> dict[str, "Line2D"]:
    panel.set(title=task, xlabel="participations", ylabel="CPU time, s", xscale="log", yscale="log")
    return {name: _line(panel, name, points) for name, points in found.items()}


def _line(panel: "Axes", name: str, points: list[tuple[int, float]]) -> "Line2D":
    ours = name == own.NAME
    sizes, seconds = zip(*points, strict=True)
    return panel.plot(sizes, seconds, marker="o", markersize=4, color=_color(name), linewidth=2.6 if ours else 1.2)[0]


def _color(name: str) -> str:
    return "black" if name == own.NAME else f"C{COLORS.index(name) % 10}" if name in COLORS else "gray"


COLORS = (
    *("rdflib", "rdflib by hand", "oxrdflib", "pyoxigraph memory", "pyoxigraph disk"),
    *("networkx", "duckdb", "maplib", "Virtuoso"),
)


def lines(bench: Bench, task: str) -> Lines:
    """Return for each competitor its points: participations and seconds."""
    found: Lines = {}
    for sized in bench.sizes:
        result = sized.result(task)
        for timing in result.timings if result else ():
            found.setdefault(timing.peer, []).append((sized.participations, timing.spread.middle))
    return found
