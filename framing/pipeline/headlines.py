"""Headlines in title case, written as sentences are, for the parser.

Idea: a parser takes the verbs of "Union Ends Strike At Norfold" for names. A word of such a headline is written small
where its article's running text writes it small and hardly ever with a capital, or where that text does not have it as
a name and it is a common verb, noun or closed-class word. Tokens keep the headline's own letters.

Source: truecasing (Lita et al. 2003), with counts of one article. Conventions: the text changes letter for letter, so
offsets stay.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from framing.lexicon import Lexicon, Lexicons, inflections, irregular_forms
from framing.text import in_title_case, is_shouted

_WORD = re.compile(r"[^\W\d_][\w'-]*")
_STOPS = (".", ",", ";")  # a headline has none at its end


class Headlines:
    """Spelling of the headlines of articles.

    Parameters
    ----------
    lexicons : Lexicons
        The word lists.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._closed = lexicons["function_words"].words("word")
        nouns = (lexicons[name] for name in ("people_nouns", "actor_nouns", "event_nouns"))
        self._common = _common(lexicons["irregular_forms"], lexicons["verb_effects"], *nouns) | self._closed
        self._given = lexicons["first_names"].words("name")

    def as_sentences(self, sentences: list[str]) -> Iterator[str]:
        """Write those sentences of one article that are headlines in title case as running text is written."""
        titled = [self._is_headline(s) for s in sentences]
        if not any(titled):
            yield from sentences
            return
        small, names = _spelled(s for s, title in zip(sentences, titled, strict=True) if not title)
        for s, title in zip(sentences, titled, strict=True):
            yield self._written(s, small, names) if title else s

    def _is_headline(self, sentence: str) -> bool:
        """Whether a sentence writes all but closed-class words with a capital, and has no stop."""
        if sentence.endswith(_STOPS):
            return False
        words = _WORD.findall(sentence)
        return in_title_case(words) and all(not w.islower() or w in self._closed for w in words)

    def _written(self, sentence: str, small: Counter[str], names: Counter[str]) -> str:
        def spell(found: re.Match[str]) -> str:
            word, low = found.group(), found.group().lower()
            key = low.removesuffix("'s")
            named = names[key] >= max(1, small[key]) or is_shouted(word) or len(low) != len(word)
            return word if named or not (small[key] or self._is_common(key)) or not found.start() else low

        return _WORD.sub(spell, sentence)

    def _is_common(self, word: str) -> bool:
        return word in self._common and word not in self._given


def _spelled(sentences: Iterable[str]) -> tuple[Counter[str], Counter[str]]:
    """Count words written small, and with a capital inside a sentence."""
    small: Counter[str] = Counter()
    names: Counter[str] = Counter()
    for sentence in sentences:
        words = _WORD.findall(sentence)
        small.update(w for w in words if w.islower())
        names.update(w.lower().removesuffix("'s") for w in words[1:] if w[0].isupper())
    return small, names


@lru_cache(maxsize=4)
def _common(irregular: Lexicon, verbs: Lexicon, *nouns: Lexicon) -> frozenset[str]:
    """Forms of the verbs and nouns of these lists."""
    odd = irregular_forms(irregular)
    listed = {(r["verb"], "verb") for r in verbs.rows} | {(r["noun"], "noun") for rows in nouns for r in rows.rows}
    return frozenset(form for term, pos in listed for form in inflections(term, pos, odd))
