"""Which curriculum a kind of exercise serves: standards of reading and of media literacy, by the code teachers know.

Sources: the Common Core State Standards (2010; informational texts, and literacy in history and social studies), the
curriculum *Media and Information Literate Citizens* (UNESCO 2021), and the key questions of the National Association
for Media Literacy Education. Each is told here in a few words of our own; the wording that counts is the publisher's.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from framing.errors import SettingsError
from framing.exercises.kind import (
    ASIDE,
    CHARGED,
    FACT,
    HEADLINES,
    KINDS,
    LEFT_OUT,
    LOADED,
    MATCH,
    RANK,
    REWRITE,
    VOICE,
    WHO_ACTS,
    Kind,
)

STANDARDS: Mapping[str, str] = MappingProxyType({
    "RH.6-8.6": "Common Core, grades 6 to 8: what shows an author's view, as loaded words and facts left out",
    "RH.6-8.8": "Common Core, grades 6 to 8: tell fact, opinion and reasoned judgment apart",
    "RI.8.6": "Common Core, grade 8: an author's view, and how the text answers those who see it otherwise",
    "RH.11-12.6": "Common Core, grades 11 and 12: how authors differ on one event, by claims and evidence",
    "UNESCO-4": "UNESCO 2021, module 4: skills against misinformation and hate speech",
    "UNESCO-6": "UNESCO 2021, module 6: how people and groups are represented",
    "UNESCO-7": "UNESCO 2021, module 7: how language and medium shape content",
    "NAMLE-content": "NAMLE key questions, content: which views are open or implied, and what is left out",
    "NAMLE-techniques": "NAMLE key questions, techniques: which are used, and why",
    "NAMLE-interpretations": "NAMLE key questions, interpretations: how others may understand it",
    "NAMLE-credibility": "NAMLE key questions, credibility: fact or opinion, and where it comes from",
})  # fmt: skip

_SERVED: Mapping[Kind, tuple[str, ...]] = MappingProxyType({
    LOADED: ("RH.6-8.6", "UNESCO-7", "NAMLE-techniques"),
    REWRITE: ("RH.6-8.6", "UNESCO-7", "NAMLE-techniques"),
    MATCH: ("RH.6-8.6", "RH.11-12.6", "UNESCO-6", "NAMLE-content"),
    RANK: ("RH.6-8.6", "RH.11-12.6", "UNESCO-6", "NAMLE-interpretations"),
    VOICE: ("RI.8.6", "RH.6-8.8", "UNESCO-4", "NAMLE-credibility"),
    ASIDE: ("RH.6-8.6", "RH.6-8.8", "UNESCO-7", "NAMLE-techniques"),
    LEFT_OUT: ("RH.6-8.6", "RI.8.6", "RH.11-12.6", "UNESCO-4", "NAMLE-content"),
    HEADLINES: ("RH.6-8.6", "RH.11-12.6", "UNESCO-7", "NAMLE-techniques"),
    WHO_ACTS: ("RH.6-8.6", "UNESCO-6", "NAMLE-techniques"),
    CHARGED: ("RH.6-8.6", "UNESCO-7", "NAMLE-interpretations"),
    FACT: ("RH.6-8.8", "RI.8.6", "UNESCO-4", "NAMLE-credibility"),
})  # fmt: skip


def standards_of(kind: str) -> tuple[str, ...]:
    """Give the standards that a kind of exercise serves.

    Parameters
    ----------
    kind : str
        A key of `KINDS`.

    Returns
    -------
    tuple of str
        Keys of `STANDARDS`.

    Raises
    ------
    SettingsError
        If there is no such kind.
    """
    if kind not in KINDS:
        raise SettingsError(f"no kind of exercise {kind!r}; the kinds are: {', '.join(KINDS)}")
    return _SERVED[KINDS[kind]]


def _publisher(code: str) -> str:
    """Give the first part of a code that is a name: "unesco" of UNESCO-6, nothing of RH.6-8.6."""
    name = code.lower().partition("-")[0]
    return name if name.isalpha() else "Common Core"


def kinds_for(standard: str) -> tuple[str, ...]:
    """Give the kinds of exercise that serve a standard.

    Parameters
    ----------
    standard : str
        A key of `STANDARDS`, in capitals or not; of one that has several, as "NAMLE", its beginning.

    Returns
    -------
    tuple of str
        Keys of `KINDS`, in the order of the sheet.

    Raises
    ------
    SettingsError
        If no standard is called so.

    Examples
    --------
    >>> kinds_for("RH.6-8.8")
    ('whose-voice', 'asides', 'fact-claim-opinion')
    """
    wanted = standard.strip().lower()
    codes = {c for c in STANDARDS if wanted in (c.lower(), _publisher(c))}
    if not codes:
        raise SettingsError(f"no standard {standard!r}; the standards are: {', '.join(STANDARDS)}")
    return tuple(name for name, kind in KINDS.items() if codes & set(_SERVED[kind]))
