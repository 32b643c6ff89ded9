"""Labels by an adjective that judges: "is reckless", "were peaceful and lawful", "are bent on revenge".

Idea: an adjective says what its subject is worth as a noun does, but most adjectives say how it is: "is late". One that
the ladder puts above or below 0 labels, and so does what is too much ("too late"); what stands beside it, joined by
"and" or hung behind it, belongs to the label.

Source: the copulas of Hamborg's word choice and labelling (2019). Offsets index the normalised text.
"""

from __future__ import annotations

from collections.abc import Iterator

from framing.annotate.labels.operators import Givers
from framing.annotate.labels.record import Complement
from framing.annotate.labels.span import PENDING, condition
from framing.records import Construction

_BEHIND = frozenset({"prep", "xcomp", "advcl"})  # "guilty of fraud", "bent on revenge"
_TAGS = ("JJ", "VB", "RB")  # "too little, too late"
_BEFORE = frozenset({"advmod", "npadvmod", "punct", "amod"})
_STATES = frozenset({"acomp", "attr", "oprd"})


class Qualities:
    """Reads such labels of one sentence.

    Parameters
    ----------
    givers : Givers
        The sentence's verbs and nouns.
    """

    def __init__(self, givers: Givers) -> None:
        self.givers, self.tree, self.tokens = givers, givers.tree, givers.tokens

    def read(self) -> Iterator[Complement]:
        """Yield one label a predicate that judges."""
        for t in self.tokens:
            if t.dep not in _STATES or t.tag[:2] not in _TAGS or not self.givers.is_cue(t.head, "copula"):
                continue
            joined = [k for k in self.tree.conjuncts(t.i) if self.tokens[k].tag[:2] in _TAGS]
            subject = self.tree.subject(t.head)
            if subject is None or self._is_condition(t.head) or not any(map(self._judges, joined)):
                continue
            of = self.givers.antecedent(subject)
            yield Complement(
                of=of, head=t.i, start=self.tokens[self._first(t.i)].start, end=self.tokens[self._last(joined[-1])].end,
                construction=Construction.COPULAR, operator=self.givers.predicate(t.head, of, t.i), rule="copula",
            )  # fmt: skip

    def _is_condition(self, verb: int) -> bool:
        """Whether a predicate is what another waits for, and not said of its subject: "until found guilty"."""
        return any(self.tokens[c].text.lower() in PENDING for c in self.tree.children[verb] if c < verb)

    def _judges(self, i: int) -> bool:
        """Whether an adjective is too much, or the ladder has a rung for it, with a hyphen before it or alone.

        One that a "for" completes tells a task ("responsible for the port"), a hedge how sure a label is.
        """
        if self.tokens[i].text.lower() in self.givers.cues["hedge word"]:
            return False
        if any(self.tokens[c].text.lower() == "for" for c in self.tree.children[i]):
            return False
        words = (self.tokens[i].text, self.tree.text[self.tokens[self._first(i)].start : self.tokens[i].end])
        too = any(self.tokens[c].text.lower() == "too" for c in self.tree.children[i] if c < i)  # "too late"
        return too or not self.givers.words.judging["modifier"].isdisjoint(map(str.lower, words))

    def _first(self, i: int) -> int:
        """Token at which an adjective begins, with the adverbs before it."""
        before = (c for c in self.tree.children[i] if c < i and self.tokens[c].dep in _BEFORE)
        return min((self.tree.left(c) for c in before if self.tokens[c].text not in ('"', ",")), default=i)

    def _last(self, i: int) -> int:
        """Token at which it ends, with what hangs right behind it."""
        last = i
        for c in self.tree.children[i]:
            if c > i and self.tokens[c].dep in _BEHIND and self.tree.left(c) == last + 1:
                last = self.tree.right(c)
        return condition(self.tree, last)
