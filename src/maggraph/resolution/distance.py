"""How many letters two words differ by."""

SHORT, LONG = 5, 9
"""Letters from which a word may have one misprint, two misprints."""


def near(one: str, other: str) -> bool:
    """Say whether two words differ by no more than misprints do.

    >>> near("васюнькин", "васюньнин"), near("ким", "кин"), near("карпинский", "карпиский")
    (True, False, True)
    """
    shorter = min(len(one), len(other))
    allowed = 0 if shorter < SHORT else 1 if shorter < LONG else 2
    return abs(len(one) - len(other)) <= allowed and distance(one, other) <= allowed


def distance(one: str, other: str) -> int:
    """Count the letters to insert, leave out, replace or swap with a neighbour.

    >>> distance("марченко", "мрачненко")
    2
    """
    before: list[int] = []
    row = list(range(len(other) + 1))
    for number, letter in enumerate(one, start=1):
        before, last, row = row, before, [number]
        for place, theirs in enumerate(other, start=1):
            costs = [last_cost + 1 for last_cost in (before[place], row[place - 1])]
            costs.append(before[place - 1] + (letter != theirs))
            if number > 1 and place > 1 and letter == other[place - 2] and one[number - 2] == theirs:
                costs.append(last[place - 2] + 1)
            row.append(min(costs))
    return row[-1]
