"""A target in its sentence: its tokens, its role, the clause it stands in, and how far everything is from it.

Idea: what is said of somebody stands mostly in the clause where they are named, at a verb of which they are subject
or object. A clause ends where another begins: a complement, an adverbial or relative clause, a coordinated verb.

Conventions: the role of a noun behind a preposition is that of the preposition; one in a list or an apposition has
the role of the first. Distances count words, marks left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from framing.grammar import Tree
from framing.measure.stance.scene import Scene

ACTS, SUFFERS, OTHER = "acts", "suffers", "other"
_ROLES = {"nsubj": ACTS, "dobj": SUFFERS, "nsubjpass": SUFFERS}
_VERBS = frozenset({"VERB", "AUX"})
_NO_CLAUSE = frozenset({"amod", "compound", "aux", "auxpass"})
_OTHER_CLAUSE = frozenset({"ccomp", "advcl", "conj", "parataxis", "relcl", "csubj"})
_LISTED = frozenset({"conj", "appos", "compound", "nmod"})
_DEEP = 12  # steps up a tree, against circles
_LONGEST = 4  # edges of a path that is told


@dataclass(frozen=True, eq=False)
class Target:
    """The words of a target, seen from the sentence around it; `first` and `last` are token numbers."""

    scene: Scene
    first: int
    last: int

    @property
    def tree(self) -> Tree:
        """The parsed sentence."""
        return self.scene.tree

    def holds(self, i: int) -> bool:
        """Whether a token is one of the target's."""
        return self.first <= i <= self.last

    @cached_property
    def head(self) -> int:
        """The token that governs the others; the last of several."""
        tokens = self.tree.tokens
        own = range(self.first, self.last + 1)
        return next((i for i in reversed(own) if tokens[i].head == i or not self.holds(tokens[i].head)), self.last)

    @cached_property
    def _lead(self) -> int:
        """First noun of the list or apposition that the target stands in."""
        i, tokens = self.head, self.tree.tokens
        for _ in range(_DEEP):
            if tokens[i].dep not in _LISTED or tokens[i].head == i:
                break
            i = tokens[i].head
        return i

    @cached_property
    def dep(self) -> str:
        """Dependency of the target."""
        return self.tree.tokens[self._lead].dep

    @property
    def role(self) -> str:
        """Whether the target acts, suffers or does neither."""
        return _ROLES.get(self.dep, OTHER)

    @cached_property
    def governor(self) -> tuple[int, str]:
        """The word that governs the target, and the preposition between them or nothing."""
        tokens = self.tree.tokens
        over = tokens[self._lead].head
        return (tokens[over].head, self.scene.lemmas[over]) if self.dep == "pobj" else (over, "")

    @cached_property
    def verb(self) -> int:
        """Verb of the clause, or the root where there is none."""
        i, tokens = self.head, self.tree.tokens
        for _ in range(_DEEP):
            if tokens[i].head == i or (tokens[i].pos in _VERBS and tokens[i].dep not in _NO_CLAUSE):
                break
            i = tokens[i].head
        return i

    @cached_property
    def clause(self) -> set[int]:
        """Tokens of the clause, those of clauses below it left out."""
        children, above, found = self.tree.children, self._heights, [self.verb]
        for k in found:  # grows while it is read
            found.extend(c for c in children[k] if c in above or not self._begins_clause(c))
        return set(found)

    def _begins_clause(self, i: int) -> bool:
        t = self.tree.tokens[i]
        return t.dep in _OTHER_CLAUSE and t.pos in _VERBS

    @cached_property
    def _above(self) -> list[int]:
        """The target's head and all above it, up to the root."""
        tokens, found = self.tree.tokens, [self.head]
        while (over := tokens[found[-1]].head) != found[-1] and len(found) < len(tokens):
            found.append(over)
        return found

    @cached_property
    def distance(self) -> dict[int, int]:
        """Words from the target to each word outside it, below 0 before it."""
        before = [i for i in self.scene.spoken if i < self.first]
        after = [i for i in self.scene.spoken if i > self.last]
        return {i: k - len(before) for k, i in enumerate(before)} | {i: k for k, i in enumerate(after, 1)}

    @cached_property
    def _heights(self) -> dict[int, int]:
        return {i: k for k, i in enumerate(self._above)}

    def path(self, i: int) -> tuple[str, int]:
        """Way from the target through the tree to a token, in dependencies, and its length; no way if it is long."""
        tokens, heights = self.tree.tokens, self._heights
        down: list[str] = []
        while i not in heights and len(down) <= _LONGEST:
            down.append(tokens[i].dep)
            i = tokens[i].head
        length = heights.get(i, _LONGEST) + len(down)
        if length > _LONGEST:
            return "", length
        up = [tokens[k].dep for k in self._above[: heights[i]]]
        return f"{'>'.join(up)}|{'<'.join(reversed(down))}", length


def target_at(scene: Scene, start: int, end: int) -> Target:
    """Find the tokens of a stretch of a sentence.

    Parameters
    ----------
    scene : Scene
        The sentence.
    start : int
        Where the target begins, counted as the tokens' offsets are.
    end : int
        Where it ends.

    Returns
    -------
    Target
        Of all tokens that share a character with the stretch.
    """
    tokens = scene.tree.tokens
    own = [t.i for t in tokens if t.end > start and t.start < end]
    return Target(scene, own[0], own[-1])
