"""The site as files for any web server, rendered by the application itself, both languages beside each other."""

from maggraph.web.freezing.site import frozen_site

__all__ = ["frozen_site"]
