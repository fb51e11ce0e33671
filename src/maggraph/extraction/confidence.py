"""How sure the rules are."""

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
}
"""How sure each rule is, from 0 to 1: judged by the authors of the rules, not measured; only the order matters."""


def confidence(rule: str) -> float:
    """Return how sure a rule is, from 0 to 1."""
    return CONFIDENCE.get(rule, 0.6)
