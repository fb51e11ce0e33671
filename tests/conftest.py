"""Fixtures that tests of several rooms share."""

from harbours import harbours, run, world

__all__ = ["harbours", "run", "world"]
