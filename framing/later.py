"""Public names whose work comes with a later release; each says so once and clearly.

They stand here so that programs written against the contract import today, and so that
nobody takes an empty answer for a finding.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

    from framing.comparison import Comparison


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
