"""A label ready to be looked up: its words folded, those before the head apart from those after it.

Idea: which words of a label may judge is told by how they are written. A party's name has its capital ("Democratic"),
a name behind a hyphen ties its bearer to it ("pro-Moscow"), and what has more than one word stands after the head.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from framing.measure.ladder.lookup import Ladder
from framing.text import fold

_TIED = re.compile(r"\w-[A-Z]")


@dataclass(frozen=True)
class Phrase:
    """A label ready to look up: folded, modifiers before the head apart from the words after it."""

    head: str
    before: tuple[str, ...]
    long: tuple[str, ...]
    written: tuple[str, ...] = ()  # all as they are written: a name in them is no praise
    tied: frozenset[str] = frozenset()  # modifiers with a name after a hyphen: "pro-Moscow", not "pro-war"

    @property
    def modifiers(self) -> tuple[str, ...]:
        """Those before the head, then the words after it."""
        return (*self.before, *self.long)


def phrase_of(head: str, modifiers: Sequence[str], ladder: Ladder) -> Phrase:
    """Fold the words, part those after the head, and note which hold a name."""
    folded = [fold(m) for m in modifiers if not _is_proper(m, ladder)]
    return Phrase(
        head=fold(head),
        before=_joined([m for m in folded if " " not in m], ladder),
        long=tuple(m for m in folded if " " in m),
        written=tuple(modifiers),
        tied=frozenset(fold(m) for m in modifiers if _TIED.search(m)),
    )


def _joined(words: Iterable[str], ladder: Ladder) -> tuple[str, ...]:
    """Join neighbours that the lexicon has as one: internationally + recognized."""
    joined: list[str] = []
    for word in words:
        if joined and f"{joined[-1]} {word}" in ladder.slots["modifier"]:
            joined[-1] += f" {word}"
        else:
            joined.append(word)
    return tuple(joined)


def _is_proper(modifier: str, ladder: Ladder) -> bool:
    """Whether a modifier is the name of a party or a body here, and a word of praise in lower case only."""
    row = ladder.lookup(fold(modifier), "modifier") if modifier[:1].isupper() else None
    return row is not None and row["effect"] == "lower"
