"""/reconcile: the W3C Reconciliation Service API 0.2, by which OpenRefine matches a table's names with the graph."""

from maggraph.web.reconcile.handlers import routes

__all__ = ["routes"]
