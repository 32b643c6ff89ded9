"""The library's own codebook: every measure and category, with what it means, from the cards of its lexicons.

Idea: a codebook is what makes coding repeatable. What the library means by a code stands in the records of its measures
and the cards of its lexicons already; here it is put into the form that other programs know.

Conventions: the categories of a measure are the values of those columns of its lexicon that name what a finding is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from framing.coding.codebook.code import Code, with_ids
from framing.lexicon import Lexicon, Lexicons, open_lexicons
from framing.measure import FOUND, LADDER
from framing.records import Measure, Voice

_CATEGORIES = (("set", "frame"), ("category",), ("kind",), ("concept",))  # the first that a lexicon has
_VOICES: Mapping[Voice, str] = {
    Voice.OWN: "The outlet's own words.",
    Voice.QUOTED: "Words in quotation marks of a speaker, or in a block quotation.",
    Voice.ATTRIBUTED: "Words of reported speech without marks.",
    Voice.SCARE: "Words in marks without a speaker.",
    Voice.UNCERTAIN: "Where it cannot be told.",
}
_COLORS = ("#4477aa", "#ee6677", "#228833", "#ccbb44", "#66ccee", "#aa3377", "#bbbbbb")  # Tol's bright scheme


def codebook(lexicons: Mapping[str, str] | None = None) -> tuple[Code, ...]:
    """Give the library's codebook.

    Parameters
    ----------
    lexicons : Mapping[str, str] | None
        Lexicon name to the file that replaces it, as in the settings of an analysis.

    Returns
    -------
    tuple of Code
        One a measure with its categories, namings with their rungs, and the voices.
    """
    cards = open_lexicons(dict(lexicons or {}))
    made = [_of_measure(m, cards) for m in FOUND]
    made.append(Code("named", "Every naming or description of an actor.", _rungs(cards)))
    made.append(Code("voice", "Whose words they are; each word has exactly one voice.", _voices(), codable=False))
    colored = [replace(c, color=_COLORS[i % len(_COLORS)]) for i, c in enumerate(made)]
    return with_ids(colored)


def _of_measure(measure: Measure, cards: Lexicons) -> Code:
    """Give a measure with the categories that its lexicon lists."""
    lexicon = cards[measure.lexicon]
    faults = lexicon.card["known_faults"]
    known = " ".join([faults] if isinstance(faults, str) else faults)
    told = f"{str(lexicon.card['what']).rstrip('.')}. Scale: {lexicon.card['scale']}. Known faults: {known}"
    return Code(measure.name, told, tuple(_categories(measure, lexicon)))


def _categories(measure: Measure, lexicon: Lexicon) -> list[Code]:
    columns: Mapping[str, Mapping[str, Any]] = lexicon.card["columns"]
    named = next((c for c in _CATEGORIES if set(c) <= set(columns)), ())
    if not named:
        return []
    found = sorted({":".join(str(r[c]) for c in named) for r in lexicon.rows} - {""})
    about = "; ".join(str(columns[c].get("about", "")) for c in named)
    return [Code(n, f"{measure.words.one}, {' and '.join(named)} ({about})") for n in found if not n.startswith("not ")]


def _rungs(cards: Lexicons) -> tuple[Code, ...]:
    scale = str(cards[LADDER.lexicon].card["scale"])
    return tuple(
        Code(f"rung {r:+d}" if r else "rung 0", f"How kind the wording is. Scale: {scale}") for r in range(-3, 4)
    )


def _voices() -> tuple[Code, ...]:
    return tuple(Code(v.value, told) for v, told in _VOICES.items())
