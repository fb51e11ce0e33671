"""Which entities of a report are one, and which of those already known they are: block, compare, judge, cluster."""

from maggraph.resolution.explaining import explained
from maggraph.resolution.features import Feature, Found
from maggraph.resolution.judging import Judgement
from maggraph.resolution.merging import Proposal
from maggraph.resolution.profiles import Known
from maggraph.resolution.resolving import Candidate, Question, Resolved, resolve

__all__ = [
    "Candidate",
    "Feature",
    "Found",
    "Judgement",
    "Known",
    "Proposal",
    "Question",
    "Resolved",
    "explained",
    "resolve",
]
