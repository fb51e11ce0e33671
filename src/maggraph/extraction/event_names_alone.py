"""Whether a noun with what stands around it names an event, or is only a word."""

from collections.abc import Iterable

from maggraph.extraction.event_name import EventName
from maggraph.extraction.lexicon import listed
from maggraph.extraction.morphology import forms
from maggraph.extraction.scenes import Scene
from maggraph.extraction.tape import DASHES
from maggraph.facts.kinds import EventKind
from maggraph.language import Case

HELD = frozenset(["состояться", "пройти", "проходить", "стартовать", "открыться", "провести", "начаться"])
TAKEN_IN = frozenset(["заявок", "документов", "заявлений", "работ", "вопросов", "анкет", "предложений"])
"""What is taken in where nobody is received: "приём заявок"."""
SAID_OF = frozenset(["отменить", "перенести", "отложить", "запланировать", "наметить", "организовать", "провести"])
STAGED = frozenset(["концертный", "праздничный", "музыкальный", "развлекательный"])
GIVING = frozenset(["устроить", "устраивать", "дать", "давать"])
SOON = 3
FEASTS = frozenset([EventKind.RECEPTION, EventKind.CONCERT, EventKind.PARADE])
HEAD = 7
"""Words before the name of what an item is about: number, day, a dash."""


def _heads(scene: Scene, name: EventName) -> bool:
    """Say whether a name stands at the head of an item, after its date: "02.04 – прием в мэрии"."""
    before = scene.tape.at(name.start - 1)
    head = name.start == 0 or before in {*DASHES, "|", ".", ":"} or (name.start <= SOON and before[:1].isdigit())
    return name.start <= HEAD and name.case is Case.NOMINATIVE and head


def _whole_segment(scene: Scene, name: EventName) -> bool:
    """Say whether a bare noun is all of an item: "прогулка, чаепитие, награждение."."""
    around = {scene.tape.at(name.start - 1), scene.tape.at(name.head + 1)}
    if name.start == 0 and scene.tape.low(1) in {"на", "в", "во", "к", "по"}:
        return name.case is Case.NOMINATIVE
    return name.case is Case.NOMINATIVE and name.start > 0 and around <= {",", ";", ".", ":", *DASHES, ""}


def _happens(scene: Scene, name: EventName) -> bool:
    """Say whether a bare noun stands beside a verb of holding: "открытие состоялось", "состоялось награждение"."""
    near = [scene.tape.at(at) for at in (name.start - 2, name.start - 1, name.head + 1)]
    was = name.kind in FEASTS and scene.tape.low(name.start - 1) in {"был", "была", "было", "были"}
    return name.case is Case.NOMINATIVE and (was or _said_to_be(near))


def _given(scene: Scene, name: EventName) -> bool:
    """Say whether a noun is what somebody gave guests: "устроил приём", "дала обед"."""
    before = scene.tape.at(name.start - 1)
    verbs = forms(before)[:1] if before[:1].isalpha() and name.kind is EventKind.RECEPTION else []
    return any(form.pos == "VERB" and form.lemma in GIVING for form in verbs)


def _said_to_be(near: Iterable[str]) -> bool:
    return any(
        (form.lemma in HELD and form.pos == "VERB") or (form.pos == "PRTS" and form.lemma in SAID_OF)
        for word in near
        if word[:1].isalpha()
        for form in forms(word)[:1]
    )


def names_event(scene: Scene, name: EventName, epithets: tuple[str, ...]) -> bool:
    """Say whether a noun with all that belongs to it names an event, or may point back to one."""
    lemmas = {form.lemma for word in epithets for form in forms(word)[:1]}
    if "day" in name.flags:
        return name.end > name.head + 1
    if name.kind is EventKind.RECEPTION and scene.tape.low(name.head + 1) in TAKEN_IN:
        return False
    if "epithet" in name.flags:
        return (
            bool(name.quoted)
            or _heads(scene, name)
            or _happens(scene, name)
            or _given(scene, name)
            or "-" in scene.tape.at(name.head)
            or bool(lemmas & listed("event-epithets"))
            or scene.tape.low(name.start - 1) in {"на", "в"}
            or (scene.tape.low(name.head + 1), scene.tape.low(name.head + 2)) in {("в", "честь"), ("по", "случаю")}
        )
    if {"staged", "titled"} & name.flags:
        return bool(lemmas & STAGED) if "staged" in name.flags else bool(name.quoted)
    if "act" in name.flags and not name.plural:
        return (
            name.end > name.head + 1 or _happens(scene, name) or _whole_segment(scene, name) or _at_opening(scene, name)
        )
    weak = "weak" in name.flags and name.bare and not name.pointing and not scene.tape.capital(name.head)
    return not weak or name.case is not Case.NOMINATIVE


def _at_opening(scene: Scene, name: EventName) -> bool:
    return name.lemma in {"открытие", "закрытие"} and scene.tape.low(name.start - 1) == "на"
