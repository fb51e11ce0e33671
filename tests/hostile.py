"""A graph whose every text tries to be markup, script, an address that runs, or to turn the line round."""

from pathlib import Path

import pyoxigraph as ox

from website import built

SCRIPT = "<script>window.owned=1</script>"
BREAK = "\"'></script><img src=x onerror=window.owned=1>"
RUNS = "javascript:window.owned=1"
TURNED = "\u202egnuhtyna\u202c"
_DATA = Path(__file__).parent / "fixtures" / "hostile.trig"


def build_hostile(folder: Path) -> Path:
    """Build the store in a folder and return the folder."""
    text = _DATA.read_text(encoding="utf-8")
    for name, value in (("S", SCRIPT), ("B", BREAK), ("R", RUNS), ("T", TURNED)):
        text = text.replace(f'"{name}"', str(ox.Literal(value)))
    return built(folder, list(ox.parse(text, ox.RdfFormat.TRIG)))
