"""withdrawn.json beside build.json: what used to have an address, since when it has none, and why.

Whoever serves the build answers 410 for these instead of 404. The file names what is withdrawn, so it is no part of
any export.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from maggraph.errors import StoreError
from maggraph.facts.withheld import Withheld

NAME = "withdrawn.json"


def write_tombstones(out: Path, tombstones: Mapping[str, Withheld]) -> None:
    """Write `{"person/x": {"date": …, "reason": {"ru": …, "en": …}}}` in one rename; StoreError if it cannot be."""
    record = {
        reference: why.model_dump(mode="json", include={"date", "reason"}) for reference, why in tombstones.items()
    }
    text = json.dumps(record, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    fresh = out / f"{NAME}.new"
    try:
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(out / NAME)
    except OSError as error:
        raise StoreError(
            "{path}: cannot be written ({reason}); make room or choose another folder",
            path=fresh,
            reason=error.strerror,
        ) from error
