import click
import pytest

from maggraph.cli.output import Table, as_table
from maggraph.cli.spoken import spoken
from maggraph.wording import speaking

TABLE = Table(("a", "b"), ("кто", "что"), (("Семёнов", "слово " * 20), ("Швед", "007")))


def test_without_a_width_nothing_wraps() -> None:
    lines = as_table(TABLE).splitlines()

    assert len(lines) == 4
    assert lines[3].split() == ["Швед", "007"]


def test_a_table_fits_its_width() -> None:
    lines = as_table(TABLE, 50).splitlines()

    assert max(map(len, lines)) <= 50
    assert len(lines) > 4


def test_line_ends_within_a_cell_are_blanks() -> None:
    assert as_table(Table(("a",), ("a",), (("one\ntwo",),))).splitlines()[-1] == "one two"


def test_an_empty_table_is_its_headings() -> None:
    assert as_table(Table(("a", "b"), ("кто", "что"), ()), 40).splitlines()[0].split() == ["кто", "что"]


@pytest.mark.parametrize(("lang", "help_"), [("ru", "Как записать ответ."), ("en", "How to write the answer.")])
def test_help_speaks_the_language(lang: str, help_: str) -> None:
    command = click.Command("x", params=[click.Option(["--format"], help="How to write the answer.")])

    with speaking(lang):
        shown = spoken(command).get_help(click.Context(command))

    assert help_ in " ".join(shown.split())
