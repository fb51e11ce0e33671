"""A data folder: the authority file in its parts, and the reports with their fact sheets.

DIR/authority/*.yaml             who and what exists
DIR/reports/<id>/report.yaml     one report's record
DIR/reports/<id>/facts.yaml      what it states
DIR/authority/links.sssom.tsv    who and what they are elsewhere, if any
DIR/withheld.yaml                who and what is no longer published, if any
DIR/releases.yaml                the releases of the data, if any
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

from maggraph.errors import SheetError
from maggraph.facts.authority import AuthorityFile, Entry, Territory
from maggraph.facts.decisions import DecisionLog
from maggraph.facts.links import NAME as LINKS
from maggraph.facts.links import Link, read_links
from maggraph.facts.log import NAME
from maggraph.facts.model import FactSheet, ReportRecord
from maggraph.facts.outcomes import Unmatched
from maggraph.facts.recall import Known
from maggraph.facts.releases import Release, ReleaseList, releases_file
from maggraph.facts.reviewed import read_reviewed
from maggraph.facts.sheet import read_authority_file, read_model, read_record
from maggraph.facts.withheld import Withheld, WithheldList, withheld_file

CLASS_OF_LIST = {
    "persons": "person",
    "organizations": "organization",
    "venues": "venue",
    "series": "series",
    "awards": "award",
    "roles": "role",
}


Place = tuple[str | int, ...]


@dataclass(frozen=True)
class Reported:
    """One report's record, its facts as people decided on them, the decisions that fit no fact, and the folder."""

    record: ReportRecord
    sheet: FactSheet
    folder: Path
    unmatched: tuple[Unmatched, ...] = ()


@dataclass(frozen=True)
class Corpus:
    """All of a data folder: authority files by path, reports by id, what is withheld, releases, links elsewhere."""

    authority: tuple[tuple[Path, AuthorityFile], ...]
    reports: tuple[Reported, ...]
    withheld: tuple[Withheld, ...] = ()
    releases: tuple[Release, ...] = ()
    links: tuple[Link, ...] = ()

    def entries(self) -> Iterator[tuple[str, Entry]]:
        """Yield every entity with its reference (`class/slug`): the authority's, then those new in reports."""
        for _, _, reference, entry in self.placed_entries():
            yield reference, entry

    def placed_entries(self) -> Iterator[tuple[Path, Place, str, Entry]]:
        """Yield the same with file and place, such as ("persons", 3)."""
        for path, file in self.authority:
            yield from ((path, place, reference, entry) for place, reference, entry in _listed(file))
        for report in self.reports:
            path = report.folder / "facts.yaml"
            for place, reference, entry in _listed(report.sheet.entities):
                yield path, ("entities", *place), reference, entry


def corpus_files(folder: Path) -> tuple[tuple[Path, type[BaseModel]], ...]:
    """Return the files of a data folder with the model each must fit; SheetError if it is no data folder."""
    authority = sorted((folder / "authority").glob("*.yaml"))
    if not authority:
        raise SheetError("{path}: holds no authority/*.yaml; give a data folder", path=folder)
    reports = sorted(path.parent for path in (folder / "reports").glob("*/facts.yaml"))
    lists = ((withheld_file(folder), WithheldList), (releases_file(folder), ReleaseList))
    return (
        *((path, AuthorityFile) for path in authority),
        *((path / "report.yaml", ReportRecord) for path in reports),
        *((path / "facts.yaml", FactSheet) for path in reports),
        *((path / NAME, DecisionLog) for path in reports if (path / NAME).is_file()),
        *((path, model) for path, model in lists if path.is_file()),
    )


def read_corpus(folder: Path) -> Corpus:
    """Read a data folder; SheetError at the first file that breaks its model."""
    files = corpus_files(folder)
    authority = tuple((path, read_authority_file(path)) for path, model in files if model is AuthorityFile)
    known = tuple((reference, entry) for _, file in authority for _, reference, entry in _listed(file))
    folders = [path.parent for path, model in files if model is FactSheet]
    reports = tuple(_reported(one, known) for one in folders)
    return Corpus(authority, reports, read_withheld(folder), read_releases(folder), read_links(links_file(folder)))


def links_file(folder: Path) -> Path:
    """Return the place of the links in a data folder."""
    return folder / "authority" / LINKS


def read_withheld(folder: Path) -> tuple[Withheld, ...]:
    """Read what a data folder holds back; nothing if it has no such list."""
    path = withheld_file(folder)
    return read_model(path, WithheldList).root if path.is_file() else ()


def read_releases(folder: Path) -> tuple[Release, ...]:
    """Read the releases of a data folder, the oldest first; nothing if it has no such list."""
    path = releases_file(folder)
    return read_model(path, ReleaseList).root if path.is_file() else ()


def _reported(folder: Path, known: Known) -> Reported:
    applied = read_reviewed(folder, known=known)
    return Reported(read_record(folder / "report.yaml"), applied.sheet, folder, applied.unmatched)


def _listed(file: AuthorityFile) -> Iterator[tuple[tuple[str, int], str, Entry]]:
    """Yield place, reference and entry of everything in an authority file."""
    for name in type(file).model_fields:
        for number, entry in enumerate(getattr(file, name)):
            kind = entry.type if isinstance(entry, Territory) else CLASS_OF_LIST[name]
            yield (name, number), f"{kind}/{entry.id}", entry
