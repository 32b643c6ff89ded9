"""Which articles stand in the page in full: all, or of very many those that the page leads to.

A page of thousands of articles opens on no machine. Beyond `SHOWN` the page shows first the articles that its
contrasts, its labels and its statements are read from, then others, source by source in turn, so that none is left
out; it says how many it shows of how many. Counts are of all articles, and the tables hold every finding. Of an event
with more sentences than are compared with each other, it says that too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain, zip_longest

from framing.comparison import MOST_SENTENCES, Comparison
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
    every = _counted(comparison)
    if len(every) <= SHOWN:
        return every
    there = {a.id for a in every}
    chosen = set(list(dict.fromkeys(chain(filter(there.__contains__, _told_of(comparison)), _in_turn(every))))[:SHOWN])
    return [a for a in every if a.id in chosen]


def too_long(comparison: Comparison) -> Mapping[str, int]:
    """Count the sentences of each event that has more than are compared with each other.

    Parameters
    ----------
    comparison : Comparison
        The result shown.

    Returns
    -------
    mapping of str to int
        Event to sentences; empty where all are compared.
    """
    analysis, told = comparison.analysis, set(comparison.facts["event"])
    if len(analysis.sentences) <= MOST_SENTENCES:
        return {}
    event = analysis.articles.set_index("article_id")["event"]
    sizes = analysis.sentences["article_id"].map(event).value_counts()
    return {str(e): int(n) for e, n in sizes.items() if n > MOST_SENTENCES and e not in told}


def _counted(comparison: Comparison) -> list[Article]:
    """Articles of the events that are shown, by event, outlet and id."""
    facts = comparison.analysis.articles
    if comparison.by != "event":
        facts = facts[facts["event"].isin(comparison.events())]
    there = set(facts["article_id"])
    found = (a for a in comparison.analysis.corpus if a.id in there)
    return sorted(found, key=lambda a: (a.event or "", a.outlet, a.id))


def _in_turn(every: list[Article]) -> Iterator[str]:
    """Ids of articles, one of each source of each event in turn."""
    by: dict[tuple[str, str], list[str]] = defaultdict(list)
    for a in every:
        by[a.event or "", a.outlet].append(a.id)
    return (i for turn in zip_longest(*by.values()) for i in turn if i is not None)


def _told_of(comparison: Comparison) -> list[str]:
    """List the articles that the page is read from, those of the contrasts first."""
    told, labels, facts = comparison.contrasts, comparison.labels, comparison.facts
    told = told[told["rank"] <= _RANKS]
    often = labels.sort_values("n", ascending=False, kind="stable").head(_LABELS)
    worth = facts[facts["worth"] & (facts["article_id"] != "")]
    return [*told["article_a"], *told["article_b"], *often["article_id"], *worth["article_id"].head(_LABELS)]
