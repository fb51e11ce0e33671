"""When and where invented events are: single ones, and programmes with parts, each a function of its number."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from maggraph.bench.chance import Chance
from maggraph.bench.entities import World
from maggraph.bench.scale import UNITS_A_REPORT
from maggraph.facts.kinds import EventKind, EventStatus

FIRST_YEAR, YEARS = 2010, 20
PRECISIONS = ((10, 90), (7, 6), (4, 3), (0, 1))
"""How many characters of a date are known, with weights."""
SMALL = ((EventKind.MEETING, 8), (EventKind.ROUND_TABLE, 2), (EventKind.STUDY_VISIT, 2), (EventKind.RECEPTION, 1))
GREAT = tuple((kind, 1) for kind in EventKind if kind is not EventKind.MEETING)
PROGRAMMES = (EventKind.FORUM, EventKind.CONGRESS, EventKind.CONFERENCE, EventKind.FESTIVAL, EventKind.CELEBRATION)
PARTS = (EventKind.PANEL, EventKind.SEMINAR, EventKind.CEREMONY, EventKind.SESSION, EventKind.CONCERT)
GREAT_SIZE, PROGRAMME_SIZE = 7, 16
TITLES = {
    EventKind.SESSION: ("Заседание", "Session"),
    EventKind.CONFERENCE: ("Конференция", "Conference"),
    EventKind.FORUM: ("Форум", "Forum"),
    EventKind.CONGRESS: ("Съезд", "Congress"),
    EventKind.SEMINAR: ("Семинар", "Seminar"),
    EventKind.ROUND_TABLE: ("Круглый стол", "Round table"),
    EventKind.PANEL: ("Секция", "Panel"),
    EventKind.FESTIVAL: ("Фестиваль", "Festival"),
    EventKind.CELEBRATION: ("Праздник", "Celebration"),
    EventKind.PARADE: ("Парад", "Parade"),
    EventKind.RECEPTION: ("Приём", "Reception"),
    EventKind.INAUGURATION: ("Открытие", "Inauguration"),
    EventKind.CEREMONY: ("Церемония", "Ceremony"),
    EventKind.MEETING: ("Встреча", "Meeting"),
    EventKind.STUDY_VISIT: ("Учебная поездка", "Study visit"),
    EventKind.CONCERT: ("Концерт", "Concert"),
    EventKind.CONTEST: ("Конкурс", "Contest"),
    EventKind.PUBLICATION: ("Презентация книги", "Book launch"),
    EventKind.APPLICATION: ("Приём заявок", "Call for applications"),
    EventKind.OTHER: ("Событие", "Event"),
}
"""What events are called, in both languages, by kind."""


@dataclass(frozen=True)
class Frame:
    """An event without its guests: dates by their known characters, place and venue by number."""

    slug: str
    kind: EventKind
    guests: int
    start: str = ""
    end: str = ""
    city: int = -1
    venue: int = -1
    parent: str = ""
    status: EventStatus = EventStatus.HELD
    number: int = 0


def year_of(unit: int) -> int:
    """Return the year that a unit's report covers."""
    return FIRST_YEAR + unit // UNITS_A_REPORT % YEARS


def frames(world: World, unit: int) -> tuple[Frame, ...]:
    """Return one event, or a programme and its parts: the same whenever asked."""
    return _Drawing(world, unit).frames()


class _Drawing:
    """Draw the events of one unit."""

    def __init__(self, world: World, unit: int) -> None:
        self.world = world
        self.unit = unit
        self.chance = Chance(world.seed, "frame", unit)
        self.first = date(year_of(unit), 1, 1) + timedelta(self.chance.below(360))

    def frames(self) -> tuple[Frame, ...]:
        size = self.chance.size(self.world.scale.largest)
        whole = size >= PROGRAMME_SIZE and self.chance.likely(0.5)
        return tuple(self._programme(size)) if whole else (self._single(size),)

    def _single(self, size: int) -> Frame:
        known = self.chance.weighed(PRECISIONS)
        kind = self.chance.weighed(SMALL if size < GREAT_SIZE else GREAT)
        status = EventStatus.HELD if known else EventStatus.MENTIONED
        if self.chance.likely(0.02):
            status = EventStatus.PLANNED
        days = self.chance.below(3) if size >= GREAT_SIZE else 0
        start, end = (day.isoformat()[:known] for day in (self.first, self.first + timedelta(days)))
        frame = Frame(self._slug(start, kind), kind, size, start, end if end > start else "", status=status)
        return self._placed(replace(frame, number=self.unit))

    def _programme(self, size: int) -> Iterator[Frame]:
        """Yield a programme of one to four days and two to six parts; a long one has a part within a part."""
        days, parts = 1 + self.chance.below(4), 2 + self.chance.below(5)
        kind = self.chance.one(PROGRAMMES)
        start, end = self.first.isoformat(), (self.first + timedelta(days - 1)).isoformat()
        frame = Frame(self._slug(start, kind), kind, size // 4, start, end if days > 1 else "", number=self.unit)
        whole = self._placed(frame)
        yield whole
        shares = [size // 4 * 3 // parts] * parts
        above, on = whole.slug, start
        for number, share in enumerate(shares):
            nested = number == 4
            day = on if nested else (self.first + timedelta(self.chance.below(days))).isoformat()
            part = self.chance.one(PARTS)
            slug = f"{self._slug(day, part)}-{number + 1}"
            yield replace(
                whole, slug=slug, kind=part, guests=share, start=day, end="", parent=above if nested else whole.slug
            )
            above, on = slug, day

    def _placed(self, frame: Frame) -> Frame:
        """Put an event into a town, the greater towns more often, and into one of its venues or none."""
        if self.chance.likely(0.05):
            return frame
        city = self.chance.ranks(1, self.world.scale.cities)[0]
        return replace(frame, city=city, venue=self.chance.below(3) - 1)

    def _slug(self, start: str, kind: EventKind) -> str:
        return "-".join(filter(None, (start, kind, str(self.unit))))
