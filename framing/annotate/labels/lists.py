"""Labels that a list or a designation gives: "from its list of terrorist organizations", "its designation as X".

Whose list it is, is whose label it is: a third party's, though the words may be the outlet's own.
Read off the tree; which nouns are lists and designations, and which verbs put on and take off, are cues of
`label_cues`.
"""

from __future__ import annotations

from collections.abc import Iterator

from framing.annotate.labels.operators import Givers
from framing.annotate.labels.record import Complement
from framing.annotate.labels.span import label_span
from framing.records import Construction

_CLIMB = 4  # words between a list and the verb that puts something on it
_PREMODIFIERS = frozenset({"compound", "amod", "nmod"})
_STANDING = frozenset({"remain", "stay", "feature", "appear", "figure"})  # whose subject is on the list


class Lists:
    """Reads lists and designations of one sentence.

    Parameters
    ----------
    givers : Givers
        The sentence's verbs and nouns.
    """

    def __init__(self, givers: Givers) -> None:
        self.givers, self.tree, self.tokens = givers, givers.tree, givers.tokens

    def designation(self, noun: int, label: int) -> Iterator[Complement]:
        """Read "the group's designation as a terrorist organization".

        Parameters
        ----------
        noun : int
            Token of the noun ("designation").
        label : int
            Token that heads what stands behind "as".

        Yields
        ------
        Complement
            One a label.
        """
        owner = self.tree.child(noun, "poss")
        of = owner if owner is not None else self.givers.of(noun)
        if of is None or not self.givers.is_cue(noun, "label noun", "removal noun"):
            return
        verb = self.tokens[noun].head
        gives = self.tokens[verb].pos == "VERB" and self.tokens[noun].dep == "dobj"
        giver = self.tree.subject(verb) if gives else None
        spans = [(k, *label_span(self.tree, self.givers.words, k, k)) for k in self.tree.conjuncts(label)]
        yield from self._given(spans, of, verb, giver, "designation")

    def membership(self, i: int) -> Iterator[Complement]:
        """Read "from its list of terrorist organizations" and "from the terrorist list".

        Parameters
        ----------
        i : int
            Token of the list.

        Yields
        ------
        Complement
            One a label.
        """
        spans = self._listed_labels(i)
        verb, of = self._puts(i) if spans else (None, None)
        if verb is None or of is None:
            return
        owner = self.tree.child(i, "poss")
        giver = self.tree.subject(verb) if owner is None or self.tokens[owner].pos == "PRON" else owner
        yield from self._given(spans, of, verb, giver if giver != of else None, "list membership")

    def _given(
        self, spans: list[tuple[int, int, int]], of: int, verb: int, giver: int | None, rule: str
    ) -> Iterator[Complement]:
        operator = self.givers.removal(verb) or self.givers.operator(verb, of)
        for head, start, end in spans:
            if self.givers.labels(head):
                yield Complement(
                    of=of, head=head, start=start, end=end, construction=Construction.AS_COMPLEMENT,
                    operator=operator, giver=giver, third_party=True, rule=rule,
                )  # fmt: skip

    def _listed_labels(self, i: int) -> list[tuple[int, int, int]]:
        """Give head, start and end of what the list is of."""
        found = self.givers.of(i)
        if found is not None:
            heads = [k for k in self.tree.conjuncts(found) if self.givers.labels(k)]
            return [(k, *label_span(self.tree, self.givers.words, k, k)) for k in heads]
        inner = [c for c in self.tree.children[i] if c < i and self._inner(c)]
        first = min(map(self.tree.left, inner), default=i)
        return [(c, self.tokens[first].start, self.tokens[c].end) for c in inner[-1:]]

    def _inner(self, c: int) -> bool:
        return self.tokens[c].dep in _PREMODIFIERS and self.givers.labels(c)

    def _puts(self, i: int) -> tuple[int | None, int | None]:
        """Verb or noun that puts something on a list or takes it off, and what."""
        t = self.tokens[i]
        for _ in range(_CLIMB if t.dep == "pobj" else 0):
            t = self.tokens[t.head]
            if t.pos in ("VERB", "AUX") and self.givers.is_cue(t.i, "removal verb", "listing verb"):
                of = self._put(t.i)
                return t.i, None if of is None else self.givers.antecedent(of)
            if self.givers.is_cue(t.i, "removal noun", "label noun"):
                of = self.givers.of(t.i)
                return t.i, of if of is not None else self.tree.child(t.i, "poss")
            if t.head == t.i:
                break
        return None, None

    def _put(self, verb: int) -> int | None:
        t = self.tokens[verb]
        of = self.tree.child(verb, "dobj", "nsubjpass")
        if of is None and (t.pos == "AUX" or t.lemma.lower() in _STANDING):
            of = self.tree.subject(verb)
        return t.head if of is None and t.dep in ("acl", "relcl") else of
