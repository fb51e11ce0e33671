"""Under /dump/ lies what `maggraph export` writes, byte by byte."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest
from rdflib import Namespace

from commands import invoke
from maggraph.publication.exporting import SUMS
from maggraph.store import open_store
from maggraph.web.dumps import Dumps
from website import read_graph

VOID = Namespace("http://rdfs.org/ns/void#")


@pytest.fixture(scope="module")
def export(harbours: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("export")
    result = invoke(["export", str(folder), "--store", str(harbours)])
    assert result.exit_code == 0, result.output
    return folder


def names(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_every_file_of_the_export_is_served(visit: httpx.Client, export: Path) -> None:
    assert len(names(export)) > 50
    for name in names(export):
        answer = visit.get(f"/dump/{name}")
        assert answer.status_code == 200, name
        assert answer.content == (export / name).read_bytes(), name


@pytest.mark.parametrize(
    ("name", "media"),
    [
        ("maggraph.trig", "application/trig"),
        ("tables/persons.csv", "text/csv"),
        ("dcat.ttl", "text/turtle"),
        (SUMS, "text/plain"),
        ("parquet/persons.parquet", "application/vnd.apache.parquet"),
    ],
)
def test_a_file_says_its_media_type(visit: httpx.Client, name: str, media: str) -> None:
    assert visit.get(f"/dump/{name}").headers["content-type"].partition(";")[0] == media


@pytest.mark.parametrize(
    ("lang", "words"), [("en", "There is no file dump/x.zip"), ("ru", "\u0424\u0430\u0439\u043b\u0430 dump/x.zip")]
)
def test_what_is_no_file_is_refused_in_a_line(visit: httpx.Client, lang: str, words: str) -> None:
    answer = visit.get("/dump/x.zip", headers={"Accept": "text/plain", "Accept-Language": lang})

    assert answer.status_code == 404
    assert answer.text.startswith(words)
    assert answer.text.strip().count("\n") == 0


@pytest.mark.parametrize("name", ["..%2Fbuild.json", "%2e%2e/build.json", "entities", "entities/", ""])
def test_nothing_else_lies_there(visit: httpx.Client, name: str) -> None:
    assert visit.get(f"/dump/{name}").status_code == 404


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_downloads_list_the_files(visit: httpx.Client, export: Path, lang: str) -> None:
    html = visit.get(f"/downloads?lang={lang}", headers={"Accept": "text/html"}).text
    record = visit.get("/downloads.json").json()["files"]

    assert [one["name"] for one in record] == names(export)
    assert all(one["size"] == (export / one["name"]).stat().st_size for one in record)
    for name in names(export):
        assert (f'href="/dump/{name}"' in html) is not name.startswith("entities/"), name


def test_the_description_names_only_dumps_that_are_there(visit: httpx.Client) -> None:
    graph = read_graph(visit.get("/.well-known/void").text, "turtle")
    dumps = [str(one) for one in graph.objects(None, VOID.dataDump)]

    assert len(dumps) == 5
    assert {visit.get(one).status_code for one in dumps} == {200}


def test_files_are_made_once_and_removed_with_the_build(harbours: Path) -> None:
    dumps = Dumps(open_store(str(harbours)), str(harbours), whole=True)
    with ThreadPoolExecutor(3) as readers:
        made = list(readers.map(lambda _: dumps.files(), range(3)))
    path = made[0]["maggraph.ttl"]

    assert made[0] is made[1] is made[2]
    assert path.is_file()
    dumps.close()
    assert not path.exists()


def test_a_large_graph_has_only_what_the_build_wrote(harbours: Path, tmp_path: Path) -> None:
    dumps = Dumps(open_store(str(harbours)), str(tmp_path), whole=False)
    assert dumps.graphs == ()

    (tmp_path / "maggraph.nq").write_text("", encoding="utf-8")
    built = Dumps(open_store(str(harbours)), str(tmp_path), whole=False)
    assert built.graphs == ("maggraph.nq",)
    assert built.file("maggraph.ttl") is None
