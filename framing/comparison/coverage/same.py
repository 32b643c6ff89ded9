"""Whether two statements tell the same fact, and whether they differ in it.

Statements are taken two by two. *same*: alike, and nothing in them that cannot both be right. *differs*: alike enough
to be held against each other, and another number, date, name or the opposite claim in one of them. *review*: a
person should look. *other*: nothing shows that they tell the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from framing.comparison.coverage.differs import Statement, difference
from framing.comparison.coverage.likeness import Embedder, Likeness
from framing.comparison.coverage.weights import EMBEDDED, PLAIN
from framing.comparison.coverage.words import words_of
from framing.errors import SettingsError
from framing.lexicon import open_lexicons
from framing.results import make_frame

SAME_FACT: Mapping[str, str] = {"similarity": "float64", "status": "string", "differs": "string"}


def same_fact(texts: Sequence[str], others: Sequence[str], *, embedder: Embedder | None = None) -> pd.DataFrame:
    """Hold statements against each other, two by two.

    Rare words weigh more, and what is rare is counted in the statements given: more pairs at once give steadier
    similarities.

    Parameters
    ----------
    texts : Sequence[str]
        Statements, a sentence or a headline each.
    others : Sequence[str]
        As many; the first is held against the first.
    embedder : Embedder | None
        Takes a list of texts and gives an array with a vector for each; its cosines then make most of the similarity.

    Returns
    -------
    DataFrame
        A row a pair: ``similarity`` (0-1), ``status`` (same, differs, review, other), ``differs`` (what differs, as
        "number: 7 | 3"; empty where nothing does).

    Raises
    ------
    SettingsError
        If there are not as many texts as others, one is no text, or the embedder gives no vector a text.

    Examples
    --------
    >>> import framing
    >>> framing.same_fact(["Flood kills 7 in Delmar"], ["Three killed by flood in Delmar"])["status"].tolist()
    ['differs']
    """
    pairs = _checked(texts, others)
    words = words_of(open_lexicons({}))
    read = [Statement(t, words) for pair in pairs for t in pair]
    if not read:
        return make_frame([], SAME_FACT)
    terms = [[t.stem for t in s.tokens if t.stem] for s in read]
    likeness = Likeness(terms, words.meanings, [s.text for s in read], embedder)
    numbers = np.arange(len(read))
    similar = likeness.pairs(numbers[0::2], numbers[1::2])
    rows = [_row(read[2 * k], read[2 * k + 1], float(s), embedder is not None) for k, s in enumerate(similar)]
    return make_frame(rows, SAME_FACT)


def _checked(texts: Sequence[str], others: Sequence[str]) -> list[tuple[str, str]]:
    if isinstance(texts, str) or isinstance(others, str):
        raise SettingsError("texts and others must be lists of statements, not one text; put it into a list")
    first, second = list(texts), list(others)
    if len(first) != len(second):
        raise SettingsError(f"{len(first)} texts and {len(second)} others: give one other for each text")
    strange = [t for t in (*first, *second) if type(t) is not str]
    if strange:
        raise SettingsError(f"a statement must be a text, not {strange[0]!r}; drop or fill missing ones")
    return list(zip(first, second, strict=True))


def _row(a: Statement, b: Statement, similarity: float, embedded: bool) -> dict[str, object]:
    limits = EMBEDDED if embedded else PLAIN
    differs = difference(a, b) if similarity >= limits.compared else ""
    if differs:
        status = "differs"
    elif similarity >= limits.same:
        status = "same"
    else:
        status = "review" if similarity >= limits.review else "other"
    return {"similarity": round(similarity, 6), "status": status, "differs": differs}
