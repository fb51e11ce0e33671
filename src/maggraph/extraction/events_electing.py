"""Those elected become electees of their event; which office they were elected to is kept with the part."""

from collections.abc import Iterator

from maggraph.extraction.elections import Election
from maggraph.extraction.mentions import Span
from maggraph.extraction.participations import SURE, Taking
from maggraph.extraction.scenes import Placed, post
from maggraph.facts.kinds import Capacity, Presence

NO_OFFICE = ""


def elected(actors: tuple[Placed, ...], span: Span, election: Election) -> Iterator[Taking]:
    """Yield an electee's part for each person elected; the topic carries the office, body and role, for the tenure."""
    for actor in actors:
        if actor.mention.entity.startswith("person/"):
            yield Taking(
                actor.mention.entity,
                Capacity.ELECTEE,
                Presence.NOT_STATED,
                span,
                "elected",
                SURE,
                topic=office_of(election),
                office=post(election.office) if election.office else None,
            )


def office_of(election: Election) -> str:
    """Return the office's title in the nominative, "" if none is named."""
    return post(election.office).title if election.office else NO_OFFICE
