"""Parts of the reading of reports, for the tests of each: trees, cues, attributions and attached stretches of a text."""

from framing.annotate.voice.attach.attach import attach
from framing.annotate.voice.attach.scene import Scene
from framing.annotate.voice.attributions.attributions import find_attributions
from framing.annotate.voice.cues import cues_of
from framing.annotate.voice.marks.marks import find_stretches
from framing.annotate.voice.voice import outside_marks
from framing.grammar import tree_of
from tests.annotated import LEXICONS, parsed

CUES = cues_of(LEXICONS)


def tree(text):
    """The tree of a text of one sentence."""
    return tree_of(parsed(text), 0)


def at(tree, word):
    """Number of a word in a sentence."""
    return next(t.i for t in tree.tokens if t.text == word)


def words(tree, span):
    """Text of an inclusive range of tokens."""
    return tree.text[tree.tokens[span[0]].start : tree.tokens[span[1]].end]


def attributions(text):
    """(cue, source, contents, rule) of each attribution of one sentence."""
    sentence = tree(text)
    return [
        (cut(text, e.cue), e.source and cut(text, e.source), [cut(text, s) for s in e.spans], e.rule)
        for e in find_attributions(sentence, CUES, ())
    ]


def cut(text, span):
    """Characters of a span."""
    return text[slice(*span)]


def stretches(doc):
    """Quoted stretches of an article."""
    return find_stretches(doc.text, doc.blocks)


def attached(text, parse=True):
    """(stretch, source, how, kind) of each stretch of a text."""
    doc = parsed(text, parse=parse)
    found = stretches(doc)
    done = attach(doc, found, outside_marks(doc, found, CUES, LEXICONS["post_signs"]), CUES)
    return [
        (doc.text[a.stretch.start : a.stretch.end], a.event and cut(doc.text, a.event.source), a.how, str(a.kind))
        for a in done
    ]


def around(text, number=0, parse=True):
    """Place of one stretch of a text, with the attributions around it."""
    doc = parsed(text, parse=parse)
    found = stretches(doc)
    by_sentence = {}
    for e in outside_marks(doc, found, CUES, LEXICONS["post_signs"]):
        by_sentence.setdefault(e.sentence, []).append(e)
    return Scene(doc, CUES, by_sentence).around(found[number])
