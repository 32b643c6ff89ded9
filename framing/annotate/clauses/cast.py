"""Agent and patient of a verb: who stands in its roles, and who they are.

Idea: a passive turns the roles; some verbs befall their subject ("died", "lost her home"). What is done to somebody's
thing is done to them ("assessed his condition"), unless it is the agent's own; a verb without an object may be aimed
at somebody ("struck at the club"), or its complement tells to whom it is done ("voted to confirm Hale").

Conventions: who is only understood has a name and no place.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from itertools import chain

from framing.annotate.clauses.parties import Parties
from framing.annotate.clauses.roles import aimed_at, by_whom, comes_from, done_to, subject
from framing.annotate.clauses.senses import Senses
from framing.grammar import Tree
from framing.lexicon import Sense
from framing.records import ActKind, Party

PASSIVE = (ActKind.PASSIVE, ActKind.REDUCED)
NOBODY = Party()


class Cast:
    """Who acts and who suffers in the clauses of one article.

    Parameters
    ----------
    senses : Senses
        Senses of verbs.
    parties : Parties
        Whom phrases stand for.
    actors : Container[str]
        Ids of the actors that are known.
    """

    def __init__(self, senses: Senses, parties: Parties, actors: Container[str]) -> None:
        self._senses = senses
        self._parties = parties
        self._actors = actors

    def roles(self, tree: Tree, verb: int, told: ActKind, sense: Sense | None) -> tuple[Party, Party]:
        """Agent and patient of a verb that is told in a form; one actor is both only where a reflexive says so."""
        agent, patient = self._roles(tree, verb, told, sense)
        if told in PASSIVE:
            return apart(tree, patient, agent)[::-1]
        return (agent, patient) if _is_reflexive(tree, verb) else apart(tree, agent, patient)

    def _roles(self, tree: Tree, verb: int, told: ActKind, sense: Sense | None) -> tuple[Party, Party]:
        found = subject(tree, verb, self._senses)
        if told in PASSIVE:
            doer = self._parties.doer(tree, by_whom(tree, verb))
            return doer, self._parties.sufferer(tree, found.token, understood=found.understood)
        if sense is not None and sense.befalls:
            met = comes_from(tree, verb) if sense.kind == ActKind.CAUGHT or not sense.kind else None
            sufferer = self._parties.sufferer(tree, found.token, understood=found.understood)
            return self._parties.doer(tree, met), sufferer
        doer = self._parties.doer(tree, found.token, understood=found.understood)
        return doer, self._patient(tree, verb, doer.name)

    def _patient(self, tree: Tree, verb: int, agent: str) -> Party:
        """Whom an active verb is done to: a known actor by its object or aim, else the object as it stands."""
        what = done_to(tree, verb)
        if what is not None and self._turns(tree, verb, what):
            return self._parties.words(tree, what, but=agent)
        if self._parties.somebody_in(tree):
            for k in chain((what,), aimed_at(tree, verb)):
                found = self._parties.sufferer(tree, k, but=agent)
                if self._is_other(found, agent):
                    return found
        return self._of_complement(tree, verb, agent) if what is None else self._parties.words(tree, what, but=agent)

    def _of_complement(self, tree: Tree, verb: int, agent: str) -> Party:
        """Actor that the complement of a verb is about: "voted to confirm Hale", "required that Hale resign".

        A tag behind what is said (", the union said") only tells the source.
        """
        inner = tree.child(verb, "xcomp", "ccomp")
        if inner is None or inner < verb or not self._parties.somebody_in(tree):
            return NOBODY
        own = tree.child(inner, "nsubj", "nsubjpass")
        found = self._patient(tree, inner, agent) if own is None else self._parties.sufferer(tree, own)
        return Party(name=found.name) if self._is_other(found, agent) else NOBODY

    def _turns(self, tree: Tree, verb: int, what: int) -> bool:
        """Whether a verb keeps what its object would do from being done: "opposed a law banning the club"."""
        told = any(tree.tokens[c].dep in ("acl", "relcl") for c in tree.children[what])
        return told and self._senses.complement(tree, verb) == "negated"

    def _is_other(self, party: Party, agent: str) -> bool:
        return party.name != agent and party.name in self._actors


def apart(tree: Tree, one: Party, other: Party) -> tuple[Party, Party]:
    """Give two parties of one act; the other is only its words where both would be one actor.

    "They repelled them" and "their attack on it" tell of others, and who is read as both was misread once.
    """
    if not one.name or one.name != other.name:
        return one, other
    words = "" if other.start is None else tree.text[other.start : other.end]
    return one, Party(name=words, start=other.start, end=other.end) if words != one.name else NOBODY


def _is_reflexive(tree: Tree, verb: int) -> bool:
    return any(tree.surface(k).endswith(("self", "selves")) for k in _inner(tree, verb))


def _inner(tree: Tree, verb: int) -> Iterator[int]:
    """Objects of a verb and what stands behind its prepositions."""
    for c in tree.children[verb]:
        yield c
        yield from (k for k in tree.children[c] if tree.tokens[k].dep == "pobj")
