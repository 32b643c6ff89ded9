"""Which articles tell of one event: a proposal from their dates and words, for a person to confirm.

Idea: reports of one event share its names and its rare words and appear within days of each other. Articles are TF-IDF
vectors (headline counted twice), likeness is their cosine, and what lies further apart in time than a window is not
alike. The most alike are joined first, by the mean likeness of all their pairs (average linkage: Sokal and Michener
1958), until no two events are alike enough. Articles without a date are held against words alone.

Units: likeness and confidence 0-1, days.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.corpus.readers import as_corpus
from framing.errors import SettingsError
from framing.records import Article

GROUPED: Mapping[str, str] = {"article_id": "string", "event": "string", "confidence": "float64"}
_LIMIT = 0.15  # mean likeness at which two groups are one event; chosen with the days on development data
_DAYS = 3  # reports of one event seldom lie further apart
_WORDS = 3  # of an event's name


def group_events(corpus: Any, *, days: int = _DAYS, alike: float = _LIMIT) -> pd.DataFrame:
    """Propose which articles tell of one event; confirm it before you use it.

    Read the table, put right what is wrong in its column ``event``, and give it back:
    ``events = dict(zip(table["article_id"], table["event"]))`` and
    ``Corpus(dataclasses.replace(a, event=events[a.id]) for a in corpus)``.

    Parameters
    ----------
    corpus : Any
        The articles, a `Corpus` or what `framing.read_articles` takes; what they say of their event is not looked at.
    days : int
        Articles with dates further apart are no reports of one event.
    alike : float
        Mean likeness of two groups from which on they are one event, 0-1; more makes smaller events.

    Returns
    -------
    DataFrame
        Columns article_id, event (the date of its first report and its most typical words), confidence (how much
        nearer the article stands to its own event than to the next one; 0.5 is a toss-up), in the order of the corpus.

    Raises
    ------
    SettingsError
        If `days` or `alike` is out of bounds.
    """
    if days < 0 or not 0 < alike < 1:
        raise SettingsError(f"group_events: days={days!r}, alike={alike!r}: give days, 0 or more, and 0 < alike < 1")
    articles = list(as_corpus(corpus))
    if not articles:
        return pd.DataFrame({c: pd.Series([], dtype=t) for c, t in GROUPED.items()})
    vectors, words = _vectors(articles)
    likeness = _likeness(vectors, [_day(a) for a in articles], days)
    group = _joined(likeness, alike)
    names = _names(articles, group, vectors, words)
    rows = {
        "article_id": [a.id for a in articles],
        "event": [names[g] for g in group.tolist()],
        "confidence": _confidence(likeness, group, alike),
    }
    return pd.DataFrame({c: pd.Series(rows[c], dtype=t) for c, t in GROUPED.items()})


def _vectors(articles: Sequence[Article]) -> tuple[Any, NDArray[np.object_]]:
    """Articles as rows of length 1, and what each column stands for; none where no word is left."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    texts = [f"{a.title or ''}\n{a.text[: a.text.find(chr(10)) + 1]}\n{a.text}" for a in articles]
    vectorizer = TfidfVectorizer(sublinear_tf=True, stop_words="english")
    try:
        return vectorizer.fit_transform(texts), vectorizer.get_feature_names_out()
    except ValueError:
        return np.zeros((len(articles), 1)), np.array([""], dtype=object)


def _day(article: Article) -> float:
    """Give the day of an article as a number; NaN where it has no full date."""
    try:
        return float(dt.date.fromisoformat(str(article.date)[:10]).toordinal())
    except ValueError:
        return float("nan")


def _likeness(vectors: Any, day: Sequence[float], days: int) -> NDArray[np.float64]:  # noqa: ANN401 - scipy has no types
    """Cosine of each two articles; 0 where they lie too far apart in time."""
    cosine = vectors @ vectors.T
    found = np.asarray(cosine.toarray() if hasattr(cosine, "toarray") else cosine, dtype=float)
    when = np.array(day)
    too_far = np.abs(when[:, None] - when[None, :]) > days  # never where one has no date
    return np.where(too_far, 0.0, found)


def _joined(likeness: NDArray[np.float64], alike: float) -> NDArray[np.intp]:
    """Join the two most alike groups until none are alike enough; number them as they first appear."""
    mean, size = likeness.copy(), np.ones(len(likeness))
    np.fill_diagonal(mean, -1.0)
    group = np.arange(len(likeness))
    while len(mean) > 1:
        a, b = sorted(int(i) for i in np.unravel_index(np.argmax(mean), mean.shape))
        if mean[a, b] < alike:
            break
        both = (size[a] * mean[a] + size[b] * mean[b]) / (size[a] + size[b])
        mean[a], mean[:, a], mean[a, a] = both, both, -1.0
        mean[b], mean[:, b] = -1.0, -1.0
        size[a] += size[b]
        group[group == b] = a
    return np.unique(group, return_inverse=True)[1].astype(np.intp)


def _confidence(likeness: NDArray[np.float64], group: NDArray[np.intp], alike: float) -> NDArray[np.float64]:
    """Likeness to one's own event as a share of that and of the likeness to the next; alone, the limit is one's own."""
    member = (group[:, None] == np.arange(group.max() + 1)).astype(float)
    total = (likeness - np.diag(np.diag(likeness))) @ member
    size = member.sum(axis=0) - member
    mean = np.divide(total, size, out=np.zeros_like(total), where=size > 0)
    own = np.where(size[np.arange(len(group)), group] > 0, mean[np.arange(len(group)), group], alike)
    mean[np.arange(len(group)), group] = 0.0
    sure: NDArray[np.float64] = own / np.maximum(own + mean.max(axis=1), 1e-12)
    return sure


def _names(
    articles: Sequence[Article],
    group: NDArray[np.intp],
    vectors: Any,  # noqa: ANN401 - scipy has no types
    words: NDArray[np.object_],
) -> list[str]:
    """Call each event by its first day and its most typical words; two of one name are numbered."""
    names: list[str] = []
    for g in range(int(group.max()) + 1):
        mine = np.flatnonzero(group == g).tolist()
        weights = np.asarray(vectors[mine].sum(axis=0)).ravel()
        first = min((str(articles[i].date)[:10] for i in mine if articles[i].date), default="")
        best = sorted(range(len(weights)), key=lambda i: (-weights[i], words[i]))[:_WORDS]
        name = " ".join(part for part in (first, *(str(words[i]) for i in best)) if part) or "event"
        names.append(name if name not in names else f"{name} ({names.count(name) + g + 1})")
    return names
