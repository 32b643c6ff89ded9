"""Who speaks in a sentence, as a key may say it: in its own words, and only where one alone speaks.

A pronoun is named only where its name stands in the same sentence, since a key must not rest on a guess.
"""

from __future__ import annotations

import re

import pandas as pd

from framing.exercises.draw import Row
from framing.exercises.material import Material

_REFLEXIVE = re.compile(r"(?i)(?:him|her|it|them)sel(?:f|ves)$")  # "he himself said": the name says more
_PRONOUNS = ("he", "she", "they", "it", "who", "which", "that")


def said_by(material: Material, quote: Row, place: Row) -> str:
    """Say who speaks, in the words of the sentence if it says so there.

    Parameters
    ----------
    material : Material
        What is drawn from.
    quote : Row
        A row of ``analysis.quotes``.
    place : Row
        The sentence, with start and end.

    Returns
    -------
    str
        A name or a phrase in quotation marks.
    """
    start, end = quote["speaker_start"], quote["speaker_end"]
    there = pd.notna(start) and place["start"] <= start and end <= place["end"]
    name, text = str(quote["speaker"]), material.texts[quote["article_id"]]
    phrase = _REFLEXIVE.sub("", text[int(start) : int(end)]).strip() if there else ""
    known = phrase.lower() in _PRONOUNS and name.split()[-1] in text[int(place["start"]) : int(place["end"])]
    return f"“{phrase}”" + (f" ({name})" if known else "") if phrase else name


def is_retold(material: Material, quote: Row, place: Row) -> bool:
    """Tell whether a paraphrase may be told by one more, as in "he said that she told them": who speaks is arguable.

    Parameters
    ----------
    material : Material
        What is drawn from.
    quote : Row
        A row of ``analysis.quotes``.
    place : Row
        The sentence, with start.

    Returns
    -------
    bool
        Whether a word of saying stands in the sentence before the one who speaks.
    """
    if quote["kind"] != "indirect" or pd.isna(quote["speaker_start"]):
        return False
    before = material.texts[quote["article_id"]][int(place["start"]) : int(quote["speaker_start"])]
    return material.tells_of_speech(before)
