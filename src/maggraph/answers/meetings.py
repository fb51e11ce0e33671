"""Who met whom: the rows of queries/who-met-whom.rq as meetings, each told in one sentence."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from maggraph.answers.background import Background, read_background
from maggraph.answers.binding import checked_date
from maggraph.answers.coattendance import met_rows
from maggraph.answers.grades import Grade
from maggraph.answers.happenings import Handing, Occasion, Story
from maggraph.answers.query import ask, ask_each
from maggraph.answers.values import Entity, Evidence
from maggraph.answers.why import why
from maggraph.index.terms import Sought
from maggraph.store import Store


@dataclass(frozen=True)
class Request:
    """Which meetings are wanted: with whom, in which days (inclusive, ""=any), of which grade at the weakest."""

    partner: Entity | None = None
    since: str = ""
    until: str = ""
    weakest: Grade = Grade.SAME_EVENT
    lang: str = "ru"

    @property
    def sought(self) -> Sought:
        """Give what an index is asked for, without the partner; QueryError for what is no date."""
        since, until = (checked_date(name, getattr(self, name)) for name in ("since", "until"))
        return Sought(self.weakest.rank + 1, since, until)


@dataclass(frozen=True)
class Meeting:
    """Two people met at an event, as the reports show; `date` is the event's first day, as exact as it is known."""

    person: Entity
    partner: Entity
    grade: Grade
    date: str
    event: Entity
    city: str
    evidence: tuple[Evidence, ...]
    why: str


Rows = Sequence[Mapping[str, str]]
"""The rows of one meeting: one for each place in a report that shows it."""
Found = Mapping[tuple[str, str, str], Rows]
"""(person, partner, event) -> rows; the IRI of `person` comes before that of `partner`."""


def meetings_of(store: Store, person: Entity, request: Request) -> tuple[Meeting, ...]:
    """Return a person's meetings, the person on the first side, by date and partner's name."""
    found = find_meetings(store, request, person)
    oriented = [rows if key[0] == person.iri else turned(rows) for key, rows in found.items()]
    return tell_meetings(store, oriented, request.lang)


def all_meetings(store: Store, request: Request) -> tuple[Meeting, ...]:
    """Return everybody's meetings, each once, by date and names."""
    return tell_meetings(store, find_meetings(store, request).values(), request.lang)


def find_meetings(store: Store, request: Request, person: Entity | None = None) -> Found:
    """Ask who met whom, without telling it yet."""
    people = (person.iri if person else "", request.partner.iri if request.partner else "")
    rows = met_rows(store, people, request.sought, request.lang)
    return by_meeting(_asked(store, people, request) if rows is None else rows)


def by_meeting(rows: Iterable[Mapping[str, str]]) -> Found:
    """Put the rows of each meeting together."""
    found: dict[tuple[str, str, str], list[Mapping[str, str]]] = defaultdict(list)
    for row in rows:
        found[row["person"], row["partner"], row["event"]].append(row)
    return found


def met_by(store: Store, people: Collection[str], request: Request) -> Found:
    """Ask whom several people met, without an index; each stands on the first side of their own meetings."""
    return by_meeting(ask_each(store, "who-met-whom", "person", people, **_values(request)))


def _asked(store: Store, people: tuple[str, str], request: Request) -> Iterable[Mapping[str, str]]:
    return ask(store, "who-met-whom", person=people[0], partner=people[1], **_values(request)).dicts()


def _values(request: Request) -> dict[str, str]:
    days = {"since": request.since, "until": request.until}
    return {**days, "weakest": request.weakest.value, "lang": request.lang}


def tell_meetings(store: Store, found: Iterable[Rows], lang: str) -> tuple[Meeting, ...]:
    """Tell meetings that were found, by date and names, reading the facts behind all of them together."""
    met = list(found)
    if not met:
        return ()
    events = {row[column] for rows in met for row in rows for column in ("event", "personEvent", "partnerEvent")}
    people = {row[column] for rows in met for row in rows for column in ("person", "partner")}
    awarding = {row["event"] for rows in met for row in rows if row["grade"] == Grade.DIRECT}
    background = read_background(store, events, lang, people, awarding)
    return tuple(sorted((_meeting(rows, background, lang) for rows in met), key=_place))


def turned(rows: Rows) -> Rows:
    """Let the two of a meeting change places."""
    return [{_other_side(name): value for name, value in row.items()} for row in rows]


def _other_side(column: str) -> str:
    """Name a column of the other of the two.

    >>> _other_side("personEvent"), _other_side("partner"), _other_side("date")
    ('partnerEvent', 'person', 'date')
    """
    for one, other in (("person", "partner"), ("partner", "person")):
        if column.startswith(one):
            return other + column.removeprefix(one)
    return column


def _place(meeting: Meeting) -> tuple[str, ...]:
    return meeting.date, meeting.partner.name, meeting.person.name, meeting.event.id, meeting.partner.id


def _meeting(rows: Rows, background: Background, lang: str) -> Meeting:
    best = min(rows, key=lambda row: (Grade(row["grade"]).rank, row["personEvent"], row["partnerEvent"]))
    grade = Grade(best["grade"])
    return Meeting(
        person=Entity.of(best["person"], best["personLabel"]),
        partner=Entity.of(best["partner"], best["partnerLabel"]),
        grade=grade,
        date=best["date"],
        event=Entity.of(best["event"], best["eventLabel"]),
        city=best["cityLabel"],
        evidence=tuple(sorted({Evidence.of(row["report"], row["paragraph"]) for row in rows if row["grade"] == grade})),
        why=why(_story(best, grade, background), lang),
    )


def _story(row: Mapping[str, str], grade: Grade, background: Background) -> Story:
    occasion = background.occasions.get(row["event"], Occasion(row["eventLabel"], "other", row["date"]))
    one = background.side(row["person"], row["personEvent"])
    other = background.side(row["partner"], row["partnerEvent"])
    handed = background.handed
    if grade is Grade.DIRECT and (award := handed.get((row["person"], row["partner"], row["event"]))):
        return Story(grade, occasion, one, other, Handing(award))
    if grade is Grade.DIRECT and (award := handed.get((row["partner"], row["person"], row["event"]))):
        return Story(grade, occasion, other, one, Handing(award))
    return Story(grade, occasion, one, other)
