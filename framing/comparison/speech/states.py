"""Which state a speaker is or speaks for: "Moscow", "Russia" and "the Russian government" are one; a ministry is part.

Source: the lexicons ``countries`` and, for words that name a body of government, ``source_nouns``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from framing.lexicon import Lexicons

_WHOLE = frozenset({"government", "authorities"})  # what stands behind a state's adjective for the state itself


@dataclass(frozen=True, eq=False)
class States:
    """The compiled lists.

    Parameters
    ----------
    names : mapping of str to str
        Names, spellings and capitals of states to the state.
    owners : mapping of str to str
        Names and adjectives of states, as they stand before a body's name, to the state.
    bodies : frozenset of str
        Last words of bodies that speak for a government, in small letters.
    """

    names: Mapping[str, str]
    owners: Mapping[str, str]
    bodies: frozenset[str]

    def whole(self, name: str) -> str:
        """State that a name stands for; empty where it is none's."""
        owner, _, last = name.replace("’", "'").removeprefix("the ").rpartition(" ")
        if last.lower() in _WHOLE:
            return self.owners.get(owner.removesuffix("'s"), "")
        return self.names.get(name.removeprefix("the "), "")

    def body(self, name: str) -> str:
        """State that a body of government is named as part of; empty where it is no such body or names no state."""
        words = name.replace("’", "'").removeprefix("the ").split()
        if len(words) < 2 or words[-1].lower() not in self.bodies - _WHOLE:
            return ""
        starts = (" ".join(words[:k]).removesuffix("'s") for k in range(len(words) - 1, 0, -1))
        return next((self.owners[s] for s in starts if s in self.owners), "")


@lru_cache(maxsize=8)
def states_of(lexicons: Lexicons) -> States:
    """Compile the lists.

    Parameters
    ----------
    lexicons : Lexicons
        Where the lists are read from.

    Returns
    -------
    States
        Ready to ask.
    """
    names: dict[str, str] = {}
    owners: dict[str, str] = {}
    for r in lexicons["countries"].where(sort="state"):
        own = (r["name"], *r["spellings"])
        names.update(dict.fromkeys((s.removeprefix("the ") for s in (*own, *r["capitals"])), r["name"]))
        owners.update(dict.fromkeys((*own, *r["adjectives"]), r["name"]))
    nouns = lexicons["source_nouns"].where(kind="official", finer="government", body="is")
    return States(names, owners, frozenset(r["term"] for r in nouns if " " not in r["term"]))
