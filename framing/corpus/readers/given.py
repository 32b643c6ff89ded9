"""Articles that are in memory already: a table, a list of mappings, of articles, or of what a crawler gave."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from framing.corpus.corpus import Corpus
from framing.corpus.drafts import FUNDUS, Columns, frame_drafts, object_drafts, record_drafts
from framing.errors import CorpusError
from framing.records import Article

_TAKEN = "a Corpus, a folder or file, a DataFrame, or a list of framing.Article, of mappings or of articles of fundus"


def corpus_of(given: Any, columns: Columns, on_error: str = "raise") -> Corpus:  # noqa: ANN401 - whatever holds articles
    """Make a corpus of what is in memory.

    Parameters
    ----------
    given : Any
        A DataFrame, or articles, mappings or articles of ``fundus``, one after another.
    columns : Columns
        Where a table or mapping keeps what.
    on_error : str
        As for `framing.Corpus`.

    Returns
    -------
    Corpus
        In the order given.

    Raises
    ------
    CorpusError
        If it holds no articles.
    """
    if isinstance(given, Corpus):
        return given
    if isinstance(given, pd.DataFrame):
        return Corpus.from_drafts(frame_drafts(given, columns), on_error=on_error)
    items = _listed(given)
    if all(isinstance(a, Article) for a in items):
        return Corpus(items, on_error=on_error)
    if all(isinstance(a, Mapping) for a in items):
        return Corpus.from_drafts(record_drafts(items, columns), on_error=on_error)
    if all(hasattr(a, FUNDUS) for a in items):
        return Corpus.from_drafts(object_drafts(items), on_error=on_error)
    hint = (
        "; its first part is a Corpus: corpus, actors = framing.load_example()" if isinstance(items[0], Corpus) else ""
    )
    raise CorpusError(f"no articles in a {type(given).__name__} of {type(items[0]).__name__}: give {_TAKEN}{hint}")


def _listed(given: Any) -> list[Any]:  # noqa: ANN401 - whatever holds articles
    """List what is given; what is no list of things, or is empty, is an error."""
    if not isinstance(given, Iterable) or isinstance(given, str | bytes | Mapping):
        hint = "; of texts by outlet, framing.compare_texts makes one" if isinstance(given, Mapping) else ""
        raise CorpusError(f"no articles in {_shown(given)}: give {_TAKEN}{hint}")
    items = list(given)
    if not items:
        raise CorpusError(f"no articles in an empty {type(given).__name__}: give {_TAKEN}")
    return items


def _shown(given: object) -> str:
    shown = repr(given)
    return f"{type(given).__name__} {shown}" if len(shown) < 40 else f"this {type(given).__name__}"
