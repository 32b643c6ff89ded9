"""The library held against another coder's spans: what both found, what one found, and how far they agree.

Idea: a language model, a service or a person is one more coder, never the judge: its spans get a table of their own, are
matched to the text, and the same figures that people get. Nothing of them enters the library's tables, and nothing is
sent anywhere.

Alpha and kappa ask of each word whether it lies in a span of the measure; F1 asks of spans whether the other has them
too. Units of these are words and spans; intervals draw articles, or, below five articles, sentences.

Conventions: only the articles are compared that the other coder names. A measure of the other that the library does not
have is listed and not compared.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from framing.analysis import Analysis
from framing.coding.another.place import MISSING, placed
from framing.coding.another.spans import read_spans, spans_frame
from framing.coding.matching import pairs
from framing.coding.record import TOOL
from framing.coding.reliability import FEW_ARTICLES, OVERLAP, RELIABILITY, Draws, ratio
from framing.errors import SettingsError
from framing.measure import FOUND
from framing.records import Voice
from framing.results import Result, make_frame
from framing.text import words
from framing.uncertainty import cohen_kappa, krippendorff_alpha

COMPARED_SPANS: Mapping[str, str] = {
    "article_id": "string", "start": "int64", "end": "int64", "text": "string", "measure": "string", "coder": "string",
    "match": "string", "likeness": "float64", "found": "string", "line": "int64",
}  # fmt: skip
MEASURES = (*(m.name for m in FOUND), "named", Voice.QUOTED.value, Voice.ATTRIBUTED.value, Voice.SCARE.value)
_F1 = (("span F1", OVERLAP), ("span F1, same characters", 1.0))
Span = tuple[int, int]
ByArticle = Mapping[str, list[Span]]


@dataclass(frozen=True, eq=False)
class Compared(Result):
    """Another coder beside the library.

    Tables: ``spans``, one row a span of the other with its place in the text; ``agreement``, the figures by measure;
    ``only_library``, what the library found in these articles and the other did not.
    """


def compare(
    analysis: Analysis,
    other: str | Path | pd.DataFrame | Sequence[Mapping[str, Any]],
    *,
    resamples: int = 2000,
    level: float = 0.95,
    seed: int = 0,
) -> Compared:
    """Hold the library's findings against another coder's spans.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.
    other : str | Path | pd.DataFrame | Sequence[Mapping[str, Any]]
        A JSONL file (see `framing.coding.read_spans`), its table, or its lines as mappings.
    resamples : int
        Bootstrap draws; 0 gives no interval.
    level : float
        Coverage, 0-1.
    seed : int
        Of the draws.

    Returns
    -------
    Compared
        Tables ``spans``, ``agreement`` and ``only_library``.

    Raises
    ------
    SettingsError
        If there is no span, several coders, or an article is unknown.
    """
    given = _given(other)
    texts = analysis.texts
    unknown = [r for r in given.itertuples() if r.article_id not in texts]
    if unknown:
        raise SettingsError(
            f"line {unknown[0].line}: no article {unknown[0].article_id!r} in this analysis; name one of its ids"
        )
    coder = _coder(given)
    spans = _placed(given[given["measure"] != ""], texts)
    articles = sorted(set(given["article_id"]))
    draws = Draws(resamples, level, seed)
    rows: list[dict[str, Any]] = []
    found: dict[tuple[str, str, int], str] = {}
    alone: list[dict[str, Any]] = []
    for measure in [m for m in MEASURES if m in set(spans["measure"])]:
        mine = {a: [s for s in _library(analysis, measure).get(a, [])] for a in articles}
        rest = spans[(spans["measure"] == measure) & (spans["match"] != MISSING)]
        theirs: dict[str, list[Span]] = {a: [] for a in articles}
        for r in rest.itertuples():
            theirs[r.article_id].append((int(r.start), int(r.end)))
        for a in articles:
            both = pairs(mine[a], theirs[a], OVERLAP)
            found |= {(measure, a, theirs[a][j][0]): texts[a][slice(*mine[a][i])] for i, j in both}
            left = set(range(len(mine[a]))) - {i for i, _ in both}
            alone.extend(_span_row(a, mine[a][i], texts[a], measure) for i in sorted(left))
        rows.extend(_figures(analysis, measure, coder, mine, theirs, draws))
    keys = zip(spans["measure"], spans["article_id"], spans["start"], strict=True)
    spans = spans.assign(found=pd.array([found.get((str(m), str(a), int(s)), "") for m, a, s in keys], dtype="string"))
    tables = {"spans": spans, "agreement": make_frame(rows, RELIABILITY), "only_library": make_frame(alone, ONLY)}
    return Compared(tables, {**analysis.settings, "coder": coder})


ONLY: Mapping[str, str] = {
    "article_id": "string", "start": "int64", "end": "int64", "text": "string", "measure": "string",
}  # fmt: skip


def _given(other: str | Path | pd.DataFrame | Sequence[Mapping[str, Any]]) -> pd.DataFrame:
    if isinstance(other, str | Path):
        found = read_spans(other)
    else:
        rows = other.to_dict("records") if isinstance(other, pd.DataFrame) else other
        found = spans_frame([{k: v for k, v in r.items() if not pd.isna(v)} for r in rows])
    if found.empty:
        raise SettingsError("no span of another coder; give lines with article_id, measure, and text or start and end")
    return found


def _coder(given: pd.DataFrame) -> str:
    names = sorted(set(given["coder"]))
    if len(names) > 1 or TOOL in names:
        raise SettingsError(f"spans of {', '.join(names)}: compare one coder at a time, called otherwise than {TOOL!r}")
    return str(names[0])


def _placed(given: pd.DataFrame, texts: Mapping[str, str]) -> pd.DataFrame:
    """Find each span in its text; a span without words or place is missing, with -1 as its place."""
    taken: dict[tuple[str, str], set[Span]] = {}
    rows = []
    for r in given.itertuples():
        text, mine = texts[r.article_id], taken.setdefault((r.article_id, r.measure), set())
        start, end = (None if pd.isna(x) else int(x) for x in (r.start, r.end))
        at = placed(text, r.text, start, end, mine)
        mine.add((at.start, at.end))
        rows.append({
            "article_id": r.article_id, "start": at.start, "end": at.end,
            "text": r.text if at.match == MISSING else text[at.start : at.end], "measure": r.measure, "coder": r.coder,
            "match": at.match, "likeness": at.likeness, "found": "", "line": r.line,
        })  # fmt: skip
    return make_frame(rows, COMPARED_SPANS)


def _library(analysis: Analysis, measure: str) -> ByArticle:
    """The library's spans of one measure, by article."""
    if measure == "named":
        table = analysis.mentions
    elif measure in {m.name for m in FOUND}:
        table = analysis.hits[analysis.hits["measure"] == measure]
    else:
        table = analysis.voices[analysis.voices["voice"] == measure]
    found: dict[str, list[Span]] = {}
    for article, start, end in zip(table["article_id"], table["start"], table["end"], strict=True):
        found.setdefault(str(article), []).append((int(start), int(end)))
    return {a: sorted(set(spans)) for a, spans in found.items()}


