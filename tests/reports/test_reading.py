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


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        ("a.md", b" \n\n", "holds no text"),
        ("a.md", "Омск".encode("cp1251"), "is not UTF-8 text at byte 0"),
        ("a.txt", b"PK\x00\x00", "holds binary data"),
        ("a.exe", b"text", "cannot read this kind of file; convert it to one of .markdown, .md, .txt"),
    ],
)
def test_says_what_is_wrong_with_a_file(tmp_path: Path, name: str, content: bytes, complaint: str) -> None:
    (tmp_path / name).write_bytes(content)

    with pytest.raises(ReportError, match=complaint) as caught:
        read_report(tmp_path / name)
    assert str(tmp_path / name) in str(caught.value)


def test_says_that_a_file_is_missing(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="cannot be read"):
        read_report(tmp_path / "none.md")


def test_refuses_a_file_too_large_for_a_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LARGEST", 3)
    (tmp_path / "a.md").write_text("текст", encoding="utf-8")

    with pytest.raises(ReportError, match="10 bytes are too many"):
        read_report(tmp_path / "a.md")
