"""The site as files: every page in both languages, every link to a file that is there."""

import posixpath
import re
from pathlib import Path
from urllib.parse import unquote

import pytest
import rdflib

from commands import invoke
from maggraph.pipeline import Order, build_graph
from maggraph.web.freezing.addresses import Address, address_of

CORPUS = Path(__file__).parents[1] / "fixtures" / "corpus"
LINK = re.compile(r'\b(?:href|src|data-src)="([^"]*)"')
SITE = "https://lakes.example/graph/"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out, folder = tmp_path_factory.mktemp("lakes") / "build", tmp_path_factory.mktemp("site")
    build_graph(Order(CORPUS, out))
    result = invoke(["export", str(folder), "--site", "--address", SITE, "--store", str(out), "--only", "rdf"])
    assert result.exit_code == 0, result.output
    return folder


def test_every_entity_has_pages_and_documents(site: Path) -> None:
    for name in ("person/olenev-petr-ilich", "city/sinegorsk", "event/2031-05-12-forum-chistaya-voda"):
        for lang in ("ru", "en"):
            assert f'<html lang="{lang}">' in (site / lang / f"page/{name}.html").read_text(encoding="utf-8")
        for suffix in ("ttl", "jsonld", "rdf", "nt"):
            assert (site / f"data/{name}.{suffix}").is_file()


def test_every_link_leads_to_a_file(site: Path) -> None:
    broken = []
    for path in sorted(site.rglob("*.html")):
        for link in LINK.findall(path.read_text(encoding="utf-8")):
            if link.startswith(("http", "#", "data:")):
                continue
            target = posixpath.normpath(posixpath.join(path.parent.as_posix(), unquote(link.partition("#")[0])))
            broken += [] if Path(target).is_file() else [(str(path.relative_to(site)), link)]

    assert broken == []


def test_links_inside_are_relative_and_those_to_itself_name_the_real_address(site: Path) -> None:
    for path in sorted(site.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r'(?:href|src)="/', text), path
        assert "static.invalid" not in text
        canonical = re.search(r'rel="canonical" href="([^"]*)"', text)
        assert canonical
        assert (site / canonical[1].removeprefix(SITE)).is_file()


def test_the_documents_name_the_real_address(site: Path) -> None:
    graph = rdflib.Graph().parse(site / "data/city/sinegorsk.ttl")

    assert rdflib.URIRef(f"{SITE}data/city/sinegorsk.ttl") in set(graph.subjects())
    assert f"{SITE}ru/page/city/sinegorsk.html" in (site / "sitemap.xml").read_text(encoding="utf-8")


def test_a_reader_can_change_the_language_and_begin_at_the_front(site: Path) -> None:
    page = (site / "ru/page/city/sinegorsk.html").read_text(encoding="utf-8")

    assert 'href="../../../en/page/city/sinegorsk.html"' in page
    assert "ru/people.html" in (site / "index.html").read_text(encoding="utf-8")


def test_the_dumps_lie_beside_the_pages(site: Path) -> None:
    assert (site / "dump/maggraph.trig").is_file()
    assert "dump/maggraph.nq" in (site / "SHA256SUMS").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("/people?lang=en&page=2", Address("/people", "en", ("page", "2"))),
        ("/people.csv?page=2&lang=en", Address("/people.csv", "en")),
        ("/static/site.css?v=1", Address("/static/site.css")),
        ("/people?kind=actor", None),
        ("/sparql?query=x", None),
        ("https://elsewhere.example/people", None),
    ],
)
def test_knows_which_addresses_become_files(link: str, address: Address | None) -> None:
    assert address_of(link, "ru") == address
