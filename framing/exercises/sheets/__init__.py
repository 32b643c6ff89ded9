"""The sheets that exercises are printed on, a file a format."""

from framing.exercises.sheets.gift import gift
from framing.exercises.sheets.html import html
from framing.exercises.sheets.markdown import markdown
from framing.exercises.sheets.write import FORMATS, formats_named, write_exercises, write_items

__all__ = ["FORMATS", "formats_named", "gift", "html", "markdown", "write_exercises", "write_items"]
