"""The numbers of each source with n, interval and sentences, and what is withheld and why.

A rate stands with the findings it is summed from and the words it is divided by; where there is
too little text the reason stands in its place. Every figure opens its sentences.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

import pandas as pd

from framing.comparison import Comparison
from framing.measure import SUMMED, WORDING, is_flagged
from framing.profiles import MEASURES, VOICE
from framing.records import Measure
from framing.report.evidence import VOICE_WORDS, Evidence, Find, voice_share
from framing.report.matrix import signed

_MOST_ROWS, _MEASURES = 40, 6  # rows of a table, and measures named in one of them


def source_figures(comparison: Comparison, event: str, evidence: Evidence) -> list[dict[str, Any]]:
    """Figures of each source of an event.

    Parameters
    ----------
    comparison : Comparison
        The result shown.
    event : str
        One of its events.
    evidence : Evidence
        Finds sentences.

    Returns
    -------
    list of dict
        A row a source with ``figures``.
    """
    rates = comparison.rates
    rates = rates[(rates["event"] == event) & (rates["actor"] == "")]
    by_key = {(r.by, r.measure, r.voice): r for r in rates.itertuples()}
    ids = _article_ids(comparison, event)
    owner, hits = _owners(ids), _all_hits(comparison, ids, evidence)
    flagged, quotes = _flagged(comparison, owner), _quotes(comparison, owner)
    overview = comparison.overview[comparison.overview["event"] == event]
    rows = []
    for r in overview.sort_values("by").itertuples():
        shares = [(VOICE_WORDS[v], by_key.get((r.by, VOICE.name, v))) for v in VOICE_WORDS]
        rows.append(
            {
                "source": r.by,
                "ids": sorted(ids.get(r.by, ())),
                "articles": int(r.articles),
                "words": int(r.words),
                "voices": [voice_share(n, int(f.n), int(f.words)) for n, f in shares if f is not None and f.n],
                **{m.name: _figure(by_key.get((r.by, m.name, "own")), hits[m.name][r.by], evidence) for m in SUMMED},
                "wording": _figure(by_key.get((r.by, WORDING.name, "attributed")), flagged[r.by], evidence),
                "quotes": _quoted(quotes[r.by], evidence),
            }
        )
    return rows


def _article_ids(comparison: Comparison, event: str) -> dict[str, set[str]]:
    articles = comparison.analysis.articles
    articles = articles[articles["copy_of"] == ""]
    if comparison.by != "event":
        articles = articles[articles["event"] == event]
    return {str(k): set(v) for k, v in articles.groupby(articles[comparison.by].astype(str))["article_id"]}


def _figure(row: Any, finds: list[Find], evidence: Evidence) -> dict[str, Any]:  # noqa: ANN401 - a row of any frame
    found = {"value": "", "low": "", "high": "", "n": len(finds), "words": 0, "warning": "", "why": "not measured"}
    if row is not None:
        found |= {"n": int(row.n), "words": int(row.words), "warning": row.warning, "why": row.withheld}
        if not row.withheld:
            found |= {"value": f"{row.rate:.1f}", "low": f"{row.low:.1f}", "high": f"{row.high:.1f}"}
    return {**found, "evidence": evidence.of(finds)}


def _owners(ids: Mapping[str, set[str]]) -> Mapping[str, str]:
    """Article to source."""
    return {i: by for by, some in ids.items() for i in some}


def _all_hits(
    comparison: Comparison, ids: Mapping[str, set[str]], evidence: Evidence
) -> Mapping[str, Mapping[str, list[Find]]]:
    """List the findings of each measure, source by source."""
    owner = _owners(ids)
    return {m.name: _hits(comparison, owner, m, evidence) for m in SUMMED}


def _rows(table: pd.DataFrame, owner: Mapping[str, str], columns: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    """Give source, number, article, begin, end and some columns of each row that a source of the event has."""
    values = (table[c].tolist() for c in ("article_id", "start", "end", *columns))
    for number, article, *row in zip(table.index.tolist(), *values, strict=True):
        if article in owner:
            yield owner[article], number, article, *row


def _hits(
    comparison: Comparison, owner: Mapping[str, str], measure: Measure, evidence: Evidence
) -> Mapping[str, list[Find]]:
    hits = comparison.analysis.hits
    table = hits[(hits["measure"] == measure.name) & (hits["voice"] == "own")]
    found: dict[str, list[Find]] = defaultdict(list)
    for by, number, article, start, end, category, score, rule in _rows(table, owner, ("category", "score", "rule")):
        notes = (category, f"weight {score:g}", evidence.reason(measure.lexicon, rule))
        found[by].append(Find(article, start, end, f"h{number}", notes))
    return found


def _flagged(comparison: Comparison, owner: Mapping[str, str]) -> Mapping[str, list[Find]]:
    """Sentences of the words inside reported speech that their speakers cannot mean."""
    found: dict[str, list[Find]] = defaultdict(list)
    for letter, table in (("h", comparison.analysis.hits), ("m", comparison.analysis.mentions)):
        for by, number, article, start, end in _rows(table[is_flagged(table["flags"])], owner, ()):
            found[by].append(Find(article, start, end, f"{letter}{number}"))
    for finds in found.values():
        finds.sort(key=lambda f: f[:3])
    return found


def _quotes(comparison: Comparison, owner: Mapping[str, str]) -> Mapping[str, list[tuple[str, Find]]]:
    """Quotations with their speakers."""
    table, found = comparison.analysis.quotes, defaultdict[str, list[tuple[str, Find]]](list)
    for by, _, article, start, end, kind, speaker, cue in _rows(table, owner, ("kind", "speaker", "cue")):
        notes = (kind, speaker or "nobody named", f"cue: {cue}" if cue else "")
        found[by].append((speaker, Find(article, start, end, "", notes)))
    return found


def _quoted(quotes: Sequence[tuple[str, Find]], evidence: Evidence) -> dict[str, Any]:
    speakers = {speaker for speaker, _ in quotes} - {""}
    return {"n": len(quotes), "speakers": len(speakers), "evidence": evidence.of([find for _, find in quotes])}


def differences(comparison: Comparison) -> dict[str, Any]:
    """Pairs of sources whose rates may be compared, the clearest first.

    Parameters
    ----------
    comparison : Comparison
        The result shown.

    Returns
    -------
    dict
        ``rows``, ``more`` and ``passed``, how many have q below 0.05.
    """
    table = comparison.differences[comparison.differences["withheld"] == ""]
    table = table[(table["n_a"] > 0) | (table["n_b"] > 0)]  # nothing on either side is no comparison
    names = {a.id: a.name for a in comparison.analysis.actors.actors}
    table = table.sort_values(["q", "p", "event", "a", "b"], kind="stable")
    rows = [
        {
            "event": r.event,
            "a": r.a,
            "b": r.b,
            "voice": VOICE_WORDS[r.voice],
            "rate_a": f"{r.rate_a:.1f}",
            "rate_b": f"{r.rate_b:.1f}",
            "measure": _of(r.measure, names.get(r.actor, r.actor)),
            "difference": signed(r.difference),
            "interval": f"{signed(r.low)} to {signed(r.high)}",
            "q": f"{r.q:.2f}",
            "unit": r.unit,
        }
        for r in table.head(_MOST_ROWS).itertuples()
    ]
    return {
        "rows": rows,
        "more": max(0, len(table) - _MOST_ROWS),
        "passed": int((table["q"] < 0.05).sum()),
        "all": len(table),
    }


def withheld(comparison: Comparison) -> dict[str, Any]:
    """Numbers that are not given, a row a source and reason; own words first.

    Parameters
    ----------
    comparison : Comparison
        The result shown.

    Returns
    -------
    dict
        ``rows`` and ``more``.
    """
    table = comparison.rates[comparison.rates["withheld"] != ""]
    names = {a.id: a.name for a in comparison.analysis.actors.actors}
    table = table.assign(_own=(table["voice"] != "own").astype(int))
    alike = table.groupby(["_own", "event", "by", "voice", "withheld"], sort=True)
    rows: list[Mapping[str, Any]] = [
        {
            "event": event,
            "source": by,
            "voice": VOICE_WORDS[voice],
            "why": why,
            "n": len(part),
            "measures": _listed([_of(r.measure, names.get(r.actor, r.actor)) for r in part.itertuples()]),
        }
        for (_, event, by, voice, why), part in islice(alike, _MOST_ROWS)
    ]
    return {"rows": rows, "more": max(0, alike.ngroups - _MOST_ROWS), "all": len(table)}


def _of(measure: str, actor: str) -> str:
    """Name a measure, and the actor of whom it is."""
    return MEASURES[measure].words.rate + (f": {actor}" if actor else "")


def _listed(measures: Sequence[str]) -> str:
    """Name the first measures and how many more there are."""
    first = sorted(set(measures))
    more = len(first) - _MEASURES
    return "; ".join(first[:_MEASURES]) + (f"; {more} more" if more > 0 else "")


def counts(frame: pd.DataFrame, column: str) -> list[tuple[str, int]]:
    """Values of a column with their counts, the most frequent first."""
    return sorted(((str(k), int(v)) for k, v in frame[column].value_counts().items()), key=lambda i: (-i[1], i[0]))
