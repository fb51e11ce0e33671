"""A language model's proposals beside the rules' drafts: asked block by block, believed only in words that stand there.

Context: a model reads what no rule foresees, and invents what nobody wrote. Choice: it is off unless an address is
given; it proposes the same records as the rules, each with the words it goes by; what quotes words that the block does
not have is dropped; what it adds is doubtful until a person confirms it; where it differs from the rules, the rules'
fact stays and moves to the front of the review. Price: a model can cost a person's minute, never a wrong fact.
"""

from maggraph.proposing.merging import Merged, merged
from maggraph.proposing.model import Model
from maggraph.proposing.proposals import Proposals, proposals

__all__ = ["Merged", "Model", "Proposals", "merged", "proposals"]
