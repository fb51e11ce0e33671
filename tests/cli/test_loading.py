from pathlib import Path

from harbours import Run
from maggraph.store import open_store
from server import serve_empty


def test_loads_quads_that_commands_then_read(run: Run, harbours: Path, tmp_path: Path) -> None:
    quads = tmp_path / "maggraph.nq"
    quads.write_text("".join(f"{line}\n" for line in open_store(str(harbours)).dump()), encoding="utf-8")
    met = ("met", "Хас-Магомед Кадыров", "--format", "csv")
    with serve_empty(tmp_path) as address:
        loaded = run("load", str(tmp_path), "--store", f"{address}/query", "--update", f"{address}/update", "--digest")
        there = run(*met, "--store", f"{address}/query")

    assert loaded.exit_code == 0
    assert "дайджест" in loaded.stdout
    assert there.stdout.count("\n") > 1
    assert there.stdout == run(*met).stdout
