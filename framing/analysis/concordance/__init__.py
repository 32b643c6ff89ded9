"""A query in its sentences: key words in context."""

from framing.analysis.concordance.concordance import LINES, kwic

__all__ = ["LINES", "kwic"]
