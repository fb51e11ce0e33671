"""Which formats a query's answer has, and which of them a client likes best."""

from maggraph.web.accept import best

ROWS = {
    "application/sparql-results+json": "json",
    "application/sparql-results+xml": "xml",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
    "application/json": "json",
    "application/xml": "xml",
    "text/xml": "xml",
}
"""Media type -> format of a SELECT; the first is given to whoever takes anything."""
BOOLEANS = {media: form for media, form in ROWS.items() if form in {"json", "xml"}}
GRAPHS = {
    "text/turtle": "turtle",
    "application/n-triples": "ntriples",
    "application/ld+json": "jsonld",
    "application/rdf+xml": "rdfxml",
    "text/plain": "ntriples",
    "application/json": "jsonld",
    "application/xml": "rdfxml",
}
OFFERS = {"SELECT": ROWS, "ASK": BOOLEANS, "CONSTRUCT": GRAPHS, "DESCRIBE": GRAPHS}
COMMENTS = {"xml": "<!-- {} -->", "rdfxml": "<!-- {} -->", "turtle": "# {}", "ntriples": "# {}"}
"""Formats that have room for a remark after their end."""
PAGE = "text/html"
TEXTS = ("text/", "application/xml", "application/n-triples", "application/sparql-results+xml")


def choose(offers: dict[str, str], accept: str, wanted: str = "", *, page: bool = False) -> str | None:
    """Return the media type that fits a client: the format it wants by name, or what its Accept likes best.

    With `page`, a page is offered too, after everything else.

    >>> choose(ROWS, "*/*", "csv"), choose(GRAPHS, "text/csv"), choose(ROWS, "text/html,*/*;q=0.8", page=True)
    ('text/csv', None, 'text/html')
    """
    if wanted:
        return next((media for media, form in offers.items() if form == wanted), None)
    return best(accept, [*offers, PAGE] if page else list(offers))


def content_type(media: str) -> str:
    """Name the encoding where a type leaves it open.

    >>> content_type("text/csv"), content_type("application/ld+json")
    ('text/csv; charset=utf-8', 'application/ld+json')
    """
    return f"{media}; charset=utf-8" if media.startswith(TEXTS) else media
