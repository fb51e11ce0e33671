"""Questions of the graph and their answers: lookup, who met whom and why, paths, dossiers, lists."""
