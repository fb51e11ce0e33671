"""Every way in which maggraph says that it cannot go on.

    MaggraphError               the base: one line for people, a template and what fills it
    ├── InputError              something handed in is wrong: what, where, what to do
    │   ├── ReportError         a report's file cannot be read, or is not the one its sheet was made from
    │   ├── SheetError          a fact sheet or authority file breaks its schema
    │   └── ShapeError          the graph breaks a rule of ontology/shapes.ttl
    ├── StoreError              a store cannot be opened, read or written
    │   └── EndpointError       a SPARQL endpoint is down, too slow, or answers something else
    ├── QueryError              a query is unknown, malformed, or lacks a parameter
    └── LookupFailed            no entity, or several, fit the words given

The template is English and complete in itself; `maggraph.wording` has its Russian. An error never carries a traceback
to the user: the command line prints the line and exits 1. A value may itself be an error: the smaller fault inside
the larger one, each with its own template.
"""

from collections.abc import Callable, Mapping


class MaggraphError(Exception):
    """Say in one line what is wrong, where, and what to do.

    >>> str(MaggraphError("{path}: not found, check the spelling", path="a.md"))
    'a.md: not found, check the spelling'
    """

    def __init__(self, template: str, **values: object) -> None:
        super().__init__(template, values)
        self.template = template
        self.values = values

    def __str__(self) -> str:
        return self.template.format(**self.values)

    def __reduce__(self) -> tuple[Callable[..., "MaggraphError"], tuple[object, ...]]:
        """Cross to another process whole: exceptions are pickled by position, values go by name."""
        return _again, (type(self), self.template, self.values)


def _again(kind: type[MaggraphError], template: str, values: Mapping[str, object]) -> MaggraphError:
    return kind(template, **values)


class InputError(MaggraphError):
    """Something handed in is wrong."""


class ReportError(InputError):
    """A report's file cannot be read, or is not the one its sheet was made from."""


class SheetError(InputError):
    """A fact sheet or authority file breaks its schema."""


class ShapeError(InputError):
    """The graph breaks a rule of the shapes."""


class StoreError(MaggraphError):
    """A store cannot be opened, read or written."""


class EndpointError(StoreError):
    """A SPARQL endpoint is down, too slow, or answers something else."""


class QueryError(MaggraphError):
    """A query is unknown, malformed, or lacks a parameter."""


class LookupFailed(MaggraphError):  # noqa: N818 - a lookup that finds nothing, or too much, is no fault
    """No entity, or several, fit the words given."""
