"""Noun phrases of a parsed sentence and the links between them.

A naming is a whole noun phrase: "the internationally recognized Afghan government". From a
head token this module gives the phrase with determiner and modifiers, and from a sentence
the links that say that two phrases stand for the same thing: apposition ("X, the armed
group"), copula ("X is a terrorist organization") and object with complement ("called X an
ally"). It knows no words: which noun can stand for an actor is for the callers to say.

Source: ClearNLP dependency labels as spaCy's English models give them; the phrase rule is
that of this project's annotation guideline (determiner and modifiers, no relative clause).
Offsets index the article's text; token numbers are positions inside the sentence.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from framing.records import Annotated, Sentence, Token

NOUNS = frozenset({"NOUN", "PROPN"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_LEFT = frozenset({"det", "predet", "amod", "compound", "poss", "nummod", "nmod", "quantmod", "npadvmod", "advmod"})
_DETERMINERS = frozenset({"det", "predet", "nummod", "quantmod"})
_UPWARD = frozenset({"compound", "amod", "nmod", "poss", "npadvmod", "advmod", "nummod"})
_WEIGHTS = {
    "nsubj": 1.0,
    "nsubjpass": 1.0,
    "dobj": 0.8,
    "attr": 0.6,
    "poss": 0.6,
    "appos": 0.5,
    "dative": 0.7,
    "agent": 0.7,
    "ROOT": 0.9,
}
_BREAKS = frozenset(",;:()[]—–")


class Modifier(NamedTuple):
    """One modifier of a noun: ``US-backed``, ``Afghanistan's``, ``of Afghanistan``."""

    start: int
    end: int
    text: str
    dep: str
    i: int  # token that carries it; -1 where there is no parse


class Phrase(NamedTuple):
    """A noun phrase: determiner, modifiers before the head, head; `after` are the modifiers behind it.

    `start` and `end` are the phrase up to its head (`end` goes further where a compound
    name runs on); `full_end` is the end with the modifiers behind the head.
    """

    sentence: int
    i: int
    start: int
    end: int
    full_end: int
    head: str
    head_start: int
    head_end: int
    lemma: str
    determiner: str = ""
    before: tuple[Modifier, ...] = ()
    after: tuple[Modifier, ...] = ()
    plural: bool = False
    proper: bool = False

    @property
    def definite(self) -> bool:
        """Whether the phrase points at something known: the, this, that, these, those."""
        return self.determiner.startswith("th")

    @property
    def modifiers(self) -> tuple[Modifier, ...]:
        """All modifiers in text order."""
        return self.before + self.after


