"""A briefing for a word processor, filled into a template that an office can restyle.

Context: an office has its own letterhead and fonts. Choice: the template is an ordinary DOCX with tags of docxtpl; the
package's own is look/briefing.docx, and every paragraph in it has a style named for what it says. Price: whoever
changes the tags, not only the styles, must know a little Jinja.
"""

import io
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from maggraph.briefing.citing import cited
from maggraph.briefing.model import Briefing, Paragraph, Section
from maggraph.briefing.raster import png
from maggraph.briefing.typesetting import typeset
from maggraph.errors import InputError

if TYPE_CHECKING:
    from docxtpl import DocxTemplate

TEMPLATE = Path(__file__).parent / "look" / "briefing.docx"
_DAY_OF_ZIP = (1980, 1, 1, 0, 0, 0)
_PICTURE_MM = 166
_LANGUAGES = {"ru": "ru-RU", "en": "en-GB"}


def docx(briefing: Briefing, template: Path = TEMPLATE) -> bytes:
    """Fill a template; the same briefing and template give the same bytes. InputError if the template does not fit."""
    from docxtpl import DocxTemplate  # noqa: PLC0415 - loads slowly
    from jinja2 import Environment, StrictUndefined, TemplateError  # noqa: PLC0415 - as above

    _demand_docx(template)
    paper = DocxTemplate(str(template))
    try:
        paper.render(
            _values(typeset(briefing), paper), Environment(autoescape=True, undefined=StrictUndefined), autoescape=True
        )
    except TemplateError as fault:
        raise InputError(
            "{path}: a tag of this template cannot be filled ({reason}); begin with a copy of {own}",
            path=template,
            reason=str(fault),
            own=TEMPLATE,
        ) from fault
    _describe(briefing, paper)
    out = io.BytesIO()
    paper.save(out)
    return _without_times(out.getvalue())


def _demand_docx(template: Path) -> None:
    try:
        with zipfile.ZipFile(template) as parts:
            fits = "word/document.xml" in parts.namelist()
    except (OSError, zipfile.BadZipFile):
        fits = False
    if not fits:
        raise InputError("{path}: no DOCX that could be read; begin with a copy of {own}", path=template, own=TEMPLATE)


def _values(briefing: Briefing, paper: "DocxTemplate") -> Mapping[str, object]:
    reports = sorted({place.report for place in briefing.places})
    sections = [
        {
            "title": section.title,
            "paragraphs": [_paragraph(one, cited(one.places, reports)) for one in section.paragraphs],
            "pictures": list(_pictures(section, paper)),
        }
        for section in briefing.sections
    ]
    return {"label": briefing.label, "title": briefing.title, "covers": briefing.covers, "sections": sections}


def _paragraph(paragraph: Paragraph, places: str) -> Mapping[str, str]:
    return {"style": paragraph.style, "opening": paragraph.opening, "text": paragraph.text, "cited": places}


def _pictures(section: Section, paper: "DocxTemplate") -> Iterator[Mapping[str, object]]:
    from docx.shared import Mm  # noqa: PLC0415 - loads slowly
    from docxtpl import InlineImage  # noqa: PLC0415 - as above

    if section.picture:
        image = InlineImage(paper, io.BytesIO(png(section.picture.drawing)), width=Mm(_PICTURE_MM))
        yield {"image": image, "caption": section.picture.caption}


def _describe(briefing: Briefing, paper: "DocxTemplate") -> None:
    """Say the title, the language for the spelling checker, and what each picture shows."""
    from docx.oxml.ns import qn  # noqa: PLC0415 - loads slowly

    document = paper.docx
    document.core_properties.title = f"{briefing.label}: {briefing.title}"
    document.core_properties.language = _LANGUAGES[briefing.lang]
    for lang in document.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), _LANGUAGES[briefing.lang])
    shown = [section.picture.drawing.shows for section in briefing.sections if section.picture]
    pictures = [part for part in document.element.body.iter(qn("wp:docPr")) if part.get("descr") is None]
    for part, shows in zip(pictures, shown, strict=False):
        part.set("descr", shows)


def _without_times(archive: bytes) -> bytes:
    """Write a zip anew, its parts dated alike."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, _DAY_OF_ZIP), old.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
