"""How well facts were found: precision, recall and F1 of one set of facts against another, family by family.

Both sides are read into one neutral form (`sides`), entities and events are paired by what they are called, one to one
and best in total (`alignment`), and whatever the sides then say in common counts as found (`families`, `figures`).
IRIs and ids never matter. A side may be an annotation, a fact sheet's folder, a graph in a file or a built folder.
"""

from maggraph.evaluation.alignment import aligned
from maggraph.evaluation.baseline import Fall, falls
from maggraph.evaluation.families import Family
from maggraph.evaluation.figures import Evaluation, Figure, evaluate
from maggraph.evaluation.reading import read_side
from maggraph.evaluation.sides import Side

__all__ = ["Evaluation", "Fall", "Family", "Figure", "Side", "aligned", "evaluate", "falls", "read_side"]
