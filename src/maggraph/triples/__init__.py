"""Facts as quads in the words of the ontology, and the rules that the graph must keep."""
