"""How much work a pattern can make: steps counted on strings that are made to make it work."""

from framing.text.effort.effort import Effort, effort_of, pattern_fault

__all__ = ["Effort", "effort_of", "pattern_fault"]
