from maggraph.answers.kinds import KindNames
from maggraph.cli.told import told_rows
from maggraph.store import IRI, Literal, Solutions
from maggraph.wording import speaking

BASE = "https://w3id.org/maggraph/"
PERSON, EVENT, REPORT = IRI(f"{BASE}id/person/ivanova"), IRI(f"{BASE}id/event/forum"), IRI(f"{BASE}id/report/r")
GREETER = IRI(f"{BASE}kind/capacity/greeter")
KINDS = KindNames({"capacity/greeter": "greeter", "event/forum": "forum"})


def test_rows_that_differ_in_the_place_are_one() -> None:
    rows = [
        (PERSON, Literal("Ivanova"), GREETER, None, REPORT, Literal(paragraph, f"{BASE}integer"))
        for paragraph in ("7", "3")
    ]
    answer = Solutions(("agent", "agentLabel", "capacity", "topic", "report", "paragraph"), tuple(rows))

    with speaking("en"):
        table = told_rows(answer, KINDS)

    assert table.headings == ("who", "in what capacity", "where said")
    assert table.rows == (("Ivanova", "greeter", "r ¶3, ¶7"),)


def test_kinds_follow_what_they_are_kinds_of() -> None:
    table = told_rows(Solutions(("event", "kind"), ((EVENT, Literal("forum")),)), KINDS)

    assert table.rows == (("event/forum", "forum"),)


def test_a_column_that_repeats_another_is_left_out() -> None:
    told = told_rows(Solutions(("event", "personEvent"), ((EVENT, EVENT),)), KINDS)
    kept = told_rows(Solutions(("event", "personEvent"), ((EVENT, EVENT), (EVENT, PERSON))), KINDS)

    assert (told.columns, kept.columns) == (("event",), ("event", "personEvent"))
