"""Headlines written as running text is, for the parser.

Idea: a parser takes the verbs of "Union Ends Strike At Norfold" for names, and "Marsh" in "Marsh Rows Back" for a
noun. A word of a headline in title case is written small where its article's running text writes it small and hardly
ever with a capital, or where that text does not have it as a name and it is a word of the lexicons. A surname, in any
headline, gives its place to one that parsers know. Tokens keep the headline's own letters.

Source: truecasing (Lita et al. 2003), with counts of one article. Conventions: the text changes letter for letter, so
offsets stay.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from framing.lexicon import Lexicon, Lexicons, inflections, irregular_forms
from framing.text import fold, in_title_case, is_acronym, is_shouted

_WORD = re.compile(r"[^\W\d_][\w'-]*")
_STOPS = (".", ",", ";", ":")  # a headline has none at its end
_ASKS = ("?", "!")  # a headline may have them, and running text has them, too
# Two words with capitals, what may be a given name or title and its surname: "Sgt. Hale", "Jane Q. Hale".
_PAIR = re.compile(r"\b([A-Z]\w[\w'-]*)(?=\.? (?:[A-Z]\. )?([^\W\d_a-z][\w'-]*))")
_NOUNS = ("people_nouns", "actor_nouns", "event_nouns")
_TERMS = ("polarity_words", "loaded_terms", "word_choices", "speech_cues")
_KNOWN = {len(name): name for name in ("Lee", "Bush", "Davis", "Powell", "Clinton", "Williams", "Henderson")}


class _Line(NamedTuple):
    """A sentence, its words, whether it is in title case, and whether it is a headline."""

    text: str
    words: list[str]
    titled: bool
    headline: bool


@dataclass
class _Running:
    """How the running text of an article writes words."""

    small: Counter[str] = field(default_factory=Counter)
    names: Counter[str] = field(default_factory=Counter)  # with a capital inside a sentence
    surnames: set[str] = field(default_factory=set)


class Headlines:
    """Spelling of the headlines of articles.

    Parameters
    ----------
    lexicons : Lexicons
        The word lists.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._closed = lexicons["function_words"].words("word")
        nouns = tuple(lexicons[name] for name in _NOUNS)
        terms = tuple(lexicons[name] for name in _TERMS)
        self._common = _common(lexicons["irregular_forms"], lexicons["verb_effects"], nouns, terms) | self._closed
        self._given = lexicons["first_names"].words("name")
        self._before = self._given | _titles(lexicons["offices"])

    def as_sentences(self, sentences: list[str]) -> Iterator[str]:
        """Write those sentences of one article that are headlines as running text is written."""
        ends = [_end(s) for s in sentences]
        if all(end.endswith(_STOPS) for end in ends):
            yield from sentences
            return
        lines = [self._line(s, end) for s, end in zip(sentences, ends, strict=True)]
        running = self._running(line for line in lines if not line.titled)
        for line in lines:
            yield self._written(line, running) if line.headline else line.text

    def _written(self, line: _Line, running: _Running) -> str:
        small = self._small(line.text, running) if line.titled else line.text
        return _with_known(small, running.surnames).replace(": ", "; ")

    def _line(self, sentence: str, end: str) -> _Line:
        """Say how a sentence is written that ends with a word."""
        words = _WORD.findall(sentence)
        titled = self._is_titled(words)
        return _Line(sentence, words, titled, not end.endswith(_STOPS if titled else (*_STOPS, *_ASKS)))

    def _is_titled(self, words: list[str]) -> bool:
        """Whether a line writes all but closed-class words with a capital."""
        return in_title_case(words) and all(not w.islower() or w in self._closed for w in words)

    def _running(self, lines: Iterable[_Line]) -> _Running:
        """Count words written small, and with a capital inside a sentence; gather surnames."""
        found = _Running()
        for sentence, words, *_ in lines:
            found.small.update(w for w in words if w.islower())
            found.names.update(w.lower().removesuffix("'s") for w in words[1:] if w[0].isupper())
            pairs = ((before.lower(), name.removesuffix("'s")) for before, name in _PAIR.findall(sentence))
            found.surnames.update(n for b, n in pairs if b in self._before and self._is_surname(n))
        return found

    def _is_surname(self, word: str) -> bool:
        return word[0].isupper() and not is_shouted(word) and word.lower() not in self._before

    def _small(self, sentence: str, running: _Running) -> str:
        def spell(found: re.Match[str]) -> str:
            word, low = found.group(), found.group().lower()
            key = low.removesuffix("'s")
            named = running.names[key] >= max(1, running.small[key]) or is_shouted(word) or len(low) != len(word)
            initial = len(word) == 1 and sentence.startswith(".", found.end())
            common = running.small[key] or self._is_common(key)
            return low if common and not named and not initial and found.start() else word

        return _WORD.sub(spell, sentence)

    def _is_common(self, word: str) -> bool:
        return word in self._common and word not in self._given


def _end(sentence: str) -> str:
    """Last word of a sentence, without quotation marks; without its stop where it is an acronym: "U.S."."""
    word = sentence.rpartition(" ")[2].rstrip("'\"")
    return word.rstrip(".") if is_acronym(word) else word


def _with_known(sentence: str, surnames: set[str]) -> str:
    """Put surnames that parsers know in the place of those of an article."""

    def spell(found: re.Match[str]) -> str:
        word = found.group()
        name = word.removesuffix("'s")
        return _KNOWN.get(len(name), name) + word[len(name) :] if name in surnames else word

    return _WORD.sub(spell, sentence) if surnames else sentence


@lru_cache(maxsize=4)
def _titles(offices: Lexicon) -> frozenset[str]:
    """Last words of what stands before a name, without their stops."""
    return frozenset(fold(r["term"]).rpartition(" ")[2].rstrip(".") for r in offices.rows if r["title"])


@lru_cache(maxsize=4)
def _common(
    irregular: Lexicon, verbs: Lexicon, nouns: tuple[Lexicon, ...], terms: tuple[Lexicon, ...]
) -> frozenset[str]:
    """Forms of the verbs and nouns, and of the single words among the terms, that these lists write small."""
    odd = irregular_forms(irregular)
    listed = {(r["verb"], "verb") for r in verbs.rows} | {(r["noun"], "noun") for rows in nouns for r in rows.rows}
    listed |= {
        (r["term"], r["pos"]) for rows in terms for r in rows.rows if r["term"].isalpha() and r["term"].islower()
    }
    return frozenset(form for term, pos in listed for form in inflections(term, pos, odd))
