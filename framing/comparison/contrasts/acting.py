"""Who is made to act: the same harm told with who did it and without.

"Troops killed 52 people" and "52 people were killed" tell one thing; only the first says who did it. A clause of harm
with an actor as its agent is set against one without where the same is done to the same patient, or in one place, and
no day, year or number speaks against its being one act. A source that says elsewhere who did it hides nobody, and
neither does a sentence that names who did, or the one before it: then there is no row.

Source: Fairclough (1995) and van Leeuwen (2008) on agency and its deletion; clauses from `framing.annotate.clauses`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

import pandas as pd

from framing.comparison.contrasts import say
from framing.comparison.contrasts.candidate import AGENCY, Candidate
from framing.comparison.contrasts.story import Place, Row, Story
from framing.comparison.contrasts.weights import KINDS, SCALE, VOICES
from framing.comparison.coverage import may_be_one, shared_names
from framing.text import fold, straighten

_APPOSED = re.compile(r", ((?:[A-Z][\w.'-]+ ?){2,})")
_AGENTLESS = frozenset({"death", "loss", "caught", "toll"})


def of_acts(story: Story) -> Iterator[Candidate]:
    """Set clauses of harm that say who acts against those of other sources that do not."""
    harms = [c for c in story.tables["clauses"] if _is_done(c)]
    told = [c for c in harms if c["agent"] in story.names and _is_whose(story, c)]
    untold = [c for c in filter(is_agentless, harms) if not _may_act(story, c)]
    for x, y in product(told, untold):
        if _one_act(story, x, y):
            yield _pair(story, x, y)


def _is_whose(story: Story, clause: Row) -> bool:
    """Whether who acts has a place, and no apposition there that names somebody else: "the deputy, Ann Lee"."""
    if pd.isna(clause["agent_start"]):
        return False
    end = max(int(clause["agent_end"]), int(clause["verb_start"]))  # an apposition may stand behind the phrase
    words = story.texts[clause["article_id"]][int(clause["agent_start"]) : end]
    named = _APPOSED.search(straighten(words))
    return named is None or fold(_last(story.names[clause["agent"]])) in fold(named[1])


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
    """Whether clauses of two sources may tell one act, and the second source nowhere says who did it."""
    if story.by[x["article_id"]] == story.by[y["article_id"]] or x["agent"] in (x["patient"], y["patient"]):
        return False
    s, other = story.sentence(x), story.sentence(y)
    if s is None or other is None or not _meets(story, x, y, s.k, other.k):
        return False
    return may_be_one(story.statement(s.k), story.statement(other.k)) and not _tells_elsewhere(story, x, y, other.k)


def _meets(story: Story, x: Row, y: Row, k: int, other: int) -> bool:
    """Whether the same is done to the same actor, or in like sentences to the like or in one place."""
    same, near = x["sense"] == y["sense"], float(story.similarity[k, other])
    if _is_same(x["patient"], y["patient"]):
        known = x["patient"] in story.names and same
        return known or near >= (SCALE.alike if same else SCALE.like)
    shared = shared_names(story.statement(k), story.statement(other)) - story.named_words
    return bool(shared) and near >= (SCALE.same if same else SCALE.like)


def _is_same(x: str, y: str) -> bool:
    return bool(x) and fold(_last(x)) == fold(_last(y))


def _tells_elsewhere(story: Story, x: Row, y: Row, k: int) -> bool:
    """Whether the source of `y` names the agent of `x` beside `y`, or as the agent of such a harm in any sentence."""
    if _is_named_beside(story, x["agent"], k):
        return True
    own = (c for c in story.tables["clauses"] if story.by[c["article_id"]] == story.by[y["article_id"]])
    such = (c for c in own if c["agent"] == x["agent"] and _is_done(c))
    return any(c["sense"] == x["sense"] or _is_same(c["patient"], y["patient"]) for c in such)


def _is_named_beside(story: Story, actor: str, k: int) -> bool:
    """Whether sentence `k` names an actor, or the one before it in its article."""
    near = (n for n in (k - 1, k) if n >= 0 and story.rows[n].place.article == story.rows[k].place.article)
    return any(actor in story.named_in(n) for n in near)


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
