# Empties one graph before its triples are sent anew; `maggraph load --update` sends it once for each graph.
CLEAR SILENT GRAPH <urn:maggraph:graph>
