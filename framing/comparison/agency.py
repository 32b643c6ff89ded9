"""The same act told with who does it, and without: pairs of clauses of two sources of an event.

Idea: "Troops killed 52 people" and "52 people were killed" tell one thing; only the first says who did it. Clauses are
aligned by what is done (sense and effect of the verb), to whom, and by their sentences. A clause counts as telling no
agent only if nothing in its sentence names the agent of the other: "killed in clashes with troops" does name them.
Other days, years or numbers of victims are other acts. What the source tells in other sentences is counted
beside it (``elsewhere_b``): who is named above need not be named again.

Source: Fairclough (1995) and van Leeuwen (2008) on agency and its deletion; clauses from `framing.annotate.clauses`.
Units: similarity is the cosine of two sentences, 0-1, see `framing.comparison.contrasts.story`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from framing.comparison.contrasts import Row, Story, is_agentless, of_clause
from framing.comparison.coverage import may_be_one
from framing.records import Effect
from framing.results import make_frame
from framing.text import fold

AGENCY: Mapping[str, str] = {
    "event": "string", "a": "string", "b": "string", "effect": "string", "patient": "string",
    "act_a": "string", "agent_a": "string", "passive_a": "bool", "kind_a": "string", "voice_a": "string",
    "text_a": "string", "article_a": "string", "start_a": "int64", "end_a": "int64",
    "act_b": "string", "agent_b": "string", "passive_b": "bool", "kind_b": "string", "voice_b": "string",
    "text_b": "string", "article_b": "string", "start_b": "int64", "end_b": "int64",
    "elsewhere_b": "int64", "similarity": "float64",
}  # fmt: skip
_EFFECTS = frozenset({Effect.HARM, Effect.HELP, Effect.FORCE})  # acts of which one asks who did it


@dataclass(frozen=True, slots=True)
class _Alike:
    """Similarity of sentences from which two clauses tell one act; from reading pairs of four events."""

    same_act: float = 0.05  # the same is done to the same actor
    same_words: float = 0.20  # the same is done to what the same word stands for ("people")
    other_act: float = 0.25  # another verb of the same effect, the same actor ("shot", "killed")


_ALIKE = _Alike()


def agency_rows(told: Iterable[Story]) -> pd.DataFrame:
    """Pair clauses that tell who acts with those of other sources that do not.

    Parameters
    ----------
    told : Iterable[Story]
        The events.

    Returns
    -------
    DataFrame
        Columns `AGENCY`; of each clause without an agent and each other source the likest that names one, the likest
        pairs of an event first.
    """
    rows = [_row(story, *pair) for story in told for pair in _pairs(story)]
    rows.sort(key=lambda r: (r["event"], -r["similarity"], r["article_a"], r["start_a"], r["article_b"], r["start_b"]))
    return make_frame(rows, AGENCY)


def _pairs(story: Story) -> Iterator[tuple[Row, Row, float, int]]:
    """Give clauses with and without an agent, the similarity of their sentences, and how often b tells it elsewhere."""
    acts = [c for c in story.tables["clauses"] if _is_done(c)]
    told: defaultdict[str, list[Row]] = defaultdict(list)
    for c in acts:
        if _names_actor(story, c):
            told[story.by[c["article_id"]]].append(c)
    for y in filter(_hides, acts):
        own = story.by[y["article_id"]]
        for x, near in (_likest(story, found, y) for by, found in told.items() if by != own):
            if near:
                yield x, y, near, _elsewhere(story, told.get(own, ()), y)


def _likest(story: Story, told: Sequence[Row], y: Row) -> tuple[Row, float]:
    """Of the clauses of a source that name who acts, that most like one without; likeness 0 where none is."""
    near = [_likeness(story, x, y) for x in told]
    k = max(range(len(near)), key=lambda i: (near[i], -i))
    return told[k], near[k]


def _is_done(clause: Row) -> bool:
    """Whether a clause says that something was done to somebody, not that it might be."""
    return clause["effect"] in _EFFECTS and bool(clause["patient"]) and not (clause["negated"] or clause["modality"])


def _hides(clause: Row) -> bool:
    """Whether a clause or a noun ("the killing of miners") could say who acts, and does not."""
    return is_agentless(clause) or bool(clause["nominal"] and not clause["agent"])


def _names_actor(story: Story, clause: Row) -> bool:
    """Whether a known actor stands in a clause as the agent, and is not its patient."""
    return clause["agent"] in story.names and pd.notna(clause["agent_start"]) and clause["agent"] != clause["patient"]


def _likeness(story: Story, x: Row, y: Row) -> float:
    """Similarity of the sentences of two clauses that may tell one act; 0 where they cannot, or y names who acts."""
    needed = _needed(story, x, y)
    s, other = story.sentence(x), story.sentence(y)
    if needed is None or s is None or other is None or x["agent"] in story.named_in(other.k):
        return 0.0
    near = float(story.similarity[s.k, other.k])
    return near if near >= needed and may_be_one(story.statement(s.k), story.statement(other.k)) else 0.0


def _needed(story: Story, x: Row, y: Row) -> float | None:
    """How alike the sentences must be for two clauses to tell one act; None where no likeness would do."""
    if x["effect"] != y["effect"]:
        return None
    if x["patient"] == y["patient"] and y["patient"] in story.names:
        return _ALIKE.same_act if _is_same_verb(x, y) else _ALIKE.other_act
    if _is_same_verb(x, y) and _last(x["patient"]) == _last(y["patient"]):
        return _ALIKE.same_words
    return None


def _is_same_verb(x: Row, y: Row) -> bool:
    return bool(x["verb"] == y["verb"] or (x["sense"] and x["sense"] == y["sense"]))


def _last(words: str) -> str:
    return fold(words.split()[-1])


def _elsewhere(story: Story, told: Iterable[Row], y: Row) -> int:
    """How often the source of a clause without an agent tells such an act to the same with one."""
    return sum(_needed(story, x, y) is not None for x in told)


def _row(story: Story, x: Row, y: Row, near: float, elsewhere: int) -> dict[str, Any]:
    return {
        "event": story.event, "effect": str(x["effect"]), "patient": y["patient"], "elsewhere_b": elsewhere,
        "similarity": round(near, 6), **_side(story, x, "a"), **_side(story, y, "b"),
    }  # fmt: skip


def _side(story: Story, clause: Row, side: str) -> dict[str, Any]:
    place = of_clause(story, clause)
    return {
        side: place.by, f"act_{side}": clause["verb"], f"agent_{side}": clause["agent"],
        f"passive_{side}": bool(clause["passive"]), f"kind_{side}": clause["kind"], f"voice_{side}": clause["voice"],
        f"text_{side}": place.text, f"article_{side}": place.article,
        f"start_{side}": place.start, f"end_{side}": place.end,
    }  # fmt: skip
