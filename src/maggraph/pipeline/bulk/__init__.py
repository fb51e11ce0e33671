"""From files of records, of any size, to a built graph: in chunks, in several processes, taken up again if killed."""

from maggraph.pipeline.bulk.making import RecordsOrder, build_records
from maggraph.pipeline.bulk.stages import Stage

__all__ = ["RecordsOrder", "Stage", "build_records"]
