import pytest

from maggraph.errors import QueryError, SheetError
from maggraph.wording import catalogue, in_words, language, say, speaking
from maggraph.wording.speech import locale_language


@pytest.fixture(autouse=True)
def one_entry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("maggraph.wording.speech.russian", lambda: {"No such query: {name}": "Нет запроса {name}"})


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "ru_RU.UTF-8"}, "ru"),
        ({"LANG": "de_DE", "LC_MESSAGES": "ru"}, "ru"),
        ({"LANG": "ru", "LC_ALL": "POSIX"}, "en"),
        ({"LANG": "ru", "MAGGRAPH_LANG": "en"}, "en"),
        ({"LC_ALL": "", "LANG": "ru"}, "ru"),
    ],
)
def test_the_locale_chooses(environment: dict[str, str], expected: str) -> None:
    assert locale_language(environment) == expected


def test_says_in_either_language() -> None:
    with speaking("ru"):
        assert say("No such query: {name}", name="x") == "Нет запроса x"
        with speaking("en"):
            assert say("No such query: {name}", name="x") == "No such query: x"
        assert language() == "ru"


def test_a_line_without_russian_is_said_in_english() -> None:
    with speaking("ru"):
        assert say("Done in {seconds} s", seconds=3) == "Done in 3 s"


def test_an_error_is_explained_with_the_error_inside_it() -> None:
    error = SheetError("{path}: {reason}", path="a.yaml", reason=QueryError("No such query: {name}", name="x"))

    with speaking("ru"):
        assert in_words(error) == "a.yaml: Нет запроса x"


def test_an_error_is_one_line() -> None:
    with speaking("en"):
        assert in_words(QueryError("line {text}", text="one\n  two")) == "line one two"


def test_no_template_has_two_translations() -> None:
    seen: dict[str, str] = {}
    for path in sorted(catalogue.FOLDER.glob("*.yaml")):
        for english, words in catalogue.read_catalogue(path).items():
            assert seen.setdefault(english, words) == words, f"{path.name}: {english}"
