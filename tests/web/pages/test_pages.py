"""Every page in both languages, its data at the same address, and what it says where the reports say nothing."""

import csv
import io
import re

import httpx
import pytest

from maggraph.answers.query import named_queries
from website import read_graph

PAGES = (
    *("/", "/people", "/events", "/organizations", "/cities", "/meetings", "/timeline", "/map", "/network"),
    "/search?q=гавань",
    *("/queries", "/queries/who-met-whom", "/sparql", "/ontology", "/kind", "/kind/presence", "/about", "/downloads"),
    *("/page/person/semenov-a-n", "/page/event/2032-06-01-dni-gavanej", "/page/event/2032-07-10-forum"),
    *("/page/organization/soyuz-gavanej", "/page/city/severnaya-gavan", "/page/country/primorye", "/page/award/yakor"),
    *("/page/series/dni-gavanej", "/page/report/harbours-2032", "/page/report/harbours-2032?paragraph=5"),
)
DATA = (
    *("/people", "/events", "/organizations", "/cities", "/timeline", "/ontology"),
    *("/page/person/semenov-a-n", "/page/event/2032-06-01-dni-gavanej", "/page/city/severnaya-gavan"),
    *("/page/organization/soyuz-gavanej", "/page/report/harbours-2032"),
)
HTML = {"Accept": "text/html"}


def page(visit: httpx.Client, address: str, lang: str = "", status: int = 200) -> str:
    headers = HTML | ({"Accept-Language": lang} if lang else {})
    answer = visit.get(address, headers=headers)
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"].startswith("text/html")
    return answer.text


def words(html: str) -> str:
    """The text of the main part, without tags."""
    main = re.search(r"<main.*?</main>", html, re.DOTALL)
    assert main
    return " ".join(re.sub(r"<[^>]+>", " ", main[0]).split())


@pytest.mark.parametrize("address", PAGES)
def test_a_page_speaks_either_language(visit: httpx.Client, address: str) -> None:
    russian, english = page(visit, address, "ru"), page(visit, address, "en")

    assert '<html lang="ru">' in russian
    assert '<html lang="en">' in english
    for html in (russian, english):
        assert html.count("<h1") == 1
        assert '<main id="content"' in html
        assert "&lt;Macro" not in html
        assert "Undefined" not in html
    assert words(russian) != words(english)


@pytest.mark.parametrize("address", PAGES)
def test_a_page_holds_nothing_that_the_policy_forbids(visit: httpx.Client, address: str) -> None:
    html = page(visit, address, "ru")

    assert not re.search(
        r"\s(?:style|on\w+)=", re.sub(r"<pre.*?</pre>|<textarea.*?</textarea>", "", html, flags=re.DOTALL)
    )
    assert "<style" not in html
    kinds = re.findall(r"<script(?: type=\"([^\"]+)\")?", html)
    assert set(kinds) <= {"application/json", "application/ld+json", ""}
    assert not re.search(
        r'(?:src|href)="(?:https?:)?//',
        re.sub(r'<link rel="canonical"[^>]*>|<main.*</main>', "", html, flags=re.DOTALL),
    )


@pytest.mark.parametrize("address", DATA)
def test_the_same_address_gives_the_data(visit: httpx.Client, address: str) -> None:
    record = visit.get(f"{address}.json")
    table = visit.get(f"{address}.csv")
    graph = visit.get(f"{address}.ttl")

    assert record.headers["content-type"] == "application/json"
    assert record.json()
    rows = list(csv.reader(io.StringIO(table.text)))
    assert len(rows) > 1
    assert len({len(row) for row in rows}) == 1
    assert len(read_graph(graph.text, "turtle")) > 0


def test_data_that_there_are_not_are_refused_with_those_that_there_are(visit: httpx.Client) -> None:
    answer = visit.get("/meetings.ttl", headers={"Accept-Language": "en"})

    assert answer.status_code == 404
    assert ".json, .csv" in answer.text


def test_the_language_in_the_address_goes_before_the_browser_and_stays(visit: httpx.Client) -> None:
    html = page(visit, "/people?lang=en", "ru")

    assert '<html lang="en">' in html
    assert 'href="/events?lang=en"' in html
    assert 'href="/people?lang=ru"' in html
    assert 'href="/page/person/semenov-a-n?lang=en"' in html


def test_a_person_shows_posts_meetings_and_where_it_is_said(visit: httpx.Client) -> None:
    html = page(visit, "/page/person/semenov-a-n", "ru")
    text = words(html)

    assert "мэр , Северная Гавань" in text or "мэр, Северная Гавань" in text.replace(" ,", ",")
    assert "10.07.2032" in text
    assert "Рыбак И.И." in text
    assert "напрямую" in text
    assert '/page/report/harbours-2032?paragraph=5"' in html
    assert "/queries/who-met-whom?person=person/semenov-a-n" in html


def test_a_greeting_sent_is_told_apart_from_coming(visit: httpx.Client) -> None:
    text = words(page(visit, "/page/event/2032-06-01-dni-gavanej", "en"))

    assert text.index("attended") < text.index("video message")
    assert "7" in text
    assert "Gala concert" in text


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/page/person/otshelnik-p-p", "The reports show no meeting"),
        ("/page/person/otshelnik-p-p", "That does not mean that there was none"),
        ("/people?text=nobody-like-this", "not the same as that there was none"),
        ("/meetings?person=person/otshelnik-p-p", "The reports show no meeting that fits"),
        ("/meetings?person=person/otshelnik-p-p&partner=person/rybak-i-i", "No chain of meetings"),
        ("/timeline?since=1990&until=1990", "The reports tell of no event that fits"),
        ("/queries/who-met-whom?person=person/otshelnik-p-p", "does not mean that there was nothing"),
        ("/search?q=zzzzzz", "Nothing here is called"),
        ("/page/event/2032-08-vstrecha", "Only those whom the reports name"),
    ],
)
def test_what_is_not_known_is_said_as_such(visit: httpx.Client, address: str, said: str) -> None:
    assert said in words(page(visit, address, "en"))


