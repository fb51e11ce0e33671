from pathlib import Path

import pytest

from telling import FORUM, facts_of, parts


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Форум открыл мэр Омска И.И. Котов.", {"kotov opener in-person"}),
        ("И.И. Котов принял участие в форуме.", {"kotov participant attended"}),
        ("С докладом выступила Анна Лосева.", {"loseva speaker attended"}),
        ("Доклад «Реки» сделан И.И. Котовым.", {"kotov speaker attended"}),
        ("По видеосвязи выступил И.И. Котов.", {"kotov speaker live-link"}),
        ("Видеообращение записал И.И. Котов.", {"kotov greeter video-message"}),
        ("Приветствие участникам направил И.И. Котов.", {"kotov greeter written-message"}),
        (
            "Приветствие министра П.П. Лаптева зачитала Анна Лосева.",
            {"laptev greeter written-message", "loseva reader attended"},
        ),
        ("Прозвучало приветствие от И.И. Котова.", {"kotov greeter written-message"}),
        ("И.И. Котов приехать не смог.", {"kotov participant absent"}),
        ("Вместо И.И. Котова выступила Анна Лосева.", {"kotov speaker absent", "loseva speaker attended"}),
        ("Модератором выступил И.И. Котов.", {"kotov moderator attended"}),
        ("Модератор – И.И. Котов.", {"kotov moderator attended"}),
        (
            "На форуме присутствовали И.И. Котов и Анна Лосева.",
            {"kotov participant in-person", "loseva participant in-person"},
        ),
        ("Открывая форум, И.И. Котов поблагодарил гостей.", {"kotov opener in-person", "kotov speaker in-person"}),
        (
            "В форуме участвовали делегации городов Клин и Пермь.",
            {"klin delegate in-person", "perm delegate in-person"},
        ),
        ("В форуме приняли участие представители Фонда «Заря».", {"fond participant attended"}),
    ],
)
def test_reads_who_took_part_and_how(sentence: str, told: set[str], tmp_path: Path) -> None:
    assert parts(facts_of(f"{FORUM}\n\n{sentence}", tmp_path)) == told


def test_items_inherit_their_heading(tmp_path: Path) -> None:
    text = f"{FORUM}\n\nС докладами выступили:\n\n- И.И. Котов, мэр Омска;\n\n- Анна Лосева.\n\nВсе остались довольны."

    assert parts(facts_of(text, tmp_path)) == {"kotov speaker attended", "loseva speaker attended"}


def test_the_strongest_presence_holds_for_each_capacity(tmp_path: Path) -> None:
    text = f"{FORUM} Форум открыл И.И. Котов. Затем И.И. Котов выступил с докладом."

    assert parts(facts_of(text, tmp_path)) == {"kotov opener in-person", "kotov speaker in-person"}


def test_an_aside_is_said_of_one_name_only(tmp_path: Path) -> None:
    text = f"{FORUM} Форум приветствовали И.И. Котов (по видеосвязи) и Анна Лосева."

    assert parts(facts_of(text, tmp_path)) == {"kotov greeter live-link", "loseva greeter attended"}


def test_elected_are_electees_and_their_post_knows_the_election(tmp_path: Path) -> None:
    text = (
        "5 мая 2031 года в Омске прошёл съезд Союза городов «Заря». Президентом Союза городов «Заря» избран И.И. Котов."
    )

    sheet = facts_of(text, tmp_path)

    assert "kotov electee not-stated" in parts(sheet)
    assert [tenure.elected_at for tenure in sheet.tenures] == [sheet.events[0].id]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "5 мая 2031 года мэр Омска И.И. Котов встретился с мэром Клина Анной Лосевой.",
            {"kotov participant in-person", "loseva participant in-person"},
        ),
        (
            "5 мая 2031 года состоялись переговоры И.И. Котова с П.П. Лаптевым.",
            {"kotov participant in-person", "laptev participant in-person"},
        ),
        (
            "5 мая 2031 года по видеосвязи состоялась встреча И.И. Котова с Анной Лосевой.",
            {"kotov participant live-link", "loseva participant live-link"},
        ),
        (
            "5 мая 2031 года мэр Омска И.И. Котов принял посла Анну Лосеву.",
            {"kotov host in-person", "loseva participant in-person"},
        ),
    ],
)
def test_reads_who_met(text: str, told: set[str], tmp_path: Path) -> None:
    sheet = facts_of(text, tmp_path)

    assert [event.kind.value for event in sheet.events] == ["meeting"]
    assert parts(sheet) == told
