"""Acts that a noun tells: "the killing of two men", "Norland's withdrawal", "clashes erupted".

Idea: a third of the acts in news are nouns, and a noun need not say who acted. What stands behind "of", before the
noun, behind "by" or "on", or over it as the subject of a light verb ("launched an attack") is put in its role, as the
lexicon ``event_nouns`` says.

Conventions: token numbers; None where nobody is named.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from framing.annotate.clauses.form import form
from framing.annotate.clauses.parties import Parties
from framing.annotate.clauses.roles import by_whom, comes_from, done_to, subject
from framing.annotate.clauses.senses import Senses
from framing.grammar import Tree
from framing.lexicon import EventNoun
from framing.records import ActKind

_HAPPENS = frozenset({
    "erupt", "break", "occur", "happen", "follow", "continue", "begin", "start", "rage", "ensue", "resume", "intensify",
    "escalate", "spread", "come", "take", "be",
})  # fmt: skip
_BETWEEN = frozenset({"between", "with"})


@dataclass(frozen=True)
class Act:
    """An act that a noun tells, with who stands in its roles."""

    noun: EventNoun
    token: int
    agent: int | None
    patient: int | None
    happens: bool  # it is the subject of a verb that says no more than that it took place
    passive: bool  # it is done in the passive: "arrests were made"
    over: int | None = None  # verb that says that it is done: "launched an attack", "faced trial"


def acts(tree: Tree, senses: Senses, parties: Parties) -> Iterator[Act]:
    """Acts that the nouns of a sentence tell."""
    for t in tree.tokens:
        if t.pos == "NOUN" and t.dep not in ("compound", "amod", "npadvmod"):
            noun = senses.lexicon.nouns.get(t.lemma.lower())
            if noun is not None:
                yield _act(tree, t.i, noun, senses, parties)


def _act(tree: Tree, i: int, noun: EventNoun, senses: Senses, parties: Parties) -> Act:
    roles: dict[str, int] = {}
    met_by = _meeting(tree, i, senses)
    for role, who in _said(tree, i, noun if met_by is None else replace(noun, of="agent")):
        roles.setdefault(role, who)
    owner = _owner(tree, i, parties)
    if owner is not None:
        roles.setdefault("agent" if noun.owner in roles else noun.owner, owner)
    over, passive = None, False
    for find in (_light, _carried):
        over = find(tree, i, senses)
        if over is not None:
            passive = form(tree, over) is not ActKind.ACTIVE
            _lend(tree, over, roles, senses, passive=passive, carried=find is _carried)
            break
    for role, met in _met(tree, i, senses):
        roles.setdefault(role, met)
    happens = not roles and tree.tokens[i].dep in ("nsubj", "attr") and _over(tree, i) in _HAPPENS
    return Act(noun, i, roles.get("agent"), roles.get("patient"), happens, passive, _first(over, met_by))


def _first(*found: int | None) -> int | None:
    return next((k for k in found if k is not None), None)


def _lend(tree: Tree, verb: int, roles: dict[str, int], senses: Senses, *, passive: bool, carried: bool) -> None:
    """Put those who stand with a light verb in the roles of the act, where the noun names nobody."""
    subject_of = subject(tree, verb, senses).token
    agent = by_whom(tree, verb) if passive else subject_of
    patient = (subject_of if passive else done_to(tree, verb)) if carried else None
    for role, who in (("agent", agent), ("patient", patient)):
        if who is not None:
            roles.setdefault(role, who)


def _said(tree: Tree, i: int, noun: EventNoun) -> Iterator[tuple[str, int]]:
    """Roles that prepositions give."""
    for c in tree.children[i]:
        word, who = tree.tokens[c].text.lower(), tree.child(c, "pobj")
        if who is None or tree.tokens[c].dep not in ("prep", "agent"):
            continue
        if word == "by" or (word == "from" and noun.of != "agent"):
            yield "agent", who
        elif word == "of" and noun.of != "none":
            yield noun.of, who
        elif word in noun.preps:
            yield from _opposed(tree, noun, word, who)


def _opposed(tree: Tree, noun: EventNoun, word: str, who: int) -> Iterator[tuple[str, int]]:
    """Both sides of "clashes between X and Y", else whom an act is aimed at."""
    if word != "between":
        yield "patient", who
        return
    sides = tree.conjuncts(who)
    yield "agent", sides[0]
    if len(sides) > 1:
        yield "patient", sides[1]


def _owner(tree: Tree, i: int, parties: Parties) -> int | None:
    """Whose act it is: an owner, else an actor named before the noun ("police raid", "Israeli strikes")."""
    own = tree.child(i, "poss")
    if own is not None:
        return own
    before = (c for c in tree.children[i] if tree.tokens[c].dep in ("amod", "compound", "nmod"))
    return next((c for c in before if parties.actor(tree, c)), None)


def _light(tree: Tree, i: int, senses: Senses) -> int | None:
    """Light verb that an act is the object of, or in the passive the subject of: "launched a raid"."""
    t = tree.tokens[i]
    light = t.dep in ("dobj", "nsubjpass") and senses.is_light(tree, t.head)
    return t.head if light else None


def _carried(tree: Tree, i: int, senses: Senses) -> int | None:
    """Verb that puts somebody into an act: "took them into custody", "was placed under arrest"."""
    t = tree.tokens[i]
    if t.dep != "pobj":
        return None
    verb = tree.tokens[t.head].head
    return verb if senses.carries(tree, verb) else None


def _met(tree: Tree, i: int, senses: Senses) -> Iterator[tuple[str, int]]:
    """Roles of an act that the subject meets with: "faced trial", "won praise from the union", "is under attack"."""
    verb = _meeting(tree, i, senses)
    if verb is not None:
        found = {"patient": subject(tree, verb, senses).token, "agent": comes_from(tree, verb)}
        yield from ((role, who) for role, who in found.items() if who is not None)


def _meeting(tree: Tree, i: int, senses: Senses) -> int | None:
    t = tree.tokens[i]
    if t.dep == "dobj" and senses.meets(tree, t.head):
        return t.head
    if t.dep != "pobj":
        return None
    word, verb = tree.surface(t.head), tree.tokens[t.head].head
    met = word == "with" and tree.tokens[verb].lemma.lower() == "meet" and form(tree, verb) is not ActKind.ACTIVE
    return verb if word == "under" or met else None


def _over(tree: Tree, i: int) -> str:
    return tree.tokens[tree.tokens[i].head].lemma.lower()
