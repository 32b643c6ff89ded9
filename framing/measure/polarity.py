"""Is a phrase favourable or unfavourable to whom it describes?

Idea: bias by word choice shows in phrases that no ladder lists ("a crackdown on migrants",
"did not want to meet"). Words with a strength (lexicon ``polarity_words``) are summed over
the phrase; negation, reversal ("reduce violence") and spoiling ("reject the deal") turn what
follows them. An unknown word is tried by its ending (abuser, abusive: abuse) and its prefix
(unhelpful). VADER is the last resort, with names masked.

After Hamborg (2019) on word choice and labelling, and Polanyi and Zaenen (2006) on contextual
shifters of valence.

Units: -3 to +3; 0 means that nothing is known, or that favourable and unfavourable words
are even. Nothing is negative by default.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import pandas as pd

from framing import valence
from framing._text import WORD, straighten
from framing.lexicon import Lexicon, Lexicons, inflections, irregular_forms

_LIMIT = 3.0
_SCOPE = 6  # words that an operator reaches, inside its clause
_CLAUSE = re.compile(r"[,;:.!?()]\s|\s[-–—]\s|—")
_ENDINGS = (
    "izations", "isations", "ization", "isation", "ations", "ition", "ation", "ingly", "ously", "ively", "fully",
    "ments", "ibility", "ability", "nesses", "ness", "ment", "ions", "ion", "ance", "ence", "ancy", "ency", "ities",
    "ity", "ious", "ous", "ive", "able", "ible", "ists", "ist", "isms", "ism", "ally", "edly", "ably", "ibly", "ers",
    "ors", "er", "or", "ful", "ies", "ing", "ish", "ed", "es", "al", "ly", "y", "e", "s",
)  # fmt: skip
_PREFIXES = (("non-", -1), ("non", -1), ("un", -1), ("in", -1), ("im", -1), ("ir", -1), ("dis", -1), ("anti-", -1), ("re", 1))
_STEM = 4  # shortest stem that is told apart safely


class Word(NamedTuple):
    """What the lexicon knows of a word."""

    strength: float
    effect: str


@dataclass(frozen=True, eq=False)
class Words:
    """The lexicon compiled: forms, phrases by first word, and stems."""

    forms: Mapping[str, Word]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Word], ...]]
    stems: Mapping[str, float]


@lru_cache(maxsize=8)
def compile_words(lexicon: Lexicon, irregular: Lexicon | None = None) -> Words:
    odd = irregular_forms(irregular) if irregular else {}
    forms: dict[str, Word] = {}
    phrases: dict[str, dict[tuple[str, ...], Word]] = defaultdict(dict)
    stems: dict[str, set[float]] = defaultdict(set)
    for row in lexicon.rows:
        word = Word(float(row["strength"]), row["effect"])
        pos = "verb" if row["pos"] == "operator" and " " in row["term"] else row["pos"]
        own = {row["term"].partition(" ")[0]: row["forms"]} if row["forms"] else odd
        for form in inflections(row["term"], pos, own):
            first, *rest = form.split()
            if rest:
                phrases[first].setdefault((first, *rest), word)
            else:
                forms.setdefault(form, word)
        if " " not in row["term"] and not row["effect"] and row["strength"]:
            stems[stem(row["term"])].add(word.strength)
    longest = {k: tuple(sorted(v.items(), key=lambda x: -len(x[0]))) for k, v in phrases.items()}
    agreed = {
        k: sum(v) / len(v) for k, v in stems.items() if len(k) >= _STEM and (min(v) > 0 or max(v) < 0)
    }
    return Words(forms, longest, agreed)


def stem(word: str) -> str:
    """Strip endings until none is left; never below four letters."""
    changed = True
    while changed:
        changed = False
        for ending in _ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= _STEM:
                word, changed = word[: -len(ending)], True
                break
    if len(word) > _STEM and word[-1] == word[-2]:
        word = word[:-1]
    return word


def lookup(word: str, words: Words) -> Word | None:
    found = words.forms.get(word)
    if found is not None or len(word) < _STEM:
        return found
    if not word.endswith("less"):
        known = words.stems.get(stem(word))
        if known is not None:
            return Word(known, "")
    for prefix, sign in _PREFIXES:
        rest = word[len(prefix) :]
        if word.startswith(prefix) and len(rest) >= _STEM:
            base = words.forms.get(rest)
            if base is not None and base.strength and not base.effect:
                return Word(sign * base.strength, "")
    if "-" in word:
        parts = [p for p in (lookup(w, words) for w in word.split("-") if w) if p is not None and p.strength]
        if parts:
            return Word(max((p.strength for p in parts), key=abs), "")
    return None


def favourability(text: str, words: Words) -> float:
    total = 0.0
    for clause in _CLAUSE.split(straighten(text)):
        total += _clause([m.group().lower() for m in WORD.finditer(clause)], words)
    return total


def _found(tokens: list[str], words: Words) -> list[tuple[int, int, Word]]:
    out, i = [], 0
    while i < len(tokens):
        for phrase, word in words.phrases.get(tokens[i], ()):
            if tuple(tokens[i : i + len(phrase)]) == phrase:
                out.append((i, i + len(phrase), word))
                i += len(phrase)
                break
        else:
            token = tokens[i].removesuffix("'s")
            word = lookup(token, words)
            if word is None and token.endswith("n't"):
                word = words.forms.get("not")
            if word is not None:
                out.append((i, i + 1, word))
            i += 1
    return out


def _clause(tokens: list[str], words: Words) -> float:
    found = _found(tokens, words)
    total = 0.0
    pending: list[tuple[int, str, float]] = []
    alone: list[float] = []
    for start, end, (strength, effect) in found:
        if effect in ("reverses", "spoils"):
            pending.append((end, effect, strength))
            continue
        if effect == "negates":
            pending.append((end, effect, strength))
            continue
        if effect == "booster" or not strength:
            continue
        value = strength
        used = []
        for p in reversed(pending):
            at, what, s = p
            if start - at > _SCOPE:
                continue
            if what == "negates":
                value = -value * (1.0 if value > 0 else 0.5)
                used.append(p)
            elif what == "reverses":
                value = -value
                used.append(p)
            elif what == "spoils":
                value = -value if value > 0 else value + s
                used.append(p)
        pending = [p for p in pending if p not in used]
        total += value
    for at, what, s in pending:
        total += -0.5 if what == "negates" else s
    return total


def rate_labels(texts: Iterable[str], lexicons: Lexicons | None = None) -> pd.Series:
    lexicons = lexicons or _shipped()
    words = compile_words(lexicons["polarity_words"], lexicons["irregular_forms"])
    out = []
    for t in texts:
        v = favourability(t, words)
        if not v:
            v = 3 * valence.compound(t)
        out.append(max(-_LIMIT, min(_LIMIT, v)))
    return pd.Series(out, dtype="float64", name="rating")


@lru_cache(maxsize=1)
def _shipped() -> Lexicons:
    return Lexicons()
