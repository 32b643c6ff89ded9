"""The articles that can be used, where one that cannot need not end a run of thousands.

Idea: an empty article in a corpus of five thousand is a note, not the end. What is left out is said in one warning,
with how many there were, the first of them and why.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable

from framing.errors import CorpusError
from framing.records import Article

ON_ERROR = ("raise", "note")
_NAMED = 3  # articles that the warning names


def sound_articles(
    articles: Iterable[Article], check: Callable[[Article], Article], on_error: str
) -> tuple[Article, ...]:
    """Check each article, and that no id is used twice.

    Parameters
    ----------
    articles : Iterable[Article]
        As they came in.
    check : Callable[[Article], Article]
        Gives an article back, mended, or raises `CorpusError`.
    on_error : str
        One of "raise", "note"; the latter leaves a wrong one out with a warning.

    Returns
    -------
    tuple of Article
        In their order.

    Raises
    ------
    CorpusError
        If one is wrong, or `on_error` is; if `articles` are none that could be gone through.
    """
    if on_error not in ON_ERROR:
        raise CorpusError(f"on_error={on_error!r}: write 'raise' or 'note'")
    given_one: object = articles  # what a type checker rules out, a notebook does all the same
    if not isinstance(given_one, Iterable):
        kind = type(given_one).__name__
        raise CorpusError(f"a corpus is made of articles, not of {kind}; give a list: Corpus([Article(...), ...])")
    sound: dict[str, Article] = {}
    faults: list[str] = []
    for given in articles:
        try:
            a = check(given)
            if a.id in sound:
                raise CorpusError(f"article id {a.id!r} is used twice; ids must be unique")
            sound[a.id] = a
        except CorpusError as err:
            if on_error == "raise":
                raise
            faults.append(str(err))
    if faults:
        _warn(faults, len(sound) + len(faults))
    return tuple(sound.values())


def _warn(faults: list[str], n: int) -> None:
    more = f"; and {len(faults) - _NAMED} more" if len(faults) > _NAMED else ""
    warnings.warn(f"{len(faults)} of {n} articles left out: {'; '.join(faults[:_NAMED])}{more}", stacklevel=4)
