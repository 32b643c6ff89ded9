"""Passages that two sources share nearly word for word: agency copy, a press release, each other's text.

Sentences that resemble each other are found by MinHash (Broder 1997) over runs of three words, with the hash functions
of scikit-learn (MurmurHash3) and locality-sensitive banding, so no pair is read that shares nothing; each pair found is
then checked word by word. A sentence that many articles have is read once. Sentences that follow each other in both
articles make a passage, which must share enough words *outside* quotation marks: the same statement quoted twice is no
shared copy.

What thousands have makes millions of pairs that tell no more than the first. An article is held against all earlier
ones that have a sentence of it, and where these are more than `Copies.many` against the `Copies.told` of them that have
most words of it, the earliest first; ``more`` says of how many no row tells. A pair of articles that is told is told
whole. Of sentences that may resemble more than `Copies.many` others, those likest by their sketches are read.

Who wrote it first is not known: `a` is the article with the earlier date, else the first by source and id.
Units: spans in characters of the articles' texts; `same` 0-1.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.analysis import Analysis
from framing.comparison.coverage.weights import COPIES as WEIGHTS
from framing.results import as_tuples, make_frame
from framing.text import fold, words

COPIES: Mapping[str, str] = {
    "event": "string", "passage": "string", "a": "string", "b": "string",
    "article_a": "string", "start_a": "int64", "end_a": "int64",
    "article_b": "string", "start_b": "int64", "end_b": "int64",
    "sentences": "int64", "words_a": "int64", "words_b": "int64", "same": "float64", "more": "int64",
}  # fmt: skip
Span = tuple[int, int]


@dataclass(frozen=True)
class Line:
    """A sentence that may be shared.

    Parameters
    ----------
    article : str
        Its article.
    order : int
        Its number in the article.
    start, end : int
        Where it stands.
    words : tuple of str
        Its words, folded.
    unquoted : int
        How many of them stand outside quotation marks.
    """

    article: str
    order: int
    start: int
    end: int
    words: tuple[str, ...]
    unquoted: int


Pair = tuple[Line, Line, int, int]  # two sentences, words they share in order, earlier articles that are not told
Numbers = NDArray[np.int64]


def copy_rows(analysis: Analysis, facts: pd.DataFrame) -> pd.DataFrame:
    """Find the passages that sources of an event share.

    Parameters
    ----------
    analysis : Analysis
        The findings.
    facts : pd.DataFrame
        ``article_id``, ``by`` and ``event`` of the articles that count.

    Returns
    -------
    DataFrame
        Columns `COPIES`, by event and place; a row a passage and pair of articles.
    """
    dates = dict(zip(analysis.articles["article_id"], analysis.articles["date"].fillna(""), strict=True))
    rows: list[dict[str, Any]] = []
    for event, part in facts.groupby("event"):
        by = dict(zip(part["article_id"].tolist(), part["by"].tolist(), strict=True))
        if len(set(by.values())) > 1:
            lines = _lines(analysis, by)
            found = sorted(_Sought(lines, by, dates).passages(), key=_place)
            rows += [_row(str(event), number, by, run) for number, run in enumerate(found, 1)]
    return make_frame(rows, COPIES)


def shared_spans(copies: pd.DataFrame) -> Mapping[str, Sequence[Span]]:
    """Article id to the spans that it shares, each once and none overlapping.

    Parameters
    ----------
    copies : pd.DataFrame
        From `copy_rows`.

    Returns
    -------
    mapping of str to sequence of (int, int)
        In text order.
    """
    found: dict[str, list[Span]] = defaultdict(list)
    for side in "ab":
        columns = (copies[f"{c}_{side}"] for c in ("article", "start", "end"))
        for article, start, end in zip(*columns, strict=True):
            found[article].append((int(start), int(end)))
    return {article: _joined(sorted(spans)) for article, spans in found.items()}


def _joined(spans: Sequence[Span]) -> list[Span]:
    joined: list[Span] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _lines(analysis: Analysis, by: Mapping[str, str]) -> list[Line]:
    mine = analysis.sentences[analysis.sentences["article_id"].isin(list(by))]
    texts, lines = analysis.texts, []
    seen: dict[str, int] = defaultdict(int)
    for article, start, end, quoted in as_tuples(mine, ("article_id", "start", "end", "words_quoted")):
        text = texts[article]
        said = tuple(folded(text[s:e]) for s, e in words(text, start, end))
        lines.append(Line(article, seen[article], start, end, said, len(said) - quoted))
        seen[article] += 1
    return lines


folded = lru_cache(maxsize=50_000)(fold)  # most words stand in many sentences


class _Sought:
    """Looks for the passages of one event, article by article: a sentence that all have makes many pairs.

    Parameters
    ----------
    lines : Sequence[Line]
        The sentences of the event.
    by : Mapping[str, str]
        Source of each article.
    dates : Mapping[str, str]
        Its date, or empty.
    """

    def __init__(self, lines: Sequence[Line], by: Mapping[str, str], dates: Mapping[str, str]) -> None:
        ranks = {a: k for k, a in enumerate(sorted(by, key=lambda a: (dates[a], by[a], a)))}
        long = (line for line in lines if len(line.words) >= WEIGHTS.sentence)
        self.lines = sorted(long, key=lambda line: (ranks[line.article], line.order))
        numbers = [(ranks[line.article], line.order, line.unquoted) for line in self.lines]
        self.rank, self.order, self.unquoted = np.array(numbers, dtype=np.int64).reshape(-1, 3).T
        self.source = np.unique([by[line.article] for line in self.lines], return_inverse=True)[1]
        having = _having(self.lines)
        self.texts = list(having)  # each once, however often it stands in the event
        self.text_of = {words: k for k, words in enumerate(self.texts)}
        self.at = [np.array(at, dtype=np.int64) for at in having.values()]
        self.alike = _alike(self.texts)
        self.known: dict[tuple[int, int], int] = {}
        self.untold = np.zeros(len(self.lines), dtype=np.int64)

    def passages(self) -> Iterator[list[Pair]]:
        """Sentences of two articles that follow each other in both."""
        bounds = np.flatnonzero(np.diff(self.rank, prepend=-1, append=-1)).tolist()
        for first, last in pairwise(bounds):
            found = [pair for k in range(first, last) for pair in self._edited(k, first)]
            if found:
                x, y, same = (np.concatenate(part) for part in zip(*found, strict=True))
                told = self._told(x, y)
                yield from self._runs(x[told], y[told], same[told])

    def _edited(self, k: int, first: int) -> Iterator[tuple[Numbers, Numbers, Numbers]]:
        """Sentences before `first` of other sources that are sentence `k`, edited; this one; the words shared."""
        text = self.text_of[self.lines[k].words]
        for other in _likest(text, self.alike.get(text, ())):
            at = self.at[other]
            at = at[: np.searchsorted(at, first)]
            at = at[self.source[at] != self.source[k]]
            same = self._same(other, text) if len(at) else 0
            if same:
                yield at, np.full(len(at), k), np.full(len(at), same)

    def _told(self, x: Numbers, y: Numbers) -> NDArray[np.bool_]:
        """Which pairs of an article's sentences `y` with earlier ones are told."""
        held = np.zeros((int(y[-1] - y[0]) + 1, int(self.rank[y[0]])), dtype=bool)
        held[y - y[0], self.rank[x]] = True
        many = held.sum(axis=1) > WEIGHTS.many
        told = held[~many].any(axis=0)
        likest = np.argsort(-(self.unquoted[y[0] : y[-1] + 1] @ held), kind="stable")
        for having in held[many]:
            told[likest[having[likest]][: WEIGHTS.told]] = True
        self.untold[y[0] : y[-1] + 1] = (held & ~told).sum(axis=1)
        return np.asarray(told[self.rank[x]])

    def _same(self, one: int, other: int) -> int:
        """Words that two texts share in order; 0 where too few for one to be the other, edited."""
        if one == other:
            return len(self.texts[one])
        if (one, other) not in self.known:
            x, y = self.texts[one], self.texts[other]
            least = WEIGHTS.same * max(len(x), len(y))
            same = _shared_words(x, y) if _shared_at_most(x, y) >= least else 0
            self.known[one, other] = same if same >= least else 0
        if len(self.at[other]) == 1:  # it will not be asked again
            return self.known.pop((one, other))
        return self.known[one, other]

    def _runs(self, x: Numbers, y: Numbers, same: Numbers) -> Iterator[list[Pair]]:
        """Join pairs of others with one article where they follow each other in both, and keep what is long enough."""
        sort = np.lexsort((self.order[y], self.order[x], self.rank[x]))
        x, y, same = x[sort], y[sort], same[sort]
        steps = np.array([np.diff(self.order[x]), np.diff(self.order[y])])
        follows = ((steps > 0) & (steps <= WEIGHTS.gap)).all(axis=0) & (np.diff(self.rank[x]) == 0)
        starts = np.flatnonzero(np.concatenate(([True], ~follows)))
        unquoted = np.minimum(np.minimum(self.unquoted[x], self.unquoted[y]), same)
        ends = np.append(starts[1:], len(x))
        long = np.add.reduceat(unquoted, starts) >= WEIGHTS.passage
        for start, end in zip(starts[long].tolist(), ends[long].tolist(), strict=True):
            pairs = zip(*(part[start:end].tolist() for part in (x, y, same)), strict=True)
            yield [(self.lines[i], self.lines[k], n, int(self.untold[k])) for i, k, n in pairs]


