"""Sentences that another points back to: "This was announced by Lena Hale" behind "The port will close".

Idea: where the only content of a speech cue is "this", what was said stands before: the sentences of the same
paragraph, or those of the short paragraph before it.

Labels are ClearNLP dependencies; offsets index the normalised text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from framing.annotate.voice.attribution import Attribution, Span
from framing.grammar import Tree
from framing.records import Annotated, Role, Sentence
from framing.text import trim

_WHOLE = "verb object"  # rule of a cue with "this" for its object, not "called this a farce"
_TELLING = frozenset({"clause", "quote"})
_POINTING = frozenset({"this"})
_POINTED = ("nsubjpass", "dobj")
_SHORT = 2  # sentences of a paragraph before that may all be meant


def pointing_back(doc: Annotated, tree: Tree, e: Attribution, before: Sequence[Attribution]) -> Attribution:
    """Give a cue whose content is "this" the sentences before it.

    Parameters
    ----------
    doc : Annotated
        The article.
    tree : Tree
        The sentence of the cue.
    e : Attribution
        The attribution by that cue.
    before : Sequence[Attribution]
        What was found in the sentences before; those that already report are not meant.

    Returns
    -------
    Attribution
        With the sentences as its content where it points back, else as it was.
    """
    if e.cue_i is None or e.source is None or not _utters(e) or not _points(tree, e.cue_i):
        return e
    said = {b.sentence for b in before if b.spans}
    told = tuple(_words(doc, doc.sentences[k]) for k in _before(doc, e.sentence) if k not in said)
    return replace(e, spans=told, rule="pointed at") if told else e


def _utters(e: Attribution) -> bool:
    """Whether a cue stands for the words themselves, and says nothing against them: no denial, nothing unsaid."""
    plain = (e.rule == _WHOLE or not e.spans) and not e.flags
    return plain and e.speech and e.row["stance"] >= 0 and _TELLING <= set(e.row["frames"])


def _points(tree: Tree, cue: int) -> bool:
    told = tree.child(cue, *_POINTED)
    return told is not None and tree.surface(told) in _POINTING and tree.left(told) == tree.right(told)


def _before(doc: Annotated, number: int) -> Sequence[int]:
    """Sentences before one in its paragraph, else those of the paragraph before, if these are few."""
    here = doc.sentences[number]
    same = _of_paragraph(doc, number - 1, here.paragraph)
    if same:
        return same
    before = doc.sentences[number - 1].paragraph if number else here.paragraph
    if before == here.paragraph or doc.blocks[before].role is not Role.BODY:
        return ()
    found = _of_paragraph(doc, number - 1, before)
    return found if len(found) <= _SHORT else ()


def _of_paragraph(doc: Annotated, last: int, paragraph: int) -> list[int]:
    found: list[int] = []
    while last >= 0 and doc.sentences[last].paragraph == paragraph:
        found.insert(0, last)
        last -= 1
    return found


def _words(doc: Annotated, s: Sentence) -> Span:
    return trim(doc.text, s.start, s.end, " \n.")
