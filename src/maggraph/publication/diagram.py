"""The chief classes of the ontology and what links them, as one SVG in a reader's language."""

from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape

from rdflib import RDFS, BNode, URIRef
from rdflib import Graph as Triples
from rdflib.collection import Collection
from rdflib.namespace import OWL
from rdflib.term import Node

from maggraph.vocab import PREFIXES

MAG = PREFIXES["mag"]
PLACES: Mapping[str, tuple[int, int]] = {
    "Person": (0, 0),
    "Agent": (1, 0),
    "Award": (2, 0),
    "Tenure": (0, 1),
    "Participation": (1, 1),
    "Conferral": (2, 1),
    "Venue": (0, 2),
    "Event": (1, 2),
    "EventSeries": (2, 2),
    "Territory": (0, 3),
    "AttendanceFigure": (1, 3),
    "Passage": (2, 3),
    "Report": (2, 4),
}
"""Class -> column and row."""
BORROWED = (
    ("Tenure", "org:member", "Person"),
    ("Tenure", "org:organization", "Agent"),
    ("Person", "rdfs:subClassOf", "Agent"),
    ("Event", "schema:location", "Venue"),
    ("Event", "schema:organizer", "Agent"),
    ("Event", "prov:wasDerivedFrom", "Passage"),
    ("Passage", "oa:hasSource", "Report"),
)
"""Links by properties of public vocabularies, whose domain and range are not ours to state."""
WIDTH, HEIGHT, ACROSS, DOWN, MARGIN, AROUND = 180, 46, 330, 130, 20, 105
ARROW = (
    '<marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">'
    '<path d="M 0 0 L 8 4 L 0 8 z" fill="#8a94a6"/></marker>'
)


def diagram(ontology: Triples, lang: str) -> str:
    """Draw the classes with their labels; what links two of them stands on one line between both."""
    lines = [line for (one, other), names in _links(ontology).items() for line in _line(one, other, names)]
    boxes = [line for name in PLACES for line in _box(name, _label(ontology, name, lang))]
    wide, high = 2 * ACROSS + WIDTH + 2 * MARGIN, 4 * DOWN + HEIGHT + 2 * MARGIN
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" role="group" class="diagram">'
    return "\n".join([head, f"<defs>{ARROW}</defs>", *lines, *boxes, "</svg>"])


def _links(ontology: Triples) -> dict[tuple[str, str], list[str]]:
    """Return the names of the properties from each class to another, those of each pair together."""
    found: dict[tuple[str, str], list[str]] = {}
    for one, name, other in sorted([*_own(ontology), *BORROWED]):
        if one != other and {one, other} <= PLACES.keys():
            found.setdefault((one, other), []).append(name)
    return found


def _own(ontology: Triples) -> Iterator[tuple[str, str, str]]:
    for property_ in ontology.subjects(predicate=RDFS.domain):
        for one in _classes(ontology, ontology.value(property_, RDFS.domain)):
            for other in _classes(ontology, ontology.value(property_, RDFS.range)):
                yield one, str(property_).removeprefix(MAG), other


def _classes(ontology: Triples, node: Node | None) -> list[str]:
    """Return the names of our classes that a domain or range stands for, the members of a union each."""
    if isinstance(node, BNode):
        union = ontology.value(node, OWL.unionOf)
        return [str(one).removeprefix(MAG) for one in Collection(ontology, union)] if union else []
    return [str(node).removeprefix(MAG)] if node else []


def _label(ontology: Triples, name: str, lang: str) -> str:
    labels = ontology.objects(URIRef(MAG + name), RDFS.label)
    return next((str(one) for one in labels if getattr(one, "language", "") == lang), name)


def _middle(name: str) -> tuple[int, int]:
    column, row = PLACES[name]
    return MARGIN + column * ACROSS + WIDTH // 2, MARGIN + row * DOWN + HEIGHT // 2


def _line(one: str, other: str, names: list[str]) -> list[str]:
    """Draw an arrow; it goes round a class that stands in its way."""
    (x1, y1), (x2, y2) = _middle(one), _middle(other)
    round_ = 2 * AROUND if x1 == x2 and abs(y1 - y2) > DOWN else 0
    middle = ((x1 + x2) // 2 + round_, (y1 + y2) // 2)
    (left, top), (right, bottom) = _edge((x1, y1), middle), _edge((x2, y2), middle)
    path = (
        f'<path d="M {left} {top} Q {middle[0]} {middle[1]} {right} {bottom}" fill="none" stroke="#8a94a6" '
        'stroke-width="1.5" marker-end="url(#arrow)"/>'
    )
    spot = (middle[0] - round_ // 2 + (45 if round_ else 0), middle[1] - 5)
    return [path, *_words(spot, names if round_ else [", ".join(names)])]


def _words(spot: tuple[int, int], lines: list[str]) -> Iterator[str]:
    """Write lines below each other around a spot."""
    for number, line in enumerate(lines):
        below = spot[1] + round((number - (len(lines) - 1) / 2) * 14)
        yield (
            f'<text x="{spot[0]}" y="{below}" text-anchor="middle" font-size="12" fill="#4a5568" '
            f'paint-order="stroke" stroke="#ffffff" stroke-width="4">{escape(line)}</text>'
        )


def _edge(center: tuple[int, int], towards: tuple[int, int]) -> tuple[int, int]:
    """Return where a line from a box's middle leaves it, with room for the arrow's head."""
    across, down = towards[0] - center[0], towards[1] - center[1]
    sides = [limit / abs(way) for limit, way in ((WIDTH / 2 + 4, across), (HEIGHT / 2 + 4, down)) if way]
    part = min([1.0, *sides])
    return round(center[0] + across * part), round(center[1] + down * part)


def _box(name: str, label: str) -> list[str]:
    x, y = _middle(name)
    left, top = x - WIDTH // 2, y - HEIGHT // 2
    return [
        f'<a href="#{name}"><rect x="{left}" y="{top}" width="{WIDTH}" height="{HEIGHT}" rx="6" fill="#eef3fb" '
        'stroke="#3b6cb4"/>',
        f'<text x="{x}" y="{y - 3}" text-anchor="middle" font-size="14" font-weight="600" fill="#1a202c">'
        f"{escape(label)}</text>",
        f'<text x="{x}" y="{y + 14}" text-anchor="middle" font-size="11" fill="#4a5568">mag:{name}</text></a>',
    ]
