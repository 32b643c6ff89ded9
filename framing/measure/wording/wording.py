"""The outlet's wording in a paraphrase: loaded words and labels that the speaker cannot mean.

Idea: "she insisted that the meager offer was fair": the offer is hers, so "meager" is not. Indirect speech reports what
was said in words that the outlet chose; mostly they may have been the speaker's, and nobody can tell. Where it can be
told, `framing.measure.wording.evidence` says by what. Where the speaker or the speaker's side is unknown, there is no
flag.

Conventions: the flag is written into what was found before, it finds nothing new; the voice stays `attributed`. Only
unfavourable words are asked about (`polarity` -1 in the lexicon, rungs below 0).

Units: each place counts 1, a label and a loaded word in it together; the rate is places per 1,000 words of reported
speech.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeVar

import pandas as pd

from framing.lexicon import Lexicons
from framing.measure.wording.evidence import ENOUGH, Court, known_of
from framing.measure.wording.sides import Sides
from framing.measure.wording.spots import Finder, Spot
from framing.records import Annotated, Hit, Measure, Mention, Voice, Wording

FLAG = "outlet wording"
WORDING = Measure(
    name=FLAG,
    words=Wording(
        "word of the outlet’s", "words of the outlet’s", "outlet’s wording in reported speech",
        "outlet’s wording in reports", "per 1,000 reported words",
    ),
    voices=(Voice.ATTRIBUTED,),
    lexicon="own_side",
    compared=False,
)  # fmt: skip
_LOADED = "loaded"
Found = TypeVar("Found", Hit, Mention)


def flag(doc: Annotated, hits: tuple[Hit, ...], lexicons: Lexicons) -> tuple[Annotated, tuple[Hit, ...]]:
    """Flag the loaded words and labels of paraphrases that are the outlet's wording.

    Parameters
    ----------
    doc : Annotated
        With mentions rated; without a parse nothing is flagged.
    hits : tuple[Hit, ...]
        What the measures found.
    lexicons : Lexicons
        Uses ``own_side``, ``loaded_terms``, ``loaded_affixes``, ``speech_cues``, ``speaker_nouns``, ``polarity_words``.

    Returns
    -------
    Annotated, tuple of Hit
        The same, with flags.
    """
    if not doc.parsed or not doc.actors:
        return doc, hits
    court = Court(doc, Sides(doc, lexicons["speaker_nouns"]), known_of(lexicons))
    asked = _Asked(court, Finder(doc), _polarity(lexicons))
    mentions = tuple(_flagged(m) if asked.own_label(m) else m for m in doc.mentions)
    return replace(doc, mentions=mentions), tuple(_flagged(h) if asked.own_words(h) else h for h in hits)


@dataclass(frozen=True, eq=False)
class _Asked:
    """Tells of one article's findings whether they are the outlet's wording."""

    court: Court
    finder: Finder
    polarity: Mapping[str, int]

    def own_words(self, hit: Hit) -> bool:
        """Whether loaded words are: only unfavourable ones are asked about."""
        hard = hit.measure == _LOADED and self.polarity.get(hit.rule, 0) < 0
        return hard and self._is_enough(self.finder.of_words(hit))

    def own_label(self, label: Mention) -> bool:
        """Whether a description of an actor is."""
        hard = label.ladder is not None and label.ladder < 0
        return hard and self._is_enough(self.finder.of_label(label))

    def _is_enough(self, spot: Spot | None) -> bool:
        return spot is not None and self.court.weigh(spot) >= ENOUGH


def _flagged(found: Found) -> Found:
    return replace(found, flags=(*found.flags, FLAG))


def is_flagged(flags: pd.Series) -> pd.Series:
    """Tell for each row of a column ``flags`` whether it holds the flag.

    Parameters
    ----------
    flags : pd.Series
        Flags joined by a bar.

    Returns
    -------
    Series
        True where it does.
    """
    return flags.isin([text for text in flags.unique() if FLAG in text.split("|")])  # few kinds, many rows


@lru_cache(maxsize=4)
def _polarity(lexicons: Lexicons) -> Mapping[str, int]:
    """Rule of a loaded hit to what it says of its target; of a rule for word parts the mildest."""
    found = {r["id"]: r["polarity"] for r in lexicons["loaded_terms"].rows}
    for r in lexicons["loaded_affixes"].rows:
        key = f"affix:{r['rule']}"
        found[key] = max(found.get(key, r["polarity"]), r["polarity"])
    return found
