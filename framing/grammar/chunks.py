"""Noun phrases without a parser: the same answers as `Tree` gives, read from word order.

Headlines in capitals and texts analysed with ``parser=None`` have no usable parse. Here a
phrase is what stands between a closed-class word and an actor noun. It finds less and is
right less often, so its findings carry a lower confidence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from framing.grammar.phrases import Modifier, Phrase
from framing.lexicon import ADJECTIVE_ENDINGS, Vocabulary
from framing.records import Annotated
from framing.text import wording_of
from framing.text import words as words_of

_GAP = re.compile(r"""[\s"']*\Z""")
_REACH = 5  # words before a head that may belong to it


def is_loud(text: str) -> bool:
    """Whether a text stands in capitals, but for a few letters."""
    if text.isupper():
        return True
    if not text[:1].isalpha() or text[1:40].islower():
        return False
    upper = sum(map(str.isupper, text))
    return upper > 8 and upper > 0.8 * sum(map(str.isalpha, text))


class _Spelled(NamedTuple):
    """The words of a text without the endings of owners, and which of them own something."""

    texts: list[str]
    spans: list[tuple[int, int]]
    starts: list[int]
    owns: list[bool]
    lower: list[str]


@lru_cache(maxsize=4)
def _spelled(text: str) -> _Spelled:
    known = wording_of(text)
    return _spell(text, known.words, list(zip(known.starts, known.ends, strict=True)), known.lower)


def _spell(text: str, texts: list[str], spans: list[tuple[int, int]], lower: list[str]) -> _Spelled:
    texts, lower, owns = texts.copy(), lower.copy(), [False] * len(texts)
    starts = [a for a, _ in spans]
    mark = text.find("'")
    while mark > 0 and spans:
        k = bisect_left(starts, mark) - 1
        start, end = spans[k] if k >= 0 else (0, 0)
        if mark == end:
            owns[k] = True
        elif mark == end - 2 and text[end - 1] in "sS":
            owns[k], texts[k], lower[k], spans[k] = True, texts[k][:-2], lower[k][:-2], (start, mark)
        mark = text.find("'", mark + 1)
    lower = ["u.s." if word == "US" else low for word, low in zip(texts, lower, strict=True)]  # no pronoun
    return _Spelled(texts, spans, starts, owns, lower)


