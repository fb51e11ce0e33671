"""Fact sheets, report records and authority files on disk: every fault named, equal sheets in equal bytes."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from maggraph.errors import SheetError
from maggraph.facts.authority import AuthorityFile
from maggraph.facts.model import FactSheet, ReportRecord
from maggraph.facts.problems import problem
from maggraph.facts.yamlfile import line_of, load_yaml

Model = TypeVar("Model", bound=BaseModel)
SCHEMAS: dict[str, type[BaseModel]] = {
    "fact-sheet": FactSheet,
    "report": ReportRecord,
    "authority": AuthorityFile,
}
"""The published JSON Schemas, by the name of their file."""


def read_sheet(path: Path) -> FactSheet:
    """Read a fact sheet (facts.yaml, or the same as JSON)."""
    return _read(path, FactSheet)


def read_record(path: Path) -> ReportRecord:
    """Read a report's record (report.yaml)."""
    return _read(path, ReportRecord)


def read_authority_file(path: Path) -> AuthorityFile:
    """Read one file of data/authority/."""
    return _read(path, AuthorityFile)


def faults(path: Path, model: type[BaseModel]) -> Iterator[SheetError]:
    """Yield every fault of a file against a model: file, line, field, what is wrong."""
    try:
        model.model_validate(load_yaml(path))
    except SheetError as error:
        yield error
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            yield SheetError(
                "{path}:{line}: {place}: {problem}",
                path=path,
                line=line_of(path, detail["loc"]),
                place=".".join(str(step) for step in detail["loc"]) or "the file",
                problem=problem(detail),
            )


def _read(path: Path, model: type[Model]) -> Model:
    try:
        return model.model_validate(load_yaml(path))
    except ValidationError as error:
        raise next(faults(path, model)) from error


def dump_sheet(sheet: FactSheet) -> str:
    """Write a fact sheet as YAML: defaults left out, places on one line, equal sheets in equal bytes."""
    return yaml.dump(
        _without_defaults(sheet),
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        width=120,
        default_flow_style=False,
    )


class _Flow(dict[str, object]):
    """A mapping that is written on one line."""


class _Dumper(yaml.SafeDumper):
    """The safe dumper, which writes places and labels on one line."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - PyYAML's signature
        """Write every value out: anchors are for machines."""
        return True


_Dumper.add_representer(
    _Flow, lambda dumper, data: dumper.represent_mapping("tag:yaml.org,2002:map", data, flow_style=True)
)


def _without_defaults(sheet: BaseModel) -> object:
    return _flowing(sheet.model_dump(mode="json", exclude_defaults=True))


def _flowing(value: object) -> object:
    """Turn places to flow style and single-passage evidence to a lone mapping, as people write them."""
    if isinstance(value, list):
        return [_flowing(one) for one in value]
    if not isinstance(value, dict):
        return value
    shown = {key: _evidence(one) if key == "at" else _flowing(one) for key, one in value.items()}
    return _Flow(shown) if set(shown) <= {"ru", "en"} else shown


def _evidence(passages: list[dict[str, int]]) -> object:
    places = [_Flow(passage) for passage in passages]
    return places[0] if len(places) == 1 else places
