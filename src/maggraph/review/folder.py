"""A report in a data folder, as the review needs it: its draft, its log, who is known, and its text if it is found."""

from dataclasses import dataclass
from pathlib import Path

from maggraph.errors import ReportError, SheetError
from maggraph.facts.log import NAME
from maggraph.facts.naming import entries
from maggraph.facts.sheet import read_authority_file, read_record, read_sheet
from maggraph.reports import Report, read_report
from maggraph.resolution import Known

SHEET, RECORD = "facts.yaml", "report.yaml"


@dataclass(frozen=True)
class Folder:
    """One report's folder, DATA/reports/ID."""

    data: Path
    report: str

    @property
    def path(self) -> Path:
        """Return the folder; SheetError if it holds no draft."""
        path = self.data / "reports" / self.report
        if not (path / SHEET).is_file():
            there = sorted(found.parent.name for found in (self.data / "reports").glob(f"*/{SHEET}"))
            raise SheetError(
                "{path}: there is no such draft; the reports there are {reports}",
                path=path / SHEET,
                reports=", ".join(there) or "-",
            )
        return path

    @property
    def log(self) -> Path:
        """Return the path of the decisions, whether they are there yet or not."""
        return self.path / NAME

    def known(self) -> Known:
        """Return the authority's entries, and those and the posts of the folder's other reports."""
        authority = [read_authority_file(path) for path in sorted((self.data / "authority").glob("*.yaml"))]
        others = [path for path in sorted((self.data / "reports").glob(f"*/{SHEET}")) if path.parent != self.path]
        sheets = tuple(map(read_sheet, others))
        brought = [entry for file in (*authority, *(sheet.entities for sheet in sheets)) for entry in entries(file)]
        return Known(tuple(brought), sheets)

    def text(self, given: Path | None = None) -> str:
        """Return the report's normalised text: of the file given, which must be the very one, or one that is found."""
        digest = self._digest()
        if given is not None:
            return _checked(read_report(given), digest)
        for path in self._likely():
            report = read_report(path)
            if report.text_digest == digest:
                return report.text
        return ""

    def _digest(self) -> str:
        record = self.path / RECORD
        return read_record(record).source.text_digest if record.is_file() else ""

    def _likely(self) -> tuple[Path, ...]:
        """Return files of the name that the record gives, beside the draft and where the user stands."""
        record = self.path / RECORD
        if not record.is_file():
            return ()
        name = Path(read_record(record).source.file).name
        return tuple(path for path in (self.path / name, Path(name)) if path.is_file())


def _checked(report: Report, digest: str) -> str:
    if digest and report.text_digest != digest:
        raise ReportError(
            "{name}: no fact sheet was made from this file (digest {digest}); give the file that was read",
            name=report.name,
            digest=report.text_digest,
        )
    return report.text
