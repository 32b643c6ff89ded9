"""Charts as the page carries them: pictures with alt text and data, in few bytes."""

from framing.report.drawn.beside import beside
from framing.report.drawn.pictures import chart_pictures

__all__ = ["beside", "chart_pictures"]
