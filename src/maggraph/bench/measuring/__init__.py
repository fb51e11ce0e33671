"""How the bench measures: CPU time, in rounds, of answers that were compared first."""
