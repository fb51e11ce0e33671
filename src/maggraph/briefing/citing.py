"""Places in reports as a reader finds them: the paragraphs of each report, neighbours drawn together."""

from collections.abc import Iterator, Sequence

from maggraph.answers.values import Evidence


def cited(places: Sequence[Evidence], reports: Sequence[str]) -> str:
    """Cite paragraphs in brackets; where a briefing rests on several reports, each by its number among them.

    >>> cited((Evidence("a", 46), Evidence("a", 47), Evidence("a", 48), Evidence("a", 99)), ["a"])
    '[46–48, 99]'
    >>> cited((Evidence("a", 5), Evidence("b", 7)), ["a", "b"]), cited((), ["a"])
    ('[1: 5; 2: 7]', '')
    """
    if not places:
        return ""
    groups = []
    for number, report in enumerate(reports, 1):
        found = ", ".join(runs([place.paragraph for place in places if place.report == report]))
        if found:
            groups.append(f"{number}: {found}" if len(reports) > 1 else found)
    return f"[{'; '.join(groups)}]"


def runs(numbers: Sequence[int]) -> Iterator[str]:
    """Draw neighbouring numbers together.

    >>> list(runs([5, 46, 47, 48, 50, 51]))
    ['5', '46–48', '50, 51']
    """
    ordered = sorted(set(numbers))
    start = 0
    for place, number in enumerate(ordered):
        last = place + 1 == len(ordered) or ordered[place + 1] != number + 1
        if last:
            run = ordered[start : place + 1]
            yield f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run))
            start = place + 1