def _figures(
    analysis: Analysis, measure: str, coder: str, mine: ByArticle, theirs: ByArticle, draws: Draws
) -> Iterator[dict[str, Any]]:
    """Alpha and kappa over words, F1 over spans."""
    texts = analysis.texts
    table = pd.concat([_words(analysis, a, texts[a], mine[a], theirs[a]) for a in mine], ignore_index=True)
    column = "article" if len(mine) >= FEW_ARTICLES else "sentence"
    clusters: list[Hashable] = list(table[column])
    options: dict[str, Any] = {"resamples": draws.resamples, "level": draws.level, "seed": draws.seed}
    alpha = krippendorff_alpha(table[["a", "b"]], clusters=clusters, **options)
    kappa = cohen_kappa(list(table["a"]), list(table["b"]), clusters=clusters, **options)
    found = [("alpha", alpha), ("kappa", kappa)]
    for name, least in _F1:
        sums = [_sums(mine[a], theirs[a], least) for a in mine]
        twice, total = (np.array(x, dtype=float) for x in zip(*sums, strict=True))
        found.append((name, ratio(twice, total, int(total.sum()), list(mine), _drawn(draws, len(mine)))))
    for name, f in found:
        yield {
            "variable": measure, "scale": "nominal" if name == "alpha" else "", "measure": name, "a": TOOL, "b": coder,
            "value": f.value, "low": f.low, "high": f.high, "units": f.units, "coders": f.coders, "withheld": f.withheld,
        }  # fmt: skip


def _drawn(draws: Draws, articles: int) -> Draws:
    """F1 has articles alone to draw: where they are few it has no interval."""
    return draws if articles >= FEW_ARTICLES else Draws(0, draws.level, draws.seed)


def _sums(mine: Sequence[Span], theirs: Sequence[Span], least: float) -> tuple[int, int]:
    return 2 * len(pairs(mine, theirs, least)), len(mine) + len(theirs)


def _words(analysis: Analysis, article: str, text: str, mine: Sequence[Span], theirs: Sequence[Span]) -> pd.DataFrame:
    """Each word of the kept text: in which sentence, and whether each of the two marked it."""
    sentences = analysis.sentences[analysis.sentences["article_id"] == article]
    rows = [
        (article, f"{article}\n{start}", a, b)
        for start, end in zip(sentences["start"], sentences["end"], strict=True)
        for a, b in words(text, int(start), int(end))
    ]
    table = pd.DataFrame(rows, columns=["article", "sentence", "start", "end"])
    for name, spans in (("a", mine), ("b", theirs)):
        table[name] = _inside(table["start"].to_numpy(), spans)
    return table


def _inside(starts: np.ndarray[Any, Any], spans: Sequence[Span]) -> np.ndarray[Any, Any]:
    inside = np.zeros(len(starts), dtype=bool)
    for a, b in spans:
        inside[np.searchsorted(starts, a, "left") : np.searchsorted(starts, b, "left")] = True
    return np.where(inside, "in", "out")


def _span_row(article: str, span: Span, text: str, measure: str) -> dict[str, Any]:
    return {"article_id": article, "start": span[0], "end": span[1], "text": text[slice(*span)], "measure": measure}
