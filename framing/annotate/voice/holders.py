"""Who answers for quoted words that no reporting verb names: the subject that governs them in the tree.

Idea: where no cue stands by, "Hale attacked “the lies of the board”" and "Hale's promise of “a dam for
all”" are read by grammar alone: the owner of a word of speech, or the subject of the verb above, if it is a name,
a pronoun or a noun for one who speaks.

Labels are ClearNLP dependencies; the climb is bounded.
"""

from __future__ import annotations

import re
from functools import lru_cache

from framing.annotate.voice.attributions import Attribution
from framing.annotate.voice.branches import Branches
from framing.annotate.voice.source import find_source
from framing.lexicon import Lexicon, Row
from framing.records import Annotated

_OPENING = re.compile(
    r"(?:(?:In|At|On|After|But|And|Later|Then|As) (?:[\w’'-]+ ){0,8}?[\w’'-]+, )?"
    r"((?:The )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,5}|(?:The|A|An) [a-z-]+(?: [a-z-]+)?) ([a-z]+)"
)
_CLIMB = 8  # steps from a quotation up to the verb that governs it
_SPEAKING = frozenset({"he", "she", "they", "it", "i", "we"})


@lru_cache(maxsize=8)
def spoken_nouns(lexicon: Lexicon) -> frozenset[str]:
    """Nouns for what is said: claim, promise."""
    return lexicon.words(pos="noun")


def opening_attribution(doc: Annotated, number: int, row: Row, at: int) -> Attribution | None:
    """Take the name or pronoun that opens a sentence without a parse for who governs what stands at `at`."""
    m = _OPENING.match(doc.plain, doc.sentences[number].start, at)
    if m is None:
        return None
    source, cue = m.span(1), m.span(2)
    return Attribution((), source, -1, cue, -1, (source[0], cue[1]), row, number, "subject")


def subject_attribution(number: int, tree: Branches | None, row: Row, before: int) -> Attribution | None:
    """Take the subject of a sentence, if it stands before a place, for the source of what it leads up to."""
    if tree is None:
        return None
    root = next((t for t in tree.tokens if t.dep == "ROOT"), None)
    if root is None:
        return None
    head = tree.kid(root.i, "nsubj")
    if head < 0 or tree.tokens[head].start >= before:
        return None
    a, b = tree.noun_phrase(head)
    source = (tree.tokens[a].start, tree.tokens[b].end)
    cue = (root.start, root.end)
    return Attribution((), source, head, cue, root.i, (source[0], max(cue[1], source[1])), row, number, "colon")


def holder_attribution(
    number: int, tree: Branches, row: Row, at: int, nouns: tuple[frozenset[str], frozenset[str]]
) -> Attribution | None:
    """Take whoever governs what stands at `at` for its speaker; `nouns` are those that speak and those of speech."""
    tokens = tree.tokens
    i = next((t.i for t in reversed(tokens) if t.end <= at and t.dep != "punct"), -1)
    for _ in range(_CLIMB if i >= 0 else 0):
        head, final = _holder(tree, i, at, *nouns)
        if head >= 0:
            a, b = tree.noun_phrase(head)
            source, cue = (tokens[a].start, tokens[b].end), (tokens[i].start, tokens[i].end)
            group = (min(source[0], cue[0]), max(source[1], cue[1]))
            return Attribution((), source, head, cue, i, group, row, number, "subject")
        if final or tokens[i].head == i:
            return None
        i = tokens[i].head
    return None


def _holder(tree: Branches, i: int, at: int, speakers: frozenset[str], speech: frozenset[str]) -> tuple[int, bool]:
    """Who answers for what hangs on token `i` (Hale's promise of, Hale took credit for), and whether to stop here."""
    tokens = tree.tokens
    subject = tree.kid(i, "nsubj", "nsubjpass")
    held = i if tokens[i].lemma in speech else subject if subject >= 0 and tokens[subject].lemma in speech else -1
    owner = tree.kid(held, "poss") if held >= 0 else -1
    if owner >= 0 and tokens[owner].start < at and tokens[owner].pos in ("PROPN", "PRON"):
        return owner, True
    if subject < 0 or tokens[subject].start >= at:
        return -1, False
    t = tokens[subject]
    return (subject if t.pos == "PROPN" or t.text.lower() in _SPEAKING or t.lemma in speakers else -1), True


def labeller_attribution(number: int, tree: Branches | None, row: Row, at: int) -> Attribution | None:
    """Who calls another what stands at `at`: the subject of an active verb with an object and "as" (hailed Hale as)."""
    t = next((t for t in reversed(tree.tokens) if t.end <= at and t.text.lower() == "as"), None) if tree else None
    if tree is None or t is None:
        return None
    verb = tree.tokens[t.head]
    told = next((k for k in tree.kids[verb.i] if tree.tokens[k].dep in ("dobj", "prep") and k < t.i), -1)
    if verb.pos != "VERB" or told < verb.i or tree.kid(verb.i, "auxpass") >= 0:
        return None
    head, agentless = find_source(tree, verb.i)
    if head < 0 or agentless or tree.tokens[head].start >= at:
        return None
    a, b = tree.noun_phrase(head)
    source, cue = (tree.tokens[a].start, tree.tokens[b].end), (verb.start, verb.end)
    group = (min(source[0], cue[0]), max(source[1], cue[1]))
    return Attribution((), source, head, cue, verb.i, group, row, number, "label")
