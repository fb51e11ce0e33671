import pytest

from maggraph.reports import RepairKind, normalise

LETTER = """\
Делегация города Вышний Камень во главе с мэром П.Н. Лужиным
посетила Старую Пристань, где открылся форум малых столиц.
С приветствием к участникам обратился председатель
Совета городов, он подчеркнул значение встречи для всех.
"""


def test_lines_broken_by_a_page_come_together() -> None:
    done = normalise(LETTER)

    assert "\n" not in done.text
    assert "П.Н. Лужиным посетила" in done.text
    assert "председатель Совета" in done.text
    assert {repair.kind for repair in done.repairs} == {RepairKind.HARD_WRAP}


@pytest.mark.parametrize(
    "text",
    [
        "Выступили:\n- А.А. Первый – мэр;\n- Б.Б. Второй – аким;\nпрочие гости.",
        "1. Открытие\n2. Доклады\n3. Закрытие",
        "Программа форума\nОткрытие\nДоклады",
        "а) первое;\nб) второе",
        "Иванов И.И., мэр\nПетров П.П., аким",
    ],
)
def test_lines_that_an_author_ended_stay(text: str) -> None:
    assert normalise(text).text == text


def test_a_dash_at_the_start_of_a_broken_line_is_no_bullet() -> None:
    text = LETTER + "В завершение встречи слово взял исполнительный вице-президент\n– генеральный директор Союза.\n"

    assert "вице-президент – генеральный" in normalise(text).text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("участ-\nники", "участники"),
        ("Санкт-\nПетербург", "Санкт-Петербург"),
        ("научно-\nпрактическая", "научно-практическая"),
        ("вице-\nпрезидент", "вице-президент"),
        ("кто-\nто", "кто-то"),
        ("930-\nлетие", "930-летие"),
        ("межго-\nродской", "межгородской"),
        ("побра-\nтимского", "побратимского"),
        ("смотр-\nконкурс", "смотр-конкурс"),
        ("международ-\nного", "международного"),
        ("международно-\nго", "международного"),
        ("Ростов-\nна-\nДону", "Ростов-на-Дону"),
        ("стра-\nнам", "странам"),
        ("мастер-\nплан, далее мастерплан", "мастерплан, далее мастерплан"),
        ("шеф-\nповар; другой шеф-повар", "шеф-повар; другой шеф-повар"),
    ],
)
def test_cut_words_come_together(raw: str, text: str) -> None:
    assert normalise(raw).text == text


def test_pages_that_end_inside_a_paragraph_leave_no_trace() -> None:
    done = normalise("В форуме приняли участие\n\fделегации городов.")

    assert done.text == "В форуме приняли участие делегации городов."
    assert RepairKind.PAGE_BREAK in {repair.kind for repair in done.repairs}


def test_compounds_of_two_words_keep_their_hyphen() -> None:
    cut = "вице-президента-\nгенерального о земляках-\nучастниках торгово-\nпромышленной и во-\nпервых"

    assert normalise(cut).text == cut.replace("\n", "")


def test_long_lines_without_blank_lines_between_are_paragraphs() -> None:
    line = "Делегация города посетила музей речного флота, где состоялась встреча с рыбаками. " * 3

    done = normalise(f"{line}\n{line}\nКороткая строка.")

    assert [p.number for p in done.paragraphs] == [1, 2, 3]
    assert len(normalise(f"{line}\n{line}\n\nКороткая строка.").paragraphs) == 2
