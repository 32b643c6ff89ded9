"""What an editor would point out: the places where two sources of an event differ most, in words and in matter."""

from framing.comparison.contrasts.contrasts import CONTRASTS, contrast_rows
from framing.comparison.contrasts.story import stories

__all__ = ["CONTRASTS", "contrast_rows", "stories"]