class View:
    """One sentence with the children of each token; build it once and ask it for phrases."""

    parsed = True

    def __init__(self, doc: Annotated, index: int) -> None:
        self.doc = doc
        self.index = index
        self.sentence: Sentence = doc.sentences[index]
        self.tokens = self.sentence.tokens
        self._phrases: dict[int, Phrase] = {}

    @cached_property
    def children(self) -> list[list[int]]:
        """Token numbers of each token's children, in text order."""
        children: list[list[int]] = [[] for _ in self.tokens]
        for t in self.tokens:
            if t.head != t.i:
                children[t.head].append(t.i)
        return children

    @cached_property
    def _edges(self) -> tuple[list[int], list[int]]:
        """Leftmost and rightmost token number under each token."""
        left, right = list(range(len(self.tokens))), list(range(len(self.tokens)))
        for i in self._bottom_up:
            head = self.tokens[i].head
            left[head], right[head] = min(left[head], left[i]), max(right[head], right[i])
        return left, right

    @cached_property
    def _bottom_up(self) -> list[int]:
        order = [t.i for t in self.tokens if t.head == t.i]
        for i in order:  # grows while it is read: breadth first
            order.extend(self.children[i])
        return order[::-1]

    @cached_property
    def _starts(self) -> list[int]:
        return [t.start for t in self.tokens]

    def at(self, offset: int) -> int:
        """Token number at a character offset; the next one where the offset falls between two."""
        k = bisect_right(self._starts, offset) - 1
        if k >= 0 and self.tokens[k].end > offset:
            return k
        return min(k + 1, len(self.tokens) - 1)

    def inside(self, start: int, end: int) -> range:
        """Token numbers that begin in a stretch of text."""
        return range(bisect_left(self._starts, start), bisect_left(self._starts, end))

    def head_of(self, start: int, end: int) -> int | None:
        """Token of a stretch of text that governs the others: the one whose head lies outside; the last of several."""
        found = None
        for i in self.inside(start, end):
            t = self.tokens[i]
            if t.head == i or not start <= self.tokens[t.head].start < end:
                if found is None or t.pos in NOUNS:
                    found = i
        return found

    def left(self, i: int) -> int:
        """Leftmost token number under token `i`."""
        return self._edges[0][i]

    def right(self, i: int) -> int:
        """Rightmost token number under token `i`."""
        return self._edges[1][i]

    def child(self, i: int, *deps: str) -> int | None:
        """First child of `i` with one of these dependency labels."""
        return next((c for c in self.children[i] if self.tokens[c].dep in deps), None)

    def first_conjunct(self, i: int) -> int:
        """First noun of the coordination that `i` stands in, `i` itself where there is none."""
        seen = 0
        while self.tokens[i].dep == "conj" and seen < 50:
            i, seen = self.tokens[i].head, seen + 1
        return i

    def conjuncts(self, i: int) -> list[int]:
        """`i` and the tokens coordinated with it, in text order."""
        found = [i]
        for k in found:  # grows while it is read
            found.extend(c for c in self.children[k] if self.tokens[c].dep == "conj" and len(found) < 50)
        return sorted(found)

    def subject(self, verb: int) -> int | None:
        """Subject of a verb, of the verb it is coordinated with, or of the one that governs it."""
        for _ in range(6):
            found = self.child(verb, "nsubj", "nsubjpass")
            if found is not None:
                return found
            t = self.tokens[verb]
            if t.dep not in ("conj", "xcomp", "advcl", "pcomp", "aux", "ccomp") or t.head == verb:
                return None
            verb = t.head
            if t.dep == "xcomp" and (controller := self.child(verb, "dobj")) is not None:
                return controller  # "forced X to remove": X removes
            if t.dep == "pcomp":
                verb = self.tokens[verb].head
        return None

    def heads(self) -> list[int]:
        """Tokens that are nouns."""
        return [t.i for t in self.tokens if t.pos in NOUNS]

    def surface(self, i: int) -> str:
        """Token `i` in lower case."""
        return self.tokens[i].text.lower()

    def raw(self, i: int) -> str:
        """Token `i` as written."""
        return self.tokens[i].text

    def plural(self, i: int) -> bool:
        """Whether token `i` is a plural noun."""
        return self.tokens[i].tag in ("NNS", "NNPS")

    def proper(self, i: int) -> bool:
        """Whether token `i` is a proper noun."""
        return self.tokens[i].pos == "PROPN"

    def span(self, i: int) -> tuple[int, int]:
        """Offsets of token `i`."""
        return self.tokens[i].start, self.tokens[i].end

    def governors(self, i: int) -> list[tuple[int, bool]]:
        """Nouns to the right that token `i` modifies, nearest first, and whether as an owner."""
        found, owner = [], False
        for _ in range(5):
            t = self.tokens[i]
            if t.dep not in _UPWARD or t.head <= i:
                break
            owner = owner or t.dep == "poss"
            i = t.head
            if self.tokens[i].pos in NOUNS:
                found.append((i, owner))
        return found

    def weight(self, i: int) -> float:
        """Prominence of token `i` by its role, 0-1: subjects, objects, then what hangs deeper."""
        t = self.tokens[i]
        while t.dep in ("compound", "amod", "nmod", "conj") and t.head != t.i:
            t = self.tokens[t.head]
        if t.dep != "pobj":
            return _WEIGHTS.get(t.dep, 0.6)
        over = self.tokens[self.tokens[t.head].head]
        return 0.7 if over.pos in ("VERB", "AUX") else 0.5

    def clause(self, i: int) -> tuple[int, bool]:
        """Verb of the clause that token `i` stands in (-1 where there is none) and whether `i` is its subject."""
        subject = self.tokens[i].dep in SUBJECTS
        for _ in range(12):
            t = self.tokens[i]
            if t.pos in ("VERB", "AUX") and t.dep not in ("amod", "compound"):
                return i, subject
            if t.head == i:
                break
            i = t.head
        return -1, subject

    def preposition(self, i: int) -> str:
        """Preposition that governs token `i`, or nothing."""
        i = self.first_conjunct(i)
        t = self.tokens[i]
        return self.tokens[t.head].text.lower() if t.dep in ("pobj", "pcomp") else ""

    def verb(self, i: int) -> str:
        """Lemma of the verb whose object token `i` is, or nothing."""
        t = self.tokens[self.first_conjunct(i)]
        return self.tokens[t.head].lemma.lower() if t.dep in ("dobj", "nsubjpass") else ""

    def phrase(self, i: int) -> Phrase:
        """Noun phrase with head token `i`."""
        if i not in self._phrases:
            self._phrases[i] = _phrase(self, i)
        return self._phrases[i]


