"""The network as one page: pyvis's canvas in a page of ours, whole in itself, safe with any name.

pyvis's own template was given up for `page.html`: it puts headings and remote links into the head, and shows a title
that holds "href" as HTML. pyvis still keeps nodes, edges and options and brings vis-network; `generate_html()` hands
them to the template. The price is one template to keep; the gain is that names reach the page only as escaped text or
JSON, and a content policy with the digests of our scripts lets no other script run and no request leave.
"""

import base64
import hashlib
import re
from importlib.resources import files
from pathlib import Path

import pyvis
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from maggraph.network.projection import People
from maggraph.network.selection import Bounded, bounded
from maggraph.pictures import looks, words
from maggraph.pictures.details import details, opaque, rows
from maggraph.pictures.drawing import draw
from maggraph.wording import language

LIMIT = 500
"""The most people one page shows: beyond that neither a browser nor a reader follows."""

_HERE = Path(str(files("maggraph.pictures")))
_VIS = Path(pyvis.__file__).parent / "templates" / "lib" / "vis-9.1.2"
_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_MAP = re.compile(r"//# sourceMappingURL=\S+")


def network_page(network: "People | Bounded", name: str = "", focus: str = "") -> str:
    """Return the page of a network in the current language, the same text for the same network.

    `name` stands in the title, `focus` is the id of the person marked and told of first. Of a network not yet bounded,
    the `LIMIT` best connected are shown; what a bounded one left out is said on the page.
    """
    part = network if isinstance(network, Bounded) else bounded(network, LIMIT)
    drawn = draw(part.graph, focus)
    drawn.templateEnv = _environment(part, name, focus)
    drawn.path = "page.html"
    page: str = drawn.generate_html()
    return page.replace("SCRIPT-DIGESTS", " ".join(_digest(script) for script in _SCRIPT.findall(page)))


def _environment(part: Bounded, name: str, focus: str) -> Environment:
    """Give the template its words and files beside what pyvis gives it."""
    known = Environment(loader=FileSystemLoader(_HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    known.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True}
    known.globals |= {
        "lang": language(),
        "title": words.title(name),
        "notes": words.notes(part),
        "legend": words.legend(),
        "grades": {grade: words.grade_name(grade) for grade in looks.LINES},
        "lines": looks.LINES,
        "words": words.labels(),
        "rows": rows(part.graph),
        "details": details(part.graph) | {"focus": opaque(part.graph).get(focus, "")},
        "style": _ours("page.css"),
        "script": _ours("page.js"),
        "vis": Markup(_MAP.sub("", (_VIS / "vis-network.min.js").read_text(encoding="utf-8"))),  # noqa: S704 - shipped
    }
    return known


def _ours(name: str) -> Markup:
    return Markup((_HERE / name).read_text(encoding="utf-8"))  # noqa: S704 - a file of this package, not a name


def _digest(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
