"""Who gets to speak: the speakers of an article, and what kind of source each is."""

from framing.measure.sources.kinds import KINDS, source_kinds
from framing.measure.sources.speakers import same_names, sources

__all__ = ["KINDS", "same_names", "source_kinds", "sources"]
