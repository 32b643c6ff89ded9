"""Passages that two sources share nearly word for word: agency copy, a press release, each other's text.

Sentences that resemble each other are found by MinHash (Broder 1997) over runs of three words, with the hash functions
of scikit-learn (MurmurHash3) and locality-sensitive banding, so no pair is read that shares nothing; each pair found is
then checked word by word. Sentences that follow each other in both articles make a passage. A passage must share
enough words *outside* quotation marks: the same statement quoted twice is no shared copy.

Who wrote it first is not known: `a` is the article with the earlier date, else the first by source and id.
Units: spans in characters of the articles' texts; `same` 0-1.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.analysis import Analysis
from framing.comparison.coverage.weights import COPIES as WEIGHTS
from framing.results import as_records, make_frame
from framing.text import fold, words

COPIES: Mapping[str, str] = {
    "event": "string", "passage": "string", "a": "string", "b": "string",
    "article_a": "string", "start_a": "int64", "end_a": "int64",
    "article_b": "string", "start_b": "int64", "end_b": "int64",
    "sentences": "int64", "words_a": "int64", "words_b": "int64", "same": "float64",
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


Pair = tuple[Line, Line, int]  # two sentences and how many words they share in order


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
            found = sorted(_passages(_pairs(lines, by, dates)), key=_place)
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
    for row in as_records(mine):
        article, start, end = row["article_id"], int(row["start"]), int(row["end"])
        text = texts[article]
        said = tuple(fold(text[s:e]) for s, e in words(text, start, end))
        lines.append(Line(article, seen[article], start, end, said, len(said) - int(row["words_quoted"])))
        seen[article] += 1
    return lines


def _pairs(lines: Sequence[Line], by: Mapping[str, str], dates: Mapping[str, str]) -> Iterator[Pair]:
    """Sentences of two sources that are one, edited."""
    long = [line for line in lines if len(line.words) >= WEIGHTS.sentence]
    for i, j in _candidates(long):
        x, y = sorted((long[i], long[j]), key=lambda s: (dates[s.article], by[s.article], s.article))
        if by[x.article] != by[y.article]:
            same = _shared_words(x.words, y.words)
            if same >= WEIGHTS.same * max(len(x.words), len(y.words)):
                yield x, y, same


def _shared_words(x: Sequence[str], y: Sequence[str]) -> int:
    return sum(b.size for b in SequenceMatcher(None, x, y, autojunk=False).get_matching_blocks())


def _candidates(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Numbers of sentences of two articles whose sketches agree in a band: they may resemble each other."""
    if not lines:
        return []
    bands = _sketches([_shingles(line.words) for line in lines]).reshape(WEIGHTS.bands, -1, len(lines))
    found: set[tuple[int, int]] = set()
    for band in bands:
        alike: dict[bytes, list[int]] = defaultdict(list)
        for k, key in enumerate(np.ascontiguousarray(band.T)):
            alike[key.tobytes()].append(k)
        for group in alike.values():
            found.update((i, j) for i, j in combinations(group, 2) if lines[i].article != lines[j].article)
    return sorted(found)


def _shingles(said: Sequence[str]) -> list[str]:
    return [" ".join(said[k : k + WEIGHTS.shingle]) for k in range(len(said) - WEIGHTS.shingle + 1)]


def _sketches(shingles: Sequence[Sequence[str]]) -> NDArray[np.int64]:
    """Least hash of the runs of each sentence under each of many hash functions, shape (functions, sentences)."""
    from sklearn.utils import murmurhash3_32

    runs = np.array([murmurhash3_32(run, seed=0) for of in shingles for run in of], dtype=np.int32)
    starts = np.cumsum([0, *map(len, shingles[:-1])])
    seeds = range(1, WEIGHTS.functions + 1)
    return np.array([np.minimum.reduceat(murmurhash3_32(runs, seed=s), starts) for s in seeds], dtype=np.int64)


def _passages(pairs: Iterator[Pair]) -> Iterator[list[Pair]]:
    """Join pairs whose sentences follow each other in both articles."""
    by_articles: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for pair in pairs:
        by_articles[pair[0].article, pair[1].article].append(pair)
    for found in by_articles.values():
        run: list[Pair] = []
        for pair in sorted(found, key=lambda p: (p[0].order, p[1].order)):
            if run and not _follows(run[-1], pair):
                yield from _long_enough(run)
                run = []
            run.append(pair)
        yield from _long_enough(run)


def _follows(before: Pair, pair: Pair) -> bool:
    steps = (pair[0].order - before[0].order, pair[1].order - before[1].order)
    return all(0 < step <= WEIGHTS.gap for step in steps)


def _long_enough(run: list[Pair]) -> Iterator[list[Pair]]:
    unquoted = sum(min(x.unquoted, y.unquoted, same) for x, y, same in run)
    if unquoted >= WEIGHTS.passage:
        yield run


def _place(run: list[Pair]) -> tuple[str, int, str, int]:
    x, y, _ = run[0]
    return x.article, x.start, y.article, y.start


def _row(event: str, number: int, by: Mapping[str, str], run: list[Pair]) -> dict[str, Any]:
    first, last = run[0], run[-1]
    words_a, words_b = sum(len(x.words) for x, _, _ in run), sum(len(y.words) for _, y, _ in run)
    same = 2 * sum(s for _, _, s in run) / (words_a + words_b)
    return {
        "event": event, "passage": str(number), "a": by[first[0].article], "b": by[first[1].article],
        "article_a": first[0].article, "start_a": first[0].start, "end_a": last[0].end,
        "article_b": first[1].article, "start_b": first[1].start, "end_b": last[1].end,
        "sentences": len(run), "words_a": words_a, "words_b": words_b, "same": round(same, 6),
    }  # fmt: skip
