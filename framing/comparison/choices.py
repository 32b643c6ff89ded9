"""Same thing, other name: the concepts that sources of an event put into different words.

Idea: that one source has "illegal aliens" and another "undocumented immigrants" is seen only side by side. So a
concept is shown where at least two sources of an event name it and do not take the same variants; what all of them
call alike is left out. Each variant has its counts by voice, since a word in a quotation was chosen by who spoke.

Words used of two known actors are not words for one thing ("terrorist group" of one band here, of another there), so a
concept is cut by whom its words name. Where an event has it of two known actors, its words for nobody known may be of
either and are left out. Nor are words laid beside others that cannot stand in their place, since they name some only or
tell more (``narrow`` in the lexicon), and two spellings of a word are one.

Units: findings; `lean` is that of the lexicon, 1 kinder, 0 plain, -1 harsher. It is shown and never added up.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

import pandas as pd

from framing.lexicon import Lexicons
from framing.measure import CHOICE
from framing.records import Voice
from framing.results import as_records, make_frame
from framing.text import fold

_VOICES = tuple(Voice)
CHOICES: Mapping[str, str] = {
    "event": "string", "concept": "string", "actor": "string", "by": "string", "term": "string",
    "lean": "int64", "n": "int64", **{v.value: "int64" for v in _VOICES}, "article_id": "string",
    "start": "int64", "end": "int64",
}  # fmt: skip

_SEVERAL = 2  # known actors of a concept from which its words for nobody known may be of any of them
_Thing = tuple[str, str, str]  # event, concept, actor


@lru_cache(maxsize=4)
def narrow_words(lexicons: Lexicons) -> frozenset[tuple[str, str]]:
    """Find the words that no other of their concept can stand for.

    Parameters
    ----------
    lexicons : Lexicons
        Uses ``word_choices``.

    Returns
    -------
    frozenset of tuple
        Concepts with their words.
    """
    return frozenset((r["concept"], r["term"]) for r in lexicons[CHOICE.lexicon].rows if r["narrow"])


def spelt(term: str) -> str:
    """Write a word so that its spellings are one: small letters, and spaces for hyphens.

    Parameters
    ----------
    term : str
        A word of the lexicon of choices.

    Returns
    -------
    str
        Its key.
    """
    return fold(term).replace("-", " ")


def choice_rows(hits: pd.DataFrame, narrow: Collection[tuple[str, str]] = ()) -> pd.DataFrame:
    """Lay the variants of each concept that sources name differently side by side.

    Parameters
    ----------
    hits : pd.DataFrame
        Hits of the measure ``choice`` with ``event``, ``by`` and ``actor``.
    narrow : Collection[tuple[str, str]]
        Concepts with words that are left out (`narrow_words`).

    Returns
    -------
    DataFrame
        Columns `CHOICES`, by event, concept, actor and source, the most frequent variant first.
    """
    things: dict[_Thing, dict[tuple[str, str], list[Mapping[str, Any]]]] = defaultdict(lambda: defaultdict(list))
    actors: dict[tuple[str, str], set[str]] = defaultdict(set)
    for hit in (h for h in as_records(hits) if (h["category"], h["term"]) not in narrow):
        things[hit["event"], hit["category"], hit["actor"]][hit["by"], hit["term"]].append(hit)
        actors[hit["event"], hit["category"]].add(hit["actor"])
    rows = [
        {"event": event, "concept": concept, "actor": actor, "by": by, "term": term, **_told(found)}
        for (event, concept, actor), variants in things.items()
        if _differ(variants) and (actor or len(actors[event, concept] - {""}) < _SEVERAL)
        for (by, term), found in variants.items()
    ]
    rows.sort(key=lambda r: (r["event"], r["concept"], r["actor"], r["by"], -r["n"], r["term"]))
    return make_frame(rows, CHOICES)


def _differ(variants: Iterable[tuple[str, str]]) -> bool:
    """Whether two sources take different variants of a concept."""
    taken: dict[str, set[str]] = defaultdict(set)
    for by, term in variants:
        taken[by].add(spelt(term))
    return len(set(map(frozenset, taken.values()))) > 1


def _told(found: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Count one variant in one source, with its first place."""
    first = min(found, key=lambda hit: (hit["article_id"], hit["start"]))
    voices = {v.value: sum(hit["voice"] == v.value for hit in found) for v in _VOICES}
    place = {c: first[c] for c in ("article_id", "start", "end")}
    return {"lean": int(first["score"]), "n": len(found), **voices, **place}
