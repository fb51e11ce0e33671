"""Make the generated files of the project: JSON Schemas, golden quads of the invented corpus, pages with real output.

`golden.py` writes them, `golden.py --check` names those that are not as they would be written and exits 1.
"""

import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel
from readme import queries_page, readme

from maggraph.facts.consistency import load_corpus
from maggraph.facts.sheet import SCHEMAS
from maggraph.pipeline import Order, build_graph
from maggraph.triples.iris import Addresses
from maggraph.triples.quads import authority_quads, report_quads

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "tests" / "fixtures" / "corpus"


def generated() -> Iterator[tuple[Path, str]]:
    """Yield every generated file with its content."""
    for name, model in SCHEMAS.items():
        yield ROOT / "data" / "schema" / f"{name}.schema.json", schema(name, model)
    yield ROOT / "tests" / "golden" / "priozerye-2031.nq", golden_quads()
    yield ROOT / "queries" / "README.md", queries_page()
    with tempfile.TemporaryDirectory() as store:
        build_graph(Order(ROOT / "data", Path(store)))
        yield ROOT / "README.md", readme((ROOT / "README.md").read_text(encoding="utf-8"), Path(store))


def schema(name: str, model: type[BaseModel]) -> str:
    """Return a model's JSON Schema as published."""
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"https://w3id.org/maggraph/schema/{name}.schema.json",
    }
    return json.dumps(head | model.model_json_schema(), ensure_ascii=False, indent=1) + "\n"


def golden_quads() -> str:
    """Return the invented corpus as sorted N-Quads, without the ontology."""
    corpus = load_corpus(CORPUS)
    quads = [*authority_quads(corpus, Addresses()), *report_quads(corpus.reports[0], Addresses())]
    return "".join(sorted({f"{quad} .\n" for quad in quads}))


def main() -> int:
    """Write the files, or check them."""
    stale = [(path, text) for path, text in generated() if not path.is_file() or path.read_text("utf-8") != text]
    for path, text in stale:
        print(f"{path.relative_to(ROOT)}: not as it would be generated; run `make golden`")
        if "--check" not in sys.argv:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return 1 if stale and "--check" in sys.argv else 0


sys.exit(main())
