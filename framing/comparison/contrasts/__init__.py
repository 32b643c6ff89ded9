"""What an editor would point out: the places where two sources of an event differ most, in words and in matter."""

from framing.comparison.contrasts.acting import is_agentless, of_clause
from framing.comparison.contrasts.contrasts import CONTRASTS, contrast_rows
from framing.comparison.contrasts.story import Row, Story, stories, told_events

__all__ = ["CONTRASTS", "Row", "Story", "contrast_rows", "is_agentless", "of_clause", "stories", "told_events"]
