"""The paper that staff take into the room: who somebody is, whom they met, how we know, and what is not known."""

from maggraph.briefing.making import brief

__all__ = ["brief"]
