"""Text to valence by VADER (Hutto and Gilbert 2014); the only module that knows vaderSentiment.

Idea: a general lexicon of feeling serves as a labelled baseline for whole articles, and as
the last resort where the library's own words know nothing. It is never the stance toward
an actor: it takes names for feelings ("United States" is +0.42) and topics for judgements.

Two of its blind spots are mended here. It does not see a word behind a curly quote mark or
a dash, so marks are straightened and dashes set apart; and names can be masked. The score of
the text so prepared is VADER's own to the last digit, but each word is scored in its window
of six words, because VADER's own loop takes time in the square of the text's length.

Units: compound, -1 most negative to +1 most positive, 0 where no word is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from heapq import heappop, heappush
from string import punctuation
from typing import TYPE_CHECKING

from framing.text import straighten

if TYPE_CHECKING:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer


MASK = "it"  # stands for a name: lower case, no valence, no booster
_BY_RULE = ("no", "least", "never", "so", "this", "doubt")  # what VADER's code names beside its lists
_DASHES = re.compile(r"[–—―…]+")
_DOUBLE = re.compile(r"(?<=\w)--(?=\w)")


@lru_cache(maxsize=1)
def _analyzer() -> SentimentIntensityAnalyzer:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    analyzer = SentimentIntensityAnalyzer()
    return analyzer


def mask(text: str, names: Iterable[tuple[int, int]]) -> str:
    """Put a word without valence in the place of each name.

    Parameters
    ----------
    text : str
        Any text.
    names : Iterable[tuple[int, int]]
        Spans of the names in `text`; overlapping ones are masked as one.

    Returns
    -------
    str
        The text without the names.
    """
    out, at = [], 0
    for start, end in sorted(names):
        if end <= at:
            continue
        out.append(text[at : max(at, start)])
        if start >= at:
            out.append(MASK)
        at = end
    return "".join((*out, text[at:]))


def compound(text: str, names: Iterable[tuple[int, int]] = ()) -> float:
    """Score a text by VADER.

    Parameters
    ----------
    text : str
        A phrase, a sentence or an article; quote marks of any shape.
    names : Iterable[tuple[int, int]]
        Spans of names that must not count as feelings.

    Returns
    -------
    float
        -1 to +1; 0 where VADER knows no word. Long texts saturate near the ends.

    Examples
    --------
    >>> compound("a “terrorist” group") == compound('a "terrorist" group') < 0
    True
    >>> compound("the United States"), compound("the United States", [(4, 17)])
    (0.4215, 0.0)
    """
    plain = straighten(mask(text, names)).strip()
    plain = _DASHES.sub(" - ", plain).strip()
    if "--" in plain:
        plain = _DOUBLE.sub(" - ", plain)
    analyzer = _analyzer()
    if not plain.isascii() and not analyzer.emojis.keys().isdisjoint(plain):
        plain = _told(plain, analyzer.emojis)
    return float(analyzer.score_valence(_scores(plain, analyzer), plain)["compound"])


def _told(text: str, emojis: Mapping[str, str]) -> str:
    """Put the words for emojis in their places, as VADER does before it scores."""
    parts, before = [], " "
    for c in text:
        if c in emojis and before != " ":
            parts.append(" ")
        parts.append(emojis.get(c, c))
        before = c
    return "".join(parts).strip()


def _scores(text: str, analyzer: SentimentIntensityAnalyzer) -> list[float]:
    """Score each word as VADER does, with the three words before it and the two after."""
    from vaderSentiment.vaderSentiment import BOOSTER_DICT, SentiText

    tokens = text.split()
    words = [bare if len(bare) > 2 else token for token in tokens for bare in (token.strip(punctuation),)]
    lower = [w.lower() for w in words]
    scores = [0.0] * len(words)
    window = SentiText("")
    window.is_cap_diff = 0 < sum(map(str.isupper, words)) < len(words)
    for i, word in enumerate(lower):
        if word not in analyzer.lexicon or word in BOOSTER_DICT or lower[i : i + 2] == ["kind", "of"]:
            continue
        first = max(0, i - 3)
        if _is_plain(words[i], lower[first : i + 3]):
            scores[i] = analyzer.lexicon[word]
            continue
        window.words_and_emoticons = words[first : i + 3]
        scores[i] = analyzer.sentiment_valence(0, window, words[i], i - first, [])[0]
    return _but(lower, scores)


def _is_plain(word: str, near: list[str]) -> bool:
    """Whether nothing about a word and beside it changes the score that VADER's lexicon gives it."""
    return not word.isupper() and _changing().isdisjoint(near) and "n't" not in "".join(near)


@lru_cache(maxsize=1)
def _changing() -> frozenset[str]:
    """Words beside which VADER may give a word another score than its lexicon does; of a phrase one is enough."""
    from vaderSentiment.vaderSentiment import BOOSTER_DICT, NEGATE, SPECIAL_CASES

    phrases = (*BOOSTER_DICT, *NEGATE, *SPECIAL_CASES, *_BY_RULE)
    return frozenset(max(phrase.split(), key=len) for phrase in phrases)


def _but(words: list[str], scores: list[float]) -> list[float]:
    """Weigh what stands before the first "but" by half and what follows by 1.5, as VADER does it.

    VADER looks each score up by its value and changes the first that is equal; kept here, so
    that the figure is the one that others report.
    """
    if "but" not in words:
        return scores
    turn = words.index("but")
    places: dict[float, list[int]] = {}
    valued = [i for i, score in enumerate(scores) if score]
    for i in valued:
        places.setdefault(scores[i], []).append(i)
    for k in valued:
        score = scores[k]
        at = places[score][0]
        changed = score * (0.5 if at < turn else 1.5 if at > turn else 1.0)
        if changed != score:
            heappop(places[score])
            scores[at] = changed
            heappush(places.setdefault(changed, []), at)
    return scores
