"""The sheets that exercises are printed on, and the files for programs that ask them, a file a format."""

from framing.exercises.sheets.formats import FORMATS, Format, formats_named, notes_of_formats
from framing.exercises.sheets.layout import PAPERS, paper_named
from framing.exercises.sheets.write import write_exercises, write_items

__all__ = [
    "FORMATS",
    "PAPERS",
    "Format",
    "formats_named",
    "notes_of_formats",
    "paper_named",
    "write_exercises",
    "write_items",
]
