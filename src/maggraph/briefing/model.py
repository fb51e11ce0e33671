"""A briefing as it is written on paper: sections of paragraphs and pictures, each paragraph with where it is from."""

from dataclasses import dataclass
from enum import StrEnum

from maggraph.answers.values import Evidence
from maggraph.briefing.drawing import Drawing


class Style(StrEnum):
    """How a paragraph stands on the page; the template of a word processor has a style of each name."""

    TEXT = "text"
    LEAD = "lead"
    ITEM = "item"
    NUMBERED = "numbered"
    NOTE = "note"


@dataclass(frozen=True)
class Paragraph:
    """One paragraph; `opening` stands out at its beginning, `places` are the places in reports behind it."""

    text: str
    style: Style = Style.TEXT
    opening: str = ""
    places: tuple[Evidence, ...] = ()


@dataclass(frozen=True)
class Picture:
    """A drawing and what stands under it."""

    drawing: Drawing
    caption: str


@dataclass(frozen=True)
class Section:
    """A part under a heading."""

    title: str
    paragraphs: tuple[Paragraph, ...]
    picture: Picture | None = None


@dataclass(frozen=True)
class Briefing:
    """The whole: what kind of paper it is, whom or what it is about, what it covers, its sections."""

    lang: str
    label: str
    title: str
    covers: str
    sections: tuple[Section, ...]

    @property
    def places(self) -> tuple[Evidence, ...]:
        """Give every place in a report that it rests on, in order."""
        found = {place for section in self.sections for one in section.paragraphs for place in one.places}
        return tuple(sorted(found))


def gathered(*groups: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Put places together, each once, in order."""
    return tuple(sorted({place for group in groups for place in group}))
