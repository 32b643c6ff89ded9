"""Why a fitted pipeline decides as it does: each word's share, found by leaving it out.

Idea: occlusion, the simplest explanation that works for any pipeline over text: a word's share is how far the
decision falls without it (Robnik-Šikonja and Kononenko 2008). Shares need not add up, since words act together.

Units: log-odds of the second class, or the pipeline's own decision value. Offsets index the text as given.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd
from sklearn.pipeline import Pipeline

from framing.errors import SettingsError
from framing.text import words


def explain(pipeline: Pipeline, text: str) -> pd.DataFrame:
    """Give each word's share in a fitted pipeline's decision on a text.

    A word's share is how much the decision value (log-odds of a logistic regression) falls when
    the word is left out: positive speaks for the second class. This works for any binary
    pipeline over text; shares need not add up, since words act together.

    Parameters
    ----------
    pipeline : Pipeline
        Fitted, over a list of str, with two classes.
    text : str
        What to explain.

    Returns
    -------
    DataFrame
        Columns start, end, word, share; one row a word, in text order.

    Raises
    ------
    SettingsError
        If `text` is not text, or the pipeline gives no decision value for two classes.
    """
    if not isinstance(text, str):
        raise SettingsError(f"explain takes one text, not {type(text).__name__}")
    spans = words(text)
    values = _decisions(pipeline, [text, *(text[:a] + text[b:].removeprefix(" ") for a, b in spans)])
    rows = {
        "start": pd.array([a for a, _ in spans], dtype="int64"),
        "end": pd.array([b for _, b in spans], dtype="int64"),
        "word": pd.array([text[a:b] for a, b in spans], dtype="string"),
        "share": pd.array(values[0] - values[1:], dtype="float64"),
    }
    return pd.DataFrame(rows)


def _decisions(pipeline: Pipeline, texts: list[str]) -> npt.NDArray[np.float64]:
    if hasattr(pipeline, "decision_function"):
        values = np.asarray(pipeline.decision_function(texts), dtype=np.float64)
    elif hasattr(pipeline, "predict_proba"):
        chances = np.clip(np.asarray(pipeline.predict_proba(texts), dtype=np.float64), 1e-9, 1 - 1e-9)
        values = np.log(chances[:, 1] / chances[:, 0]) if chances.shape[1] == 2 else chances
    else:
        raise SettingsError("explain needs a pipeline with decision_function or predict_proba")
    if values.ndim != 1:
        raise SettingsError(f"explain needs two classes; this pipeline gives {values.shape[1]}")
    return values
