"""Overlapping spans into flat pieces of text, each with the marks that lie on it.

A quotation, a name inside it and a loaded word across its edge overlap freely; HTML elements
must nest. So the text is cut at every edge, and each piece carries all the marks that cover it.
Pieces put together are the text again, character for character. What a mark says in words (whose
voice, which rung) is a tag beside the piece, never inside the text.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from framing.measure import FOUND

LAYERS = ("voice", "name", *(m.name for m in FOUND))


@dataclass(frozen=True, slots=True)
class Mark:
    """One finding on the text.

    Parameters
    ----------
    start, end : int
        Half-open span of the article's text.
    layer : str
        One of `LAYERS`.
    look : str
        Class of the piece: fixed words of ours, never text of an article.
    tag : str
        A few characters that stand beside the text.
    note : str
        The finding in words.
    anchor : str
        Id that links may jump to.
    about : str
        Name of the actor.
    """

    start: int
    end: int
    layer: str
    look: str
    tag: str = ""
    note: str = ""
    anchor: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with the same marks from end to end.

    Parameters
    ----------
    text : str
        As it stands in the article.
    marks : tuple of Mark
        What lies on it.
    opening, closing : tuple of Mark
        Marks that begin and end with this piece.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    opening: tuple[Mark, ...] = ()
    closing: tuple[Mark, ...] = ()

    @property
    def looks(self) -> str:
        """Classes of the piece."""
        return " ".join(dict.fromkeys(look for m in self.marks for look in (f"fr-{m.layer}", m.look)))

    @property
    def note(self) -> str:
        """What lies on the piece, in words."""
        return "; ".join(dict.fromkeys(m.note for m in self.marks if m.note))


def cut(text: str, start: int, end: int, marks: Iterable[Mark]) -> list[Piece]:
    """Cut ``text[start:end]`` at the edges of its marks.

    Parameters
    ----------
    text : str
        Of the article.
    start : int
        Where the stretch wanted begins; as a rule a block.
    end : int
        Where it ends.
    marks : Iterable[Mark]
        Any order; parts outside the stretch are cut off.

    Returns
    -------
    list of Piece
        In text order; their texts joined are ``text[start:end]``.
    """
    inside = sorted((m for m in marks if m.start < end and m.end > start and m.start < m.end), key=_order)
    edges = sorted({start, end, *(max(m.start, start) for m in inside), *(min(m.end, end) for m in inside)})
    pieces: list[Piece] = []
    active: list[Mark] = []
    coming = iter(inside)
    next_mark = next(coming, None)
    for a, b in zip(edges, edges[1:], strict=False):
        active = [m for m in active if m.end > a]
        opening = []
        while next_mark is not None and next_mark.start <= a:
            active.append(next_mark)
            opening.append(next_mark)
            next_mark = next(coming, None)
        here = tuple(sorted(active, key=lambda m: LAYERS.index(m.layer)))
        closing = tuple(m for m in active if min(m.end, end) == b)
        pieces.append(Piece(text[a:b], here, tuple(opening), closing))
    return pieces


def _order(m: Mark) -> tuple[int, int, int]:
    return m.start, -m.end, LAYERS.index(m.layer)
