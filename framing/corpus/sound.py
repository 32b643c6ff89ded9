"""The articles that can be used, where one that cannot need not end a run of thousands.

Idea: an empty article in a corpus of five thousand is a note, not the end. What is left out is said in one warning,
with how many there were, the first of them and why; `framing.Corpus.left_out` has all of it.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Sequence

from framing.errors import CorpusError
from framing.records import Article

ON_ERROR = ("raise", "note")  # "skip", the older name of "note", is taken where files are read
_NAMED = 3  # articles that the warning names


def sound_articles(
    articles: Iterable[Article], check: Callable[[Article], Article], on_error: str
) -> tuple[tuple[Article, ...], tuple[str, ...]]:
    """Check each article, and that no id is used twice.

    Parameters
    ----------
    articles : Iterable[Article]
        As they came in.
    check : Callable[[Article], Article]
        Gives an article back, mended, or raises `CorpusError`.
    on_error : str
        One of "raise", "note"; the latter leaves a wrong one out.

    Returns
    -------
    tuple of Article, and tuple of str
        The sound ones in their order, and why each of the others is none.

    Raises
    ------
    CorpusError
        If one is wrong, or `on_error` is; if `articles` are none that could be gone through.
    """
    check_on_error(on_error)
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
                raise CorpusError(
                    f"article id {a.id!r} is used twice; ids must be unique: give another, or rename a file"
                )
            sound[a.id] = a
        except CorpusError as err:
            if on_error == "raise":
                raise
            faults.append(str(err))
    return tuple(sound.values()), tuple(faults)


def check_on_error(on_error: str) -> None:
    """Raise `CorpusError` unless `on_error` is one of the words that are known."""
    if on_error not in ON_ERROR:
        raise CorpusError(f"on_error={on_error!r}: write 'raise' or 'note'")


def warn_left_out(faults: Sequence[str], n: int, stacklevel: int) -> None:
    """Say in one warning what was left out beside `n` articles, if anything was.

    Parameters
    ----------
    faults : Sequence[str]
        Why each file, row or article is none.
    n : int
        How many articles there are.
    stacklevel : int
        As in `warnings.warn`, from the caller.
    """
    if faults:
        more = f"; and {len(faults) - _NAMED} more" if len(faults) > _NAMED else ""
        said = f"{len(faults)} of {n + len(faults)} articles left out: {'; '.join(faults[:_NAMED])}{more}"
        warnings.warn(said, stacklevel=stacklevel + 1)
