import pytest
from hypothesis import given
from hypothesis import strategies as st

from maggraph.reports import Normalised, RepairKind, comparable, normalise

RAGGED = st.text(
    alphabet=st.sampled_from("аБвк1 .,\n\r\t\f\u00a0\u00ad\u200b*#_-–>|[]()\\&;<\u0061\u004b\u0076X«»"), max_size=80
)


def repaired_places(done: Normalised) -> set[int]:
    return {place for repair in done.repairs for place in range(repair.place, repair.place + len(repair.after))}


def test_paragraphs_are_blocks_between_blank_lines_numbered_from_one() -> None:
    done = normalise("\n\nПервый\nАбзац\n \t\nВторой\n")

    assert done.text == "Первый\nАбзац\n\nВторой"
    assert [(p.number, p.text, p.start, p.end) for p in done.paragraphs] == [
        (1, "Первый\nАбзац", 0, 12),
        (2, "Второй", 14, 20),
    ]


def test_markup_and_ragged_blanks_go() -> None:
    done = normalise("## **Отчёт**  о\u00a0работе \r\nЗа год\r\n\r\n- пункт\r\n")

    assert done.text == "Отчёт о работе\nЗа год\n\n- пункт"
    assert [repair.kind for repair in done.repairs] == [
        *(RepairKind.MARKUP, RepairKind.MARKUP, RepairKind.MARKUP),
        *(RepairKind.BLANKS, RepairKind.NO_BREAK_SPACE),
    ]


@pytest.mark.parametrize("markup", [True, False])
@pytest.mark.parametrize("wrapped", [True, False])
@given(raw=RAGGED)
def test_every_visible_character_is_found_again_in_the_raw_text_or_is_a_repair(
    raw: str, markup: bool, wrapped: bool
) -> None:
    done = normalise(raw, markup=markup, wrapped=wrapped)
    repaired = repaired_places(done)

    assert len(done.offsets) == len(done.text)
    assert list(done.offsets) == sorted(done.offsets)
    assert all(
        raw[offset] == character or place in repaired
        for place, (character, offset) in enumerate(zip(done.text, done.offsets, strict=True))
        if character.strip()
    )


@given(RAGGED)
def test_paragraphs_lie_in_the_text_where_they_say(raw: str) -> None:
    done = normalise(raw)

    assert all(done.text[p.start : p.end] == p.text for p in done.paragraphs)
    assert "\n\n".join(p.text for p in done.paragraphs) == done.text
    assert all(p.text for p in done.paragraphs)
    assert [p.number for p in done.paragraphs] == list(range(1, len(done.paragraphs) + 1))


@pytest.mark.parametrize("markup", [True, False])
@pytest.mark.parametrize("wrapped", [True, False])
@given(raw=RAGGED)
def test_normalised_text_stays_as_it_is_when_normalised_again(raw: str, markup: bool, wrapped: bool) -> None:
    done = normalise(raw, markup=markup, wrapped=wrapped)

    assert normalise(done.text, markup=markup, wrapped=wrapped).text == done.text


@given(RAGGED)
def test_a_repair_stands_where_it_says(raw: str) -> None:
    done = normalise(raw, markup=False)

    for repair in done.repairs:
        if repair.kind == RepairKind.LETTERS:
            assert done.text[repair.place : repair.place + len(repair.after)] == repair.after


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("# Отчёт #", "Отчёт"),
        ("Отчёт\n=====\n\nТекст", "Отчёт\n\nТекст"),
        ("Первое\n\n---\n\nВторое", "Первое\n\nВторое"),
        ("*курсив*, _он же_ и ~~лишнее~~", "курсив, он же и лишнее"),
        ("2 * 3 * 4, snake_case_name", "2 * 3 * 4, snake_case_name"),
        ("[Сайт](https://mag.example/a_b) и ![герб](gerb.png)", "Сайт и герб"),
        ("> Сказал он.", "Сказал он."),
        ("1\\. Пункт \\*", "1. Пункт *"),
        ("| Город | Глава |\n|---|:-:|\n| Тверь | Е.Е. Сова |", "Город | Глава\nТверь | Е.Е. Сова"),
        ("&laquo;Весна&raquo;<br>в&nbsp;Твери <b>сегодня</b>", "«Весна» в Твери сегодня"),
        ("* пункт\n* другой", "* пункт\n* другой"),
    ],
)
def test_reads_what_markdown_shows(raw: str, text: str) -> None:
    assert normalise(raw).text == text


def test_leaves_marks_of_files_that_are_no_markdown() -> None:
    assert normalise("# 1 **МАГ**", markup=False).text == "# 1 **МАГ**"


def test_unseen_characters_go() -> None:
    done = normalise("де\u00adле\u00ad\nга\u200bция")

    assert done.text == "делегация"
    assert [(r.kind, r.place) for r in done.repairs] == [
        (RepairKind.HYPHENATION, 2),
        (RepairKind.HYPHENATION, 4),
        (RepairKind.INVISIBLE, 6),
    ]


def test_signs_are_compared_as_one_and_keep_their_places() -> None:
    written = "„Ёлка“ — ‘дом’ 2024–2025"

    assert comparable(written) == "\"Елка\" - 'дом' 2024-2025"
    assert len(comparable(written)) == len(written)
