"""What an editor would point out first: one ranked table of contrasts an event.

Readers of kinds (`naming`, `wording`, `heard`, `headlines`, `missing`) propose, `ranking` orders, `say` puts each into
a sentence. A contrast points at words in two articles, or at words in one and at a source in which nothing like them
was found. Kinds still to come: agency, voice, stance.

Units: strength and confidence 0-1; strength orders rows and is no measure of a source. The numbers stand in `weights`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import pandas as pd

from framing.comparison.contrasts.candidate import Candidate
from framing.comparison.contrasts.headlines import of_headlines
from framing.comparison.contrasts.heard import of_speakers
from framing.comparison.contrasts.missing import of_presence, of_statements
from framing.comparison.contrasts.naming import of_actors, of_concepts
from framing.comparison.contrasts.ranking import ranked
from framing.comparison.contrasts.story import Story
from framing.comparison.contrasts.wording import of_sentences
from framing.results import make_frame

CONTRASTS: Mapping[str, str] = {
    "event": "string", "rank": "int64", "kind": "string", "actor": "string", "a": "string", "b": "string",
    "text_a": "string", "article_a": "string", "start_a": "int64", "end_a": "int64",
    "text_b": "string", "article_b": "string", "start_b": "Int64", "end_b": "Int64",
    "strength": "float64", "confidence": "float64", "say": "string",
}  # fmt: skip
_READERS: tuple[Callable[[Story], Iterator[Candidate]], ...] = (
    of_actors, of_concepts, of_sentences, of_speakers, of_statements, of_presence,
    of_headlines,
)  # fmt: skip


def contrast_rows(told: Iterable[Story]) -> pd.DataFrame:
    """Rank the contrasts of each event.

    Parameters
    ----------
    told : Iterable[Story]
        The events.

    Returns
    -------
    DataFrame
        Columns `CONTRASTS`; the most telling of each event first. An omission has no place in ``b``.
    """
    rows = []
    for story in told:
        found = ranked(c for reader in _READERS for c in reader(story))
        rows += [_row(story.event, rank, c) for rank, c in enumerate(found, 1)]
    return make_frame(rows, CONTRASTS)


def _row(event: str, rank: int, c: Candidate) -> dict[str, Any]:
    b = c.b
    return {
        "event": event, "rank": rank, "kind": c.kind, "actor": c.actor, "a": c.a.by, "b": c.b_by,
        "text_a": c.a.text, "article_a": c.a.article, "start_a": c.a.start, "end_a": c.a.end,
        "text_b": "" if b is None else b.text, "article_b": "" if b is None else b.article,
        "start_b": pd.NA if b is None else b.start, "end_b": pd.NA if b is None else b.end,
        "strength": round(c.strength, 4), "confidence": round(float(c.confidence), 3), "say": c.say,
    }  # fmt: skip
