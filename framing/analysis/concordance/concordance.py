"""Key words in context: every place of a query with what stands before and after it in its sentence.

Idea: a count is believed when one can read what was counted. Lines end with their sentence, so nothing of the next
speaker or paragraph leaks in, and each says whose voice it is in and where it stands.

Source: the concordance of corpus linguistics (Luhn 1960). Conventions: offsets index the article's text as given; the
text on either side is as written, on one line.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from framing.analysis.analysis import Analysis
from framing.analysis.concordance.query import places
from framing.analysis.terms import EVERY, Voices, check_voice
from framing.errors import SettingsError
from framing.results import check_kind, make_frame
from framing.text import fold

LINES: Mapping[str, str] = {
    "article_id": "string", "by": "string", "event": "string", "date": "string", "voice": "string", "before": "string",
    "text": "string", "after": "string", "start": "int64", "end": "int64", "sentence_start": "int64",
    "sentence_end": "int64",
}  # fmt: skip
_SOURCES = ("outlet", "article_id", "event")
Line = Mapping[str, Any]
_ORDERS: Mapping[str, Callable[[Line], Any]] = {
    "place": lambda line: (line["article_id"], line["start"]),
    "by": lambda line: line["by"],
    "date": lambda line: line["date"],
    "before": lambda line: fold(line["before"]).split()[::-1],
    "text": lambda line: fold(line["text"]),
    "after": lambda line: fold(line["after"]).split(),
}


def kwic(  # noqa: PLR0913 - a query has many sides; each has a default
    analysis: Analysis,
    query: str,
    *,
    kind: str = "words",
    by: str = "outlet",
    voice: str = EVERY,
    sort: str = "place",
    width: int | None = None,
    seconds: float = 5.0,
) -> pd.DataFrame:
    """Show every place of a query in its sentence.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.
    query : str
        A word, phrase, lemma or pattern.
    kind : str
        How it is meant: "words" (whole words in any case), "lemma" (every form of it: "kill" finds "killed"), "literal"
        (the characters as they stand) or "regex" (a regular expression, ended when its time is up).
    by : str
        What a source is. One of "outlet", "article_id", "event".
    voice : str
        One of the five voices, or "all".
    sort : str
        "place", "by", "date", "text", "before" (by the last word before, then the one before it) or "after".
    width : int | None
        Characters on either side; None shows the whole sentence.
    seconds : float
        How long a regular expression may take.

    Returns
    -------
    DataFrame
        Columns `LINES`, a row a place; copies of an article in the same outlet are left out.

    Raises
    ------
    SettingsError
        If an argument is unknown, the query is empty or no pattern, or it takes too long.
    """
    check_kind(analysis, "Analysis", "framing.kwic")
    check_voice(voice)
    _check(by, sort, width)
    articles = analysis.articles[analysis.articles["copy_of"] == ""].assign(by=lambda table: table[by])
    facts = articles.set_index("article_id", drop=False)[["article_id", "by", "event", "date"]].to_dict("index")
    columns = (analysis.sentences[c].tolist() for c in ("article_id", "start", "end"))
    sentences = [s for s in zip(*columns, strict=True) if s[0] in facts]
    texts, voices = analysis.texts, Voices(analysis.voices)
    found = places(query, kind, [texts[key][start:end] for key, start, end in sentences], seconds)
    lines = [
        {**facts[s[0]], "voice": voices.at(s[0], s[1] + span[0]), **_line(texts[s[0]], s, span, width)}
        for s, spans in zip(sentences, found, strict=True)
        for span in spans
    ]
    return make_frame(_sorted(lines, voice, sort), LINES)


def _sorted(lines: list[dict[str, Any]], voice: str, sort: str) -> list[dict[str, Any]]:
    """Keep the lines of a voice and sort them, of two alike the earlier first."""
    shown = [line for line in lines if voice in (EVERY, line["voice"])]
    for order in ("place", sort):
        shown.sort(key=_ORDERS[order])
    return shown


def _check(by: str, sort: str, width: int | None) -> None:
    if by not in _SOURCES:
        raise SettingsError(f"by={by!r}: one of {', '.join(_SOURCES)}")
    if sort not in _ORDERS:
        raise SettingsError(f"sort={sort!r}: one of {', '.join(_ORDERS)}")
    given: object = width
    if given is not None and not (isinstance(given, int) and given >= 0):
        raise SettingsError(f"width={width!r}: give a number of characters, or None for the whole sentence")


def _line(text: str, sentence: tuple[str, int, int], span: tuple[int, int], width: int | None) -> dict[str, Any]:
    """Cut a sentence at a match."""
    _, begin, stop = sentence
    start, end = begin + span[0], begin + span[1]
    low, high = (begin, stop) if width is None else (max(begin, start - width), min(stop, end + width))
    sides = {"before": text[low:start], "text": text[start:end], "after": text[end:high]}
    whole = {k: v if k == "text" else " ".join(v.split()) for k, v in sides.items()}
    return {**whole, "start": start, "end": end, "sentence_start": begin, "sentence_end": stop}
