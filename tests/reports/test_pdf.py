import contextlib
from pathlib import Path

import pytest
from report_files import pdf, typed

from maggraph.errors import ReportError
from maggraph.reports import RepairKind, Report, from_pdf, read_report

OPENING = (
    "Делегация города Вышний Камень во главе с мэром П.Н. Лужиным посе-\n"
    "тила Старую Пристань, где в эти дни открылся форум малых столиц и\n"
    "речных портов всего края."
)
GREETING = "С приветствием к участникам обратился председатель Совета городов\nВ.В. Волнин."


def read(tmp_path: Path, content: bytes) -> Report:
    (tmp_path / "a.pdf").write_bytes(content)
    return read_report(tmp_path / "a.pdf")


@pytest.mark.parametrize("layout", [{"indent": 30.0}, {"gap": 12.0}, {}])
def test_reads_paragraphs_by_indents_gaps_or_short_last_lines(tmp_path: Path, layout: dict[str, float]) -> None:
    report = read(tmp_path, pdf([typed([OPENING, GREETING], **layout)]))

    assert [p.text for p in report.paragraphs] == [
        "Делегация города Вышний Камень во главе с мэром П.Н. Лужиным посетила Старую Пристань, "
        "где в эти дни открылся форум малых столиц и речных портов всего края.",
        "С приветствием к участникам обратился председатель Совета городов В.В. Волнин.",
    ]
    assert report.media_type == "application/pdf"
    assert {repair.kind for repair in report.repairs} == {RepairKind.HARD_WRAP, RepairKind.HYPHENATION}


def test_items_of_lists_are_paragraphs(tmp_path: Path) -> None:
    report = read(tmp_path, pdf([typed(["Выступили:\n- мэр Лужин;\n- аким Волнин.\n1) Обед"])]))

    assert [p.text for p in report.paragraphs] == ["Выступили:", "- мэр Лужин;", "- аким Волнин.", "1) Обед"]


def test_a_sentence_goes_on_over_the_page_and_page_numbers_and_running_headers_do_not_stand_in_between(
    tmp_path: Path,
) -> None:
    header = typed(["Вестник речных городов"], top=820)
    pages = [
        [*header, *typed([OPENING, "Затем в новом зале музея реки"]), (290.0, 30.0, "1")],
        [*header, *typed(["прозвучали доклады."]), (290.0, 30.0, "2")],
        [*header, *typed([GREETING]), (290.0, 30.0, "- 3 -")],
    ]

    report = read(tmp_path, pdf(pages))

    assert [(p.number, p.continues) for p in report.paragraphs] == [(1, False), (2, False), (3, True), (4, False)]
    assert [flow.text for flow in report.flows()][1] == "Затем в новом зале музея реки прозвучали доклады."
    assert "Вестник" not in report.text


def test_centred_headings_stand_alone(tmp_path: Path) -> None:
    heading = [(174.0, 800.0, "О поездке делегации по рекам"), (201.0, 786.0, "и озёрам края в мае")]

    report = read(tmp_path, pdf([[*heading, *typed([OPENING], top=760)]]))

    assert report.paragraphs[0].text == "О поездке делегации по рекам и озёрам края в мае"
    assert report.paragraphs[1].text.startswith("Делегация")


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (pdf([[], []]), r"has no text layer \(it is a scan\); let a program for text recognition \(OCR\) add one"),
        (pdf([typed([OPENING])], encrypted=True), "is encrypted; save it without a password"),
        (pdf([typed([OPENING])], letters=False), "its text layer names no letters"),
        (b"%PDF-1.4\n" + bytes(range(256)) * 20, "a.pdf"),
        (pdf([typed([OPENING])])[:700], "a.pdf"),
        (b"%PDF-1.4\ntrailer << /Root 1 0 R >>\n1 0 obj << /Pages 1 0 R /Kids [1 0 R] >> endobj", "a.pdf"),
    ],
)
def test_says_what_is_wrong(tmp_path: Path, content: bytes, complaint: str) -> None:
    with pytest.raises(ReportError, match=complaint) as caught:
        read(tmp_path, content)
    assert "\n" not in str(caught.value)


def test_refuses_streams_made_to_explode(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(from_pdf, "MOST_INFLATED", 500)

    with pytest.raises(ReportError, match="unpacks to more than any report"):
        read(tmp_path, pdf([typed([OPENING])]))


def test_a_damaged_pdf_is_never_a_traceback(tmp_path: Path) -> None:
    whole = pdf([typed([OPENING, GREETING])])
    for place in range(10, len(whole), 97):
        with contextlib.suppress(ReportError):
            read(tmp_path, whole[:place] + b"\xff<</" + whole[place + 7 :])


def test_wide_gaps_of_justified_text_divide_words_and_gaps_through_rows_divide_cells(tmp_path: Path) -> None:
    justified = [
        (60.0, 780.0, "Мэр"),
        (130.0, 780.0, "города посетил музей реки и посёлок"),
        (60.0, 766.0, "рыбаков у моря."),
    ]
    table = [
        (x, y, text)
        for y, row in ((700.0, "№ Имя"), (686.0, "1 Волнин"))
        for x, text in zip((60, 200), row.split(), strict=True)
    ]

    report = read(tmp_path, pdf([[*table, *justified]]))

    assert report.paragraphs[0].text == "Мэр города посетил музей реки и посёлок рыбаков у моря."
    assert "№ | Имя" in report.text
    assert "1 | Волнин" in report.text


def test_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    left = ["Делегация города Вышний Камень", "во главе с мэром П.Н. Лужиным", "посетила Старую Пристань, где"] * 3
    right = ["открылся форум малых столиц и", "речных портов всего края моря", "и посетила дома всех рыбаков"] * 3
    page = [(x, 780 - 14 * i, text) for x, column in ((60, left), (300, right)) for i, text in enumerate(column)]

    text = read(tmp_path, pdf([page])).text

    assert text.startswith("Делегация города Вышний Камень во главе с мэром")
    assert "Пристань, где открылся форум" in text.replace("\n\n", " ")


def test_a_page_that_ends_inside_a_paragraph_is_told_from_one_that_ends_behind_it(tmp_path: Path) -> None:
    full = "С приветствием к участникам форума обратился председатель Совета"
    pages = [typed([OPENING, full], indent=30), typed(["Малых Столиц Волнин.", "Обед."])]

    report = read(tmp_path, pdf(pages))

    assert [(p.number, p.continues) for p in report.paragraphs] == [(1, False), (2, False), (3, True), (4, False)]
