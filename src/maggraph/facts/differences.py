"""What a new extraction of a report changes, in the words of the domain: "12 new participations, 3 corrected"."""

from collections.abc import Mapping
from dataclasses import dataclass

from maggraph.facts.anchors import anchor_of
from maggraph.facts.desk import Desk
from maggraph.facts.model import FactSheet
from maggraph.facts.records import FactType, Record, records
from maggraph.facts.settling import translated
from maggraph.wording import language, say

NEW: Mapping[FactType, str] = {
    FactType.EVENT: "new event|new events",
    FactType.PARTICIPATION: "new participation|new participations",
    FactType.CONFERRAL: "new award|new awards",
    FactType.ATTENDANCE: "new attendance figure|new attendance figures",
    FactType.TENURE: "new post|new posts",
}
"""Forms after a number, for one and for more; the catalogue has the three Russian forms in the same way."""
OLD: Mapping[FactType, str] = {
    FactType.EVENT: "event|events",
    FactType.PARTICIPATION: "participation|participations",
    FactType.CONFERRAL: "award|awards",
    FactType.ATTENDANCE: "attendance figure|attendance figures",
    FactType.TENURE: "post|posts",
}


@dataclass(frozen=True)
class Difference:
    """How the facts of one type differ between two sheets; `corrected` are pairs of the old fact and the new one."""

    type: FactType
    new: tuple[Record, ...]
    corrected: tuple[tuple[Record, Record], ...]
    withdrawn: tuple[Record, ...]

    def __bool__(self) -> bool:
        """Say whether there is any difference."""
        return bool(self.new or self.corrected or self.withdrawn)


def differences(old: FactSheet, new: FactSheet) -> tuple[Difference, ...]:
    """Compare two sheets of one report, type by type; only types that differ are returned.

    Other offsets, rules, confidences and slugs of events make no difference. A fact that keeps all its slots but one,
    where that leaves one choice, is corrected, not withdrawn and new.
    """
    pairs, withdrawn, fresh = _paired(old, new)
    found = (_of_type(type_, pairs, withdrawn, fresh) for type_ in FactType)
    return tuple(difference for difference in found if difference)


Pairs = list[tuple[Record, Record, bool]]


def _paired(old: FactSheet, new: FactSheet) -> tuple[Pairs, list[Record], list[Record]]:
    """Return pairs of facts, with whether they differ, then what only the old sheet has, and only the new one."""
    desk = Desk(new)
    pairs: Pairs = []
    lost: list[tuple[Record, dict[str, str]]] = []
    left = dict(enumerate(desk.parts))
    for record in records(old):
        anchor = anchor_of(record, old)
        number = desk.find(anchor)
        if number is None or number not in left:
            lost.append((record, desk.slots(anchor)))
        else:
            said = translated(desk, record.said, anchor.traces)
            pairs.append((record, left.pop(number), said != desk.parts[number].said))
    withdrawn = [record for record, slots in lost if not _corrected(record, slots, left, pairs)]
    return pairs, withdrawn, list(left.values())


def _corrected(record: Record, slots: dict[str, str], left: dict[int, Record], pairs: Pairs) -> bool:
    """Pair a fact with the one left that differs from it in one slot, if there is just one."""
    near = [number for number, other in left.items() if other.type == record.type and _one_off(slots, other.slots)]
    if len(near) == 1:
        pairs.append((record, left.pop(near[0]), True))
    return len(near) == 1


def _one_off(slots: Mapping[str, str], other: Mapping[str, str]) -> bool:
    return len(slots) > 1 and sum(other[name] != value for name, value in slots.items()) == 1


def _of_type(type_: FactType, pairs: Pairs, withdrawn: list[Record], fresh: list[Record]) -> Difference:
    return Difference(
        type_,
        tuple(record for record in fresh if record.type == type_),
        tuple((one, other) for one, other, differ in pairs if differ and one.type == type_),
        tuple(record for record in withdrawn if record.type == type_),
    )


def in_words(found: tuple[Difference, ...]) -> str:
    """Say what differs in the current language, a line for each type of fact.

    >>> in_words(())
    'No fact differs.'
    """
    return "\n".join(map(_line, found)) or say("No fact differs.")


def _line(difference: Difference) -> str:
    new, corrected, withdrawn = map(len, (difference.new, difference.corrected, difference.withdrawn))
    parts = [counted(new, NEW[difference.type])] if new else []
    others = ((corrected, "{count} corrected"), (withdrawn, "{count} withdrawn"))
    for count, template in others:
        if count:
            parts.append(_told(template, count, "" if parts else OLD[difference.type]))
    return ", ".join(parts)


def _told(template: str, count: int, forms: str) -> str:
    """Say how many are corrected or withdrawn; of what, if the line has not said so yet."""
    return say(template, count=counted(count, forms) if forms else count)


def counted(count: int, forms: str) -> str:
    """Write a number and the noun's form that goes with it; `forms` is a line of the catalogue.

    >>> counted(1, "new event|new events"), counted(12, "new event|new events")
    ('1 new event', '12 new events')
    """
    said = say(forms).split("|")
    return f"{count} {said[_form(count) if language() == 'ru' else count != 1]}"


def _form(count: int) -> int:
    """Choose among the Russian forms for 1, 2 to 4, and more.

    >>> [_form(count) for count in (1, 3, 5, 11, 14, 21, 102)]
    [0, 1, 2, 2, 2, 0, 1]
    """
    if count % 10 == 1 and count % 100 != 11:
        return 0
    return 1 if 2 <= count % 10 <= 4 and not 12 <= count % 100 <= 14 else 2
