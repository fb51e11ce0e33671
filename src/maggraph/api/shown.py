"""Everything about one entity, as a value whose parts are rows and which a notebook shows as a page."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from maggraph.answers.dossier import Dossier, Fact
from maggraph.answers.meetings import Meeting
from maggraph.answers.records import dossier_record, fact_record, meeting_record
from maggraph.api.rows import Rows


@dataclass(frozen=True, repr=False)
class Shown:
    """A dossier: `sections` by key (posts, participations, awards…), a person's `meetings`."""

    dossier: Dossier
    lang: str

    @property
    def sections(self) -> dict[str, Rows[Fact]]:
        """The sections that have something in them, by key."""
        return {
            section.key: Rows(section.facts, fact_record, self.lang)
            for section in self.dossier.sections
            if section.facts
        }

    @property
    def meetings(self) -> Rows[Meeting]:
        """A person's meetings; none for anything else."""
        return Rows(self.dossier.meetings, meeting_record, self.lang)

    def record(self) -> Mapping[str, object]:
        """Return all of it in the shape of `maggraph show --format json`."""
        return dossier_record(self.dossier)

    def __repr__(self) -> str:
        """Show name and sections as plain tables."""
        parts = [f"{key}\n{rows!r}" for key, rows in self._parts().items()]
        return "\n\n".join([self.dossier.entity.name, *parts])

    def _repr_html_(self) -> str:
        """Show name and sections in a notebook."""
        parts = "".join(f"<h4>{escape(key)}</h4>{rows._repr_html_()}" for key, rows in self._parts().items())
        return f"<h3>{escape(self.dossier.entity.name)}</h3>{parts}"

    def _parts(self) -> "dict[str, Rows[Fact] | Rows[Meeting]]":
        return {**self.sections, **({"meetings": self.meetings} if self.dossier.meetings else {})}
