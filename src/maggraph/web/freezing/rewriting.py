"""Pages whose links lead to files: relative ones, so that a site works in any folder of any server."""

import html
import posixpath
import re
from collections.abc import Iterator

from maggraph.web.freezing.addresses import HOST, Address, address_of

_LINK = re.compile(r'\b(href|src|data-src)="([^"]*)"')
_FORM = re.compile(r"<form\b")
_SITE = f"https://{HOST}/"
_LISTED = re.compile(rf"<url><loc>{_SITE}([^<]*)</loc></url>\n")


def links(page: str, lang: str) -> Iterator[Address]:
    """Yield the addresses that a page leads to and that are files."""
    for _, link in _LINK.findall(page):
        address = address_of(html.unescape(link), lang)
        if address:
            yield address


def rewritten(page: str, here: Address, site: str) -> str:
    """Let a page's links lead to files; what needs a server loses its link, and forms are hidden.

    `site` is where the files will lie, with a slash at its end; canonical links have to name it.
    """

    def led(found: re.Match[str]) -> str:
        name, link = found[1], html.unescape(found[2])
        return f'{name}="{html.escape(target)}"' if (target := _target(link, here, site)) else 'data-needs="server"'

    return _FORM.sub("<form hidden", _LINK.sub(led, page)).replace(_SITE, site)


def _target(link: str, here: Address, site: str) -> str:
    """Return the new link, "" for one that needs a server."""
    inside = link.startswith("/") or link.startswith(_SITE)
    if not inside:
        return link
    address = address_of(link, here.lang)
    if address is None:
        return ""
    if link.startswith(_SITE):
        return site + address.file
    fragment = link.partition("#")[2]
    relative = posixpath.relpath(address.file, posixpath.dirname(here.file) or ".")
    return f"{relative}#{fragment}" if fragment else relative


def moved(text: str, site: str) -> str:
    """Let a text that is no page name the real address; a site map lists those pages that are files."""
    listed = _LISTED.sub(lambda found: _entry(found[1], site), text)
    return listed.replace(_SITE, site)


def _entry(path: str, site: str) -> str:
    address = address_of(f"/{html.unescape(path)}", "ru")
    return f"<url><loc>{site}{address.file}</loc></url>\n" if address else ""
