"""What a text has spoken of so far: what nouns may point back to, and what each thing was called.

Prominence falls with distance and rises with grammatical role and with how often the thing was named, after the
salience of Lappin and Leass (1994), with fewer factors.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import log2

from framing.annotate.naming.candidates import Candidate, Sort
from framing.annotate.naming.weights import PROMINENCE
from framing.lexicon import Vocabulary

_KEPT = 60  # things remembered


@dataclass(frozen=True, slots=True)
class Seen:
    """A thing that was spoken of, and whom it was taken for: a listed actor, or a stranger by its key."""

    what: Candidate
    actor: str
    stranger: str

    @property
    def key(self) -> str:
        """By what it is counted."""
        return self.actor or self.stranger


class Memory:
    """The things of one article, in the order in which they are read.

    Parameters
    ----------
    candidates : Iterable[Candidate]
        All of the article: some things are known of the whole of it.
    words : Vocabulary
        The lexicons.
    """

    def __init__(self, candidates: Iterable[Candidate], words: Vocabulary) -> None:
        self.seen: list[Seen] = []
        self.called: dict[str, set[str]] = defaultdict(set)
        self.titled: dict[str, set[str]] = defaultdict(set)
        self._times: Counter[str] = Counter()
        self.named: set[str] = set()
        self.by_sentence: dict[int, list[Candidate]] = defaultdict(list)
        for c in candidates:
            self.by_sentence[c.sentence].append(c)
            self.named.add(c.actor)
            for office in _offices(c, words):
                self.titled[office].add(c.actor)

    def add(self, seen: Seen) -> None:
        """Remember a thing."""
        if not seen.key:
            return
        self.called[seen.key] |= seen.what.heads
        self._times[seen.key] += seen.what.sort != Sort.PLACE
        self.seen.append(seen)
        del self.seen[:-_KEPT]

    def before(self, c: Candidate) -> Iterator[Seen]:
        """Yield what a noun could point back to, the nearest first; no subject of a clause that it is in."""
        for other in reversed(self.seen):
            what = other.what
            if what.end <= c.start and what.sort != Sort.PLACE and not _over(other, c):
                yield other

    def prominence(self, other: Seen, c: Candidate) -> float:
        """How present a thing is where another stands."""
        near = PROMINENCE.near / (1 + c.sentence - other.what.sentence)
        topic = PROMINENCE.topic * log2(1 + self._times[other.key])
        return near * other.what.role.weight * other.what.sure + topic

    def salient(self, c: Candidate) -> Candidate | None:
        """Give the last subject in the sentence of a candidate or in the one before it, else the last object."""
        recent = [s.what for s in reversed(self.seen) if s.what.end <= c.start and c.sentence - s.what.sentence <= 1]
        present = [o for o in recent if o.role.weight >= PROMINENCE.owner]
        nearest = (o for o in present if o.sentence == present[0].sentence)
        return min(nearest, key=lambda o: not o.role.subject, default=None)

    def person(self, c: Candidate) -> Candidate | None:
        """Give the person spoken of last before a candidate."""
        return next((s.what for s in reversed(self.seen) if s.what.end <= c.start and "person" in s.what.kinds), None)

    def taken_for(self, c: Candidate) -> str:
        """Actor that a candidate was taken for, or nothing."""
        return next((s.actor for s in reversed(self.seen) if s.what is c), c.actor)


def _over(seen: Seen, c: Candidate) -> bool:
    """Whether a thing is the subject of a noun's clause, or one around it: "Berg said the man fled".

    Of the clauses around it a listed body may be meant: "the party said the group would stay" is of one.
    """
    what = seen.what
    if what.sentence != c.sentence:
        return False
    own = what.role.subject and what.role.clause == c.role.clause
    above = seen.stranger or "person" in what.kinds
    return own or bool(above and any(what.start <= at < what.end for at in c.below))


def _offices(c: Candidate, words: Vocabulary) -> Iterable[str]:
    """Offices that a name bears without the name of a country: the president of the home country."""
    foreign = any(words.belonging(m) for m in c.said.modifiers)
    return c.heads if c.sort == Sort.NAME and "person" in c.kinds and not foreign else ()
