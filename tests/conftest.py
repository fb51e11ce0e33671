"""Fixtures that tests of several rooms share; properties are tried without a clock."""

from hypothesis import settings

from harbours import harbours, run, world
from rivers import endpoint, strict_endpoint, where, world_folder, world_store

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

__all__ = [
    "endpoint",
    "harbours",
    "run",
    "strict_endpoint",
    "where",
    "world",
    "world_folder",
    "world_store",
]
