"""What is made ready in the background changes no page; it only has been asked before."""

import time
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from maggraph.answers.directory import read_directory
from maggraph.answers.dossier import facts_about
from maggraph.store import Answer, Store
from maggraph.web.app import create_app
from maggraph.web.pages.memory import Memory
from maggraph.web.pages.whole import keep_whole, met_by, rows_of
from maggraph.web.settings import Settings


class Counting:
    """A store that counts what it is asked."""

    def __init__(self, store: Store) -> None:
        self.base, self.beside, self.asked, self._store = store.base, store.beside, 0, store

    def query(self, text: str) -> Answer:
        self.asked += 1
        return self._store.query(text)


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_rows_and_meetings_are_the_same_as_those_asked_for(world: Store, lang: str) -> None:
    cold, warm = Memory(world, lasting=True), Memory(world, lasting=True)
    keep_whole(warm, lang)
    entities = [entry.entity(lang) for entry in read_directory(world) if entry.type != "report"]

    assert entities
    for entity in entities:
        assert facts_about(warm, entity, lang, rows_of) == facts_about(cold, entity, lang)
        if entity.type == "person":
            assert met_by(warm, entity, lang) == met_by(cold, entity, lang)


def test_a_person_who_is_warm_costs_few_queries(world: Store) -> None:
    counting = Counting(world)
    memory = Memory(counting, lasting=True)  # type: ignore[arg-type]
    keep_whole(memory, "ru")
    before = counting.asked

    assert met_by(memory, next(e.entity("ru") for e in read_directory(world) if e.type == "person"), "ru") is not None
    assert counting.asked == before


def test_the_server_warms_up_by_itself_and_stops_at_once(harbours: Path) -> None:
    app = create_app(Settings(str(harbours), workers=1))
    with TestClient(app) as client:
        assert client.get("/health").status_code == 200
        end = time.monotonic() + 20
        while app.state.memory.recall(("told", "en")) is None and time.monotonic() < end:
            time.sleep(0.05)
        assert app.state.memory.recall(("told", "en")) is not None
