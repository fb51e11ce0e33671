"""What stands at the end of every briefing: what is not known, how to read it, and the sources by paragraph."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from maggraph.answers.grades import Grade
from maggraph.answers.query import ask
from maggraph.answers.values import Evidence, id_of
from maggraph.briefing.citing import runs
from maggraph.briefing.encounters import explained, named
from maggraph.briefing.ground import Ground
from maggraph.briefing.model import Paragraph, Section, Style
from maggraph.wording import say

Reports = Mapping[str, Mapping[str, str]]


def reading(sections: Sequence[Section], *, meetings: bool) -> Section:
    """Explain presences and, where meetings are told, the grades that the sections before have not explained."""
    said = {one.text for section in sections for one in section.paragraphs}
    grades = tuple(
        Paragraph(explained(grade), Style.ITEM, named(grade))
        for grade in Grade
        if meetings and explained(grade) not in said
    )
    presence = Paragraph(
        say(
            "A greeting sent, a video message, an absence or a mere mention never makes a meeting; they are told "
            "apart from what somebody came to. “Took part” means that the report says so and does not say how."
        )
    )
    numbers = Paragraph(say("Numbers in square brackets are paragraphs of the report that say so; see Sources."))
    return Section(say("How to read this"), (*grades, presence, numbers))


def reports_of(ground: Ground) -> Reports:
    """Read the reports, by id."""
    rows = ask(ground.store, "reports", lang=ground.lang).dicts()
    return {id_of(row["report"]).removeprefix("report/"): row for row in rows}


def covers(ground: Ground) -> str:
    """Say what the reports behind a briefing cover."""
    found = reports_of(ground).values()
    dates = sorted(date for row in found for date in (row["start"], row["end"]) if date)
    names = "; ".join(row["reportLabel"] for row in found)
    span = ground.voice.span(dates[0], dates[-1]) if dates else ""
    return say("From the reports: {names} {span}. Nothing else was used.", names=names, span=span)


def sources(ground: Ground, sections: Sequence[Section]) -> Section:
    """List each report used and what each of its paragraphs says here; with its words where the graph has them."""
    reports = reports_of(ground)
    used = _used(sections)
    paragraphs: list[Paragraph] = []
    for report in sorted({place.report for place in used}):
        title = reports[report]["reportLabel"] if report in reports else report
        paragraphs.append(Paragraph(_about(ground, reports.get(report)), opening=f"{title}."))
        paragraphs += _listed({place.paragraph: used[place] for place in sorted(used) if place.report == report})
    if not used:
        paragraphs.append(Paragraph(say("No paragraph of a report stands behind this.")))
    return Section(say("Sources"), tuple(paragraphs))


def _about(ground: Ground, row: Mapping[str, str] | None) -> str:
    if row is None:
        return ""
    span = ground.voice.span(row["start"], row["end"])
    told = say("It covers the time {span}.", span=span) if span else ""
    return " ".join(
        filter(None, (told, say("Published by: {name}.", name=row["publisherLabel"]) if row["publisherLabel"] else ""))
    )


def _listed(used: Mapping[int, Sequence[str]]) -> Iterator[Paragraph]:
    """List paragraphs; neighbours that say the same are listed together."""
    for titles, numbers in groupby(used, key=lambda number: tuple(used[number])):
        yield Paragraph("; ".join(titles) + ".", Style.ITEM, _numbered(tuple(numbers)))


def _numbered(numbers: Sequence[int]) -> str:
    if len(numbers) == 1:
        return say("Paragraph {number}:", number=numbers[0])
    return say("Paragraphs {numbers}:", numbers=", ".join(runs(numbers)))


def _used(sections: Sequence[Section]) -> Mapping[Evidence, Sequence[str]]:
    used: dict[Evidence, dict[str, None]] = {}
    for section in sections:
        for place in (place for one in section.paragraphs for place in one.places):
            used.setdefault(place, {})[section.title] = None
    return {place: list(titles) for place, titles in used.items()}


def unknown(lines: Iterator[str]) -> Section | None:
    """List what the reports leave open."""
    paragraphs = tuple(Paragraph(line, Style.ITEM) for line in lines)
    return Section(say("What is not known"), paragraphs) if paragraphs else None
