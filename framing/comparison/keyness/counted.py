"""The terms of articles as counts, with what a source is, and where a term first stands in each.

Idea: what stands only inside a longer phrase is not counted beside it: where "states" is always "united states", the
phrase alone is a term. Rare terms are left out before anything is tested, by their pooled count, which says nothing of
who uses them (independent filtering, Bourgon et al. 2010).

Units: uses; articles by number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.analysis import Analysis, Terms, terms_of

OTHERS = "the others"  # the reference, where it is all other sources of the event
GIVEN = "the reference"  # where it is another analysis
Ints = NDArray[np.int64]


class Place(NamedTuple):
    """A use of a term: its article, and where it stands."""

    article: str
    start: int
    end: int


@dataclass(frozen=True, eq=False)
class Counted:
    """Counts of terms, article by article.

    Parameters
    ----------
    counts : scipy.sparse.csr_matrix of shape (articles, terms)
        Uses.
    vocabulary : sequence of str
        The terms.
    words : ndarray of shape (articles,)
        Words of each article in the voice compared, stop words included.
    by, event : ndarray of shape (articles,)
        Source and event of each article.
    terms : Sequence of Terms
        All uses, of this analysis and of a reference that was given.
    """

    counts: Any
    vocabulary: Sequence[str]
    words: Ints
    by: NDArray[np.object_]
    event: NDArray[np.object_]
    terms: Sequence[Terms]

    @property
    def sources(self) -> list[str]:
        """Sources compared, sorted."""
        return sorted(set(self.by) - {GIVEN, ""})

    def first_places(self) -> dict[tuple[str, str], Place]:
        """Source and term to the first place where it stands there."""
        known = set(self.vocabulary)
        found: dict[tuple[str, str], Place] = {}
        homes, home = np.unique(self.by.astype(str), return_inverse=True)
        offset = 0
        for t in self.terms:
            kept = np.flatnonzero(np.array([w in known for w in t.vocabulary], dtype=bool)[t.term])
            of, at = t.term[kept], home[offset + t.article[kept]]
            _, first = np.unique(at * len(t.vocabulary) + of, return_index=True)  # the first of each, in this order
            for k, a, of_term in zip(kept[first].tolist(), at[first].tolist(), of[first].tolist(), strict=True):
                place = Place(t.articles[t.article[k]], int(t.start[k]), int(t.end[k]))
                found.setdefault((str(homes[a]), t.vocabulary[of_term]), place)
            offset += len(t.articles)
        return found


def count_terms(analysis: Analysis, facts: pd.DataFrame, given: Analysis | None, least: int, **how: Any) -> Counted:
    """Count the terms of the articles compared.

    Parameters
    ----------
    analysis : Analysis
        The evidence.
    facts : pd.DataFrame
        ``article_id``, ``by`` and ``event`` of the articles that count.
    given : Analysis | None
        A reference from elsewhere; then all articles are of one event.
    least : int
        A term with fewer uses in all is left out.
    **how : Any
        See `framing.analysis.terms_of`.

    Returns
    -------
    Counted
        Articles in the order of the analyses.
    """
    if given is None:
        read = [terms_of(analysis, least=least, **how)]
    else:  # what is rare in either may be common in both
        read = [terms_of(analysis, **how), terms_of(given, **how)]
    vocabulary = sorted(set().union(*(t.vocabulary for t in read)))
    counts = _matrix(read, vocabulary)
    by, event = _homes(read, facts)
    used = by != ""
    total = np.asarray(counts[np.flatnonzero(used)].sum(axis=0)).ravel()
    kept = _kept(vocabulary, total, least)
    words = np.where(used, np.concatenate([t.words for t in read]), 0)  # an article that does not count has no words
    return Counted(counts[:, kept], [vocabulary[i] for i in kept], words, by, event, read)


def _homes(read: Sequence[Terms], facts: pd.DataFrame) -> tuple[NDArray[np.object_], NDArray[np.object_]]:
    """Source and event of each article; no source where it does not count, no event where a reference was given."""
    known = {r.article_id: (r.by, r.event) for r in facts.itertuples()}
    homes = [known.get(a, ("", "")) for a in read[0].articles]
    if len(read) > 1:
        homes = [(by, "") for by, _ in homes] + [(GIVEN, "") for _ in read[1].articles]
    found = np.array([*homes, ("", "")], dtype=object)[:-1]  # so that no article still gives two columns
    return found[:, 0], found[:, 1]


def _matrix(read: Sequence[Terms], vocabulary: Sequence[str]) -> Any:
    from scipy import sparse

    number = {term: i for i, term in enumerate(vocabulary)}
    rows, columns, offset = [], [], 0
    for t in read:
        ours = np.array([number[w] for w in t.vocabulary], dtype=np.int64)
        rows.append(t.article + offset)
        columns.append(ours[t.term])
        offset += len(t.articles)
    at, of = np.concatenate(rows), np.concatenate(columns)
    return sparse.csr_matrix((np.ones(len(at)), (at, of)), shape=(offset, len(vocabulary)))


def _kept(vocabulary: Sequence[str], total: NDArray[np.float64], least: int) -> list[int]:
    """Numbers of the terms that are common enough and do not stand in one longer phrase only."""
    often = {vocabulary[i]: total[i] for i in np.flatnonzero(total >= least).tolist()}
    inside = {part for phrase, n in often.items() for part in _parts(phrase) if often[part] == n}
    return [i for i, term in enumerate(vocabulary) if term in often and term not in inside]


def _parts(phrase: str) -> Iterator[str]:
    """Shorter phrases inside a phrase."""
    words = phrase.split(" ")
    for size in range(1, len(words)):
        for start in range(len(words) - size + 1):
            yield " ".join(words[start : start + size])
