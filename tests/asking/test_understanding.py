"""Questions in words on the shipped graph: understood wholly, told in part, or refused; never answered wrongly."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

from maggraph.answers.directory import Entry, read_directory
from maggraph.answers.query import load_query
from maggraph.answers.values import id_of
from maggraph.asking.intents import Intent, knowledge
from maggraph.asking.understanding import understand
from maggraph.errors import LookupFailed, QueryError
from maggraph.facts.consistency import load_corpus
from maggraph.pipeline.building import quad_lines
from maggraph.resources import shipped
from maggraph.store import EmbeddedStore
from maggraph.triples.iris import DEFAULT_BASE, Addresses
from maggraph.wording import in_words, speaking

QUESTIONS = Path(__file__).with_name("questions.txt")
Row = tuple[str, str, str, str]


def rows() -> Iterator[Row]:
    for line in QUESTIONS.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            lang, question, query, rest = (part.strip() for part in line.split("|"))
            yield lang, question, query, rest


def asked(*outcomes: str) -> list[Row]:
    return [row for row in rows() if row[2] in outcomes]


UNDERSTOOD = [row for row in rows() if row[2] not in {"refused", "partial"}]


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> tuple[Entry, ...]:
    """The shipped data, built: who and what the questions are about."""
    store = EmbeddedStore.create(tmp_path_factory.mktemp("shipped") / "store")
    lines = quad_lines(load_corpus(shipped("data")), Addresses(DEFAULT_BASE), [])
    store.add(parse(b"".join(lines), format=RdfFormat.N_QUADS))
    return read_directory(store)


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_there_are_sixty_phrasings_in_each_language(lang: str) -> None:
    assert len({question for spoken, question, _, _ in UNDERSTOOD if spoken == lang}) >= 60


@pytest.mark.parametrize(
    ("question", "counts"),
    [
        ("Сколько раз Васюнькин встречался с Кравчуком?", True),
        ("How often did Kravchuk meet Vasyunkin?", True),
        ("Сколько человек было на Международном экономическом форуме СНГ?", False),
        ("С кем встречался Кравчук?", False),
    ],
)
def test_knows_when_a_count_is_asked_for(directory: tuple[Entry, ...], question: str, counts: bool) -> None:
    assert understand(question, directory).counts is counts


@pytest.mark.parametrize(("lang", "question", "query", "parameters"), UNDERSTOOD)
def test_is_understood(directory: tuple[Entry, ...], lang: str, question: str, query: str, parameters: str) -> None:
    understood = understand(question, directory, lang)

    assert understood.query == query
    assert {name: id_of(value) for name, value in understood.values.items()} == dict(
        pair.split("=") for pair in parameters.split()
    )
    assert understood.left == ()


@pytest.mark.parametrize(("lang", "question", "_", "left"), asked("partial"))
def test_what_is_left_over_is_told(directory: tuple[Entry, ...], lang: str, question: str, _: str, left: str) -> None:
    assert ", ".join(understand(question, directory, lang).left) == left


@pytest.mark.parametrize(("lang", "question", "_", "words"), asked("refused"))
def test_nothing_is_guessed(directory: tuple[Entry, ...], lang: str, question: str, _: str, words: str) -> None:
    with pytest.raises((QueryError, LookupFailed)) as refusal:
        understand(question, directory, lang)
    with speaking(lang):
        assert words in in_words(refusal.value)


@pytest.mark.parametrize("intent", knowledge().intents, ids=lambda intent: intent.query)
def test_intents_fill_parameters_that_their_query_has(intent: Intent) -> None:
    names = {parameter.name for parameter in load_query(intent.query).parameters}

    assert {*intent.takes, *intent.always} <= names
    assert set(intent.needs) <= set(intent.takes)
