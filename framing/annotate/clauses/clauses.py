"""Who does what to whom, clause by clause: "the police killed a man", "a man was killed", "the killing of a man".

Idea: the same act can be told with or without who did it. Each verb that tells something and each noun that tells an
act is a row, with its agent and patient where they are named, shared or understood, and the form in which it is told.

Source: subjects and objects of ClearNLP dependencies; reduced passives, shared subjects, control and relative
pronouns carry most of what goes beyond them. Conventions: offsets index the article's text; a row's span is the
clause, of a noun its phrase.
"""

from __future__ import annotations

from framing.annotate.clauses.bodies import nouns_of
from framing.annotate.clauses.cast import PASSIVE, Cast, apart
from framing.annotate.clauses.form import form, verbs
from framing.annotate.clauses.nouns import Act, acts
from framing.annotate.clauses.parties import Parties
from framing.annotate.clauses.senses import Senses, lemma_of
from framing.annotate.clauses.tone import is_negated, modality, noun_tone
from framing.grammar import Tree, tree_of
from framing.lexicon import Lexicons, Sense, verb_lexicon
from framing.records import ActKind, Annotated, Clause, Effect

_WITHOUT_DOER = (ActKind.DEATH, ActKind.LOSS)  # of the active: "was drowned" is a passive


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
    reader = _Reader(doc, lexicons)
    found: list[Clause] = []
    for index in range(len(doc.sentences)):
        tree = tree_of(doc, index)
        if tree is not None:
            found += sorted(reader.sentence(tree), key=lambda c: c.verb_start)
    return tuple(found)


class _Reader:
    """What the sentences of one article are read with."""

    def __init__(self, doc: Annotated, lexicons: Lexicons) -> None:
        known = verb_lexicon(lexicons["verb_effects"], lexicons["event_nouns"])
        nouns = nouns_of(lexicons)
        self.doc = doc
        self.senses = Senses(known, nouns.bodies)
        self.parties = Parties(doc, nouns)
        self.cast = Cast(self.senses, self.parties, doc.actors)

    def sentence(self, tree: Tree) -> list[Clause]:
        """Acts of one sentence."""
        told = [self._verb(tree, verb) for verb in verbs(tree)]
        return told + [self._noun(tree, act) for act in acts(tree, self.senses, self.parties)]

    def _verb(self, tree: Tree, verb: int) -> Clause:
        sense = self.senses.of(tree, verb)
        told = ActKind.REDUCED if self.senses.is_done_to(tree, verb, sense) else form(tree, verb)
        kind = _kind(told, sense)
        agent, patient = self.cast.roles(tree, verb, told, sense)
        t = tree.tokens[verb]
        return Clause(
            start=tree.tokens[tree.left(verb)].start, end=tree.tokens[tree.right(verb)].end,
            verb=lemma_of(tree, verb), verb_start=t.start, verb_end=t.end, agent=agent, patient=patient, kind=kind,
            passive=told in PASSIVE or kind is ActKind.CAUGHT, agent_deleted=told in PASSIVE and not agent.name,
            negated=is_negated(tree, verb, self.senses), modality=modality(tree, verb, self.senses),
            voice=self.doc.voice_of(t.start, t.end).voice, effect=_effect(sense), sense=_name(sense),
        )  # fmt: skip

    def _noun(self, tree: Tree, act: Act) -> Clause:
        sense = self.senses.lexicon.sense(act.noun.verb, only=True)
        t = tree.tokens[act.token]
        agent, patient = apart(tree, self.parties.doer(tree, act.agent), self.parties.sufferer(tree, act.patient))
        denied, how = noun_tone(tree, t.i, act.over, self.senses)
        return Clause(
            start=tree.tokens[tree.left(t.i)].start, end=tree.tokens[tree.right(t.i)].end,
            verb=act.noun.verb, verb_start=t.start, verb_end=t.end, agent=agent, patient=patient,
            kind=ActKind.EVENT if act.happens else ActKind.NOUN,
            passive=act.passive, agent_deleted=act.passive and act.agent is None, negated=denied, modality=how,
            voice=self.doc.voice_of(t.start, t.end).voice, effect=_effect(sense), sense=_name(sense),
        )  # fmt: skip


def _kind(told: ActKind, sense: Sense | None) -> ActKind:
    """Form in which an act is told; some senses tell harm without one who does it."""
    if sense is None or not sense.kind:
        return told
    kind = ActKind(sense.kind)
    return told if kind in _WITHOUT_DOER and told in PASSIVE else kind


def _effect(sense: Sense | None) -> Effect:
    return Effect(sense.effect) if sense else Effect.NONE


def _name(sense: Sense | None) -> str:
    return sense.name if sense else ""
