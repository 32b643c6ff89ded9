"""Sources against each other."""

from framing.comparison.comparison import Comparison, compare, compare_texts
from framing.comparison.labels import shown_label

__all__ = ["Comparison", "compare", "compare_texts", "shown_label"]
