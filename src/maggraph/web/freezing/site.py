"""Every page and document that can be reached, as files."""

import asyncio
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from starlette.applications import Starlette

from maggraph.errors import MaggraphError
from maggraph.publication.exporting import Source, entity_ids
from maggraph.web.app import create_app
from maggraph.web.freezing.addresses import Address
from maggraph.web.freezing.asking import asked
from maggraph.web.freezing.rewriting import links, moved, rewritten
from maggraph.web.rdf import SUFFIXES
from maggraph.web.settings import Settings
from maggraph.wording import LANGUAGES

WELL_KNOWN = ("/robots.txt", "/sitemap.xml", "/context.jsonld", "/.well-known/void")
TEXTS = (
    "text/",
    "application/json",
    "application/xml",
    "application/ld+json",
    "application/rdf+xml",
    "application/n-triples",
)
FRONT = Address("/", LANGUAGES[0])
"""The page that stands at the root too."""
HIDDEN = b"\nform[hidden] { display: none !important; }\n"


@dataclass
class _Freezer:
    """What is rendered so far; `dumps` are the names of files under dump/ that lie there already."""

    app: Starlette
    site: str
    dumps: frozenset[str]
    files: dict[str, bytes] = field(default_factory=dict)

    async def run(self, starts: Iterable[Address]) -> None:
        """Render these addresses and all that they lead to."""
        seen = set(starts)
        waiting = sorted(seen)
        while waiting:
            address = waiting.pop()
            found = await self._rendered(address) - seen
            seen |= found
            waiting += sorted(found)

    async def _rendered(self, address: Address) -> set[Address]:
        """Keep what stands at an address, and return what it leads to."""
        if address.file in self.dumps:
            return set()
        answer = await asked(self.app, address.target)
        if answer.status != 200:
            raise MaggraphError(
                "{address}: answers {status}, though a page leads there", address=address.target, status=answer.status
            )
        if answer.media != "text/html":
            self.files[address.file] = self._document(address, answer.media, answer.content)
            return set()
        page = answer.content.decode()
        self.files[address.file] = rewritten(page, address, self.site).encode()
        if address == FRONT:
            self.files["index.html"] = rewritten(page, Address("/index.html"), self.site).encode()
        return set(links(page, address.lang))

    def _document(self, address: Address, media: str, content: bytes) -> bytes:
        if address.file.endswith("site.css"):
            return content + HIDDEN
        return moved(content.decode(), self.site).encode() if media.startswith(TEXTS) else content


def frozen_site(store: str, source: Source, site: str, dumps: Iterable[str]) -> dict[str, bytes]:
    """Render the site of a store as files by name; `site` is where they will lie, with a slash at its end."""
    app = create_app(Settings(store, workers=1))
    freezer = _Freezer(app, site, frozenset(f"dump/{name}" for name in dumps))
    asyncio.run(_alive(freezer, _starts(source)))
    return freezer.files


async def _alive(freezer: _Freezer, starts: Iterable[Address]) -> None:
    async with freezer.app.router.lifespan_context(freezer.app):
        await freezer.run(starts)


def _starts(source: Source) -> Iterator[Address]:
    yield from (Address("/", lang) for lang in LANGUAGES)
    yield from map(Address, WELL_KNOWN)
    for name in entity_ids(source):
        yield from (Address(f"/page/{name}", lang) for lang in LANGUAGES)
        yield from (Address(f"/data/{name}.{suffix}") for suffix in SUFFIXES)
