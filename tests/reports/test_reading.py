import os
from pathlib import Path

import pytest

from maggraph.errors import ReportError
from maggraph.reports import read_report, reading


def test_reads_utf8_with_or_without_mark_and_names_its_digest(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes("\ufeffВстреча в **Омске**".encode())

    report = read_report(tmp_path / "a.md")

    assert report.text == "Встреча в Омске"
    assert report.media_type == "text/markdown"
    assert report.quote(0, 7) == "Встреча"
    assert report.digest.startswith("sha256:")
    assert report.digest != report.text_digest


def test_keeps_the_raw_text_as_it_stands(tmp_path: Path) -> None:
    raw = "# Отчёт\r\n\r\nВ  городе\u00a0Омске"
    (tmp_path / "a.txt").write_bytes(raw.encode("cp1251"))

    report = read_report(tmp_path / "a.txt")

    assert report.raw == raw
    assert [raw[offset] for offset in report.raw_offsets[:5]] == list("Отчёт")
    assert report.text == "Отчёт\n\nВ городе Омске"


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        ("a.md", b"", "is empty; give the report itself"),
        ("a.md", b" \n\n", "holds no text"),
        ("a.md", b"---\n", "holds no text"),
        ("a.txt", b"a\x00\x01", "holds binary data"),
        ("a.txt", b"PK\x03\x04\x00", "its name ends in .txt, its content is an archive"),
        ("a.txt", b"<!DOCTYPE html><p>a", "its content is HTML; rename or convert it"),
        ("a.md", b"%PDF-1.4", "its content is PDF"),
        ("a.docx", b"%PDF-1.4", "its name ends in .docx, its content is PDF"),
        ("a.pdf", b"PK\x03\x04", "its content is an archive"),
        ("a.pdf", "Отчёт".encode(), "is not .pdf, or is damaged; save it anew"),
        ("a.docx", b"{\\rtf1 a}", "its content is RTF"),
        ("a.html", b"\x89PNG\r\n", "its content is a picture"),
        (
            "a.exe",
            b"text",
            "cannot read this kind of file; convert it to one of .docx, .htm, .html, .markdown, .md, .odt",
        ),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "cannot read this kind of file"),
    ],
)
def test_says_what_is_wrong_with_a_file(tmp_path: Path, name: str, content: bytes, complaint: str) -> None:
    (tmp_path / name).write_bytes(content)

    with pytest.raises(ReportError, match=complaint) as caught:
        read_report(tmp_path / name)
    assert str(tmp_path / name) in str(caught.value)


def test_says_that_there_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "folder.md").mkdir()
    os.mkfifo(tmp_path / "pipe.md")

    with pytest.raises(ReportError, match="there is no such file"):
        read_report(tmp_path / "none.md")
    with pytest.raises(ReportError, match="is a folder; give the file of a report"):
        read_report(tmp_path / "folder.md")
    with pytest.raises(ReportError, match="is not a file of its own"):
        read_report(tmp_path / "pipe.md")
    with pytest.raises(ReportError, match="cannot be read"):
        read_report(tmp_path / "a.md" / "b.md\0.md")


def test_refuses_a_file_too_large_for_a_report_before_reading_it(tmp_path: Path) -> None:
    with (tmp_path / "a.md").open("wb") as sparse:
        sparse.truncate(200_000_000)

    with pytest.raises(ReportError, match="200000000 bytes are too many for a report; at most 50000000"):
        read_report(tmp_path / "a.md")


def test_refuses_a_text_too_long_for_a_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LONGEST", 3)
    (tmp_path / "a.md").write_text("текст", encoding="utf-8")

    with pytest.raises(ReportError, match="its text is too long for a report; at most 3 characters"):
        read_report(tmp_path / "a.md")
