"""How sure the rules are."""

from maggraph.extraction.wordsets import word_set

CONFIDENCE = {
    "initials": 0.97,
    "full": 0.99,
    "full-surname-first": 0.98,
    "initials-last": 0.96,
    "given": 0.93,
    "given-last": 0.85,
    "given-patronymic": 0.9,
    "unknown-given": 0.8,
    "placed": 0.75,
    "placed-surname": 0.7,
    "surname": 0.8,
    "grammar": 0.9,
    "legal-form": 0.95,
    "abbreviation": 0.9,
    "recognised": 0.75,
    "led": 0.85,
    "bridged": 0.7,
    "post-chain": 0.75,
    "apposition": 0.7,
    "announced": 0.95,
    "class": 0.95,
    "republic": 0.97,
    "country": 0.95,
    "region": 0.9,
    "known": 0.88,
    "adjective": 0.85,
    "place": 0.8,
    "building": 0.75,
    "post-name": 0.95,
    "name-post": 0.93,
    "posts-names": 0.85,
    "post-comma-name": 0.75,
    "elected": 0.85,
    "list-header": 0.9,
    "in-context": 0.65,
}
"""How sure each rule is, from 0 to 1: judged by the authors of the rules, not measured; only the order matters."""


def confidence(rule: str) -> float:
    """Return how sure a rule is, from 0 to 1."""
    return CONFIDENCE.get(rule, 0.6)


USUAL, POOR = 0.75, 0.45
USUALLY = word_set("rules-usually")
"""Rules of participation that held in two cases of three on texts they were not made for."""
POORLY = word_set("rules-poorly")
"""Rules of participation that held in one case of two there."""


def part_confidence(rule: str, stated: float) -> float:
    """Return how sure a participation is by its rule, never surer than the rule says of itself.

    >>> part_confidence("received", 0.92), part_confidence("tells-item", 0.92), part_confidence("subject", 0.6)
    (0.92, 0.75, 0.45)
    """
    if rule in POORLY:
        return min(stated, POOR)
    return min(stated, USUAL) if rule.removesuffix("-item") in USUALLY else stated
