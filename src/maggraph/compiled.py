"""What is read from the package's own YAML, kept beside Python's compiled modules until one of the files changes.

Context: reading YAML takes a short command longer than its answer. Choice: the values in marshal's form in
`__pycache__`, under names, sizes and times of the files, as Python keeps its own; where nothing can be written, the
YAML is read each time. Price: values are no more than text, numbers, truth values, lists and dicts of these.
"""

import contextlib
import marshal
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib.util import cache_from_source
from pathlib import Path
from typing import cast

_PACKAGE = Path(__file__).parent


def compiled(name: str, sources: Sequence[Path], read: Callable[[], Mapping[str, object]]) -> Mapping[str, object]:
    """Return what `read` makes of some files, without reading them again if nothing in them has changed."""
    key = [(path.name, stat.st_size, stat.st_mtime_ns) for path in sources for stat in [path.stat()]]
    place = Path(cache_from_source(str(_PACKAGE / f"{name}.py"))).with_suffix(".kept")
    found = _kept(place)
    if isinstance(found, tuple) and found[:1] == (key,):
        return cast("Mapping[str, object]", found[1])
    values = read()
    if not sys.dont_write_bytecode:
        _keep(place, (key, values))
    return values


def _kept(place: Path) -> object:
    try:
        return marshal.loads(place.read_bytes())  # noqa: S302 - as safe as the compiled modules beside it
    except (OSError, EOFError, ValueError, TypeError):
        return None


def _keep(place: Path, values: object) -> None:
    """Write in one move, so that a reader sees all of it or none; nothing is lost where it cannot be written."""
    fresh = place.with_suffix(f".{os.getpid()}")
    with contextlib.suppress(OSError):
        place.parent.mkdir(exist_ok=True)
        fresh.write_bytes(marshal.dumps(values))  # type: ignore[arg-type]
        fresh.replace(place)
