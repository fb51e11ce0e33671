"""Questions in words: understood as one of the named queries with its parameters, or said not to be."""
