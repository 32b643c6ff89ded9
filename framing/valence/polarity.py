"""Whether a phrase is favourable or unfavourable to whom it describes.

Idea: bias by word choice shows in phrases that no ladder lists ("a crackdown on migrants",
"did not want to meet"). Words with a strength (lexicon ``polarity_words``) are summed over
the phrase. What turns them: negation (all that follows in its clause), reversal ("reduce
violence") and spoiling ("reject the deal") the next word. An unknown word is tried by its
ending (abuser and abusive: abuse), its prefix (unhelpful) and its parts (trust-building).

After Hamborg (2019) on bias by word choice and labelling, and Polanyi and Zaenen (2006) on
contextual shifters of valence.

Units: the sum of strengths, 0 where nothing is known. Nothing is negative by default; where
favourable and unfavourable words are even, the unfavourable decide, as on the ladder.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from framing.lexicon import Lexicon, Row, inflections, irregular_forms
from framing.text import WORD, straighten

_SCOPE = 6  # words that an operator reaches, inside its clause
_STEM = 4  # shortest base that is told apart safely
_OPENING = 3  # words at the beginning of a phrase that may tell that it is an act
_CLEAR = 2  # a part of a compound counts from this strength on: trust-building, not tax-exempt
_EVEN = -0.5  # favourable and unfavourable words are even
_LONE = -0.5  # a negation with nothing known to negate: "would not go"
_MILD = 0.5  # what a negated unfavourable word is worth: "not guilty"
_ACTING = ("reverses", "spoils")
_TURNING = (*_ACTING, "negates")
_PARTS = ("ending", "prefix")  # rows that are no words by themselves
_CLAUSE = re.compile(r"[,;:.!?()]\s|\s[-–—]\s|—")


class Word(NamedTuple):
    """What the lexicon knows of a word."""

    strength: float
    effect: str = ""


@dataclass(frozen=True, eq=False)
class Words:
    """The lexicon compiled: forms, phrases by their first word, and the parts of words."""

    forms: Mapping[str, Word]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Word], ...]]
    endings: tuple[str, ...]
    prefixes: tuple[tuple[str, Word], ...]


@lru_cache(maxsize=8)
def compile_words(lexicon: Lexicon, irregular: Lexicon | None = None) -> Words:
    """Compile the rows of a polarity lexicon for looking up.

    Parameters
    ----------
    lexicon : Lexicon
        Rows as the card of ``polarity_words`` describes them.
    irregular : Lexicon | None
        Irregular forms besides those of the rows.

    Returns
    -------
    Words
        Forms, phrases, endings and prefixes.
    """
    odd = irregular_forms(irregular) if irregular else {}
    forms: dict[str, Word] = {}
    phrases: dict[str, dict[tuple[str, ...], Word]] = defaultdict(dict)
    plain_first = sorted(lexicon.rows, key=lambda r: bool(r["strength"] or r["effect"]))
    for row in plain_first:  # a plain word shields its forms from those of others: left, of leave
        for first, *rest in map(str.split, _forms(row, odd)):
            if rest:
                phrases[first].setdefault((first, *rest), _word(row))
            elif row["pos"] not in _PARTS:
                forms.setdefault(first, _word(row))
    endings = (r["term"].lstrip("-") for r in lexicon.where(pos="ending"))
    return Words(
        forms=forms,
        phrases={first: tuple(sorted(found.items(), key=lambda x: -len(x[0]))) for first, found in phrases.items()},
        endings=tuple(sorted(endings, key=lambda e: (-len(e), e))),
        prefixes=tuple((r["term"], _word(r)) for r in lexicon.where(pos="prefix")),
    )


def _word(row: Row) -> Word:
    return Word(float(row["strength"]), row["effect"])


def _forms(row: Row, irregular: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Forms of a row's term; operators that act (reduce, reject) bend like verbs."""
    pos = "verb" if row["pos"] == "operator" and row["effect"] in _ACTING else row["pos"]
    own = {row["term"].partition(" ")[0]: row["forms"]} if row["forms"] else irregular
    return inflections(row["term"], pos, own)


def favourability(text: str, words: Words) -> float:
    """Sum what the words of a phrase say of whom it describes.

    Parameters
    ----------
    text : str
        A phrase or a sentence.
    words : Words
        The compiled lexicon.

    Returns
    -------
    float
        Above 0 favourable, below 0 unfavourable, 0 where nothing is known.
    """
    total, known = 0.0, False
    for clause in _CLAUSE.split(straighten(text)):
        values = _values(_found([m.group().lower() for m in WORD.finditer(clause)], words))
        known = known or any(values)
        total += sum(values)
    return _EVEN if known and abs(total) < 1e-9 else total


