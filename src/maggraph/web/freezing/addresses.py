"""Which addresses of the application become files, and which file each becomes.

An address with a filter, a search or a query needs a server; pages, their pages and paragraphs, and documents do not.
"""

from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

HOST = "static.invalid"
"""The host that the application thinks it has; it is replaced by the real one."""
SERVED = ("/sparql", "/search", "/api", "/id", "/dump/SHA256SUMS")
"""Begin of the addresses that need a server; a site has one list of checksums, at its root."""
ONE_LANGUAGE = ("/static/", "/data/", "/dump/", "/context.jsonld", "/.well-known/", "/robots.txt", "/sitemap.xml")
FROZEN_PARAMETERS = frozenset({"page", "paragraph"})
SUFFIXES = {".json", ".csv", ".ttl", ".jsonld", ".rdf", ".nt"}
RENAMED = {"/.well-known/void": "/.well-known/void.ttl", "/network/data": "/network/data.json"}


@dataclass(frozen=True, order=True)
class Address:
    """An address without its host: path, language ("" where there is one for both), page or paragraph."""

    path: str
    lang: str = ""
    part: tuple[str, str] = ("", "")

    @property
    def target(self) -> str:
        """Return path and query as they are asked for."""
        given = {"lang": self.lang, self.part[0]: self.part[1]}
        query = urlencode({name: value for name, value in given.items() if name and value})
        return f"{quote(self.path)}?{query}" if query else quote(self.path)

    @property
    def file(self) -> str:
        """Return the file's name.

        >>> Address("/page/person/x", "ru").file, Address("/people", "en", ("page", "2")).file, Address("/", "ru").file
        ('ru/page/person/x.html', 'en/people.page-2.html', 'ru/index.html')
        """
        path = RENAMED.get(self.path, "/index" if self.path == "/" else self.path)
        suffix = "" if not self.lang or PurePosixPath(path).suffix in SUFFIXES else ".html"
        part = f".{self.part[0]}-{self.part[1]}" if self.part[0] else ""
        return f"{self.lang}{path}{part}{suffix}".lstrip("/")


def address_of(link: str, lang: str) -> Address | None:
    """Return the address that a link on a page of some language leads to; None if it is elsewhere or needs a server."""
    parts = urlsplit(link)
    if parts.netloc not in {"", HOST} or not parts.path.startswith("/") or parts.path.startswith(SERVED):
        return None
    path = unquote(parts.path)
    if path.startswith(ONE_LANGUAGE):
        return Address(path)
    given = dict(parse_qsl(parts.query))
    chosen = given.pop("lang", lang)
    if given.keys() - FROZEN_PARAMETERS or len(given) > 1:
        return None
    return _parted(path, chosen, next(iter(given.items()), ("", "")))


def _parted(path: str, lang: str, part: tuple[str, str]) -> Address | None:
    """Return a page's address; the data of its pages are those of the whole, those of a paragraph need a server.

    Of a query's answer only the first page is kept: its table has all rows.
    """
    if PurePosixPath(path).suffix in SUFFIXES:
        return None if part[0] == "paragraph" else Address(path, lang)
    return None if part[0] and path.startswith("/queries/") else Address(path, lang, part)
