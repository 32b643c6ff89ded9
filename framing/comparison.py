"""Sources against each other, inside an event.

Tables
------
``rates``: the profiles of the compared sources, as in `framing.profile`.
``labels``: every distinct name and epithet by event, actor and source, with counts by voice, its
rung, whether only this source uses it in the event, and one place where it stands.
``ladder``: mean rung by event, actor and source in the outlet's own voice, with interval and the share of
mentions that no rung is known for.
``sensitivity``: how those means move if one row of the ladder moves a step down or up.
``differences``: each pair of sources in an event: difference and ratio of rates, permutation p over
paragraphs, q after Benjamini and Hochberg over all pairs and measures shown.
``speakers``: who gets to speak in each source. ``loaded``: the loaded terms of each source by voice.
``pairs``: same referent, different word; see `framing.alignment`.
``references``: how often each actor is named, described and spoken of by a pronoun; see `framing.references`.
``overview``: a row a source and event.

An event of one source is described, not compared: it has no rows in ``differences``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np
import pandas as pd

from framing.alignment import word_pairs
from framing.analysis import Analysis
from framing.corpus.corpus import Corpus
from framing.errors import SettingsError
from framing.lexicon.lexicon import Lexicons
from framing.measure.ladder.ladder import sensitivity
from framing.pipeline.analyze import analyze
from framing.profiles.evidence import Group, Key, groups
from framing.profiles.measures import UNITS, few_error, gate
from framing.profiles.profiles import Profiles, profile
from framing.records.annotation import Construction, Mention, Operator, Voice
from framing.records.article import Article
from framing.references import references
from framing.registry.actors import Actors
from framing.results.results import Result
from framing.results.tables import make_frame
from framing.text.strings import fold
from framing.uncertainty.intervals import Floats, bootstrap_ratio, normal_interval
from framing.uncertainty.significance import benjamini_hochberg, permutation_p

LABELS: Mapping[str, str] = {
    "event": "string", "actor": "string", "by": "string", "label": "string", "n": "int64",
    "own": "int64", "quoted": "int64", "attributed": "int64", "scare": "int64", "uncertain": "int64",
    "construction": "string", "operator": "string", "ladder": "float64", "only_here": "bool",
    "article_id": "string", "start": "int64", "end": "int64",
}  # fmt: skip
LADDER: Mapping[str, str] = {
    "event": "string", "actor": "string", "by": "string", "n": "int64", "rated": "int64", "unknown_share": "float64",
    "mean": "float64", "low": "float64", "high": "float64", "withheld": "string",
}  # fmt: skip
SENSITIVITY: Mapping[str, str] = {
    "event": "string", "actor": "string", "by": "string", "ladder_row": "string", "n": "int64",
    "mean": "float64", "lower": "float64", "higher": "float64",
}  # fmt: skip
DIFFERENCES: Mapping[str, str] = {
    "event": "string", "a": "string", "b": "string", "actor": "string", "measure": "string", "voice": "string",
    "rate_a": "float64", "rate_b": "float64", "difference": "float64", "low": "float64", "high": "float64",
    "ratio": "float64", "n_a": "int64", "n_b": "int64",
    "words_a": "int64", "words_b": "int64", "p": "float64", "q": "float64", "unit": "string", "withheld": "string",
}  # fmt: skip
SPEAKERS: Mapping[str, str] = {
    "event": "string", "by": "string", "speaker": "string", "actor": "string", "kind": "string", "side": "string",
    "quotes": "int64", "words": "int64",
}  # fmt: skip
LOADED: Mapping[str, str] = {
    "event": "string", "by": "string", "voice": "string", "term": "string", "category": "string", "n": "int64",
    "score": "float64", "article_id": "string", "start": "int64", "end": "int64",
}  # fmt: skip
OVERVIEW: Mapping[str, str] = {
    "event": "string", "by": "string", "title": "string", "articles": "int64", "words": "int64", "compared": "bool",
}  # fmt: skip
_DETERMINER = re.compile(
    r"^(?:the|an?|this|that|these|those|its|their|his|her|our|some|several|many|such)\s+", re.IGNORECASE
)


@dataclass(frozen=True, eq=False)
class Comparison(Result):
    """Sources side by side; see the module for its tables.

    Parameters
    ----------
    analysis : Analysis
        The evidence.
    profiles : Profiles
        The rates compared.
    by : str
        What a source is.
    """

    analysis: Analysis
    profiles: Profiles
    by: str

    def events(self) -> list[str]:
        """Events in order; "" where none is named."""
        return list(dict.fromkeys(self.overview["event"]))

    def sources(self, event: str) -> list[str]:
        """List the sources of one event, sorted.

        Parameters
        ----------
        event : str
            One of `events`.

        Returns
        -------
        list of str
            Their names.
        """
        return sorted(self.overview.loc[self.overview["event"] == event, "by"])

    def matrix(self, event: str) -> pd.DataFrame:
        """Lay the labels of one event out as actor by source.

        Parameters
        ----------
        event : str
            One of `events`.

        Returns
        -------
        DataFrame of shape (actors, sources)
            Each cell the distinct labels with their counts, most frequent first.
        """
        part = self.labels[self.labels["event"] == event]
        cells = part.assign(cell=part["label"] + " (" + part["n"].astype(str) + ")")
        wide = cells.pivot_table(index="actor", columns="by", values="cell", aggfunc="; ".join, fill_value="")
        return wide.reindex(columns=self.sources(event), fill_value="")


def compare(analysis: Analysis, by: str = "outlet", event: str | None = None) -> Comparison:
    """Lay sources side by side, event by event.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.
    by : str
        What a source is. One of "outlet", "article_id", "event".
    event : str | None
        Only this event; None compares inside each event and stacks the results.

    Returns
    -------
    Comparison
        The tables of this module.

    Raises
    ------
    SettingsError
        If `by` or `event` is unknown.
    """
    profiles = profile(analysis, by)
    cut = groups(analysis, by)
    if event is not None:
        known = sorted({g.event for g in cut})
        if event not in known:
            have = ", ".join(repr(e) for e in known if e)
            raise SettingsError(
                f"no event {event!r}; "
                + (f"the events are: {have}" if have else "no article names its event (column or field 'event')")
            )
        cut = [g for g in cut if g.event == event]
        chosen = profiles.rates[profiles.rates["event"] == event].reset_index(drop=True)
        profiles = Profiles({"rates": chosen}, profiles.settings, by)
    facts = _facts(analysis, by, {g.event for g in cut})
    named = _named(analysis, facts)
    tables = {
        "rates": profiles.rates,
        "labels": _labels(named),
        "ladder": _ladder(named, profiles.rates),
        "sensitivity": _sensitivity(named, analysis.settings),
        "differences": _differences(cut, analysis.settings),
        "speakers": _speakers(analysis.sources.merge(facts, on="article_id")),
        "loaded": _loaded(analysis.hits[analysis.hits["measure"] == "loaded"].merge(facts, on="article_id")),
        "references": references(named, analysis.pronouns.merge(facts, on="article_id", how="inner")),
        "pairs": word_pairs(named, analysis.sentences, analysis.texts),
        "overview": _overview(cut),
    }
    return Comparison(tables, analysis.settings, analysis, profiles, by)


def compare_texts(texts: Mapping[str, str], actors: Actors | None = None) -> Comparison:
    """Compare some texts in one line.

    Parameters
    ----------
    texts : Mapping[str, str]
        Outlet to text, taken as reports of one event.
    actors : Actors | None
        Whom to look for; None discovers them.

    Returns
    -------
    Comparison
        As from `compare`.

    Raises
    ------
    SettingsError
        If `texts` is no mapping.
    """
    if not isinstance(texts, Mapping):
        raise SettingsError(f'texts must map outlet to text, {{"Outlet A": text}}, not be a {type(texts).__name__}')
    corpus = Corpus(Article(name, text, name) for name, text in texts.items())
    return compare(analyze(corpus, actors, progress=False))


def _overview(cut: list[Group]) -> pd.DataFrame:
    sizes = pd.Series([g.event for g in cut], dtype="string").value_counts()
    words = [next((v[:, 1].sum() for k, v in g.sums.items() if k[0] == "voice"), 0) for g in cut]
    rows = [
        (g.event, g.source, g.title, g.articles, int(n), bool(sizes[g.event] > 1))
        for g, n in zip(cut, words, strict=True)
    ]
    return make_frame(sorted(rows), OVERVIEW)


def _facts(analysis: Analysis, by: str, events: set[str]) -> pd.DataFrame:
    """Event and source of each article that counts."""
    articles = analysis.articles[analysis.articles["copy_of"] == ""]
    event = "" if by == "event" else articles["event"]
    columns = {"article_id": articles["article_id"], "by": articles[by], "event": event}
    facts = pd.DataFrame(columns).astype("string")
    return facts[facts["event"].isin(list(events))]


def _named(analysis: Analysis, facts: pd.DataFrame) -> pd.DataFrame:
    """Mentions with their event, source and label."""
    named = analysis.mentions.merge(facts, on="article_id", how="inner")
    shown = [shown_label(t) for t in named["text"]]
    return named.assign(shown=shown, key=[fold(t) for t in shown])


def _speakers(spoke: pd.DataFrame) -> pd.DataFrame:
    keys = ["event", "by", "speaker", "actor", "kind", "side"]
    summed = spoke.groupby(keys, as_index=False)[["quotes", "words"]].sum()
    summed = summed.sort_values(["event", "by", "words", "speaker"], ascending=[True, True, False, True])
    return make_frame(summed[list(SPEAKERS)].itertuples(index=False), SPEAKERS)


def _loaded(hits: pd.DataFrame) -> pd.DataFrame:
    rows = []
    for (event, by, voice, term, category), part in hits.groupby(["event", "by", "voice", "term", "category"]):
        first = part.sort_values(["article_id", "start"]).iloc[0]
        score = float(part["score"].sum())
        rows.append(
            (
                event,
                by,
                voice,
                term,
                category,
                len(part),
                score,
                first["article_id"],
                int(first["start"]),
                int(first["end"]),
            )
        )
    rows.sort(key=lambda r: (r[0], r[1], r[2], -r[6], r[3]))
    return make_frame(rows, LOADED)


def shown_label(text: str) -> str:
    """Return a label without determiner and quote marks, on one line."""
    line = re.sub(r"[“”„\"«»]", "", " ".join(text.split()))
    return _DETERMINER.sub("", line) or line


def _labels(named: pd.DataFrame) -> pd.DataFrame:
    rows = []
    sources = dict(named.groupby("event")["by"].nunique())
    used = {k: set(part) for k, part in named.groupby(["event", "actor", "key"])["by"]}
    for (event, actor, by, key), part in named.groupby(["event", "actor", "by", "key"]):
        voices = part["voice"].value_counts()
        first = part.sort_values(["article_id", "start"]).iloc[0]
        forms = sorted(part["shown"].value_counts().items(), key=lambda f: (-f[1], f[0]))
        rungs = part["ladder"].dropna()
        rows.append(
            (event, actor, by, forms[0][0], len(part), *(int(voices.get(v.value, 0)) for v in Voice),
             _main(part["construction"]), _main(part["operator"]), float(rungs.mean()) if len(rungs) else float("nan"),
             sources[event] > 1 and used[event, actor, key] == {by},
             first["article_id"], int(first["start"]), int(first["end"]))
        )  # fmt: skip
    rows.sort(key=lambda r: (r[0], r[1], r[2], -r[4], r[3]))
    return make_frame(rows, LABELS)


def _main(values: pd.Series) -> str:
    return str(min(values.value_counts().items(), key=lambda f: (-f[1], f[0]))[0])


def _sensitivity(named: pd.DataFrame, settings: Mapping[str, Any]) -> pd.DataFrame:
    own = named[(named["voice"] == "own") & named["ladder"].notna()]
    lexicon = Lexicons(settings["lexicons"])["ladder"]
    rows: list[tuple[Any, ...]] = []
    for (event, by), part in own.groupby(["event", "by"]):
        mentions = [
            Mention(r.start, r.end, r.actor, r.head, Construction(r.construction), operator=Operator(r.operator),
                    ladder=r.ladder, ladder_row=r.ladder_row)
            for r in part.itertuples()
        ]  # fmt: skip
        rows.extend((event, s.actor, by, *s[1:]) for s in sensitivity(mentions, lexicon))
    rows.sort(key=lambda r: (r[0], r[1], r[2], r[6] - r[7], r[3]))
    return make_frame(rows, SENSITIVITY)


def _ladder(named: pd.DataFrame, rates: pd.DataFrame) -> pd.DataFrame:
    own = named[named["voice"] == "own"]
    found = rates[(rates["measure"] == "ladder") & (rates["voice"] == "own")].set_index(["event", "actor", "by"])
    rows = []
    for (event, actor, by), part in own.groupby(["event", "actor", "by"]):
        rated = int(part["ladder"].notna().sum())
        share = 1 - rated / len(part)
        if (event, actor, by) in found.index:
            r = found.loc[event, actor, by]
            rows.append((event, actor, by, len(part), rated, share, r["rate"], r["low"], r["high"], r["withheld"]))
        else:
            nan = float("nan")
            rows.append((event, actor, by, len(part), rated, share, nan, nan, nan, "no rated mention"))
    return make_frame(rows, LADDER)


def _differences(cut: list[Group], settings: Mapping[str, Any]) -> pd.DataFrame:
    rows = []
    ordered = sorted(cut, key=lambda g: (g.event, g.source))
    errors = {(g.event, g.source): _errors(g, settings) for g in ordered}  # once a source, not once a pair
    for a, b in combinations(ordered, 2):
        if a.event == b.event:
            rows.extend(_pair_rows(a, b, (errors[a.event, a.source], errors[b.event, b.source]), settings))
    shown = [i for i, r in enumerate(rows) if not r[-1]]
    q = np.full(len(rows), np.nan)
    q[shown] = benjamini_hochberg(np.array([rows[i][16] for i in shown], dtype=float))
    return make_frame([(*r[:17], q[i], *r[17:]) for i, r in enumerate(rows)], DIFFERENCES)


def _errors(g: Group, settings: Mapping[str, Any]) -> dict[Key, float]:
    """Give the standard error of each rate of one source."""
    if not g.sums:
        return {}
    stacked = _stack(g, list(g.sums))
    draws = {"resamples": settings["resamples"], "seed": settings["seed"]}
    found = bootstrap_ratio(stacked[:, 0], stacked[:, 1], level=settings["level"], **draws)
    return dict(zip(g.sums, found.error.tolist(), strict=True))


def _pair_rows(
    a: Group, b: Group, errors: tuple[Mapping[Key, float], Mapping[Key, float]], settings: Mapping[str, Any]
) -> list[tuple[Any, ...]]:
    keys = sorted(set(a.sums) | set(b.sums))
    if not keys:
        return []
    first, second = (_stack(g, keys) for g in (a, b))
    draws = {"resamples": settings["resamples"], "seed": settings["seed"]}
    p = permutation_p((first[:, 0], second[:, 0]), (first[:, 1], second[:, 1]), **draws)
    rows = []
    for i, key in enumerate(keys):
        unit, scale = UNITS[key[0]]
        (s1, d1, n1), (s2, d2, n2) = first[:, :, i].sum(axis=0), second[:, :, i].sum(axis=0)
        withheld = next(
            (f"{g.source}: {w}" for g, n, d in ((a, n1, d1), (b, n2, d2)) if (w := gate(key[0], n, d, settings)[0])), ""
        )
        numbers: list[Any] = [float("nan")] * 6
        if not withheld:
            r1, r2 = scale * s1 / d1, scale * s2 / d2
            floors = (few_error(key[0], *first[:, :, i].sum(axis=0)), few_error(key[0], *second[:, :, i].sum(axis=0)))
            error = np.hypot(max(errors[0].get(key, 0.0), floors[0]), max(errors[1].get(key, 0.0), floors[1]))
            low, high = normal_interval(r1 - r2, scale * error, level=settings["level"])
            half = scale / (d1 + d2)  # half a finding in each, so that none against none is 1
            numbers = [r1, r2, r1 - r2, low, high, float("nan") if key[0] == "ladder" else (r1 + half) / (r2 + half)]
        measure, actor, voice = key
        rows.append(
            (a.event, a.source, b.source, actor, measure, voice, *numbers, int(n1), int(n2), int(d1), int(d2),
             float("nan") if withheld else float(p[i]), unit, withheld)
        )  # fmt: skip
    return rows


def _stack(g: Group, keys: list[tuple[str, str, str]]) -> Floats:
    """Stack one group's sums for all `keys`; a key it has no evidence for keeps its denominator."""
    units = len(next(iter(g.sums.values())))
    spoken = {k[2]: v[:, 0] for k, v in g.sums.items() if k[0] == "voice"}
    none = np.zeros(units)
    absent: dict[Key, Floats] = {
        k: np.column_stack([none, none if k[0] == "ladder" else spoken[k[2]], none]) for k in keys if k not in g.sums
    }
    return np.stack([g.sums[k] if k in g.sums else absent[k] for k in keys], axis=2)
