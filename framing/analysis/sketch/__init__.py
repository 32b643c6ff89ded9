"""An actor's company: its modifiers, its verbs, what it owns and what it is joined with."""

from framing.analysis.sketch.company import RELATIONS
from framing.analysis.sketch.sketch import SKETCH, sketch, sketch_rows

__all__ = ["RELATIONS", "SKETCH", "sketch", "sketch_rows"]
