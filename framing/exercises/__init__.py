"""Media-literacy exercises made from a comparison."""

from framing.exercises.item import Item, Passage, Worksheet
from framing.exercises.kind import KINDS
from framing.exercises.level import LEVELS
from framing.exercises.sheets import FORMATS, PAPERS, notes_of_formats, write_exercises, write_items
from framing.exercises.standards import STANDARDS, kinds_for, standards_of
from framing.exercises.worksheet import check_choice, make_worksheet

__all__ = [
    "FORMATS",
    "KINDS",
    "LEVELS",
    "PAPERS",
    "STANDARDS",
    "Item",
    "Passage",
    "Worksheet",
    "check_choice",
    "kinds_for",
    "make_worksheet",
    "notes_of_formats",
    "standards_of",
    "write_exercises",
    "write_items",
]
