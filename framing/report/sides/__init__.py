"""Sources side by side, event by event: what differs most, what only some tell, and where it stands in the page."""

from framing.report.sides.choices import choices
from framing.report.sides.contrasts import contrasts
from framing.report.sides.coverage import coverage
from framing.report.sides.heading import heading
from framing.report.sides.keywords import keywords
from framing.report.sides.places import Places
from framing.report.sides.slices import by_event, only

__all__ = ["Places", "by_event", "choices", "contrasts", "coverage", "heading", "keywords", "only"]
