"""The graph as others use it: entity documents, the JSON-LD context, the description of the data set."""
