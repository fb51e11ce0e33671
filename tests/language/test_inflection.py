import pytest

from maggraph.language import Case, declined, fold, head_noun, lemmas, plural, when_english, when_russian, words


@pytest.mark.parametrize(
    ("phrase", "prepositional", "genitive"),
    [
        ("XXX сессия МАГ", "XXX сессии МАГ", "XXX сессии МАГ"),
        ("Дни Минска в Москве", "Днях Минска в Москве", "Дней Минска в Москве"),
        ("День города Рязани", "Дне города Рязани", "Дня города Рязани"),
        ("Торжественный приём", "Торжественном приёме", "Торжественного приёма"),
        ("Бизнес-форум «Минск и Москва»", "Бизнес-форуме «Минск и Москва»", "Бизнес-форума «Минск и Москва»"),
        ("Международный смотр-конкурс", "Международном смотре-конкурсе", "Международного смотра-конкурса"),
        ("Первая Всемирная Ассамблея", "Первой Всемирной Ассамблее", "Первой Всемирной Ассамблеи"),
        ("Муниципальный форум БРИКС+ 2025", "Муниципальном форуме БРИКС+ 2025", "Муниципального форума БРИКС+ 2025"),
    ],
)
def test_heads_decline_and_the_rest_stays(phrase: str, prepositional: str, genitive: str) -> None:
    assert declined(phrase, Case.PREPOSITIONAL) == prepositional
    assert declined(phrase, Case.GENITIVE) == genitive


@pytest.mark.parametrize("phrase", ["", "«Русское поле»", "МАГ", "В зеркале СМИ", "XIV", "Международная форум"])
def test_an_unsure_head_gives_none(phrase: str) -> None:
    assert declined(phrase, Case.GENITIVE) is None
    assert head_noun(phrase) == ""


@pytest.mark.parametrize(("form", "lemma"), [("Рязани", "рязань"), ("Минском", "минск"), ("Астаны", "астана")])
def test_lemmas(form: str, lemma: str) -> None:
    assert lemma in lemmas(form)


def test_plural_forms() -> None:
    assert [f"{n} {plural(n, 'участник')}" for n in (1, 2, 5, 21, 112)] == [
        "1 участник",
        "2 участника",
        "5 участников",
        "21 участник",
        "112 участников",
    ]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Улан\u2011Удэ", "улан удэ"),
        ("М\u0410\u0413", "маг"),
        ("«Город»,  где", "город где"),
        ("r\u0435port", "report"),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_words() -> None:
    assert words("г. Хабаровск, С. А. Кравчук") == ("г.", "хабаровск", "с.", "а.", "кравчук")


@pytest.mark.parametrize(
    ("award", "accusative"),
    [
        ("Памятный знак-орден МАГ", "Памятный знак-орден МАГ"),
        ("Почётная грамота", "Почётную грамоту"),
        ("Медаль «За заслуги»", "Медаль «За заслуги»"),
        ("Ценные подарки", "Ценные подарки"),
        ("Свидетельство о членстве", "Свидетельство о членстве"),
    ],
)
def test_things_in_the_accusative(award: str, accusative: str) -> None:
    assert declined(award, Case.ACCUSATIVE) == accusative


def test_dates_across_years() -> None:
    assert when_russian("2024-12-30", "2025-01-02") == "30 декабря 2024 – 2 января 2025 года"
    assert when_english("2024-12-30", "2025-01-02") == "on 30 December 2024 – 2 January 2025"
    assert when_english("2025") == "in 2025"
