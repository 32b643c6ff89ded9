"""Children and edges of a parsed sentence, as the readers of reports still ask for them; `grammar.Tree` replaces it."""

from __future__ import annotations

from framing.records import Token

_PREMODIFIERS = frozenset(
    {"det", "predet", "amod", "compound", "poss", "nummod", "nmod", "quantmod", "npadvmod", "case"}
)
_POSTMODIFIERS = frozenset({"prep", "conj", "cc", "nummod", "case", "compound", "nmod"})


class Branches:
    """Children and edges of one parsed sentence."""

    __slots__ = ("kids", "tokens")

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self.tokens = tokens
        self.kids: list[list[int]] = [[] for _ in tokens]
        for t in tokens:
            if t.head != t.i:
                self.kids[t.head].append(t.i)

    def left(self, i: int) -> int:
        """Leftmost token of the subtree."""
        while self.kids[i] and self.kids[i][0] < i:
            i = self.kids[i][0]
        return i

    def right(self, i: int) -> int:
        """Rightmost token of the subtree."""
        while self.kids[i] and self.kids[i][-1] > i:
            i = self.kids[i][-1]
        return i

    def kid(self, i: int, *deps: str) -> int:
        """First child with one of these labels, or -1."""
        for k in self.kids[i]:
            if self.tokens[k].dep in deps:
                return k
        return -1

    def noun_phrase(self, i: int) -> tuple[int, int]:
        """Token range of a noun phrase without relative clause or apposition."""
        start = end = i
        for k in reversed(self.kids[i]):
            if k < i:
                if self.tokens[k].dep not in _PREMODIFIERS:
                    break
                start = self.left(k)
        for k in self.kids[i]:
            if k > i:
                if self.tokens[k].dep not in _POSTMODIFIERS:
                    break
                end = self.right(k)
        return start, end
