"""What a caller may ask of any chart: which part of the result, how much of it, in which words and which look.

A chart file knows none of it: `offered` cuts the result, sets the wishes for the time of one drawing, and the sheet
and the type read them there.
"""

from framing.charts.asked._cut import cut
from framing.charts.asked._offered import Chart, drawn, laid_out, offered, pages, wishes_of
from framing.charts.asked._theme import THEMES, Theme, look, mixed, painted, theme
from framing.charts.asked._wishes import Asked, Measured, asked, most, most_actors, wish

__all__ = [
    "THEMES",
    "Asked",
    "Chart",
    "Measured",
    "Theme",
    "asked",
    "cut",
    "drawn",
    "laid_out",
    "look",
    "mixed",
    "most",
    "most_actors",
    "offered",
    "pages",
    "painted",
    "theme",
    "wish",
    "wishes_of",
]
