"""Labels by what somebody serves as, is made into, is full of, or is accused of being.

"Used the villagers as human shields", "the bill turned into a circus", "the camp is full of criminals", "accused Hale
of being a spy". But for the accusation nobody is said to give these labels: they are of whoever's words they are.
Read off the tree; the verbs are cues of `label_cues`, types "role verb", "content word", "becoming verb" and "accusing
verb".

Source: the as-complements and copulas of Hamborg's word choice and labelling (2019), widened by their paraphrases.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from framing.annotate.labels.operators import Givers
from framing.annotate.labels.record import Complement
from framing.annotate.labels.span import label_span
from framing.grammar import NOUNS, all_of_list, partitive
from framing.records import Construction, Token

_KINDS = (
    (frozenset({"with", "of", "by"}), "content word"),
    (frozenset({"into"}), "becoming verb"),
)  # prepositions and the cues that they belong to
_PREDICATES = frozenset({"content", "becoming"})
_ACCUSING = frozenset({"of", "for"})


class Roles:
    """Reads such labels of one sentence.

    Parameters
    ----------
    givers : Givers
        The sentence's verbs and nouns.
    """

    def __init__(self, givers: Givers) -> None:
        self.givers, self.tree, self.tokens = givers, givers.tree, givers.tokens

    def played(self, over: int, noun: int, *also: str) -> Iterator[Complement]:
        """Read "used X as a shield" and "X acted as a proxy".

        Parameters
        ----------
        over : int
            Token above the "as".
        noun : int
            Token that heads what stands behind it.
        *also : str
            Types of cue that the verb may be beside "role verb".

        Yields
        ------
        Complement
            One a label.
        """
        if self.tokens[over].pos not in ("VERB", "AUX") or not self.givers.is_cue(over, "role verb", *also):
            return
        put = self.tree.child(over, "dobj", "nsubjpass")
        of = put if put is not None else self._above(over)
        if of is not None and of != noun:
            yield from self._all(noun, of, over, "role", any_noun=put is not None)

    def fronted(self, i: int, noun: int) -> Iterator[Complement]:
        """Read "As a veteran, Hale knows war".

        Parameters
        ----------
        i : int
            Token of the "as".
        noun : int
            Token that heads what stands behind it.

        Yields
        ------
        Complement
            The label, if a comma parts it from the subject.
        """
        last = self.tree.right(i)
        subject = self.tree.child(self.tokens[i].head, "nsubj", "nsubjpass")
        if i or subject is None or self.tree.left(subject) != last + 2 or self.tokens[last + 1].text != ",":
            return
        if any(self.tokens[c].text.lower() in ("a", "an") for c in self.tree.children[noun]):
            yield from self._all(noun, subject, self.tokens[i].head, "role", any_noun=False)

    def of_preposition(self, t: Token) -> Iterator[Complement]:
        """Read "X is full of criminals" and "X turned into a circus".

        Parameters
        ----------
        t : Token
            The preposition.

        Yields
        ------
        Complement
            One a label.
        """
        noun, low = self.tree.child(t.i, "pobj"), t.text.lower()
        if noun is None:
            return
        if low == "like":
            yield from self.played(t.head, noun, "copula")
        kind = next((kind for links, kind in _KINDS if low in links), "")
        of = self._made(t.head) if kind and self.givers.is_cue(t.head, kind) else None
        if of is not None:
            yield from self._all(noun, of, t.head, kind.partition(" ")[0], any_noun=False)

    def _made(self, over: int) -> int | None:
        """Give what a verb changes: its object, else its subject."""
        put = self.tree.child(over, "dobj", "nsubjpass")
        return self._above(over) if put is None else put

    def accused(self, verb: int) -> tuple[int, int] | None:
        """Verb and object of "accused X of being", by the token of "being".

        Parameters
        ----------
        verb : int
            Token of the copula.

        Returns
        -------
        tuple of int or None
            Tokens of the accusing verb and of who is accused.
        """
        t = self.tokens[verb]
        prep = self.tokens[t.head]
        if t.dep != "pcomp" or prep.text.lower() not in _ACCUSING:
            return None
        over = self.tokens[prep.head]
        if over.dep == "dobj" and self.givers.is_cue(over.head, "accusing verb"):
            return over.head, over.i
        of = self.tree.child(over.i, "dobj", "nsubjpass")
        return (over.i, of) if of is not None and self.givers.is_cue(over.i, "accusing verb") else None

    def accusation(self, verb: int) -> Iterator[Complement]:
        """Read "accused X of being a spy".

        Parameters
        ----------
        verb : int
            Token of "being".

        Yields
        ------
        Complement
            One a label, given by who accuses.
        """
        noun, accused = self.tree.child(verb, "attr"), self.accused(verb)
        if noun is None or accused is None:
            return
        over, of = accused
        giver = self.givers.giver(over, of)
        for c in self._all(noun, of, over, "object complement", any_noun=True):
            yield replace(c, third_party=True, giver=giver, operator=self.givers.operator(over, of, giver))

    def _above(self, over: int) -> int | None:
        """Subject of a verb or of the copula above an adjective, or the noun that a participle hangs on."""
        t = self.tokens[over]
        if t.dep in ("acl", "relcl") and self.tree.child(over, "nsubj", "nsubjpass") is None or t.dep == "amod":
            return t.head
        if t.tag == "VB" and t.dep == "advcl":
            return None  # "Hale named Berg to serve as mayor": it is not Hale who serves
        subject = self.tree.subject(over if t.pos in ("VERB", "AUX") else t.head)
        return None if subject is None else self.givers.antecedent(subject)

    def _all(self, noun: int, of: int, verb: int, rule: str, *, any_noun: bool) -> Iterator[Complement]:
        operator = self.givers.operator(verb, of)
        for k in all_of_list(self.tree, noun):
            head = partitive(self.tree, k)
            if self.givers.labels(head) or (any_noun and self.tokens[head].pos in NOUNS):
                start, end = label_span(self.tree, self.givers.words, k, head)
                yield Complement(
                    of=of, head=head, start=start, end=end, operator=operator, rule=rule,
                    construction=Construction.COPULAR if rule in _PREDICATES else Construction.AS_COMPLEMENT,
                )  # fmt: skip
