"""The sheet that charts are laid out on: a page in points that grows downwards with its content.

Only when the layout is known does the sheet make a figure of that size, or fill the axes it was given (then
everything is scaled to fit, and a warning says so where letters become too small to read). A sheet that is `able` can
be laid out for the width of a phone: names of sources then stand above their rows (`head`), and columns come in turns
(`turns`). Along x a sheet may carry a scale, so that the data coordinates of the axes are the values drawn and
``ax.axvline(20)`` means what it says. Text is never read as mathematics: ``$5 and $6`` stays.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Sequence
from typing import Any, TypeVar, cast

from matplotlib.axes import Axes

from framing.charts._marks import Marks, Point, type_look
from framing.charts._style import (
    BAND,
    GREY,
    INK,
    LABEL,
    PAPER,
    SMALL,
    STRONG,
    SUB,
    TITLE,
    describe,
    figure_of,
    new_axes,
    settings,
)
from framing.charts._type import Type, balanced, clean, drawable, elide, name_and_note, width_of, wrap
from framing.charts.asked import asked, painted
from framing.charts.asked import look as theme_now

WIDTH, NARROW = 720.0, 340.0  # points; 10 inches, and what a phone shows
MARGIN = 14.0
_TURN = 3  # columns side by side in a narrow drawing
_READABLE = 5.0  # points of the small type under which nobody reads it
_INCHES = 72.0
_GLUED = re.compile(r"""[,.;:!?)”’]|["'](?:s\b|[\s,.;:!?)]|$)""")  # what no space stands before
Scale = Callable[[float], float]
_Any = TypeVar("_Any")


