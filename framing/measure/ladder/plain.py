"""Rate phrases of any form, without a parser: what a label in a list or a table says of whom it describes.

Idea: the ladder rates a phrase where a row matches its head or a modifier; where none does, the words' own
favourability decides (`framing.valence`), and VADER is the last resort. Names are masked first, so that "Hope"
in a surname is no feeling; a phrase that begins with an act ("fighting terrorism") is no label.

Conventions: a phrase is read as determiners, modifiers, head, words after the head; where its first part ends is
told by function words. Values lie on the ladder's scale, -3 to +3; of a lifting label and an unfavourable word
the negative wins. 0 is "nothing known" here, since a table of phrases needs a number in each row.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

import pandas as pd

from framing import valence
from framing.lexicon import Lexicons
from framing.measure.ladder.lookup import Ladder, ladder_of
from framing.measure.ladder.reading import label_edges
from framing.measure.ladder.rungs import SCARE, rate_phrase
from framing.text import WORD, in_title_case, is_capitalised, names_in, straighten
from framing.valence import Words, compile_words, favourability, turned

_LIMIT = 3.0  # the ends of the ladder
_PART_QUOTED = re.compile(r"""(?<=\S )["'][^"']+["']|["'][^"']+["'](?= \S)""")


def rate_labels(texts: Iterable[str], *, lexicons: Lexicons | None = None) -> pd.Series:
    """Rate phrases of any form, without a parser: by the ladder, else by their favourability.

    Parameters
    ----------
    texts : Iterable[str]
        Labels and word choices: "the regime", "a crackdown on migrants", "did not want to meet".
    lexicons : Lexicons | None
        Replacements for ``ladder`` and ``polarity_words``.

    Returns
    -------
    pandas.Series
        Floats called ``rating``, -3 delegitimising or unfavourable to +3; 0 where nothing is known.

    Raises
    ------
    TypeError
        If `texts` is one string.

    Examples
    --------
    >>> list(rate_labels(["the regime", "the government", "a teapot"]))
    [-1.0, 1.0, 0.0]
    """
    if isinstance(texts, str):
        raise TypeError(f"rate_labels takes a list of texts; write rate_labels([{texts!r}])")
    lexicons = lexicons or _shipped()
    ladder = ladder_of(lexicons)
    words = compile_words(lexicons["polarity_words"], lexicons["irregular_forms"])
    edges = label_edges(lexicons["function_words"])
    phrases = ("" if pd.isna(text) else _unnamed(straighten(str(text))) for text in texts)
    rated = [max(-_LIMIT, min(_LIMIT, _rate(plain, ladder, words, edges))) for plain in phrases]
    return pd.Series(rated, dtype="float64", name="rating")


def _rate(plain: str, ladder: Ladder, words: Words, edges: tuple[frozenset[str], frozenset[str]]) -> float:
    """Rate one phrase by the ladder, else by its words; of the two, what is negative wins."""
    rung = None if turned(plain, words) else _plain_rung(plain, ladder, edges)
    if rung is not None and rung < 0:
        return rung
    light = favourability(plain, words)
    if rung and light >= 0:
        return rung
    return light if rung is not None else light or _LIMIT * valence.compound(plain)


@lru_cache(maxsize=1)
def _shipped() -> Lexicons:
    return Lexicons()


def _unnamed(text: str) -> str:
    """Mask names, so that no word of theirs counts as a feeling; a headline's capitals show no names and stay."""
    words = WORD.findall(text)
    if in_title_case(words) and is_capitalised(words[0]):
        return text
    return valence.mask(text, names_in(text))


def _plain_rung(text: str, ladder: Ladder, edges: tuple[frozenset[str], frozenset[str]]) -> float | None:
    """Read a phrase as determiner, modifiers, head, words after the head, and rate it."""
    determiners, ends = edges
    words = [m.group() for m in WORD.finditer(text)]
    tokens = [w.lower() for w in words]
    first = next((i for i, w in enumerate(tokens) if w not in determiners), len(tokens))
    end = next((i for i in range(first, len(tokens)) if tokens[i] in ends), len(tokens))
    if first >= end:
        return None
    after = [" ".join(tokens[end:])] if end < len(tokens) else []
    hedge = SCARE if _PART_QUOTED.search(text) else ""
    return rate_phrase(tokens[end - 1], (*words[first : end - 1], *after), hedge, ladder=ladder).rung
