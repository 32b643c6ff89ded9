"""Leaders whom an article names with their country, though no record lists them: "Kenyan President Ada Issa".

"Issa's troops" and "the Issa government" are then that country's.
"""

from __future__ import annotations

import re
from functools import lru_cache

from framing.annotate.naming.sentence import Place, Reading, places_of
from framing.grammar import Phrase
from framing.lexicon import Vocabulary
from framing.text import CAPITAL

_WORD = rf"(?:[a-z]{{2}}-)?{CAPITAL}(?:\.|[\w'-]{{0,60}})"  # an initial, or a word that ends before a full stop
_NAME = re.compile(rf"(?:{_WORD} ){{0,3}}{_WORD}")
_OF_LEADERS = frozenset({"government", "combat"})  # fields of nouns
_LONGEST = 30  # characters of an office


def owners_in(r: Reading, phrase: Phrase, fields: frozenset[str]) -> list[Place]:
    """Give the words of countries in a phrase; before a noun for a government or army, the names of leaders as well.

    Parameters
    ----------
    r : Reading
        The sentence.
    phrase : Phrase
        The phrase.
    fields : frozenset[str]
        Fields of meaning of its head.

    Returns
    -------
    list of Place
        In text order.
    """
    found = r.places_in(phrase)
    if fields.isdisjoint(_OF_LEADERS) or r.loud or not (leaders := _leaders(r.words, r.plain)):
        return found
    said = _NAME.finditer(r.plain, phrase.start, phrase.head_start)
    led = [(m.start(), m.end(), leaders[last]) for m in said if (last := _last(m.group())) in leaders]
    return sorted(found + led)


@lru_cache(maxsize=4)
def _leaders(words: Vocabulary, text: str) -> dict[str, tuple[str, ...]]:
    """Give the last names of leaders whom a text names right behind their country and office, and the country."""
    office = _offices(words)
    found: dict[str, tuple[str, ...]] = {}
    for _, end, countries in places_of(words, text):
        m = office.match(text, end, end + _LONGEST)
        name = m and _NAME.match(text, m.end())
        if name:
            found.setdefault(_last(name.group()), countries)
    return found


def _last(name: str) -> str:
    """Give the last word of a name, without "al-"."""
    return name.rsplit(None, 1)[-1].removesuffix("'s").rstrip(".'").rpartition("-")[2]


@lru_cache(maxsize=4)
def _offices(words: Vocabulary) -> re.Pattern[str]:
    """Give the pattern of a leader's office behind a country."""
    return re.compile(rf"(?:'s)? (?:{'|'.join(sorted(map(re.escape, words.heads)))}) (?=\w)", re.IGNORECASE)
