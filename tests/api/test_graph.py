"""The Python API: values, tables, frames, and the same errors as the commands."""

from pathlib import Path

import pytest

import maggraph
from maggraph.api import OpenGraph, Rows
from maggraph.errors import InputError, LookupFailed, QueryError, StoreError
from maggraph.store import Boolean


@pytest.fixture
def graph(harbours: Path) -> OpenGraph:
    return maggraph.open(str(harbours), "en")


def test_meetings_are_values(graph: OpenGraph) -> None:
    meetings = graph.met("Швед", grade="same-programme")

    assert meetings
    assert {meeting.person.id for meeting in meetings} == {"person/shved-anna"}
    assert all(meeting.why and meeting.evidence for meeting in meetings)


def test_two_people(graph: OpenGraph) -> None:
    all_of_them = graph.met("Швед")
    partner = all_of_them[0].partner

    assert {one.partner for one in graph.met("Швед", partner.id)} == {partner}


def test_a_slice_is_rows_again(graph: OpenGraph) -> None:
    everyone = graph.persons()

    assert isinstance(everyone[:2], Rows)
    assert list(everyone[:2]) == list(everyone)[:2]


def test_a_frame_has_names_and_ids(graph: OpenGraph) -> None:
    frame = graph.met("Швед").to_frame()

    assert list(frame.columns) == ["with", "with_id", "grade", "date", "event", "event_id", "city", "evidence", "why"]
    assert len(frame) == len(graph.met("Швед"))
    assert frame["with_id"].str.startswith("person/").all()


def test_records_are_the_json_of_the_command(graph: OpenGraph) -> None:
    record = graph.met("Швед").records()[0]

    assert set(record) == {"with", "grade", "date", "event", "city", "evidence", "why"}


@pytest.mark.parametrize(("lang", "heading", "count"), [("en", "city", "in all: "), ("ru", "город", "всего: ")])
def test_tables_speak_the_chosen_language(harbours: Path, lang: str, heading: str, count: str) -> None:
    rows = maggraph.open(str(harbours), lang).events()

    for shown in (repr(rows), rows._repr_html_()):
        assert heading in shown
        assert count in shown


def test_html_is_escaped() -> None:
    rows = Rows(("<b>",), lambda one: {"name": one}, "en")

    assert "<td>&lt;b&gt;</td>" in rows._repr_html_()


def test_many_rows_are_counted_not_shown() -> None:
    rows = Rows(tuple(range(50)), lambda one: {"name": one}, "en")

    assert repr(rows).endswith("in all: 50, the first 20 shown")
    assert rows._repr_html_().count("<tr>") == 21


def test_an_entity_is_shown_with_its_sections(graph: OpenGraph) -> None:
    shown = graph.show("Швед")

    assert shown.dossier.entity.id == "person/shved-anna"
    assert shown.record()["meetings"] == shown.meetings.records()
    assert list(shown.sections) == [key for key in shown.sections if key in repr(shown)]
    assert all(f"<h4>{key}</h4>" in shown._repr_html_() for key in shown.sections)


def test_a_named_query_takes_names(graph: OpenGraph) -> None:
    rows = graph.query("taking-part", agent="Швед")

    assert {row["agentLabel"] for row in rows} == {"Anna Shved"}
    assert {str(value) for value in rows.to_frame()["agent_id"]} == {"person/shved-anna"}


def test_sparql_is_answered(graph: OpenGraph) -> None:
    assert graph.sparql("ASK { ?s ?p ?o }") == Boolean(True)


def test_chains_are_told(graph: OpenGraph) -> None:
    far = [one for one in graph.persons() if len(graph.path("Швед", one.entity.id)) > 0]

    chain = graph.path("Швед", far[0].entity.id)[0]
    assert chain.people[0].id == "person/shved-anna"
    assert "Anna Shved" in repr(graph.path("Швед", far[0].entity.id))


def test_the_network_is_measured(graph: OpenGraph) -> None:
    assert {person.id for person in graph.measures().people} == set(graph.network())


def test_lists_are_narrowed(graph: OpenGraph) -> None:
    cities = {str(record["city"]["id"]) for record in graph.events().records() if record.get("city")}  # type: ignore[index]

    for city in cities:
        assert 0 < len(graph.events(city=city)) < len(graph.events())


def test_faults_are_those_of_the_commands(graph: OpenGraph, tmp_path: Path) -> None:
    with pytest.raises(LookupFailed):
        graph.met("Nobody At All")
    with pytest.raises(QueryError):
        graph.query("no-such-query")
    with pytest.raises(InputError, match="grade=close"):
        graph.met("Швед", grade="close")
    with pytest.raises(StoreError):
        maggraph.open(str(tmp_path))


def test_a_misspelt_option_is_no_silent_answer(graph: OpenGraph) -> None:
    with pytest.raises(TypeError, match="unexpected: untill"):
        graph.met("Швед", untill="2030")  # type: ignore[call-arg]
