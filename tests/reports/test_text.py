from hypothesis import given
from hypothesis import strategies as st

from maggraph.reports import normalise

RAGGED = st.text(alphabet=st.sampled_from("аБ1 .\n\r\t\u00a0*#_-"), max_size=80)


def test_paragraphs_are_blocks_between_blank_lines_numbered_from_one() -> None:
    text, _, paragraphs = normalise("\n\nпервый\nабзац\n \t\nвторой\n")

    assert text == "первый\nабзац\n\nвторой"
    assert [(p.number, p.text, p.start, p.end) for p in paragraphs] == [
        (1, "первый\nабзац", 0, 12),
        (2, "второй", 14, 20),
    ]


def test_markup_and_ragged_blanks_go() -> None:
    text, _, _ = normalise("## **Отчёт**  о\u00a0работе \r\nза год\r\n\r\n- пункт\r\n")

    assert text == "Отчёт о работе\nза год\n\n- пункт"


@given(RAGGED)
def test_every_visible_character_is_found_again_in_the_raw_text(raw: str) -> None:
    text, offsets, _ = normalise(raw)

    assert len(offsets) == len(text)
    assert all(raw[offset] == character for character, offset in zip(text, offsets, strict=True) if character.strip())


@given(RAGGED)
def test_paragraphs_lie_in_the_text_where_they_say(raw: str) -> None:
    text, _, paragraphs = normalise(raw)

    assert all(text[p.start : p.end] == p.text for p in paragraphs)
    assert "\n\n".join(p.text for p in paragraphs) == text


@given(RAGGED)
def test_normalised_text_stays_as_it_is_when_normalised_again(raw: str) -> None:
    text, _, _ = normalise(raw)
    again, _, _ = normalise(text)

    assert normalise(again)[0] == again
