from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maggraph.errors import SheetError
from maggraph.facts.authority import AuthorityFile
from maggraph.facts.kinds import Capacity, EventKind, Presence
from maggraph.facts.model import Event, FactSheet, Participation
from maggraph.facts.sheet import dump_sheet, faults, read_authority_file, read_record, read_sheet
from maggraph.facts.values import At, Label

CORPUS = Path(__file__).parents[1] / "fixtures" / "corpus"
SHEET = CORPUS / "reports" / "priozerye-2031" / "facts.yaml"

russian = st.text(alphabet="абвгАБВГ «»–:#'\"-", min_size=1, max_size=20).filter(lambda text: text.strip())
slugs = st.from_regex(r"[a-z0-9]{1,5}(-[a-z0-9]{1,5}){0,2}", fullmatch=True)
labels = st.builds(Label, ru=russian, en=st.sampled_from(["a: b", "yes", "null", "2031-05-12", "- x", "'"]))
places = st.builds(lambda n, start, size: At(paragraph=n, start=start, end=start + size), *[st.integers(1, 10**6)] * 3)
evidence = st.lists(places, min_size=1, max_size=3).map(tuple)
participations = st.builds(
    Participation,
    at=evidence,
    agent=slugs.map("person/{}".format),
    capacity=st.sampled_from(Capacity),
    presence=st.sampled_from(Presence),
    topic=st.none() | labels,
    confidence=st.none() | st.floats(0, 1),
)
events = st.builds(
    Event,
    at=evidence,
    id=slugs,
    title=labels,
    kind=st.sampled_from(EventKind),
    start=st.sampled_from([None, "2031", "2031-05", "2031-05-12"]),
    participations=st.lists(participations, max_size=2).map(tuple),
)
sheets = st.builds(FactSheet, report=slugs, events=st.lists(events, max_size=3).map(tuple))


@given(sheet=sheets)
def test_facts_written_and_read_again_are_the_same_facts(
    sheet: FactSheet, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("sheets") / "facts.yaml"
    path.write_text(dump_sheet(sheet), encoding="utf-8")

    assert read_sheet(path) == sheet
    assert dump_sheet(read_sheet(path)) == path.read_text(encoding="utf-8")


def test_the_sheet_of_the_fixture_stands_as_it_would_be_written() -> None:
    assert dump_sheet(read_sheet(SHEET)) == SHEET.read_text(encoding="utf-8")


def test_lone_passage_stands_for_a_list_of_one() -> None:
    opening = read_sheet(SHEET).events[0].participations[0]

    assert opening.at == (At(paragraph=3, start=167, end=208),)


@pytest.mark.parametrize(
    ("old", "new", "line", "complaint"),
    [
        ("kind: forum", "kind: ball", 5, "events.0.kind: 'ball' is unknown; write one of 'session', 'conference'"),
        ("start: '2031-05-12'", "start: 2031-04-31", 6, "events.0.start: '2031-04-31' is no date of the calendar"),
        ("start: '2031-05-12'", "start: 12.05.2031", 6, "'12.05.2031' is no date of the calendar"),
        ("edition: 4", "edition: four", 11, "events.0.edition: 'four' is no whole number"),
        ("edition: 4", "edition: 0", 11, "events.0.edition: 0 is too small; at least 1"),
        ("edition: 4", "editon: 4", 11, "events.0.editon: is no field of this record; correct its name or remove it"),
        ("venue: dom-ryb", "venue: Dom Ryb", 9, "events.0.venue: 'Dom Ryb' does not have the form"),
        ("city: city/sinegorsk", "city: sinegorsk", 8, "events.0.city: 'sinegorsk' does not have the form"),
        ("start: 89, end: 127", "start: 127, end: 89", 14, "the passage ends before it starts"),
        ("  kind: forum\n", "", 3, "events.0.kind: is missing; add it"),
        ("«Чистая вода»,", "«Чистая \u0076ода»,", 4, "mixes Cyrillic and Latin letters in a word"),
    ],
)
def test_names_file_line_field_and_what_to_do(tmp_path: Path, old: str, new: str, line: int, complaint: str) -> None:
    text = SHEET.read_text(encoding="utf-8")
    assert old in text
    broken = tmp_path / "facts.yaml"
    broken.write_text(text.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(SheetError) as caught:
        read_sheet(broken)
    assert str(caught.value).startswith(f"{broken}:{line}: ")
    assert complaint in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"events: [", ": malformed YAML"),
        (b"report: a\nevents:\n - x\n", ":3: events.0: 'x' is no record"),
        (b"report: a\nreport: b\n", ":2: malformed YAML: 'report' stands twice"),
        (b"\xff\xfe", "is not UTF-8 text; save it as UTF-8"),
        (b"just words", ":1: the file: 'just words' is no record"),
        (b"", ":1: the file: None is no record"),
        (b"report: \x00", "malformed YAML"),
        (b"report: !!python/object/apply:os.system [true]", ":1: malformed YAML"),
    ],
)
def test_says_in_one_line_why_a_file_is_no_sheet(tmp_path: Path, content: bytes, complaint: str) -> None:
    path = tmp_path / "facts.yaml"
    path.write_bytes(content)

    with pytest.raises(SheetError) as caught:
        read_sheet(path)
    assert complaint in str(caught.value)
    assert "\n" not in str(caught.value)


def test_says_that_a_sheet_is_missing(tmp_path: Path) -> None:
    with pytest.raises(SheetError, match="cannot be read"):
        read_sheet(tmp_path / "facts.yaml")


def test_lists_every_fault_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("persons:\n- {id: A, family: Оленев}\n- {id: b, kind: hero}\n", encoding="utf-8")

    assert [str(fault).split(": ")[1] for fault in faults(path, AuthorityFile)] == [
        "persons.0.id",
        "persons.1.family",
        "persons.1.kind",
    ]


def test_reads_a_record_and_an_authority_file() -> None:
    assert read_record(SHEET.parent / "report.yaml").source.paragraphs == 7
    assert len(read_authority_file(CORPUS / "authority" / "all.yaml").persons) == 6


def test_facts_are_frozen() -> None:
    sheet = read_sheet(SHEET)

    with pytest.raises(ValueError, match="frozen"):
        sheet.report = "other"  # type: ignore[misc] # what the test is about
