"""Fixtures that tests of several rooms share."""

from harbours import harbours, run, world
from rivers import endpoint, strict_endpoint, where, world_folder, world_store

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
