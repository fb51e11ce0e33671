"""What the top and the bottom of a text say of when it was written, and of which year it tells."""

import re
from collections.abc import Sequence
from itertools import pairwise

from maggraph.extraction.dates import When
from maggraph.extraction.event_names import find_event_names
from maggraph.extraction.scenes import Scene
from maggraph.extraction.tape import DASHES
from maggraph.extraction.verbs import verbal

POSTED = frozenset(
    ["опубликовано", "опубликован", "опубликована", "размещён", "размещена", "размещено", "обновлено", "дата"]
)
HEADING = 3
HEADING_YEAR = re.compile(r"(?<!\bк )(?<!\bдо )\b((?:19|20)\d\d)\s*(?:год(?:а|у|ом|е)?\b|г\.)", re.IGNORECASE)
"""The year that a heading gives to all that follows."""
HEADING_SEASON = re.compile(
    r"(?:весна|весной|лето|летом|осень|осенью|зима|зимой|квартал|полугодие|[а-я]+(?:ь|т|й))\s+((?:19|20)\d\d)(?=[\s).,]|$)",
    re.I,
)
LABEL = 3
DATELINES = 2
"""More lines of place and day than these are headings of a chronicle."""
LONGEST_DATELINE = 14
PLACED = 9
"""Words of a line that says only place and day, without its year."""
LONE_YEAR = re.compile(r"(?:\(|[:.,–—-]\s|^\W*)((?:19|20)\d\d)\)?\W*$")
"""A year alone at the end of a heading: "Год в событиях (2025)"."""


def first_year(scenes: Sequence[Scene]) -> int:
    """Return the year for dates that name none: the heading's, else the first day's, else the latest; 0 for none."""
    first = [one for one in scenes[:HEADING] if one.opens or one.span.paragraph == scenes[0].span.paragraph]
    heading = [one for one in first if not any(when.to_the_day for when in one.dates)]
    headed = next((int(found[1]) for scene in heading if (found := HEADING_YEAR.search(scene.text))), 0)
    headed = headed or next((int(found[1]) for scene in heading if (found := HEADING_SEASON.search(scene.text))), 0)
    headed = headed or next((int(found[1]) for scene in heading if (found := LONE_YEAR.search(scene.text))), 0)
    dated = [when for scene in scenes for when in scene.dates if when.has_year]
    whole = next((when.last[0] for when in dated if when.to_the_day), 0)
    told = headed or whole or max((when.last[0] for when in dated if when.last[1]), default=0) or _bare_year(dated)
    told = told or next((int(found[1]) for scene in scenes if (found := HEADING_YEAR.search(scene.text))), 0)
    return told or next((int(found[1]) for scene in scenes if (found := HEADING_SEASON.search(scene.text))), 0)


def _bare_year(dated: Sequence[When]) -> int:
    return max((when.last[0] for when in dated), default=0)


def published(scenes: Sequence[Scene]) -> str:
    """Return the day on which a report says that it was written, "" if it does not, or if it is a chronicle of days."""
    found = [when for scene in scenes if (when := _dateline(scene))]
    if not found:
        top = scenes[: HEADING + 1]
        told = [two for one, two in pairwise(top) if _only_place(one) and not two.opens]
        placed = [one for one in scenes if one.opens and one.territories and one.dates and len(one.tape) <= PLACED]
        told += [one for one in placed if one in top] if len(placed) == 1 else []
        found = [when for scene in told if (when := _dateline(scene, full=False))]
    year = first_year(scenes)
    return found[0].dated(year)[0] if 0 < len(found) <= DATELINES and (year or found[0].has_year) else ""


def _dateline(scene: Scene, *, full: bool = True) -> When | None:
    """Return the day of a line that gives only place and day, or opens with them: "МИНСК, 5 мая 2025 г. – …"."""
    when = next((when for when in scene.dates if when.to_the_day and (when.has_year or not full)), None)
    if when is None or when.first != when.last:
        return None
    index, end = scene.index(when.start), scene.index(when.end)
    today = scene.tape.low(index - 1) == "," and scene.tape.low(index - 2) == "сегодня"
    place = index <= LABEL and scene.tape.at(index - 1) == "," and scene.tape.at(end) in {*DASHES, "/", ""}
    short = len(scene.tape) <= (LONGEST_DATELINE if full else PLACED) and not _tells(scene)
    short = short and not any(name.end < len(scene.tape) and name.start < index for name in find_event_names(scene))
    press = end >= len(scene.tape) - 1 and "сообща" in scene.text.lower()
    return when if today or place or short or press else None


def _only_place(scene: Scene) -> bool:
    return scene.opens and bool(scene.territories) and short_line(scene)


def _tells(scene: Scene) -> bool:
    words = (word for word in scene.tape.words if word[:1].isalpha() and word.lower() not in POSTED)
    return bool(scene.persons) or any(verbal(word) for word in words)


def short_line(scene: Scene) -> bool:
    """Say whether a line has but a word or two."""
    return sum(word[:1].isalnum() for word in scene.tape.words) <= LABEL
