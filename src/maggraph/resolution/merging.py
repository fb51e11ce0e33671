"""The entries of a cluster made one: the fullest name, every spelling; what is known already is only added to."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from maggraph.facts.authority import Entry, Person
from maggraph.facts.naming import implied, names, reference_of
from maggraph.facts.regrouping import with_names
from maggraph.resolution.profiles import Profile


@dataclass(frozen=True)
class Proposal:
    """Something to add to an entry of the authority file: a spelling (`forms`, `names`), or a fuller part of a name."""

    reference: str
    field: str
    words: str


@dataclass(frozen=True)
class Merged:
    """A cluster as one entity: what it is called from now on, its entry if it is new, what it adds to a known one."""

    reference: str
    gone: tuple[str, ...]
    entry: Entry | None
    proposals: tuple[Proposal, ...]


def merge(profiles: Iterable[Profile]) -> Merged:
    """Make the entities of a cluster one: the known one, else the one with the fullest name."""
    members = sorted(profiles, key=_rank)
    chief, others = members[0], members[1:]
    gone = tuple(sorted(profile.reference for profile in others))
    spellings = _spellings(chief.entry, [profile.entry for profile in others])
    filled = _filled(chief.entry, [profile.entry for profile in others])
    if not chief.known:
        return Merged(chief.reference, gone, with_names(filled, spellings), ())
    field = "forms" if isinstance(chief.entry, Person) else "names"
    added = [Proposal(chief.reference, field, one) for one in spellings if field in type(chief.entry).model_fields]
    return Merged(chief.reference, gone, None, (*_fuller(chief.entry, filled), *added))


def _rank(profile: Profile) -> tuple[bool, int, str]:
    return not profile.known, -len(names(profile.entry)[0].replace(".", "").replace(" ", "")), profile.reference


def _filled(chief: Entry, others: Sequence[Entry]) -> Entry:
    """Fill in what the chief entry leaves open, and names of which it has the initial only."""
    changes = {}
    for name in type(chief).model_fields:
        old = getattr(chief, name)
        given = [value for entry in others if (value := getattr(entry, name, None))]
        if old is None and given:
            changes[name] = min(given, key=str)
        elif name in {"given", "patronymic"} and str(old).endswith("."):
            changes[name] = min([old, *given], key=lambda part: (part.endswith("."), -len(part), part))
    return chief.model_copy(update=changes)


def _fuller(old: Entry, new: Entry) -> tuple[Proposal, ...]:
    reference = reference_of(old)
    parts = ((name, getattr(new, name, None)) for name in ("given", "patronymic"))
    return tuple(Proposal(reference, name, part) for name, part in parts if part and part != getattr(old, name))


def _spellings(chief: Entry, others: Sequence[Entry]) -> tuple[str, ...]:
    """Return the names of the others that the chief entry does not have or imply, each once."""
    found = [name for entry in others for name in names(entry) if not implied(chief, name)]
    return tuple(sorted(dict.fromkeys(found)))


def by_reference(profiles: Iterable[Profile]) -> Mapping[str, Profile]:
    """Return profiles by their references."""
    return {profile.reference: profile for profile in profiles}
