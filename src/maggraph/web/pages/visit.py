"""What a handler needs of a request: the store, the language, the parameters, and addresses that keep the language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import quote, urlencode

from starlette.requests import Request

from maggraph.answers.directory import Entry, read_directory
from maggraph.answers.kinds import KindNames, read_kinds
from maggraph.answers.values import Entity
from maggraph.store import IRI, Literal, Solutions, Store
from maggraph.web.dumps import Dumps
from maggraph.web.endpoint.pool import Pool
from maggraph.web.pages.memory import Memory
from maggraph.web.withdrawn import Tombstone
from maggraph.wording import language

LONGEST = 400
"""Characters of a parameter that are read."""
QUERY = 1 << 16
"""Characters of a query that are read."""


@dataclass(frozen=True)
class Visit:
    """One reader's request.

    `asked` are the parameters of the address but the language, blanks at their ends cut off; `named` are parts of its
    path, which go before them. `dumps` is what lies under /dump/.
    """

    store: Memory
    pool: Pool
    lang: str
    path: str
    site: str
    asked: Mapping[str, str] = field(default_factory=dict)
    chosen_lang: str = ""
    named: Mapping[str, str] = field(default_factory=dict)
    dumps: Dumps | None = None
    withdrawn: Mapping[str, Tombstone] = field(default_factory=dict)

    def get(self, name: str) -> str:
        """Return a part of the path or a parameter, "" if it was not given."""
        return self.named.get(name) or self.asked.get(name, "")

    def link(self, path: str, **values: str) -> str:
        """Return an address on this site; a language that the reader chose goes along."""
        given = {name: value for name, value in values.items() if value}
        kept = {"lang": self.chosen_lang} if self.chosen_lang and "lang" not in given else {}
        query = urlencode({**given, **kept}, quote_via=quote, safe="/:")
        return f"{quote(path, safe='/:.')}?{query}" if query else quote(path, safe="/:.")

    def again(self, **values: str) -> str:
        """Return this address with some parameters changed, or without those that become ""."""
        return self.link(self.path, **{**self.asked, "page": "", **values})

    def form(self, suffix: str, **values: str) -> str:
        """Return the address of this page's data."""
        path = "/index" if self.path == "/" else self.path
        return self.link(f"{path}.{suffix}", **{**self.asked, **values})

    def page_of(self, entity: Entity) -> str:
        """Return the address of an entity's page."""
        return self.link(f"/page/{entity.id}")

    @property
    def kinds(self) -> KindNames:
        """Give the names of controlled values."""
        return self.store.keep(("kinds", self.lang), lambda: read_kinds(self.store, self.lang))

    @property
    def directory(self) -> Mapping[str, Entry]:
        """Give everything that has a name, by id."""
        return self.store.keep("directory", lambda: _by_id(self.store))


def visit_of(request: Request) -> Visit:
    """Read a request."""
    room = {"query": QUERY}
    asked = {name: value.strip()[: room.get(name, LONGEST)] for name, value in request.query_params.items()}
    chosen = asked.pop("lang", "")
    path = request.url.path
    for suffix in (".json", ".csv", ".ttl"):
        path = path.removesuffix(suffix)
    named = {name: str(value) for name, value in request.path_params.items() if name != "form"}
    return Visit(
        store=memory_of(request),
        pool=request.app.state.pool,
        lang=language(),
        path="/" if path == "/index" else path,
        site=str(request.base_url),
        asked={name: value for name, value in asked.items() if value},
        chosen_lang=chosen if chosen in {"ru", "en"} else "",
        named=named,
        dumps=request.app.state.dumps,
        withdrawn=request.app.state.withdrawn,
    )


def memory_of(request: Request) -> Memory:
    """Return the application's store with its memory."""
    memory: Memory = request.app.state.memory
    return memory


def _by_id(store: Store) -> Mapping[str, Entry]:
    return {entry.entity("ru").id: entry for entry in read_directory(store)}


def plain(solutions: Solutions) -> list[dict[str, object]]:
    """Give rows as JSON: IRIs and texts as they are, numbers as numbers."""
    return [{name: _plain(term) for name, term in zip(solutions.columns, row, strict=True)} for row in solutions.rows]


def _plain(term: object) -> object:
    match term:
        case Literal(value, datatype, _) if datatype and datatype.endswith("#integer"):
            return int(value)
        case IRI(value) | Literal(value, _, _):
            return value
    return None if term is None else str(term)
