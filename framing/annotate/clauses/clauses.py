"""Who does what to whom, clause by clause: "the police killed a man", "a man was killed", "the killing of a man".

Idea: the same act can be told with or without who did it. Each verb that tells something and each noun that tells an
act is a row, with its agent and patient where they are named, shared or understood, and the form in which it is told.

Source: subjects and objects of ClearNLP dependencies; reduced passives, shared subjects, control and relative
pronouns carry most of what goes beyond them. Conventions: offsets index the article's text; a row's span is the
clause, of a noun its phrase.
"""

from __future__ import annotations

from functools import lru_cache

from framing.annotate.clauses.form import form, verbs
from framing.annotate.clauses.nouns import Act, acts
from framing.annotate.clauses.parties import Parties
from framing.annotate.clauses.roles import aimed_at, by_whom, comes_from, done_to, subject
from framing.annotate.clauses.senses import Senses
from framing.annotate.clauses.tone import is_negated, modality
from framing.grammar import Tree, tree_of
from framing.lexicon import Lexicon, Lexicons, Sense, verb_lexicon
from framing.records import ActKind, Annotated, Clause, Effect, Party

_PASSIVE = (ActKind.PASSIVE, ActKind.REDUCED)


def find_clauses(doc: Annotated, lexicons: Lexicons) -> tuple[Clause, ...]:
    """Find the acts that an article tells.

    Parameters
    ----------
    doc : Annotated
        Parsed, with voices, namings and pronouns; a sentence without a parse tells nothing here.
    lexicons : Lexicons
        The word lists.

    Returns
    -------
    tuple of Clause
        In text order of their verbs.
    """
    senses = Senses(verb_lexicon(lexicons["verb_effects"], lexicons["event_nouns"]))
    bodies = _bodies(lexicons["people_nouns"], lexicons["actor_nouns"])
    reader = _Reader(doc, senses, Parties(doc, senses.lexicon.nouns, bodies))
    found: list[Clause] = []
    for index in range(len(doc.sentences)):
        tree = tree_of(doc, index)
        if tree is not None:
            found += sorted(reader.sentence(tree), key=lambda c: c.verb_start)
    return tuple(found)


@lru_cache(maxsize=8)
def _bodies(*lexicons: Lexicon) -> frozenset[str]:
    """Nouns for persons and groups."""
    return frozenset().union(*(lexicon.words("noun") for lexicon in lexicons))


class _Reader:
    """What the sentences of one article are read with."""

    def __init__(self, doc: Annotated, senses: Senses, parties: Parties) -> None:
        self.doc = doc
        self.senses = senses
        self.parties = parties

    def sentence(self, tree: Tree) -> list[Clause]:
        """Acts of one sentence."""
        told = [self._verb(tree, verb) for verb in verbs(tree)]
        return told + [self._noun(tree, act) for act in acts(tree, self.senses, self.parties)]

    def _verb(self, tree: Tree, verb: int) -> Clause:
        sense = self.senses.of(tree, verb)
        told = form(tree, verb)
        kind = _kind(told, sense)
        agent, patient = self._roles(tree, verb, told, sense)
        t = tree.tokens[verb]
        return Clause(
            start=tree.tokens[tree.left(verb)].start, end=tree.tokens[tree.right(verb)].end,
            verb=t.lemma.lower(), verb_start=t.start, verb_end=t.end, agent=agent, patient=patient, kind=kind,
            passive=told in _PASSIVE or kind is ActKind.CAUGHT, agent_deleted=told in _PASSIVE and agent.start is None, negated=is_negated(tree, verb, self.senses),
            modality=modality(tree, verb, self.senses), voice=self.doc.voice_of(t.start, t.end).voice,
            effect=Effect(sense.effect) if sense else Effect.NONE, sense=sense.name if sense else "",
        )  # fmt: skip

    def _roles(self, tree: Tree, verb: int, told: ActKind, sense: Sense | None) -> tuple[Party, Party]:
        party = self.parties.party
        found = subject(tree, verb, self.senses)
        who = party(tree, found.token, understood=found.understood)
        if told in _PASSIVE:
            return party(tree, by_whom(tree, verb)), who
        if sense is not None and sense.befalls:
            met = comes_from(tree, verb) if sense.kind == ActKind.CAUGHT else None
            return party(tree, met), who
        return who, self._patient(tree, verb, who.name)

    def _patient(self, tree: Tree, verb: int, agent: str) -> Party:
        """Whom an active verb is done to: its object, else an actor, not the agent, whose it is or whom it is aimed at."""
        what = done_to(tree, verb)
        known = (self.parties.party(tree, k) for k in (what, *aimed_at(tree, verb)) if k is not None)
        found = next((p for p in known if self._is_actor(p) and p.name != agent), None)
        if found is not None:
            return found
        return self._of_infinitive(tree, verb, agent) if what is None else self.parties.words(tree, what)

    def _is_actor(self, party: Party) -> bool:
        """Whether somebody is known, not only called by words."""
        return party.start is not None and party.name in self.doc.actors

    def _of_infinitive(self, tree: Tree, verb: int, agent: str) -> Party:
        """Actor to whom is done what the subject is said to do: "voted to confirm Hale"; stands with the infinitive."""
        inner = tree.child(verb, "xcomp")
        if inner is None or tree.tokens[inner].tag != "VB":
            return Party()
        found = self._patient(tree, inner, agent)
        return Party(name=found.name) if found.name in self.doc.actors else Party()

    def _noun(self, tree: Tree, act: Act) -> Clause:
        sense = self.senses.lexicon.sense(act.noun.verb, only=True)
        t = tree.tokens[act.token]
        return Clause(
            start=tree.tokens[tree.left(t.i)].start, end=tree.tokens[tree.right(t.i)].end,
            verb=act.noun.verb, verb_start=t.start, verb_end=t.end, agent=self.parties.party(tree, act.agent),
            patient=self.parties.party(tree, act.patient), kind=ActKind.EVENT if act.happens else ActKind.NOUN,
            passive=act.passive, agent_deleted=act.passive and act.agent is None, negated=any(tree.surface(c) == "no" for c in tree.children[t.i]),
            voice=self.doc.voice_of(t.start, t.end).voice,
            effect=Effect(sense.effect) if sense else Effect.NONE, sense=sense.name if sense else "",
        )  # fmt: skip


def _kind(told: ActKind, sense: Sense | None) -> ActKind:
    """Form in which an act is told; some senses tell harm without one who does it."""
    if sense is None or not sense.kind:
        return told
    kind = ActKind(sense.kind)
    return told if kind in (ActKind.DEATH, ActKind.LOSS) and told in _PASSIVE else kind
