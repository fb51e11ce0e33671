"""The same facts as a sheet, as quads in any syntax and as a built folder are one side."""

from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import Dataset, RdfFormat, serialize

from maggraph.errors import InputError
from maggraph.evaluation import Family, Side, evaluate, read_side
from maggraph.evaluation.sides import Tenure
from maggraph.facts.corpus import Corpus, read_corpus
from maggraph.facts.kinds import ReviewStatus
from maggraph.facts.sheet import dump_sheet
from maggraph.resources import shipped
from maggraph.triples.iris import Addresses
from maggraph.triples.quads import authority_quads, report_quads

CORPUS = Path(__file__).parents[1] / "fixtures" / "corpus"
SHEET = CORPUS / "reports" / "priozerye-2031"
SYNTAXES = {
    "lakes.nq": RdfFormat.N_QUADS,
    "lakes.trig": RdfFormat.TRIG,
    "lakes.jsonld": RdfFormat.JSON_LD,
    "lakes.ttl": RdfFormat.TURTLE,
    "lakes.nt": RdfFormat.N_TRIPLES,
    "maggraph.nq": RdfFormat.N_QUADS,
}


def quads(corpus: Corpus) -> Dataset:
    here = Addresses("https://lakes.example/")
    return Dataset([*authority_quads(corpus, here), *report_quads(corpus.reports[0], here)])


def written(dataset: Dataset, path: Path) -> Path:
    syntax = SYNTAXES[path.name]
    content = serialize(dataset if syntax.supports_datasets else [quad.triple for quad in dataset], format=syntax)
    path.write_bytes(content or b"")
    return path


def perfect(gold: Side, found: Side) -> bool:
    return all(figure.counts.f1 == 1 for figure in evaluate(gold, found, samples=0).figures)


@pytest.mark.parametrize("name", SYNTAXES)
def test_a_sheet_and_its_graph_agree_everywhere(tmp_path: Path, name: str) -> None:
    graph = written(quads(read_corpus(CORPUS)), tmp_path / name)

    sheet, found = read_side(SHEET), read_side(graph)

    assert perfect(sheet, found)
    assert len(found.participations) == len(sheet.participations) > 5
    assert found.actors != set(found.people)


def test_a_built_folder_is_its_quads(tmp_path: Path) -> None:
    written(quads(read_corpus(CORPUS)), tmp_path / "maggraph.nq")

    assert perfect(read_side(SHEET), read_side(tmp_path))


def test_confidence_comes_along_and_rejected_facts_do_not(tmp_path: Path) -> None:
    corpus = read_corpus(CORPUS)
    report = corpus.reports[0]
    first, second, *rest = report.sheet.tenures
    unsure = (
        first.model_copy(update={"confidence": 0.4}),
        second.model_copy(update={"review": ReviewStatus.REJECTED}),
        *rest,
    )
    sheet = report.sheet.model_copy(update={"tenures": unsure})
    graph = written(quads(replace(corpus, reports=(replace(report, sheet=sheet),))), tmp_path / "lakes.nq")

    found = read_side(graph)

    assert len(found.tenures) == len(report.sheet.tenures) - 1
    assert [one.confidence for one in found.tenures if one.confidence] == [0.4]
    assert dict(evaluate(read_side(SHEET), found, samples=0).figure(Family.POSTS).bands)["doubtful"].hit == 1


def test_what_only_another_report_mentions_is_not_this_one_s(tmp_path: Path) -> None:
    (tmp_path / "authority").mkdir()
    (tmp_path / "authority" / "all.yaml").write_bytes((CORPUS / "authority" / "all.yaml").read_bytes())
    mine, other = (tmp_path / "reports" / name for name in ("priozerye-2031", "other"))
    for folder in (mine, other):
        folder.mkdir(parents=True)
        record = (SHEET / "report.yaml").read_text(encoding="utf-8").replace("priozerye-2031", folder.name, 1)
        (folder / "report.yaml").write_text(record, encoding="utf-8")
    sheet = read_corpus(CORPUS).reports[0].sheet
    (mine / "facts.yaml").write_text(
        dump_sheet(sheet.model_copy(update={"events": (), "tenures": ()})), encoding="utf-8"
    )
    (other / "facts.yaml").write_text(dump_sheet(sheet), encoding="utf-8")

    small, whole = read_side(mine), read_side(other)

    assert set(small.people) < set(whole.people)
    assert small.actors == set()


def test_the_shipped_sheet_is_read() -> None:
    side = read_side(shipped("data") / "reports" / "mag-2024-2025")

    assert len(side.people) > 90
    assert {one.body for one in side.tenures if one.title == "мэр"} >= {"city/khabarovsk", "city/kazan"}


def test_a_post_in_a_city_s_administration_is_one_in_the_city(tmp_path: Path) -> None:
    path = tmp_path / "a.ttl"
    path.write_text(
        """
        @prefix mag: <https://w3id.org/maggraph/ontology#> . @prefix org: <http://www.w3.org/ns/org#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        <x:p> a mag:Person . <x:c> a mag:City . <x:m> a mag:Organization .
        <x:a> a mag:Organization ; org:classification <https://w3id.org/maggraph/kind/organization/executive> ;
          mag:seat <x:c> .
        <x:t> a mag:Tenure ; org:member <x:p> ; org:organization <x:a> ; rdfs:label "head"@en, "глава"@ru .
        <x:u> a mag:Tenure ; org:member <x:p> ; org:organization <x:m> ; rdfs:label "director"@en .
        """,
        encoding="utf-8",
    )

    assert read_side(path).tenures == (Tenure("x:p", "глава", "x:c"), Tenure("x:p", "director", "x:m"))


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.ttl", "<a> <b", "malformed RDF"),
        ("a.nq", "rubbish", "malformed RDF"),
        ("a.trig", "@@", "malformed RDF"),
        ("a.jsonld", "{", "malformed RDF"),
        ("a.jsonld", '{"@context": 5}', "malformed RDF"),
        ("a.jsonld", '"x"', "malformed RDF"),
        ("a.docx", "PK", "cannot be evaluated"),
    ],
)
def test_what_is_no_side_is_refused(tmp_path: Path, name: str, content: str, said: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")

    with pytest.raises(InputError, match=rf"{name}: {said}"):
        read_side(path)


def test_a_missing_path_and_an_empty_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="not found"):
        read_side(tmp_path / "none.json")
    with pytest.raises(InputError, match="holds neither"):
        read_side(tmp_path)
