"""The library held against another coder's spans: what both found, what one found, and how far they agree.

Idea: a language model, a service or a person is one more coder, never the judge: its spans get a table of their own,
are matched to the text, and the same figures that people get. Nothing of them enters the library's tables, and
nothing is sent anywhere.

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
from framing.coding.reliability import F1, FEW_ARTICLES, OVERLAP, RELIABILITY, Draws, figure_row, ratio
from framing.errors import SettingsError
from framing.measure import FOUND
from framing.records import Voice
from framing.results import Result, check_kind, make_frame
from framing.text import words
from framing.uncertainty import Agreement, cohen_kappa, krippendorff_alpha

COMPARED_SPANS: Mapping[str, str] = {
    "article_id": "string", "start": "int64", "end": "int64", "text": "string", "measure": "string", "coder": "string",
    "match": "string", "likeness": "float64", "found": "string", "line": "int64",
}  # fmt: skip
MEASURES = (*(m.name for m in FOUND), "named", Voice.QUOTED.value, Voice.ATTRIBUTED.value, Voice.SCARE.value)
Span = tuple[int, int]
ByArticle = Mapping[str, list[Span]]
Place = tuple[str, str, int, int]  # measure, article, start and end


@dataclass(frozen=True, eq=False, repr=False)  # the repr of Result is short
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
    check_kind(analysis, "Analysis", "framing.coding.compare")
    given = _given(other)
    texts, coder = analysis.texts, _coder(given)
    unknown = [r for r in given.itertuples() if r.article_id not in texts]
    if unknown:
        line, article = unknown[0].line, unknown[0].article_id
        raise SettingsError(f"line {line}: no article {article!r} in this analysis; name one of its ids")
    spans = _placed(given[given["measure"] != ""], texts)
    articles = sorted(set(given["article_id"]))
    rows: list[dict[str, Any]] = []
    shared: dict[Place, str] = {}
    alone: list[dict[str, Any]] = []
    for measure in [m for m in MEASURES if m in set(spans["measure"])]:
        held = Held(measure, _library(analysis, measure, articles), _theirs(spans, measure, articles))
        shared |= held.shared(texts)
        alone.extend(held.alone(texts))
        found = _figures(analysis, held, Draws(resamples, level, seed))
        rows.extend(figure_row(measure, of, (TOOL, coder), f, "nominal") for of, f in found)
    keys = zip(spans["measure"], spans["article_id"], spans["start"], spans["end"], strict=True)
    spans = spans.assign(found=pd.array([shared.get(key, "") for key in keys], dtype="string"))
    tables = {"spans": spans, "agreement": make_frame(rows, RELIABILITY), "only_library": make_frame(alone, ONLY)}
    return Compared(tables, {**analysis.settings, "coder": coder})


@dataclass(frozen=True, eq=False)
class Held:
    """The spans of one measure, of the library and of the other, by article; both have all articles compared."""

    measure: str
    mine: ByArticle
    theirs: ByArticle

    def shared(self, texts: Mapping[str, str]) -> dict[Place, str]:
        """Give the library's words for each span of the other that it has too."""
        return {
            (self.measure, a, *self.theirs[a][j]): texts[a][slice(*self.mine[a][i])]
            for a in self.mine
            for i, j in pairs(self.mine[a], self.theirs[a], OVERLAP)
        }

    def alone(self, texts: Mapping[str, str]) -> Iterator[dict[str, Any]]:
        """Give the rows of what the library alone has."""
        for a, mine in self.mine.items():
            both = {i for i, _ in pairs(mine, self.theirs[a], OVERLAP)}
            for i, (start, end) in enumerate(mine):
                if i not in both:
                    text = texts[a][start:end]
                    yield {"article_id": a, "start": start, "end": end, "text": text, "measure": self.measure}


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


def _library(analysis: Analysis, measure: str, articles: Sequence[str]) -> ByArticle:
    """Give the library's spans of one measure."""
    if measure == "named":
        table = analysis.mentions
    elif measure in {m.name for m in FOUND}:
        table = analysis.hits[analysis.hits["measure"] == measure]
    else:
        table = analysis.voices[analysis.voices["voice"] == measure]
    return _by_article(table, articles)


def _theirs(spans: pd.DataFrame, measure: str, articles: Sequence[str]) -> ByArticle:
    return _by_article(spans[(spans["measure"] == measure) & (spans["match"] != MISSING)], articles)


def _by_article(table: pd.DataFrame, articles: Sequence[str]) -> ByArticle:
    found: dict[str, set[Span]] = {a: set() for a in articles}
    for article, start, end in zip(table["article_id"], table["start"], table["end"], strict=True):
        if article in found:
            found[article].add((int(start), int(end)))
    return {a: sorted(spans) for a, spans in found.items()}


def _figures(analysis: Analysis, held: Held, draws: Draws) -> Iterator[tuple[str, Agreement]]:
    """Give alpha and kappa over words, F1 over spans."""
    texts, articles = analysis.texts, list(held.mine)
    sentences = dict(iter(analysis.sentences.groupby("article_id", sort=False)))
    none = analysis.sentences.iloc[:0]
    words_of = [_words(a, texts[a], sentences.get(a, none), held.mine[a], held.theirs[a]) for a in articles]
    table = pd.concat(words_of, ignore_index=True)
    clusters: list[Hashable] = list(table["article" if len(articles) >= FEW_ARTICLES else "sentence"])
    options: dict[str, Any] = {"resamples": draws.resamples, "level": draws.level, "seed": draws.seed}
    yield "alpha", krippendorff_alpha(table[["a", "b"]], clusters=clusters, **options)
    yield "kappa", cohen_kappa(list(table["a"]), list(table["b"]), clusters=clusters, **options)
    for name, least in F1:
        sums = [_sums(held.mine[a], held.theirs[a], least) for a in articles]
        twice, total = (np.array(x, dtype=float) for x in zip(*sums, strict=True))
        yield name, ratio(twice, total, int(total.sum()), articles, _drawn(draws, len(articles)))


def _drawn(draws: Draws, articles: int) -> Draws:
    """F1 has articles alone to draw: where they are few it has no interval."""
    return draws if articles >= FEW_ARTICLES else Draws(0, draws.level, draws.seed)


def _sums(mine: Sequence[Span], theirs: Sequence[Span], least: float) -> tuple[int, int]:
    return 2 * len(pairs(mine, theirs, least)), len(mine) + len(theirs)


def _words(
    article: str, text: str, sentences: pd.DataFrame, mine: Sequence[Span], theirs: Sequence[Span]
) -> pd.DataFrame:
    """Each word of the kept text: in which sentence, and whether each of the two marked it."""
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
