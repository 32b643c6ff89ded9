"""What stands over a noun in its sentence, and beside it: the subjects of its clauses, and what it is joined to."""

from __future__ import annotations

from collections.abc import Iterator

from framing.annotate.naming.sentence import Reading
from framing.grammar import Tree

_MOST_STEPS = 12  # up the tree


def beside(r: Reading, n: int) -> tuple[int, ...]:
    """Give where the first of several stands with which a noun is joined: "Chad and its allies".

    Parameters
    ----------
    r : Reading
        The sentence.
    n : int
        The noun.

    Returns
    -------
    tuple of int
        One offset, or none.
    """
    first = n if r.tree is None else r.tree.first_conjunct(n)
    return () if first == n else (r.view.span(first)[0],)


def subjects_above(tree: Tree, n: int) -> tuple[int, ...]:
    """Give where the subjects of the clauses stand that a noun is in, the inmost first.

    Parameters
    ----------
    tree : Tree
        The sentence.
    n : int
        The noun.

    Returns
    -------
    tuple of int
        Offsets in the text.
    """
    return tuple(_above(tree, n))


def _above(tree: Tree, n: int) -> Iterator[int]:
    i = n
    for _ in range(_MOST_STEPS):
        t = tree.tokens[i]
        subject = tree.child(i, "nsubj", "nsubjpass") if t.pos in ("VERB", "AUX") else None
        if subject is not None and not tree.left(subject) <= n <= tree.right(subject):
            yield tree.tokens[subject].start
        if t.head == i:
            return
        i = t.head
