"""Where a build comes from, in the words of https://www.w3.org/TR/prov-o/: from which reports, by which program."""

import hashlib
from collections.abc import Iterator, Mapping

from maggraph import __version__
from maggraph.answers.query import ask
from maggraph.publication.releases import latest_release
from maggraph.publication.terms import dated, named, said
from maggraph.publication.triples import Triple, graph_of
from maggraph.publication.void import dataset_iri
from maggraph.store import IRI, Graph, Literal, Store

WHOLE = "maggraph.nq"


def provenance_graph(store: Store, files: Mapping[str, bytes]) -> Graph:
    """State which activity made the data set, what it used, and what the files of an export derive from."""
    return graph_of([*_build(store), *_files(store, files)])


def _build(store: Store) -> Iterator[Triple]:
    dataset, activity, program = dataset_iri(store), _part(store, "build"), _part(store, "program")
    reports = list(ask(store, "reports", lang="en").dicts())
    yield from said(dataset, "prov:Entity", ("prov:wasGeneratedBy", activity))
    yield from said(
        activity,
        "prov:Activity",
        ("rdfs:label", Literal("build of the graph from fact sheets and authority files", language="en")),
        ("rdfs:label", Literal("построение графа из листов фактов и авторитетных файлов", language="ru")),
        ("prov:wasAssociatedWith", program),
        *(("prov:used", IRI(row["report"])) for row in reports),
    )
    yield from said(
        program,
        "prov:SoftwareAgent",
        ("rdfs:label", Literal("maggraph")),
        ("owl:versionInfo", Literal(__version__)),
    )
    for row in reports:
        yield Triple(dataset, named("prov:wasDerivedFrom"), IRI(row["report"]))
        yield from said(IRI(row["report"]), "prov:Entity", ("mag:digest", Literal(row["digest"])))
    release = latest_release(store)
    if release.version:
        yield from said(dataset, "", ("owl:versionInfo", Literal(release.version)))
        yield Triple(dataset, named("dcterms:issued"), dated(release.issued))


def _files(store: Store, files: Mapping[str, bytes]) -> Iterator[Triple]:
    """State that each file says what the data set says; the digest of the whole is named."""
    dataset = dataset_iri(store)
    if WHOLE in files:
        digest = f"sha256:{hashlib.sha256(files[WHOLE]).hexdigest()}"
        yield from said(_part(store, f"file-{WHOLE}"), "prov:Entity", ("mag:digest", Literal(digest)))
        yield Triple(_part(store, f"file-{WHOLE}"), named("prov:wasDerivedFrom"), dataset)


def _part(store: Store, name: str) -> IRI:
    return IRI(f"{store.base}dataset#{name}")
