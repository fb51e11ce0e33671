import pytest

from maggraph.answers.acts_ru import ACTS as RUSSIAN_ACTS
from maggraph.answers.acts_ru import acts_of, inside
from maggraph.answers.grades import Grade
from maggraph.answers.happenings import Act, Handing, Occasion, Side, Story
from maggraph.answers.occasions_ru import KINDS, at
from maggraph.answers.why import why
from maggraph.answers.why_en import ACTS as ENGLISH_ACTS
from maggraph.facts.kinds import Capacity, EventKind
from maggraph.language import PersonName, Sex

KRAVCHUK = PersonName("Кравчук", "С.", "А.", Sex.MALE)
KOLESKINA = PersonName("Колескина", "П.", "С.")
VASYUNKIN = PersonName("Васюнькин", "Юрий", "Николаевич", Sex.MALE)
SESSION = Occasion("XXX сессия МАГ", "session", "2024-12-13", city="Москва")
SESSION_EN = Occasion("30th session of MAG", "session", "2024-12-13", city="Moscow")


def test_together() -> None:
    story = Story(
        Grade.TOGETHER,
        SESSION,
        Side(KRAVCHUK, "in-person", (Act("opener"), Act("participant"))),
        Side(VASYUNKIN, "in-person", (Act("participant"),)),
    )

    assert why(story, "ru") == (
        "Оба лично присутствовали на XXX сессии МАГ 13 декабря 2024 года (Москва): "
        "С.А. Кравчук открыл мероприятие, Ю.Н. Васюнькин принял участие."
    )


def test_two_women_are_spoken_of_as_women() -> None:
    sides = [Side(PersonName(name), "attended", (Act("speaker"),)) for name in ("Орлова", "Авдеева")]

    assert why(Story(Grade.SAME_EVENT, SESSION, *sides), "ru") == (
        "Обе были участницами XXX сессии МАГ 13 декабря 2024 года (Москва): Орлова выступила "
        "(в какой форме, отчёт не уточняет), Авдеева выступила (в какой форме, отчёт не уточняет)."
    )


def test_same_event_says_how_each_was_present() -> None:
    story = Story(
        Grade.SAME_EVENT,
        SESSION_EN,
        Side(KRAVCHUK, "in-person", (Act("opener"),)),
        Side(KOLESKINA, "live-link", (Act("speaker", "Schools"),)),
    )

    assert why(story, "en") == (
        "Both took part in “30th session of MAG” on 13 December 2024 in Moscow: "
        "S.A. Kravchuk opened the event (in person), P.S. Koleskina spoke on “Schools” (by live link)."
    )


def test_a_meeting_names_the_partner_in_the_instrumental() -> None:
    occasion = Occasion("Встреча с губернатором", "meeting", "2025-08-29", "2025-08-30", "Рязань")
    story = Story(Grade.DIRECT, occasion, Side(KOLESKINA), Side(VASYUNKIN))

    assert why(story, "ru") == (
        "П.С. Колескина лично встретилась с Ю.Н. Васюнькиным 29–30 августа 2025 года (Рязань): "
        "событие — «Встреча с губернатором»."
    )


def test_an_award_is_handed_to_somebody_in_the_dative() -> None:
    story = Story(
        Grade.DIRECT,
        Occasion("Церемония награждения", "ceremony", "2024-12-13", city="Москва"),
        Side(KRAVCHUK),
        Side(PersonName("Эшба", "Беслан", "Федорович", Sex.MALE)),
        Handing("Памятный знак МАГ"),
    )

    assert why(story, "ru") == (
        "С.А. Кравчук лично вручил Б.Ф. Эшбе памятный знак МАГ 13 декабря 2024 года (Москва) на церемонии награждения."
    )


def test_one_programme_names_both_parts() -> None:
    story = Story(
        Grade.SAME_PROGRAMME,
        Occasion("Дни Минска в Москве", "celebration", "2025-09-18", "2025-09-21", "Москва"),
        Side(VASYUNKIN, "attended", (Act("participant"),), Occasion("Концерт", "concert", "2025-09-18")),
        Side(KRAVCHUK, "in-person", (Act("guest"),), Occasion("Выставка «Минск»", "other", "2025-09-18")),
    )

    assert why(story, "ru") == (
        "Оба были участниками одной программы, «Дни Минска в Москве» 18–21 сентября 2025 года, "
        "но в разных её частях: Ю.Н. Васюнькин на концерте принял участие; "
        "С.А. Кравчук на выставке «Минск» был среди гостей."
    )


@pytest.mark.parametrize(
    ("title", "kind", "place"),
    [
        ("Город в зеркале СМИ", "contest", "на конкурсе «Город в зеркале СМИ»"),
        ("День города Рязани", "celebration", "на Дне города Рязани"),
        ("Посещение музея", "study-visit", "во время посещения музея"),
        ("Строка, рожденная талантом", "other", "на мероприятии «Строка, рожденная талантом»"),
        ("Первая Всемирная Ассамблея", "congress", "на Первой Всемирной Ассамблее"),
        ("Круглый стол «Стратегия»", "round-table", "на круглом столе «Стратегия»"),
    ],
)
def test_at_an_event(title: str, kind: str, place: str) -> None:
    assert at(Occasion(title, kind, "2025")) == place


@pytest.mark.parametrize(
    ("act", "told"),
    [
        (Act("speaker", "Умный город"), "выступил на тему «Умный город»"),
        (Act("speaker", "развитие города"), "выступил (развитие города)"),
        (Act("participant", "вступил в должность"), "принял участие (вступил в должность)"),
        (Act("reader", "", "Лебедев С.Н."), "зачитал чужое приветствие от имени: Лебедев С.Н."),
    ],
)
def test_acts(act: Act, told: str) -> None:
    assert acts_of(Side(KRAVCHUK, "attended", (act,))) == told


@pytest.mark.parametrize(
    ("title", "inner"),
    [("«Поле»", "Поле"), ("Форум «А «Б»", "Форум „А „Б““"), ("Форум", "Форум"), ("«А» и «Б»", "„А“ и „Б“")],
)
def test_titles_inside_quotation_marks(title: str, inner: str) -> None:
    assert inside(title) == inner


def test_every_capacity_and_kind_has_words() -> None:
    assert set(RUSSIAN_ACTS) == set(ENGLISH_ACTS) == {str(capacity) for capacity in Capacity}
    assert set(KINDS) == {str(kind) for kind in EventKind} - {"other"}


@pytest.mark.parametrize("grade", Grade)
@pytest.mark.parametrize("lang", ["ru", "en"])
def test_every_grade_is_one_sentence(grade: Grade, lang: str) -> None:
    told = why(Story(grade, Occasion("Форум", "forum", ""), Side(KRAVCHUK), Side(KOLESKINA)), lang)

    assert told.endswith(".")
    assert "  " not in told
    assert " ." not in told
