"""What is searched for, as a pattern: words, every form of a lemma, characters as they stand, or a regular expression.

Idea: words are found whole, in any case and with any space between them; a lemma ("kill", "war crime") in the forms
that the rules of English and the lexicon ``irregular_forms`` give it as verb, noun or adjective, so no parse is needed.

Conventions: quote marks and apostrophes match in either form, since texts are searched with straight ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from framing.analysis.concordance.guarded import search_guarded
from framing.errors import SettingsError
from framing.lexicon import inflections, irregular_forms, open_lexicons
from framing.text import straighten

KINDS = ("words", "lemma", "literal", "regex")
_INFLECTED = ("verb", "noun", "adj")


def places(query: str, kind: str, texts: Sequence[str], seconds: float) -> list[list[tuple[int, int]]]:
    """Find a query in each text.

    Parameters
    ----------
    query : str
        What to look for.
    kind : str
        One of `KINDS`.
    texts : Sequence[str]
        Sentences.
    seconds : float
        How long a regular expression may take.

    Returns
    -------
    list of list of (start, end)
        Matches of each text, in order.

    Raises
    ------
    SettingsError
        If there is nothing to look for, `kind` is unknown, or the expression is wrong or takes too long.
    """
    given: object = query  # what a type checker rules out, a notebook does all the same
    if not isinstance(given, str) or not query.strip():
        raise SettingsError(f"query={query!r}: give a word, a phrase, a lemma or a pattern to look for")
    if kind not in KINDS:
        raise SettingsError(f"kind={kind!r}: one of {', '.join(KINDS)}")
    straight = [straighten(t) for t in texts]
    if kind == "regex":
        return search_guarded(straighten(query), straight, seconds)
    if kind == "literal":
        pattern = re.compile(re.escape(straighten(query)))
    else:
        pattern = _whole(forms(query) if kind == "lemma" else [query])
    return [[m.span() for m in pattern.finditer(t)] for t in straight]


def forms(lemma: str) -> tuple[str, ...]:
    """List the forms of a lemma as a verb, a noun or an adjective.

    Parameters
    ----------
    lemma : str
        Of one or more words, in small letters.

    Returns
    -------
    tuple of str
        The lemma first.
    """
    word = " ".join(lemma.split())
    return tuple(dict.fromkeys(form for pos in _INFLECTED for form in inflections(word, pos, _irregular())))


@lru_cache(maxsize=1)
def _irregular() -> dict[str, tuple[str, ...]]:
    return dict(irregular_forms(open_lexicons({})["irregular_forms"]))


def _whole(phrases: Iterable[str]) -> re.Pattern[str]:
    """Any of some phrases as whole words, the longest first."""
    parts = "|".join(_spaced(p) for p in sorted(phrases, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{parts})(?!\w)", re.IGNORECASE)


def _spaced(phrase: str) -> str:
    return r"\s+".join(_escaped(straighten(phrase).split()))


def _escaped(words: Iterable[str]) -> Iterator[str]:
    return (re.escape(w) for w in words)
