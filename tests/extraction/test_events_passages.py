"""A passage that comes late, or never, to what was held is told under what its heading or first words name."""

from pathlib import Path

import pytest

from telling import facts_of, parts

PROTOCOL = """ПРОТОКОЛ № 3
заседания Совета Союза прибрежных городов

г. Анапа, 5 марта 2031 г.

Председательствующий: И.И. Котов, мэр Анапы.
Отсутствовали: П.П. Лаптев (Ейск).

1. О пляжах
Слушали: Анну Лосеву."""
LATE = """2–3 июня 2031 года Клин собрал участников V Форума городов-садов. Почётным гостем был И.И. Котов.

С приветствием к собравшимся обратилась Анна Лосева.

Для гостей прошла экскурсия по парку «Заречье». Её провёл П.П. Лаптев."""
LIST = """СПИСОК УЧАСТНИКОВ
круглого стола «Вода и берег» (Омск, 14 ноября 2031 г.)

Ведущий:
Котов Иван Ильич – мэр Омска

Докладчики:
1. Лосева Анна Петровна – депутат (дистанционно)"""


@pytest.mark.parametrize(
    ("text", "event", "told"),
    [
        (
            PROTOCOL,
            "Заседание Совета Союза прибрежных городов",
            {"kotov moderator attended", "laptev participant absent", "loseva speaker attended"},
        ),
        (LATE, "V Форум городов-садов", {"kotov guest in-person", "loseva greeter attended"}),
        (LIST, "Круглый стол «Вода и берег»", {"kotov moderator attended", "loseva speaker live-link"}),
    ],
)
def test_a_passage_is_told_under_the_event_that_it_names(text: str, event: str, told: set[str], tmp_path: Path) -> None:
    sheet = facts_of(text, tmp_path)

    assert event in {one.title.ru for one in sheet.events}
    assert told <= parts(sheet)


@pytest.mark.parametrize(
    "text",
    [
        "5 мая 2031 года победитель конкурса «Двор» И.И. Котов уехал домой.",
        "5 мая 2031 года И.И. Котов уехал домой. Следующий форум «Двор» пройдёт в Омске.",
    ],
)
def test_what_is_only_named_or_planned_is_not_what_a_passage_tells_of(text: str, tmp_path: Path) -> None:
    held = [one for one in facts_of(text, tmp_path).events if one.status == "held"]

    assert not any("Двор" in one.title.ru for one in held)


VISIT = """Завершился визит в Омск делегации Перми. Во главе её стоял И.И. Котов.

10 июня 2031 года. Гостей встретил П.П. Лаптев.

11 июня. День начался с экскурсии по музею «Вал»."""
ENDED = """Сегодня, 3 июня 2031 года, завершился визит делегации Перми в Омск. Её возглавлял И.И. Котов.

1 июня гости прилетели в Омск, где их встретил П.П. Лаптев."""


@pytest.mark.parametrize(("text", "start"), [(VISIT, "2031-06-10"), (ENDED, "2031-06-01")])
def test_days_of_a_visit_told_of_after_it_are_its_days(text: str, start: str, tmp_path: Path) -> None:
    first, *others = facts_of(text, tmp_path).events

    assert first.start == start
    assert {one.parent for one in others} <= {first.id}
    assert {"kotov", "laptev"} <= {one.agent.partition("/")[2].partition("-")[0] for one in first.participations}


def test_the_year_in_a_heading_is_that_of_all_that_follows(tmp_path: Path) -> None:
    text = (
        "# Союз садов. Письмо за 2031 год\n\n19 января в Омске прошёл форум «Сад». В мае 2032 года он пройдёт в Клину."
    )

    assert "2031-01-19" in {one.start for one in facts_of(text, tmp_path).events}


def test_a_meeting_that_somebody_held_brings_those_named_after_it(tmp_path: Path) -> None:
    text = "О воде говорили на встрече, которую 6 марта 2031 года провёл И.И. Котов. Собеседником был П.П. Лаптев."

    assert parts(facts_of(text, tmp_path)) == {"kotov participant in-person", "laptev participant in-person"}


def test_talks_named_in_a_heading_are_what_a_note_tells_of(tmp_path: Path) -> None:
    text = """Записка о переговорах в Омске

Дата: 9 апреля 2031 г.
Присутствовали: И.И. Котов, П.П. Лаптев.

Обсуждалось открытие представительства. И.И. Котов напомнил о письме."""
    first = facts_of(text, tmp_path).events[0]

    assert (first.kind, first.start, first.parent) == ("meeting", "2031-04-09", None)
    assert {one.agent for one in first.participations} == {"person/kotov-i-i", "person/laptev-p-p"}


