"""Content negotiation: which of the things on offer a header of RFC 9110, section 12.5 likes best."""

from collections.abc import Iterator, Sequence


def best(header: str, offers: Sequence[str]) -> str | None:
    """Return the offer with the highest quality, of equals the first offered; None if all are refused.

    Offers are media types or languages; a missing header takes the first.

    >>> best("text/turtle;q=0.5, application/ld+json", ["text/turtle", "application/ld+json"])
    'application/ld+json'
    >>> best("text/*, text/html;q=0", ["text/html", "text/csv"]), best("image/png", ["text/html"]), best("", ["a/b"])
    ('text/csv', None, 'a/b')
    >>> best("en-GB,ru;q=0.1", ["ru", "en"])
    'en'
    """
    ranges = list(_ranges(header))
    if not ranges:
        return offers[0]
    liked = [(quality(ranges, offer), -place) for place, offer in enumerate(offers)]
    most, place = max(liked)
    return offers[-place] if most > 0 else None


def quality(ranges: Sequence[tuple[str, float]], offer: str) -> float:
    """Return how much the most specific range that covers an offer likes it, 0 if none does."""
    covering = [(_closeness(wanted, offer), q) for wanted, q in ranges if _closeness(wanted, offer)]
    return max(covering)[1] if covering else 0.0


def _closeness(wanted: str, offer: str) -> int:
    """Grade how closely a range covers an offer: 3 the same, 2 a part of it, 1 anything, 0 not."""
    if wanted == offer:
        return 3
    if wanted.endswith("/*") and wanted != "*/*":
        return 2 if offer.startswith(wanted[:-1]) else 0
    if "/" not in offer and wanted.partition("-")[0] == offer:
        return 2
    return 1 if wanted in {"*/*", "*"} else 0


def _ranges(header: str) -> Iterator[tuple[str, float]]:
    """Yield each range with its quality; a range with a malformed quality counts as refused."""
    for part in header.split(","):
        wanted, *parameters = (piece.strip() for piece in part.lower().split(";"))
        if wanted:
            yield wanted, _weight(parameters)


def _weight(parameters: Sequence[str]) -> float:
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                return min(max(float(value), 0.0), 1.0)
            except ValueError:
                return 0.0
    return 1.0
