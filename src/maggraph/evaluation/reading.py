"""Read a side from whatever holds it, told by its path: annotation, fact sheet, graph, built folder."""

from pathlib import Path

from maggraph.errors import InputError
from maggraph.evaluation.annotations import read_annotation
from maggraph.evaluation.graphs import FORMATS, read_graph
from maggraph.evaluation.sheets import read_sheet_folder
from maggraph.evaluation.sides import Side

BUILT = "maggraph.nq"
SHEET = "facts.yaml"


def read_side(path: Path) -> Side:
    """Read a side; InputError if nothing is there, or nothing that can be read."""
    if not path.exists():
        raise InputError("{path}: not found; check the path", path=path)
    if path.is_dir():
        return _read_folder(path)
    if path.suffix == ".json":
        return read_annotation(path)
    if path.suffix in FORMATS:
        return read_graph(path)
    raise InputError(
        "{path}: cannot be evaluated; give an annotation (.json), a graph ({endings}) or a folder of facts",
        path=path,
        endings=", ".join(FORMATS),
    )


def _read_folder(folder: Path) -> Side:
    if (folder / SHEET).is_file():
        return read_sheet_folder(folder)
    if (folder / BUILT).is_file():
        return read_graph(folder / BUILT)
    raise InputError("{path}: holds neither facts.yaml nor maggraph.nq; give one of these folders", path=folder)
