"""Reviewing a report's drafts: what is to be asked, in which order, and what comes of the answers."""

from maggraph.review.folder import Folder
from maggraph.review.items import Asked, FactItem, Item, QuestionItem
from maggraph.review.session import Session

__all__ = ["Asked", "FactItem", "Folder", "Item", "QuestionItem", "Session"]
