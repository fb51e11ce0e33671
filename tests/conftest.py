"""Fixtures that tests of several rooms share; properties are tried without a clock."""

from hypothesis import settings

from berths import berth, harbour_quads, oxigraph_berth, virtuoso_berth
from harbours import harbours, run, world
from rivers import endpoint, strict_endpoint, where, world_folder, world_store

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

__all__ = [
    "berth",
    "endpoint",
    "harbour_quads",
    "harbours",
    "oxigraph_berth",
    "run",
    "strict_endpoint",
    "virtuoso_berth",
    "where",
    "world",
    "world_folder",
    "world_store",
]
