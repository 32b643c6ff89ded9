"""What an editor would point out first: one ranked table of contrasts an event.

Readers of kinds (`naming`, `wording`, `acting`, `heard`, `headlines`, `missing`, `treating`, `voicing`, and those of
`beside`) propose, `weighing` says what each tells in its event, `ranking` orders, `held.once` puts repeats behind,
`say` puts each into a sentence. A contrast is about words in two articles, or in one and a source in which nothing like
them was found; its row shows the sentences around them. What is said of those whom the event is about comes first.

Units: strength and confidence 0-1; strength orders rows and is no measure of a source. The numbers stand in `weights`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import pandas as pd

from framing.comparison.contrasts.acting import of_acts
from framing.comparison.contrasts.beside import of_described, of_doubts, of_likest, of_marked, of_owned, of_remarks
from framing.comparison.contrasts.candidate import Candidate
from framing.comparison.contrasts.headlines import of_headlines
from framing.comparison.contrasts.heard import of_casts
from framing.comparison.contrasts.held import once
from framing.comparison.contrasts.missing import of_presence, of_statements
from framing.comparison.contrasts.naming import of_actors, of_concepts
from framing.comparison.contrasts.ranking import ranked
from framing.comparison.contrasts.story import Story
from framing.comparison.contrasts.treating import of_stance
from framing.comparison.contrasts.voicing import of_hedges, of_voices
from framing.comparison.contrasts.weighing import weighed
from framing.comparison.contrasts.wording import of_sentences
from framing.results import make_frame

CONTRASTS: Mapping[str, str] = {
    "event": "string", "rank": "int64", "kind": "string", "actor": "string", "a": "string", "b": "string",
    "text_a": "string", "article_a": "string", "start_a": "int64", "end_a": "int64",
    "words_a": "string",
    "text_b": "string", "article_b": "string", "start_b": "Int64", "end_b": "Int64", "words_b": "string",
    "strength": "float64", "confidence": "float64", "say": "string",
}  # fmt: skip
_READERS: tuple[Callable[[Story], Iterator[Candidate]], ...] = (
    of_actors, of_concepts, of_sentences, of_casts, of_statements, of_presence,
    of_headlines, of_acts, of_stance, of_voices, of_hedges,
    of_described, of_doubts, of_likest, of_marked, of_owned, of_remarks,
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
        found = ranked(weighed(story, [c for reader in _READERS for c in reader(story)]), story.where)
        rows += [_row(story, rank, c) for rank, c in enumerate(once(story, found), 1)]
    return make_frame(rows, CONTRASTS)


def _row(story: Story, rank: int, c: Candidate) -> dict[str, Any]:
    a, b = story.around(c.a), c.b and story.around(c.b)
    return {
        "event": story.event, "rank": rank, "kind": c.kind, "actor": c.actor, "a": c.a.by, "b": c.b_by,
        "text_a": a.text, "article_a": a.article, "start_a": a.start, "end_a": a.end,
        "words_a": c.a.text, "words_b": "" if c.b is None else c.b.text,
        "text_b": "" if b is None else b.text, "article_b": "" if b is None else b.article,
        "start_b": pd.NA if b is None else b.start, "end_b": pd.NA if b is None else b.end,
        "strength": round(c.strength, 4), "confidence": round(float(c.confidence), 3), "say": c.say(),
    }  # fmt: skip