def turned(text: str, words: Words) -> bool:
    """Tell whether a phrase begins with what reverses or spoils the rest: then it is an act, not a label."""
    found = _found([m.group().lower() for m in WORD.finditer(text)][:_OPENING], words)
    return any(word.effect in _TURNING for _, _, word in found)


def lookup(word: str, words: Words) -> Word | None:
    """Find what the lexicon knows of a word, of its base, or of its parts."""
    found = words.forms.get(word)
    if found is not None:
        return found
    if word.endswith("n't"):
        return words.forms.get("not")
    if len(word) < _STEM:
        return None
    for base in _bases(word, words.endings):
        known = words.forms.get(base)
        if known is not None and not known.effect:
            return known
    return _prefixed(word, words) or _compound(word, words)


def _bases(word: str, endings: tuple[str, ...]) -> Iterator[str]:
    """Give the words that `word` may be derived from: abuse for abuser, abusive and abusing."""
    word = word.removesuffix("s") if len(word) > _STEM and not word.endswith("ss") else word
    yield word
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM:
            base = word[: -len(ending)]
            yield from (base, base + "e")
            if base.endswith("i"):
                yield base[:-1] + "y"
            elif base[-1] == base[-2]:
                yield base[:-1]


def _prefixed(word: str, words: Words) -> Word | None:
    for prefix, sense in words.prefixes:
        rest = word[len(prefix) :]
        if word.startswith(prefix) and len(rest) >= _STEM:
            base = words.forms.get(rest)
            if base is not None and base.strength and not base.effect:
                return Word(-base.strength if sense.effect == "reverses" else base.strength)
            if sense.strength:
                return Word(sense.strength)
    return None


def _compound(word: str, words: Words) -> Word | None:
    if "-" not in word:
        return None
    parts = [p for w in word.split("-") if w and (p := words.forms.get(w)) is not None and abs(p.strength) >= _CLEAR]
    return Word(max((p.strength for p in parts), key=abs)) if parts else None


def _found(tokens: list[str], words: Words) -> list[tuple[int, int, Word]]:
    """Find the known words and phrases of a clause, the longest first, as (first token, next token, word)."""
    out, i = [], 0
    while i < len(tokens):
        for phrase, word in words.phrases.get(tokens[i], ()):
            if tuple(tokens[i : i + len(phrase)]) == phrase:
                out.append((i, i + len(phrase), word))
                i += len(phrase)
                break
        else:
            single = lookup(tokens[i].removesuffix("'s"), words)
            if single is not None:
                out.append((i, i + 1, single))
            i += 1
    return out


@dataclass
class _Operator:
    """Something that turns the words after it: a negation all of them in reach, others the first."""

    end: int
    word: Word
    used: bool = False

    @property
    def negates(self) -> bool:
        """Whether it is a negation."""
        return self.word.effect == "negates"

    @property
    def alone(self) -> float:
        """What it says where it found nothing to turn."""
        return _LONE if self.negates else self.word.strength

    def reaches(self, at: int) -> bool:
        """Whether a word that begins at a token lies in its scope."""
        return at - self.end <= _SCOPE

    def turn(self, value: float) -> float:
        """Give what becomes of a value in its scope."""
        self.used = True
        if self.negates:
            return -value if value > 0 else -value * _MILD
        if self.word.effect == "reverses":
            return -value
        return -value if value > 0 else value + self.word.strength


def _values(found: list[tuple[int, int, Word]]) -> list[float]:
    """Give the values of a clause's words after what stands before them has turned them."""
    operators: list[_Operator] = []
    values = []
    for start, end, word in found:
        if word.effect in _TURNING:
            operators.append(_Operator(end, word))
        elif word.strength and word.effect != "booster":
            values.append(_turned(word.strength, start, operators))
            operators = [o for o in operators if o.reaches(start) or not o.used]
    return values + [o.alone for o in operators if not o.used]


def _turned(value: float, at: int, operators: list[_Operator]) -> float:
    """Give what becomes of a value after the operators before it, the nearest first."""
    for operator in reversed(operators):
        if operator.reaches(at) and (operator.negates or not operator.used):
            value = operator.turn(value)
    return value