def _having(lines: Iterable[Line]) -> Mapping[tuple[str, ...], list[int]]:
    """Numbers of the sentences that have the same words."""
    found: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for k, line in enumerate(lines):
        found[line.words].append(k)
    return found


def _shared_words(x: Sequence[str], y: Sequence[str]) -> int:
    return sum(b.size for b in SequenceMatcher(None, x, y, autojunk=False).get_matching_blocks())


def _shared_at_most(x: Sequence[str], y: Sequence[str]) -> int:
    """How many words two texts can share in order: no more than each has of the other's."""
    return min(sum(map(frozenset(b).__contains__, a)) for a, b in ((x, y), (y, x)))


def _likest(text: int, groups: Sequence[Numbers]) -> list[int]:
    """Give the numbers of a text and of those that may resemble it; of very many, those that share most bands."""
    if not groups:
        return [text]
    found, bands = np.unique(np.concatenate(groups), return_counts=True)
    if len(found) > WEIGHTS.many:
        found = found[np.argsort(-bands, kind="stable")[: WEIGHTS.likest]]
    return sorted({text, *found.tolist()})


def _alike(texts: Sequence[Sequence[str]]) -> Mapping[int, list[Numbers]]:
    """Of each text, groups of those whose sketches agree with its own in a band: they may resemble each other."""
    found: dict[int, list[Numbers]] = defaultdict(list)
    if not texts:
        return found
    for band in _sketches(texts).reshape(WEIGHTS.bands, -1, len(texts)):
        order = np.lexsort(band)
        ends = np.flatnonzero(np.append((np.diff(band[:, order]) != 0).any(axis=0), True)) + 1
        starts = np.append(0, ends[:-1])
        several = ends - starts > 1
        for start, end in zip(starts[several].tolist(), ends[several].tolist(), strict=True):
            read = order[start : min(end, start + WEIGHTS.many + 1)].copy()  # which keeps no whole band
            for k in order[start:end].tolist():
                found[k].append(read)
    return found


