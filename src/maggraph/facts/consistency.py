"""Whether the files of a data folder fit each other: no reference leads nowhere, no id stands twice."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from pydantic import BaseModel

from maggraph.errors import InputError, SheetError
from maggraph.facts.corpus import Corpus, corpus_files, links_file, read_corpus
from maggraph.facts.kinds import PersonKind
from maggraph.facts.links import link_faults
from maggraph.facts.model import FactSheet
from maggraph.facts.references import pointers
from maggraph.facts.sheet import faults
from maggraph.facts.yamlfile import line_of


def load_corpus(folder: Path) -> Corpus:
    """Read a data folder; raise SheetError at the first fault. `check_corpus` lists them all."""
    for fault in check_corpus(folder):
        raise fault
    return read_corpus(folder)


def check_corpus(folder: Path) -> Iterator[SheetError]:
    """Yield every fault of a data folder: first those of single files, then, if there are none, those between files."""
    found = list(chain.from_iterable(faults(path, model) for path, model in corpus_files(folder)))
    found += link_faults(links_file(folder))
    yield from found
    if not found:
        yield from _between_files(read_corpus(folder))


def _between_files(corpus: Corpus) -> Iterator[SheetError]:
    yield from _doubled(corpus)
    known = {reference for reference, _ in corpus.entries()} | _events(corpus)
    for path, content in _contents(corpus):
        for pointer in pointers(content):
            if pointer.target not in known:
                yield _fault(
                    path,
                    pointer.place,
                    "{target} is in no authority file or sheet; add it there, or correct the reference",
                    target=pointer.target,
                )
    yield from _linked_to_nobody(corpus, known)
    yield from _misplaced(corpus)
    yield from _only_remembered(corpus)


def _linked_to_nobody(corpus: Corpus, known: set[str]) -> Iterator[SheetError]:
    for link in corpus.links:
        if link.subject not in known:
            yield SheetError(
                "{path}: {target} is in no authority file or sheet; add it there, or correct the link",
                path=links_file(corpus.authority[0][0].parents[1]),
                target=link.subject,
            )


def _contents(corpus: Corpus) -> Iterator[tuple[Path, BaseModel]]:
    yield from corpus.authority
    for report in corpus.reports:
        yield report.folder / "report.yaml", report.record
        yield report.folder / "facts.yaml", report.sheet


def _events(corpus: Corpus) -> set[str]:
    return {f"event/{event.id}" for report in corpus.reports for event in report.sheet.events}


def _doubled(corpus: Corpus) -> Iterator[SheetError]:
    seen: set[str] = set()
    for path, place, reference, _ in corpus.placed_entries():
        if reference in seen:
            yield _fault(path, place, "{target} stands twice; give one of them another id", target=reference)
        seen.add(reference)
    for report in corpus.reports:
        for slug, times in Counter(event.id for event in report.sheet.events).items():
            if times > 1:
                yield _fault(
                    report.folder / "facts.yaml",
                    ("events", _last(report.sheet, slug)),
                    "{target} stands twice; give one of them another id",
                    target=f"event/{slug}",
                )


def _last(sheet: FactSheet, slug: str) -> int:
    return max(number for number, event in enumerate(sheet.events) if event.id == slug)


def _misplaced(corpus: Corpus) -> Iterator[SheetError]:
    """Yield sheets whose folder, record and facts do not name one report."""
    for report in corpus.reports:
        for path, name in (("report.yaml", report.record.id), ("facts.yaml", report.sheet.report)):
            if name != report.folder.name:
                field = "id" if path == "report.yaml" else "report"
                yield _fault(
                    report.folder / path,
                    (field,),
                    "the report is called {name}, its folder {folder}; name both alike",
                    name=name,
                    folder=report.folder.name,
                )


def _only_remembered(corpus: Corpus) -> Iterator[SheetError]:
    """Yield participations of people who are only remembered."""
    actors = {
        reference
        for reference, entry in corpus.entries()
        if getattr(entry, "kind", None) in set(PersonKind) - {"actor"}
    }
    for report in corpus.reports:
        for pointer in pointers(report.sheet):
            if pointer.place[-1] == "agent" and pointer.target in actors:
                yield _fault(
                    report.folder / "facts.yaml",
                    pointer.place,
                    "{target} is a historical person or an eponym; only actors take part",
                    target=pointer.target,
                )


def _fault(path: Path, place: tuple[str | int, ...], template: str, **values: object) -> SheetError:
    return SheetError(
        "{path}:{line}: {place}: {problem}",
        path=path,
        line=line_of(path, place),
        place=".".join(str(step) for step in place),
        problem=InputError(template, **values),
    )
