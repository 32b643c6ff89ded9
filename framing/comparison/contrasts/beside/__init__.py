"""What two sources set beside each other without a sentence in common: charges, decisions, things and remarks."""

from framing.comparison.contrasts.beside.asides import of_remarks
from framing.comparison.contrasts.beside.claims import of_charges
from framing.comparison.contrasts.beside.described import of_described
from framing.comparison.contrasts.beside.marked import of_marked
from framing.comparison.contrasts.beside.things import of_owned

__all__ = ["of_charges", "of_described", "of_marked", "of_owned", "of_remarks"]
