"""Links to elsewhere: read, written, refused, and kept out of the graph with whoever is withdrawn."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from maggraph.errors import SheetError
from maggraph.facts.consistency import check_corpus, load_corpus
from maggraph.facts.corpus import links_file
from maggraph.facts.links import COLUMNS, HEAD, Justification, Link, dump_links, read_links
from maggraph.facts.withdrawing import published
from maggraph.facts.withheld import Withheld
from maggraph.resources import shipped
from maggraph.triples.iris import Addresses
from maggraph.triples.quads import link_quads

SURE = 0.9
CORPUS = Path(__file__).parents[1] / "fixtures" / "corpus"
ROW = {
    "subject_id": "maggraph:city/omsk",
    "subject_label": "Омск",
    "predicate_id": "skos:exactMatch",
    "object_id": "geonames:1496153",
    "object_label": "Omsk, RU",
    "mapping_justification": "semapv:LexicalMatching",
    "mapping_date": "2031-05-14",
    "confidence": "0.95",
    "object_latitude": "54.99",
    "object_longitude": "73.37",
}
PERSON = {
    **ROW,
    "subject_id": "maggraph:person/shved-anna",
    "object_id": "wikidata:Q1",
    "mapping_justification": "semapv:ManualMappingCuration",
    "author_label": "A. Reader",
    "object_latitude": "",
    "object_longitude": "",
}


def written(path: Path, *rows: dict[str, str]) -> Path:
    lines = ["\t".join(COLUMNS), *("\t".join(row.get(name, "") for name in COLUMNS) for row in rows)]
    path.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_links_are_written_as_they_are_read(tmp_path: Path) -> None:
    links = read_links(written(tmp_path / "links.tsv", ROW, PERSON))
    again = tmp_path / "again.tsv"
    again.write_text(dump_links(reversed(links)), encoding="utf-8")

    assert read_links(again) == links
    assert dump_links(read_links(again)) == again.read_text(encoding="utf-8")


def test_the_shipped_links_are_in_order() -> None:
    path = links_file(shipped("data"))

    assert dump_links(read_links(path)) == path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ({**ROW, "object_id": "geonames:Omsk"}, "object_id: "),
        ({**ROW, "mapping_date": "2031-02-30"}, "no date of the calendar"),
        ({**ROW, "object_latitude": "91"}, "object_latitude: "),
        ({**PERSON, "mapping_justification": "semapv:LexicalMatching"}, "by a person's judgement only"),
        ({**PERSON, "author_label": ""}, "needs author_label"),
        ({**ROW, "subject_id": "Омск"}, "subject_id: "),
    ],
)
def test_a_faulty_line_is_named(tmp_path: Path, row: dict[str, str], problem: str) -> None:
    path = written(tmp_path / "links.tsv", ROW, row)

    with pytest.raises(SheetError, match=problem) as fault:
        read_links(path)
    assert str(fault.value).startswith(f"{path}:{len(HEAD.splitlines()) + 3}: ")


def test_a_link_of_nobody_is_a_fault(tmp_path: Path) -> None:
    data = shutil.copytree(CORPUS, tmp_path / "data")
    written(links_file(data), ROW)

    assert [str(fault) for fault in check_corpus(data)] == [
        f"{links_file(data)}: city/omsk is in no authority file or sheet; add it there, or correct the link"
    ]


def test_links_are_triples_of_their_own_graph() -> None:
    corpus = replace(load_corpus(CORPUS), links=(Link.model_validate({k: v for k, v in ROW.items() if v}),))

    lines = sorted(map(str, link_quads(corpus, Addresses("https://e.example/"))))

    assert [line.split(" ", 1)[1] for line in lines] == [
        '<http://www.w3.org/2003/01/geo/wgs84_pos#lat> "54.99"^^<http://www.w3.org/2001/XMLSchema#decimal> <https://e.example/graph/links>',
        '<http://www.w3.org/2003/01/geo/wgs84_pos#long> "73.37"^^<http://www.w3.org/2001/XMLSchema#decimal> <https://e.example/graph/links>',
        "<http://www.w3.org/2004/02/skos/core#exactMatch> <https://sws.geonames.org/1496153/> <https://e.example/graph/links>",
    ]


def test_whoever_is_withdrawn_has_no_link() -> None:
    corpus = load_corpus(CORPUS)
    person = next(reference for reference, _ in corpus.entries() if reference.startswith("person/"))
    link = Link.model_validate({k: v for k, v in PERSON.items() if v} | {"subject_id": f"maggraph:{person}"})
    gone = Withheld.model_validate({"id": person, "reason": {"ru": "просьба", "en": "asked"}, "date": "2031-01-01"})

    assert published(replace(corpus, links=(link,))).corpus.links == (link,)
    assert published(replace(corpus, links=(link,), withheld=(gone,))).corpus.links == ()


def test_people_and_bodies_of_the_shipped_links_were_judged() -> None:
    for link in read_links(links_file(shipped("data"))):
        if link.confidence < SURE or not link.subject.startswith(("city/", "country/", "region/")):
            assert link.mapping_justification is Justification.PERSON
