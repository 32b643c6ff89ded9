"""One quiet style for every chart: colours, type, and the sheet that charts are drawn on.

A chart is laid out as a page is: in points, from the top, on a `Sheet` that grows with its content. Only
when the layout is known does the sheet make a figure of that size, or fill the axes it was given (then
everything is scaled to fit). Along x a sheet may carry a scale, so that the axes' data coordinates are the
values drawn and ``ax.axvline(20)`` means what it says.

Conventions. The type is DejaVu Sans, which matplotlib brings, so that pixels are the same everywhere. Voices
differ in lightness and hatch, rungs carry their number: nothing is said by colour alone, and a chart
survives a grey printer. Text is never read as mathematics (``$5 and $6`` stays), control characters and
bidirectional overrides are not drawn. Colours: Okabe & Ito (2008) for the hues, dark ink on light tints for
contrast above 4.5. No global rcParams are touched, nothing is shown.

This is the only module that knows ``matplotlib.pyplot``.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import matplotlib.pyplot as plt
from matplotlib import font_manager
from matplotlib.axes import Axes
from matplotlib.font_manager import FontProperties
from matplotlib.patches import FancyBboxPatch, Rectangle
from matplotlib.textpath import text_to_path

INK, GREY, RULE, PAPER, WASH = "#1a1a1a", "#595959", "#d9d9d9", "#ffffff", "#f5f5f3"
ACCENT = "#0b4f7d"
WIDTH = 720.0  # points; 10 inches
MARGIN = 14.0
ROW = 19.0  # height of a row of one line
_FONT = "DejaVu Sans"
_FALLBACK = (
    "Noto Sans CJK SC", "Noto Sans CJK JP", "Noto Sans Devanagari", "Noto Sans Bengali", "Noto Sans Thai", "Hiragino Sans",
    "Microsoft YaHei", "Yu Gothic", "Malgun Gothic", "Nirmala UI", "Arial Unicode MS", "WenQuanYi Zen Hei", "Unifont",
)  # fmt: skip
_RC = {
    "svg.hashsalt": "framing", "svg.fonttype": "path", "hatch.linewidth": 0.7, "figure.facecolor": PAPER, "savefig.facecolor": PAPER,
    "axes.unicode_minus": True, "path.simplify": False, "text.usetex": False, "text.parse_math": False, "figure.max_open_warning": 0,
    "figure.dpi": 100, "figure.autolayout": False, "figure.constrained_layout.use": False,
}  # fmt: skip


@dataclass(frozen=True)
class Type:
    """How text is set: size in points, colour, weight and slope."""

    size: float = 8.5
    color: str = INK
    bold: bool = False
    italic: bool = False


TITLE, SUB = Type(13, bold=True), Type(9, GREY)
BAND, LABEL, BODY = Type(9.5, bold=True), Type(9), Type(8.5)
STRONG, SMALL, ASIDE = Type(8.5, bold=True), Type(7.5, GREY), Type(8, GREY, italic=True)


@dataclass(frozen=True)
class Look:
    """How a voice is drawn: what it is called, its fill, a hatch, and the colour of text upon it."""

    name: str
    fill: str
    hatch: str
    text: str


VOICES = {
    "own": Look("outlet’s own words", "#17456b", "", "#ffffff"),
    "quoted": Look("quoted", "#6ea0c4", "", "#0d0d0d"),
    "attributed": Look("indirect speech", "#bdd3e2", "////", "#0d0d0d"),
    "scare": Look("scare quotes", "#e69f00", "xxxx", "#0d0d0d"),
    "uncertain": Look("voice uncertain", "#efefec", "....", "#0d0d0d"),
}
_TINTS = {-3: "#e9a07a", -2: "#f2bd9f", -1: "#f9dccb", 0: "#ececea", 1: "#d3e3f0", 2: "#aacbe3", 3: "#7fb2d6"}


def rung_text(rung: float) -> str:
    """Write a rung with its sign: "−2", "0", "+1", "−0.5"; "·" where none is known."""
    if rung != rung:
        return "·"
    if abs(rung) < 0.05:
        return "0"
    return ("−" if rung < 0 else "+") + f"{abs(rung):.1f}".removesuffix(".0")


def rung_tint(rung: float) -> str:
    """Tint of a rung, light enough for dark text; paper where none is known."""
    return PAPER if rung != rung else _TINTS[max(-3, min(3, round(rung)))]


def rung_wash(rung: float) -> str:
    """A paler tint for whole cells, in proportion to the rung."""
    if rung != rung or abs(rung) < 0.05:
        return WASH
    full, share = _TINTS[3 if rung > 0 else -3], 0.18 + 0.6 * min(1.0, abs(rung) / 3)
    parts = (int(full[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{round(255 - (255 - p) * share):02x}" for p in parts)


def clean(text: object) -> str:
    """Text fit to be drawn on one line: no control characters, no bidirectional overrides, spaces joined."""
    drop = {*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C, 0xFEFF, 0xAD, 0x200B}
    kept = ("" if ord(c) in drop else " " if ord(c) < 32 or 0x7F <= ord(c) < 0xA0 else c for c in str(text))
    return " ".join("".join(kept).split())


@lru_cache(maxsize=1)
def _fonts() -> dict[str, frozenset[int]]:
    """The characters that each font known here can draw; DejaVu Sans first."""
    installed = {f.name for f in font_manager.fontManager.ttflist}
    names = [_FONT, *(f for f in _FALLBACK if f in installed)]
    return {n: frozenset(font_manager.get_font(font_manager.findfont(n)).get_charmap()) for n in names}


def _drawable(text: str) -> tuple[str, list[str]]:
    """Text with a box for every character that no font here has, and the fonts to draw it with."""
    fonts = _fonts()
    if all(ord(c) in fonts[_FONT] for c in text):
        return text, [_FONT]
    used, made = [_FONT], []
    for c in text:
        font = next((f for f, known in fonts.items() if ord(c) in known), None)
        made.append(c if font else "\u25a1")
        if font and font not in used:
            used.append(font)
    return "".join(made), used


@lru_cache(maxsize=4096)
def _advance(char: str, bold: bool) -> float:
    """Width of one character at 1 point."""
    shown, fonts = _drawable(char)
    prop = FontProperties(family=fonts[-1:], weight="bold" if bold else "normal", size=100)
    # ink is measured, not advance: two letters around ten of the character leave the advance of those
    wide, narrow = (
        text_to_path.get_text_width_height_descent(f"H{c}H", prop, ismath=False)[0] for c in (shown * 10, "")
    )
    return float(wide - narrow) / 1000


def width_of(text: str, style: Type) -> float:
    """Width of a line of text in points, without kerning."""
    return sum(_advance(c, style.bold) for c in text) * style.size


def elide(text: object, width: float, style: Type) -> str:
    """Text cut to `width` points, with an ellipsis where something is left out."""
    line = clean(text)
    if width_of(line, style) <= width:
        return line
    left = width - width_of("…", style)
    for i, c in enumerate(line):
        left -= _advance(c, style.bold) * style.size
        if left < 0:
            return line[:i].rstrip() + "…"
    return line


def wrap(text: object, width: float, style: Type, lines: int = 99) -> list[str]:
    """Text broken at spaces into at most `lines` lines of `width` points; a word too long for a line is cut."""
    words, done, line = clean(text).split(), [], ""
    while words:
        longer = f"{line} {words[0]}".strip()
        if width_of(longer, style) <= width:
            line = longer
            words.pop(0)
        elif line:
            done.append(line)
            line = ""
        else:
            head = elide(words[0], width + width_of("…", style), style).removesuffix("…") or words[0][:1]
            done.append(head)
            words[0] = words[0][len(head) :]
            if not words[0]:
                words.pop(0)
        if len(done) == lines:
            rest = " ".join([done[-1], line, *words]).strip()
            return [*done[:-1], elide(rest, width, style)] if line or words else done
    return [*done, line] if line else done or [""]


class Sheet:
    """A page that grows downwards; coordinates are points from its upper left corner.

    Parameters
    ----------
    title : str
        What is seen, in words computed from the data.
    sub : str
        What is measured, in which unit.
    width : float
        Of the page, in points.
    """

    def __init__(self, title: str, sub: str = "", width: float = WIDTH) -> None:
        self.width = width
        self.title = title
        self.y = MARGIN
        self._scale = (0.0, 1.0)  # value at x = 0, values per point
        self._items: list[Callable[[Axes, float], object]] = []
        self.paragraph(title, TITLE, leading=1.25)
        if sub:
            self.y += 3
            self.paragraph(sub, SUB)
        self.y += 10

    def scale(self, left: float, right: float, low: float, high: float) -> Callable[[float], float]:
        """Let x between `left` and `right` mean `low` to `high`; gives the function from value to x."""
        per = (high - low) / (right - left)
        self._scale = (low - left * per, per)
        return lambda value: left + (value - low) / per

    def text(self, x: float, y: float, text: object, style: Type = BODY, align: str = "left") -> None:
        """Set one line with its baseline at `y`."""
        shown, fonts = _drawable(clean(text))
        if not shown:
            return

        def put(ax: Axes, k: float) -> None:
            ax.text(
                self._x(x), y, shown, fontsize=style.size * k, color=style.color, fontfamily=fonts, ha=align, va="baseline",
                fontweight="bold" if style.bold else "normal", fontstyle="italic" if style.italic else "normal", parse_math=False,
            )  # fmt: skip

        self._items.append(put)

    def runs(self, x: float, y: float, parts: Sequence[tuple[str, Type]]) -> float:
        """Set pieces of different type in one line; gives the x where it ends."""
        for text, style in parts:
            self.text(x, y, text, style)
            x += width_of(clean(text), style) * 1.015 + 4
        return x

    def paragraph(self, text: str, style: Type, leading: float = 1.35) -> None:
        """Set text over the whole width and move down."""
        for line in wrap(text, self.width - 2 * MARGIN, style):
            self.y += style.size * leading
            self.text(MARGIN, self.y, line, style)

    def rect(
        self, x: float, y: float, size: tuple[float, float], fill: str, hatch: str = "", edge: str = "none"
    ) -> None:
        """Fill a rectangle; hatches are drawn in white or ink, whichever is seen."""

        def put(ax: Axes, k: float) -> None:
            at, per = self._x(x), self._scale[1]
            box = Rectangle((at, y), size[0] * per, size[1], facecolor=fill, edgecolor=edge, linewidth=0.6 * k)
            ax.add_patch(box)
            if hatch:
                ax.add_patch(
                    Rectangle(
                        (at, y), size[0] * per, size[1], fill=False, hatch=hatch, edgecolor="#00000066", linewidth=0
                    )
                )

        self._items.append(put)

    def chip(self, x: float, y: float, rung: float, size: float = 7.0) -> None:
        """Show a rung as a number on its tint; `y` is the baseline of the text beside it."""

        def put(ax: Axes, k: float) -> None:
            w, h = 18.0 * self._scale[1], size + 3
            shape = f"round,pad=0,rounding_size={2 if self._scale[1] == 1 else 0}"
            ax.add_patch(
                FancyBboxPatch(
                    (self._x(x), y - size + 0.5),
                    w,
                    h,
                    boxstyle=shape,
                    facecolor=rung_tint(rung),
                    edgecolor=RULE,
                    linewidth=0.4 * k,
                )
            )

        self._items.append(put)
        self.text(x + 9, y, rung_text(rung), Type(size, bold=rung == rung and abs(rung) >= 0.05), "center")

    def line(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        color: str = RULE,
        width: float = 0.7,
        dash: str = "-",
    ) -> None:
        """Draw a straight line."""
        self._items.append(
            lambda ax, k: ax.plot(
                [self._x(start[0]), self._x(end[0])],
                [start[1], end[1]],
                dash,
                color=color,
                linewidth=width * k,
                solid_capstyle="butt",
            )
        )

    def under(self, start: tuple[float, float], end: tuple[float, float], color: str = RULE) -> None:
        """Draw a line of a grid beneath all that is there already."""
        self.line(start, end, color, 0.6)
        self._items.insert(0, self._items.pop())

    def dot(self, x: float, y: float, color: str = ACCENT, marker: str = "o", size: float = 6.5) -> None:
        """Draw a mark."""
        self._items.append(
            lambda ax, k: ax.plot(
                [self._x(x)],
                [y],
                marker,
                color=color,
                markersize=size * k,
                markeredgecolor=PAPER,
                markeredgewidth=0.8 * k,
            )
        )

    def interval(self, x: tuple[float, float], y: float, color: str = ACCENT) -> None:
        """Draw an interval with small ends."""
        self.line((x[0], y), (x[1], y), color, 1.4)
        for end in x:
            self.line((end, y - 2.5), (end, y + 2.5), color, 1.0)

    def band(self, event: str) -> None:
        """Head a band of rows with its event; nothing where the event has no name."""
        if not event:
            return
        self.y += 10
        self.line((MARGIN, self.y), (self.width - MARGIN, self.y), INK, 1.0)
        self.y += 14
        self.text(MARGIN, self.y, elide(event, self.width - 2 * MARGIN, BAND), BAND)
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
        ax : Axes or None
            Where to draw; None makes a figure as large as the content.
        alt : str
            What a person who cannot see the chart should know; see `alt_text`.

        Returns
        -------
        Axes
            The axes drawn on; y runs downwards in points, x as `scale` says.
        """
        height = self.y + MARGIN
        with plt.rc_context(_RC):
            if ax is None:
                ax = plt.figure(figsize=(self.width / 72, height / 72)).add_axes((0, 0, 1, 1))
                k = 1.0
            else:
                box = ax.get_window_extent()
                k = min(box.width / self.width, box.height / height) * 72 / ax.get_figure(root=True).dpi
            ax.set_axis_off()
            ax.set_xlim(self._x(0), self._x(self.width))
            ax.set_ylim(height, 0)
            for put in self._items:
                put(ax, k)
        vars(ax).update(framing_title=self.title, framing_alt=clean(f"{self.title}. {alt}"))
        return ax

    def _x(self, x: float) -> float:
        return self._scale[0] + x * self._scale[1]


