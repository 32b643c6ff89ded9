"""Media-literacy exercises made from a comparison, each with a key that quotes its sentence.

Students get one file, the teacher another; nothing of the key stands in the student's file.
Exercises ask what stands in the text and how else it could be said, never which outlet is
right. Formats follow what media-literacy programmes use: mark the charged words, whose voice
is it, match the phrase to the outlet.
"""

from framing.exercises.items import Item, Worksheet, make_worksheet
from framing.exercises.pages import write_exercises

__all__ = ["Item", "Worksheet", "make_worksheet", "write_exercises"]
