"""The SPARQL 1.1 Protocol, for queries only."""

from starlette.routing import BaseRoute

routes: list[BaseRoute] = []
