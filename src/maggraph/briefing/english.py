"""A briefing's sentences in English."""

from collections.abc import Sequence

from maggraph.answers.grades import Grade
from maggraph.answers.happenings import Occasion, Side
from maggraph.answers.values import Entity
from maggraph.answers.why_en import acts_of
from maggraph.language import PersonName, latin, when_english

_PLURALS = {"event": "events", "meeting": "meetings", "person": "people", "award": "awards"}
_HOW = {"in-person": "in person", "live-link": "by live link"}
_WAS = {"in-person": "was there in person", "live-link": "was there by live link"}
_SENT = {"video-message": "sent a video message to", "written-message": "sent a written greeting to"}


class English:
    """The voice of English."""

    months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

    def short(self, name: PersonName) -> str:
        """Write initials and family name in Latin letters."""
        return name.short_latin

    def full(self, name: PersonName) -> str:
        """Write a name in full, given name first.

        >>> English().full(PersonName("Васюнькин", "Юрий", "Николаевич"))
        'Iurii Nikolaevich Vasiunkin'
        """
        whole = not name.given.endswith(".") and name.patronymic and not name.patronymic.endswith(".")
        return latin(f"{name.given} {name.patronymic} {name.family}") if whole else name.short_latin

    def meetings_with(self, name: PersonName) -> str:
        """Head the meetings with somebody."""
        return f"Meetings with {name.short_latin}"

    def with_(self, name: PersonName) -> str:
        """Write somebody after "with"."""
        return f"with {name.short_latin}"

    def office(self, post: str, body: Entity) -> str:
        """Write a post with its body."""
        return f"{post} of {body.name}"

    def counted(self, number: int, noun: str) -> str:
        """Write a number with a noun.

        >>> English().counted(1, "event"), English().counted(12, "person")
        ('1 event', '12 people')
        """
        return f"{number} {noun if number == 1 else _PLURALS[noun]}"

    def span(self, first: str, last: str) -> str:
        """Say from when until when.

        >>> English().span("2024-12-13", "2025-09-19"), English().span("2025-07", "2025-07")
        ('from 13 December 2024 to 19 September 2025', 'in July 2025')
        """
        if first == last or not (first and last):
            return when_english(first or last) if first or last else ""
        return f"from {_bare(first)} to {_bare(last)}"

    def when(self, occasion: Occasion) -> str:
        """Say when and in which city."""
        when = when_english(occasion.start, occasion.end) if occasion.start else ""
        where = f"in {occasion.city}" if occasion.city and occasion.city not in occasion.title else ""
        return " ".join(filter(None, (when, where)))

    def at(self, occasion: Occasion) -> str:
        """Say at what it was."""
        return f"at {_quoted(occasion.title)}"

    def acts(self, side: Side) -> str:
        """Say what somebody did."""
        return acts_of(side)

    def present(self, name: PersonName, occasion: Occasion, side: Side) -> str:
        """Tell that somebody was at an event, how and what for."""
        acts = acts_of(side)
        opened = f"{self._opened(occasion)}{self.at(occasion)}, {name.short_latin}"
        opened = opened[:1].upper() + opened[1:]
        if side.presence not in _HOW:
            return f"{opened} {acts}; whether in person or by link is not said."
        return (
            f"{opened} {acts} {_HOW[side.presence]}."
            if acts == "took part"
            else f"{opened} {_WAS[side.presence]} and {acts}."
        )

    def beside(self, grade: Grade, people: Sequence[str]) -> str:
        """Tell who else was there, by the grade of the meeting."""
        head = {
            Grade.DIRECT: "There in person",
            Grade.TOGETHER: "Also there in person",
            Grade.SAME_EVENT: "Also took part in it",
            Grade.SAME_PROGRAMME: "In other parts of the same programme",
        }[grade]
        return f"{head}: {'; '.join(people)}."

    def received(self, occasion: Occasion, award: str, presenter: PersonName | None) -> str:
        """Tell of an award received."""
        by = f"handed over by {presenter.short_latin}" if presenter else "who handed it over is not said"
        return f"{self._opened(occasion)}{self.at(occasion)}: {_quoted(award)}, {by}."

    def handed(self, occasion: Occasion, award: str, recipient: str) -> str:
        """Tell of an award handed over."""
        return f"{self._opened(occasion)}{self.at(occasion)}: {_quoted(award)}, to {recipient}."

    def greeted(self, name: PersonName, occasion: Occasion, presence: str, reader: PersonName | None) -> str:
        """Tell of a greeting sent by somebody who was not there."""
        read = f"; {reader.short_latin} read it out" if reader else ""
        return f"{self._opened(occasion)}{name.short_latin} {_SENT[presence]} {_quoted(occasion.title)}{read}."

    def strangers(self, others: Sequence[PersonName], through: Sequence[str]) -> str:
        """Tell of people not met, and of the acquaintances shared with them."""
        names = ", ".join(one.short_latin for one in others)
        return f"No meeting with {names} is on record, but both sides have met {', '.join(through)}."

    def _opened(self, occasion: Occasion) -> str:
        when = self.when(occasion)
        return f"{when[:1].upper()}{when[1:]}, " if when else ""


def _bare(date: str) -> str:
    return when_english(date).partition(" ")[2]


def _quoted(title: str) -> str:
    inner = title.strip()
    if inner.startswith("“") and inner.endswith("”") and inner.count("“") == 1:
        inner = inner[1:-1]
    return f"“{inner.replace('“', '‘').replace('”', '’')}”"
