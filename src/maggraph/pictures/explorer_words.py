"""Every other word of the explorer, by the key under which the client knows it, in the current language."""

from maggraph.pictures.explorer_terms import KEPT, terms
from maggraph.wording import say


def explorer_words() -> dict[str, str]:
    """Return all words that the client says; a test compares their keys with the client's sources."""
    return {**terms(), **_tools(), **_panel(), **_filters(), **_tour(), **_told(), **_chosen_told()}


def _tools() -> dict[str, str]:
    return {
        "search": say("Search for people, events, organisations, cities"),
        "search hint": say("Name, event, city…"),
        "found": say("What was found"),
        "nothing found": say("Nothing of this name is here."),
        "undo": say("Undo"),
        "redo": say("Redo"),
        "zoom in": say("Larger"),
        "zoom out": say("Smaller"),
        "fit": say("Everything in sight"),
        "tidy": say("Tidy up"),
        "unhide": say("Show what was hidden"),
        "restart": say("From the beginning"),
        "save": say("Save"),
        "print": say("Print"),
        "link": say("Copy the link"),
        "help": say("Help: keys and signs"),
        "help text": say(
            "The picture can be reached with Tab. "
            "Everything that it shows also stands beside it and in the table below."
        ),
        "close": say("Close"),
        "picture": say("Picture of the network"),
        "keys": say(
            "Arrows left and right choose a neighbour, down goes to it, up goes back, Enter shows more neighbours, "
            "Space tells how we know, Escape lets go, question mark for all keys."
        ),
        "status": say("Shown: {n} of {all}. Lines: {pairs}.", **KEPT),
        "broken": say("The network cannot be shown: this browser is too old, or the page is not whole."),
        "table": say("The same as a table"),
        "table caption": say("What is shown, the best linked first"),
        "more rows": say("More rows"),
        "and more": say("and {n} more", **KEPT),
    }


def _panel() -> dict[str, str]:
    return {
        "panel": say("About what is chosen"),
        "side": say("What is chosen, filters, tour"),
        "what is shown": say("What is shown"),
        "hint choose": say("Choose a shape or a line to read who it is, what links them, and how we know."),
        "most linked": say("Best linked here"),
        "links to": say("linked to {n}", **KEPT),
        "open page": say("Open its page"),
        "only": say("Only this"),
        "compare": say("Compare"),
        "pin": say("Pin"),
        "collapse": say("Collapse"),
        "hide": say("Hide"),
        "neighbours": say("Neighbours"),
        "shown of": say("Shown: {shown} of {all}.", **KEPT),
        "more": say("+{n}", **KEPT),
        "show more": say("Show {n} more neighbours: {name}", **KEPT),
        "rest in table": say("{n} more are in the table below.", **KEPT),
        "rest in file": say("{n} more are in the saved table.", **KEPT),
        "evidence label": say("{one} and {other}: {tie}, links: {n}. How we know", **KEPT),
        "links between": say("{n} link, as the reports have it|{n} links, as the reports have them", **KEPT),
        "no link between": say("Nothing that links the two passes the filters. The reports may still name both."),
        "source": say("{report}, paragraph {paragraphs}|{report}, paragraphs {paragraphs}", **KEPT),
        "no source": say("From the authority file, not from a report"),
        "no date": say("date not stated"),
        "path": say("The way: {n} step|The way: {n} steps", **KEPT),
        "compared": say("To be connected"),
        "hint compare": say("Choose one or two more and press Compare."),
        "uncompare": say("Take out of the comparison: {name}", **KEPT),
        "find path": say("The way between the two"),
        "find connection": say("What connects them"),
    }


def _filters() -> dict[str, str]:
    return {
        "filters": say("Filters and signs"),
        "kinds": say("What"),
        "links": say("Links"),
        "presence": say("How present"),
        "weakest": say("Weakest meeting that counts"),
        "city": say("City"),
        "any city": say("any"),
        "by group": say("Colour by circles of people"),
        "group": say("Circle {number}, {n} person|Circle {number}, {n} people", **KEPT),
        "no filters": say("No filters"),
        "time": say("Time"),
        "since": say("From"),
        "until": say("Until"),
        "undated": say("with what has no date"),
        "date form": say("DD.MM.YYYY"),
    }


