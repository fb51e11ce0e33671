from pathlib import Path

import pytest

from maggraph.extraction.reader import read_mentions
from maggraph.facts.kinds import Gender, PersonKind
from maggraph.reports import read_report
from naming import reading_of, unmark


@pytest.mark.parametrize(
    "marked",
    [
        "[С.А. Котов] открыл форум, [Лисин П.П.] выступил с докладом.",
        "Грамоты получили [Зуева Анна Петровна] и [Пётр Ильич Оленев].",
        "С докладом выступила [Мария Оленева].",
        "На форуме выступил [Жамбулат Алпатов].",
        "Гостей встретил [Эльмар Ариф оглы Гасымов].",
        "Слово взял мэр города Приозёрска [Батсух Дорж].",
        "Мэр города Каменки [Оленев] приветствовал гостей, затем выступил академик [Пурэв Оюун].",
        "В музее имени [А.А. Котова] прошёл вечер.",
        "В г. Казани и в Большом зале Дома народов прошла встреча.",
        "Мэр Омска и глава Тулы подписали соглашение о Союзе Народов Мира.",
    ],
)
def test_finds_the_names_of_people(marked: str, tmp_path: Path) -> None:
    text, names = unmark(marked)

    report, reading = reading_of(text, tmp_path)

    assert [report.quote(one.span.start, one.span.end) for one in reading.persons] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Доклад мэра Омска С.А. Котова был краток.", ("Котов", "С.", "А.")),
        ("Доклад директора музея С.А. Котовой был краток.", ("Котова", "С.", "А.")),
        ("С главой Тулы Б.Ф. Ашубой беседовали гости.", ("Ашуба", "Б.", "Ф.")),
        ("Награду вручили ректору университета С.К. Ельцу.", ("Елец", "С.", "К.")),
        ("Ведущий эксперт фонда С.Я. Гаврилова выступил с докладом.", ("Гаврилов", "С.", "Я.")),
        ("Выступление Натальи Павловны Шумилы понравилось.", ("Шумила", "Наталья", "Павловна")),
        ("Слово дали Дарье Ким и Давиду Чхаидзе.", ("Ким", "Дарья", "")),
        ("Приветствие Хас-Бека Оленева зачитали.", ("Оленев", "Хас-Бек", "")),
        ("Гостей принял А.Б. Сухов-Левин.", ("Сухов-Левин", "А.", "Б.")),
        ("Гостей принимал П.О. Черемных.", ("Черемных", "П.", "О.")),
        ("Гостей принимал К\u0061з\u0061\u006b\u006f\u0076 Пётр Ильич.", ("Казаков", "Пётр", "Ильич")),
    ],
)
def test_restores_the_nominative(text: str, name: tuple[str, str, str], tmp_path: Path) -> None:
    _, reading = reading_of(text, tmp_path)

    first = reading.persons[0]
    assert (first.family, first.given, first.patronymic) == name


def test_tells_a_womans_name_by_her_verb(tmp_path: Path) -> None:
    _, reading = reading_of("С докладом выступила Е.Г. Кравец. Затем выступил А.А. Кравец.", tmp_path)

    assert [one.gender for one in reading.persons] == [Gender.FEMALE, Gender.MALE]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("В университете имени А.А. Котова прошёл вечер.", PersonKind.EPONYM),
        ("Вечер посвятили 150-летию Андрея Котова.", PersonKind.HISTORICAL),
        ("Цветы возложили к памятнику Андрею Котову.", PersonKind.HISTORICAL),
        ("На вечере выступил Андрей Котов.", PersonKind.ACTOR),
    ],
)
def test_knows_who_is_only_remembered(text: str, kind: PersonKind, tmp_path: Path) -> None:
    _, reading = reading_of(text, tmp_path)

    assert [one.kind for one in reading.persons] == [kind]


def test_gathers_the_mentions_of_one_person(tmp_path: Path) -> None:
    text = "Форум открыл мэр Омска Пётр Ильич Оленев. П.И. Оленеву вручили медаль. Оленев поблагодарил гостей."

    _, reading = reading_of(text, tmp_path)

    assert {one.entity for one in reading.persons} == {"person/olenev-pyotr-ilich"}
    assert len(reading.persons) == 3


@pytest.mark.parametrize(
    "text",
    [
        "Выступили мэр Омска А.И. Лисин и мэр Тулы А.И. Лисин.",
        "Выступили Андрей Иванович Лисин и Антон Ильич Лисин.",
        "Выступили Андрей Лисин и Анна Лисина.",
    ],
)
def test_keeps_namesakes_apart(text: str, tmp_path: Path) -> None:
    _, reading = reading_of(text, tmp_path)

    assert len({one.entity for one in reading.persons}) == 2


def test_gives_initials_to_the_namesake_of_the_same_post(tmp_path: Path) -> None:
    text = (
        "Выступили мэр Омска Андрей Иванович Лисин и ректор Тульского университета Антон Ильич Лисин. "
        "Премию получил мэр Омска А.И. Лисин."
    )

    _, reading = reading_of(text, tmp_path)

    assert reading.persons[2].entity == "person/lisin-andrej-ivanovich"


@pytest.mark.parametrize(
    "text",
    [
        "Мэр Омска Рогнеда Юрьевна Котова уехала. Р.Ю. Котову принял директор музея Пётр Лисин.",
        "Форум открыл Валентин Пашкевич. Секретарём избран В.П. Пашкевич.",
        "Пришла Ольга Ильинична Лисина. Пётр Котов вручил О.И. Лисиной медаль.",
    ],
)
def test_gives_initials_to_the_one_whose_full_name_they_fit(text: str, tmp_path: Path) -> None:
    _, reading = reading_of(text, tmp_path)

    families = [one.entity for one in reading.persons if one.family not in {"Лисин", "Котов"}]
    assert len(families) == 2
    assert len(set(families)) == 1


def test_reads_gender_from_the_verb_before_rather_than_past_a_comma(tmp_path: Path) -> None:
    _, reading = reading_of("Пела Зарина Кодирова, играл оркестр «Затон».", tmp_path)

    assert [one.entity for one in reading.persons] == ["person/kodirova-zarina"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Слово дали Чэнь Гофэну.", ("Чэнь", "Гофэн", None)),
        ("Приз достался Айжаркын Сыдыковой, журналистке телеканала «Манас».", ("Сыдыкова", "Айжаркын", None)),
        ("Грамоту вручили Порфирию Лукичу Бережному.", ("Бережный", "Порфирий", "Лукич")),
        ("Дети занимались с Еленой Ивановной Гумеровой-Кроль.", ("Гумерова-Кроль", "Елена", "Ивановна")),
        ("Медаль вручил городу хор, где пела Пелагея Зорина.", ("Зорина", "Пелагея", None)),
        ("Спел Саша Вдовиченко.", ("Вдовиченко", "Саша", None)),
        ("Слово дали Елене-Марии Чобану.", ("Чобану", "Елена-Мария", None)),
    ],
)
def test_names_of_many_nations_go_back_to_the_nominative(
    text: str, name: tuple[str, str, str | None], tmp_path: Path
) -> None:
    path = tmp_path / "report.md"
    path.write_text(text, encoding="utf-8")

    people = read_mentions(read_report(path)).entities.persons

    assert [(one.family, one.given, one.patronymic) for one in people] == [name]
