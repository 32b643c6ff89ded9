"""A comparison into one plain dict: everything the page says, before any markup.

The order is the reader's: what differs most with the sentences side by side, the label matrix, who does what to whom,
what only some tell, charts, figures, each article with its marks, what was left out, how it was done.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

import pandas as pd

from framing.comparison import MOST_SENTENCES, Comparison
from framing.measure import SUMMED
from framing.progress import with_progress
from framing.records import Article
from framing.report._words import Sentence
from framing.report.article import article_view
from framing.report.drawn import apart, chart_pictures
from framing.report.evidence import FEW, LIGHT, MOST, VOICE_WORDS, Evidence
from framing.report.figures import counts, differences, source_figures, withheld
from framing.report.layers import all_marks
from framing.report.matrix import label_matrix, sourced_mentions
from framing.report.plain import plain_words
from framing.report.sample import shown_articles, too_long
from framing.report.selection import selection
from framing.report.sides import Places, by_event, choices, contrasts, coverage, heading, keywords, only
from framing.report.treatment import treatment
from framing.results import as_records

_LEADS = 2
_DRAWN, _CHOSEN = 4, 1  # events that charts are drawn of, and how many are chosen where there are more


def report_context(comparison: Comparison, *, progress: bool = False) -> dict[str, Any]:
    """Gather what the report shows.

    Parameters
    ----------
    comparison : Comparison
        From `framing.compare`.
    progress : bool
        Whether to show a bar over the events.

    Returns
    -------
    dict
        Plain data: texts as they stand in articles, numbers as they are shown.
    """
    named = sourced_mentions(comparison)
    shown = shown_articles(comparison)
    events = _events(comparison, named, frozenset(a.id for a in shown), progress)
    long = too_long(comparison)
    for e in events:
        e["too_long"] = long.get(e["name"], 0)
    articles = _articles(comparison, shown)
    places = Places(comparison.analysis, articles)
    differ = contrasts(comparison, places)
    _link_articles(events, articles)
    words = keywords(
        comparison, places, Evidence(comparison.analysis, _most(comparison), frozenset(a.id for a in shown))
    )
    return {
        "title": heading(comparison, named),
        "contrasts": _by_event(differ, events),
        "leads": _leads(events, differ),
        "coverage": coverage(comparison, places),
        "keywords": words,
        "light": len(articles) > LIGHT,
        "choices": choices(comparison, places),
        "code": _codes(comparison, events),
        "events": events,
        "articles": articles,
        **_charts(comparison, [e["name"] for e in events if e["compared"]], differ, words["links"]),
        "differences": differences(comparison),
        "withheld": withheld(comparison),
        "dropped": _dropped(comparison, articles),
        "settings": _settings(comparison),
        "measures": [{"name": m.name, "one": m.words.one, "many": m.words.many} for m in SUMMED],
        "level": comparison.settings["level"],
        "version": comparison.settings["framing"],
        "facts": {
            "articles": len(comparison.analysis.corpus) if comparison.by == "event" else _counted(comparison),
            "shown": len(articles),
            "most_sentences": MOST_SENTENCES,
            "events": len(events),
            "sources": int(comparison.overview["by"].nunique()),
            "words": int(comparison.overview["words"].sum()),
            "by": _SOURCE.get(comparison.by, comparison.by),
            "few": bool((comparison.overview["articles"] < comparison.settings["min_articles"]).any()),
        },
    }


def _counted(comparison: Comparison) -> int:
    """How many articles tell of the events that are shown."""
    return int(comparison.analysis.articles["event"].isin(comparison.events()).sum())


def _events(comparison: Comparison, named: pd.DataFrame, shown: frozenset[str], progress: bool) -> list[dict[str, Any]]:
    """Gather each event from its own part of the tables; what can be compared comes first."""
    evidence = Evidence(comparison.analysis, _most(comparison), shown)
    mentions = {str(e): part for e, part in named.groupby("event", sort=False)}
    cut = by_event(comparison)
    order = sorted(cut, key=lambda e: (len(cut[e].sources(e)) < 2, e))
    bar = with_progress(order, len(order), progress, "event")
    return [_event(cut[e], e, i, evidence, mentions.get(e, named[:0])) for i, e in enumerate(bar, 1)]


def _link_articles(events: list[dict[str, Any]], articles: list[dict[str, Any]]) -> None:
    """Give each row of figures the anchors of its articles."""
    anchors = {a["id"]: a["anchor"] for a in articles}
    for e in events:
        for row in e["figures"]:
            row["read"] = [anchors[i] for i in row.pop("ids") if i in anchors]


_SOURCE = {"outlet": "outlet", "article_id": "article", "event": "event"}


def _event(comparison: Comparison, event: str, number: int, evidence: Evidence, named: Any) -> dict[str, Any]:  # noqa: ANN401
    sentences = plain_words(comparison, event, named)
    overview = comparison.overview[comparison.overview["event"] == event].sort_values("by")
    sources = [{"name": r.by, "articles": int(r.articles), "words": int(r.words)} for r in overview.itertuples()]
    return {
        "name": event,
        "anchor": f"event-{number}",
        "compared": len(sources) > 1,
        "sources": sources,
        "sentences": sentences,
        "matrix": label_matrix(comparison, event, named, evidence),
        "figures": source_figures(comparison, event, evidence),
        "treatment": treatment(comparison, event, evidence),
        "selection": selection(comparison, event, evidence),
    }


def _leads(events: list[dict[str, Any]], differ: dict[str, Any]) -> list[Sentence]:
    """Take namings of actors that no contrast of the first screen tells of to the top, the widest first."""
    said = {c["actor"] for _, rows in differ["screen"] for c in rows}
    waiting = [(e, s) for e in events if e["compared"] for s in e["sentences"] if s.contrast and s.lead not in said]
    leads = []
    for e, s in sorted(waiting, key=lambda x: -x[1].contrast)[:_LEADS]:
        e["sentences"].remove(s)
        leads.append(s)
    return leads


def _most(comparison: Comparison) -> int:
    """How many sentences stand under one figure: fewer where articles are many, so that the page stays light."""
    return FEW if len(comparison.analysis.corpus) > LIGHT else MOST


def _charts(
    comparison: Comparison, events: list[str], differ: dict[str, Any], links: Mapping[tuple[str, ...], str]
) -> dict[str, Any]:
    """Draw the charts of all events, or where they are many of those that differ most."""
    if len(events) <= _DRAWN:
        return {"charts": chart_pictures(comparison, links), "drawn": [], "apart": apart(comparison)}
    strongest = sorted((e for e in events if e in differ["strength"]), key=lambda e: -differ["strength"][e])
    drawn = [*strongest, *(e for e in events if e not in differ["strength"])][:_CHOSEN]
    part = only(comparison, set(drawn))
    return {
        "charts": chart_pictures(part, links),
        "drawn": [e for e in events if e in drawn],
        "apart": apart(part, comparison.analysis),
    }


def _by_event(differ: dict[str, Any], events: list[dict[str, Any]]) -> dict[str, Any]:
    """Put contrasts beside the events as they are shown."""
    first = dict(differ["screen"])
    screen = [{"event": e, "rows": first[e["name"]]} for e in events if e["name"] in first]
    for e in events:
        e["contrasts"], e["differ"] = differ["rest"].get(e["name"], []), differ["all"].get(e["name"], 0)
    return {"screen": screen, "all": sum(differ["all"].values())}


def _codes(comparison: Comparison, events: list[dict[str, Any]]) -> dict[str, Any]:
    """Give sources and actors numbers, so that no text of strangers stands in the attributes that are filtered by."""
    sources = dict.fromkeys(s["name"] for e in events for s in e["sources"])
    outlets = dict.fromkeys(a.outlet for a in comparison.analysis.corpus)
    actors = dict.fromkeys(r["name"] for e in events for part in ("first", "rest") for r in e["matrix"][part])
    return {
        "sources": {name: k for k, name in enumerate(sorted({**sources, **outlets}), 1)},
        "shown": sorted(sources),
        "actors": defaultdict(int, {name: k for k, name in enumerate(sorted(actors), 1)}),
        "voices": dict(VOICE_WORDS),
    }


def _articles(comparison: Comparison, shown: list[Article]) -> list[dict[str, Any]]:
    """Lay out the articles of the page."""
    analysis, ids = comparison.analysis, [a.id for a in shown]
    marks = all_marks(analysis, ids)
    inside = analysis.blocks[analysis.blocks["article_id"].isin(ids)]
    blocks = {k: as_records(g) for k, g in inside.groupby("article_id")}
    facts = analysis.articles[analysis.articles["article_id"].isin(ids)]
    rows = {r["article_id"]: r for r in as_records(facts)}
    return [article_view(a, rows[a.id], blocks.get(a.id, []), marks.get(a.id, []), i) for i, a in enumerate(shown, 1)]


def _dropped(comparison: Comparison, articles: list[dict[str, Any]]) -> dict[str, Any]:
    blocks = comparison.analysis.blocks
    lines = blocks[~blocks["kept"] & blocks["article_id"].isin([a["id"] for a in articles]) & (blocks["reason"] != "")]
    return {"n": sum(len(a["dropped"]) for a in articles), "roles": counts(lines, "role")}


def _settings(comparison: Comparison) -> list[tuple[str, str]]:
    plain = {k: v for k, v in comparison.settings.items() if not isinstance(v, dict | list | tuple)}
    lists = {k: v for k, v in comparison.settings.items() if isinstance(v, list | tuple)}
    replaced = {f"lexicon {k}": v for k, v in dict(comparison.settings.get("lexicons", {})).items()}
    shown = {**plain, **{k: ", ".join(map(str, v)) for k, v in lists.items()}, **replaced, "sources are": comparison.by}
    return [(k.replace("_", " "), "none" if v is None else str(v)) for k, v in shown.items()]
