"""The pages over somebody else's endpoint say what they say over a built folder."""

from collections.abc import Iterator

import httpx
import pytest

from website import website

ADDRESSES = (
    *("/people", "/events", "/organizations", "/cities", "/meetings", "/timeline", "/network", "/queries/counts"),
    *("/queries/who-met-whom?person=person/rybak-i-i", "/page/person/semenov-a-n", "/page/city/severnaya-gavan"),
    *("/page/event/2032-06-01-dni-gavanej", "/page/organization/soyuz-gavanej", "/page/report/harbours-2032"),
)


@pytest.fixture(scope="module", params=["maggraph", "oxigraph", "virtuoso"])
def remote(request: pytest.FixtureRequest) -> Iterator[httpx.Client]:
    """Serve the world of harbours out of one server after the other."""
    own = request.param == "maggraph"
    store = (
        f"{request.getfixturevalue('harbour_site')}/sparql"
        if own
        else request.getfixturevalue(f"{request.param}_berth")
    )
    with website(store, "--workers", "1") as site, httpx.Client(base_url=site, timeout=60) as client:
        yield client


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_has_the_same_data(visit: httpx.Client, remote: httpx.Client, address: str) -> None:
    path, _, values = address.partition("?")
    one, other = (client.get(f"{path}.json?{values}&lang=en") for client in (visit, remote))

    assert (one.status_code, other.status_code) == (200, 200)
    assert other.json() == one.json()
    assert remote.get(address).status_code == 200


@pytest.mark.parametrize("path", ["/", "/map", "/sparql", "/downloads", "/about", "/ontology", "/kind", "/queries"])
def test_other_pages_are_there(remote: httpx.Client, path: str) -> None:
    assert remote.get(path, headers={"Accept": "text/html"}).status_code == 200


def test_there_is_no_dump_of_what_is_elsewhere(remote: httpx.Client) -> None:
    assert remote.get("/dump/maggraph.nq").status_code == 404
    assert "/dump/" not in remote.get("/downloads", headers={"Accept": "text/html"}).text
    assert "dump/" not in remote.get("/.well-known/void").text
