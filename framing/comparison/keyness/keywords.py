"""Words and phrases that set sources apart, each with its numbers, its uncertainty and one place where it stands.

Idea: a word is evidence of a difference between sources if more articles than chance would have use it more. Every
source is set against all other sources of its events, against one of them, or against an analysis given for reference;
what each comparison is made of stands in `framing.comparison.keyness.sides`. All terms of all sources are corrected
together (Benjamini and Hochberg 1995). Where nothing passes, that is what the table says: "no evidence".

Units: uses, articles, words; rates per 1,000 words of the voice; log-odds, positive where the source has more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.analysis import Analysis, check_voice
from framing.comparison.keyness.counted import GIVEN, OTHERS, Counted, Place, count_terms
from framing.comparison.keyness.sides import Apart, set_apart
from framing.comparison.labels import article_facts
from framing.errors import SettingsError
from framing.results import as_records, check_kind, make_frame
from framing.uncertainty import Floats, benjamini_hochberg

if TYPE_CHECKING:
    from framing.comparison.comparison import Comparison

KEYNESS: Mapping[str, str] = {
    "by": "string", "reference": "string", "word": "string", "voice": "string", "n": "int64", "n_reference": "int64",
    "articles": "int64", "articles_reference": "int64", "of_articles": "int64", "of_articles_reference": "int64",
    "words": "int64", "words_reference": "int64", "events": "int64", "rate": "float64", "rate_reference": "float64",
    "log_odds": "float64", "low": "float64", "high": "float64", "dispersion": "float64", "z": "float64",
    "p": "float64", "q": "float64", "evidence": "bool", "say": "string", "withheld": "string",
    "article_id": "string", "start": "int64", "end": "int64", "word_start": "int64", "word_end": "int64",
}  # fmt: skip
REST = "rest"
NO_EVIDENCE = "no evidence"
_PER = 1000  # words a rate is of
_NAN = float("nan")
_NUMBERS = ("log_odds", "low", "high", "dispersion", "z", "p")  # of a term that is tested


@dataclass(frozen=True)
class Gates:
    """How much there must be before a term is tested."""

    uses: int = 5  # of all sources together
    articles: int = 5  # of all sources together that use it: one long article is no habit
    side: int = 3  # articles a side: fewer do not show how articles scatter


@dataclass(frozen=True)
class Asked:
    """What was asked for.

    Parameters
    ----------
    reference : str | Analysis
        What each source is set against.
    voice : str
        Whose words.
    strength : float
        Pseudo-counts of the prior.
    gates : Gates
        How much there must be.
    level : float
        Of intervals; a term is evidence where q is no more than what is left to 1.
    """

    reference: str | Analysis
    voice: str
    strength: float
    gates: Gates
    level: float


def keyness(
    comparison: Comparison,
    *,
    reference: str | Analysis = REST,
    voice: str = "own",
    longest: int = 3,
    masked: bool = False,
    least: int = Gates.uses,
    prior: float = 500.0,
) -> pd.DataFrame:
    """Find the words and phrases that set sources apart.

    Parameters
    ----------
    comparison : Comparison
        From `framing.compare`.
    reference : str | Analysis
        What each source is set against: "rest", all other sources of its events; one source by name; or an analysis of
        other articles, which are taken as they are, without regard to events.
    voice : str
        Whose words: "own", the outlet's; another voice; or "all".
    longest : int
        Words of the longest phrase; 1 takes words alone.
    masked : bool
        Whether names of actors are left out.
    least : int
        A term with fewer uses in all sources is left out.
    prior : float
        Pseudo-counts of the prior; more hold rare words back.

    Returns
    -------
    DataFrame
        Columns `KEYNESS`; the words that a source has more of first. Of two sources, each word stands once, with the
        one that has more of it.

    Raises
    ------
    SettingsError
        If an argument is unknown or out of range.
    """
    check_kind(comparison, "Comparison", "framing.keyness")
    _check(comparison, reference, least, prior)
    facts = article_facts(comparison.analysis, comparison.by, set(comparison.events()))
    how = {"voice": check_voice(voice), "longest": longest, "masked": masked}
    asked = Asked(reference, voice, float(prior), Gates(uses=least), comparison.settings["level"])
    return _rows(comparison.analysis, facts, asked, how)


def key_rows(analysis: Analysis, facts: pd.DataFrame, *, most: int) -> pd.DataFrame:
    """Give what a comparison shows by itself: own words against the rest, what passes and the strongest beside it.

    Parameters
    ----------
    analysis : Analysis
        The evidence.
    facts : pd.DataFrame
        ``article_id``, ``by`` and ``event`` of the articles that count.
    most : int
        Terms a source that are shown without evidence.

    Returns
    -------
    DataFrame
        As from `keyness`.
    """
    asked = Asked(REST, "own", 500.0, Gates(), analysis.settings["level"])
    return _rows(analysis, facts, asked, {"voice": "own"}, most)


def _check(comparison: Comparison, reference: object, least: object, prior: object) -> None:
    """Stop at an argument that no comparison can be made with."""
    sources = sorted(set(comparison.overview["by"]))
    if not isinstance(reference, Analysis) and reference != REST and reference not in sources:
        raise SettingsError(
            f"reference={reference!r}: {REST!r}, one of the sources {', '.join(map(repr, sources))}, or an Analysis"
        )
    if not isinstance(least, int) or least < 1:
        raise SettingsError(f"least={least!r}: give a number of uses, 1 or more")
    if not isinstance(prior, int | float) or not prior > 0:
        raise SettingsError(f"prior={prior!r}: give pseudo-counts above 0, such as 500")


def _rows(
    analysis: Analysis, facts: pd.DataFrame, asked: Asked, how: Mapping[str, Any], most: int | None = None
) -> pd.DataFrame:
    """Test all terms, and finish the rows of those that are shown: all, or what passes and `most` others a source."""
    given = asked.reference if isinstance(asked.reference, Analysis) else None
    counted = count_terms(analysis, facts, given, asked.gates.uses, **how)
    rows = as_records(_strongest(tested(counted, asked), most))
    places = counted.first_places()
    anywhere = {word: place for (_, word), place in sorted(places.items(), reverse=True)}  # in the first source with it
    return make_frame([_told(r, _place(r, places, anywhere), (analysis, given)) for r in rows], KEYNESS)


def tested(counted: Counted, asked: Asked) -> pd.DataFrame:
    """Test all terms of all sources and correct them for each other.

    Parameters
    ----------
    counted : Counted
        The terms.
    asked : Asked
        What was asked for.

    Returns
    -------
    DataFrame
        The columns of `KEYNESS` that are numbers, with ``evidence``; in the order of the table.
    """
    sources = counted.sources if counted.vocabulary else []
    once = asked.reference == REST and len(sources) == 2  # the second would say the first again, with the other sign
    parts = [part for s in sources if s != asked.reference for part in _of_source(counted, s, asked, once)]
    return _corrected(pd.concat(parts, ignore_index=True), asked.level) if parts else make_frame([], KEYNESS)


def _strongest(table: pd.DataFrame, most: int | None) -> pd.DataFrame:
    """Keep what is evidence, and some of each source beside it; all without a limit."""
    if most is None:
        return table
    order = table["z"].abs().fillna(-1.0).sort_values(ascending=False, kind="stable").index
    strongest = table.loc[order].groupby("by", sort=False).head(most).index
    return table[table["evidence"] | table.index.isin(strongest)]


def _corrected(table: pd.DataFrame, level: float) -> pd.DataFrame:
    """Correct all terms that were tested for each other, and order them.

    Sources stand by name, what was tested first, what a source has more of before what it has less of.
    """
    passed = table["withheld"] == ""
    q = pd.Series(_NAN, index=table.index)
    q[passed] = benjamini_hochberg(table.loc[passed, "p"].to_numpy())
    strength = table["n"].where(~passed, table["z"])
    order = table.assign(untested=~passed, strength=-strength).sort_values(["by", "untested", "strength", "word"]).index
    return table.assign(q=q, evidence=q <= 1 - level).loc[order].reset_index(drop=True)


def _of_source(counted: Counted, source: str, asked: Asked, once: bool) -> Iterator[pd.DataFrame]:
    """Terms of one source, before they are corrected for each other; nothing without a reference."""
    mine = counted.by == source
    name = OTHERS if asked.reference == REST else GIVEN if isinstance(asked.reference, Analysis) else asked.reference
    theirs = ~mine if name == OTHERS else counted.by == name
    found = set_apart(counted, mine, theirs, asked.strength)
    if found is None:
        return
    z, p, half = _read(found, asked.level)
    table = pd.DataFrame({
        "by": source, "reference": name, "word": np.array(counted.vocabulary, dtype=object), "voice": asked.voice,
        **_sizes(found), "log_odds": found.delta, "low": found.delta - half, "high": found.delta + half,
        "dispersion": found.mine.uses.dispersion, "z": z, "p": p, "withheld": _withheld(found, asked.gates),
    })  # fmt: skip
    table.loc[table["withheld"] != "", list(_NUMBERS)] = _NAN
    yield table[(found.mine.n + found.theirs.n >= 1) & ((found.delta > 0) | (not once))]


def _read(found: Apart, level: float) -> tuple[Floats, Floats, Floats]:
    """z, p and half of the interval of each term."""
    from scipy import stats  # takes a second to import

    z = found.delta / found.error
    p = 2 * stats.t.sf(np.abs(z), found.freedom)
    return z, p, stats.t.ppf(0.5 + level / 2, found.freedom) * found.error


def _sizes(found: Apart) -> dict[str, Any]:
    """Columns that count, of both sides."""
    columns: dict[str, Any] = {"events": found.events}
    for side, end in ((found.mine, ""), (found.theirs, "_reference")):
        columns |= {
            f"n{end}": side.n.astype(int), f"articles{end}": side.spread.astype(int),
            f"of_articles{end}": side.articles, f"words{end}": side.words, f"rate{end}": _PER * side.rate,
        }  # fmt: skip
    return columns


def _withheld(found: Apart, gates: Gates) -> NDArray[np.object_]:
    """Say why each term is not tested; nothing where it is."""
    few = min(found.mine.articles, found.theirs.articles)
    spread = (found.mine.spread + found.theirs.spread).astype(int)
    rare = {n: f"in {_articles(n)}; {gates.articles} are needed" for n in range(gates.articles)}
    why = np.array([rare.get(n, "") for n in spread.tolist()], dtype=object)
    why[(found.freedom < 1) | (few < gates.side)] = f"{_articles(few)} on one side; {gates.side} are needed"
    return why


def _articles(n: int) -> str:
    return f"{n} article{'s' if n != 1 else ''}"


def _place(row: Mapping[str, Any], places: Mapping[tuple[str, str], Place], anywhere: Mapping[str, Place]) -> Place:
    """Where a term stands: in the source, or, where it has none, in the first source of its reference that has it."""
    own = places.get((row["by"], row["word"])) or places.get((row["reference"], row["word"]))
    return own or anywhere[row["word"]]


def _told(row: Mapping[str, Any], at: Place, homes: tuple[Analysis, Analysis | None]) -> dict[str, Any]:
    """Finish a row: what it says, and its sentence."""
    home = homes[1] if homes[1] is not None and row["n"] == 0 else homes[0]
    start, end = home.sentence(*at)
    return {
        **row, "say": _said(row) if row["evidence"] else NO_EVIDENCE,
        "article_id": at.article, "start": start, "end": end, "word_start": at.start, "word_end": at.end,
    }  # fmt: skip


def _said(row: Mapping[str, Any]) -> str:
    """Say in one sentence what was counted."""
    sides = [
        f"{row['n' + e]} time{'s' if row['n' + e] != 1 else ''} in {row['articles' + e]} of {row['of_articles' + e]} "
        f"articles of {who} ({row['rate' + e]:.2f} per 1,000 words)"
        for who, e in ((row["by"], ""), (row["reference"], "_reference"))
    ]
    return f"“{row['word']}”: {sides[0]}; {sides[1]}"
