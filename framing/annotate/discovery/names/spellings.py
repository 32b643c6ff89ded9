"""Two spellings of one name: "Zelensky" and "Zelenskiy", "Sin Frontera" and "Sin Fronteras".

Names of several words are one where every word is equal or hardly differs, in as many letters as its length allows.
Given names that are both known differ for good: Maria is not Mario.

Source: the edit distance of Levenshtein (1966), within one event, where namesakes are rare.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

# letters that no decomposition turns into ASCII
LETTERS = str.maketrans({**dict(zip("øłđıð", "oldid", strict=True)), "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"})
_LETTERS_A_SLIP = 4  # of a word, for each letter that may differ
_SHORTEST = 5  # letters of a word that may differ at all


def spelt_alike(one: Sequence[str], other: Sequence[str], given: Container[str]) -> bool:
    """Whether two names are spellings of one.

    Parameters
    ----------
    one : Sequence[str]
        The words of a name in small letters.
    other : Sequence[str]
        Those of the other.
    given : Container[str]
        Known given names, with their capitals.

    Returns
    -------
    bool
        True where no word differs by more than a slip.
    """
    if len(one) != len(other) or one[0][:1] != other[0][:1] or one[-1][:1] != other[-1][:1]:
        return False
    if one[0] != other[0] and one[0].capitalize() in given and other[0].capitalize() in given:
        return False
    return all(a == b or _slip(a, b) for a, b in zip(one, other, strict=True))


def _slip(a: str, b: str) -> bool:
    """Whether two words differ in few letters for their length."""
    shortest = min(len(a), len(b))
    most = shortest // _LETTERS_A_SLIP
    if shortest < _SHORTEST or abs(len(a) - len(b)) > most or a[0] != b[0]:
        return False
    return _distance(a, b) <= most


def _distance(a: str, b: str) -> int:
    """Letters to put in, leave out or change until one word is the other."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, start=1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, start=1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1]
