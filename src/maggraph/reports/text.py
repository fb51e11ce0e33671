"""A report as read: what places in it point into."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from maggraph.reports.paragraphs import Flow, Paragraph, flows
from maggraph.reports.repairs import Repair

_SAME_SIGNS = str.maketrans(
    {
        **dict.fromkeys("«»„“”‟‹›″", '"'),
        **dict.fromkeys("‘’‚‛′`", "'"),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        **{"ё": "е", "Ё": "Е"},
    }
)


@dataclass(frozen=True)
class Report:
    """A report as read: its normalised text in paragraphs, and the raw text that they came from.

    `raw` is the text of a text file as it stands, of other files what stands in their paragraphs, with the numbers and
    bullets of lists. `raw_offsets[i]` is the offset in `raw` of normalised character `i`; `digest` is that of the
    file's bytes; `repairs` are in the order of the text.
    """

    name: str
    media_type: str
    raw: str = field(repr=False)
    digest: str
    text: str = field(repr=False)
    raw_offsets: tuple[int, ...] = field(repr=False)
    paragraphs: tuple[Paragraph, ...] = field(repr=False)
    repairs: tuple[Repair, ...] = field(default=(), repr=False)

    @property
    def text_digest(self) -> str:
        """SHA-256 of the normalised text, which all offsets refer to."""
        return sha256(self.text.encode("utf-8"))

    def quote(self, start: int, end: int) -> str:
        """Return the words between two offsets of the normalised text, lines joined by a blank."""
        return " ".join(self.text[start:end].split())

    def flows(self) -> Iterator[Flow]:
        """Yield the runs of paragraphs that form one text, in order: sentences cut by a page break are whole there."""
        return flows(self.paragraphs)


def sha256(content: bytes) -> str:
    """Name a digest as it stands in report.yaml.

    >>> sha256(b"")[:20]
    'sha256:e3b0c44298fc1'
    """
    return f"sha256:{hashlib.sha256(content).hexdigest()}"


def comparable(text: str) -> str:
    """Write quotes, apostrophes, dashes and ё in one way, character by character: offsets stay.

    >>> comparable("«Ёлка» – XXI век")
    '"Елка" - XXI век'
    """
    return text.translate(_SAME_SIGNS)