class Sheet(Marks):
    """A page; coordinates are points from its upper left corner.

    Parameters
    ----------
    title : str
        What is seen, in words computed from the data.
    sub : str
        What is measured, in which unit.
    able : bool
        Whether the chart can be drawn narrow.
    """

    def __init__(self, title: str, sub: str = "", *, able: bool = False) -> None:
        super().__init__()
        self._wishes, self._measured = asked()
        self.narrow = able and self._wishes.narrow
        self.width = NARROW if self.narrow else WIDTH
        self.right = self.width - MARGIN
        self.title = title = self._wishes.title or title
        self.y = MARGIN - 4
        self._band: tuple[str, float] | None = None
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

    def span(self, left: float, right: float) -> Point:
        """Give the ends of a scale: those given, or the whole width where the drawing is narrow."""
        return (MARGIN + 6, self.right - 8) if self.narrow else (left, right)

    def head(self, title: str, note: str = "") -> None:
        """Set the name of a source above its row, its numbers to the right, where the drawing is narrow."""
        if not self.narrow:
            return
        self.rect((MARGIN - 2, self.y + 2), (self.right - MARGIN + 4, 14), PAPER)  # no grid behind names
        self.y += 13
        aside = width_of(clean(note), SMALL) + 6 if note else 0.0
        name, of = name_and_note(title)
        room = self.right - MARGIN - aside
        style = STRONG.but(size=8)
        if width_of(name, style) + width_of(of, SMALL) + 4 > room:
            of = ""
        self.runs(MARGIN, self.y, [(elide(name, max(60.0, room), style), style), (of, SMALL)])
        self.text(self.right, self.y, elide(note, self.right - MARGIN - 66, SMALL), SMALL, "right")
        self.y += 2

    def turns(self, columns: Sequence[_Any], at_once: int = _TURN) -> list[list[_Any]]:
        """Part columns into those that stand side by side: all, or a few at a time where the drawing is narrow."""
        step = at_once if self.narrow else max(1, len(columns))
        return [list(columns[i : i + step]) for i in range(0, len(columns), step)]

    def runs(self, x: float, y: float, parts: Sequence[tuple[str, Type]], gap: float = 3.0) -> None:
        """Set pieces of different type in one line, each where the one before it ends as drawn."""
        shown = [(clean(text), style) for text, style in parts if clean(text)]

        def put(ax: Axes, k: float) -> None:
            place: Any = (self._x(x), "data")
            for i, (text, style) in enumerate(shown):
                line, fonts = drawable(text)
                off = (0 if i == 0 or _GLUED.match(text) else gap * k, 0)
                at, of = place
                made = ax.annotate(
                    line, (at, y), off, xycoords=(of, "data"), textcoords="offset points", parse_math=False
                )
                made.set(**type_look(style, k), fontfamily=fonts, va="baseline", annotation_clip=False)
                place = (1.0, made)

        self._items.append(put)

    def lines(self, x: float, y: float, lines: Sequence[str], style: Type, align: str = "left") -> None:
        """Set lines below each other, the first with its baseline at `y`."""
        for i, line in enumerate(lines):
            self.text(x, y + i * style.size * 1.28, line, style, align)

    def source(self, x: float, middle: float, width: float, title: str, style: Type = LABEL) -> None:
        """Set the name of a source left of `x`, on one or two lines about `middle`; its note is small and grey.

        Does nothing where the drawing is narrow: there `head` has set it.
        """
        if self.narrow:
            return
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

    def band(self, event: str, of: str = "") -> None:
        """Head a band of rows with its event, and with whose it is; nothing where the event has no name."""
        self._close()
        self._band = (event, self.y)
        shown = " – ".join(filter(None, (clean(event), clean(of))))
        if not shown:
            return
        self.y += 10
        self.line((MARGIN, self.y), (self.right, self.y), INK, 1.0)
        self.y += 14
        self.text(MARGIN, self.y, elide(shown, self.right - MARGIN, BAND), BAND)
        self.y += 8

    def _close(self) -> None:
        """Note how high the band was that ends here."""
        if self._band is not None:
            event, start = self._band
            self._measured.bands[event] = self._measured.bands.get(event, 0.0) + self.y - start
            self._band = None

    def foot(self, *notes: str) -> None:
        """Close the page with notes on how to read it."""
        self._close()
        self.y += 9
        for note in (*notes, self._measured.note, self._wishes.source):
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
        self._close()
        self._measured.height, self._measured.width = self.y + MARGIN, self.width
        if self._measured.only:
            self._measured.finish = lambda where: self._drawn(where, alt)
            return cast("Axes", ax)
        return self._drawn(ax, alt)

    def _drawn(self, ax: Axes | None, alt: str) -> Axes:
        """Draw what is laid out."""
        height = self.y + MARGIN
        with settings():
            if ax is None:
                k = theme_now().width * _INCHES / WIDTH
                ax = new_axes(self.width * k, height * k, painted(PAPER))
            else:
                k = self._fitting(ax, height)
            ax.set_axis_off()
            ax.set_xlim(self._x(0), self._x(self.width))
            ax.set_ylim(height, 0)
            for put in self._items:
                put(ax, k)
        describe(ax, self.title, alt, tuple((x / self.width, y / height, key) for x, y, key in self.spots))
        return ax

    def _fitting(self, ax: Axes, height: float) -> float:
        """Scale to the axes given; warn where nobody could read what is drawn."""
        box, dots = ax.get_window_extent(), figure_of(ax).dpi
        k = float(min(box.width / self.width, box.height / height) * _INCHES / dots)
        if SMALL.size * k < _READABLE:
            need = [_READABLE / SMALL.size * side / _INCHES for side in (self.width, height)]
            has = (box.width / dots, box.height / dots)
            warnings.warn(
                f"this chart is drawn on axes of {has[0]:.1f} x {has[1]:.1f} inches, where its letters are "
                f"{SMALL.size * k:.1f} points high; it can be read from {need[0]:.1f} x {need[1]:.1f} inches on: leave "
                "ax= out, make the axes larger, or draw less with event=, actors=, outlets= and top=",
                UserWarning,
                stacklevel=5,
            )
        return k
