"""Sources against each other."""

from framing.comparison.comparison import COMPARED, Comparison, compare, compare_texts
from framing.comparison.labels import shown_label

__all__ = ["COMPARED", "Comparison", "compare", "compare_texts", "shown_label"]
