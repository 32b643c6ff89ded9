"""Who answers for quoted words that no reporting verb names: the subject that governs them in the tree.

Idea: where no cue stands by, "Hale attacked “the lies of the board”" and "Hale's promise of “a dam for
all”" are read by grammar alone: the owner of a word of speech, or the subject of the verb above, if it is a name,
a pronoun or a noun for one who speaks.

Labels are ClearNLP dependencies; the climb is bounded.
"""

from __future__ import annotations

import re

from framing.annotate.voice.attribution import Attribution
from framing.annotate.voice.attributions.source import FINITE, find_source, head_behind, source_span
from framing.annotate.voice.cues import Cues
from framing.grammar import Tree
from framing.records import Annotated, Token

_OPENING = re.compile(
    r"(?:(?:In|At|On|After|But|And|Later|Then|As) (?:[\w’'-]+ ){0,8}?[\w’'-]+, )?"
    r"((?:The )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,5}|(?:The|A|An) [a-z-]+(?: [a-z-]+)?) ([a-z]+)"
)
_CLIMB = 8  # steps from a quotation up to the verb that governs it
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "ccomp", "xcomp"})
_NAMED = ("PROPN", "PRON")


def opening_attribution(doc: Annotated, number: int, at: int, cues: Cues) -> Attribution | None:
    """Take the name that opens a sentence without a parse for who governs what stands at `at`."""
    m = _OPENING.match(doc.plain, doc.sentences[number].start, at)
    if m is None:
        return None
    return Attribution(row=cues.colon, sentence=number, rule="subject", cue=m.span(2), source=m.span(1))


def subject_attribution(tree: Tree, at: int, cues: Cues) -> Attribution | None:
    """Take the subject of a sentence, if it stands before a place, for the source of what it leads up to."""
    root = next(t for t in tree.tokens if t.dep == "ROOT" or t.head == t.i)
    return _answering(tree, tree.child(root.i, "nsubj"), root, at, cues, "colon")


def holder_attribution(tree: Tree, at: int, cues: Cues) -> Attribution | None:
    """Take whoever governs what stands at `at` for its speaker."""
    before = [t for t in tree.tokens if t.end <= at and t.dep != "punct"]
    if not before:
        return None
    t = before[-1]
    for _ in range(_CLIMB):
        head, final = _answers(tree, t, cues)
        if head is not None or final:
            return _answering(tree, head, t, at, cues, "subject")
        t = tree.tokens[t.head]
    return None


def _answers(tree: Tree, t: Token, cues: Cues) -> tuple[int | None, bool]:
    """Who answers for what hangs on a token, and whether to stop there."""
    owner = _owner(tree, t, cues)
    if owner is not None:
        return owner, True
    subject = tree.child(t.i, "nsubj", "nsubjpass")
    if subject is None:
        return None, t.head == t.i
    acts = tree.tokens[subject].dep == "nsubj"  # whoever was praised as a “hero” says nothing
    return (subject if acts and _can_speak(tree.tokens[subject], cues) else None), True


def _owner(tree: Tree, t: Token, cues: Cues) -> int | None:
    """Owner of a word of speech: Hale's promise of."""
    owner = tree.child(t.i, "poss") if t.lemma in cues.nouns else None
    return owner if owner is not None and tree.tokens[owner].pos in _NAMED else None


def _can_speak(t: Token, cues: Cues) -> bool:
    return t.pos == "PROPN" or t.tag == "PRP" or cues.can_speak(t.lemma)


def labeller_attribution(tree: Tree, at: int, cues: Cues) -> Attribution | None:
    """Who calls another what stands at `at`: the subject of an active verb with an object and "as" (hailed Hale as)."""
    t = next((t for t in reversed(tree.tokens) if t.end <= at and t.text.lower() == "as"), None)
    verb = None if t is None else tree.tokens[t.head]
    if t is None or verb is None or verb.pos != "VERB":
        return None
    told = tree.child(verb.i, "dobj", "prep")
    caller = find_source(tree, verb.i).head if told is not None and told < t.i else None
    return _answering(tree, caller, verb, at, cues, "label")


def closing_attribution(tree: Tree, at: int, cues: Cues) -> Attribution | None:
    """Take whoever does what is told right behind a quotation for its speaker: “...!” beamed Lena Hale."""
    t = next((t for t in tree.tokens if t.start >= at and t.dep != "punct"), None)
    if t is None:
        return None
    subject, verb = (head_behind(tree, t.i + 1), t) if t.tag in FINITE else _predicate(tree, t.i, cues)
    if subject is None or not _tells(tree, verb, cues) or not _can_speak(tree.tokens[subject], cues):
        return None
    return Attribution(
        row=cues.colon, sentence=tree.index, rule="beside", cue=(verb.start, verb.end), cue_i=verb.i,
        source=source_span(tree, subject), source_head=subject,
    )  # fmt: skip


def _tells(tree: Tree, verb: Token, cues: Cues) -> bool:
    """Whether a verb may tell whose words they are: it acts, or says what its subject thinks (is sure)."""
    minded = tree.child(verb.i, "acomp") if verb.pos == "AUX" else None
    return verb.pos == "VERB" or (minded is not None and tree.tokens[minded].lemma in cues.adjectives)


def _predicate(tree: Tree, first: int, cues: Cues) -> tuple[int | None, Token]:
    """Subject that begins at a token, and its finite verb if that takes no object."""
    subject = head_behind(tree, first)
    verb = tree.tokens[tree.tokens[subject].head]
    held = any(k > verb.i and tree.tokens[k].dep in _OBJECTS for k in tree.children[verb.i])
    finite = verb.tag in FINITE or tree.surface(verb.i) in cues.adjectives  # is convinced
    plain = finite and verb.i > subject and not held
    return (subject if plain and tree.tokens[subject].dep in _SUBJECTS else None), verb


def _answering(tree: Tree, head: int | None, cue: Token, at: int, cues: Cues, rule: str) -> Attribution | None:
    """Attribution of what stands at `at` to the noun phrase with this head before it."""
    if head is None or tree.tokens[head].start >= at:
        return None
    return Attribution(
        row=cues.colon, sentence=tree.index, rule=rule, cue=(cue.start, cue.end), cue_i=cue.i,
        source=source_span(tree, head), source_head=head,
    )  # fmt: skip
