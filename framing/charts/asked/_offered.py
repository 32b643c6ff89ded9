"""A chart as callers see it: what its file draws, with the wishes that all charts share, and in pages.

A drawing is never taller than a wall: where the events are too many for one page, those that fit are drawn and the
foot says which call draws the others. An event is never split.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterable
from dataclasses import replace
from functools import wraps
from types import ModuleType
from typing import Any, Protocol, cast

import pandas as pd
from matplotlib.axes import Axes

from framing.charts._data import bands, count
from framing.charts.asked._cut import cut, names_of
from framing.charts.asked._wishes import Asked, Measured, wish
from framing.errors import ResultError
from framing.results import Result

PAGE = 2160.0  # points, 30 inches: no page is higher unless one event alone is
_SHARED = """event : str | list of str | None
        Only these events; None draws as many as fit on a page.
    actors : str | list of str | None
        Only these actors, by id or name.
    outlets : str | list of str | None
        Only these sources.
    top : int | None
        How many entries each list has at most, such as actors, pairs or words.
    title : str | None
        A title in place of the one that is computed.
    source : str | None
        A line of the foot that says where the data come from.
    """
_RAISED = """

    Raises
    ------
    ResultError
        If an event, actor or outlet is not in the result; the message lists what is.
    """


class Chart(Protocol):
    """A chart of this package."""

    def __call__(  # noqa: PLR0913 - what every chart takes
        self,
        result: Result,
        *,
        ax: Axes | None = None,
        event: str | Iterable[str] | None = None,
        actors: str | Iterable[str] | None = None,
        outlets: str | Iterable[str] | None = None,
        top: int | None = None,
        title: str | None = None,
        source: str | None = None,
        **own: Any,  # noqa: ANN401 - what one chart alone takes
    ) -> Axes:
        """Draw it."""
        ...


def offered(file: ModuleType, name: str) -> Chart:
    """Give the chart of a file with the wishes that all charts take.

    Parameters
    ----------
    file : ModuleType
        With a function of its own name.
    name : str
        Of the chart.

    Returns
    -------
    Chart
        What callers use.
    """
    drawing = getattr(file, name)

    @wraps(drawing)
    def chart(  # noqa: PLR0913 - what every chart takes
        result: Result,
        *,
        ax: Axes | None = None,
        event: str | Iterable[str] | None = None,
        actors: str | Iterable[str] | None = None,
        outlets: str | Iterable[str] | None = None,
        top: int | None = None,
        title: str | None = None,
        source: str | None = None,
        **own: Any,  # noqa: ANN401
    ) -> Axes:
        wishes = wishes_of(event=event, actors=actors, outlets=outlets, top=top, title=title, source=source)
        return drawn(file, name, result, wishes, ax=ax, **own)

    chart.__doc__ = _documented(inspect.getdoc(drawing) or "")
    own = [p for p in inspect.signature(drawing).parameters.values() if p.kind is p.KEYWORD_ONLY and p.name != "ax"]
    shown = [
        p for p in inspect.signature(chart, follow_wrapped=False).parameters.values() if p.kind is not p.VAR_KEYWORD
    ]
    vars(chart)["__signature__"] = inspect.signature(chart, follow_wrapped=False).replace(parameters=[*shown, *own])
    return cast("Chart", chart)


def _documented(text: str) -> str:
    """Add the shared parameters and the errors to the text of a chart."""
    shared = inspect.cleandoc("    " + _SHARED)
    head, _, tail = text.partition("\nReturns\n")
    raised = "" if "\nRaises\n" in tail else "\n\n" + inspect.cleandoc(_RAISED)
    return f"{head.rstrip()}\n{shared}\n\nReturns\n{tail.rstrip()}{raised}\n"


def wishes_of(
    *,
    event: str | Iterable[str] | None = None,
    actors: str | Iterable[str] | None = None,
    outlets: str | Iterable[str] | None = None,
    top: int | None = None,
    title: str | None = None,
    source: str | None = None,
    narrow: bool = False,
) -> Asked:
    """Check what is asked for and bring it into one form."""
    given: object = top  # what a type checker rules out, a notebook does all the same
    if given is not None and (not isinstance(given, int) or isinstance(given, bool) or given < 1):
        raise ResultError(f"top= is how many entries are drawn, 1 or more, not {top!r}")
    return Asked(
        names_of(event, "event"), names_of(actors, "actors"), names_of(outlets, "outlets"), top or 0,
        title or "", source or "", narrow,
    )  # fmt: skip


def drawn(
    file: ModuleType,
    name: str,
    result: Result,
    wishes: Asked,
    *,
    ax: Axes | None = None,
    **own: Any,  # noqa: ANN401
) -> Axes:
    """Draw a chart as asked; of too many events those that fit on a page."""
    part = cut(result, wishes)
    _can(file, name, part, wishes, own)
    laid = laid_out(file, name, part, wishes, **own)
    order = [e for e, _ in bands(part)]
    if ax is None and laid.height > PAGE and len(order) > 1:
        first, *rest = paged(laid, order)
        left = count(sum(map(len, rest)), "further event")
        note = f"{left} not drawn here: event= draws one, framing.charts.pages all."
        laid = laid_out(file, name, cut(part, Asked(event=first)), wishes, note=note, **own)
    if ax is not None and not wishes.narrow:
        laid = _larger(laid, laid_out(file, name, part, replace(wishes, narrow=True), **own), ax)
    if wishes.top and not laid.listed:
        raise ResultError(f"{name} lists sources and nothing else, so top= does nothing; choose them with outlets=")
    assert laid.finish is not None, "a chart ends with sheet.draw"
    return laid.finish(ax)


def _larger(wide: Measured, narrow: Measured, ax: Axes) -> Measured:
    """Choose the layout whose letters are larger on the axes given."""
    box = ax.get_window_extent()
    letters = [min(box.width / laid.width, box.height / laid.height) for laid in (wide, narrow)]
    return narrow if letters[1] > letters[0] else wide


def laid_out(
    file: ModuleType,
    name: str,
    result: Result,
    wishes: Asked,
    *,
    note: str = "",
    **own: Any,  # noqa: ANN401
) -> Measured:
    """Lay a chart out without drawing it, and give what it measures."""
    measured = Measured(only=True, note=note)
    with wish(wishes, measured):
        getattr(file, name)(result, **own)
    return measured


def pages(file: ModuleType, name: str, result: Result, wishes: Asked) -> list[tuple[str, ...]]:
    """Part the events of a chart into pages by laying the chart out once."""
    laid, order = laid_out(file, name, result, wishes), [e for e, _ in bands(result)]
    return paged(laid, order) if laid.height > PAGE and len(order) > 1 else [tuple(order)]


def paged(laid: Measured, order: list[str]) -> list[tuple[str, ...]]:
    """Put as many events on a page as fit, each whole."""
    around = laid.height - sum(laid.bands.values())
    found: list[list[str]] = [[]]
    room = PAGE - around
    for event in order:
        high = laid.bands.get(event, 0.0)
        if found[-1] and high > room:
            found.append([])
            room = PAGE - around
        found[-1].append(event)
        room -= high
    return [tuple(p) for p in found]


def _can(file: ModuleType, name: str, part: Result, wishes: Asked, own: dict[str, Any]) -> None:
    """Say where a chart tells no actors apart; a wish that does nothing would mislead."""
    if wishes.actors:
        rows: pd.DataFrame = file._rows(part, **own)
        if not {"actor", "agent", "panel"} & set(rows.columns):
            raise ResultError(f"{name} counts whole texts and tells no actors apart; leave actors= out")
