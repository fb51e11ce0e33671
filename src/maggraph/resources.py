"""Find what ships with maggraph: ontology/, queries/ and data/, in a checkout or inside the installed wheel."""

from pathlib import Path

PACKAGE = Path(__file__).parent


def shipped(name: str) -> Path:
    """Return the folder `name` (ontology, queries or data) that ships with this installation.

    >>> (shipped("ontology") / "mag.ttl").name
    'mag.ttl'
    """
    inside = PACKAGE / "_shipped" / name
    return inside if inside.is_dir() else PACKAGE.parents[1] / name


def data_folder() -> Path:
    """Return the data folder to work on: ./data if it is one, else the one that ships."""
    here = Path("data")
    return here if (here / "authority").is_dir() else shipped("data")
