"""Everything that is wrong with data files and built graphs, each fault with its place, its rule and what to do."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import RdfFormat, parse

from maggraph.errors import InputError, SheetError
from maggraph.facts.consistency import check_corpus
from maggraph.facts.corpus import Corpus, read_corpus
from maggraph.facts.log import NAME as DECISIONS
from maggraph.facts.sheet import faults, model_of
from maggraph.facts.withdrawing import references
from maggraph.facts.withheld import withheld_file
from maggraph.pipeline.building import quad_lines
from maggraph.pipeline.bulk.finding import found_in_build, found_in_records, is_great
from maggraph.resources import shipped
from maggraph.store import EmbeddedStore, read_stamp
from maggraph.store.stamp import NAME
from maggraph.triples.faults import Fault, Severity, in_order
from maggraph.triples.iris import Addresses
from maggraph.triples.judging import judge, second_judge

SHEETS = {".yaml", ".yml", ".json"}
RECORDS = ".jsonl"


@dataclass(frozen=True)
class Finding:
    """One fault, how bad it is, and its line for people."""

    severity: Severity
    error: InputError


def findings(path: Path, twice: bool = False) -> Iterator[Finding]:
    """Yield what is wrong with a data folder, a built folder, a sheet, an authority file, records or a file of RDF.

    With `twice`, pySHACL judges the graph too, unless it is made of records: it would hold all of them in memory.
    """
    if (path / NAME).is_file() and is_great(path) and not twice:
        yield from (Finding(fault.severity, _placed(fault, path)) for fault in found_in_build(path))
    elif path.suffix == RECORDS:
        yield from (_of_record(found, path) for found in found_in_records(path))
    elif (path / NAME).is_file():
        yield from _of_lines(_dumped(path), path, twice)
    elif path.is_dir():
        yield from _of_corpus(path, twice)
    elif path.suffix in SHEETS:
        yield from map(_violation, faults(path, model_of(path)))
    else:
        yield from _of_lines(_parsed(path), path, twice)


def _of_record(found: SheetError | Fault, path: Path) -> Finding:
    return Finding(found.severity, _placed(found, path)) if isinstance(found, Fault) else _violation(found)


def _of_corpus(path: Path, twice: bool) -> Iterator[Finding]:
    """Yield the faults of the files; only if there are none, those of the graph they make."""
    wrong = [_violation(fault) for fault in check_corpus(path)]
    yield from wrong
    if not wrong:
        corpus = read_corpus(path)
        yield from _of_decisions(corpus)
        yield from _of_withheld(corpus, path)
        yield from _of_lines(quad_lines(corpus, Addresses(), ()), path, twice)


def _of_withheld(corpus: Corpus, path: Path) -> Iterator[Finding]:
    """Yield what is withheld though there is no such thing: withdrawn for good, or misspelt and still published."""
    known = references(corpus)
    for entry in corpus.withheld:
        if entry.id not in known:
            yield Finding(
                Severity.WARNING,
                InputError(
                    "{path}: {id} is not in the data; leave it if the data have gone, correct it if it is misspelt",
                    path=withheld_file(path),
                    id=entry.id,
                ),
            )


def _of_decisions(corpus: Corpus) -> Iterator[Finding]:
    """Yield the decisions that no longer fit any fact."""
    for report in corpus.reports:
        for lost in report.unmatched:
            yield Finding(
                Severity.WARNING,
                InputError(
                    "{path}: decision {id} fits no fact any more ({reason}); decide anew with `maggraph review`",
                    path=report.folder / DECISIONS,
                    id=lost.decision.id,
                    reason=lost.reason,
                ),
            )


def _of_lines(lines: Iterable[bytes], path: Path, twice: bool) -> Iterator[Finding]:
    quads, shapes = b"".join(lines), shipped("ontology") / "shapes.ttl"
    found = judge(quads, shapes)
    second = second_judge(quads, shapes) if twice else found
    for fault in in_order((*found, *second)):
        yield Finding(fault.severity, _placed(fault, path))
    for fault in in_order(set(found) ^ set(second)):
        yield Finding(Severity.WARNING, _disputed(fault, path, "maggraph" if fault in found else "pySHACL"))


def _disputed(fault: Fault, path: Path, judge_: str) -> InputError:
    return InputError(
        "{path}: {focus}: only {judge} finds that [{rule}] is broken; report it to the authors of maggraph",
        path=path,
        focus=fault.focus,
        judge=judge_,
        rule=fault.rule.rpartition("#")[2] or fault.rule,
    )


def _placed(fault: Fault, path: Path) -> InputError:
    return InputError(
        "{path}: {focus}: {message} [{rule}]",
        path=path,
        focus=fault.focus,
        message=fault.message,
        rule=fault.rule.rpartition("#")[2] or fault.rule,
    )


def _violation(fault: SheetError) -> Finding:
    return Finding(Severity.VIOLATION, fault)


def _dumped(path: Path) -> list[bytes]:
    stamp = read_stamp(path)
    return [f"{line}\n".encode() for line in EmbeddedStore.open(path / stamp.store, stamp.base).dump()]


def _parsed(path: Path) -> list[bytes]:
    format_ = RdfFormat.from_extension(path.suffix.removeprefix("."))
    if not format_:
        raise InputError(
            "{path}: is no data folder, built folder, YAML, JSON, JSON Lines or RDF file; name one of these", path=path
        )
    try:
        return [f"{quad} .\n".encode() for quad in parse(path=str(path), format=format_)]
    except OSError as error:
        raise InputError("{path}: cannot be read ({reason})", path=path, reason=error.strerror) from error
    except SyntaxError as error:
        raise InputError("{path}: is no valid RDF: {reason}", path=path, reason=str(error)) from error
