"""What a run is told: the numbers and files a user may change, and what the first pass learnt of the corpus.

Idea: gates, draws and replacement lexicons stand in one record that travels with the results, so that a figure can
be made again. Numbers that no interval or gate can be made of are refused at once, by name.

Conventions: counts are whole numbers; shares lie between 0 and 1.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from types import MappingProxyType

from framing.errors import SettingsError
from framing.records.actor import Actor

STANCE_MODELS = ("linear", "encoder")
_AT_LEAST_ONE = ("resamples", "max_chars")
_NO_COUNTS = ("level", "stance_model", "lexicons")


@dataclass(frozen=True, slots=True)
class CorpusContext:
    """What the second pass needs to know of the whole corpus, computed once in the first."""

    recurring: Mapping[str, frozenset[str]] = field(default_factory=dict)  # outlet -> lines that recur
    copies: Mapping[str, str] = field(default_factory=dict)  # article id -> id of the identical one counted
    shared: Mapping[str, str] = field(default_factory=dict)  # article id -> id of the same text elsewhere
    events: Mapping[str, tuple[Actor, ...]] = field(default_factory=dict)  # event -> its own actors, if discovered


@dataclass(frozen=True, slots=True)
class Settings:
    """Numbers and files that a user may change; what ran is kept in ``analysis.settings``.

    Parameters
    ----------
    seed : int
        Seed of every resampling.
    resamples : int
        Bootstrap draws.
    level : float
        Coverage of intervals, 0-1.
    min_words_rate : int
        Fewer words of a voice than this: no rate.
    min_words_warn : int
        Fewer words of a voice than this: the rate carries a warning.
    min_mentions : int
        Fewer rated mentions than this: no ladder mean.
    min_acts : int
        Fewer acts of harm or help than this: no share.
    min_references : int
        Fewer references to an actor than this: no mean stance.
    min_findings : int
        Fewer findings than this in two sources together: no difference.
    min_articles, min_events : int
        Fewer than these: rows speak of articles, not of the outlet.
    max_chars : int
        An article of more characters than this is refused: it is no article, and would take an hour.
    stance_model : str
        What tells how words around a reference treat its actor. One of "linear", "encoder"; the latter needs the
        extra ``media-framing[encoder]``.
    lexicons : mapping of str to str
        Replacement files: lexicon name to path.
    """

    seed: int = 0
    resamples: int = 2000
    level: float = 0.95
    min_words_rate: int = 150
    min_words_warn: int = 300
    min_mentions: int = 5
    min_acts: int = 10
    min_references: int = 5
    min_findings: int = 5
    min_articles: int = 10
    min_events: int = 5
    max_chars: int = 1_000_000
    stance_model: str = "linear"
    lexicons: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def __post_init__(self) -> None:
        """Refuse numbers that no interval or gate can be made of."""
        if not 0 < self.level < 1:
            raise SettingsError(f"Settings: level={self.level!r}: coverage lies between 0 and 1, such as 0.95")
        if self.stance_model not in STANCE_MODELS:
            known = ", ".join(STANCE_MODELS)
            raise SettingsError(f"Settings: stance_model={self.stance_model!r}; one of: {known}")
        counts = {f.name: getattr(self, f.name) for f in fields(self) if f.name not in _NO_COUNTS}
        for name, value in counts.items():
            least = 1 if name in _AT_LEAST_ONE else 0
            if not isinstance(value, int) or value < least:
                raise SettingsError(f"Settings: {name}={value!r}: give a whole number, {least} or more")
