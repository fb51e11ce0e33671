import hashlib
import io
import shutil
import zipfile
from pathlib import Path

import networkx as nx
import pyarrow.parquet
import pytest

from commands import invoke
from maggraph.errors import StoreError
from maggraph.pipeline import Order, build_graph

CORPUS = Path(__file__).parents[1] / "fixtures" / "corpus"
WITHHELD = "- id: person/olenev-petr-ilich\n  reason: {ru: просьба, en: request}\n  date: '2032-01-15'\n"


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_equal_graphs_give_equal_bytes(export: Path, build: Path, tmp_path: Path) -> None:
    invoke(["export", str(tmp_path), "--store", str(build)])

    assert files(tmp_path) == files(export)


def test_checksums_are_those_of_all_files(export: Path) -> None:
    lines = (export / "SHA256SUMS").read_text(encoding="utf-8").splitlines()

    sums = {name: hashlib.sha256(content).hexdigest() for name, content in files(export).items()}
    assert {line[66:]: line[:64] for line in lines} == {name: sums[name] for name in sums.keys() - {"SHA256SUMS"}}


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_networkx_reads_the_networks(export: Path, lang: str) -> None:
    dynamic = nx.read_gexf(export / f"network.{lang}.gexf", version="1.3")
    plain = nx.read_graphml(export / f"network.{lang}.graphml")

    assert set(dynamic.nodes) == set(plain.nodes)
    assert dynamic.edges["person/dalnyaya-r-s", "person/olenev-petr-ilich"]["weight"] == 2
    assert {frozenset(edge) for edge in dynamic.edges} == {frozenset(edge) for edge in plain.edges}


def test_only_what_was_asked_for_is_written(build: Path, tmp_path: Path) -> None:
    invoke(["export", str(tmp_path), "--store", str(build), "--parquet", "--only", "network"])

    assert {name.partition("/")[0].partition(".")[0] for name in files(tmp_path)} == {
        "network",
        "parquet",
        "SHA256SUMS",
    }


def test_nothing_of_a_withdrawn_person_is_exported_even_over_an_older_export(tmp_path: Path) -> None:
    data = Path(shutil.copytree(CORPUS, tmp_path / "data"))
    out, folder = tmp_path / "build", tmp_path / "export"
    build_graph(Order(data, out, texts=(CORPUS / "report.md",)))
    invoke(["export", str(folder), "--store", str(out)])
    assert (folder / "entities/person/olenev-petr-ilich.jsonld").is_file()
    (data / "withheld.yaml").write_text(WITHHELD, encoding="utf-8")
    build_graph(Order(data, out, texts=(CORPUS / "report.md",)))

    invoke(["export", str(folder), "--store", str(out)])

    assert traces(folder, ("olenev", "оленев")) == []


def traces(folder: Path, names: tuple[str, ...]) -> list[str]:
    """Name the files with one of some names in their path or, unpacked as far as need be, in their text."""
    unpacked = {name: text for name, content in files(folder).items() for text in [readable(name, content)]}
    return [name for name, text in unpacked.items() if any(one in f"{name} {text}".lower() for one in names)]


def readable(name: str, content: bytes) -> str:
    if name.endswith(".xlsx"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return " ".join(archive.read(part).decode() for part in archive.namelist())
    if name.endswith(".parquet"):
        return str(pyarrow.parquet.read_table(io.BytesIO(content)).to_pylist())
    return content.decode()


def test_an_older_list_of_checksums_removes_nothing_outside(build: Path, tmp_path: Path) -> None:
    precious = tmp_path / "precious.txt"
    precious.write_text("mine", encoding="utf-8")
    (tmp_path / "export").mkdir()
    (tmp_path / "export/SHA256SUMS").write_text(f"{'0' * 64}  ../precious.txt\n", encoding="utf-8")

    invoke(["export", str(tmp_path / "export"), "--store", str(build), "--only", "network"])

    assert precious.is_file()


def test_a_folder_that_is_a_file_is_one_clear_line(build: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    result = invoke(["export", str(tmp_path / "file"), "--store", str(build), "--only", "network"])

    assert isinstance(result.exception, StoreError)
    assert "choose another folder" in str(result.exception)
