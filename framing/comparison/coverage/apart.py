"""An analysis without the passages that its sources share, so that every sum can be had with and without agency copy.

What begins in a shared sentence goes: sentences, findings, quotations, clauses. Words of articles and of voices are
counted again from the sentences that are left; sums over an article that cannot be taken apart (readability, sources,
stance) are left out rather than shown wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import pandas as pd

from framing.analysis import Analysis
from framing.comparison.coverage.copies import copy_rows, shared_spans
from framing.comparison.coverage.facts import is_inside
from framing.comparison.labels import article_facts

_WITH_SPANS = ("sentences", "quotes", "voices", "mentions", "pronouns", "hits", "clauses")
_WHOLE = ("sources", "stance")  # a row an article and speaker or actor: cannot be taken apart
_WORDS = "words"
Span = tuple[int, int]


def without_shared(analysis: Analysis) -> Analysis:
    """Leave out what stands in passages that two outlets of an event share.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.

    Returns
    -------
    Analysis
        The same articles with fewer rows; profile or compare it as any other.
    """
    facts = article_facts(analysis, "outlet", set(analysis.articles["event"]))
    shared = shared_spans(copy_rows(analysis, facts))
    sentences = analysis.sentences
    gone = _inside(sentences, shared)
    cut = _cut(sentences[gone])
    tables = dict(analysis.tables)
    tables["sentences"] = sentences[~gone].reset_index(drop=True)
    for name in _WITH_SPANS[1:]:
        tables[name] = tables[name][~_begins_in(tables[name], cut)].reset_index(drop=True)
    for name in _WHOLE:
        tables[name] = tables[name][~tables[name]["article_id"].isin(list(cut))].reset_index(drop=True)
    tables["articles"] = _counted(tables["articles"], tables["sentences"], cut)
    tables["exposure"] = _exposure(tables["exposure"], tables["sentences"])
    return replace(analysis, tables=tables)


def _inside(sentences: pd.DataFrame, shared: Mapping[str, Sequence[Span]]) -> pd.Series:
    columns = (sentences[c] for c in ("article_id", "start", "end"))
    found = [is_inside((int(s), int(e)), shared.get(a, ())) for a, s, e in zip(*columns, strict=True)]
    return pd.Series(found, index=sentences.index, dtype=bool)


def _cut(gone: pd.DataFrame) -> Mapping[str, list[Span]]:
    return {
        str(article): list(zip(part["start"].astype(int), part["end"].astype(int), strict=True))
        for article, part in gone.groupby("article_id")
    }


def _begins_in(table: pd.DataFrame, cut: Mapping[str, Iterable[Span]]) -> pd.Series:
    columns = (table[c] for c in ("article_id", "start"))
    found = [any(s <= start < e for s, e in cut.get(a, ())) for a, start in zip(*columns, strict=True)]
    return pd.Series(found, index=table.index, dtype=bool)


def _counted(articles: pd.DataFrame, sentences: pd.DataFrame, cut: Iterable[str]) -> pd.DataFrame:
    """Count words again; readability of an article that lost text is missing."""
    columns = [c for c in articles.columns if c.startswith(_WORDS)]
    sums = sentences.groupby("article_id")[columns].sum()
    kept = sums.reindex(articles["article_id"], fill_value=0).reset_index(drop=True).astype("int64")
    counts = sentences.groupby("article_id").size().reindex(articles["article_id"], fill_value=0)
    found = articles.assign(**{c: kept[c] for c in columns}, sentences=counts.to_numpy())
    scores = list(found.select_dtypes("float64").columns)
    found.loc[found["article_id"].isin(list(cut)), scores] = float("nan")
    return found


def _exposure(exposure: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    by_voice = {c.removeprefix("words_"): c for c in sentences.columns if c.startswith("words_")}
    sums = sentences.groupby("article_id")[list(by_voice.values())].sum()
    places = zip(exposure["article_id"], exposure["voice"], strict=True)
    found = [int(sums[by_voice[v]].get(a, 0)) for a, v in places]
    return exposure.assign(words=pd.Series(found, index=exposure.index, dtype="int64"))
