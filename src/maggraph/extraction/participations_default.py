"""The part of whoever a sentence names and no other rule has placed: he was there, unless he is only named.

Context: in reports of this kind nearly everybody who is named took part in what is being told of.
Choice: a subject becomes a speaker or participant; a name in another case is kept only if nothing else places him.
Price: a person named in passing is a doubtful participant until a reader says no.
"""

import re
from collections.abc import Iterable, Iterator

from maggraph.extraction.acts import held_by
from maggraph.extraction.clauses import Clause
from maggraph.extraction.events_drafts import Draft
from maggraph.extraction.groups import Group, sent_another
from maggraph.extraction.lexicon import listed
from maggraph.extraction.participations import Taking, Told, aside
from maggraph.extraction.participations_cases import Part, only_told_of, part_by_case
from maggraph.extraction.presence import VIDEO, presence_in
from maggraph.extraction.scenes import Placed
from maggraph.extraction.wordsets import word_set
from maggraph.facts.kinds import Capacity, Presence

PLAUSIBLE, DOUBTFUL = 0.6, 0.4
NAMED = "named"
"""The rule of those who are only kept where nothing else places them."""
BY_DEFAULT = frozenset([NAMED, "subject", "listed", "labelled"])
"""Rules that say that somebody was there, and not how."""
ONLY_NAMED = word_set("only-named")
IMPRINT = re.compile(
    r"^\W*(?:фото|текст\b|контакт|подготовил|записал|беседовал|пресс-служб|по вопросам|исп\.)"
    r"|\bтел\.|\bтелефон\b|@\w|аккредитац",
    re.IGNORECASE,
)
LABELS = re.compile(
    r"^\W*(?:автор|редактор|материал|источник|справк|партн[её]р|спонсор|организатор|учредител)", re.IGNORECASE
)
"""Who wrote, photographed or answers for a text is not said to have been there."""
SEEN = frozenset(["увидеть", "видеть", "показать", "появиться", "возникнуть", "обратиться", "услышать"])
GREETED = frozenset(["обратиться", "приветствовать", "поприветствовать", "поздравить", "поздравлять"])
LIFETIME = re.compile(r"\b1\d{3}\s*[-–—]\s*(?:1|20)\d\d")
"""Years of birth and death after a name: its bearer was there no more."""


def default_takings(sentence: Told, done: frozenset[str]) -> Iterator[Taking]:
    """Yield a part for each person of a sentence that no rule has given one, but for those only named."""
    if in_imprint(sentence):
        return
    for group in sentence.persons:
        for actor in group.actors:
            if actor.mention.entity not in done and actor.mention.entity.startswith("person/"):
                yield from _default(sentence, group, actor)


def in_imprint(sentence: Told) -> bool:
    """Say whether a sentence only says who made the text, or who stands behind what it tells of."""
    text = sentence.scene.text
    return bool(IMPRINT.search(text)) or (not sentence.clauses and bool(LABELS.search(text)))


def last_resort(drafts: Iterable[Draft]) -> None:
    """Keep a doubtful part only of those whom nothing else places, and of these the first."""
    kept = tuple(drafts)
    placed = {one.agent for draft in kept for one in draft.takings if one.rule != NAMED}
    placed |= {given.recipient for draft in kept for given in draft.given}
    for draft in kept:
        draft.takings = [one for one in draft.takings if one.rule != NAMED or _first(one, placed)]


def _first(taking: Taking, placed: set[str]) -> bool:
    """Say whether a doubtful part is the first of its agent, and note it."""
    if taking.agent in placed:
        return False
    placed.add(taking.agent)
    return True


def _default(sentence: Told, group: Group, actor: Placed) -> Iterator[Taking]:
    before = sentence.scene.tape.low(group.start - 1)
    if LIFETIME.search(aside(sentence, actor)):
        return
    if sent_another(sentence.scene, group):
        if (listed("spoken") | GREETED) & held_by(sentence.scene, 0, len(sentence.scene.tape)):
            yield _taking(sentence, actor, (Capacity.GREETER, Presence.WRITTEN_MESSAGE, "on-orders"), PLAUSIBLE)
        return
    if before in ONLY_NAMED:
        return
    clause = _clause(sentence, actor)
    words = sentence.words(clause) if clause else sentence.scene.text
    if only_told_of(sentence, clause):
        return
    capacity, stated, rule = part_by_case(sentence, group, actor, clause)
    presence = presence_in(f"{words} {aside(sentence, actor)}", stated, capacity)
    if VIDEO.search(words) and clause and _seen(sentence, clause):
        capacity, presence, rule = Capacity.GREETER, Presence.VIDEO_MESSAGE, "seen-on-screen"
    sure = PLAUSIBLE if rule != NAMED else DOUBTFUL
    yield _taking(sentence, actor, (capacity, presence, rule), sure)


def _seen(sentence: Told, clause: Clause) -> bool:
    """Say whether somebody was seen or shown: "на экране увидели мэра", "показали видеозапись акима"."""
    return bool(clause.verb.lemmas & SEEN) or bool(SEEN & held_by(sentence.scene, clause.start, clause.end))


def _clause(sentence: Told, actor: Placed) -> Clause | None:
    return next((clause for clause in sentence.clauses if clause.covers(actor.start)), None)


def _taking(sentence: Told, actor: Placed, part: Part, confidence: float) -> Taking:
    capacity, presence, rule = part
    span = sentence.scene.at(actor.start, actor.end)
    return Taking(actor.mention.entity, capacity, presence, span, rule, confidence, actor.start)