@pytest.mark.parametrize(
    ("sentences", "kinds"),
    [
        ("Приз из рук мэра Ивана Котова приняла Анна Лосева.", {"forum", "ceremony"}),
        ("Гости возложили цветы к Вечному огню. От Союза цветы возложил И.И. Котов.", {"forum", "ceremony"}),
    ],
)
def test_no_event_is_made_of_a_further_word_about_one(sentences: str, kinds: set[str], tmp_path: Path) -> None:
    events = facts_of(f"5 мая 2031 года в Омске прошёл форум «Вода». {sentences}", tmp_path).events

    assert len(events) <= len(kinds)
    assert {one.kind for one in events} <= kinds


def test_whoever_took_part_in_a_concert_performed(tmp_path: Path) -> None:
    text = "5 мая 2031 года в Омске прошёл концерт. В концерте участвовал певец Пётр Лаптев."

    assert parts(facts_of(text, tmp_path)) == {"laptev performer in-person"}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("14 февраля 2031 года собрались в Твери; вёл И.И. Котов.", "session 2031-02-14"),
        ("14 февраля 2031 года. Вёл И.И. Котов.", "session 2031-02-14"),
        ("14 февраля 2031 года. На сцене пела Анна Лосева.", "concert 2031-02-14"),
    ],
)
def test_a_day_without_an_event_has_the_one_that_a_part_shows(text: str, event: str, tmp_path: Path) -> None:
    assert [f"{one.kind} {one.start}" for one in facts_of(text, tmp_path).events] == [event]


def test_an_infinitive_parts_those_it_is_said_of(tmp_path: Path) -> None:
    text = "5 мая 2031 года на заседании Союза решено: Анну Лосеву освободить, секретарём избрать Ивана Котова."

    assert "kotov electee not-stated" in parts(facts_of(text, tmp_path))


def test_a_noun_alone_beside_a_name_is_what_a_day_tells_of(tmp_path: Path) -> None:
    text = "**27 сентября 2031 года.** Памяти поэта. У памятника митинг вёл И.И. Котов."

    assert [(one.title.ru, one.start) for one in facts_of(text, tmp_path).events] == [("Митинг", "2031-09-27")]


def test_what_came_back_is_told_of_from_its_first_day(tmp_path: Path) -> None:
    text = "21 марта 2031 года вернулась из Омска бизнес-миссия Клина. Работала она с 17 по 20 марта. Вёл её Пётр Дуб."
    first = facts_of(text, tmp_path).events[0]

    assert (first.start, first.end) == ("2031-03-17", "2031-03-20")


def test_a_stay_is_what_its_deeds_belong_to(tmp_path: Path) -> None:
    text = "С 10 по 12 августа 2031 года И.И. Котов гостил в Омске. Во второй день он посадил каштан."
    events = facts_of(text, tmp_path).events

    assert [(one.kind, bool(one.parent)) for one in events] == [("study-visit", False), ("other", True)]


def test_yesterday_is_counted_from_the_day_on_which_a_text_is_given_out(tmp_path: Path) -> None:
    text = "Вчера в Омске прошёл форум «Вода». Об этом сообщает пресс-служба, 28 мая 2031 года. Вёл его И.И. Котов."

    assert facts_of(text, tmp_path).events[0].start == "2031-05-27"


def test_who_came_on_a_visit_took_part_in_it_though_a_meeting_is_named_first(tmp_path: Path) -> None:
    text = "С 3 по 5 марта 2031 года И.И. Котов находился в Клину. Он провёл переговоры с мэром Петром Лаптевым."
    visit = facts_of(text, tmp_path).events[0]

    assert [one.agent for one in visit.participations] == ["person/kotov-i-i"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("# Дети и город: год в событиях (2031)\n\n17 января в Омске прошёл бал «Снег».", "2031-01-17"),
        ("12.04.2031 Спор-клуб «Сносить или чинить?». За сказала Анна Лосева.", "2031-04-12"),
        ("15.03.2031 Собрались в библиотеке. О крышах говорил И.И. Котов.", "2031-03-15"),
    ],
)
def test_notes_of_days_have_their_events(text: str, event: str, tmp_path: Path) -> None:
    assert [one.start for one in facts_of(text, tmp_path).events] == [event]


def test_a_list_of_those_who_went_is_no_visit_of_its_own(tmp_path: Path) -> None:
    text = "30.11.2031. Поездка в музей «Вал». Ездили: И.И. Котов, Анна Лосева."
    events = facts_of(text, tmp_path).events

    assert [one.kind for one in events] == ["study-visit"]
    assert len(events[0].participations) == 2
