"""Content negotiation by quality, then by closeness, then by the server's own order."""

import pytest

from maggraph.web.accept import best

OFFERS = ("text/turtle", "application/ld+json", "text/html")


@pytest.mark.parametrize(
    ("header", "chosen"),
    [
        ("", "text/turtle"),
        ("*/*", "text/turtle"),
        ("text/html", "text/html"),
        ("text/html, */*;q=0.1", "text/html"),
        ("text/*", "text/turtle"),
        ("text/*;q=0.3, application/*;q=0.4", "application/ld+json"),
        ("text/turtle;q=0, */*", "application/ld+json"),
        ("text/*;q=0.9, text/turtle;q=0.1, application/ld+json;q=0.5", "text/html"),
        ("TEXT/HTML", "text/html"),
        ("text/html;level=1;q=0.5, application/ld+json;q=0.4", "text/html"),
        ("application/json", None),
        ("text/turtle;q=0", None),
        ("text/html;q=nonsense", None),
        ("text/html;q=7, text/turtle", "text/turtle"),
        (",,;q=1,", "text/turtle"),
        ("/", None),
    ],
)
def test_media(header: str, chosen: str | None) -> None:
    assert best(header, OFFERS) == chosen


@pytest.mark.parametrize(
    ("header", "chosen"), [("en-GB,en;q=0.9", "en"), ("ru-RU", "ru"), ("de, en;q=0.2", "en"), ("de", None), ("*", "ru")]
)
def test_languages(header: str, chosen: str | None) -> None:
    assert best(header, ("ru", "en")) == chosen
