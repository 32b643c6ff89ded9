"""Part of measure.ladder."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

import pandas as pd

from framing import valence
from framing.lexicon import Lexicons
from framing.measure.ladder.ladder import label_edges
from framing.measure.ladder.rungs import SCARE, Ladder, compile_ladder, rate_phrase
from framing.text import WORD, straighten
from framing.valence import compile_words, favourability, turned

_LIMIT = 3.0
_PART_QUOTED = re.compile(r"""(?<=\S )["'][^"']+["']|["'][^"']+["'](?= \S)""")
_NAME = re.compile(r"[A-Z][\w.'-]*(?: [A-Z][\w.'-]*)+|(?<=[a-z,] )[A-Z][\w.'-]*")

_LOWER = re.compile(r"\b[a-z]")


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
    ladder = compile_ladder(lexicons["ladder"], lexicons["irregular_forms"])
    words = compile_words(lexicons["polarity_words"], lexicons["irregular_forms"])
    edges = label_edges(lexicons["function_words"])
    rated = []
    for text in texts:
        plain = "" if pd.isna(text) else _unnamed(straighten(str(text)))
        rung = None if turned(plain, words) else _plain_rung(plain, ladder, edges)
        light = favourability(plain, words) if rung is None or rung >= 0 else 0.0
        if rung and (rung < 0 or light >= 0):  # of a lifting label and an unfavourable word, the negative wins
            light = rung
        elif not light:
            light = _LIMIT * valence.compound(plain)
        rated.append(max(-_LIMIT, min(_LIMIT, light)))
    return pd.Series(rated, dtype="float64", name="rating")


@lru_cache(maxsize=1)
def _shipped() -> Lexicons:
    return Lexicons()


def _unnamed(text: str) -> str:
    """Mask names, so that no word of theirs counts as a feeling; a phrase all in capitals is left as it is."""
    if not _LOWER.search(text):
        return text
    return valence.mask(text, [m.span() for m in _NAME.finditer(text)])


def _plain_rung(text: str, ladder: Ladder, edges: tuple[frozenset[str], frozenset[str]]) -> float | None:
    """Read a phrase as determiner, modifiers, head, words after the head, and rate it."""
    determiners, ends = edges
    tokens = [m.group().lower() for m in WORD.finditer(text)]
    first = next((i for i, w in enumerate(tokens) if w not in determiners), len(tokens))
    end = next((i for i in range(first, len(tokens)) if tokens[i] in ends), len(tokens))
    if first >= end:
        return None
    after = [" ".join(tokens[end:])] if end < len(tokens) else []
    hedge = SCARE if _PART_QUOTED.search(text) else ""
    return rate_phrase(tokens[end - 1], (*tokens[first : end - 1], *after), hedge, ladder=ladder).rung
