"""Posts and meetings of news measured on FactRuEval-2016, the public Russian set that marks `Occupation` and `Meeting`.

Context: the extractor is made for reports; news show how far its rules carry. Choice: the facts are matched as the
campaign's own comparator does (its easy mode): by arguments, each by fuzzy strings. Price: its rules count a fact found
in part as found in part, so the figures do not compare with those of our own families.
"""

from maggraph.evaluation.factrueval.corpus import Document, read_document, read_names
from maggraph.evaluation.factrueval.facts import Fact, Kind
from maggraph.evaluation.factrueval.found import facts_of
from maggraph.evaluation.factrueval.scoring import Quality, Score, compared, score

__all__ = [
    "Document",
    "Fact",
    "Kind",
    "Quality",
    "Score",
    "compared",
    "facts_of",
    "read_document",
    "read_names",
    "score",
]
