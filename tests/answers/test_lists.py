import pytest

from maggraph.answers.lists import Filter, Listing, list_items
from maggraph.answers.lookup import find
from maggraph.store import Store


def listed(store: Store, listing: Listing, **chosen: str) -> list[str]:
    items = list_items(store, listing, Filter(**chosen), "ru")
    return [item.entity.id.partition("/")[2] for item in items]


@pytest.mark.parametrize(
    ("chosen", "people"),
    [
        ({}, 7),
        ({"since": "2032-08"}, 2),
        ({"until": "2032-06-01"}, 4),
        ({"since": "2032-07-01", "until": "2032-07-31"}, 3),
        ({"text": "шведа"}, 1),
        ({"text": "kadyr"}, 1),
        ({"kind": "historical"}, 0),
    ],
)
def test_people(world: Store, chosen: dict[str, str], people: int) -> None:
    assert len(listed(world, Listing.PERSONS, **chosen)) == people


def test_people_of_a_city_held_a_post_there(world: Store) -> None:
    city = find(world, "Северная Гавань")

    assert [item.entity.id for item in list_items(world, Listing.PERSONS, Filter(city=city), "ru")] == [
        "person/semenov-a-n"
    ]


@pytest.mark.parametrize(
    ("chosen", "events"),
    [
        ({"kind": "concert"}, ["2032-06-01-koncert"]),
        ({"text": "форума"}, ["2032-07-10-forum"]),
        ({"text": "light"}, ["2032-07-10-forum"]),
        ({"since": "2032-06-02", "until": "2032-06-30"}, ["2032-06-01-dni-gavanej"]),
        ({"since": "2032-08-20"}, ["2032-08-vstrecha"]),
        ({"since": "2033"}, []),
    ],
)
def test_events(world: Store, chosen: dict[str, str], events: list[str]) -> None:
    assert listed(world, Listing.EVENTS, **chosen) == events


def test_organizations_and_territories(world: Store) -> None:
    assert listed(world, Listing.ORGANIZATIONS) == ["muzej-mayakov", "soyuz-gavanej"]
    assert listed(world, Listing.ORGANIZATIONS, since="2032") == ["soyuz-gavanej"]
    assert listed(world, Listing.CITIES) == ["severnaya-gavan", "yuzhnaya-gavan"]
    assert listed(world, Listing.CITIES, kind="country") == ["primorye"]
    assert listed(world, Listing.CITIES, since="2032-07") == ["yuzhnaya-gavan"]


def test_details_count_events(world: Store) -> None:
    (city,) = list_items(world, Listing.CITIES, Filter(text="северной гавани"), "en")

    assert dict(city.details) | {"within": ""} == {
        "kind": "city",
        "within": "",
        "withinLabel": "Seaside",
        "events": "3",
        "first": "2032-06-01",
        "last": "2032-06-01",
    }
