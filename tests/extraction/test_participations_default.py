from pathlib import Path

import pytest

from maggraph.evaluation.figures import BANDS
from telling import FORUM, facts_of, parts


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("За работой секций наблюдал И.И. Котов.", {"kotov participant attended"}),
        ("Открыть форум доверили И.И. Котову.", {"kotov opener in-person"}),
        ("По поручению П.П. Лаптева приветствие огласила Анна Лосева.", {"laptev greeter written-message"}),
        ("В присутствии И.И. Котова был поднят флаг.", {"kotov participant in-person"}),
    ],
)
def test_whoever_is_named_took_part(sentence: str, told: set[str], tmp_path: Path) -> None:
    assert told <= parts(facts_of(f"{FORUM}\n\n{sentence}", tmp_path))


def test_a_doubtful_part_is_dropped_where_another_sentence_places_the_person(tmp_path: Path) -> None:
    text = f"{FORUM} Модератором был И.И. Котов. О проекте И.И. Котова узнали все."

    assert parts(facts_of(text, tmp_path)) == {"kotov moderator attended"}


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Доклады: И.И. Котов; Анна Лосева, мэр Клина.", {"kotov speaker attended", "loseva speaker attended"}),
        (
            "Открытие – И.И. Котов; ведущая – Анна Лосева (онлайн).",
            {"kotov opener in-person", "loseva moderator live-link"},
        ),
        ("Без доклада, на связи: И.И. Котов.", {"kotov participant live-link"}),
        ("Переводчик – И.И. Котов.", {"kotov participant in-person"}),
    ],
)
def test_labels_tell_parts(sentence: str, told: set[str], tmp_path: Path) -> None:
    assert parts(facts_of(f"{FORUM}\n\n{sentence}", tmp_path)) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("И.И. Котов отвечал на вопросы в прямом включении.", {"kotov speaker live-link"}),
        ("И.И. Котов на форум не прибыл.", {"kotov participant absent"}),
        ("В числе присутствовавших – И.И. Котов.", {"kotov participant in-person"}),
        ("С экрана гостей приветствовал И.И. Котов.", {"kotov greeter video-message"}),
    ],
)
def test_words_around_tell_how_somebody_was_there(sentence: str, told: set[str], tmp_path: Path) -> None:
    assert parts(facts_of(f"{FORUM}\n\n{sentence}", tmp_path)) == told


def test_speakers_of_a_webinar_were_on_the_line(tmp_path: Path) -> None:
    text = "5 мая 2031 года прошёл вебинар «Вода». С докладом выступил И.И. Котов."

    assert parts(facts_of(text, tmp_path)) == {"kotov speaker live-link"}


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Вести форум поручили мэру Клина Анне Лосевой.", {"loseva moderator attended"}),
        ("По цехам гостей провёл И.И. Котов.", {"kotov host in-person"}),
        ("Доклад И.И. Котова; модератор – Анна Лосева.", {"kotov speaker attended", "loseva moderator attended"}),
        ("Диплом вручала Анна Лосева, принимали его И.И. Котов и Пётр Лаптев.", {"kotov delegate in-person"}),
    ],
)
def test_verbs_and_items_keep_to_their_own(sentence: str, told: set[str], tmp_path: Path) -> None:
    assert told <= parts(facts_of(f"{FORUM}\n\n{sentence}", tmp_path))


def test_whoever_lays_flowers_at_a_monument_is_not_remembered_by_it(tmp_path: Path) -> None:
    text = "5 мая 2031 года в Омске прошла церемония у памятника Пушкину. Возложили цветы: И.И. Котов; Анна Лосева."

    assert parts(facts_of(text, tmp_path)) == {"kotov participant in-person", "loseva participant in-person"}


def test_bands_of_confidence_fall_with_what_a_rule_is_worth(tmp_path: Path) -> None:
    text = f"{FORUM} Форум открыл И.И. Котов. О проекте рассказала Анна Лосева. За работой наблюдал П.П. Лаптев."

    sure = {one.agent: one.confidence for one in facts_of(text, tmp_path).events[0].participations}

    assert sure["person/kotov-i-i"] >= BANDS["sure"] > sure["person/loseva-anna"] >= BANDS["likely"]
    assert sure["person/laptev-p-p"] < BANDS["likely"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Слово предоставили Анне Лосевой, мэру Клина, а И.И. Котов, мэр Омска, отвечал на вопросы по видеосвязи.",
            {"loseva speaker attended", "kotov speaker live-link"},
        ),
        ("Письмо от П.П. Лаптева зачитала Анна Лосева.", {"laptev greeter written-message", "loseva reader attended"}),
        ("Отсутствовал по уважительной причине (заболел) И.И. Котов.", {"kotov participant absent"}),
        ("В числе присутствовавших – И.И. Котов и делегация города Клин.", {"klin delegate in-person"}),
    ],
)
def test_clauses_keep_their_subjects(sentence: str, told: set[str], tmp_path: Path) -> None:
    assert told <= parts(facts_of(f"{FORUM}\n\n{sentence}", tmp_path))


def test_what_is_still_to_come_makes_nobody_take_part(tmp_path: Path) -> None:
    assert parts(facts_of(f"{FORUM} Модератором был И.И. Котов. Итоги осенью подведёт И.И. Котов.", tmp_path)) == {
        "kotov moderator attended"
    }


