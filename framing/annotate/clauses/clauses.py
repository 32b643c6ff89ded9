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
from framing.annotate.clauses.roles import by_whom, done_to, subject
from framing.annotate.clauses.senses import Senses
from framing.annotate.clauses.tone import is_negated, modality
from framing.grammar import Tree, tree_of
from framing.lexicon import Lexicon, Lexicons, Sense, verb_lexicon
from framing.records import ActKind, Annotated, Clause, Effect, Party

_AIMS = frozenset({"with", "at", "on", "against", "around", "over", "to", "from", "for", "into", "upon", "toward", "towards"})
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
            agent_deleted=told in _PASSIVE and agent.start is None, negated=is_negated(tree, verb, self.senses),
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
            return Party(), who
        return who, self._patient(tree, verb)

    def _patient(self, tree: Tree, verb: int) -> Party:
        """Whom an active verb is done to: its object, else an actor behind a preposition of the verb."""
        what = self.parties.party(tree, done_to(tree, verb))
        if what.name and what.start is not None and what.name != self.doc.text[what.start : what.end]:
            return what
        aimed = (tree.child(c, "pobj") for c in tree.children[verb] if tree.surface(c) in _AIMS)
        known = (self.parties.party(tree, k) for k in aimed if k is not None and self.parties.actor(tree, k))
        return next(known, what)

    def _noun(self, tree: Tree, act: Act) -> Clause:
        sense = self.senses.lexicon.sense(act.noun.verb, only=True)
        t = tree.tokens[act.token]
        return Clause(
            start=tree.tokens[tree.left(t.i)].start, end=tree.tokens[tree.right(t.i)].end,
            verb=act.noun.verb, verb_start=t.start, verb_end=t.end, agent=self.parties.party(tree, act.agent),
            patient=self.parties.party(tree, act.patient), kind=ActKind.EVENT if act.happens else ActKind.NOUN,
            negated=any(tree.surface(c) == "no" for c in tree.children[t.i]),
            voice=self.doc.voice_of(t.start, t.end).voice,
            effect=Effect(sense.effect) if sense else Effect.NONE, sense=sense.name if sense else "",
        )  # fmt: skip


def _kind(told: ActKind, sense: Sense | None) -> ActKind:
    """Form in which an act is told; some senses tell harm without one who does it."""
    if sense is None or not sense.kind:
        return told
    kind = ActKind(sense.kind)
    return told if kind in (ActKind.DEATH, ActKind.LOSS) and told in _PASSIVE else kind
