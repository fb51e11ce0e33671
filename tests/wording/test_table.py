import pytest

from maggraph.wording.table import drawn


def test_columns_are_as_wide_as_what_is_in_them() -> None:
    assert drawn(["кто", "где"], [["Семёнов", "в Рязани"], ["Швед", ""]]).splitlines() == [
        "кто      где",
        "-------  --------",
        "Семёнов  в Рязани",
        "Швед",
    ]


def test_no_rows_leave_the_headings() -> None:
    assert drawn(["who", "what"], []).splitlines() == ["who    what", "-----  ------"]


def test_a_long_word_is_cut_at_the_limit() -> None:
    assert drawn(["a"], [["сверхдлинное слово"]], [8]).splitlines()[2:] == ["сверхдли", "нное", "слово"]


@pytest.mark.parametrize("cell", ["\u6771\u4eac", "e\u0301e\u0301e\u0301e\u0301", "\u0439\u0438\u0301\u043e\u043e"])
def test_signs_line_up_by_the_room_they_take(cell: str) -> None:
    _, line, row = drawn(["a", "b"], [[cell, "x"]]).splitlines()

    assert row == f"{cell}  x"
    assert line == "----  ---"
