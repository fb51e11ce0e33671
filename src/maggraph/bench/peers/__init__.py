"""Those who answer the bench's questions: the index of maggraph, and its peers in their best honest form."""
