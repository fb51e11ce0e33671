"""New entities with the slug of a known one: until it is judged whether they are it they need another."""

from itertools import count

from maggraph.facts.authority import AuthorityFile
from maggraph.facts.model import FactSheet
from maggraph.facts.naming import entries, reference_of
from maggraph.facts.rewriting import Moves, rewritten
from maggraph.resolution.profiles import Known


def renamings(sheet: FactSheet, known: Known) -> dict[str, str]:
    """Return for each new entity whose reference is taken another that nothing has."""
    own = {reference for reference, _ in entries(sheet.entities)}
    taken = {reference for reference, _ in known.entries}
    moves: dict[str, str] = {}
    for reference in sorted(own):
        if reference in taken:
            numbered = (f"{reference}-{number}" for number in count(2))
            moves[reference] = next(one for one in numbered if one not in taken and one not in own)
    return moves


def renumbered(sheet: FactSheet, moves: Moves) -> FactSheet:
    """Return a sheet whose entities and references have other slugs."""
    if not moves:
        return sheet
    lists = {
        name: tuple(
            entry.model_copy(update={"id": moves[old].partition("/")[2]})
            if (old := reference_of(entry)) in moves
            else entry
            for entry in getattr(sheet.entities, name)
        )
        for name in AuthorityFile.model_fields
    }
    entities = sheet.entities.model_copy(update=lists)
    return rewritten(sheet.model_copy(update={"entities": entities}), moves)
