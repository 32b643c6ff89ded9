"""Who is made to act: the same harm told with who did it and without.

"Troops killed 52 people" and "52 people were killed" tell one thing; only the first says who did it. A clause of harm
with an actor as its agent is set against one without where the same is done to the same patient, or the sentences are
alike: nearly so where different things are done, since a shot and an assault are two acts.

Source: Fairclough (1995) and van Leeuwen (2008) on agency and its deletion; clauses from `framing.annotate.clauses`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pandas as pd

from framing.comparison.contrasts import say
from framing.comparison.contrasts.candidate import AGENCY, Candidate
from framing.comparison.contrasts.story import Place, Row, Story
from framing.comparison.contrasts.weights import KINDS, SCALE, VOICES
from framing.text import fold

_AGENTLESS = frozenset({"death", "loss", "caught", "toll"})


def of_acts(story: Story) -> Iterator[Candidate]:
    """Set clauses of harm that say who acts against those of other sources that do not."""
    harms = [c for c in story.tables["clauses"] if _is_done(c)]
    told = [c for c in harms if c["agent"] in story.names and pd.notna(c["agent_start"])]
    untold = [c for c in filter(is_agentless, harms) if not _may_act(story, c)]
    for x, y in product(told, untold):
        if _one_act(story, x, y):
            yield _pair(story, x, y)


def _is_done(clause: Row) -> bool:
    """Whether a clause says that a harm was done, not that it might be."""
    return clause["effect"] == "harm" and not (clause["negated"] or clause["modality"])


def is_agentless(clause: Row) -> bool:
    """Whether a clause could say who acts, and does not."""
    return not clause["agent"] and bool(clause["agent_deleted"] or clause["kind"] in _AGENTLESS)


def _may_act(story: Story, clause: Row) -> bool:
    """Whether what was read as suffering may be what acts: "the state, once an empire, invaded" seems passive."""
    if pd.isna(clause["patient_end"]) or clause["patient_end"] > clause["verb_start"]:
        return False
    return "," in story.texts[clause["article_id"]][int(clause["patient_end"]) : int(clause["verb_start"])]


def _one_act(story: Story, x: Row, y: Row) -> bool:
    """Whether clauses of two sources may tell one act: the same is done to the same, or their sentences are alike."""
    if story.by[x["article_id"]] == story.by[y["article_id"]] or y["patient"] == x["agent"]:
        return False
    same = x["sense"] == y["sense"]
    if same and x["patient"] and fold(_last(x["patient"])) == fold(_last(y["patient"])):
        return True
    return _likeness(story, x, y) >= (SCALE.same if same else SCALE.like)


def _likeness(story: Story, x: Row, y: Row) -> float:
    """Similarity of the sentences of two clauses."""
    s, other = story.sentence(x), story.sentence(y)
    return 0.0 if s is None or other is None else float(story.similarity[s.k, other.k])


def _last(words: str) -> str:
    return words.split()[-1] if words else ""


def _pair(story: Story, x: Row, y: Row) -> Candidate:
    a, b, agent = of_clause(story, x), of_clause(story, y), x["agent"]
    voice = min(VOICES[x["voice"]], VOICES[y["voice"]])
    return Candidate(
        kind=AGENCY, subject=f"act: {agent}", actor=agent, a=a, b=b, b_by=b.by,
        strength=KINDS.agent * voice * max(story.prominence(x), story.prominence(y)),
        confidence=0.7, say=say.agency(story.names[agent], a, b),
    )  # fmt: skip


def of_clause(story: Story, clause: Row) -> Place:
    """Words of a clause, from its first to its last part that has a place."""
    return story.within(clause["article_id"], min(_offsets(clause, "start")), max(_offsets(clause, "end")))


def _offsets(clause: Row, edge: str) -> list[int]:
    """Where the parts of a clause that have a place begin, or end."""
    found = (clause[f"{part}_{edge}"] for part in ("agent", "verb", "patient"))
    return [int(x) for x in found if pd.notna(x)]
