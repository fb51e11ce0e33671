"""Figures as people read them."""

from maggraph.bench.measuring.figures import Spread

_UNITS = ((1.0, 1.0, "s"), (1e-3, 1e-3, "ms"), (0.0, 1e-6, "µs"))


def seconds(value: float) -> str:
    """Write a time with three digits.

    >>> seconds(12.345), seconds(0.012345), seconds(0.000012345)
    ('12.3 s', '12.3 ms', '12.3 µs')
    """
    unit, name = next((unit, name) for least, unit, name in _UNITS if value >= least)
    return f"{digits(value / unit)} {name}"


def digits(value: float) -> str:
    """Write a number with three digits, or whole if it has more.

    >>> digits(0.1234), digits(1.234), digits(123.4), digits(12345.6)
    ('0.12', '1.23', '123', '12 346')
    """
    places = 2 if value < 10 else 1 if value < 100 else 0
    return f"{value:,.{places}f}".replace(",", " ")


def times(spread: Spread) -> str:
    """Write how many times, with the least and the greatest of the rounds.

    >>> times(Spread(2.5, 2.0, 30.0))
    '2.50 (2.00–30.0)'
    """
    return f"{digits(spread.middle)} ({digits(spread.least)}–{digits(spread.greatest)})"


def power(number: int) -> str:
    """Write a round number as a power of ten.

    >>> power(100000), power(5000)
    ('10⁵', '5 000')
    """
    text = str(number)
    if text.strip("0") == "1":
        return "10" + str(len(text) - 1).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
    return f"{number:,}".replace(",", " ")
