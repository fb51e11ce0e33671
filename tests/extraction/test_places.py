from pathlib import Path

import pytest

from naming import reading_of


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Гости побывали в Омске, Туле и Нижнем Новгороде.", ["city/nizhnij-novgorod", "city/omsk", "city/tula"]),
        ("Гости из городов Брест, Псков и Себеж.", ["city/brest", "city/pskov", "city/sebezh"]),
        ("Делегация города Сухум прибыла в г. Грозный.", ["city/groznyj", "city/sukhum"]),
        ("В поселке Нижний Кордон открыли школу.", ["city/nizhnij-kordon"]),
        ("Гости из Рязанской области и Хабаровского края.", ["region/khabarovskij-kraj", "region/ryazanskaya-oblast"]),
        (
            "Делегации Республики Казахстан и Республики Крым.",
            ["country/respublika-kazakhstan", "region/respublika-krym"],
        ),
        ("Были гости из РФ, из Российской Федерации и из России.", ["country/rossijskaya-federaciya"]),
        ("Были гости из Южной Африки и Китая.", ["country/kitaj", "country/yuzhnaya-afrika"]),
        ("Шли вдоль реки Ангары по улице Казанской.", []),
        ("Издали книгу «Омск и Тула» о Поволжье.", []),
        ("Выступил депутат Минского городского Совета Иван Лисин.", ["city/minsk"]),
    ],
)
def test_names_cities_regions_and_countries(text: str, places: list[str], tmp_path: Path) -> None:
    _, reading = reading_of(text, tmp_path)

    assert sorted({one.entity for one in reading.territories}) == places


@pytest.mark.parametrize(
    ("text", "venue"),
    [
        ("Праздник прошёл в Парке Дружбы на Зелёной горе.", "Парк Дружбы на Зелёной горе"),
        ("Форум состоялся в Большом зале санатория «Волна».", "Большой зал санатория «Волна»"),
        ("Гости возложили цветы к памятнику Андрею Котову.", "Памятник Андрею Котову"),
        ("Форум идёт в г. Омске (МВЦ «Сибирь-ЭКСПО»).", "МВЦ «Сибирь-ЭКСПО»"),
    ],
)
def test_names_the_venue(text: str, venue: str, tmp_path: Path) -> None:
    _, reading = reading_of(text, tmp_path)

    assert [one.name for one in reading.venues] == [venue]
