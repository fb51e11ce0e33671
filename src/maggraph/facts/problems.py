"""What is wrong with one value of a file: pydantic's codes turned to our own sentences, which say what to do."""

from collections.abc import Mapping
from types import MappingProxyType

from pydantic_core import ErrorDetails

from maggraph.errors import InputError

PROBLEMS = {
    "missing": "is missing; add it",
    "extra_forbidden": "is no field of this record; correct its name or remove it",
    "enum": "{given} is unknown; write one of {expected}",
    "no_date": "{given} is no date of the calendar; write YYYY-MM-DD, YYYY-MM or YYYY",
    "mixed_script": "{given} mixes Cyrillic and Latin letters in a word; type it anew in one alphabet",
    "empty_passage": "the passage ends before it starts; mind that `end` is exclusive",
    "string_pattern_mismatch": "{given} does not have the form {pattern}",
    "string_type": "{given} is no text; put it in quotes",
    "string_too_short": "is empty; write it out or leave the field away",
    "string_too_long": "{given} is longer than {max_length} characters; shorten it",
    "not_judged": "people and bodies are linked by a person's judgement only; write semapv:ManualMappingCuration",
    "no_author": "needs author_label: who judged",
    "slots": "needs the slots {names}",
    "event_place": "an event or tenure has no `event`, every other fact needs one",
    "not_ascending": "releases stand from the lowest number to the highest, each once",
    "unlike": "only two entities of one class can be one",
    "union_tag_invalid": "{tag} is no kind of decision; write one of {expected_tags}",
    "union_tag_not_found": "is no decision; write `do:` with accept, reject, set, add, merge, split or undo",
    "timezone_aware": "{given} has no time zone; write it as in 2026-03-01T10:12:00Z",
    "datetime_from_date_parsing": "{given} is no time; write it as in 2026-03-01T10:12:00Z",
    "model_type": "{given} is no record; write `field: value` lines below it",
    "tuple_type": "{given} is no list; write `- ` before each entry",
    "int_type": "{given} is no whole number",
    "int_parsing": "{given} is no whole number",
    "float_type": "{given} is no number",
    "float_parsing": "{given} is no number",
    "greater_than_equal": "{given} is too small; at least {ge}",
    "less_than_equal": "{given} is too large; at most {le}",
    "too_short": "is empty; give at least one",
}


def problem(detail: ErrorDetails, own: Mapping[str, str] = MappingProxyType({})) -> InputError:
    """Say what is wrong with one value and what to do; `own` sentences go before the usual ones.

    >>> str(problem({"type": "no_date", "loc": ("start",), "msg": "", "input": "2025-04-31"}))
    "'2025-04-31' is no date of the calendar; write YYYY-MM-DD, YYYY-MM or YYYY"
    """
    template = (PROBLEMS | dict(own)).get(detail["type"], "{given}: {message}")
    return InputError(template, given=_shown(detail["input"]), message=detail["msg"], **detail.get("ctx", {}))


def _shown(given: object) -> str:
    shown = repr(given)
    return shown if len(shown) <= 80 else f"{shown[:77]}…"
