"""Overlapping spans into flat pieces of text, each with the marks that lie on it.

A quotation, a name inside it and a loaded word across its edge overlap freely; HTML elements
must nest. So the text is cut at every edge, and each piece carries all the marks that cover it.
Pieces put together are the text again, character for character. What a mark says in words (whose
voice, which rung) is a tag beside the piece, never inside the text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from framing.measure import SUMMED

LAYERS = ("voice", "name", *(m.name for m in SUMMED))


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
    spoken : str
        Whose words it is, as in the table it comes from ("own", "quoted", ...).
    """

    start: int
    end: int
    layer: str
    look: str
    tag: str = ""
    note: str = ""
    anchor: str = ""
    about: str = ""
    spoken: str = ""


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
    def anchor(self) -> str:
        """Id of the piece: that of the last mark that begins with it and that links lead to."""
        return next((m.anchor for m in reversed(self.opening) if m.layer != "voice"), "")

    @property
    def before(self) -> tuple[Mark, ...]:
        """Other marks that begin here and that links lead to."""
        return tuple(m for m in self.opening if m.layer != "voice" and m.anchor != self.anchor)

    @property
    def looks(self) -> str:
        """Classes of the piece."""
        return " ".join(
            dict.fromkeys(
                look for m in self.marks for look in ("fr-voice" if m.layer == "voice" else "", m.look) if look
            )
        )

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
    inside = sorted((m for m in marks if _touches(m, start, end)), key=_order)
    opened: dict[int, list[Mark]] = defaultdict(list)
    for m in inside:
        opened[max(m.start, start)].append(m)
    pieces: list[Piece] = []
    active: list[Mark] = []
    for a, b in pairwise(_edges(inside, start, end)):
        active = [*(m for m in active if m.end > a), *opened[a]]
        here = tuple(sorted(active, key=_layer))
        closing = tuple(m for m in active if min(m.end, end) == b)
        pieces.append(Piece(text[a:b], here, tuple(opened[a]), closing))
    return pieces


def _touches(m: Mark, start: int, end: int) -> bool:
    """Tell whether any of a mark lies in the stretch; an empty mark lies nowhere."""
    return max(m.start, start) < min(m.end, end)


def _edges(inside: Iterable[Mark], start: int, end: int) -> list[int]:
    """Where the stretch begins and ends, and where marks do inside it."""
    return sorted({start, end, *(at for m in inside for at in (max(m.start, start), min(m.end, end)))})


def _layer(m: Mark) -> int:
    return LAYERS.index(m.layer)


def _order(m: Mark) -> tuple[int, int, int]:
    return m.start, -m.end, _layer(m)
