"""The rule of meetings in SPARQL, held against a table by hand and against the same rule in Python."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from grading import by_python, by_query, slug, slugs
from maggraph.answers.grades import Grade
from maggraph.answers.query import ask
from maggraph.store import EmbeddedStore, Store
from rivers import WORLD

PEOPLE = {
    "anna": "zimina-anna-pavlovna",
    "boris": "lugov-boris-ilich",
    "vera": "tikhonova-vera-olegovna",
    "gleb": "yasenev-gleb",
    "darya": "polevaya-d-a",
    "inna": "roshhina-inna",
}
TABLE = """
2031-05-10-opening         together        anna-boris
2031-05-10-opening         same-event      anna-vera anna-darya boris-vera boris-darya vera-darya
2031-05-10-opening         same-programme  anna-inna boris-inna vera-inna darya-inna
2031-05-10-awarding        direct          darya-inna
2031-05-10-concert         same-event      inna-gleb inna-boris gleb-boris
2031-05-11-meeting         direct          anna-boris
2031-05-11-meeting         same-event      anna-vera boris-vera
2031-05-10-forum           same-programme  darya-anna darya-boris darya-vera darya-inna darya-gleb anna-inna anna-gleb
2031-05-10-forum           same-programme  anna-boris boris-inna boris-gleb vera-inna vera-gleb vera-boris inna-gleb
2031-12-session            same-event      darya-vera
2032-03-20-inauguration    together        gleb-boris gleb-vera boris-vera
2032-06-01-contest         direct          gleb-vera
"""
ID = "https://w3id.org/maggraph/id/"
KIND = "https://w3id.org/maggraph/kind/"
MAG = "https://w3id.org/maggraph/ontology#"


def by_hand() -> set[tuple[frozenset[str], str, str]]:
    rows = (line.split(maxsplit=2) for line in TABLE.strip().splitlines())
    return {
        (frozenset(PEOPLE[name] for name in pair.split("-")), event, grade)
        for event, grade, pairs in rows
        for pair in pairs.split()
    }


@pytest.fixture
def changed(tmp_path: Path) -> EmbeddedStore:
    """Give the invented graph as a store that a test may add to."""
    store = EmbeddedStore.create(tmp_path / "store")
    store.add(ox.parse(path=str(WORLD)))
    return store


def took_part(person: str, event: str, presence: str) -> list[ox.Quad]:
    node, graph = ox.NamedNode(f"{ID}participation/{event}--{person}--x"), ox.NamedNode("https://e.example/g")
    facts = {
        "agent": f"{ID}person/{person}",
        "event": f"{ID}event/{event}",
        "presence": f"{KIND}presence/{presence}",
        "capacity": f"{KIND}capacity/guest",
    }
    return [ox.Quad(node, ox.NamedNode(MAG + name), ox.NamedNode(value), graph) for name, value in facts.items()]


def test_grades_meetings_as_by_hand(world_store: Store) -> None:
    assert by_query(world_store) == by_hand()


def test_agrees_with_the_rule_in_python(world_store: Store) -> None:
    assert slugs(by_python(world_store)) == by_query(world_store)


@pytest.mark.parametrize("weakest", list(Grade))
def test_the_weakest_grade_cuts_the_table(weakest: Grade, world_store: Store) -> None:
    wanted = {row for row in by_hand() if Grade(row[2]).rank <= weakest.rank}

    assert by_query(world_store, weakest=weakest.value) == wanted


@pytest.mark.parametrize("person", PEOPLE.values())
def test_a_person_stands_on_their_own_side(person: str, world_store: Store) -> None:
    rows = list(ask(world_store, "who-met-whom", person=f"person/{person}").dicts())

    assert {slug(row["person"]) for row in rows} == {person}
    assert by_query(world_store, person=f"person/{person}") == {row for row in by_hand() if person in row[0]}


@pytest.mark.parametrize("presence", ["video-message", "written-message", "not-stated", "absent"])
def test_who_was_not_there_met_nobody(presence: str, changed: EmbeddedStore) -> None:
    changed.add(took_part("kedrov-egor-lvovich", "2032-03-20-inauguration", presence))

    assert by_query(changed) == by_hand()


def test_only_actors_meet(changed: EmbeddedStore) -> None:
    changed.add(took_part("starczev-zakhar", "2032-03-20-inauguration", "in-person"))

    assert by_query(changed) == by_hand()


def test_the_strongest_presence_counts(changed: EmbeddedStore) -> None:
    changed.add(took_part("tikhonova-vera-olegovna", "2031-12-session", "in-person"))

    assert (frozenset({"tikhonova-vera-olegovna", "polevaya-d-a"}), "2031-12-session", "together") in by_query(changed)


def test_the_best_grade_wins_at_a_programme(changed: EmbeddedStore) -> None:
    changed.add(took_part("roshhina-inna", "2031-05-10-forum", "attended"))

    pair = frozenset({"roshhina-inna", "polevaya-d-a"})
    assert {row[2] for row in by_query(changed) if row[0] == pair and row[1] == "2031-05-10-forum"} == {"same-event"}


def test_parts_of_one_programme_on_other_days_are_no_meeting(changed: EmbeddedStore) -> None:
    changed.add(took_part("kedrov-egor-lvovich", "2031-05-11-tour", "attended"))

    met = {name for row in by_query(changed) for name in row[0] if "kedrov-egor-lvovich" in row[0]}
    assert met == {PEOPLE["anna"], PEOPLE["boris"], PEOPLE["vera"], PEOPLE["darya"], "kedrov-egor-lvovich"}


def test_facts_without_a_place_are_found(changed: EmbeddedStore) -> None:
    changed.add(took_part("roshhina-inna", "2031-05-10-forum", "attended"))
    changed.add(
        [
            ox.Quad(
                ox.NamedNode(f"{ID}participation/x"),
                ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
                ox.NamedNode(f"{MAG}Participation"),
                ox.NamedNode("https://e.example/g"),
            )
        ]
    )

    assert [slug(row["fact"]) for row in ask(changed, "without-evidence").dicts()] == ["x"]
