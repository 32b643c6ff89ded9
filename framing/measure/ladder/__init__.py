"""How kind a label is, from delegitimising (-3) to legitimising (+3)."""

from framing.measure.ladder.ladder import LADDER, Rated, holds, measure, standing
from framing.measure.ladder.plain import rate_labels

__all__ = ["LADDER", "Rated", "holds", "measure", "rate_labels", "standing"]