@pytest.mark.parametrize("line", ["Фото: Анна Лосева", "По вопросам аккредитации – Анна Лосева, тел. 12-34-56."])
def test_an_imprint_makes_nobody_take_part(line: str, tmp_path: Path) -> None:
    assert parts(facts_of(f"{FORUM} Модератором был И.И. Котов.\n\n{line}", tmp_path)) == {"kotov moderator attended"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Праздник посвящён памяти основателя театра И.И. Котова.",
        "Первый форум задумал И.И. Котов (1931–2019).",
        "Партнёры: фонд «Лес» (директор И.И. Котов).",
        "От имени губернатора области И.И. Котова гостей принимали студенты.",
    ],
)
def test_who_is_only_named_took_no_part(sentence: str, tmp_path: Path) -> None:
    assert not {one for one in parts(facts_of(f"{FORUM}\n\n{sentence}", tmp_path)) if one.startswith("kotov")}


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Гостей форума приветствовал телеграммой И.И. Котов.", {"kotov greeter written-message"}),
        ("Письмо мэра Казани Сергея Котова зачитала Анна Лосева.", {"kotov greeter written-message"}),
        ("Форум объявил открытым И.И. Котов.", {"kotov opener in-person"}),
        ("Прошёл мастер-класс художника Петра Котова.", {"kotov speaker in-person"}),
        ("И.И. Котов открыл форум, попросив Анну Лосеву говорить коротко.", {"kotov opener in-person"}),
        ("Видеопривет форуму передал И.И. Котов.", {"kotov greeter video-message"}),
    ],
)
def test_acts_and_messages(sentence: str, told: set[str], tmp_path: Path) -> None:
    found = parts(facts_of(f"{FORUM}\n\n{sentence}", tmp_path))

    assert {one for one in found if one.startswith("kotov")} == told


@pytest.mark.parametrize(
    "sentence",
    ["Союз возглавляет И.И. Котов.", "И.И. Котов родился в Перми.", "И.И. Котов основал музей."],
)
def test_what_is_told_of_somebody_is_no_part(sentence: str, tmp_path: Path) -> None:
    assert parts(facts_of(f"{FORUM}\n\n{sentence}", tmp_path)) == set()


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("В жюри вошёл И.И. Котов.", {"kotov participant attended"}),
        ("Группу возглавила Анна Лосева.", {"loseva delegate in-person"}),
        ("Доклады сделали И.И. Котов и Анна Лосева (онлайн).", {"kotov speaker attended", "loseva speaker live-link"}),
        ("Осмотр завода, сопровождающий – И.И. Котов.", {"kotov host in-person"}),
        ("Встреча делегации Перми в порту (И.И. Котов).", set()),
    ],
)
def test_parts_in_juries_groups_and_brackets(sentence: str, told: set[str], tmp_path: Path) -> None:
    found = parts(facts_of(f"{FORUM}\n\n{sentence}", tmp_path))

    assert told <= found
    assert "kotov delegate in-person" not in found


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Показали видеопоздравление акима Актобе Ивана Лаптева.", {"laptev greeter video-message"}),
        ("Зачитали обращение к участникам форума мэра Омска Ивана Лаптева.", {"laptev greeter written-message"}),
        ("Доклады: Анна Лосева – по видеосвязи о воде; Иван Лаптев.", {"loseva speaker live-link"}),
    ],
)
def test_whose_words_were_heard_and_how(sentence: str, told: set[str], tmp_path: Path) -> None:
    assert told <= parts(facts_of(f"{FORUM}\n\n{sentence}", tmp_path))


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("От имени Союза гостей приветствовал министр Иван Лаптев.", {"laptev greeter attended"}),
        ("На экране зрители увидели мэра Клина Ивана Лаптева.", {"laptev greeter video-message"}),
        ("Анна Лосева напутствовала гостей с видеоэкрана.", {"loseva greeter video-message"}),
        ("Председателем избрали Ивана Лаптева.", {"laptev electee not-stated"}),
        ("Учредитель Иван Лаптев следил за форумом по видеосвязи.", {"laptev participant live-link"}),
        ("Решало жюри; в него вошли Анна Лосева и Иван Лаптев.", {"loseva participant attended"}),
        ("Беседовала Анна Лосева.", set()),
    ],
)
def test_by_what_stands_around_a_name(sentence: str, told: set[str], tmp_path: Path) -> None:
    found = parts(facts_of(f"{FORUM}\n\n{sentence}", tmp_path))

    assert told <= found
    assert told or not found


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Пётр Дуб прислал вместо себя хранителя Ивана Лаптева.",
            {"dub participant absent", "laptev participant attended"},
        ),
        ("Капитану Ивану Лаптеву вручили половник.", {"laptev awardee in-person"}),
        ("После заседания Анна Лосева провела для коллег экскурсию.", {"loseva host in-person"}),
    ],
)
def test_who_was_sent_handed_something_or_led_others(sentence: str, told: set[str], tmp_path: Path) -> None:
    assert told <= parts(facts_of(f"{FORUM}\n\n{sentence}", tmp_path))
