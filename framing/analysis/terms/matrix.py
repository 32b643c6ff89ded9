"""A document-term matrix by voice, as scikit-learn takes it.

Idea: what the outlet says itself and what it lets others say are different documents, so a row is an article in one
voice; a model that is fitted on the rows of the outlet's own voice cannot learn its sources.

Units: counts of uses. Stop words are left out, as in `framing.keyness`; ``words`` of a row counts them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from framing.analysis.analysis import Analysis
from framing.analysis.terms.terms import EVERY, Terms, at_least_one, check_voice, terms_of
from framing.errors import SettingsError
from framing.records import Voice
from framing.results import check_kind, make_frame

ROWS: Mapping[str, str] = {
    "article_id": "string", "outlet": "string", "event": "string", "date": "string", "voice": "string",
    "words": "int64",
}  # fmt: skip


@dataclass(frozen=True, eq=False)
class DocumentTerms:
    """Counts of terms in articles, voice by voice.

    Parameters
    ----------
    matrix : scipy.sparse.csr_matrix of shape (rows, terms)
        Counts.
    vocabulary : tuple of str
        The terms, in the order of the columns.
    rows : DataFrame
        What each row is: article_id, outlet, event, date, voice, words.
    """

    matrix: Any
    vocabulary: tuple[str, ...]
    rows: pd.DataFrame

    def to_frame(self) -> pd.DataFrame:
        """Give the matrix as a dense frame, for a small corpus.

        Returns
        -------
        DataFrame of shape (rows, terms)
            Indexed by article and voice.
        """
        index = pd.MultiIndex.from_frame(self.rows[["article_id", "voice"]])
        return pd.DataFrame(self.matrix.toarray(), index=index, columns=list(self.vocabulary))


def dtm(
    analysis: Analysis,
    *,
    voices: str | Iterable[str] = ("own", "quoted", "attributed"),
    longest: int = 1,
    min_articles: int = 1,
    masked: bool = False,
) -> DocumentTerms:
    """Count the words of each article by voice.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.
    voices : str | Iterable[str]
        Which voices have rows; "all" gives one row an article.
    longest : int
        Words of the longest phrase; 1 takes words alone.
    min_articles : int
        A term of fewer articles is left out.
    masked : bool
        Whether names of actors are left out.

    Returns
    -------
    DocumentTerms
        ``matrix``, ``vocabulary`` and ``rows``; rows go by article and then by voice, as asked for.

    Raises
    ------
    SettingsError
        If a voice is unknown, none is asked for, or a number is no count.
    """
    check_kind(analysis, "Analysis", "framing.dtm")
    wanted = [check_voice(v) for v in ([voices] if isinstance(voices, str) else voices)]
    if not wanted or (len(wanted) > 1 and EVERY in wanted):
        known = ", ".join(v.value for v in Voice)
        raise SettingsError(f"voices={wanted!r}: name some of {known}, or {EVERY!r} alone")
    at_least_one("min_articles", min_articles)
    return _stacked(
        analysis, {v: terms_of(analysis, voice=v, longest=longest, masked=masked) for v in wanted}, min_articles
    )


def _stacked(analysis: Analysis, by_voice: Mapping[str, Terms], least: int) -> DocumentTerms:
    """Lay the terms of all voices out in one matrix."""
    from scipy import sparse

    vocabulary = sorted(set().union(*(t.vocabulary for t in by_voice.values())))
    number = {term: i for i, term in enumerate(vocabulary)}
    n_articles = len(next(iter(by_voice.values())).articles)
    rows, columns = [], []
    for k, terms in enumerate(by_voice.values()):
        ours = np.array([number[t] for t in terms.vocabulary], dtype=np.int64)
        rows.append(terms.article * len(by_voice) + k)
        columns.append(ours[terms.term])
    at, of = np.concatenate(rows), np.concatenate(columns)
    seen = np.unique(np.stack([at // len(by_voice), of]), axis=1)[1]
    kept = np.flatnonzero(np.bincount(seen, minlength=len(vocabulary)) >= least)
    shape = (n_articles * len(by_voice), len(vocabulary))
    matrix = sparse.csr_matrix((np.ones(len(at), dtype=np.int64), (at, of)), shape=shape)[:, kept]
    return DocumentTerms(matrix, tuple(vocabulary[i] for i in kept), _rows(analysis, by_voice))


def _rows(analysis: Analysis, by_voice: Mapping[str, Terms]) -> pd.DataFrame:
    facts = analysis.articles.set_index("article_id")[["outlet", "event", "date"]].to_dict("index")
    ids = next(iter(by_voice.values())).articles
    return make_frame(
        (
            {"article_id": key, **facts[key], "voice": voice, "words": int(terms.words[i])}
            for i, key in enumerate(ids)
            for voice, terms in by_voice.items()
        ),
        ROWS,
    )
