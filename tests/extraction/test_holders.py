from pathlib import Path

import pytest

from telling import facts_of, parts

HOST = "5 мая 2031 года в Омске прошёл форум «Вода». Открыл форум глава города Омска И.И. Котов."


@pytest.mark.parametrize("title", ["Мэр", "Градоначальник", "Глава города"])
def test_a_head_of_a_city_is_known_by_any_title(title: str, tmp_path: Path) -> None:
    assert "kotov speaker in-person" in parts(facts_of(f"{HOST} {title} рассказал о мостах.", tmp_path))


def test_of_two_mayors_the_one_of_the_city_told_about_is_meant(tmp_path: Path) -> None:
    text = f"{HOST} Доклад сделала мэр Перми Анна Лосева. Мэр поблагодарил гостей Омска."

    assert "kotov speaker in-person" in parts(facts_of(text, tmp_path))
