from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from report_files import rezipped, zipped

from maggraph.errors import ReportError
from maggraph.reports import RepairKind, Report, archives, read_report

LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><x>&c;</x>'
)


def saved(document: Document) -> bytes:
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def read(tmp_path: Path, content: bytes) -> Report:
    (tmp_path / "a.docx").write_bytes(content)
    return read_report(tmp_path / "a.docx")


def texts(tmp_path: Path, document: Document) -> list[str]:
    return [paragraph.text for paragraph in read(tmp_path, saved(document)).paragraphs]


def numbered(document: Document, levels: str, restart: str = "") -> Callable[[str, int], None]:
    """Add a list definition to a document; return a function that adds items to it."""
    numbering = document.part.numbering_part.element
    for old in numbering.findall(qn("w:abstractNum")) + numbering.findall(qn("w:num")):
        if old.get(qn("w:abstractNumId")) == "90" or old.get(qn("w:numId")) == "90":
            numbering.remove(old)
    numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{levels}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/>{restart}</w:num>'))

    def add(text: str, depth: int) -> None:
        properties = document.add_paragraph(text)._p.get_or_add_pPr()
        properties.append(
            parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/><w:numId w:val="90"/></w:numPr>')
        )

    return add


def level(depth: int, style: str, pattern: str, start: int = 1) -> str:
    counting = f'<w:start w:val="{start}"/><w:numFmt w:val="{style}"/><w:lvlText w:val="{pattern}"/>'
    return f'<w:lvl w:ilvl="{depth}">{counting}</w:lvl>'


def test_reads_paragraphs_with_breaks_and_special_signs(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Отчёт о поездках", 1)
    document.add_paragraph("")
    run = document.add_paragraph("В городе\u00a0Тихая Заводь").add_run(" прошёл")
    run.add_break()
    run.add_text("форум.")
    document.add_paragraph("Страница").add_run().add_break(WD_BREAK.PAGE)

    report = read(tmp_path, saved(document))

    assert [p.text for p in report.paragraphs] == [
        "Отчёт о поездках",
        "В городе Тихая Заводь прошёл форум.",
        "Страница",
    ]
    assert RepairKind.NO_BREAK_SPACE in {repair.kind for repair in report.repairs}


def test_leaves_headers_footers_and_deleted_words_out_and_inserted_and_linked_words_in(tmp_path: Path) -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Бланк"
    document.sections[0].footer.paragraphs[0].text = "Страница 1"
    paragraph = document.add_paragraph("Открыл ")._p
    for piece in (
        "<w:del {}><w:r><w:delText>Иванов</w:delText></w:r></w:del>",
        "<w:moveFrom {}><w:r><w:t>Петров</w:t></w:r></w:moveFrom>",
        "<w:ins {}><w:r><w:t>В.В. Волнин</w:t></w:r></w:ins>",
        '<w:hyperlink {}><w:r><w:t xml:space="preserve"> (сайт)</w:t></w:r></w:hyperlink>',
        "<w:sdt {}><w:sdtContent><w:r><w:t>!</w:t></w:r></w:sdtContent></w:sdt>",
    ):
        paragraph.append(parse_xml(piece.format(nsdecls("w"))))

    assert texts(tmp_path, document) == ["Открыл В.В. Волнин (сайт)!"]


def test_text_boxes_follow_their_paragraph_once(tmp_path: Path) -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>Во врезке</w:t></w:r></w:p></w:txbxContent>"
    document = docx.Document()
    document.add_paragraph("Рядом")._p.append(
        parse_xml(
            f'<w:r {nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:AlternateContent>'
            f'<mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict>'
            "</mc:Fallback></mc:AlternateContent></w:r>"
        )
    )
    document.add_paragraph("После")

    assert texts(tmp_path, document) == ["Рядом", "Во врезке", "После"]


def test_rows_of_tables_are_paragraphs_but_tables_that_lay_out_a_page_are_text(tmp_path: Path) -> None:
    document = docx.Document()
    people = document.add_table(rows=2, cols=3)
    for cell, text in zip(people._cells, ["№", "Имя", "Город", "1", "В.В. Волнин", "Старая Пристань"], strict=True):
        cell.text = text
    page = document.add_table(rows=1, cols=1)
    page.cell(0, 0).text = "Первый абзац."
    page.cell(0, 0).add_paragraph("Второй абзац.")

    assert texts(tmp_path, document) == [
        *("№ | Имя | Город", "1 | В.В. Волнин | Старая Пристань"),
        *("Первый абзац.", "Второй абзац."),
    ]


def test_lists_show_their_numbers_and_bullets(tmp_path: Path) -> None:
    document = docx.Document()
    add = numbered(
        document,
        level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2.") + level(2, "russianLower", "%3)"),
    )
    for text, depth in [("раз", 0), ("два", 0), ("два-раз", 1), ("буква", 2), ("ещё", 2), ("два-два", 1), ("три", 0)]:
        add(text, depth)
    add("три-раз", 1)
    document.add_paragraph("точка", style="List Bullet")

    assert texts(tmp_path, document) == [
        *("1. раз", "2. два", "2.1. два-раз", "а) буква", "б) ещё", "2.2. два-два", "3. три", "3.1. три-раз"),
        "- точка",
    ]


def test_lists_start_where_they_say(tmp_path: Path) -> None:
    document = docx.Document()
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    add = numbered(document, level(0, "upperRoman", "%1."), override)
    add("сессия", 0)
    add("сессия", 0)

    assert texts(tmp_path, document) == ["V. сессия", "VI. сессия"]


def test_says_what_is_wrong(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Текст")
    whole = saved(document)
    deep = b"<w:p>" * 300 + b"</w:p>" * 300
    cases = {
        "is a damaged archive": whole[: len(whole) // 2],
        "word/document.xml is damaged": rezipped(whole, {"word/document.xml": b"<w:document><w:body>"}),
        "word/document.xml declares XML entities": rezipped(whole, {"word/document.xml": LAUGHS}),
        "word/styles.xml declares XML entities": rezipped(whole, {"word/styles.xml": LAUGHS}),
        "word/document.xml nests too deep": rezipped(whole, {"word/document.xml": deep}),
        "is an archive without word/document.xml": zipped({"a.txt": b"text"}),
        "is no sound docx": zipped({"word/document.xml": b"<x/>"}),
        "is encrypted": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "its content is an old Word": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100),
        "is not .docx, or is damaged": b"\x00\x01\x02",
        "holds no text": saved(docx.Document()),
    }
    for complaint, content in cases.items():
        with pytest.raises(ReportError, match=complaint):
            read(tmp_path, content)


def test_refuses_archives_made_to_explode(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document = docx.Document()
    document.add_paragraph("Текст")
    bomb = rezipped(saved(document), {"word/media/image1.png": bytes(20_000_000)})
    with pytest.raises(ReportError, match=r"unpacks to 20.* bytes in .* parts, more than any report"):
        read(tmp_path, bomb)

    monkeypatch.setattr(archives, "MOST_XML", 1000)
    with pytest.raises(ReportError, match="more than any report"):
        read(tmp_path, saved(document))


def test_an_archive_whose_header_lies_about_its_size_is_damaged(tmp_path: Path) -> None:
    content = bytearray(zipped({"word/document.xml": b"<x>" + b"a" * 5000 + b"</x>"}))
    central = content.index(b"PK\x01\x02")
    content[central + 24 : central + 28] = (10).to_bytes(4, "little")

    with pytest.raises(ReportError, match="damaged"):
        read(tmp_path, bytes(content))
