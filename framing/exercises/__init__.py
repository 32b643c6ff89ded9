"""Media-literacy exercises made from a comparison."""

from framing.exercises.item import Item, Worksheet
from framing.exercises.sheets import write_exercises
from framing.exercises.worksheet import make_worksheet

__all__ = ["Item", "Worksheet", "make_worksheet", "write_exercises"]
