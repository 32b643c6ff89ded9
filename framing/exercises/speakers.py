"""Who speaks in a sentence, as a key may say it: in its own words, and only where one alone speaks.

A pronoun is named only where its name stands in the same sentence, since a key must not rest on a guess; whom the
sentence does not name is said to be so.
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
        A name or a phrase in quotation marks; of one whom the sentence does not name only what seems to be.
    """
    start, end = quote["speaker_start"], quote["speaker_end"]
    there = pd.notna(start) and place["start"] <= start and end <= place["end"]
    name, text = str(quote["speaker"]), material.texts[quote["article_id"]]
    phrase = _REFLEXIVE.sub("", text[int(start) : int(end)]).strip() if there else ""
    stands = name.split()[-1] in text[int(place["start"]) : int(place["end"])]
    if phrase:
        return f"“{phrase}” ({name})" if phrase.lower() in _PRONOUNS and stands else f"“{phrase}”"
    return name if there or stands else f"one named near it ({name}, it seems)"


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
