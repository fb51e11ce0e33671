"""The font of still pictures, the same on every machine, so that the same facts give the same picture."""

from functools import cache
from pathlib import Path

from PIL import ImageFont

LOOK = Path(__file__).parent / "look"
FONT = LOOK / "DejaVuSans.ttf"


@cache
def font(size: int) -> ImageFont.FreeTypeFont:
    """Load the font in a size, in pixels."""
    return ImageFont.truetype(str(FONT), size, layout_engine=ImageFont.Layout.BASIC)


def text_width(text: str, size: int) -> float:
    """Measure a line of text in pixels.

    >>> text_width("Минск", 11) < text_width("Минская область", 11)
    True
    """
    return float(font(size).getlength(text))


def cut(text: str, size: int, room: float) -> str:
    """Cut a line of text to some room, marking the cut.

    >>> cut("Минск", 11, 100), cut("Международная Ассамблея", 11, 60)
    ('Минск', 'Между…')
    """
    if text_width(text, size) <= room:
        return text
    kept = next((text[:end] for end in range(len(text), 0, -1) if text_width(text[:end] + "…", size) <= room), "")
    return f"{kept.rstrip()}…"
