"""The marks that a sheet is made of: text, lines, rectangles, dots and ribbons, at points of the page.

A mark is put off until the size of the page is known: each is kept as what draws it on axes at a scale `k`. Colours are
those of the house, replaced by the theme's as they are drawn. Along x a sheet may carry a scale of values.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Ellipse, FancyBboxPatch, PathPatch, Rectangle
from matplotlib.path import Path

from framing.charts._style import ACCENT, BODY, GREY, INK, PAPER, RULE, Look, rung_text, rung_tint
from framing.charts._type import Type, clean, drawable
from framing.charts.asked import painted

Point = tuple[float, float]
Spot = tuple[float, float, tuple[str, ...]]  # where a mark stands, and what for
_ROOMY = 2.5  # points from which a ribbon has room for an outline


def type_look(style: Type, k: float) -> dict[str, Any]:
    weight, slope = "bold" if style.bold else "normal", "italic" if style.italic else "normal"
    return {"fontsize": style.size * k, "color": painted(style.color), "fontweight": weight, "fontstyle": slope}


class Marks:
    """Marks waiting to be drawn; coordinates are points from the upper left corner."""

    def __init__(self) -> None:
        self._scale = (0.0, 1.0)  # value at x = 0, values a point
        self._items: list[Callable[[Axes, float], object]] = []
        self.spots: list[Spot] = []

    def text(self, x: float, y: float, text: object, style: Type = BODY, align: str = "left") -> None:
        """Set one line with its baseline at `y`."""
        shown, fonts = drawable(clean(text))

        def put(ax: Axes, k: float) -> None:
            made = ax.text(self._x(x), y, shown, ha=align, va="baseline", parse_math=False)
            made.set(**type_look(style, k), fontfamily=fonts)

        if shown:
            self._items.append(put)

    def spot(self, x: float, y: float, key: tuple[str, ...]) -> None:
        """Note that a mark stands for something, so that a page can lead from the one to the other; draws nothing."""
        self.spots.append((x, y, key))

    def rect(self, at: Point, size: Point, fill: str, hatch: str = "", edge: str = "none") -> None:
        """Fill a rectangle; a hatch lies half transparent upon its fill."""
        x, y = at

        def put(ax: Axes, k: float) -> None:
            place, wide = (self._x(x), y), size[0] * self._scale[1]
            made = Rectangle(place, wide, size[1], facecolor=painted(fill), edgecolor=painted(edge), linewidth=0.6 * k)
            ax.add_artist(made)
            if hatch:
                ax.add_artist(Rectangle(place, wide, size[1], fill=False, hatch=hatch, edgecolor="#00000066", lw=0))

        self._items.append(put)

    def chip(self, x: float, y: float, rung: float, hollow: bool = False) -> None:
        """Show a rung as a number on its tint, or on paper if `hollow`; `y` is the baseline of the text beside it."""
        shown = rung_text(rung)
        size = 7.0 if len(shown) < 4 else 6.0

        def put(ax: Axes, k: float) -> None:
            wide = 19.0 * self._scale[1]
            shape = f"round,pad=0,rounding_size={2.0 if self._scale[1] == 1 else 0.0}"
            box = FancyBboxPatch((self._x(x), y - 6.7), wide, 9.6, boxstyle=shape)
            box.set(facecolor=painted(PAPER if hollow else rung_tint(rung)), edgecolor=painted(RULE), linewidth=0.4 * k)
            ax.add_patch(box)

        self._items.append(put)
        style = Type(size, GREY) if hollow else Type(size, INK, bold=abs(rung) >= 0.05)
        self.text(x + 9.5, y, shown, style, "center")

    def line(self, start: Point, end: Point, color: str = RULE, width: float = 0.7) -> None:
        """Draw a straight line."""

        def put(ax: Axes, k: float) -> None:
            ax.add_artist(
                Line2D(*self._ends(start, end), color=painted(color), linewidth=width * k, solid_capstyle="butt")
            )

        self._items.append(put)

    def under(self, start: Point, end: Point, color: str = RULE) -> None:
        """Draw a line of a grid beneath everything else."""

        def put(ax: Axes, k: float) -> None:
            ax.add_artist(Line2D(*self._ends(start, end), color=painted(color), linewidth=0.6 * k, zorder=0.5))

        self._items.append(put)

    def dot(self, x: float, y: float, color: str = ACCENT, marker: str = "o", size: float = 7.0) -> None:
        """Draw a mark with a rim of paper."""

        def put(ax: Axes, k: float) -> None:
            made = Line2D([self._x(x)], [y], color=painted(color), marker=marker, linestyle="none")
            made.set(markersize=size * k, mec=painted(PAPER), mew=0.8 * k)
            ax.add_artist(made)

        self._items.append(put)

    def ring(self, x: float, y: float, size: float = 6.0) -> None:
        """Draw an open dot, for a value that rests on little text."""

        def put(ax: Axes, k: float) -> None:
            made = Line2D([self._x(x)], [y], color=painted(PAPER), marker="o", linestyle="none")
            made.set(markersize=size * k, mec=painted(ACCENT), mew=1.3 * k)
            ax.add_artist(made)

        self._items.append(put)

    def ellipse(self, at: Point, size: Point, angle: float, color: str = ACCENT) -> None:
        """Draw an ellipse, faintly filled; its longer axis is turned by `angle` degrees against the clock."""

        def put(ax: Axes, k: float) -> None:
            place = (self._x(at[0]), at[1])
            made = Ellipse(place, size[0] * self._scale[1], size[1], angle=-angle, linewidth=0.9 * k)
            made.set(facecolor=painted(color) + "12", edgecolor=painted(color) + "b0")
            ax.add_patch(made)

        self._items.append(put)

    def ribbon(self, start: Point, end: Point, size: float, look: Look, alpha: float = 0.9) -> None:
        """Draw a curved band with an arrow at its end; a hatched look has an outline where it has room for one."""

        def put(ax: Axes, k: float) -> None:
            half, head = size / 2, min(4.5, 2.2 + size)
            (x0, y0), (x1, y1) = start, (end[0] - head, end[1])
            middle, wing = (x0 + x1) / 2, half + 1.6
            points = [
                (x0, y0 - half), (middle, y0 - half), (middle, y1 - half), (x1, y1 - half), (x1, y1 - wing), end,
                (x1, y1 + wing), (x1, y1 + half), (middle, y1 + half), (middle, y0 + half), (x0, y0 + half),
                (x0, y0 - half),
            ]  # fmt: skip
            path = Path([(self._x(x), y) for x, y in points], [1, 4, 4, 4, 2, 2, 2, 2, 4, 4, 4, 79])
            outlined = bool(look.hatch) and size >= _ROOMY
            shape = PathPatch(path, facecolor=painted(look.fill), alpha=alpha)
            shape.set(edgecolor=painted(ACCENT if outlined else PAPER), linewidth=(0.8 if outlined else 0.3) * k)
            ax.add_patch(shape)

        self._items.append(put)

    def interval(self, x: Point, y: float, color: str = ACCENT) -> None:
        """Draw an interval with small ends."""
        self.line((x[0], y), (x[1], y), color, 1.4)
        for end in x:
            self.line((end, y - 2.5), (end, y + 2.5), color, 1.0)

    def _ends(self, start: Point, end: Point) -> tuple[list[float], list[float]]:
        return [self._x(start[0]), self._x(end[0])], [start[1], end[1]]

    def _x(self, x: float) -> float:
        return self._scale[0] + x * self._scale[1]
