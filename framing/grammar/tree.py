"""The tree of one parsed sentence: children, edges, subjects, conjuncts, clauses.

Built once a sentence (`tree_of`) and asked by every step that reads the shape of a sentence. It knows no words.
What is absent is None.

Source: ClearNLP dependency labels as spaCy's English models give them.
Token numbers are positions inside the sentence; offsets index the article's text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import OrderedDict
from functools import cached_property

from framing.grammar.phrases import NOUNS, SUBJECTS, Phrase, noun_phrase
from framing.records import Annotated, Token

_UPWARD = frozenset({"compound", "amod", "nmod", "poss", "npadvmod", "advmod", "nummod"})
_ROLES = {  # prominence of a noun by its role
    "nsubj": 1.0,
    "nsubjpass": 1.0,
    "ROOT": 0.9,
    "dobj": 0.8,
    "dative": 0.7,
    "agent": 0.7,
    "attr": 0.6,
    "poss": 0.6,
    "appos": 0.5,
}
_OTHER_ROLE, _OF_VERB, _OF_NOUN = 0.6, 0.7, 0.5  # other roles; behind a preposition of a verb, of a noun
_KEPT = 4096  # trees that are remembered: some articles' worth


class Tree:
    """One parsed sentence with the children of each token.

    Parameters
    ----------
    doc : Annotated
        The article.
    index : int
        Number of the sentence.
    """

    parsed = True

    def __init__(self, doc: Annotated, index: int) -> None:
        self.text = doc.text
        self.index = index
        self.sentence = doc.sentences[index]
        self.tokens: tuple[Token, ...] = self.sentence.tokens
        self._phrases: dict[int, Phrase] = {}
        self.surfaces = "\n".join([t.text for t in self.tokens]).lower().split("\n")  # the tokens in lower case
        self.children: list[list[int]] = [[] for _ in self.tokens]  # token numbers of each one's, in text order
        for i, *_, head in self.tokens:
            if head != i:
                self.children[head].append(i)

    @cached_property
    def _edges(self) -> tuple[list[int], list[int]]:
        """Leftmost and rightmost token number under each token."""
        left, right = list(range(len(self.tokens))), list(range(len(self.tokens)))
        order = [t.i for t in self.tokens if t.head == t.i]
        for i in order:  # grows while it is read: breadth first
            order.extend(self.children[i])
        for i in reversed(order):
            head = self.tokens[i].head
            if left[i] < left[head]:
                left[head] = left[i]
            if right[i] > right[head]:
                right[head] = right[i]
        return left, right

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
        for c in self.children[i]:
            if self.tokens[c].dep in deps:
                return c
        return None

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

    def heads(self, among: frozenset[str]) -> list[int]:
        """Nouns out of a set of words."""
        return [t.i for t, low in zip(self.tokens, self.surfaces, strict=True) if low in among and t.pos in NOUNS]

    def surface(self, i: int) -> str:
        """Token `i` in lower case."""
        return self.surfaces[i]

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
            return _ROLES.get(t.dep, _OTHER_ROLE)
        over = self.tokens[self.tokens[t.head].head]
        return _OF_VERB if over.pos in ("VERB", "AUX") else _OF_NOUN

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
            self._phrases[i] = noun_phrase(self, i)
        return self._phrases[i]


_remembered: OrderedDict[int, Tree] = OrderedDict()


def tree_of(doc: Annotated, index: int) -> Tree | None:
    """Give the tree of one sentence, built at the first call; None where the sentence has no parse.

    Parameters
    ----------
    doc : Annotated
        The article.
    index : int
        Number of the sentence.

    Returns
    -------
    Tree or None
        The same object for every step that asks while the article is read.
    """
    tokens = doc.sentences[index].tokens
    if not tokens:
        return None
    found = _remembered.get(id(tokens))  # a tree keeps its tokens, so an id in here cannot be another's
    if found is None or found.tokens is not tokens or found.text is not doc.text or found.index != index:
        found = _remembered[id(tokens)] = Tree(doc, index)
        if len(_remembered) > _KEPT:
            _remembered.popitem(last=False)
    return found
