"""Whether the words that a proposal goes by stand in the text, and where."""

import re

from maggraph.facts.values import At
from maggraph.proposing.blocks import Block
from maggraph.reports import Report, comparable

_EDGES = " \t\n.,;:…\"'"


def grounded(quote: str, block: Block, report: Report) -> At | None:
    """Return the place of quoted words in a block, None if they are not there.

    Blanks, quotes, dashes and ё may be written otherwise; every letter must be the same.
    """
    words = comparable(quote).strip(_EDGES).split()
    if not words:
        return None
    found = re.search(r"(?<!\w)" + r"\s+".join(map(re.escape, words)) + r"(?!\w)", comparable(block.text))
    if not found:
        return None
    start, end = block.start + found.start(), block.start + found.end()
    number = next(one.number for one in report.paragraphs if start < one.end)
    return At(paragraph=number, start=start, end=end)
