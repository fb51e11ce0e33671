from collections.abc import Callable
from pathlib import Path

import pytest

from maggraph.errors import InputError
from maggraph.evaluation.annotations import read_annotation
from maggraph.evaluation.sides import Conferral, Event, Participation, PersonName, Tenure, Thing

Annotation = dict[str, list[dict[str, object]]]
Writer = Callable[[Annotation], Path]


def test_an_annotation_is_read(annotation: Annotation, written: Writer) -> None:
    side = read_annotation(written(annotation))

    assert side.people == {"p": PersonName("Ткач", "Л.")}
    assert side.things == {"o": Thing(("Администрация города Орска",)), "c": Thing(("Орск",))}
    assert side.events == {"e": Event("Форум", "forum", "2031-05")}
    assert side.participations == (Participation("p", "e", "speaker", "attended"),)
    assert side.conferrals == (Conferral("p", "e", "gift"),)


def test_a_post_in_a_city_s_administration_is_one_in_the_city(annotation: Annotation, written: Writer) -> None:
    assert read_annotation(written(annotation)).tenures == (Tenure("p", "глава", "c"),)


def test_only_actors_are_actors(annotation: Annotation, written: Writer) -> None:
    annotation["persons"].append({"id": "s", "family": "Самойлов", "kind": "eponym"})

    assert read_annotation(written(annotation)).actors == {"p"}


@pytest.mark.parametrize(
    ("place", "value", "said"),
    [
        ("events.kind", "party", r"events\.0\.kind: 'party' is unknown; write one of"),
        ("participations.presence", "there", r"participations\.0\.presence: 'there' is unknown"),
        ("participations.agent", "nobody", r"participations\.0\.agent: nobody is not in this file"),
        ("posts.of", "nothing", r"posts\.0\.of: nothing is not in this file"),
        ("conferrals.recipient", "nobody", r"conferrals\.0\.recipient: nobody is not in this file"),
        ("persons.family", None, r"persons\.0\.family: None is no text"),
    ],
)
def test_a_fault_is_named_with_its_place(
    annotation: Annotation, written: Writer, place: str, value: object, said: str
) -> None:
    rows, _, field = place.partition(".")
    annotation[rows][0][field] = value

    with pytest.raises(InputError, match=rf"gold\.json: {said}"):
        read_annotation(written(annotation))


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"{", "malformed JSON"), (b"\xff", "malformed JSON"), (b"{}", "persons: is missing"), (b"[]", "the file: ")],
)
def test_what_is_no_annotation_is_refused(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "gold.json"
    path.write_bytes(content)

    with pytest.raises(InputError, match=said):
        read_annotation(path)
