"""Invented reports read into facts, and facts written so short that a test can show them."""

from pathlib import Path

from maggraph.extraction.extract import extract
from maggraph.facts.model import FactSheet
from maggraph.reports import read_report

FORUM = "5 мая 2031 года в Омске прошёл форум «Вода»."
"""Gives a sentence its event."""


def facts_of(text: str, folder: Path) -> FactSheet:
    path = folder / "report.md"
    path.write_text(text, encoding="utf-8")
    return extract(read_report(path), "report")


def parts(sheet: FactSheet) -> set[str]:
    """Return who took part as "surname capacity presence", whatever the event."""
    return {
        f"{_short(one.agent)} {one.capacity} {one.presence}" for event in sheet.events for one in event.participations
    }


def awards(sheet: FactSheet) -> set[str]:
    """Return conferrals as "recipient kind presenter rank"."""
    kinds = {award.id: award.kind.value for award in sheet.entities.awards}
    return {
        " ".join(
            [_short(one.recipient), kinds[one.award]]
            + ([f"by {_short(one.presenter)}"] if one.presenter else [])
            + ([str(one.rank)] if one.rank else [])
        )
        for event in sheet.events
        for one in event.conferrals
    }


def events(sheet: FactSheet) -> list[str]:
    """Return events as "kind status start city"."""
    return [" ".join(filter(None, (e.kind, e.status, e.start, e.city and _short(e.city)))) for e in sheet.events]


def _short(reference: str) -> str:
    return reference.partition("/")[2].partition("-")[0]
