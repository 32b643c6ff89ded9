"""What colour some words have in the lexicon of loaded terms, and whether other words have as much of it.

Idea: "enormous" beside "massive" is no contrast. What counts is the gap: words are compared by the kinds of colour that
the lexicon gives them, wherever they stand and whether or not they were findings there; and a word that stands in the
other sentence too, in any form, is no difference at all.

Units: intensities of the lexicon, 1-3.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from framing.comparison.contrasts.story import Row
from framing.comparison.contrasts.weights import SCALE
from framing.comparison.coverage import Statement
from framing.lexicon import Lexicons
from framing.text import fold, words

_PRAISE = "praise"  # category of loaded words


@lru_cache(maxsize=4)
def _intensities(lexicons: Lexicons) -> Mapping[str, tuple[str, float]]:
    """Single loaded words to their kind and intensity."""
    rows = lexicons["loaded_terms"].rows
    return {fold(r["term"]): (r["category"], float(r["intensity"])) for r in rows if " " not in r["term"]}


@lru_cache(maxsize=4096)  # a sentence is held against many findings
def colours(text: str, lexicons: Lexicons) -> Mapping[str, float]:
    """Find the kinds of colour that words of a text have, each with its greatest intensity.

    Parameters
    ----------
    text : str
        Words as written.
    lexicons : Lexicons
        Uses ``loaded_terms``.

    Returns
    -------
    mapping of str to float
        Category to intensity; of single words only.
    """
    known = _intensities(lexicons)
    found: dict[str, float] = {}
    low = fold(text)
    for start, end in words(low):
        kind, intensity = known.get(low[start:end], ("", 0.0))
        if kind:
            found[kind] = max(intensity, found.get(kind, 0.0))
    return found


def hardly_praises(h: Row) -> bool:
    """Say whether a finding is a mild word of praise: "prominent" gives a rank more than a judgement.

    Parameters
    ----------
    h : Row
        A row of ``hits``.

    Returns
    -------
    bool
        By its kind and score.
    """
    return bool(h["category"] == _PRAISE and abs(h["score"]) < SCALE.praise)


def says_as_much(term: Statement, other: Statement, most: float = 0.5) -> bool:
    """Say whether most content words of a term stand in another statement too, in any form.

    Parameters
    ----------
    term : Statement
        The term.
    other : Statement
        The statement.
    most : float
        Share of the words from which it does.

    Returns
    -------
    bool
        False for a term without content words.
    """
    return bool(term.stems) and len(term.stems & other.stems) >= most * len(term.stems)
