"""The graph as tools for a language model, by the Model Context Protocol: every answer with where it stands."""
