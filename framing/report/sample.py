"""Which articles stand in the page in full: all, or of very many those that the page leads to.

A page of thousands of articles opens on no machine. Beyond `SHOWN` the page shows first the articles that its
contrasts, its labels and its statements are read from, then others, source by source in turn, so that none is left
out; it says how many it shows of how many. Counts are of all articles, and the tables hold every finding.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import chain, zip_longest

from framing.comparison import Comparison
from framing.records import Article
from framing.report.evidence import SHOWN

_RANKS, _LABELS = 10, 200  # contrasts of an event, and labels, whose articles come first


def shown_articles(comparison: Comparison) -> list[Article]:
    """Choose the articles of the page, by event, outlet and id.

    Parameters
    ----------
    comparison : Comparison
        The result shown.

    Returns
    -------
    list of Article
        At most `SHOWN`.
    """
    facts = comparison.analysis.articles
    if comparison.by != "event":
        facts = facts[facts["event"].isin(comparison.events())]
    there = set(facts["article_id"])
    every = sorted(
        (a for a in comparison.analysis.corpus if a.id in there), key=lambda a: (a.event or "", a.outlet, a.id)
    )
    if len(every) <= SHOWN:
        return every
    first = dict.fromkeys(i for i in _told_of(comparison) if i in there)
    by: dict[tuple[str, str], list[str]] = defaultdict(list)
    for a in every:
        by[a.event or "", a.outlet].append(a.id)
    others = (i for turn in zip_longest(*by.values()) for i in turn if i is not None)
    chosen = set(list(dict.fromkeys(chain(first, others)))[:SHOWN])
    return [a for a in every if a.id in chosen]


def _told_of(comparison: Comparison) -> list[str]:
    """List the articles that the page is read from, those of the contrasts first."""
    told, labels, facts = comparison.contrasts, comparison.labels, comparison.facts
    told = told[told["rank"] <= _RANKS]
    often = labels.sort_values("n", ascending=False, kind="stable").head(_LABELS)
    worth = facts[facts["worth"] & (facts["article_id"] != "")]
    return [*told["article_a"], *told["article_b"], *often["article_id"], *worth["article_id"].head(_LABELS)]
