"""What two sources set beside each other: doubts, decisions, descriptions, things, remarks, the like in other words."""

from framing.comparison.contrasts.beside.asides import of_remarks
from framing.comparison.contrasts.beside.described import of_described
from framing.comparison.contrasts.beside.doubts import of_doubts
from framing.comparison.contrasts.beside.likest import of_likest
from framing.comparison.contrasts.beside.marked import of_marked
from framing.comparison.contrasts.beside.things import of_owned

__all__ = ["of_described", "of_doubts", "of_likest", "of_marked", "of_owned", "of_remarks"]