def _phrase(view: View, i: int) -> Phrase:
    tokens, text = view.tokens, view.doc.text
    head = tokens[i]
    first, determiner = i, ""
    before: list[Modifier] = []
    for c in reversed(view.children[i]):
        if c > i:
            continue
        t = tokens[c]
        if t.dep not in _LEFT and not (t.text == "-" or (t.tag in ("''", "``") and first == c + 1)):
            break
        if (
            view.right(c) + 1 != first
            and view.right(c) + 1 < first
            and not _only_marks(tokens, view.right(c) + 1, first)
        ):
            break
        if t.dep == "advmod" and tokens[first].dep not in ("amod", "nummod", "det"):
            break
        if t.tag in ("''", "``"):
            continue  # a mark before the first word stays outside
        first = view.left(c)
        if t.dep in _DETERMINERS or t.tag == "PRP$":
            determiner = t.text.lower() if t.dep != "nummod" else determiner
        elif t.text != "-":
            before.extend(_split(view, c))
    before = _hyphens(sorted(before, key=lambda m: m.start), text)
    after, last = _after(view, i)
    return Phrase(
        sentence=view.index, i=i, start=tokens[first].start, end=head.end,
        full_end=max(head.end, tokens[last].end), head=head.text, head_start=head.start, head_end=head.end,
        lemma=head.lemma if head.pos == "PROPN" else head.lemma.lower(), determiner=determiner,
        before=tuple(before), after=tuple(after), plural=head.tag in ("NNS", "NNPS"), proper=head.pos == "PROPN",
    )  # fmt: skip


def _only_marks(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    return all(tokens[k].tag in ("''", "``", "HYPH") or tokens[k].text == "-" for k in range(start, end))


def _split(view: View, c: int) -> Iterator[Modifier]:
    """Give the modifier under `c`; coordinated modifiers ("American and British") one by one."""
    tokens, text = view.tokens, view.doc.text
    parts = [k for k in view.conjuncts(c)] if tokens[c].dep in ("amod", "nmod", "compound") else [c]
    for n, k in enumerate(parts):
        lo = view.left(k)
        hi = view.right(k) if len(parts) == 1 else k
        if n == 0:
            lo = min(lo, view.left(c))
        start, end = tokens[lo].start, tokens[hi].end
        yield Modifier(start, end, text[start:end], tokens[c].dep, k)


def _hyphens(parts: list[Modifier], text: str) -> list[Modifier]:
    """Join the pieces of "US-backed" where the parser hung them one by one."""
    joined: list[Modifier] = []
    for m in parts:
        if joined and m.start - joined[-1].end <= 1 and "-" in text[joined[-1].end - 1 : m.start + 1]:
            start = joined[-1].start
            joined[-1] = Modifier(start, m.end, text[start : m.end], m.dep, m.i)
        else:
            joined.append(m)
    return joined


def _after(view: View, i: int) -> tuple[list[Modifier], int]:
    """Read the modifiers behind the head: prepositional phrases, adjectives, participles; up to a clause or a comma."""
    tokens, text = view.tokens, view.doc.text
    after: list[Modifier] = []
    last = i
    for c in view.children[i]:
        t = tokens[c]
        if c < i:
            continue
        if t.tag == "POS":
            break
        if t.dep not in ("prep", "amod", "acl", "advmod", "nummod", "compound", "agent") or t.tag in (
            "VBG",
            "VB",
            "TO",
        ):
            break
        if view.left(c) != last + 1:
            break
        end = _cut(view, c)
        start_at, end_at = tokens[view.left(c)].start, tokens[end].end
        after.append(Modifier(start_at, end_at, text[start_at:end_at], t.dep, c))
        last = end
        if end < view.right(c):
            break
    return after, last


def _cut(view: View, c: int) -> int:
    """Last token of the modifier under `c` before a clause, a bracket or a break."""
    tokens = view.tokens
    last = c
    for k in range(c + 1, view.right(c) + 1):
        t = tokens[k]
        if (
            t.dep in ("relcl", "advcl", "ccomp", "parataxis")
            or (t.dep == "mark" and k > c + 1)
            or t.tag in ("WDT", "WP", "WP$", "WRB")
        ):
            return max(c, min(last, view.left(k) - 1))
        if t.text in _BREAKS and not _inside_date(tokens, k):
            return last
        if t.text != '"':
            last = k
    return last


def _inside_date(tokens: tuple[Token, ...], k: int) -> bool:
    """Whether the comma at `k` stands in "September 11, 2001"."""
    around = tokens[k - 1 : k] + tokens[k + 1 : k + 2]
    return tokens[k].text == "," and len(around) == 2 and all(t.text[:1].isdigit() for t in around)
