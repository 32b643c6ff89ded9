"""Which of several actors with one name is meant: the one whose country the phrase, or the sentence, names.

Two states have a Health Ministry, and both are called so. What stands in the phrase of the name goes first ("the
Chilean Health Ministry"), then the country named last before it in the sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from framing.annotate.naming.sentence import Reading
from framing.registry import Name


def by_owner(r: Reading, start: int, i: int, names: Sequence[Name]) -> Sequence[Name]:
    """Order the actors that share a name, those whose country is said near it first.

    Parameters
    ----------
    r : Reading
        The sentence.
    start : int
        Where the name begins.
    i : int
        The word that heads it.
    names : Sequence[Name]
        The actors that have the name.

    Returns
    -------
    Sequence of Name
        The same, in another order where something is said.
    """
    if len(names) < 2:
        return names
    phrase = r.view.phrase(i)
    inside = {c for p in r.places_in(phrase) for c in p[2]}
    before = [p[2] for p in r.places if p[1] <= start]
    last = set(before[-1]) if before else set()

    def rank(name: Name) -> tuple[bool, bool]:
        owners = r.registry.entries[name.actor].owners
        return not owners & inside, not owners & last

    return sorted(names, key=rank)
