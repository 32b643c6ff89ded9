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

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from framing.records import Token

if TYPE_CHECKING:
    from framing.grammar.tree import Tree

NOUNS = frozenset({"NOUN", "PROPN"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_LEFT = frozenset({"det", "predet", "amod", "compound", "poss", "nummod", "nmod", "quantmod", "npadvmod", "advmod"})
_DETERMINERS = frozenset({"det", "predet", "nummod", "quantmod"})
_BREAKS = frozenset(",;:()[]—–")
_MARKS = frozenset({"''", "``"})


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


def noun_phrase(tree: Tree, i: int) -> Phrase:
    """Read the noun phrase with head token `i` off the tree."""
    head = tree.tokens[i]
    first, parts = _before(tree, i)
    determiner = ""
    before: list[Modifier] = []
    for c in parts:
        t = tree.tokens[c]
        if _determines(t):
            determiner = tree.surface(c)  # the first in the text, as parts come nearest first
        if not _is_determiner(t):
            before.extend(_split(tree, c))
    after, last = _after(tree, i)
    return Phrase(
        sentence=tree.index, i=i, start=tree.tokens[first].start, end=head.end,
        full_end=max(head.end, tree.tokens[last].end), head=head.text, head_start=head.start, head_end=head.end,
        lemma=head.lemma if head.pos == "PROPN" else head.lemma.lower(), determiner=determiner,
        before=tuple(_hyphens(sorted(before, key=lambda m: m.start), tree.text)), after=tuple(after),
        plural=head.tag in ("NNS", "NNPS"), proper=head.pos == "PROPN",
    )  # fmt: skip


def _before(tree: Tree, i: int) -> tuple[int, list[int]]:
    """First token of the phrase of `i`, and the tokens before `i` that carry its parts, nearest first."""
    first, parts = i, []
    for c in (c for c in reversed(tree.children[i]) if c < i):
        t = tree.tokens[c]
        if not (_hangs_left(t, first) and _reaches(tree, c, first)):
            break
        if t.dep == "advmod" and tree.tokens[first].dep not in ("amod", "nummod", "det"):
            break
        if t.tag not in _MARKS:  # a mark before the first word stays outside
            first = tree.left(c)
            parts.append(c)
    return first, parts


def _hangs_left(t: Token, first: int) -> bool:
    return t.dep in _LEFT or t.text == "-" or (t.tag in _MARKS and first == t.i + 1)


def _reaches(tree: Tree, c: int, first: int) -> bool:
    """Whether nothing but marks stands between the part that `c` carries and the part behind it."""
    between = tree.tokens[tree.right(c) + 1 : first]
    return not between or all(t.tag in _MARKS or t.tag == "HYPH" or t.text == "-" for t in between)


def _is_determiner(t: Token) -> bool:
    return t.dep in _DETERMINERS or t.tag == "PRP$" or t.text == "-"


def _determines(t: Token) -> bool:
    return (t.dep in _DETERMINERS or t.tag == "PRP$") and t.dep != "nummod"


def _split(tree: Tree, c: int) -> Iterator[Modifier]:
    """Give the modifier under `c`; coordinated modifiers ("American and British") one by one."""
    tokens, text = tree.tokens, tree.text
    parts = [k for k in tree.conjuncts(c)] if tokens[c].dep in ("amod", "nmod", "compound") else [c]
    for n, k in enumerate(parts):
        lo = tree.left(k)
        hi = tree.right(k) if len(parts) == 1 else k
        if n == 0:
            lo = min(lo, tree.left(c))
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


def _after(tree: Tree, i: int) -> tuple[list[Modifier], int]:
    """Read the modifiers behind the head: prepositional phrases, adjectives, participles; up to a clause or a comma."""
    tokens, text = tree.tokens, tree.text
    after: list[Modifier] = []
    last = i
    for c in tree.children[i]:
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
        if tree.left(c) != last + 1:
            break
        end = _cut(tree, c)
        start_at, end_at = tokens[tree.left(c)].start, tokens[end].end
        after.append(Modifier(start_at, end_at, text[start_at:end_at], t.dep, c))
        last = end
        if end < tree.right(c):
            break
    return after, last


def _cut(tree: Tree, c: int) -> int:
    """Last token of the modifier under `c` before a clause, a bracket or a break."""
    tokens = tree.tokens
    last = c
    for k in range(c + 1, tree.right(c) + 1):
        t = tokens[k]
        if (
            t.dep in ("relcl", "advcl", "ccomp", "parataxis")
            or (t.dep == "mark" and k > c + 1)
            or t.tag in ("WDT", "WP", "WP$", "WRB")
        ):
            return max(c, min(last, tree.left(k) - 1))
        if t.text in _BREAKS and not _inside_date(tokens, k):
            return last
        if t.text != '"':
            last = k
    return last


def _inside_date(tokens: tuple[Token, ...], k: int) -> bool:
    """Whether the comma at `k` stands in "September 11, 2001"."""
    around = tokens[k - 1 : k] + tokens[k + 1 : k + 2]
    return tokens[k].text == "," and len(around) == 2 and all(t.text[:1].isdigit() for t in around)
