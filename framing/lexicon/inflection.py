"""Part of lexicon."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from framing.lexicon.lexicon import Lexicon


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
    head, _, tail = term.partition(" ")
    if pos == "verb":
        tail = f" {tail}" if tail else ""
        forms = (irregular or {}).get(head) or _verb_forms(head)
        return tuple(dict.fromkeys((term, *(f + tail for f in forms))))
    before, _, last = term.rpartition(" ")
    before = f"{before} " if before else ""
    if pos == "noun":
        forms = (irregular or {}).get(last) or (_s_form(last),)
        return tuple(dict.fromkeys((term, *(before + f for f in forms))))
    if pos == "adj" and not before and len(term) <= 7 and _syllables(term) <= 2:
        return (term, *(_joined(term, "er"), _joined(term, "est")))
    return (term,)


def _syllables(word: str) -> int:
    return len(re.findall(r"[aeiouy]+", re.sub(r"e$", "", word)))


def _s_form(word: str) -> str:
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    return word + ("es" if re.search(r"(?:s|x|z|ch|sh|[^aeiou]o)$", word) else "s")


def _joined(word: str, ending: str) -> str:
    if ending == "ing" and word.endswith("ie"):
        return word[:-2] + "ying"
    if word.endswith("e"):
        return (word if ending == "ing" and word.endswith(("ee", "oe", "ye")) else word[:-1]) + ending
    if ending != "ing" and re.search(r"[^aeiou]y$", word):
        return word[:-1] + "i" + ending
    doubled = (
        re.search(r"(?:^|[^aeiou])[aeiou][bdgklmnprtv]$", word)
        and _syllables(word) == 1
        and not word.endswith(("x", "w"))
    )
    return word + (word[-1] if doubled and not word.endswith("k") else "") + ending


def _verb_forms(verb: str) -> tuple[str, ...]:
    return _s_form(verb), _joined(verb, "ed"), _joined(verb, "ing")


@lru_cache(maxsize=8)
def irregular_forms(lexicon: Lexicon) -> Mapping[str, tuple[str, ...]]:
    """Lemma to irregular forms, from the lexicon ``irregular_forms``."""
    return {r["lemma"]: r["forms"] for r in lexicon.rows}
