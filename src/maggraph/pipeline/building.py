"""From a data folder to a built graph: facts -> quads -> shapes -> store, in one move or not at all.

Context: a build may fail or be killed at any moment, and readers may have the old one open. Choice: the new store gets
a subfolder of its own, and one rename of build.json makes it the build. Price: both stores lie on the disk meanwhile.
"""

import secrets
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from pyoxigraph import RdfFormat, parse

from maggraph import __version__
from maggraph.errors import ReportError, ShapeError, StoreError
from maggraph.facts.consistency import load_corpus
from maggraph.facts.corpus import Corpus, Reported
from maggraph.facts.withdrawing import Published, published
from maggraph.facts.withheld import Withheld
from maggraph.index import index_path, open_index, write_index
from maggraph.index.quads import Gatherer
from maggraph.pipeline.tombstones import write_tombstones
from maggraph.reports import Report, read_report
from maggraph.reports.text import sha256
from maggraph.resources import shipped
from maggraph.store import EmbeddedStore, Stamp, read_stamp, write_stamp
from maggraph.triples.faults import Fault, Severity, count_by_severity
from maggraph.triples.iris import DEFAULT_BASE, Addresses
from maggraph.triples.judging import judge
from maggraph.triples.quads import authority_quads, link_quads, ontology_quads, report_lines
from maggraph.triples.statements import Quote

QUADS = "maggraph.nq"


class Stage(StrEnum):
    """The steps of a build, for a progress bar."""

    READ = "read"
    QUADS = "quads"
    SHAPES = "shapes"
    DONE = "done"


@dataclass(frozen=True)
class Order:
    """What to build: a data folder, where to, under which base, and report files whose words may be quoted."""

    data: Path
    out: Path
    base: str = DEFAULT_BASE
    texts: tuple[Path, ...] = ()


@dataclass(frozen=True)
class Built:
    """A finished build: its stamp, of how much the shapes warn, and whether anything changed."""

    stamp: Stamp
    counts: Mapping[Severity, int]
    changed: bool


def build_graph(order: Order, tell: Callable[[Stage], None] = lambda _: None) -> Built:
    """Build the graph of a data folder.

    Raises InputError for a faulty file, ShapeError for a graph that breaks the shapes, StoreError for a folder that
    cannot be written; the old build stays as it is.
    """
    corpus = load_corpus(order.data)
    texts = [read_report(path) for path in order.texts]
    tell(Stage.READ)
    lines = quad_lines(corpus, Addresses(order.base), texts)
    tell(Stage.QUADS)
    faults = check_lines(lines)
    tell(Stage.SHAPES)
    content = b"".join(lines)
    stamp = Stamp("", sha256(content), len(lines), __version__, order.base)
    changed, tombstones = not stands(order.out, stamp), published(corpus).tombstones
    if changed:
        stamp = place_build(order.out, stamp, tombstones, lambda fresh: _fill(order.out, fresh, content, stamp.digest))
    else:
        write_tombstones(order.out, tombstones)
    tell(Stage.DONE)
    return Built(stamp if changed else read_stamp(order.out), count_by_severity(faults), changed)


def quad_lines(corpus: Corpus, addresses: Addresses, texts: Sequence[Report]) -> list[bytes]:
    """Return the graph of what of a corpus may be published as sorted N-Quads lines, each once."""
    left = published(corpus)
    quads = [*ontology_quads(shipped("ontology"), addresses), *authority_quads(left.corpus, addresses)]
    quads += link_quads(left.corpus, addresses)
    lines = {f"{quad} .\n" for quad in quads}
    for report, quote in _quoted(left, texts):
        lines.update(report_lines(report, addresses, quote))
    return sorted(line.encode() for line in lines)


def check_lines(lines: list[bytes]) -> tuple[Fault, ...]:
    """Check a graph against the shapes; raise ShapeError if it breaks a rule, return what is only warned of."""
    faults = judge(b"".join(lines), shipped("ontology") / "shapes.ttl")
    broken = [fault for fault in faults if fault.severity is Severity.VIOLATION]
    if broken:
        raise ShapeError(
            "{focus}: {message}; {more} rules are broken in all, `maggraph validate` lists them",
            focus=broken[0].focus,
            message=broken[0].message,
            more=len(broken),
        )
    return faults


def _quoted(left: Published, texts: Sequence[Report]) -> Iterator[tuple[Reported, Quote]]:
    """Yield each report with the words of its passages, where its very file was given."""
    sources = {report.record.source.text_digest for report in left.corpus.reports}
    for text in texts:
        if text.text_digest not in sources:
            raise ReportError(
                "{name}: no fact sheet was made from this file (digest {digest}); give the file that was read",
                name=text.name,
                digest=text.text_digest,
            )
    by_digest = {text.text_digest: text for text in texts}
    for report in left.corpus.reports:
        yield report, _quotes_of(by_digest.get(report.record.source.text_digest), left.words)


def _quotes_of(text: Report | None, words: Callable[[str], str]) -> Quote:
    return lambda at: words(text.quote(at.start, at.end)) if text else None


def stands(out: Path, stamp: Stamp) -> bool:
    """Say whether this very graph is already built there and can be read."""
    try:
        old = read_stamp(out)
        EmbeddedStore.open(out / old.store, old.base)
    except StoreError:
        return False
    same = (old.digest, old.maggraph) == (stamp.digest, stamp.maggraph) and (out / QUADS).is_file()
    return same and open_index(index_path(out / old.store), old.digest) is not None


def place_build(out: Path, stamp: Stamp, tombstones: Mapping[str, Withheld], fill: Callable[[Path], None]) -> Stamp:
    """Let a new store, its index and quads be made beside the old build, then make them the build; return its stamp.

    `fill` makes the store in the folder that it is given, which is not there yet.
    """
    fresh = out / f"store-{secrets.token_hex(6)}"
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            "{path}: cannot be written ({reason}); choose another folder with --out", path=out, reason=error.strerror
        ) from error
    try:
        fill(fresh)
        write_tombstones(out, tombstones)
        placed = replace(stamp, store=fresh.name)
        write_stamp(out, placed)
    except BaseException:
        _remove(fresh)
        raise
    _sweep(out, placed.store)
    return placed


def _fill(out: Path, fresh: Path, content: bytes, digest: str) -> None:
    store, gatherer = EmbeddedStore.create(fresh), Gatherer()
    store.add(gatherer.watch(parse(content, format=RdfFormat.N_QUADS)))
    del store
    if gathered := gatherer.gathered():
        write_index(index_path(fresh), gathered, digest)
    quads = out / f"{QUADS}.new"
    try:
        quads.write_bytes(content)
        quads.replace(out / QUADS)
    except OSError as error:
        raise StoreError(
            "{path}: cannot be written ({reason}); make room or choose another folder",
            path=quads,
            reason=error.strerror,
        ) from error


def _sweep(out: Path, current: str) -> None:
    """Remove the stores of earlier builds; one that somebody still has open stays readable to them."""
    for old in out.glob("store-*"):
        if old.name != current:
            _remove(old)


def _remove(store: Path) -> None:
    shutil.rmtree(store, ignore_errors=True)
    index_path(store).unlink(missing_ok=True)
