import pytest

from maggraph.extraction.dates import edition_number, find_dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("7–9 мая 2031 г. в Клину", [("2031-05-07", "2031-05-09")]),
        ("30 июня – 2 июля 2031 года", [("2031-06-30", "2031-07-02")]),
        ("28 декабря 2030 года – 3 января 2031 года", [("2030-12-28", "2031-01-03")]),
        ("с 1 по 4 июня и 9 июня", [("2000-06-01", "2000-06-04"), ("2000-06-09", "2000-06-09")]),
        ("1, 2 и 3 июня 2031 г.", [("2031-06-01", "2031-06-03")]),
        ("в апреле 2031 года", [("2031-04", "2031-04")]),
        ("03.04.2031", [("2031-04-03", "2031-04-03")]),
        ("в 2032 году", [("2032", "2032")]),
        ("31 апреля 2031 года", [("2031-04", "2031-04")]),
        ("план на 2031 год, 14 заседаний, № 5", []),
    ],
)
def test_finds_dates(text: str, dates: list[tuple[str, str]]) -> None:
    assert [when.dated(2000) for when in find_dates(text)] == dates


@pytest.mark.parametrize(("word", "number"), [("ХIV", 14), ("пятая", 5), ("2-й", 2), ("крупный", 0), ("СНГ", 0)])
def test_reads_editions(word: str, number: int) -> None:
    assert edition_number(word) == number


def test_a_day_of_no_year_is_no_date() -> None:
    day = find_dates("26 декабря открылся форум")[0]

    assert day.dated(0) == ("", "")
