"""Charts as the page carries them: pictures with alt text and data, in few bytes."""

from framing.report.drawn.beside import apart
from framing.report.drawn.pictures import chart_pictures

__all__ = ["apart", "chart_pictures"]
