"""What reports state, as frozen values: the model, its files, and who exists."""
