"""Charts: one function each, ``chart(result, *, ax=None) -> Axes``, in one quiet style.

``CHARTS`` lists them in the order of a report. `picture` gives a chart as bytes with its alt text and its
data; `write_all` writes every chart into a folder. Drawing shows nothing and changes no global setting.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from weakref import WeakKeyDictionary

import pandas as pd
from matplotlib.axes import Axes

from framing.charts import asides as _asides
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
from framing.charts._style import alt_text, close, figure_of, title_of, to_png, to_svg
from framing.charts.words import keyness as _keyness
from framing.charts.words import sketch as _sketch
from framing.results import Result, put_into

agency = _treatment.agency.agency
agentless = _treatment.agentless.agentless
asides = _asides.asides
frame_shares = _selection.frame_shares.frame_shares
keyness = _keyness.keyness
label_ladder = _label_ladder.label_ladder
label_matrix = _label_matrix.label_matrix
loaded_categories = _loaded_categories.loaded_categories
loaded_rate = _loaded_rate.loaded_rate
profile_dots = _profile_dots.profile_dots
sketch = _sketch.sketch
source_kinds = _selection.source_kinds.source_kinds
speakers = _speakers.speakers
stance = _treatment.stance.stance
voice_composition = _voice_composition.voice_composition
who_to_whom = _treatment.who_to_whom.who_to_whom
word_pairs = _word_pairs.word_pairs

# In the order of a report: names first, then voices, sources and frame cues, loaded words, words and company, who acts
# and how it is told, then everything at a glance.
_FILES = {
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
CHARTS: Mapping[str, Callable[..., Axes]] = {name: getattr(file, name) for name, file in _FILES.items()}

# Pictures live as long as the result they were drawn from.
_DRAWN: WeakKeyDictionary[Result, dict[str, Picture]] = WeakKeyDictionary()

__all__ = [
    "CHARTS",
    "Picture",
    "agency",
    "agentless",
    "alt_text",
    "asides",
    "close",
    "frame_shares",
    "keyness",
    "label_ladder",
    "label_matrix",
    "loaded_categories",
    "loaded_rate",
    "picture",
    "profile_dots",
    "rows",
    "sketch",
    "source_kinds",
    "speakers",
    "stance",
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
    """

    name: str
    title: str
    alt: str
    svg: bytes
    width: float
    height: float
    data: pd.DataFrame


def rows(name: str, result: Result) -> pd.DataFrame:
    """Give the data of a chart without drawing it.

    Parameters
    ----------
    name : str
        One of `CHARTS`.
    result : Result
        What the chart is drawn from.

    Returns
    -------
    DataFrame
        One row a thing drawn.
    """
    found: pd.DataFrame = _FILES[name]._rows(result)
    return found


def picture(name: str, result: Result) -> Picture:
    """Draw a chart for a page and forget its figure; a chart of a result is drawn once, however often it is asked for.

    Parameters
    ----------
    name : str
        One of `CHARTS`.
    result : Result
        What the chart is drawn from.

    Returns
    -------
    Picture
        SVG, alt text and data; the same for the same result.
    """
    kept = _DRAWN.setdefault(result, {})
    if name not in kept:
        ax = CHARTS[name](result)
        kept[name] = _picture(name, result, ax)
        close(ax)
    return kept[name]


def _picture(name: str, result: Result, ax: Axes) -> Picture:
    width, height = figure_of(ax).get_size_inches() * 72
    return Picture(name, title_of(ax), alt_text(ax), to_svg(ax), float(width), float(height), rows(name, result))


def write_all(result: Result, folder: str | Path) -> list[Path]:
    """Write every chart as ``<chart>.svg`` and ``<chart>.png``.

    Parameters
    ----------
    result : Result
        From `framing.compare`. Takes Comparison.
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
    kept = _DRAWN.setdefault(result, {})
    with put_into(folder) as aside:
        for name, chart in CHARTS.items():
            ax = chart(result)
            kept[name] = kept.get(name) or _picture(name, result, ax)
            for ending, made in ((".svg", kept[name].svg), (".png", to_png(ax))):
                (aside / f"{name}{ending}").write_bytes(made)
                names.append(f"{name}{ending}")
            close(ax)
    return [Path(folder) / name for name in names]
