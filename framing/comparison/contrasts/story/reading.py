"""Parts an analysis into stories: the events that several sources tell, each with its own rows of the tables."""

from __future__ import annotations

import warnings
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from datetime import date

import pandas as pd

from framing.analysis import Analysis
from framing.comparison.contrasts.story.place import Place, Row, Sentence
from framing.comparison.contrasts.story.story import Story
from framing.comparison.contrasts.weights import LATER, PROMINENCE
from framing.comparison.coverage import Statements
from framing.comparison.speech import Names
from framing.comparison.vectors import MOST
from framing.lexicon import lexicons_of
from framing.measure import LOADED
from framing.results import as_tuples
from framing.text import is_capitalised

_READ = ("mentions", "pronouns", "hits", "quotes", "clauses")


def told_events(analysis: Analysis, facts: pd.DataFrame) -> pd.DataFrame:
    """Keep the articles of events that several sources tell, and warn of one that is too long to compare.

    Parameters
    ----------
    analysis : Analysis
        The findings.
    facts : pd.DataFrame
        ``article_id``, ``by`` and ``event`` of the articles that count.

    Returns
    -------
    DataFrame
        Rows of `facts`.
    """
    sizes = analysis.sentences.groupby("article_id").size()
    kept = []
    for event, part in facts.groupby("event"):
        long = int(sizes.reindex(part["article_id"], fill_value=0).sum())
        if part["by"].nunique() > 1 and long <= MOST:
            kept.append(event)
        elif part["by"].nunique() > 1:
            warnings.warn(
                f"event {event!r} has {long} sentences, more than the {MOST} that are compared with each other: its "
                "contrasts, facts, agency and residuals are left out; give articles narrower events",
                stacklevel=5,  # whoever called compare
            )
    return facts[facts["event"].isin(kept)]


def stories(
    analysis: Analysis, facts: pd.DataFrame, speakers: Names | None = None, read: Statements | None = None
) -> Iterator[Story]:
    """Yield each event that several sources tell; who lets go of one before the next holds one at a time.

    Parameters
    ----------
    analysis : Analysis
        The findings.
    facts : pd.DataFrame
        ``article_id``, ``by`` and ``event`` of the articles, from `told_events`.
    speakers : Names | None
        Article and speaker to the speaker's name over the event; None leaves the names that articles give.
    read : Statements | None
        Keeps the statements that are read, for others; None keeps those of each event with it.

    Yields
    ------
    Story
        In the order of events.
    """
    reader = _Read(analysis, speakers or {}, read)
    event_of = dict(zip(facts["article_id"], facts["event"], strict=True))
    found = {t: _ByEvent(getattr(analysis, t), event_of) for t in (*_READ, "sentences", "blocks")}
    for event, part in facts.groupby("event"):
        by = dict(sorted(zip(part["article_id"].tolist(), part["by"].tolist(), strict=True)))
        yield reader.story(str(event), by, {t: rows.of(str(event)) for t, rows in found.items()})


class _Read:
    """What all stories of an analysis need of it.

    Parameters
    ----------
    analysis : Analysis
        The findings.
    speakers : Names
        Article and speaker to the speaker's name over the event.
    read : Statements | None
        Keeps the statements that are read.
    """

    def __init__(self, analysis: Analysis, speakers: Names, read: Statements | None) -> None:
        self.texts, self.speakers, self.read = analysis.texts, speakers, read
        self.names = {a.id: a.name for a in analysis.actors.actors}
        self.lexicons = lexicons_of(analysis.settings)
        dated = zip(analysis.articles["article_id"].tolist(), analysis.articles["date"].tolist(), strict=True)
        self.days = {a: date.fromisoformat(day[:10]) for a, day in dated if day}

    def story(self, event: str, by: Mapping[str, str], rows: Mapping[str, list[Row]]) -> Story:
        """Put the rows of an event's articles together."""
        texts = {a: self.texts[a] for a in by}
        hits = [h for h in rows["hits"] if not self._is_name(h)]
        tables = {t: rows[t] for t in _READ} | {"quotes": [self._renamed(q) for q in rows["quotes"]], "hits": hits}
        heads = {_start(r) for r in rows["blocks"] if r["role"] == "headline"}
        sentences = _sentences(rows["sentences"], by, texts, heads)
        days = {a: self.days[a] for a in by if a in self.days}
        return Story(event, texts, by, self.names, sentences, tables, days, self.lexicons, self.read)

    def _is_name(self, hit: Row) -> bool:
        """Whether a judging word is a word of the name of whom it is found to judge: Mr. Brat is no brat."""
        name = self.names.get(hit["actor"], "") if hit["measure"] == LOADED.name else ""
        return hit["text"] in name.split() and is_capitalised(hit["text"])

    def _renamed(self, quote: Row) -> Row:
        """Quotation with the name that its speaker has over the event."""
        name = self.speakers.get((quote["article_id"], quote["speaker"]), quote["speaker"])
        return {**quote, "speaker": name}


class _ByEvent:
    """Rows of a table by the event of their article: the rows of one event at a time are mappings."""

    def __init__(self, table: pd.DataFrame, event_of: Mapping[str, str]) -> None:
        self._names = [str(c) for c in table.columns]
        self._rows = list(as_tuples(table, self._names))
        self._of: dict[str, list[int]] = defaultdict(list)
        for k, article in enumerate(table["article_id"].tolist()):
            if article in event_of:
                self._of[event_of[article]].append(k)

    def of(self, event: str) -> list[Row]:
        """Give the rows of one event's articles."""
        return [dict(zip(self._names, self._rows[k], strict=True)) for k in self._of.get(event, ())]


def _start(row: Row) -> tuple[str, int]:
    return row["article_id"], int(row["start"])


def _sentences(
    rows: Sequence[Row], by: Mapping[str, str], texts: Mapping[str, str], heads: Container[tuple[str, int]]
) -> Sequence[Sentence]:
    found: list[Sentence] = []
    seen: dict[str, int] = defaultdict(int)
    for k, r in enumerate(rows):
        a, start, end = r["article_id"], int(r["start"]), int(r["end"])
        place = Place(by[a], a, start, end, texts[a][start:end])
        found.append(Sentence(k, place, int(r["words"]), _prominence(seen[a]), (a, start) in heads))
        seen[a] += 1
    return found


def _prominence(n: int) -> float:
    return next((weight for limit, weight in PROMINENCE if n < limit), LATER)
