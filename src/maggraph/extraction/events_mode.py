"""How an event was held: in a room, on the line, or both."""

import re

from maggraph.extraction.clauses import Clause
from maggraph.extraction.events_drafts import Draft
from maggraph.extraction.events_introducing import Introducer
from maggraph.extraction.participations import Told
from maggraph.extraction.presence import mode_in
from maggraph.extraction.wordsets import word_set
from maggraph.facts.kinds import AttendanceMode, EventKind

HELD = word_set("held")
MOVED = re.compile(r"перев[её]\w+ (?:в|на) (?:(?:режим|формат) )?(?:онлайн|видео|удал|дистанц)", re.IGNORECASE)
"""What is said of an event that had to be held on the line."""


def note_mode(sentence: Told, introducer: Introducer, event: Draft) -> None:
    """Note how an event was held, where its own verb, or a sentence about its work, says so."""
    mode = mode_in(sentence.scene.text.replace("\n", " "))
    if not mode or event.kind in {EventKind.CEREMONY, EventKind.MEETING}:
        return
    held = [clause for clause in sentence.clauses if clause.verb.lemmas & HELD]
    own = [clause for clause in held if _names(sentence, clause, introducer, event)]
    headed = bool(introducer.fresh) and not sentence.clauses
    unnamed = held if not sentence.names and event.held else []
    told = any(mode_in(sentence.words(clause)) for clause in (*own, *unnamed)) or MOVED.search(sentence.scene.text)
    online = mode is AttendanceMode.ONLINE and (headed or told)
    if mode is AttendanceMode.MIXED or not online:
        event.mode = event.mode or AttendanceMode.MIXED
    else:
        event.mode = event.mode or AttendanceMode.ONLINE


def _names(sentence: Told, clause: Clause, introducer: Introducer, event: Draft) -> bool:
    """Say whether a clause names an event as what was held."""
    return any(clause.covers(name.head) and introducer.meant.get(name.head) is event for name in sentence.names)
