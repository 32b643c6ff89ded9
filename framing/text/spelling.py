"""A key by which two spellings of one name are equal: "Podolyak" and "Podoliak", "Yusuf" and "Youssouf".

Idea: names out of other alphabets come in several spellings, which differ in few letters that stand for one sound.
Both are brought to one form, by rules alone, so that equal keys mean equal sounds and nothing is like by chance.

Source: the common transliterations of Cyrillic and Arabic (BGN/PCGN, ISO 9, national and newsroom usage).
Conventions: a key has small letters without accents, and no letter twice in a row; what is no letter is left out.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SOUNDS = (  # in this order
    (re.compile("[yj]"), "i"),
    (re.compile("ou|oo"), "u"),
    (re.compile("kh"), "h"),
    (re.compile("gh"), "g"),
    (re.compile("ph"), "f"),
    (re.compile("w"), "v"),
    (re.compile("ck|q"), "k"),
    (re.compile("ie"), "e"),
)
_WHOLE = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "ı": "i", "æ": "e", "œ": "e"})
_TWICE = re.compile(r"(.)\1+")
_NO_LETTER = re.compile("[^a-z]")


@lru_cache(maxsize=65536)
def sound_key(name: str) -> str:
    """Bring a name to the form that its spellings share.

    Parameters
    ----------
    name : str
        One word.

    Returns
    -------
    str
        The key.
    """
    key = _NO_LETTER.sub("", unicodedata.normalize("NFKD", name.lower().translate(_WHOLE)))
    for spelling, sound in _SOUNDS:
        key = spelling.sub(sound, key)
    return _TWICE.sub(r"\1", key)
