"""The explorer as one page: our client, its style and the packed network, whole in itself.

No part of the network is markup: names reach the page as JSON that the client turns into text nodes, and the policy
lets nothing run but the one script whose digest it names, nor any request leave. So a page can be mailed and opened
with the network off, whoever wrote the names in it.
"""

import base64
import hashlib
from importlib.resources import files
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from maggraph.answers.company import large
from maggraph.answers.query import ask
from maggraph.answers.values import Entity, id_of
from maggraph.errors import InputError
from maggraph.network.edges import read_edges
from maggraph.network.nodes import read_nodes
from maggraph.network.overview import overview
from maggraph.network.whole import Sieve, Whole
from maggraph.pictures.explorer_data import Block, Frame, as_json, data_block, packed
from maggraph.pictures.explorer_tour import title_of, tour
from maggraph.pictures.explorer_words import explorer_words
from maggraph.resources import PACKAGE
from maggraph.store import Store
from maggraph.wording import language, say

SCRIPT = "explorer.js"
STYLE = "explorer-style.css"
_HERE = Path(str(files("maggraph.pictures")))
_BUILT = PACKAGE / "web" / "static"


def read_whole(store: Store, lang: str, focus: Entity | None = None) -> Whole:
    """Read the whole network of a store, with names, sentences and notes in one language.

    Of a large one it is a part: the people who met most others, or the surroundings of the focus.
    """
    if not large(store):
        return Whole.of(read_nodes(store, lang), read_edges(store, lang))
    centre = (
        [focus.iri, *(row["person"] for row in ask(store, "people-of", entity=focus.iri).dicts())] if focus else None
    )
    edges = read_edges(store, lang, centre)
    ends = {end for edge in edges for end in edge.ends} | {edge.event for edge in edges} - {""}
    return Whole.of(read_nodes(store, lang, ends | ({focus.id} if focus else set())), edges)


def explorer_block(store: Store, focus: Entity | None = None, pages: str = "", sieve: Sieve | None = None) -> Block:
    """Read the data block of a store in the current language; `pages` as in `Frame`, `sieve` as in `overview`."""
    lang = language()
    reports = {
        id_of(row["report"]).removeprefix("report/"): row["reportLabel"]
        for row in ask(store, "reports", lang=lang).dicts()
    }
    return block_of(read_whole(store, lang, focus), focus.id if focus else "", reports, pages, sieve)


def block_of(
    whole: Whole,
    focus: str = "",
    reports: dict[str, str] | None = None,
    pages: str = "",
    sieve: Sieve | None = None,
) -> Block:
    """Make the data block of a network; a `focus` that is no node of it is passed over."""
    centre = next((node for node in whole.nodes if node.id == focus), None)
    begin = overview(whole, centre.id if centre else "", sieve)
    frame = Frame(language(), title_of(centre), pages, focus, reports or {}, tour(whole))
    return data_block(whole, begin, frame)


def explorer_page(block: Block) -> str:
    """Return one page with everything in it; InputError if the client was not built. Equal blocks give equal pages."""
    script, style = _built(SCRIPT), _built(STYLE)
    known = Environment(loader=FileSystemLoader(_HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    page = known.get_template("explorer.html").render(
        lang=language(),
        title=block["title"],
        script_needed=say("The picture needs JavaScript."),
        words=Markup(as_json(explorer_words())),  # noqa: S704 - as_json leaves no sign of markup
        data=packed(block),
        style=style,
        script=script,
    )
    return page.replace("SCRIPT-DIGEST", _digest(script)).replace("STYLE-DIGEST", _digest(style))


def _built(name: str) -> Markup:
    path = _BUILT / name
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise InputError(
            "{path}: is not there, the explorer has not been built; run `make` in a checkout, or install the wheel",
            path=path,
        ) from error
    return Markup(text)  # noqa: S704 - a file of this package; esbuild leaves no end tag in it


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
