"""The wishes for one drawing, kept where sheet and charts can read them while it is drawn.

They live in a context variable: two threads may draw at once, and nothing stays when a drawing is done.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from matplotlib.axes import Axes

_ALL = 10_000  # entries; more than any chart lists


@dataclass(frozen=True)
class Asked:
    """What is asked of a chart.

    Parameters
    ----------
    event, actors, outlets : tuple of str
        What is drawn; empty for all.
    top : int
        How many entries a list has at most; 0 for as many as the chart finds right.
    title, source : str
        A title in place of that computed, and where the data come from; empty for none.
    narrow : bool
        Whether for the width of a phone.
    """

    event: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    top: int = 0
    title: str = ""
    source: str = ""
    narrow: bool = False


@dataclass
class Measured:
    """What the sheet tells back of one drawing: how high each band is, and whether a list minded `top`.

    Parameters
    ----------
    only : bool
        Whether the sheet is laid out and not drawn.
    bands : dict of str to float
        Event to the points its rows take.
    width, height : float
        Of the whole, in points.
    listed : bool
        Whether a list minded `top`.
    note : str
        What the foot says of other pages.
    finish : callable or None
        Draws what was laid out.
    """

    only: bool = False
    bands: dict[str, float] = field(default_factory=dict)
    width: float = 0.0
    height: float = 0.0
    listed: bool = False
    note: str = ""
    finish: Callable[[Axes | None], Axes] | None = None


_WISHES: ContextVar[tuple[Asked, Measured]] = ContextVar("framing_charts_wishes")


def asked() -> tuple[Asked, Measured]:
    """Give the wishes for the drawing at hand, and where to note what it measures."""
    return _WISHES.get((Asked(), Measured()))


@contextmanager
def wish(wishes: Asked, measured: Measured) -> Iterator[None]:
    """Let wishes hold for one drawing."""
    token = _WISHES.set((wishes, measured))
    try:
        yield
    finally:
        _WISHES.reset(token)


def most(default: int) -> int:
    """How many entries a list has at most: those asked for, else `default`."""
    wishes, measured = asked()
    measured.listed = True
    return wishes.top or default


def most_actors(default: int) -> int:
    """How many actors are drawn at most: all of those asked for by name."""
    wishes, _ = asked()
    return most(_ALL if wishes.actors else default)