def _tour() -> dict[str, str]:
    return {
        "tour": say("Tour of views"),
        "tour hint": say("Views in order, each with a note, to show to others. The link and the page keep your own."),
        "no stops": say("There are no views yet."),
        "stop": say("{at} of {all}.", **KEPT),
        "stop back": say("Back"),
        "stop on": say("Next"),
        "stop note": say("Note on the view"),
        "add stop": say("Add this view"),
        "stop up": say("Earlier: {note}", **KEPT),
        "stop drop": say("Remove: {note}", **KEPT),
        "told stop": say("View {at} of {all}: {note}", **KEPT),
        "told stop added": say("View {n} is added.", **KEPT),
    }


def _told() -> dict[str, str]:
    """Return what the screen reader is told of acts on the whole."""
    return {
        "undone": say("Undone."),
        "redone": say("Redone."),
        "nothing shown": say("Nothing is shown."),
        "nothing chosen": say("Nothing is chosen."),
        "told found": say("{n} found|{n} found", **KEPT),
        "told filtered": say("Shown: {n}. Lines: {pairs}.", **KEPT),
        "told period": say("From {since} until {until}. Shown: {n}. Lines: {pairs}.", **KEPT),
        "bad date": say("{text}: is no date; write DD.MM.YYYY, MM.YYYY or YYYY", **KEPT),
        "told by group": say("Coloured by circles."),
        "told by kind": say("Coloured by kind."),
        "told tidy": say("Laid out anew."),
        "told restart": say("Back at the beginning."),
        "told moved": say("The view of the address is shown."),
        "told saved": say("Saved: {name}", **KEPT),
        "told link": say("The address line holds this view; the link is copied where the browser lets us."),
        "told unhidden": say("{n} shown again|{n} shown again", **KEPT),
    }


def _chosen_told() -> dict[str, str]:
    """Return what the screen reader is told of acts on nodes."""
    return {
        "told node": say(
            "{name}, {kind}. {n} neighbour, shown: {shown}.|{name}, {kind}. {n} neighbours, shown: {shown}.", **KEPT
        ),
        "told pair": say("{one} and {other}: {n} link.|{one} and {other}: {n} links.", **KEPT),
        "told offered": say("{at} of {all}: {name}, {tie}.", **KEPT),
        "no neighbours": say("No neighbours are shown. Enter shows them."),
        "no way back": say("There is nowhere to go back to."),
        "all shown": say("{name}: the only neighbour is shown.|{name}: all {n} neighbours are shown.", **KEPT),
        "told expanded": say(
            "{name}: {n} neighbour added, shown: {shown} of {all}."
            "|{name}: {n} neighbours added, shown: {shown} of {all}.",
            **KEPT,
        ),
        "told collapsed": say("{name}: {n} neighbour taken away.|{name}: {n} neighbours taken away.", **KEPT),
        "told hidden": say("Hidden: {name}.", **KEPT),
        "told pinned": say("Pinned: {name}.", **KEPT),
        "told unpinned": say("No longer pinned: {name}.", **KEPT),
        "told only": say("Only {name}, neighbours shown: {shown} of {all}.", **KEPT),
        "told compare": say("To be connected: {names}.", **KEPT),
        "told path": say("The way has {n} step: {names}.|The way has {n} steps: {names}.", **KEPT),
        "told no path": say("No way from {one} to {other} passes the filters.", **KEPT),
        "told shared": say("{n} neighbour of all of them: {names}.|{n} neighbours of all of them: {names}.", **KEPT),
        "told ways": say("No neighbour of all; the shortest ways are shown: {names}.", **KEPT),
        "told no connection": say("Nothing that passes the filters connects {names}.", **KEPT),
    }
