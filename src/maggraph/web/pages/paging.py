"""Long lists a page at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from maggraph.web.pages.visit import Visit

_T = TypeVar("_T")


@dataclass(frozen=True)
class Page(Generic[_T]):
    """Some lines of a list, the number of this page and of the last, and how many lines there are."""

    items: tuple[_T, ...]
    number: int
    last: int
    total: int


def page_of(visit: Visit, items: Sequence[_T], size: int) -> Page[_T]:
    """Cut out the page that the address asks for; a number beyond the last means the last."""
    last = max(1, -(-len(items) // size))
    asked = visit.get("page")
    number = min(max(int(asked), 1), last) if asked.isdecimal() and len(asked) < 7 else 1
    return Page(tuple(items[(number - 1) * size : number * size]), number, last, len(items))
