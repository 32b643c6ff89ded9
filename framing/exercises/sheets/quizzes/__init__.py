"""Questions for programs that ask them: learning platforms, forms, games and cards, a file a program."""

from framing.exercises.sheets.quizzes.anki import anki
from framing.exercises.sheets.quizzes.canvas import canvas
from framing.exercises.sheets.quizzes.gift import gift
from framing.exercises.sheets.quizzes.google import google_forms
from framing.exercises.sheets.quizzes.h5p import h5p, h5p_takes
from framing.exercises.sheets.quizzes.kahoot import kahoot, kahoot_takes
from framing.exercises.sheets.quizzes.moodle import moodle
from framing.exercises.sheets.quizzes.qti import qti
from framing.exercises.sheets.quizzes.quizlet import quizlet

__all__ = [
    "anki",
    "canvas",
    "gift",
    "google_forms",
    "h5p",
    "h5p_takes",
    "kahoot",
    "kahoot_takes",
    "moodle",
    "qti",
    "quizlet",
]
