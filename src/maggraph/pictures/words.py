"""The words of the page, in the language of whoever asked for it."""

from collections.abc import Mapping

from maggraph.network.selection import Bounded
from maggraph.pictures.details import counts
from maggraph.wording import say


def grade_name(grade: str) -> str:
    """Name a grade in one or two words."""
    return {
        "direct": say("met directly"),
        "together": say("were there together"),
        "same-event": say("same event"),
        "same-programme": say("same programme"),
    }[grade]


def legend() -> Mapping[str, str]:
    """Explain each grade's line."""
    return {
        "direct": say("met directly: at a meeting, or one handed the other an award"),
        "together": say("together: both in person at the same event"),
        "same-event": say("same event: not both known to be in person"),
        "same-programme": say("same programme: different parts of it on the same day"),
    }


def title(name: str) -> str:
    """Name the page; `name` is the entity in focus, or empty."""
    return say("Who met whom: {name}", name=name) if name else say("Who met whom")


def notes(part: Bounded) -> list[str]:
    """Say how much is shown and, if so, how much is not."""
    numbers = counts(part.graph)
    shown = say("People: {people}. Pairs: {pairs}. Meetings: {meetings}.", **numbers)
    if not part.people:
        return [shown]
    left = say(
        "Not everybody is shown, only those who met most others. Left out: people: {people}, pairs: {pairs}.",
        people=part.people,
        pairs=part.pairs,
    )
    return [shown, left]


def labels() -> dict[str, str]:
    """Return every other word of the page by the name under which template and script know it."""
    return {
        "picture": say("Picture of who met whom; the table below says the same"),
        "hint": say("Choose a person or a line to read who met, when, and how we know."),
        "details": say("About the chosen person or pair"),
        "lines": say("Lines"),
        "table": say("The same as a table"),
        "caption": say("People of the network, those who met most others first"),
        "name": say("Name"),
        "people": say("People met"),
        "meetings": say("Meetings"),
        "met": say("With whom"),
        "paragraph": say("paragraph"),
        "nobody": say("There are no meetings to show."),
        "all": say("Show the whole network"),
        "script": say("The picture needs JavaScript; the table does not."),
    }
