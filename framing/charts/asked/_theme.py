"""The look of all charts at once: font, colours and width, for a screen, a page of print or a slide.

A theme replaces colours by what they are for. Charts draw in the colours of the house; while a theme holds they are
replaced as they are drawn, so that no chart knows of themes. Text must stay readable: a theme whose ink has less
contrast with its paper than 4.5 (WCAG 2.1 AA) is refused.

Units: inches for the width.
"""

from __future__ import annotations

import difflib
from contextvars import ContextVar
from dataclasses import dataclass, fields, replace
from types import TracebackType
from typing import Any

from matplotlib import colors, font_manager

from framing.errors import ResultError

_READABLE = 4.5  # contrast of text, WCAG 2.1 AA


@dataclass(frozen=True)
class Theme:
    """How charts look.

    Parameters
    ----------
    font : str
        Family, as matplotlib names it.
    width : float
        Of a figure in inches, 3 to 40; type and lines grow with it.
    ink, grey, rule, paper, wash : str
        Colours of text, of notes, of lines, of the ground and of empty bars.
    accent, quoted, indirect, scare, uncertain : str
        Colours of marks and of the voices; the first is that of the outlet's own.
    harm, help : str
        Colours of acts.
    low, high : str
        Colours of the ends of the ladder; the rungs between are mixed with paper.
    """

    font: str = "DejaVu Sans"
    width: float = 10.0
    ink: str = "#1a1a1a"
    grey: str = "#595959"
    rule: str = "#d9d9d9"
    paper: str = "#ffffff"
    wash: str = "#f4f4f2"
    accent: str = "#17456b"
    quoted: str = "#7fadcd"
    indirect: str = "#cfdfea"
    scare: str = "#e69f00"
    uncertain: str = "#efefec"
    harm: str = "#a8481b"
    help: str = "#a9cbe3"
    low: str = "#e9a07a"
    high: str = "#7fb2d6"


_HOUSE = Theme()
_RUNGS = {
    -3: "#e9a07a", -2: "#f2bd9f", -1: "#f9dccb", 0: "#e9e9e7", 1: "#d3e3f0", 2: "#aacbe3", 3: "#7fb2d6",
}  # fmt: skip
# Publication presets: what a screen, a two-column page in grey, a page in colour and a slide need.
THEMES = {
    "screen": _HOUSE,
    "print": Theme(width=7.0),
    "grey": Theme(
        width=7.0, ink="#000000", grey="#4d4d4d", rule="#cccccc", wash="#f2f2f2", accent="#262626", quoted="#8c8c8c",
        indirect="#d0d0d0", scare="#b3b3b3", uncertain="#eeeeee", harm="#4d4d4d", help="#c8c8c8", low="#a6a6a6",
        high="#cfcfcf",
    ),
    "column": Theme(width=6.5),
    "slide": Theme(width=13.333, ink="#000000", grey="#404040"),
}  # fmt: skip
_LOOK: ContextVar[Theme] = ContextVar("framing_charts_theme", default=_HOUSE)


def look() -> Theme:
    """Give the theme that holds."""
    return _LOOK.get()


class _Held:
    """A theme that was set; leaving the ``with`` puts back the one before."""

    def __init__(self, before: Theme, now: Theme) -> None:
        self._before, self.theme = before, now

    def __enter__(self) -> Theme:
        return self.theme

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        _LOOK.set(self._before)

    def __repr__(self) -> str:
        return repr(self.theme)


def theme(name: str = "screen", **changes: Any) -> _Held:  # noqa: ANN401 - a colour, a font, a number
    """Set the look of all charts from here on, or inside a ``with`` alone.

    Parameters
    ----------
    name : str
        A preset: ``screen`` (10 inches), ``print`` (7), ``grey`` (7, without hue), ``column`` (6.5), ``slide`` (13.3).
    **changes : Any
        Fields of `Theme`: a font, a width in inches, colours.

    Returns
    -------
    context manager
        Gives the theme; leaving it puts back the one before. Outside a ``with`` the theme stays.

    Raises
    ------
    ResultError
        If preset, field, font or colour is not known, or text would not be readable.
    """
    if name not in THEMES:
        raise ResultError(f"no theme {name!r}; there are: {', '.join(THEMES)}")
    known = [f.name for f in fields(Theme)]
    for key in changes:
        if key not in known:
            raise ResultError(f"a theme has no {key!r}; there are: {', '.join(known)}")
    given: dict[str, Any] = {k: _value(k, v) for k, v in changes.items()}
    made = replace(THEMES[name], **given)
    for text in ("ink", "grey"):
        if (found := _contrast(getattr(made, text), made.paper)) < _READABLE:
            raise ResultError(
                f"{text} {getattr(made, text)} on paper {made.paper} has a contrast of {found:.1f}; "
                f"text needs {_READABLE}"
            )
    before = _LOOK.get()
    _LOOK.set(made)
    return _Held(before, made)


def _value(key: str, value: object) -> object:
    """Check one field and bring it into the form that drawings use."""
    if key == "width":
        if not isinstance(value, int | float) or isinstance(value, bool) or not 3 <= value <= 40:
            raise ResultError(f"width= is in inches, 3 to 40, not {value!r}")
        return float(value)
    if key == "font":
        there = sorted({f.name for f in font_manager.fontManager.ttflist})
        if value not in there:
            near = difflib.get_close_matches(str(value), there, 5, 0.3)
            raise ResultError(f"no font {value!r} on this machine; near to it: {', '.join(near or there[:5])}")
        return value
    if not colors.is_color_like(value):
        raise ResultError(f"{key}={value!r} is no colour; write it as '#17456b'")
    return str(colors.to_hex(value))  # type: ignore[arg-type]


def _luminance(colour: str) -> float:
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in colors.to_rgb(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(a: str, b: str) -> float:
    low, high = sorted((_luminance(a), _luminance(b)))
    return (high + 0.05) / (low + 0.05)


def painted(colour: str) -> str:
    """Give the colour that stands for a colour of the house."""
    now = _LOOK.get()
    return colour if now == _HOUSE else _palette(now).get(colour, colour)


def mixed(colour: str, share: float) -> str:
    """Mix a colour with the paper."""
    paper = colors.to_rgb(_LOOK.get().paper)
    parts = (share * c + (1 - share) * p for c, p in zip(colors.to_rgb(painted(colour)), paper, strict=True))
    return "#" + "".join(f"{round(255 * p):02x}" for p in parts)


def _palette(now: Theme) -> dict[str, str]:
    house = {getattr(_HOUSE, f.name): getattr(now, f.name) for f in fields(Theme) if isinstance(f.default, str)}
    rungs = {_RUNGS[r]: _between(now, r) for r in _RUNGS if (now.low, now.high) != (_HOUSE.low, _HOUSE.high)}
    return {**house, **rungs}


def _between(now: Theme, rung: int) -> str:
    """Mix the colour of a rung: the end of the ladder, with paper for the rungs nearer to 0."""
    if rung == 0:
        return now.wash
    end, share = colors.to_rgb(now.low if rung < 0 else now.high), abs(rung) / 3
    paper = colors.to_rgb(now.paper)
    red, green, blue = (share * e + (1 - share) * p for e, p in zip(end, paper, strict=True))
    return str(colors.to_hex((red, green, blue)))
