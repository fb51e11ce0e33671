from io import BytesIO
from pathlib import Path

import pytest
from odf.draw import Frame, TextBox
from odf.element import Element
from odf.office import Annotation
from odf.opendocument import OpenDocument, OpenDocumentText
from odf.style import ListLevelProperties
from odf.table import Table, TableCell, TableRow
from odf.text import (
    H,
    LineBreak,
    List,
    ListItem,
    ListLevelStyleBullet,
    ListLevelStyleNumber,
    ListStyle,
    Note,
    NoteBody,
    NoteCitation,
    P,
    S,
    SoftPageBreak,
    Span,
)
from report_files import rezipped, zipped

from maggraph.errors import ReportError
from maggraph.reports import Report, read_report


def saved(document: OpenDocument) -> bytes:
    content = BytesIO()
    document.write(content)
    return content.getvalue()


def read(tmp_path: Path, content: bytes) -> Report:
    (tmp_path / "a.odt").write_bytes(content)
    return read_report(tmp_path / "a.odt")


def texts(tmp_path: Path, document: OpenDocument) -> list[str]:
    return [paragraph.text for paragraph in read(tmp_path, saved(document)).paragraphs]


def add_style(document: OpenDocument) -> Element:
    style = ListStyle(name="L1")
    style.addElement(ListLevelStyleNumber(level=1, numformat="1", numsuffix="."))
    style.addElement(ListLevelStyleNumber(level=2, numformat="1", numsuffix=")", displaylevels=2))
    bullets = ListLevelStyleBullet(level=3, bulletchar="•")
    bullets.addElement(ListLevelProperties())
    style.addElement(bullets)
    document.automaticstyles.addElement(style)
    return style


def items(*texts_or_lists: str | Element, **attributes: object) -> Element:
    made = List(**attributes)
    for content in texts_or_lists:
        item = ListItem()
        item.addElement(P(text=content) if isinstance(content, str) else content)
        made.addElement(item)
    return made


def test_reads_headings_paragraphs_breaks_and_blanks(tmp_path: Path) -> None:
    document = OpenDocumentText()
    document.text.addElement(H(outlinelevel=1, text="Отчёт о поездках"))
    document.text.addElement(P())
    paragraph = P(text="В городе ")
    paragraph.addElement(Span(text="Тихая Заводь"))
    paragraph.addElement(S(c=3))
    paragraph.addText("прошёл")
    paragraph.addElement(LineBreak())
    paragraph.addText("форум ")
    paragraph.addElement(SoftPageBreak())
    paragraph.addText("столиц.")
    document.text.addElement(paragraph)

    assert texts(tmp_path, document) == ["Отчёт о поездках", "В городе Тихая Заводь прошёл форум столиц."]


def test_leaves_notes_and_comments_out_and_puts_text_boxes_behind(tmp_path: Path) -> None:
    document = OpenDocumentText()
    paragraph = P(text="Открыл форум")
    note = Note(noteclass="footnote")
    note.addElement(NoteCitation(text="1"))
    body = NoteBody()
    body.addElement(P(text="Сноска"))
    note.addElement(body)
    paragraph.addElement(note)
    comment = Annotation()
    comment.addElement(P(text="Проверить!"))
    paragraph.addElement(comment)
    frame, box = Frame(), TextBox()
    box.addElement(P(text="Во врезке"))
    frame.addElement(box)
    paragraph.addElement(frame)
    paragraph.addText(" В.В. Волнин.")
    document.text.addElement(paragraph)

    assert texts(tmp_path, document) == ["Открыл форум В.В. Волнин.", "Во врезке"]


def test_rows_of_tables_are_paragraphs(tmp_path: Path) -> None:
    document = OpenDocumentText()
    table = Table()
    for names in (("Имя", "Город"), ("В.В. Волнин", "Старая Пристань")):
        table_row = TableRow()
        for name in names:
            cell = TableCell()
            cell.addElement(P(text=name))
            table_row.addElement(cell)
        table.addElement(table_row)
    document.text.addElement(table)

    assert texts(tmp_path, document) == ["Имя | Город", "В.В. Волнин | Старая Пристань"]


def test_lists_show_their_numbers_and_bullets(tmp_path: Path) -> None:
    document = OpenDocumentText()
    style = add_style(document)
    document.text.addElement(items("раз", "два", items("два-раз", items("глубоко"), "два-два"), "три", stylename=style))
    document.text.addElement(P(text="Вставка"))
    document.text.addElement(items("четыре", stylename=style, continuenumbering="true"))
    document.text.addElement(items("снова раз", stylename=style))
    document.text.addElement(items("без вида"))

    assert texts(tmp_path, document) == [
        *("1. раз", "2. два", "2.1) два-раз", "- глубоко", "2.2) два-два", "3. три"),
        *("Вставка", "4. четыре", "1. снова раз", "- без вида"),
    ]


def test_says_what_is_wrong(tmp_path: Path) -> None:
    document = OpenDocumentText()
    document.text.addElement(P(text="Текст"))
    whole = saved(document)
    laughs = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    cases = {
        "is a damaged archive": whole[: len(whole) // 2],
        "content.xml is damaged": rezipped(whole, {"content.xml": b"<x>"}),
        "content.xml declares XML entities": rezipped(whole, {"content.xml": laughs}),
        "is an archive without content.xml": zipped({"a.txt": b"text"}),
        "is no sound odt": zipped({"content.xml": b"<x/>"}),
        "is encrypted": rezipped(whole, {"META-INF/manifest.xml": b"<manifest:encryption-data/>"}),
        "holds no text": saved(OpenDocumentText()),
    }
    for complaint, content in cases.items():
        with pytest.raises(ReportError, match=complaint):
            read(tmp_path, content)