def alt_text(ax: Axes) -> str:
    """Say in words what a chart of this package shows.

    Parameters
    ----------
    ax : Axes
        From one of the charts.

    Returns
    -------
    str
        Title and the main numbers; empty for axes of others.
    """
    return str(vars(ax).get("framing_alt", ""))


def title_of(ax: Axes) -> str:
    """Give the title of a chart of this package.

    Parameters
    ----------
    ax : Axes
        From one of the charts.

    Returns
    -------
    str
        The title; empty for axes of others.
    """
    return str(vars(ax).get("framing_title", ""))


def to_svg(ax: Axes) -> bytes:
    """Give a chart as SVG, the same bytes for the same chart; letters are outlines, texts in it are escaped.

    Parameters
    ----------
    ax : Axes
        From one of the charts.

    Returns
    -------
    bytes
        UTF-8, with title and description, without date.
    """
    return _saved(
        ax, "svg", {"Date": None, "Creator": None, "Title": title_of(ax) or None, "Description": alt_text(ax) or None}
    )


def to_png(ax: Axes, *, dpi: int = 144) -> bytes:
    """Give a chart as PNG, the same bytes for the same chart.

    Parameters
    ----------
    ax : Axes
        From one of the charts.
    dpi : int
        Dots per inch; lowered where the picture would be higher than 30,000 pixels.

    Returns
    -------
    bytes
        The picture.
    """
    tallest = max(ax.get_figure(root=True).get_size_inches())
    return _saved(ax, "png", {"Software": None, "Description": alt_text(ax)}, min(dpi, int(30_000 / tallest)))


def _saved(ax: Axes, form: str, metadata: dict[str, Any], dpi: float = 72) -> bytes:
    target = io.BytesIO()
    with plt.rc_context(_RC):
        ax.get_figure(root=True).savefig(
            target,
            format=form,
            dpi=dpi,
            metadata={k: v for k, v in metadata.items() if v is not None or k != "Description"},
        )
    return target.getvalue()


def close(ax: Axes) -> None:
    """Forget the figure of a chart, so that many charts need no more memory than one.

    Parameters
    ----------
    ax : Axes
        From one of the charts.
    """
    plt.close(ax.get_figure(root=True))


def muted(style: Type) -> Type:
    """The same type in grey italics, for words that are not the outlet's own."""
    return replace(style, color=GREY, italic=True)
