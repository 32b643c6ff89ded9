"""Setting type: what a line of text measures, where it breaks, and what of it can be drawn at all.

Names and quotations come from strangers. Control characters and bidirectional overrides are not drawn, spaces
are joined, and a character that no font here has becomes a box instead of a warning. Widths are sums of
advances in points, without kerning; the type is DejaVu Sans, which matplotlib brings, so that lines break at
the same place everywhere, unless a theme asks for another.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache

from matplotlib import font_manager
from matplotlib.font_manager import FontProperties
from matplotlib.textpath import text_to_path

from framing.charts.asked import look

FONT = "DejaVu Sans"
SLACK = 1.025  # screens that fit letters to pixels set them a little wider
_FALLBACK = (
    "Noto Sans CJK SC",
    "Noto Sans CJK JP",
    "Noto Sans Devanagari",
    "Noto Sans Bengali",
    "Noto Sans Thai",
    "Hiragino Sans",
    "Microsoft YaHei",
    "Yu Gothic",
    "Malgun Gothic",
    "Nirmala UI",
    "Arial Unicode MS",
    "WenQuanYi Zen Hei",
    "Unifont",
)
_BOX = "\u25a1"  # stands for a character that no font here has
_LEFT_TO_RIGHT = "\u200e"  # a line is read from the left, even if it begins with an Arabic name
# Not drawn: bidirectional overrides, isolates and marks, zero-width and soft-hyphen characters.
_UNSEEN = frozenset({*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200B, 0x200E, 0x200F, 0x061C, 0xFEFF, 0xAD})


@dataclass(frozen=True)
class Type:
    """How text is set: size in points, colour, weight and slope."""

    size: float = 8.5
    color: str = "#1a1a1a"
    bold: bool = False
    italic: bool = False

    def but(self, **changes: object) -> Type:
        """Return the same type with some things changed."""
        return replace(self, **changes)  # type: ignore[arg-type]


def clean(text: object) -> str:
    """Return text fit to be drawn on one line."""
    kept = ("" if ord(c) in _UNSEEN else " " if ord(c) < 32 or 0x7F <= ord(c) < 0xA0 else c for c in str(text))
    return re.sub(r"[^\S\u00a0]+", " ", "".join(kept)).strip()  # a no-break space stays one


def name_and_note(title: str) -> tuple[str, str]:
    """Split the title of a source into its name and the note how many articles it rests on."""
    found = re.fullmatch(r"(.+?)\s(\([\d,]+\sarticles?\))", clean(title))
    return (found[1], found[2]) if found else (clean(title), "")


@lru_cache(maxsize=4)
def _fonts(first: str) -> dict[str, frozenset[int]]:
    """Give the characters that each font known here can draw; that of the theme first."""
    installed = {f.name for f in font_manager.fontManager.ttflist}
    names = dict.fromkeys([first, FONT, *(f for f in _FALLBACK if f in installed)])
    return {n: frozenset(font_manager.get_font(font_manager.findfont(n)).get_charmap()) for n in names}


def _right_to_left(text: str) -> bool:
    return not text.isascii() and any(unicodedata.bidirectional(c) in ("R", "AL") for c in text)


def drawable(text: str) -> tuple[str, list[str]]:
    """Return text with a box for every character that no font here has, and the fonts to draw it with."""
    first = look().font
    found = [_font_of(c, first) for c in text]
    shown = "".join(c if font else _BOX for c, font in zip(text, found, strict=True))
    used = [f for f in dict.fromkeys([first, *found]) if f]
    return (_LEFT_TO_RIGHT + shown if _right_to_left(text) else shown), used


@lru_cache(maxsize=4096)
def _font_of(char: str, first: str) -> str:
    """Name the first font known here that can draw a character; nothing if none can."""
    return next((f for f, known in _fonts(first).items() if ord(char) in known), "")


@lru_cache(maxsize=4096)
def _advance(char: str, bold: bool, first: str) -> float:
    """Measure one character at 1 point."""
    shown, fonts = drawable(char)
    shown = shown.removeprefix(_LEFT_TO_RIGHT)
    prop = FontProperties(family=fonts[-1:], weight="bold" if bold else "normal", size=100)
    # ink is measured, not advance: two letters around ten of the character leave the advance of those
    wide, narrow = (text_to_path.get_text_width_height_descent(f"H{c}H", prop, False)[0] for c in (shown * 10, ""))
    return float(wide - narrow) / 1000 * SLACK


def width_of(text: str, style: Type) -> float:
    """Measure a line of text in points."""
    return _width(text, style.bold, look().font) * style.size


@lru_cache(maxsize=8192)
def _width(text: str, bold: bool, first: str) -> float:
    """Measure a line of text at 1 point."""
    return sum(_advance(c, bold, first) for c in text)


def elide(text: object, width: float, style: Type) -> str:
    """Cut text to `width` points, with an ellipsis where something is left out."""
    line = clean(text)
    if width_of(line, style) <= width:
        return line
    left = width - width_of("…", style)
    for i, c in enumerate(line):
        left -= _advance(c, style.bold, look().font) * style.size
        if left < 0:
            return line[:i].rstrip() + "…"
    return line


def balanced(text: object, width: float, style: Type) -> list[str]:
    """Break text into as few lines as it needs, about equally long, so that no word stands alone on the last."""
    lines = wrap(text, width, style)
    while width > 60 and len(tighter := wrap(text, width * 0.97, style)) == len(lines) > 1:
        lines, width = tighter, width * 0.97
    return lines


def wrap(text: object, width: float, style: Type, lines: int = 99) -> list[str]:
    """Break text at spaces into at most `lines` lines of `width` points; a word too long for a line is cut."""
    done: list[str] = []
    line = ""
    words = clean(text).split(" ")[::-1]
    while words:
        longer = f"{line} {words[-1]}".strip()
        if width_of(longer, style) <= width:
            line = longer
            words.pop()
            continue
        if not line:
            word = words.pop()
            line = elide(word, width + width_of("…", style), style).removesuffix("…") or word[:1]
            if word[len(line) :]:
                words.append(word[len(line) :])
        if len(done) + 1 == lines:
            return [*done, elide(" ".join([line, *words[::-1]]), width, style)]
        done.append(line)
        line = ""
    return [*done, line] if line or not done else done
