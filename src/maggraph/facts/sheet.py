"""Fact sheets, report records and authority files on disk: every fault named, equal sheets in equal bytes."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from maggraph.errors import SheetError
from maggraph.facts.authority import AuthorityFile
from maggraph.facts.decisions import DecisionLog
from maggraph.facts.model import Fact, FactSheet, ReportRecord
from maggraph.facts.problems import problem
from maggraph.facts.releases import NAME as RELEASES
from maggraph.facts.releases import ReleaseList
from maggraph.facts.withheld import NAME as WITHHELD
from maggraph.facts.withheld import WithheldList
from maggraph.facts.yamlfile import line_of, load_yaml

Model = TypeVar("Model", bound=BaseModel)
SCHEMAS: dict[str, type[BaseModel]] = {
    "fact-sheet": FactSheet,
    "report": ReportRecord,
    "authority": AuthorityFile,
    "decisions": DecisionLog,
    "withheld": WithheldList,
    "releases": ReleaseList,
}
"""The published JSON Schemas, by the name of their file."""
LISTS: dict[str, type[BaseModel]] = {WITHHELD: WithheldList, RELEASES: ReleaseList}
"""Lists that are known by the name of their file."""
MAP, SEQUENCE = "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"
ONE_LINE = {"ru", "en", "paragraph", "start", "end"}
NESTED = ("attendance", "participations", "conferrals")


def read_sheet(path: Path) -> FactSheet:
    """Read a fact sheet (facts.yaml, or the same as JSON)."""
    return read_model(path, FactSheet)


def read_record(path: Path) -> ReportRecord:
    """Read a report's record (report.yaml)."""
    return read_model(path, ReportRecord)


def read_authority_file(path: Path) -> AuthorityFile:
    """Read one file of data/authority/."""
    return read_model(path, AuthorityFile)


def model_of(path: Path) -> type[BaseModel]:
    """Tell by its fields what a file is meant to be: a report's record, a fact sheet, else an authority file.

    A list is a log of decisions, unless the file's name says that it is of what is withheld, or of releases.
    """
    content = load_yaml(path)
    if isinstance(content, list):
        return LISTS.get(path.name, DecisionLog)
    fields = set(content) if isinstance(content, dict) else set()
    if "source" in fields:
        return ReportRecord
    return FactSheet if fields & {"report", "events", "tenures"} else AuthorityFile


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


def read_model(path: Path, model: type[Model]) -> Model:
    """Read a file as a model; SheetError names its first fault."""
    try:
        return model.model_validate(load_yaml(path))
    except ValidationError as error:
        raise next(faults(path, model)) from error


def dump_sheet(sheet: FactSheet) -> str:
    """Write a fact sheet as YAML: defaults left out, places on one line, equal sheets in equal bytes."""
    return yaml.dump(
        _arranged(sheet.model_dump(mode="json", exclude_defaults=True)),
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        width=120,
        default_flow_style=False,
    )


class _Flow(dict[str, object]):
    """A mapping that is written on one line."""


class _FlowList(list[object]):
    """A list that is written on one line."""


class _Dumper(yaml.SafeDumper):
    """The safe dumper, which writes places, labels and lists of references on one line."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - PyYAML's signature
        """Write every value out: anchors are for machines."""
        return True


_Dumper.add_representer(_Flow, lambda dumper, data: dumper.represent_mapping(MAP, data.items(), flow_style=True))
_Dumper.add_representer(_FlowList, lambda dumper, data: dumper.represent_sequence(SEQUENCE, data, flow_style=True))


def _arranged(value: object) -> object:
    """Choose the style of each value: what is short stands on one line, evidence after words, nested facts last."""
    if isinstance(value, list):
        nested = any(isinstance(one, dict | list) for one in value)
        return [_arranged(one) for one in value] if nested else _FlowList(value)
    if not isinstance(value, dict):
        return value
    if set(value) <= ONE_LINE:
        return _Flow(value)
    return {key: _arranged(_alone(value[key])) for key in sorted(value, key=_rank)}


def _alone(value: object) -> object:
    """Write evidence of one passage without a list, as people do."""
    alone = isinstance(value, list) and len(value) == 1 and isinstance(value[0], dict) and "paragraph" in value[0]
    return value[0] if alone else value  # type: ignore[index] # a list of one, as just seen


def _rank(key: str) -> int:
    return 1 if key in Fact.model_fields else 2 if key in NESTED else 0
