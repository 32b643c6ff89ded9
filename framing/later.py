"""Public names whose work comes with a later release; each says so once and clearly.

They stand here so that programs written against the contract import today, and so that
nobody takes an empty answer for a finding.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

    from framing.comparison import Comparison


def target_sentiment(
    texts: Sequence[str], starts: Sequence[int], ends: Sequence[int], *, model: str = "linear"
) -> pd.DataFrame:
    """Sentiment toward the words ``text[start:end]`` of each text.

    Parameters
    ----------
    texts : Sequence[str]
        Sentences.
    starts : Sequence[int]
        The target in each.
    ends : Sequence[int]
        As `starts`.
    model : str
        Which model. One of "linear", "encoder".

    Returns
    -------
    DataFrame
        Columns negative, neutral, positive, label.

    Raises
    ------
    NotImplementedError
        Always, in this release.
    """
    raise NotImplementedError("target_sentiment comes with a later release of framing; nothing was computed")


def keyness(comparison: Comparison) -> pd.DataFrame:
    """Words that set sources apart, by log-odds with an informative prior.

    Parameters
    ----------
    comparison : Comparison
        From `framing.compare`.

    Returns
    -------
    DataFrame
        One row a word and pair of sources.

    Raises
    ------
    NotImplementedError
        Always, in this release.
    """
    raise NotImplementedError("keyness comes with a later release of framing; nothing was computed")
