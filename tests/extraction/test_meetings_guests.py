from pathlib import Path

from telling import facts_of


def test_the_guest_is_who_came_there(tmp_path: Path) -> None:
    text = (
        "5 мая 2031 года И.И. Котов прибыл с рабочим визитом в Омск. На вокзале его встретила Анна Лосева. "
        "В ратуше гостя принял глава города Омска П.П. Лаптев."
    )

    met = next(event for event in facts_of(text, tmp_path).events if event.kind == "meeting")

    assert {one.agent for one in met.participations} == {"person/kotov-i-i", "person/laptev-p-p"}


def test_what_comes_after_talks_is_no_part_of_them(tmp_path: Path) -> None:
    text = (
        "5 мая 2031 года И.И. Котов прибыл с рабочим визитом в Омск. Состоялись переговоры И.И. Котова с мэром "
        "Анной Лосевой. После переговоров гость осмотрел завод, о котором рассказал П.П. Лаптев."
    )

    met = next(event for event in facts_of(text, tmp_path).events if event.kind == "meeting")

    assert "person/laptev-p-p" not in {one.agent for one in met.participations}
