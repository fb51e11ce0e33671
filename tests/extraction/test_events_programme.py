"""What belongs to which programme: days before its last, parts of parts, ceremonies called by turns."""

from pathlib import Path

from telling import facts_of

LEAD = "5–7 июня 2031 года в Омске прошёл форум «Вода». "


def _told(text: str, folder: Path) -> list[tuple[str, str | None, str | None]]:
    """Return kind, start and the kind of the whole of each event."""
    sheet = facts_of(text, folder)
    kinds = {event.id: event.kind.value for event in sheet.events}
    return [(event.kind.value, event.start, event.parent and kinds[event.parent]) for event in sheet.events]


def test_days_before_the_one_on_which_it_ended_belong_to_a_programme(tmp_path: Path) -> None:
    text = (
        "Сегодня, 7 июня 2031 года, завершился визит делегации Клина в Омск.\n\n"
        "5 июня делегация прибыла в Омск. У памятника поэту гости возложили цветы.\n\n"
        "6 июня прошёл концерт ансамбля «Лён»."
    )

    assert _told(text, tmp_path) == [
        ("study-visit", "2031-06-05", None),
        ("ceremony", "2031-06-05", "study-visit"),
        ("concert", "2031-06-06", "study-visit"),
    ]


def test_a_tour_has_no_ceremonies_of_its_own(tmp_path: Path) -> None:
    text = LEAD + "6 июня гости посетили завод «Заря». 7 июня подписано соглашение о дружбе."

    assert _told(text, tmp_path)[1:] == [
        ("study-visit", "2031-06-06", "forum"),
        ("ceremony", "2031-06-07", "forum"),
    ]


def test_sections_belong_to_the_conference_around_them(tmp_path: Path) -> None:
    text = (
        "5–7 июня 2031 года в Омске прошли Дни Клина. 6 июня состоялась конференция «Лён». "
        "Секцию «Порт» вёл мэр Клина И.И. Котов."
    )

    assert _told(text, tmp_path)[2:] == [("panel", "2031-06-06", "conference")]


def test_results_and_the_handing_over_are_one_ceremony(tmp_path: Path) -> None:
    text = LEAD + "7 июня подвели итоги конкурса «Лес». Вручение дипломов провёл мэр Омска И.И. Котов."

    assert _told(text, tmp_path)[1:] == [("ceremony", "2031-06-07", "forum")]


def test_parts_of_what_is_announced_are_to_come_on_its_days(tmp_path: Path) -> None:
    text = (
        "Омск, 3 марта 2031 года.\n\nС 5 по 7 июня в Омске пройдёт II форум «Вода». В первый день состоится "
        "конференция «Лён», во второй – круглые столы «Порт» и «Берег»."
    )

    assert _told(text, tmp_path) == [
        ("forum", "2031-06-05", None),
        ("conference", "2031-06-05", "forum"),
        ("round-table", "2031-06-06", "forum"),
        ("round-table", "2031-06-06", "forum"),
    ]


def test_a_sentence_lists_what_the_programme_has(tmp_path: Path) -> None:
    text = LEAD + "В программе: доклад И.И. Котова, вручение знаков «Мост», товарищеский ужин."

    assert _told(text, tmp_path)[1:] == [("ceremony", "2031-06-05", "forum"), ("reception", "2031-06-05", "forum")]


def test_events_listed_with_their_days_in_brackets(tmp_path: Path) -> None:
    text = "Отчёт за 2031 год\n\nВ мае проведено два вебинара: «Порт» (12 мая) и «Берег» (19 мая)."

    assert _told(text, tmp_path) == [("seminar", "2031-05-12", None), ("seminar", "2031-05-19", None)]


def test_a_day_given_to_talks_and_a_visit_at_another_time(tmp_path: Path) -> None:
    text = LEAD + "Заключительный день был посвящён экскурсии на завод «Заря». Летом школьники съездили в Клин."

    assert _told(text, tmp_path)[1:] == [("study-visit", "2031-06-07", "forum")]


def test_what_a_sentence_tells_of_several_days_is_several_events(tmp_path: Path) -> None:
    text = (
        LEAD + "6 июня участники посетили музей хлеба, а на следующий день отправились в Клин, "
        "где для них организовали мастер-класс по вышивке."
    )

    assert _told(text, tmp_path)[1:] == [
        ("other", "2031-06-07", "forum"),
        ("study-visit", "2031-06-06", "forum"),
        ("study-visit", "2031-06-07", "forum"),
    ]


def test_flowers_laid_and_a_place_visited_are_two_parts(tmp_path: Path) -> None:
    text = (
        LEAD + "6 июня гости возложили цветы к обелиску и осмотрели набережную. После этого они дали пресс-конференцию."
    )

    assert [kind for kind, _, _ in _told(text, tmp_path)[1:]] == ["ceremony", "study-visit", "conference"]


def test_a_further_day_after_a_dash_and_a_visit_by_those_of_a_section(tmp_path: Path) -> None:
    text = LEAD + "Участники секции «Порт» посетили музей хлеба, а 7 июня – завод «Заря»."

    assert _told(text, tmp_path)[1:] == [
        ("panel", "2031-06-05", "forum"),
        ("study-visit", "2031-06-05", "forum"),
        ("study-visit", "2031-06-07", "forum"),
    ]


def test_a_numbered_dialogue_of_several_days_has_parts(tmp_path: Path) -> None:
    text = "5–6 июня 2031 года в Омске прошёл VII Диалог городов. Секцию «Порт» вёл И.И. Котов."

    assert _told(text, tmp_path) == [("forum", "2031-06-05", None), ("panel", "2031-06-05", "forum")]


def test_what_is_to_open_there_too_is_on_the_same_day(tmp_path: Path) -> None:
    text = LEAD + "Награждение поваров пройдёт 9 сентября в Клину. Там же откроется выставка «Хлеб»."

    assert _told(text, tmp_path)[1:] == [("ceremony", "2031-09-09", None), ("other", "2031-09-09", None)]


def test_a_visit_goes_on_without_a_subject(tmp_path: Path) -> None:
    text = "5–7 июня 2031 года прошёл визит делегации Клина в Омск. 6 июня поехали в Тару."

    assert _told(text, tmp_path)[-1] == ("study-visit", "2031-06-06", "study-visit")
