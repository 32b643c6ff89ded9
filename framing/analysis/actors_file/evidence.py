"""What discovery knows of each actor: where it stands, by which forms, and how sure each is.

Idea: the tables of a `Discovery` hold a row a mention and a row a form and event; here they are put together by actor
and by form, so that the file can say "9 times in 3 of 4 articles, .9".

Conventions: a form is the words that discovery merged, "Hamas-run health ministry"; how sure is from 0 to 1, weighed by
how often; an article without an event is of the event "".
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from framing.corpus import Corpus
from framing.records import Article
from framing.registry import Actors

LABEL = "label"  # the evidence of a form that a sentence gives: "called X a Y"
SURE = 0.75  # a form that is less sure goes by place, by an owner, or by a name that others share: to be looked at


@dataclass(frozen=True)
class Form:
    """One form that was taken for an actor.

    Parameters
    ----------
    text : str
        As written.
    rule : str
        The rule that joined it.
    grounds : str
        What the rule went by.
    sure : float
        From 0 to 1.
    n : int
        How often it stands.
    """

    text: str
    rule: str
    grounds: str
    sure: float
    n: int


@dataclass(frozen=True)
class Found:
    """One mention, in its article."""

    article: Article
    start: int
    end: int
    rule: str

    @property
    def text(self) -> str:
        """The words of the mention."""
        return self.article.text[self.start : self.end]


@dataclass(frozen=True)
class Evidence:
    """All that is known of one actor.

    Parameters
    ----------
    name : str
        Its name.
    forms : tuple of Form
        The commonest first.
    mentions : tuple of Found
        In the order of the corpus.
    articles : mapping of str to int
        Event to the articles that name it.
    times : mapping of str to int
        Event to its mentions there.
    """

    name: str
    forms: tuple[Form, ...]
    mentions: tuple[Found, ...]
    articles: Mapping[str, int]
    times: Mapping[str, int]

    @property
    def n(self) -> int:
        """How often it is mentioned."""
        return len(self.mentions)


def evidence_of(actors: Actors, mentions: pd.DataFrame, merges: pd.DataFrame, corpus: Corpus) -> Mapping[str, Evidence]:
    """Put together what is known of each actor.

    Parameters
    ----------
    actors : Actors
        The actors found.
    mentions : pd.DataFrame
        `Discovery.mentions`.
    merges : pd.DataFrame
        `Discovery.merges`.
    corpus : Corpus
        The articles.

    Returns
    -------
    mapping of str to Evidence
        By actor id, for every actor.
    """
    found = _mentions(mentions, corpus)
    forms = _forms(merges)
    return {a.id: _evidence(a.name, found.get(a.id, ()), forms.get(a.id, {})) for a in actors.actors}


def _mentions(table: pd.DataFrame, corpus: Corpus) -> Mapping[str, Sequence[Found]]:
    articles = {a.id: (number, a) for number, a in enumerate(corpus)}
    rows = [(*articles[r.article_id], r.start, r.end, r.actor, r.rule) for r in table.itertuples()]
    found: dict[str, list[Found]] = defaultdict(list)
    for _, article, start, end, actor, rule in sorted(rows, key=lambda r: (r[0], r[2], r[3])):
        found[actor].append(Found(article, start, end, str(rule)))
    return found


def _forms(table: pd.DataFrame) -> Mapping[str, Mapping[tuple[str, str, str], list[tuple[float, int]]]]:
    """Gather the rows of each actor's form, rule and grounds over all events."""
    forms: dict[str, Any] = defaultdict(lambda: defaultdict(list))
    for r in table.itertuples():
        forms[r.actor][r.form, str(r.rule), str(r.evidence)].append((float(r.confidence), int(r.n)))
    return forms


def _evidence(
    name: str, found: Iterable[Found], forms: Mapping[tuple[str, str, str], Sequence[tuple[float, int]]]
) -> Evidence:
    found = tuple(found)
    made = [Form(*form, sure=mean(rows), n=sum(n for _, n in rows)) for form, rows in forms.items()]
    events = {m.article.id: m.article.event or "" for m in found}
    return Evidence(
        name=name,
        forms=tuple(sorted(made, key=lambda f: (-f.n, -f.sure, f.text, f.rule, f.grounds))),
        mentions=found,
        articles=Counter(events.values()),
        times=Counter(m.article.event or "" for m in found),
    )


def mean(rows: Iterable[tuple[float, int]]) -> float:
    """Give the mean of numbers, each weighed by how often it stands; 0 of none."""
    rows = list(rows)
    n = sum(n for _, n in rows)
    return round(sum(sure * n for sure, n in rows) / n, 2) if n else 0.0


def holds(text: str, words: str) -> bool:
    """Whether a text holds these words as whole words, whatever their capitals."""
    return re.search(rf"(?<!\w){re.escape(words.casefold())}(?!\w)", text.casefold()) is not None


def times(n: int) -> str:
    """Say how often."""
    return "once" if n == 1 else f"{n} times"


def number(sure: float) -> str:
    """Write a number from 0 to 1 without its leading nought: ".6", "1"."""
    return f"{sure:.2f}".rstrip("0").rstrip(".").removeprefix("0") or "0"
