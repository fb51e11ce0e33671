"""Answers as a sequence of values that also shows itself as a table, in a terminal, a notebook or pandas."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Generic, TypeVar, overload

from maggraph.answers.headings import HEADINGS
from maggraph.api.flat import Flat, flat
from maggraph.errors import InputError
from maggraph.wording import say, speaking
from maggraph.wording.table import drawn

if TYPE_CHECKING:  # pandas is an extra: its name alone must not be needed
    import pandas

T = TypeVar("T")
SHOWN = 20
"""Rows that a table shows; all are in the sequence."""
UNTOLD = "_id"
"""How the columns end that a table leaves out: ids stand beside their names."""


@dataclass(frozen=True, repr=False)
class Rows(Sequence[T], Generic[T]):
    """Values in their order; `record` gives each as the JSON of the command, `lang` is the language of headings."""

    values: tuple[T, ...]
    record: Callable[[T], Mapping[str, object]]
    lang: str

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> "Rows[T]": ...
    def __getitem__(self, place: int | slice) -> "T | Rows[T]":
        """Return one value, or several as rows."""
        if isinstance(place, slice):
            return Rows(self.values[place], self.record, self.lang)
        return self.values[place]

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.values)

    def __iter__(self) -> Iterator[T]:
        """Go through the values."""
        return iter(self.values)

    def records(self) -> list[Mapping[str, object]]:
        """Return each value in the shape of the command's JSON."""
        return [self.record(one) for one in self.values]

    def to_frame(self) -> "pandas.DataFrame":
        """Return a pandas data frame, ids in columns beside the names; InputError if pandas is not installed."""
        try:
            import pandas  # noqa: PLC0415 - an extra
        except ImportError as error:
            raise InputError("pandas is not installed; pip install 'maggraph[frames]'") from error
        return pandas.DataFrame(self._flat())

    def __repr__(self) -> str:
        """Show a plain table, the first rows of many."""
        columns, rows = self._table()
        return f"{drawn(columns, rows)}\n{self._count()}"

    def _repr_html_(self) -> str:
        """Show a table in a notebook."""
        columns, rows = self._table()
        head = "".join(f"<th>{escape(column)}</th>" for column in columns)
        body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table><p>{escape(self._count())}</p>"

    def _flat(self) -> list[Flat]:
        return [flat(record) for record in self.records()]

    def _table(self) -> tuple[list[str], list[list[str]]]:
        flattened = self._flat()[:SHOWN]
        names = [name for name in dict.fromkeys(name for row in flattened for name in row) if _told(name)]
        with speaking(self.lang):
            headings = [HEADINGS[name]() if name in HEADINGS else name for name in names]
        return headings, [[_cell(row.get(name)) for name in names] for row in flattened]

    def _count(self) -> str:
        with speaking(self.lang):
            if len(self) <= SHOWN:
                return say("in all: {count}", count=len(self))
            return say("in all: {count}, the first {shown} shown", count=len(self), shown=SHOWN)


def _told(name: str) -> bool:
    return not name.endswith(UNTOLD) and name not in {"id", "iri"}


def _cell(value: object) -> str:
    return "" if value is None else " ".join(str(value).split())
