"""One quiet style for every chart: colours, kinds of type, how figures are made and how they become bytes.

Voices differ in lightness and hatch, rungs carry their number: nothing is said by colour alone, and a chart
survives a grey printer. Hues are safe for colour-blind readers (Okabe & Ito 2008): blue against orange, never
red against green. Text stands on tints light enough for a contrast above 4.5.

Every figure is made here, with settings of its own that do not outlive the call: no global rcParams are
touched, nothing is shown. This is the only module that knows ``matplotlib.pyplot``; figures are made through
it so that a notebook shows them.
"""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import matplotlib.pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from framing.charts._type import SLACK, Type, clean, width_of
from framing.charts.asked import mixed

INK, GREY, RULE, PAPER, WASH = "#1a1a1a", "#595959", "#d9d9d9", "#ffffff", "#f4f4f2"
ACCENT = "#17456b"
TITLE, SUB = Type(13, INK, bold=True), Type(9, GREY)
BAND, LABEL, BODY = Type(9.5, INK, bold=True), Type(9), Type(8.5)
STRONG, SMALL, ASIDE = Type(8.5, INK, bold=True), Type(7.5, GREY), Type(8, GREY, italic=True)
THEIRS = Type(8.5, GREY, italic=True)  # words that are not the outlet's own

_RC: Any = {
    "svg.hashsalt": "framing",  # the same ids, so the same bytes
    "svg.fonttype": "path",  # looks the same without our font
    "hatch.linewidth": 0.7,
    "figure.facecolor": PAPER,
    "savefig.facecolor": "auto",
    "savefig.bbox": None,
    "path.simplify": False,
    "text.usetex": False,
    "text.parse_math": False,
    "text.hinting": "none",  # letters as wide as measured
    "figure.max_open_warning": 0,
    "figure.dpi": 100,
    "figure.autolayout": False,
    "figure.constrained_layout.use": False,
}
_TALLEST = 30_000  # pixels of a PNG
_TEXT = re.compile(r'<text style="([^"]*)"([^>]*)>([^<]+)</text>')
_SIZE = re.compile(r"font-size: ([\d.]+)px")


@dataclass(frozen=True)
class Look:
    """How a voice is drawn: what it is called, its fill, a hatch, and the colour of text upon it."""

    name: str
    fill: str
    hatch: str
    text: str


VOICES = {
    "own": Look("outlet’s own words", "#17456b", "", "#ffffff"),
    "quoted": Look("quoted", "#7fadcd", "", "#0d0d0d"),
    "attributed": Look("indirect speech", "#cfdfea", "////", "#0d0d0d"),
    "scare": Look("scare quotes", "#e69f00", "xxxx", "#0d0d0d"),
    "uncertain": Look("voice uncertain", "#efefec", "----", "#0d0d0d"),
}
_TINTS = {-3: "#e9a07a", -2: "#f2bd9f", -1: "#f9dccb", 0: "#e9e9e7", 1: "#d3e3f0", 2: "#aacbe3", 3: "#7fb2d6"}


def rung_text(rung: float) -> str:
    """Write a rung with its sign: "−2", "0", "+1", "−0.5"; "·" where none is known."""
    if rung != rung:
        return "·"
    if abs(rung) < 0.05:
        return "0"
    return ("−" if rung < 0 else "+") + f"{abs(rung):.1f}".removesuffix(".0")


def rung_tint(rung: float) -> str:
    """Give the tint of a rung, light enough for dark text; paper where none is known."""
    return PAPER if rung != rung else _TINTS[max(-3, min(3, round(rung)))]


def rung_wash(rung: float) -> str:
    """Give a paler tint for whole cells, in proportion to the rung."""
    if rung != rung or abs(rung) < 0.05:
        return WASH
    return mixed(_TINTS[3 if rung > 0 else -3], 0.16 + 0.4 * min(1.0, abs(rung) / 3))


@contextmanager
def settings(but: Mapping[Any, str] = MappingProxyType({})) -> Iterator[None]:
    """Open the context in which charts are drawn and saved; it puts back what it set and nothing else.

    ``plt.rc_context`` puts back everything: also what a notebook's backend sets when the first figure wakes it.
    """
    before = {key: plt.rcParams[key] for key in _RC}
    plt.rcParams.update(_RC)
    plt.rcParams.update(but)
    try:
        yield
    finally:
        plt.rcParams.update(before)


def new_axes(width: float, height: float, paper: str = PAPER) -> Axes:
    """Make a figure of this size in points, with one axes that fills it."""
    return plt.figure(figsize=(width / 72, height / 72), facecolor=paper).add_axes((0, 0, 1, 1))


def figure_of(ax: Axes) -> Figure:
    """Return the figure that an axes is on, whatever the nesting."""
    figure = ax.get_figure(root=True)
    assert figure is not None, "the axes were removed from their figure"
    return figure


def describe(ax: Axes, title: str, alt: str, spots: tuple[tuple[float, float, tuple[str, ...]], ...] = ()) -> None:
    """Keep with the axes what the chart says, for `title_of` and `alt_text`, and what its marks stand for."""
    vars(ax).update(framing_title=clean(title), framing_alt=clean(f"{title}. {alt}"), framing_spots=spots)


def spots_of(ax: Axes) -> tuple[tuple[float, float, tuple[str, ...]], ...]:
    """Give where marks stand, as shares of width and height from the upper left corner, and what they stand for."""
    return tuple(vars(ax).get("framing_spots", ()))


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


def to_svg(ax: Axes, *, letters: bool = True) -> bytes:
    """Give a chart as SVG, the same bytes for the same chart; texts in it are escaped.

    Parameters
    ----------
    ax : Axes
        From one of the charts.
    letters : bool
        Whether letters are drawn as outlines; otherwise they stay text.

    Returns
    -------
    bytes
        UTF-8, with title and description, without date.
    """
    said = {"Title": title_of(ax), "Description": alt_text(ax)}
    metadata = {"Date": None, "Creator": None, **{k: v for k, v in said.items() if v}}
    made = _saved(ax, "svg", 72, metadata, {"svg.fonttype": "path" if letters else "none"})
    return made if letters else _TEXT.sub(_at_length, made.decode()).encode()


def _at_length(found: re.Match[str]) -> str:
    """Give a text the length it was laid out with, so that another machine's font changes nothing around it."""
    style, more, text = found.groups()
    size = float(_SIZE.search(style)[1])  # type: ignore[index]
    long = width_of(html.unescape(text), Type(size, bold="font-weight: 700" in style)) / SLACK
    family = style.replace("'DejaVu Sans'", "'DejaVu Sans', Verdana")
    return f'<text style="{family.replace("; text-anchor: start", "")}"{more} textLength="{long:.1f}">{text}</text>'


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
        The picture, its alt text in its metadata.
    """
    tallest = max(figure_of(ax).get_size_inches())
    said = {"Software": None, "Description": alt_text(ax)}
    # the default compression takes as long as the drawing and saves a tenth
    return _saved(ax, "png", min(dpi, int(_TALLEST / tallest)), said, {}, pil_kwargs={"compress_level": 3})


def _saved(ax: Axes, form: str, dpi: float, metadata: dict[str, str | None], but: dict[str, str], **more: Any) -> bytes:
    target = io.BytesIO()
    with settings(but):
        figure_of(ax).savefig(target, format=form, dpi=dpi, metadata=metadata, **more)
    return target.getvalue()


def close(ax: Axes) -> None:
    """Forget the figure of a chart, so that many charts need no more memory than one.

    Parameters
    ----------
    ax : Axes
        From one of the charts.
    """
    plt.close(figure_of(ax))
