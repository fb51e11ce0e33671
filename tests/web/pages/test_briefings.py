"""The button for a briefing, and the file that it gives."""

import io

import httpx
import pytest
from docx import Document

HTML = {"Accept": "text/html"}
THINGS = ("person/semenov-a-n", "event/2032-07-10-forum", "city/severnaya-gavan", "organization/soyuz-gavanej")


@pytest.mark.parametrize("name", THINGS)
def test_a_page_has_a_button_that_keeps_the_language_chosen(visit: httpx.Client, name: str) -> None:
    page = visit.get(f"/page/{name}?lang=en", headers=HTML).text

    form = page.partition(f'action="/briefing/{name}"')[2].partition("</form>")[0]
    assert '<button name="format" value="docx">Briefing (DOCX)</button>' in form
    assert 'name="lang" value="en"' in form


@pytest.mark.parametrize("name", THINGS)
def test_gives_a_docx_to_save(visit: httpx.Client, name: str) -> None:
    answer = visit.get(f"/briefing/{name}?format=docx&lang=ru")

    assert answer.headers["content-type"].endswith("wordprocessingml.document")
    assert answer.headers["content-disposition"] == f'attachment; filename="{name.partition("/")[2]}.docx"'
    assert Document(io.BytesIO(answer.content)).paragraphs[0].text.startswith("Справка")


def test_two_people_chosen_have_a_button_too(visit: httpx.Client) -> None:
    page = visit.get("/meetings?person=person/semenov-a-n&partner=person/rybak-i-i&lang=ru", headers=HTML).text

    form = page.partition('action="/briefing/person/semenov-a-n"')[2].partition("</form>")[0]
    assert 'name="with" value="person/rybak-i-i"' in form


def test_gives_a_briefing_on_two_people_before_they_meet(visit: httpx.Client) -> None:
    answer = visit.get("/briefing/person/semenov-a-n?with=person/rybak-i-i&lang=en")

    assert answer.headers["content-disposition"] == 'attachment; filename="semenov-a-n-rybak-i-i.docx"'
    said = [one.text for one in Document(io.BytesIO(answer.content)).paragraphs]
    assert "Whether they have met" in said


def test_gives_a_pdf_in_the_language_asked_for(visit: httpx.Client) -> None:
    answer = visit.get("/briefing/person/semenov-a-n?format=pdf&lang=en")

    assert answer.headers["content-type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")


@pytest.mark.parametrize(
    "address",
    [
        "/briefing/person/nobody",
        "/briefing/award/yakor",
        "/briefing/person/semenov-a-n?format=odt",
        "/briefing/person/semenov-a-n?with=person/nobody",
        "/briefing/person/semenov-a-n?with=person/semenov-a-n",
        "/briefing/person/semenov-a-n?with=city/severnaya-gavan",
        "/briefing/city/severnaya-gavan?with=person/semenov-a-n",
    ],
)
def test_says_what_it_cannot_give(visit: httpx.Client, address: str) -> None:
    assert visit.get(address, headers=HTML).status_code == 404
