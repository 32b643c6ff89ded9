"""The sheets that exercises are printed on, a file a format."""

from framing.exercises.sheets.html import write_exercises

__all__ = ["write_exercises"]
