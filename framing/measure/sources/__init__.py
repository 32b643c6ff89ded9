"""Who gets to speak: the speakers of an article, and what kind of source each is."""

from framing.measure.sources.kinds import KINDS, is_medium, source_kinds
from framing.measure.sources.same import same_names
from framing.measure.sources.speakers import sources

__all__ = ["KINDS", "is_medium", "same_names", "source_kinds", "sources"]