def test_meetings_are_found_by_names_and_dates_as_people_write_them(visit: httpx.Client) -> None:
    html = page(visit, "/meetings?person=Рыбаку&since=01.07.2032&until=31.07.2032&grade=direct", "ru")

    assert "Семёнов Антон Никитич" in words(html)
    assert "2032-07-10" in html


def test_a_name_of_several_lets_choose(visit: httpx.Client) -> None:
    html = page(visit, "/meetings?person=Семёнов", "ru", 404)

    assert "/meetings?person=person/semenov-a-n" in html
    assert "/meetings?person=person/semenov-igor" in html


def test_two_people_who_never_met_are_linked_in_words(visit: httpx.Client) -> None:
    text = words(page(visit, "/meetings?person=person/semenov-igor&partner=person/shved-anna", "en"))

    assert "The reports show no meeting of these two" in text
    assert "Rybak → A. Shved" in text or "→" in text


@pytest.mark.parametrize("address", ["/page/person/semenov-a", "/page/event/2032-07-forum", "/queries/who-met"])
def test_what_is_not_there_comes_with_what_may_be_meant(visit: httpx.Client, address: str) -> None:
    html = page(visit, address, "en", 404)

    assert "Perhaps this was meant" in html


def test_nowhere_is_a_page_too(visit: httpx.Client) -> None:
    assert "There is nothing at this address" in page(visit, "/nowhere", "en", 404)


def test_a_wrong_date_is_asked_back(visit: httpx.Client) -> None:
    assert "no date of the calendar" in words(page(visit, "/meetings?since=2025-13", "en", 404))


def test_facets_count_what_they_leave(visit: httpx.Client) -> None:
    html = page(visit, "/events", "en")
    numbers = re.findall(r'href="(/events\?[^"]*)"[^>]*>[^<]+</a> <span class="n">(\d+)</span>', html)

    assert numbers
    for address, number in numbers:
        left = page(visit, address.replace("&amp;", "&"), "en")
        assert f'Events <span class="n">{number}</span>' in left


def test_every_question_is_answered_or_asks_for_what_it_needs(visit: httpx.Client) -> None:
    for query in named_queries():
        html = page(visit, f"/queries/{query.name}", "en")
        if any(parameter.required for parameter in query.parameters):
            assert "This question needs" in html
        else:
            assert 'id="answer"' in html


def test_a_question_binds_what_was_typed(visit: httpx.Client) -> None:
    html = page(visit, "/queries/who-met-whom?person=Рыбак&since=2032", "ru")

    assert "&lt;https://w3id.org/maggraph/id/person/rybak-i-i&gt;" in html
    assert visit.get("/queries/who-met-whom.csv?person=person/rybak-i-i").text.startswith("person,personLabel")


def test_a_query_of_ones_own_is_answered_as_a_table(visit: httpx.Client) -> None:
    query = "SELECT ?s { ?s a <https://w3id.org/maggraph/ontology#Award> }"

    assert "award/yakor" in page(visit, str(httpx.URL("/sparql", params={"query": query})), "en")
    assert "malformed" in page(visit, str(httpx.URL("/sparql", params={"query": "SELECT {"})), "en", 400)


def test_an_entity_says_what_it_is_to_search_engines(visit: httpx.Client) -> None:
    html = page(visit, "/page/event/2032-06-01-koncert", "en")

    block = re.search(r'<script type="application/ld\+json">(.*?)</script>', html)
    assert block
    graph = read_graph(block[1].replace('"https://schema.org/"', '{"@vocab": "https://schema.org/"}'), "json-ld")
    assert len(graph) > 5


def test_a_page_weighs_little(visit: httpx.Client) -> None:
    style = re.search(r'href="(/static/site\.css[^"]*)"', page(visit, "/"))
    assert style
    answer = visit.get(style[1])
    assert answer.status_code == 200
    assert int(answer.headers.get("content-length", 0)) <= 8192


EVERYWHERE = (
    *("/", "/people", "/events", "/organizations", "/cities", "/meetings", "/network", "/timeline", "/map"),
    *("/queries/counts", "/ontology", "/kind", "/kind/presence", "/about", "/downloads", "/search"),
    *("/page/person/semenov-a-n", "/page/event/2032-07-10-forum", "/page/city/severnaya-gavan", "/page/award/yakor"),
    *("/page/organization/soyuz-gavanej", "/page/report/harbours-2032"),
)


@pytest.mark.parametrize("address", EVERYWHERE)
def test_every_view_leads_to_its_query_and_offers_its_data(visit: httpx.Client, address: str) -> None:
    html = page(visit, address, "en")

    assert re.search(r"Show as SPARQL|The question in SPARQL", html)
    for form, media in (("json", "application/json"), ("csv", "text/csv; charset=utf-8")):
        answer = visit.get(f"{'/index' if address == '/' else address}.{form}")
        assert (answer.status_code, answer.headers["content-type"]) == (200, media)
