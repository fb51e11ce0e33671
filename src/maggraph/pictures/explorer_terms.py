"""The explorer's words for kinds, grades, sorts of links, presences, columns and keys."""

from maggraph.wording import say

KEPT = {
    name: f"{{{name}}}"
    for name in (
        *("n", "name", "one", "other", "tie", "shown", "all", "at", "kind", "names", "pairs", "number"),
        *("since", "until", "text", "report", "paragraphs", "note"),
    )
}
"""What the client fills in itself, kept as it stands in a template."""


def terms() -> dict[str, str]:
    """Return these words by the client's keys; forms of a plural are parted by |."""
    return {**_kinds(), **_grades(), **_types(), **_presences(), **_columns(), **_keys()}


def _kinds() -> dict[str, str]:
    one = (say("person"), say("event"), say("organisation"), say("city or territory"))
    many = (say("People"), say("Events"), say("Organisations"), say("Cities and territories"))
    counts = (
        say("{n} person|{n} people", **KEPT),
        say("{n} event|{n} events", **KEPT),
        say("{n} organisation|{n} organisations", **KEPT),
        say("{n} city or territory|{n} cities and territories", **KEPT),
    )
    tables = {"kind": one, "kinds": many, "count": counts}
    return {f"{key} {number}": word for key, words in tables.items() for number, word in enumerate(words)}


def _grades() -> dict[str, str]:
    return {
        "grade 1": say("met directly"),
        "grade 2": say("were there together"),
        "grade 3": say("same event"),
        "grade 4": say("same programme"),
        "tie 1": say("directly"),
        "tie 2": say("together"),
        "tie 3": say("same event"),
        "tie 4": say("same programme"),
        "grade 1 long": say("met directly: at a meeting, or one handed the other an award"),
        "grade 2 long": say("together: both in person at the same event"),
        "grade 3 long": say("same event: not both known to be in person"),
        "grade 4 long": say("same programme: different parts of it on the same day"),
    }


def _types() -> dict[str, str]:
    return {
        "type met": say("meetings of people"),
        "type part": say("took part"),
        "type host": say("organised or supported"),
        "type award": say("award"),
        "type post": say("post"),
        "type place": say("held in"),
        "type programme": say("part of a programme"),
    }


def _presences() -> dict[str, str]:
    return {
        "presence in-person": say("in person"),
        "presence live-link": say("by live link"),
        "presence attended": say("attended, how is not stated"),
        "presence video-message": say("video message"),
        "presence written-message": say("written message"),
        "presence not-stated": say("not stated"),
        "presence absent": say("absent"),
    }


def _columns() -> dict[str, str]:
    return {
        "column name": say("Name or title"),
        "column kind": say("Kind"),
        "column note": say("What is known"),
        "column neighbours": say("Linked to"),
        "csv from": say("who or what"),
        "csv from_id": "from_id",
        "csv to": say("with whom or what"),
        "csv to_id": "to_id",
        "csv link": say("link"),
        "csv date": say("date"),
        "csv event": say("event"),
        "csv city": say("city"),
        "csv what": say("what the reports say"),
        "csv source": say("source"),
        "save png": say("Picture, PNG"),
        "save svg": say("Picture, SVG"),
        "save csv": say("Table, CSV"),
        "save gexf": say("Network for Gephi, GEXF"),
    }


def _keys() -> dict[str, str]:
    keys = {
        "arrows": ("← →", say("the neighbour before or after, with what links the two")),
        "down": ("↓", say("go to that neighbour")),
        "up": ("↑", say("go back where one came from")),
        "enter": ("Enter", say("show 20 more neighbours")),
        "space": (say("Space"), say("tell how we know of this link")),
        "only": ("O", say("show this node with its neighbours and nothing else")),
        "compare": ("C", say("take it into the comparison, or out of it; with the mouse: Shift and a click")),
        "pin": ("P", say("pin it where it is, or let it go; with the mouse: drag it")),
        "hide": ("H, Delete", say("hide it")),
        "collapse": ("X", say("take away what hangs on it alone")),
        "evidence": ("E", say("go to what is said beside the picture")),
        "zoom": ("+ − 0", say("larger, smaller, everything in sight")),
        "escape": ("Esc", say("let go of the neighbour, then of the node, then go to the search")),
        "undo": ("Ctrl+Z, Ctrl+Y", say("undo, redo")),
        "find": ("/", say("search")),
    }
    named = {f"key {key}": sign for key, (sign, _) in keys.items()}
    return named | {f"does {key}": does for key, (_, does) in keys.items()}
