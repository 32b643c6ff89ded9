"""The first pass: what each article's analysis must know of the others.

Small and frozen, so that the second pass can be cut into batches and processes at will:
lines that recur in an outlet (its furniture), articles that repeat another of the same
outlet (they count once), and texts that outlets share.
"""

from __future__ import annotations

import re
import warnings
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from framing.corpus import Corpus
from framing.records import Article, CorpusContext
from framing.text import fold, straighten

_SHOWN = 3  # articles that a note names
_RECURS, _SHARE = 3, 0.2  # articles of an outlet, and share of them, in which a line is furniture
_EDITION, _SENTENCE = 0.5, 8  # share of its sentences that an updated text has from others; words of a line that is one
_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)(?<!\d\d{4})")


def corpus_context(corpus: Corpus) -> CorpusContext:
    """Reduce the corpus to what each article's analysis must know of the others.

    Parameters
    ----------
    corpus : Corpus
        The articles.

    Returns
    -------
    CorpusContext
        Recurring lines by outlet, identical texts in an outlet and across outlets.

    Warns
    -----
    UserWarning
        If articles repeat another of their outlet.
    """
    articles = sorted(corpus, key=lambda a: a.id)
    copies, shared = _repeats(articles)
    if copies:
        given = ", ".join(f"{k!r} = {v!r}" for k, v in sorted(copies.items())[:_SHOWN])
        warnings.warn(
            f"{len(copies)} article(s) repeat another of the same outlet and count once ({given})", stacklevel=3
        )
    recurring = _recurring([a for a in articles if a.id not in copies])
    return CorpusContext(recurring=recurring, copies=copies, shared=shared)


def _repeats(articles: Iterable[Article]) -> tuple[dict[str, str], dict[str, str]]:
    """Article to the one of its outlet that it repeats, and to the first of another outlet with the same text."""
    by_text: dict[str, dict[str, str]] = defaultdict(dict)  # to the first article of each outlet
    copies, shared = {}, {}
    for a in articles:
        first = by_text[fold(a.text)]
        if a.outlet in first:
            copies[a.id] = first[a.outlet]
        elif first:
            shared[a.id] = next(iter(first.values()))
        first.setdefault(a.outlet, a.id)
    return copies, shared


def _recurring(articles: Iterable[Article]) -> dict[str, frozenset[str]]:
    """Lines that stand in so many of an outlet's articles that they are its furniture."""
    pages: dict[str, list[set[str]]] = defaultdict(list)
    for a in articles:
        folded = straighten(a.text).casefold().splitlines()
        pages[a.outlet].append({line for x in folded if (line := " ".join(x.split()))})
    return {outlet: _furniture(lines) for outlet, lines in pages.items()}


def _furniture(pages: Sequence[set[str]]) -> frozenset[str]:
    """Lines that recur in the articles of one outlet, but for the sentences that editions of one text share."""
    found = Counter(line for page in pages for line in page)
    least = max(_RECURS, _SHARE * len(pages))
    often = {line for line, n in found.items() if n >= least}
    shared = (_sentences(page) for page in pages if _is_edition(page, often))
    return frozenset(often.difference(*shared))


def _is_edition(page: set[str], often: set[str]) -> bool:
    """Whether at least half of the sentences of an article stand in others of its outlet: it is an update."""
    own = _sentences(page)
    return bool(own) and len(own & often) >= _EDITION * len(own)


def _sentences(page: set[str]) -> set[str]:
    return {line for line in page if line[-1] in '.!?"' and line.count(" ") >= _SENTENCE - 1}


def warn_of_foreign(notes: Mapping[str, str]) -> None:
    """Say which articles are not in English and have no figures.

    Parameters
    ----------
    notes : Mapping[str, str]
        Article id to the reason why its lines were left out.

    Warns
    -----
    UserWarning
        If there are any.
    """
    if notes:
        given = ", ".join(f"{key!r}: {note}" for key, note in sorted(notes.items())[:_SHOWN])
        warnings.warn(f"{len(notes)} article(s) are not in English alone and have no figures ({given})", stacklevel=3)


def year_of(article: Article) -> int | None:
    """Give the year an article counts as of.

    Parameters
    ----------
    article : Article
        The article.

    Returns
    -------
    int or None
        The year of its date; without one, the latest year its text names.
    """
    if article.date is not None:
        return int(str(article.date)[:4])
    return max((int(y) for y in _YEAR.findall(article.text)), default=None)
