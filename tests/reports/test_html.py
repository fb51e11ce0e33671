from pathlib import Path

import pytest

from maggraph.errors import ReportError
from maggraph.reports import Report, read_report


def read(tmp_path: Path, page: str, encoding: str = "utf-8") -> Report:
    (tmp_path / "a.html").write_bytes(page.encode(encoding))
    return read_report(tmp_path / "a.html")


@pytest.mark.parametrize(
    ("page", "paragraphs"),
    [
        ("<h1>Отчёт</h1><p>В  городе\nпрошёл <b>форум</b>.</p>", ["Отчёт", "В городе прошёл форум."]),
        ("<div>Первый<p>Второй</p>Третий</div>", ["Первый", "Второй", "Третий"]),
        ("<p>Было<br>Стало</p>", ["Было\nСтало"]),
        ("<p>в&nbsp;городе&shy;</p>", ["в городе"]),
        ("<ul><li>раз</li><li><p>два</p><p>и ещё</p></li></ul>", ["- раз", "- два", "и ещё"]),
        (
            "<ol start=3 type=I><li>три</li><li value=7>семь<ul><li>точка</li></ul></li><li>восемь</li></ol>",
            ["III. три", "VII. семь", "- точка", "VIII. восемь"],
        ),
        (
            "<table><tr><th>Имя</th><th>Город</th></tr><tr><td>В. Волнин</td><td>Старая<br>Пристань</td></tr></table>",
            ["Имя | Город", "В. Волнин | Старая Пристань"],
        ),
        ("<table><tr><td><p>Один.</p><p>Другой.</p></td></tr></table>", ["Один.", "Другой."]),
        (
            "<html><head><title>Сайт</title><style>p{}</style></head><body><nav>Меню</nav><header>Шапка</header>"
            "<article><header>Заголовок</header><p>Текст</p></article><script>x</script><footer>Низ</footer>",
            ["Заголовок", "Текст"],
        ),
        ('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Текст</p></body></html>', ["Текст"]),
        ("Без тегов", ["Без тегов"]),
        ("<p>5 **звёзд** # 1</p>", ["5 **звёзд** # 1"]),
        ("<p>" + "<i>" * 3000 + "глубоко", ["глубоко"]),
    ],
)
def test_reads_the_text_of_a_page(tmp_path: Path, page: str, paragraphs: list[str]) -> None:
    assert [paragraph.text for paragraph in read(tmp_path, page).paragraphs] == paragraphs


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r"])
def test_believes_the_encoding_that_a_page_declares(tmp_path: Path, encoding: str) -> None:
    name = {"cp1251": "windows-1251"}.get(encoding, encoding)

    report = read(tmp_path, f'<html><meta charset="{name}"><p>МВД, ГБУ</p>', encoding)

    assert report.text == "МВД, ГБУ"


@pytest.mark.parametrize(
    ("page", "complaint"),
    [
        ("<html><body><img src=a.png></body></html>", "holds no text"),
        ("%PDF-1.4", "its content is PDF"),
        (" ", "no text"),
    ],
)
def test_says_what_is_wrong(tmp_path: Path, page: str, complaint: str) -> None:
    with pytest.raises(ReportError, match=complaint):
        read(tmp_path, page)


def test_odd_markup_is_read_or_refused_in_one_line(tmp_path: Path) -> None:
    for page in ("<p>a<![if x]>b", "<!-- <p>a", "<![CDATA[a", "<a <b", "&#xD800;a", "<p>\ufdd0a"):
        try:
            text = read(tmp_path, page).text
        except ReportError as error:
            text = str(error)
        assert text
