from pathlib import Path

import pytest

from maggraph.errors import ReportError
from maggraph.reports.encodings import decode

SHORT = [
    "Омск",
    "мэр",
    "Встреча в Туле",
    "Отчёт за год",
    "ОТЧЕТ О РАБОТЕ",
    "ПРОГРАММА ФОРУМА",
    "Ёжиков П.П., аким",
    "глава города Тихая Заводь",
    "- А.А. Щукин;\n- Э.Ю. Объездчикова",
    "27 мая в Доме культуры (ул. Речная, 5) состоялся концерт",
    "IT-форум BRICS 2025: итоги",
]
PATH = Path("a.txt")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1251", "koi8-r"])
@pytest.mark.parametrize("text", SHORT)
def test_tells_the_encoding_of_short_russian_texts(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), PATH) == text


@pytest.mark.parametrize("text", ["«Весна» – праздник № 1…", "“Весна” — праздник"])
def test_reads_the_signs_of_cp1251(text: str) -> None:
    assert decode(text.encode("cp1251"), PATH) == text


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("Größe über café naïve".encode("latin-1"), "its encoding cannot be told"),
        ("Встреча в Туле".encode("cp866"), "its encoding cannot be told"),
        ("Встреча в Туле".encode("iso8859-5"), "its encoding cannot be told"),
        ("Встреча в Туле".encode()[:-1], "is not UTF-8 text at byte 24; save it as UTF-8"),
        (b"\xff\xfe\x00\xd8\x00", "begins like utf-16 but breaks off at byte"),
        (b"text\0text", "holds binary data"),
        (bytes(range(256)), "cannot be told|binary"),
    ],
)
def test_does_not_guess_what_is_doubtful(content: bytes, complaint: str) -> None:
    with pytest.raises(ReportError, match=complaint) as caught:
        decode(content, PATH)
    assert str(caught.value).startswith("a.txt: ")


def test_believes_a_declared_encoding_only_if_it_is_a_russian_one() -> None:
    assert decode("ГБУ".encode("koi8-r"), PATH, "koi8-r") == "ГБУ"
    assert decode("Встреча".encode(), PATH, "windows-1251") == "Встреча"
    assert decode("Встреча".encode("cp1251"), PATH, "no-such") == "Встреча"
