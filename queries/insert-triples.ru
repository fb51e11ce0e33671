# Adds the triples that stand for the comment line to one graph; `maggraph load --update` sends it for every batch.
INSERT DATA {
  GRAPH <urn:maggraph:graph> {
    # triples
  }
}
