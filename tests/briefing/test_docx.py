"""A briefing for a word processor: its styles, pictures, bytes, and an office's own template."""

import io
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Paper
from docx.shared import Pt

from harbours import Run
from maggraph.answers.lookup import find
from maggraph.briefing import brief
from maggraph.briefing.docx import TEMPLATE, docx
from maggraph.briefing.model import Briefing
from maggraph.briefing.typesetting import typeset
from maggraph.store import Store


@pytest.fixture(scope="module")
def briefing(world: Store) -> Briefing:
    return brief(world, [find(world, "person/semenov-a-n", lang="ru")], "ru")


@pytest.fixture(scope="module")
def paper(briefing: Briefing) -> Paper:
    return Document(io.BytesIO(docx(briefing)))


def test_has_every_section_and_paragraph_in_a_named_style(briefing: Briefing, paper: Paper) -> None:
    written = typeset(briefing)
    headings = [one.text for one in paper.paragraphs if one.style and one.style.name == "Heading 1"]
    styles = {one.style.name for one in paper.paragraphs if one.style}

    assert headings == [section.title for section in written.sections]
    assert styles >= {"Title", "Briefing Lead", "Briefing Item", "Briefing Numbered", "Briefing Text"}
    told = "\n".join(one.text for one in paper.paragraphs)
    assert all(one.text in told for section in written.sections for one in section.paragraphs)
    assert "{" not in told


def test_cites_paragraphs_in_a_style_of_their_own(paper: Paper) -> None:
    cited = [run.text for one in paper.paragraphs for run in one.runs if run.style.name == "Briefing Cited"]

    assert any(text.startswith("[") and text.endswith("]") for text in cited)


def test_shows_pictures_and_says_what_they_show(briefing: Briefing, paper: Paper) -> None:
    drawn = [section.picture for section in briefing.sections if section.picture]
    descriptions = [one.get("descr") for one in paper.element.body.iter() if one.tag.endswith("}docPr")]

    assert len(paper.inline_shapes) == len(drawn) > 0
    assert descriptions == [picture.drawing.shows for picture in drawn]


def test_the_same_briefing_gives_the_same_bytes(briefing: Briefing) -> None:
    assert docx(briefing) == docx(briefing)


def test_takes_an_offices_own_styles(run: Run, tmp_path: Path) -> None:
    own, out = tmp_path / "own.docx", tmp_path / "b.docx"
    changed = Document(str(TEMPLATE))
    changed.styles["Briefing Text"].font.size = Pt(17)  # type: ignore[attr-defined]
    changed.save(str(own))

    assert run("briefing", "person/semenov-a-n", "--template", str(own), "-o", str(out)).exit_code == 0
    assert Document(str(out)).styles["Briefing Text"].font.size == Pt(17)  # type: ignore[attr-defined]


@pytest.mark.parametrize("content", [b"no zip", None])
def test_refuses_a_template_that_is_none(run: Run, tmp_path: Path, content: bytes | None) -> None:
    own = tmp_path / "own.docx"
    if content:
        own.write_bytes(content)

    told = run("briefing", "person/semenov-a-n", "--template", str(own), "-o", str(tmp_path / "b.docx"))

    assert told.exit_code == 1
    assert "own.docx: no DOCX that could be read" in str(told.exception)


def test_names_a_tag_that_cannot_be_filled(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "own.docx"
    changed = Document(str(TEMPLATE))
    changed.add_paragraph("{{ telephone }}")
    changed.save(str(own))

    told = run("briefing", "person/semenov-a-n", "--template", str(own), "-o", str(tmp_path / "b.docx"))

    assert told.exit_code == 1
    assert "telephone" in str(told.exception)


def test_refuses_a_template_for_another_form(run: Run, tmp_path: Path) -> None:
    told = run("briefing", "person/semenov-a-n", "--template", str(TEMPLATE), "-o", str(tmp_path / "b.pdf"))

    assert told.exit_code == 1
    assert "--template" in str(told.exception)


def test_is_what_a_file_of_another_ending_gets(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "briefing"

    assert run("briefing", "person/semenov-a-n", "-o", str(out)).exit_code == 0
    assert Document(str(out)).paragraphs
