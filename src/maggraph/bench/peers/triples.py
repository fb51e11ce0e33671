"""The attendance as triples, prepared for engines of RDF: one for each person and event, with short IRIs.

Context: in the graph of maggraph a participation is a node of its own with presence and evidence, so that a question
about shared events takes three times as many patterns. Choice: peers get one triple for what they are asked about.
Price: none for them; they are faster here than on the graph itself.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from maggraph.bench.attendance import Attendance
from maggraph.bench.peers.question import Key, Plain, Question, paired

QUESTIONS = Path(__file__).parents[1] / "questions"
NAMESPACE = "urn:maggraph:bench:"
AT = f"{NAMESPACE}at"
ME = "?me"
"""The variable of ego.rq that stands for the person asked for."""


def person_iri(number: int) -> str:
    """Write a person's IRI; IRIs order as numbers do.

    >>> person_iri(7)
    'urn:maggraph:bench:p0000007'
    """
    return f"{NAMESPACE}p{number:07}"


def event_iri(number: int) -> str:
    """Write an event's IRI."""
    return f"{NAMESPACE}e{number:07}"


def number_of(iri: str) -> int:
    """Read the number in an IRI, which may stand in pointed brackets.

    >>> number_of("<urn:maggraph:bench:p0000007>")
    7
    """
    return int(iri.rstrip(">")[-7:])


def triple_lines(attendance: Attendance) -> Iterator[str]:
    """Yield the attendance as lines of N-Triples."""
    for person, event in zip(attendance.person.tolist(), attendance.event.tolist(), strict=True):
        yield f"<{person_iri(person)}> <{AT}> <{event_iri(event)}> .\n"


def question_text(name: str) -> str:
    """Read a question of the folder, such as ego.rq."""
    return (QUESTIONS / name).read_text(encoding="utf-8")


def about(text: str, key: Key) -> str:
    """Write the person asked for into a query."""
    return text.replace(ME, f"<{person_iri(key[0])}>") if key else text


def plain_rows(question: Question, key: Key, rows: Iterable[tuple[str, ...]]) -> Plain:
    """Bring rows of IRIs and a number, all as text, into the common form."""
    if question is Question.EGO:
        return paired(key[0], {number_of(other): int(shared) for other, shared in rows})
    return tuple((number_of(one), number_of(other), int(shared)) for one, other, shared in rows)
