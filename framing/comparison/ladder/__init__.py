"""How kind each source is to each actor, and how much that hangs on single rows of the lexicon."""

from framing.comparison.ladder.ladder import LADDER, ladder_rows
from framing.comparison.ladder.sensitivity import SENSITIVITY, sensitivity_rows

__all__ = ["LADDER", "SENSITIVITY", "ladder_rows", "sensitivity_rows"]
