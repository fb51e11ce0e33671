"""Look-alikes are written as escapes: nobody sees them otherwise."""

import pytest

from maggraph.reports import RepairKind, normalise


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Каз\u0061\u006b\u006f\u0076", "Казаков"),
        ("Сидор\u006f\u0076\u0061 и Малинов\u0073\u006b\u0069\u0079", "Сидорова и Малиновский"),
        ("\u004dосква", "Москва"),
        ("\u0050\u006fсси\u0061", "Росси\u0430"),
        ("М\u0041Г", "МАГ"),
        ("\u0041.\u0042. Кравцов", "\u0041.\u0042. Кравцов"),
        ("Хаба\u0070овск", "Хабаровск"),
        ("\u0058\u0425I съезд", "XXI съезд"),
    ],
)
def test_words_in_two_alphabets_get_one(raw: str, text: str) -> None:
    done = normalise(raw)

    assert done.text == text
    assert all(repair.kind == RepairKind.LETTERS for repair in done.repairs)


@pytest.mark.parametrize(
    "text",
    [
        "БРИКС+",
        "IT-компании",
        "COVID-19",
        "МВЦ",
        "XXXI",
        "СберPay",
        "PRщик",
        "SMSки",
        "ЯндексGo",
        "Фудtech",
        "Zoom",
        "№5",
    ],
)
def test_real_mixtures_stay(text: str) -> None:
    done = normalise(text)

    assert done.text == text
    assert done.repairs == ()


def test_a_repair_says_place_before_and_after() -> None:
    (repair,) = normalise("Мэр Каз\u0061\u006b\u006f\u0076 А.Б.").repairs

    assert (repair.kind, repair.place, repair.before, repair.after) == (
        RepairKind.LETTERS,
        7,
        "\u0061\u006b\u006f\u0076",
        "аков",
    )
