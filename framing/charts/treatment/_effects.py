"""How acts of harm and help are drawn: dark and solid against light and hatched, so that they part in grey."""

from __future__ import annotations

from collections.abc import Mapping

from framing.charts._sheet import MARGIN, Sheet
from framing.charts._style import GREY, INK, SMALL, Look
from framing.charts._type import width_of

EFFECTS: Mapping[str, Look] = {
    "harm": Look("harm", "#a8481b", "", "#ffffff"),
    "help": Look("help", "#a9cbe3", "////", "#0d0d0d"),
}


def legend(sheet: Sheet) -> None:
    """Name the effects, each behind a sample of its look."""
    style, x = SMALL.but(color=INK, size=8), MARGIN
    sheet.y += 4
    for look in EFFECTS.values():
        sheet.rect((x, sheet.y - 7.5), (16, 8), look.fill, look.hatch, edge=GREY)
        sheet.text(x + 20, sheet.y, look.name, style)
        x += 32 + width_of(look.name, style)
    sheet.y += 4
