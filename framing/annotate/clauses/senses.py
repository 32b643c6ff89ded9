"""Which sense of a verb a sentence has: what stands beside the verb decides, as the rows of ``verb_effects`` ask.

Conventions: words are lemmas and forms in lower case; verbs by token number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from framing.annotate.clauses.form import form
from framing.annotate.clauses.heads import is_sentence
from framing.annotate.clauses.roles import done_to, subject
from framing.grammar import Tree
from framing.lexicon import Sense, VerbLexicon
from framing.records import ActKind

SOMEBODY = "somebody"  # as an object in the lexicon: any person or group
_PERSONS = frozenset({"he", "him", "she", "her", "they", "them", "we", "us", "i", "me", "you", "who", "whom", "people"})
_BESIDE = frozenset({"prt", "prep", "advmod", "agent", "dative", "acomp"})
_OBJECTS = frozenset({"dobj", "nsubjpass", "oprd", "acomp", "attr", "ccomp", "advcl"})
_JUDGING = ("harm", "help", "speak")
_DOING = ("harm", "help", "force")
_TAKEN = ("dobj", "ccomp", "aux", "auxpass", "nsubjpass")  # what a participle that stands alone has not
_WHOLE = ("ROOT", "ccomp", "conj", "dep")  # a clause of its own
_AWAY = frozenset({"from", "of"})  # what is done to the subject with them: "freed from jail", "stripped of the title"
_REASONS = frozenset({"for", "over"})  # behind who is judged
_SHORT = re.compile(r"[^aeiou]+[aeiou][^aeiouwxy]\Z")  # one short syllable: "plan", not "need" or "call"
_SMALL = frozenset({"ADJ", "VERB", "ADV"})  # "left twelve dead": what a small clause says


class Senses:
    """Senses of the verbs of sentences.

    Parameters
    ----------
    lexicon : VerbLexicon
        The compiled lexicon.
    bodies : frozenset[str]
        Nouns for persons and groups.
    """

    def __init__(self, lexicon: VerbLexicon, bodies: frozenset[str]) -> None:
        self.lexicon = lexicon
        self._bodies = bodies

    def of(self, tree: Tree, verb: int) -> Sense | None:
        """Sense of a verb where it stands; None where the lexicon has none that fits."""
        rows = self._rows(tree, verb)
        if not any(s.asks for s in rows):
            return rows[0] if rows else None
        beside, objects = self._around(tree, verb, rows)
        taken = tree.child(verb, "dobj") is not None
        return next((s for s in rows if s.meets(beside, objects) and (s.objects or not (s.befalls and taken))), None)

    def _around(self, tree: Tree, verb: int, rows: tuple[Sense, ...]) -> tuple[frozenset[str], frozenset[str]]:
        beside, objects = _around(tree, verb)
        asked = any(SOMEBODY in s.objects for s in rows)
        return beside, objects | {SOMEBODY} if asked and self._is_somebody(tree, verb) else objects

    def _is_somebody(self, tree: Tree, verb: int) -> bool:
        """Whether a verb is done to a person or group: a name, a pronoun for persons, a noun for either."""
        what = done_to(tree, verb) if form(tree, verb) is ActKind.ACTIVE else subject(tree, verb, self).token
        if what is None:
            return False
        t = tree.tokens[what]
        return t.pos == "PROPN" or t.text.lower() in _PERSONS or t.lemma.lower() in self._bodies

    def by_object(self, tree: Tree, verb: int) -> bool:
        """Whether the object of a verb acts in its complement: "ordered them to leave", not "used it to leave"."""
        return self._has(tree, verb, "object")

    def is_light(self, tree: Tree, verb: int) -> bool:
        """Whether a verb says no more than that what its object says is done: "launched an attack"."""
        return self._has(tree, verb, "light")

    def carries(self, tree: Tree, verb: int) -> bool:
        """Whether a verb puts its object into the act behind its preposition: "took them into custody"."""
        return self._has(tree, verb, "carry")

    def meets(self, tree: Tree, verb: int) -> bool:
        """Whether the act that a verb has for object is done to its subject: "faced trial"."""
        return self._has(tree, verb, "meet")

    def _has(self, tree: Tree, verb: int, control: str) -> bool:
        return any(control in s.control for s in self._rows(tree, verb))

    def complement(self, tree: Tree, verb: int) -> str:
        """Say what a verb, in its sense here, makes of an act behind it, or nothing."""
        sense = self.of(tree, verb)
        return sense.complement if sense else _first_complement(self._rows(tree, verb))

    def complement_of_noun(self, tree: Tree, i: int) -> str:
        """Say what a noun makes of an act behind it, as its verb does: "a threat to", "calls for", "the refusal to"."""
        lemma = tree.tokens[i].lemma.lower()
        event = self.lexicon.nouns.get(lemma)
        return _first_complement(self.lexicon.senses.get(event.verb if event else lemma, ()))

    def intends(self, tree: Tree, i: int) -> bool:
        """Whether a noun tells an act that is not done yet, and so whose it is: "a vow", "calls"."""
        return bool(self.complement_of_noun(tree, i))

    def is_body(self, tree: Tree, i: int) -> bool:
        """Whether a noun means a person or group."""
        return tree.tokens[i].lemma.lower() in self._bodies

    def _rows(self, tree: Tree, verb: int) -> tuple[Sense, ...]:
        return self.lexicon.senses.get(lemma_of(tree, verb), ())

    def judges(self, tree: Tree, verb: int) -> bool:
        """Whether the object of a verb did what stands behind "for": "blasted them for leaving", not "faced"."""
        sense = self.of(tree, verb)
        return sense is not None and sense.effect in _JUDGING and not sense.kind

    def is_done_to(self, tree: Tree, verb: int, sense: Sense | None) -> bool:
        """Whether a headline leaves the auxiliary of a passive out: "Hale condemned for the raid", "Two shot".

        Headlines tell what happened in the present tense, so that a past without an object is a participle: of a verb
        that does something to somebody, or that makes somebody act or be something ("Hale expected to run", "found
        guilty"). What a verb says with a preposition in a row of its own ("fought for") is done by the subject.
        """
        if is_sentence(tree) or not _is_bare_past(tree, verb):
            return False
        told = tree.child(verb, "xcomp")
        if told is not None:
            return self.by_object(tree, verb)
        if tree.child(verb, "oprd", "agent") is not None:
            return True
        behind = tree.surface(min(verb + 1, len(tree.tokens) - 1))
        asked = any(behind in s.beside for s in self._rows(tree, verb)) and behind not in _AWAY
        return not asked and (self._touches(tree, verb) or (behind in _REASONS and _blames(sense)))

    def _touches(self, tree: Tree, verb: int) -> bool:
        """Whether a verb by itself has somebody or something to do it to, as far as the lexicon tells."""
        plain = next((s for s in self._rows(tree, verb) if not s.asks), None)
        if plain is None or plain.befalls:
            return False
        return self.by_object(tree, verb) or (plain.effect in _DOING and plain.ratings["patient_effect"] != 0)


def _is_bare_past(tree: Tree, verb: int) -> bool:
    """Whether a past tense has neither auxiliary nor object, and is no clause behind a noun."""
    t = tree.tokens[verb]
    if t.tag != "VBD" or tree.child(verb, *_TAKEN) is not None:
        return False
    return t.dep in _WHOLE or (t.dep == "advcl" and tree.child(verb, "nsubj") is not None)


def _blames(sense: Sense | None) -> bool:
    """Whether a sense speaks ill of its object, and asks for nothing beside it."""
    return sense is not None and sense.effect == "speak" and not sense.asks and sense.ratings["patient_effect"] < 0


def lemma_of(tree: Tree, verb: int) -> str:
    """Lemma of a verb in lower case; a stem that would double its consonant ends in an "e": "waged" is no "wag"."""
    t = tree.tokens[verb]
    lemma, form = t.lemma.lower(), t.text.lower()
    return lemma + "e" if _SHORT.match(lemma) and form in (lemma + "ed", lemma + "ing") else lemma


def _first_complement(rows: tuple[Sense, ...]) -> str:
    return next((s.complement for s in rows if s.complement), "")


def _around(tree: Tree, verb: int) -> tuple[frozenset[str], frozenset[str]]:
    """Words that stand beside a verb, and those that may be its object or complement."""
    beside: list[str] = []
    objects: list[str] = []
    for c in tree.children[verb]:
        dep = tree.tokens[c].dep
        if dep in _BESIDE:
            inner = list(_inside(tree, c))
            beside.extend((tree.tokens[c].text.lower(), *inner))
            objects.extend(inner)
        if dep in _OBJECTS:
            objects.extend(_object_words(tree, c))
    return frozenset(beside), frozenset(objects)


def _inside(tree: Tree, prep: int) -> Iterator[str]:
    """Words of what stands behind a preposition, and of a preposition behind it ("out of")."""
    for c in tree.children[prep]:
        if tree.tokens[c].dep in ("pobj", "prep", "pcomp"):
            yield from _forms(tree, c)
            yield from (w for k in tree.children[c] if tree.tokens[k].dep == "pobj" for w in _forms(tree, k))


def _object_words(tree: Tree, i: int) -> Iterator[str]:
    for k in tree.conjuncts(i):
        yield from _forms(tree, k)
    for c in tree.children[i]:  # "left two people dead": the parser hangs the complement on its noun
        if tree.tokens[c].pos in _SMALL and c > i:
            yield tree.tokens[c].text.lower()


def _forms(tree: Tree, i: int) -> tuple[str, str]:
    t = tree.tokens[i]
    return t.text.lower(), t.lemma.lower()
