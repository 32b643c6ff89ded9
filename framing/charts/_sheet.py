"""The sheet that charts are laid out on: a page in points that grows downwards with its content.

Only when the layout is known does the sheet make a figure of that size, or fill the axes it was given (then
everything is scaled to fit). Along x a sheet may carry a scale, so that the data coordinates of the axes are
the values drawn and ``ax.axvline(20)`` means what it says. Text is never read as mathematics: ``$5 and $6`` stays.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.patches import FancyBboxPatch, PathPatch, Rectangle
from matplotlib.path import Path

from framing.charts._style import (
    ACCENT,
    BAND,
    BODY,
    GREY,
    INK,
    LABEL,
    PAPER,
    RULE,
    SMALL,
    STRONG,
    SUB,
    TITLE,
    Look,
    describe,
    figure_of,
    new_axes,
    rung_text,
    rung_tint,
    settings,
)
from framing.charts._type import Type, balanced, clean, drawable, elide, name_and_note, width_of, wrap

WIDTH = 720.0  # points; 10 inches
MARGIN = 14.0
_ROOMY = 2.5  # points from which a ribbon has room for an outline
Scale = Callable[[float], float]
Point = tuple[float, float]


def _look(style: Type, k: float) -> dict[str, Any]:
    weight, slope = "bold" if style.bold else "normal", "italic" if style.italic else "normal"
    return {"fontsize": style.size * k, "color": style.color, "fontweight": weight, "fontstyle": slope}


class Sheet:
    """A page; coordinates are points from its upper left corner.

    Parameters
    ----------
    title : str
        What is seen, in words computed from the data.
    sub : str
        What is measured, in which unit.
    """

    width = WIDTH
    right = WIDTH - MARGIN

    def __init__(self, title: str, sub: str = "") -> None:
        self.title = title
        self.y = MARGIN - 4
        self._scale = (0.0, 1.0)  # value at x = 0, values a point
        self._items: list[Callable[[Axes, float], object]] = []
        self.paragraph(title, TITLE, leading=1.28)
        if sub:
            self.y += 4
            self.paragraph(sub, SUB)
        self.y += 10

    def scale(self, left: float, right: float, low: float, high: float) -> Scale:
        """Let x between `left` and `right` mean `low` to `high`; gives the function from value to x."""
        per = (high - low) / (right - left)
        self._scale = (low - left * per, per)
        return lambda value: left + (value - low) / per

    def text(self, x: float, y: float, text: object, style: Type = BODY, align: str = "left") -> None:
        """Set one line with its baseline at `y`."""
        shown, fonts = drawable(clean(text))

        def put(ax: Axes, k: float) -> None:
            made = ax.text(self._x(x), y, shown, ha=align, va="baseline", parse_math=False)
            made.set(**_look(style, k), fontfamily=fonts)

        if shown:
            self._items.append(put)

    def runs(self, x: float, y: float, parts: Sequence[tuple[str, Type]], gap: float = 3.0) -> None:
        """Set pieces of different type in one line, each where the one before it ends as drawn."""
        shown = [(clean(text), style) for text, style in parts if clean(text)]
        glued = ",.;:!?)”’"

        def put(ax: Axes, k: float) -> None:
            place: Any = (self._x(x), "data")
            for i, (text, style) in enumerate(shown):
                line, fonts = drawable(text)
                off = (0 if i == 0 or text[0] in glued else gap * k, 0)
                at, of = place
                made = ax.annotate(
                    line, (at, y), off, xycoords=(of, "data"), textcoords="offset points", parse_math=False
                )
                made.set(**_look(style, k), fontfamily=fonts, va="baseline", annotation_clip=False)
                place = (1.0, made)

        self._items.append(put)

    def lines(self, x: float, y: float, lines: Sequence[str], style: Type, align: str = "left") -> None:
        """Set lines below each other, the first with its baseline at `y`."""
        for i, line in enumerate(lines):
            self.text(x, y + i * style.size * 1.28, line, style, align)

    def source(self, x: float, middle: float, width: float, title: str, style: Type = LABEL) -> None:
        """Set the name of a source left of `x`, on one or two lines about `middle`; its note is small and grey."""
        name, note = name_and_note(title)
        aside = width_of(note, SMALL) + 4 if note else 0.0
        if width_of(name, style) > width:
            style = style.but(size=style.size - 1)
        if width_of(name, style) + aside <= width:
            self.text(x, middle + 3, note, SMALL, "right")
            self.text(x - aside, middle + 3, name, style, "right")
        elif note:
            self.text(x, middle - 1.5, elide(name, width, style), style, "right")
            self.text(x, middle + 8, note, SMALL, "right")
        else:
            lines = wrap(name, width, style, 2)
            self.lines(x, middle + 3 - 5.5 * (len(lines) - 1), lines, style, "right")

    def source_left(self, x: float, y: float, width: float, title: str, lines: int = 3) -> float:
        """Set the name of a source or actor from `x` on, the first line at `y`; gives the height it took."""
        name, note = name_and_note(title)
        shown = wrap(name, width, LABEL, lines)
        below = bool(note) and width_of(shown[-1], LABEL) + width_of(note, SMALL) + 4 > width
        self.lines(x, y, shown[:-1], LABEL)
        last = y + 11.5 * (len(shown) - 1)
        self.runs(x, last, [(shown[-1], LABEL), ("" if below else note, SMALL)])
        self.text(x, last + 11.5, note if below else "", SMALL)
        return 11.5 * (len(shown) + below)

    def headings(self, heads: Sequence[tuple[float, float, str]], rule: bool = True) -> None:
        """Head columns (x, width, title) with names of sources or actors, their last lines level, and rule them off."""
        made = []
        for x, width, title in heads:
            name, note = name_and_note(title)
            lines = wrap(name, width, STRONG, 2)
            room = width - width_of(lines[-1], STRONG) - width_of(note, SMALL) - 4
            made.append((x, lines, note, bool(note) and room < 0))
        self.y += 5 + max((11 * len(lines) + 10 * below for _, lines, _, below in made), default=0)
        for x, lines, note, below in made:
            last = self.y - 10 * below
            self.lines(x, last - 11 * (len(lines) - 1), lines[:-1], STRONG)
            self.runs(x, last, [(lines[-1], STRONG), ("" if below else note, SMALL)])
            self.text(x, self.y, note if below else "", SMALL)
        self.y += 6
        if rule:
            self.line((MARGIN, self.y), (self.right, self.y), GREY, 0.7)

    def paragraph(self, text: str, style: Type, leading: float = 1.35) -> None:
        """Set text over the whole width and move down."""
        for line in balanced(text, self.right - MARGIN, style):
            self.y += style.size * leading
            self.text(MARGIN, self.y, line, style)

    def rect(self, at: Point, size: Point, fill: str, hatch: str = "", edge: str = "none") -> None:
        """Fill a rectangle; a hatch lies half transparent upon its fill."""
        x, y = at

        def put(ax: Axes, k: float) -> None:
            place, wide = (self._x(x), y), size[0] * self._scale[1]
            ax.add_patch(Rectangle(place, wide, size[1], facecolor=fill, edgecolor=edge, linewidth=0.6 * k))
            if hatch:
                ax.add_patch(Rectangle(place, wide, size[1], fill=False, hatch=hatch, edgecolor="#00000066", lw=0))

        self._items.append(put)

    def chip(self, x: float, y: float, rung: float, hollow: bool = False) -> None:
        """Show a rung as a number on its tint, or on paper if `hollow`; `y` is the baseline of the text beside it."""
        shown = rung_text(rung)
        size = 7.0 if len(shown) < 4 else 6.0

        def put(ax: Axes, k: float) -> None:
            wide = 19.0 * self._scale[1]
            shape = f"round,pad=0,rounding_size={2.0 if self._scale[1] == 1 else 0.0}"
            box = FancyBboxPatch((self._x(x), y - 6.7), wide, 9.6, boxstyle=shape)
            box.set(facecolor=PAPER if hollow else rung_tint(rung), edgecolor=RULE, linewidth=0.4 * k)
            ax.add_patch(box)

        self._items.append(put)
        style = Type(size, GREY) if hollow else Type(size, INK, bold=abs(rung) >= 0.05)
        self.text(x + 9.5, y, shown, style, "center")

    def line(self, start: Point, end: Point, color: str = RULE, width: float = 0.7) -> None:
        """Draw a straight line."""

        def put(ax: Axes, k: float) -> None:
            ax.plot(*self._ends(start, end), "-", color=color, linewidth=width * k, solid_capstyle="butt")

        self._items.append(put)

    def under(self, start: Point, end: Point, color: str = RULE) -> None:
        """Draw a line of a grid beneath everything else."""

        def put(ax: Axes, k: float) -> None:
            ax.plot(*self._ends(start, end), "-", color=color, linewidth=0.6 * k, zorder=0.5)

        self._items.append(put)

    def dot(self, x: float, y: float, color: str = ACCENT, marker: str = "o", size: float = 7.0) -> None:
        """Draw a mark with a rim of paper."""

        def put(ax: Axes, k: float) -> None:
            ax.plot([self._x(x)], [y], marker, color=color, markersize=size * k, mec=PAPER, mew=0.8 * k)

        self._items.append(put)

    def ring(self, x: float, y: float, size: float = 6.0) -> None:
        """Draw an open dot, for a value that rests on little text."""

        def put(ax: Axes, k: float) -> None:
            ax.plot([self._x(x)], [y], "o", color=PAPER, markersize=size * k, mec=ACCENT, mew=1.3 * k)

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
            shape = PathPatch(path, facecolor=look.fill, alpha=alpha)
            shape.set(edgecolor=ACCENT if outlined else PAPER, linewidth=(0.8 if outlined else 0.3) * k)
            ax.add_patch(shape)

        self._items.append(put)

    def interval(self, x: Point, y: float, color: str = ACCENT) -> None:
        """Draw an interval with small ends."""
        self.line((x[0], y), (x[1], y), color, 1.4)
        for end in x:
            self.line((end, y - 2.5), (end, y + 2.5), color, 1.0)

    def band(self, event: str) -> None:
        """Head a band of rows with its event; nothing where the event has no name."""
        if not clean(event):
            return
        self.y += 10
        self.line((MARGIN, self.y), (self.right, self.y), INK, 1.0)
        self.y += 14
        self.text(MARGIN, self.y, elide(event, self.right - MARGIN, BAND), BAND)
        self.y += 8

    def foot(self, *notes: str) -> None:
        """Close the page with notes on how to read it."""
        self.y += 9
        for note in notes:
            if note:
                self.y += 2
                self.paragraph(note, SMALL)

    def draw(self, ax: Axes | None, alt: str) -> Axes:
        """Make the figure, or fill the axes given.

        Parameters
        ----------
        ax : Axes | None
            Where to draw; None makes a figure as large as the content.
        alt : str
            What a person who cannot see the chart should know beside the title; see `alt_text`.

        Returns
        -------
        Axes
            The axes drawn on; y runs downwards in points, x as `scale` says.
        """
        height = self.y + MARGIN
        with settings():
            k = 1.0
            if ax is None:
                ax = new_axes(self.width, height)
            else:
                box = ax.get_window_extent()
                k = min(box.width / self.width, box.height / height) * 72 / figure_of(ax).dpi
            ax.set_axis_off()
            ax.set_xlim(self._x(0), self._x(self.width))
            ax.set_ylim(height, 0)
            for put in self._items:
                put(ax, k)
        describe(ax, self.title, alt)
        return ax

    def _ends(self, start: Point, end: Point) -> tuple[list[float], list[float]]:
        return [self._x(start[0]), self._x(end[0])], [start[1], end[1]]

    def _x(self, x: float) -> float:
        return self._scale[0] + x * self._scale[1]
