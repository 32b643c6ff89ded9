"""Words that set a source apart: in a sentence each, and with the sentences they stand in.

Every word that the chart draws, with evidence or without, has a place in the page that the point of the chart leads to.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any

import numpy as np

from framing.analysis import terms_of
from framing.comparison import Comparison
from framing.report.evidence import Evidence, Find
from framing.report.sides.places import Places

_WORDS, _SENTENCES = 8, 3  # words of a source; sentences of a word
_OWN = "own"
Term = tuple[str, str]  # source and word


def keywords(comparison: Comparison, places: Places, evidence: Evidence) -> dict[str, Any]:
    """List the words that set a source apart with evidence, or say that there are none, and all that the chart draws.

    Parameters
    ----------
    comparison : Comparison
        The result shown.
    places : Places
        Where words stand in the page.
    evidence : Evidence
        Shows sentences.

    Returns
    -------
    dict
        ``sources``, each with ``name``, ``said`` (sentence and where its sentences stand) and ``more``; ``tested``,
        how many words were; ``terms``, each that is drawn with its sentences; ``links``, source and word to its anchor.
    """
    table = comparison.keyness
    drawn = table[table["z"].notna() & (table["n"] > 0)].sort_values(
        ["by", "evidence", "z"], ascending=[True, False, False]
    )
    terms = [(str(r.by), str(r.word)) for r in drawn.itertuples()]
    links = {term: f"word-{i}" for i, term in enumerate(terms, 1)}
    uses = _uses(comparison, frozenset(terms), places)
    sources = []
    for by, part in drawn[drawn["evidence"]].groupby("by", sort=True):
        said = [(r.say, links[str(by), str(r.word)]) for r in part.itertuples()]
        sources.append({"name": str(by), "said": said[:_WORDS], "more": max(0, len(said) - _WORDS)})
    found = [_term(r, links, uses[str(r.by), str(r.word)], evidence) for r in drawn.itertuples()]
    return {"sources": sources, "tested": int((table["withheld"] == "").sum()), "terms": found, "links": links}


def _term(row: Any, links: Mapping[Term, str], finds: Sequence[Find], evidence: Evidence) -> dict[str, Any]:  # noqa: ANN401
    by, word = str(row.by), str(row.word)
    return {
        "anchor": links[by, word], "word": word, "source": by, "n": int(row.n), "articles": int(row.articles),
        "of": int(row.of_articles), "sure": bool(row.evidence), "evidence": evidence.of(finds, _SENTENCES),
    }  # fmt: skip


def _uses(comparison: Comparison, asked: Collection[Term], places: Places) -> Mapping[Term, list[Find]]:
    """Where each source uses each word in its own voice, a sentence of every article first."""
    found: dict[Term, list[Find]] = defaultdict(list)
    if not asked:
        return found
    analysis = comparison.analysis
    kept = analysis.articles[analysis.articles["event"].isin(comparison.events())]
    by = dict(zip(kept["article_id"], kept[comparison.by].astype(str), strict=True))
    read = terms_of(analysis, voice=_OWN)
    words = {w for _, w in asked}
    wanted = np.array([w in words for w in read.vocabulary], dtype=bool)[read.term]
    again: dict[Term, list[Find]] = defaultdict(list)
    columns = (column[wanted].tolist() for column in (read.article, read.term, read.start, read.end))
    for a, k, start, end in zip(*columns, strict=True):
        article = read.articles[a]
        term = (by.get(article, ""), read.vocabulary[k])
        if term in asked:
            find = Find(article, start, end, places.anchor(article, start, end))
            first = not found[term] or found[term][-1].article != article
            (found if first else again)[term].append(find)
    return defaultdict(list, {term: finds + again[term] for term, finds in found.items()})
