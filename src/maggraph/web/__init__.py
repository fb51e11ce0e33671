"""The graph over HTTP: pages, entity documents, the SPARQL protocol and the API, from one process."""
