"""Normalised text: what places in a report point into.

Paragraphs are the blocks between blank lines of the raw text, numbered from 1, joined by one empty line. Inside a
paragraph Markdown's marks go (headings, bold) and runs of blanks become one; lines and words stay as they are. Each
normalised character knows its raw offset, so a passage can be shown in the file it came from.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass

BLOCK = re.compile(r"\S(?:.|\n(?!\s*\n))*", re.MULTILINE)
MARKUP = re.compile(r"^#{1,6}[ \t]+|\*\*|__|[^\S\n]+$", re.MULTILINE)
BLANKS = re.compile(r"[^\S\n]+")
PARAGRAPH_BREAK = "\n\n"


@dataclass(frozen=True)
class Paragraph:
    """One paragraph: its number from 1, its text, and where it starts in the normalised text (characters)."""

    number: int
    text: str
    start: int

    @property
    def end(self) -> int:
        """Where the paragraph ends in the normalised text, exclusive."""
        return self.start + len(self.text)


@dataclass(frozen=True)
class Report:
    """A report as read: its normalised text in paragraphs, and the raw text that they came from.

    `raw_offsets[i]` is the offset in `raw` of normalised character `i`; `digest` is that of the file's bytes.
    """

    name: str
    media_type: str
    raw: str
    digest: str
    text: str
    raw_offsets: tuple[int, ...]
    paragraphs: tuple[Paragraph, ...]

    @property
    def text_digest(self) -> str:
        """SHA-256 of the normalised text, which all offsets refer to."""
        return sha256(self.text.encode("utf-8"))

    def quote(self, start: int, end: int) -> str:
        """Return the words between two offsets of the normalised text, lines joined by a blank."""
        return self.text[start:end].replace("\n", " ")


def sha256(content: bytes) -> str:
    """Name a digest as it stands in report.yaml.

    >>> sha256(b"")[:20]
    'sha256:e3b0c44298fc1'
    """
    return f"sha256:{hashlib.sha256(content).hexdigest()}"


def normalise(raw: str) -> tuple[str, tuple[int, ...], tuple[Paragraph, ...]]:
    r"""Return normalised text, the raw offset of each of its characters, and its paragraphs.

    >>> text, offsets, paragraphs = normalise("# A  title\n\n**Bold**\u00a0word")
    >>> text, [paragraph.start for paragraph in paragraphs]
    ('A title\n\nBold word', [0, 9])
    >>> offsets[9]
    14
    """
    characters: list[str] = []
    offsets: list[int] = []
    paragraphs: list[Paragraph] = []
    for block in BLOCK.finditer(raw):
        if characters:
            characters += PARAGRAPH_BREAK
            offsets += [block.start() - 1, block.start() - 1]
        start = len(characters)
        for character, offset in _plain(block.group(), block.start()):
            characters.append(character)
            offsets.append(offset)
        paragraphs.append(Paragraph(len(paragraphs) + 1, "".join(characters[start:]), start))
    return "".join(characters), tuple(offsets), tuple(paragraphs)


def _plain(block: str, shift: int) -> Iterator[tuple[str, int]]:
    """Yield the characters of a block that stay, with their raw offsets: no markup, single blanks, no ragged ends."""
    marks = {place for mark in MARKUP.finditer(block) for place in range(*mark.span())}
    kept = [(character, place) for place, character in enumerate(block) if place not in marks]
    while kept and kept[-1][0].isspace():
        kept.pop()
    before = "\n"
    for character, place in kept:
        shown = " " if BLANKS.fullmatch(character) else character
        if not (shown == " " and before in " \n"):
            yield shown, shift + place
        before = shown
