"""A new entity as a reviewer names it, when one turns out to be two."""

from collections.abc import Mapping
from itertools import chain, count

from maggraph.errors import InputError
from maggraph.facts.authority import Entry, Person
from maggraph.facts.values import Label
from maggraph.language import latin, slug


def divided(reference: str, entries: Mapping[str, Entry], typed: str) -> Entry:
    """Return an entry of the same class under a name of its own, with a slug that nothing has yet.

    A person is named by surname, given name and patronymic; anything else by its name, and after | in English.
    """
    old = entries.get(reference)
    if old is None:
        raise InputError("{given}: an event cannot be split; reject the fact and add it to another", given=reference)
    kind = reference.partition("/")[0]
    russian, _, english = (part.strip() for part in typed.partition("|"))
    fresh = _fresh(kind, slug(russian), entries)
    if isinstance(old, Person):
        family, *own = russian.split()
        given, patronymic = [*own, None, None][:2]
        return Person(id=fresh, family=family, given=given, patronymic=patronymic, gender=old.gender, kind=old.kind)
    changes = {"id": fresh, "label": Label(ru=russian, en=english or latin(russian))}
    emptied = {"names": type(old).model_fields["names"].get_default()} if "names" in type(old).model_fields else {}
    return old.model_copy(update=changes | emptied)


def _fresh(kind: str, proposed: str, entries: Mapping[str, Entry]) -> str:
    """Return a slug, with a number behind it if it is taken."""
    if not proposed:
        raise InputError("{given}: is no name", given=proposed)
    numbered = (f"{proposed}-{number}" for number in count(2))
    return next(one for one in chain([proposed], numbered) if f"{kind}/{one}" not in entries)