class Chunks:
    """The words of one sentence, with noun phrases by pattern.

    Parameters
    ----------
    doc : Annotated
        The article.
    index : int
        Number of the sentence.
    words : Vocabulary
        The compiled lexicons.
    loud : bool
        Whether capitals carry no meaning here.
    known : frozenset[str]
        Words in lower case that modify nouns because the registry lists them.
    """

    parsed = False

    def __init__(
        self, doc: Annotated, index: int, words: Vocabulary, *, loud: bool = False, known: frozenset[str] = frozenset()
    ) -> None:
        self.doc = doc
        self.index = index
        self.sentence = doc.sentences[index]
        self.words = words
        self.loud = loud
        self.known = known
        spelled = _spelled(doc.plain)
        within = wording_of(doc.plain).within(self.sentence.start, self.sentence.end)
        if within is None:
            spans = words_of(doc.plain, self.sentence.start, self.sentence.end)
            texts = [doc.plain[a:b] for a, b in spans]
            spelled = _spell(doc.plain, texts, spans, [t.lower() for t in texts])
            within = 0, len(spelled.texts)
        mine = slice(*within)
        self.texts, self.spans, self.owns = spelled.texts[mine], spelled.spans[mine], spelled.owns[mine]
        self.lower = [t.lower() for t in self.texts] if loud else spelled.lower[mine]
        self.starts = spelled.starts[mine]

    def heads(self, among: frozenset[str]) -> list[int]:
        """Words of a set that may head a phrase: all that are no closed-class words."""
        return [k for k, w in enumerate(self.lower) if w in among and w not in self.words.closed]

    def surface(self, i: int) -> str:
        """Word `i` in lower case."""
        return self.lower[i]

    def raw(self, i: int) -> str:
        """Word `i` as written."""
        return self.texts[i]

    def plural(self, i: int) -> bool:
        """Whether word `i` looks plural."""
        w = self.lower[i]
        return (w, True) in self.words.nouns and ((w, False) not in self.words.nouns or w.endswith("s"))

    def proper(self, i: int) -> bool:
        """Whether word `i` is written as a name."""
        return self.texts[i][:1].isupper() and not self.loud

    def span(self, i: int) -> tuple[int, int]:
        """Offsets of word `i`."""
        return self.spans[i]

    def head_of(self, start: int, end: int) -> int | None:
        """Last word that begins inside a stretch of text."""
        k = bisect_left(self.starts, end) - 1
        return k if k >= 0 and self.starts[k] >= start else None

    def governors(self, i: int) -> list[tuple[int, bool]]:
        """Nouns to the right that word `i` modifies, nearest first, and whether as an owner."""
        found = []
        for k in range(i + 1, min(i + 4, len(self.texts))):
            if not self._joined(k - 1, k) or self.lower[k] in self.words.closed:
                break
            if self.lower[k] in self.words.forms:
                found.append((k, self.owns[i]))
            elif not self._adjective(k):
                break
        return found

    def phrase(self, i: int) -> Phrase:
        """Phrase with head word `i`."""
        first, determiner = self._left(i)
        start, (head_start, head_end) = self.spans[first][0], self.spans[i]
        begin = first + 1 if determiner else first
        before = tuple(self._modifier(k, k) for k in range(begin, i))
        after = self._after(i)
        text = self.texts[i]
        return Phrase(
            sentence=self.index, i=i, start=start, end=head_end, full_end=after[-1].end if after else head_end,
            head=text, head_start=head_start, head_end=head_end, lemma=self.lower[i], determiner=determiner,
            before=before, after=after, plural=self.plural(i), proper=self.proper(i),
        )  # fmt: skip

    def weight(self, i: int) -> float:
        """Prominence by place: the first third of a sentence tends to be its subject."""
        return 1.0 if i <= max(2, len(self.texts) // 4) else 0.7

    def clause(self, i: int) -> tuple[int, bool]:
        """Unknown without a parse."""
        return -1 - i, False

    def preposition(self, i: int) -> str:
        """Preposition that governs the phrase of word `i`, or nothing."""
        first, _ = self._left(i)
        before = self.lower[first - 1] if first else ""
        return before if self.words.closed.get(before) == "preposition" else ""

    def verb(self, i: int) -> str:
        """Word before the phrase of `i`, where no preposition stands: perhaps its verb."""
        first, _ = self._left(i)
        return self.lower[first - 1] if first else ""

    def _joined(self, a: int, b: int) -> bool:
        gap = self.doc.plain[self.spans[a][1] : self.spans[b][0]]
        return bool(_GAP.match(gap.removeprefix("'s").removeprefix("'S"))) or gap in ("-", " - ")

    def _left(self, i: int) -> tuple[int, str]:
        """First word of the phrase, and its determiner: all after a determiner, else what looks like modifiers."""
        known, first = True, i
        for k in range(i - 1, max(-1, i - 1 - _REACH), -1):
            if not self._joined(k, k + 1):
                break
            kind = self.words.closed.get(self.lower[k])
            if kind == "determiner":
                return k, self.lower[k]
            if kind and not self._coordinated(k):
                break
            known = known and (kind is not None or self._adjective(k))
            if known:
                first = k
        return first, ""

    def _coordinated(self, k: int) -> bool:
        """Whether word `k` is an "and" between two adjectives of belonging."""
        joins = self.lower[k] in ("and", "or") and 0 < k < len(self.texts) - 1
        return joins and all(self.words.places.get(self.texts[j]) for j in (k - 1, k + 1))

    def _adjective(self, k: int) -> bool:
        return self.lower[k] in self.known or _modifies(
            self.words, self.texts[k] if not self.loud else self.texts[k].capitalize()
        )

    def _modifier(self, a: int, b: int) -> Modifier:
        start, end = self.spans[a][0], self.spans[b][1]
        return Modifier(start, end, self.doc.plain[start:end], "poss" if self.owns[b] else "compound", b)

    def _after(self, i: int) -> tuple[Modifier, ...]:
        """Read the "of X" or "in X" behind a head, X up to four words written as names."""
        k = i + 1
        if k >= len(self.texts) or self.lower[k] not in ("of", "in") or not self._joined(i, k):
            return ()
        last = k
        for j in range(k + 1, min(k + 6, len(self.texts))):
            if not self._joined(j - 1, j) or not (self.proper(j) or self.lower[j] in ("the", "of")):
                break
            last = j
        return (self._modifier(k, last),) if last > k else ()


@lru_cache(maxsize=50_000)
def _modifies(words: Vocabulary, text: str) -> bool:
    """Whether a word by itself looks like a modifier of an actor noun."""
    low, cues = text.lower(), words.cues
    return bool(
        "-" in text
        or words.belonging(text)
        or low in words.forms
        or low in words.offices
        or any(low in cues[kind] for kind in ("historical", "hedge word", "hedge suffix", "noun modifier"))
        or (low.endswith(ADJECTIVE_ENDINGS) and len(low) > 4)
    )
