"""Charts: one function each, ``chart(result, *, ax=None) -> Axes``, in one quiet style.

``CHARTS`` lists those of a comparison in the order of a report, ``BESIDE`` those of results that are asked for by a
call of their own (`framing.trends`, `framing.distances`). Every chart takes ``event=``, ``actors=``, ``outlets=``,
``top=``, ``title=`` and ``source=``. `theme` sets their look. `picture` gives a chart as bytes with its alt text and
its data; `pages` draws one of many events page by page; `write_all` writes every chart of a result into a folder.
Drawing shows nothing and changes no global setting.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

import pandas as pd
from matplotlib.axes import Axes

from framing.charts import asides as _asides
from framing.charts import beside as _beside
from framing.charts import label_ladder as _label_ladder
from framing.charts import label_matrix as _label_matrix
from framing.charts import loaded_categories as _loaded_categories
from framing.charts import loaded_rate as _loaded_rate
from framing.charts import profile_dots as _profile_dots
from framing.charts import selection as _selection
from framing.charts import speakers as _speakers
from framing.charts import treatment as _treatment
from framing.charts import voice_composition as _voice_composition
from framing.charts import word_pairs as _word_pairs
from framing.charts._style import alt_text, close, figure_of, spots_of, title_of, to_png, to_svg
from framing.charts.asked import THEMES, Asked, Chart, Theme, cut, drawn, laid_out, look, offered, theme, wishes_of
from framing.charts.asked import pages as _pages
from framing.charts.words import contrasts as _contrasts
from framing.charts.words import keyness as _keyness
from framing.charts.words import sketch as _sketch
from framing.errors import ResultError
from framing.results import Result, put_into

# In the order of a report: what differs most, names, voices, sources and frame cues, loaded words, words and company,
# who acts and how it is told, then everything at a glance.
_FILES = {
    "contrasts": _contrasts,
    "label_matrix": _label_matrix,
    "word_pairs": _word_pairs,
    "label_ladder": _label_ladder,
    "voice_composition": _voice_composition,
    "speakers": _speakers,
    **_selection.FILES,
    "loaded_rate": _loaded_rate,
    "loaded_categories": _loaded_categories,
    "asides": _asides,
    "keyness": _keyness,
    "sketch": _sketch,
    **_treatment.FILES,
    "profile_dots": _profile_dots,
}
CHARTS: Mapping[str, Chart] = {name: offered(file, name) for name, file in _FILES.items()}
BESIDE: Mapping[str, Chart] = {name: offered(file, name) for name, file in _beside.FILES.items()}

agency = CHARTS["agency"]
agentless = CHARTS["agentless"]
asides = CHARTS["asides"]
contrasts = CHARTS["contrasts"]
coverage_grid = CHARTS["coverage_grid"]
distance_map = BESIDE["distance_map"]
frame_shares = CHARTS["frame_shares"]
keyness = CHARTS["keyness"]
label_distances = BESIDE["label_distances"]
label_ladder = CHARTS["label_ladder"]
label_matrix = CHARTS["label_matrix"]
loaded_categories = CHARTS["loaded_categories"]
loaded_rate = CHARTS["loaded_rate"]
profile_dots = CHARTS["profile_dots"]
sketch = CHARTS["sketch"]
source_kinds = CHARTS["source_kinds"]
speakers = CHARTS["speakers"]
stance = CHARTS["stance"]
timeline = BESIDE["timeline"]
voice_composition = CHARTS["voice_composition"]
who_to_whom = CHARTS["who_to_whom"]
word_pairs = CHARTS["word_pairs"]

# Pictures live as long as the result they were drawn from.
_Key = tuple[str, Asked, Theme, bool]
_DRAWN: WeakKeyDictionary[Result, dict[_Key, Picture]] = WeakKeyDictionary()

__all__ = [
    "BESIDE",
    "CHARTS",
    "THEMES",
    "Chart",
    "Picture",
    "Theme",
    "agency",
    "agentless",
    "alt_text",
    "asides",
    "can_be_narrow",
    "close",
    "contrasts",
    "coverage_grid",
    "distance_map",
    "frame_shares",
    "keyness",
    "label_distances",
    "label_ladder",
    "label_matrix",
    "loaded_categories",
    "loaded_rate",
    "pages",
    "picture",
    "profile_dots",
    "rows",
    "sketch",
    "source_kinds",
    "speakers",
    "stance",
    "theme",
    "timeline",
    "title_of",
    "to_png",
    "to_svg",
    "voice_composition",
    "who_to_whom",
    "word_pairs",
    "write_all",
]


@dataclass(frozen=True)
class Picture:
    """A chart as bytes, with what a page needs around it.

    Parameters
    ----------
    name : str
        Of the chart.
    title, alt : str
        What is seen, in a line, and for those who cannot see it.
    svg : bytes
        The drawing.
    width, height : float
        In points (72 an inch).
    data : DataFrame
        What is drawn.
    spots : tuple of (float, float, tuple of str)
        Marks that stand for something, in the chart of key words for source and word: where they are, as shares of
        width and height from the upper left corner, and what for.
    """

    name: str
    title: str
    alt: str
    svg: bytes
    width: float
    height: float
    data: pd.DataFrame
    spots: tuple[tuple[float, float, tuple[str, ...]], ...] = ()


def rows(
    name: str,
    result: Result,
    *,
    event: str | Iterable[str] | None = None,
    actors: str | Iterable[str] | None = None,
    outlets: str | Iterable[str] | None = None,
) -> pd.DataFrame:
    """Give the data of a chart without drawing it.

    Parameters
    ----------
    name : str
        One of `CHARTS` or `BESIDE`.
    result : Result
        What the chart is drawn from.
    event : str | Iterable[str] | None
        Only these events.
    actors : str | Iterable[str] | None
        Only these actors, by id or name.
    outlets : str | Iterable[str] | None
        Only these sources.

    Returns
    -------
    DataFrame
        One row a thing drawn.
    """
    wishes = wishes_of(event=event, actors=actors, outlets=outlets)
    found: pd.DataFrame = _file(name)._rows(cut(result, wishes))
    return found


def _file(name: str) -> Any:  # noqa: ANN401 - a module
    """Give the file of a chart, or say which charts there are."""
    files = {**_FILES, **_beside.FILES}
    if name not in files:
        raise ResultError(f"no chart {name!r}; there are: {', '.join(files)}")
    return files[name]


def picture(name: str, result: Result, *, letters: bool = True, narrow: bool = False, **asked: Any) -> Picture:  # noqa: ANN401
    """Draw a chart for a page and forget its figure; a chart of a result is drawn once, however often it is asked for.

    Parameters
    ----------
    name : str
        One of `CHARTS` or `BESIDE`.
    result : Result
        What the chart is drawn from.
    letters : bool
        Whether letters are drawn as outlines, which look the same everywhere; otherwise they are text that the reader's
        machine sets, in a fifth of the bytes.
    narrow : bool
        Whether for the width of a phone; charts that cannot be narrow are drawn wide.
    **asked : Any
        Wishes as the charts take them: ``event``, ``actors``, ``outlets``, ``top``, ``title``, ``source``.

    Returns
    -------
    Picture
        SVG, alt text and data; the same for the same result.
    """
    wishes = wishes_of(**asked, narrow=narrow)
    key = (name, wishes, look(), letters)
    kept = _DRAWN.setdefault(result, {})
    if key not in kept:
        ax = drawn(_file(name), name, result, wishes)
        kept[key] = _picture(name, result, ax, wishes, letters)
        close(ax)
    return kept[key]


def can_be_narrow(name: str, result: Result) -> bool:
    """Whether a chart can be laid out for the width of a phone.

    Parameters
    ----------
    name : str
        One of `CHARTS` or `BESIDE`.
    result : Result
        What the chart is drawn from.

    Returns
    -------
    bool
        False for a chart that is drawn wide all the same.
    """
    file = _file(name)
    return laid_out(file, name, result, Asked(narrow=True)).width < laid_out(file, name, result, Asked()).width


def _picture(name: str, result: Result, ax: Axes, wishes: Asked, letters: bool) -> Picture:
    width, height = figure_of(ax).get_size_inches() * 72
    same = _DRAWN[result].get((name, replace(wishes, narrow=False), look(), letters)) if wishes.narrow else None
    data: pd.DataFrame = same.data if same else _file(name)._rows(cut(result, wishes))
    made = to_svg(ax, letters=letters)
    return Picture(name, title_of(ax), alt_text(ax), made, float(width), float(height), data, spots_of(ax))


def pages(name: str, result: Result, **asked: Any) -> Iterator[Axes]:  # noqa: ANN401
    """Draw a chart of many events page by page, as many events on each as fit on 30 inches.

    Parameters
    ----------
    name : str
        One of `CHARTS` or `BESIDE`.
    result : Result
        What the chart is drawn from.
    **asked : Any
        Wishes as the charts take them: ``event``, ``actors``, ``outlets``, ``top``, ``title``, ``source``.

    Yields
    ------
    Axes
        A page; its title and its alt text speak of its own events. Close each when it is saved.
    """
    wishes, file = wishes_of(**asked), _file(name)
    part = cut(result, wishes)
    for events in _pages(file, name, part, wishes):
        yield drawn(file, name, part, replace(wishes, event=events if any(events) else ()))


def write_all(result: Result, folder: str | Path) -> list[Path]:
    """Write every chart of a result as ``<chart>.svg`` and ``<chart>.png``, further pages as ``<chart>-2.svg``.

    Parameters
    ----------
    result : Result
        From `framing.compare`, `framing.trends` or `framing.distances`.
    folder : str | Path
        Where to; made if missing.

    Returns
    -------
    list of Path
        The files written.

    Raises
    ------
    ResultError
        If the folder cannot be written.
    """
    names = []
    with put_into(folder) as aside:
        for name in _beside.OF.get(type(result).__name__, tuple(CHARTS)):
            for k, ax in enumerate(pages(name, result), 1):
                stem = name if k == 1 else f"{name}-{k}"
                for ending, made in ((".svg", to_svg(ax)), (".png", to_png(ax))):
                    (aside / f"{stem}{ending}").write_bytes(made)
                    names.append(f"{stem}{ending}")
                close(ax)
    return [Path(folder) / name for name in names]
