import pytest

from maggraph.asking.periods import find_period
from maggraph.asking.words import read_words


@pytest.mark.parametrize(
    ("words", "since", "until"),
    [
        ("29 августа 2025 года", "2025-08-29", "2025-08-29"),
        ("в сентябре 2025", "2025-09", "2025-09"),
        ("в 2025 году", "2025", "2025"),
        ("во втором квартале 2025 года", "2025-04", "2025-06"),
        ("в первом полугодии 2025 года", "2025-01", "2025-06"),
        ("летом 2025", "2025-06", "2025-08"),
        ("с 1 по 15 сентября 2025", "2025-09-01", "2025-09-15"),
        ("29–30 августа 2025", "2025-08-29", "2025-08-30"),
        ("с марта по июнь 2025 года", "2025-03", "2025-06"),
        ("с 01.08.2025 по 30.09.2025", "2025-08-01", "2025-09-30"),
        ("с ноября 2024 по март 2025", "2024-11", "2025-03"),
        ("после июня 2025", "2025-07", ""),
        ("до 1 января 2025 года", "", "2024-12-31"),
        ("since 1 January 2025", "2025-01-01", ""),
        ("before 2025", "", "2024"),
        ("September 3, 2025", "2025-09-03", "2025-09-03"),
        ("Q2 2025", "2025-04", "2025-06"),
        ("between March and June 2025", "2025-03", "2025-06"),
        ("from 2025-08-01 to 2025-09-30", "2025-08-01", "2025-09-30"),
    ],
)
def test_finds_the_period(words: str, since: str, until: str) -> None:
    period = find_period(read_words(words))

    assert (period.since, period.until) == (since, until)


@pytest.mark.parametrize(
    "words", ["в сентябре", "31 февраля 2025", "в 2024 и 2025", "30 участников", "in May", "5 квартал"]
)
def test_what_is_no_one_period_is_left_alone(words: str) -> None:
    assert not find_period(read_words(words)).places