def _sketches(texts: Sequence[Sequence[str]]) -> NDArray[np.int32]:
    """Least hash of the runs of words of each text under each of many hash functions, shape (functions, texts)."""
    from sklearn.utils import murmurhash3_32

    hashed = (murmurhash3_32(run, seed=0) for said in texts for run in _shingles(said))
    runs = np.fromiter(hashed, dtype=np.int32)
    starts = np.cumsum([0, *(len(said) - WEIGHTS.shingle + 1 for said in texts[:-1])])
    seeds = range(1, WEIGHTS.functions + 1)
    return np.array([np.minimum.reduceat(murmurhash3_32(runs, seed=s), starts) for s in seeds], dtype=np.int32)


def _shingles(said: Sequence[str]) -> Iterator[str]:
    return (" ".join(said[k : k + WEIGHTS.shingle]) for k in range(len(said) - WEIGHTS.shingle + 1))


def _place(run: list[Pair]) -> tuple[str, int, str, int]:
    x, y, *_ = run[0]
    return x.article, x.start, y.article, y.start


def _row(event: str, number: int, by: Mapping[str, str], run: list[Pair]) -> dict[str, Any]:
    first, last = run[0], run[-1]
    words_a, words_b = sum(len(x.words) for x, *_ in run), sum(len(y.words) for _, y, *_ in run)
    same = 2 * sum(s for _, _, s, _ in run) / (words_a + words_b)
    return {
        "event": event, "passage": str(number), "a": by[first[0].article], "b": by[first[1].article],
        "article_a": first[0].article, "start_a": first[0].start, "end_a": last[0].end,
        "article_b": first[1].article, "start_b": first[1].start, "end_b": last[1].end,
        "sentences": len(run), "words_a": words_a, "words_b": words_b, "same": round(same, 6),
        "more": max(more for *_, more in run),
    }  # fmt: skip
