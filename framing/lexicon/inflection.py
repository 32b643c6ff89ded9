"""Forms of English terms, by rule: what a lexicon lists once is found in every form.

Idea: a lexicon holds lemmas; a text holds "propped up", "cities", "harshest". English inflects regularly but for a
closed list (lexicon ``irregular_forms``), so the forms are made rather than listed.

Source: the spelling rules of any school grammar (doubled consonants, -y to -ies, silent -e).

Conventions: of a verb the first word is inflected ("prop up"), of a noun the last ("war crime"); an adjective is
compared by endings where it is one short word. The lemma stands first. A rule may make a form that nobody uses,
which costs nothing; it never leaves out a regular one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from framing.lexicon.lexicon import Lexicon

_LONGEST_COMPARED = 7  # letters of an adjective that takes -er and -est
_SYLLABLES_COMPARED = 2
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT_E = re.compile(r"e$")
_Y_TO_I = re.compile(r"[^aeiou]y$")  # carry, city; not play
_HISSING = re.compile(r"(?:s|x|z|ch|sh|[^aeiou]o)$")  # takes -es
_DOUBLING = re.compile(r"(?:^|[^aeiou])[aeiou][bdglmnprtv]$")  # stop: stopped; not seek, fix, show


def inflections(term: str, pos: str, irregular: Mapping[str, tuple[str, ...]] | None = None) -> tuple[str, ...]:
    """List the forms of an English term: of a verb's first word, a noun's last, a one-word adjective.

    Parameters
    ----------
    term : str
        The lemma, of one or more words.
    pos : str
        ``verb``, ``noun``, ``adj``; anything else has one form only.
    irregular : Mapping[str, tuple[str, ...]] | None
        Lemma to its irregular forms.

    Returns
    -------
    tuple of str
        The forms, `term` itself first.

    Examples
    --------
    >>> inflections("prop up", "verb")
    ('prop up', 'props up', 'propped up', 'propping up')
    """
    odd = irregular or {}
    if pos == "verb":
        head, space, tail = term.partition(" ")
        return _unique(term, (form + space + tail for form in odd.get(head) or _verb_forms(head)))
    if pos == "noun":
        before, space, last = term.rpartition(" ")
        return _unique(term, (before + space + form for form in odd.get(last) or (_s_form(last),)))
    if pos == "adj" and _is_compared(term):
        return term, _joined(term, "er"), _joined(term, "est")
    return (term,)


@lru_cache(maxsize=8)
def irregular_forms(lexicon: Lexicon) -> Mapping[str, tuple[str, ...]]:
    """Lemma to irregular forms, from the lexicon ``irregular_forms``."""
    return {r["lemma"]: r["forms"] for r in lexicon.rows}


def _unique(term: str, forms: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((term, *forms)))


def _is_compared(adjective: str) -> bool:
    """Whether an adjective takes -er and -est: one short word."""
    return " " not in adjective and len(adjective) <= _LONGEST_COMPARED and _syllables(adjective) <= _SYLLABLES_COMPARED


def _syllables(word: str) -> int:
    return len(_VOWELS.findall(_SILENT_E.sub("", word)))


def _verb_forms(verb: str) -> tuple[str, ...]:
    return _s_form(verb), _joined(verb, "ed"), _joined(verb, "ing")


def _s_form(word: str) -> str:
    if _Y_TO_I.search(word):
        return word[:-1] + "ies"
    return word + ("es" if _HISSING.search(word) else "s")


def _joined(word: str, ending: str) -> str:
    """Put an ending to a word: -ed, -er, -est and -ing."""
    if ending == "ing":
        return _before_ing(word) + ending
    if word.endswith("e"):
        return word[:-1] + ending
    if _Y_TO_I.search(word):
        return word[:-1] + "i" + ending
    return _doubled(word) + ending


def _before_ing(word: str) -> str:
    """Spell a word as it stands before -ing: die as dy, agree as it is, make as mak."""
    if word.endswith("ie"):
        return word[:-2] + "y"
    if word.endswith(("ee", "oe", "ye")):
        return word
    return word[:-1] if word.endswith("e") else _doubled(word)


def _doubled(word: str) -> str:
    """Double the last consonant of a word of one syllable with a short vowel."""
    return word + word[-1] if _DOUBLING.search(word) and _syllables(word) == 1 else word
