"""What is reported: a stretch of reported words with its cue and the words that stand for the speaker.

Idea: a report does not say who the speaker is; that is asked again whenever more is known of the actors
(`name_speakers`). All else about it is found once.

Conventions: `start` and `end` are the content without marks, offsets index the normalised text. `act` is ``speech`` or
``attitude``. Flags: ``vague`` hides who spoke (critics say, it is believed), ``unreal`` was not said (refused to
say), ``unquoted direct`` is direct speech without marks, ``turn`` a speaker's turn in a transcript,
``unmarked`` a block quotation without marks, ``run on`` speech that goes on without a sign;
``unclosed`` and ``continues`` come from the marks.
"""

from __future__ import annotations

from dataclasses import dataclass

from framing.annotate.voice.attribution import Span
from framing.records import QuoteKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One stretch of reported speech or thought, its speaker not yet named."""

    start: int
    end: int
    kind: QuoteKind
    rule: str
    act: str = "speech"
    stance: int = 0
    cue: Span | None = None
    source: Span | None = None  # the words that stand for the speaker
    named: Span | None = None  # where these are named, if not in their own words
    head: str = ""  # head word of the source, empty without a parse
    flags: tuple[str, ...] = ()
