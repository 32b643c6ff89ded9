"""What the outlet sets into its sentence between dashes, or behind one: "— albeit briefly —".

Idea: an inset tells something beside the news. Where a word opens it that weighs ("let alone", "albeit"), or a clear
judgement stands in it, the outlet comments on its own sentence (Quirk et al. 1985 on parenthesis; Hunston and
Thompson 2000 on averral).

Conventions: openers are the rows "inset" of the lexicon ``asides``. Dashes pair off in their sentence from the left:
the second closes the first, so that what stands between two insets is none. A dash that is left over sets off the
rest, which mostly goes on with the story: there an opener is needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from framing.measure.asides.markers import Markers
from framing.measure.asides.scene import Aside, Scene

_DASH = re.compile(r"\s(?:[–—-]|--)\s|—|(?<=\w)--(?=\w)")
_LONGEST = 120  # characters of an inset; a longer one goes on with the story
_CLEAR = 2.0  # score of a word that judges by itself
_WORDS = 3  # the longest opener
_SURE = 0.7  # by reading: some insets only describe


class _Inset(NamedTuple):
    start: int
    end: int
    closed: bool


def inset(scene: Scene, markers: Markers) -> Iterator[Aside]:
    """Find insets that weigh or judge."""
    for found in _insets(scene):
        if _weighs(scene.low[found.start : found.end], markers) or (found.closed and _is_clear(scene, found)):
            yield Aside(found.start, found.end, "unattributed evaluation", 1, "inset", _SURE)


def _insets(scene: Scene) -> Iterator[_Inset]:
    """Stretches between two dashes, and from one that is left over to the end."""
    dashes = list(_DASH.finditer(scene.low, scene.sentence.start, scene.sentence.end))
    for opening, closing in zip(dashes[::2], [*dashes[1::2], None], strict=False):
        end = closing.start() if closing else scene.sentence.end
        if end - opening.end() <= _LONGEST:
            yield _Inset(opening.end(), end, closing is not None)


def _weighs(text: str, markers: Markers) -> bool:
    """Whether a word opens an inset that weighs: "let alone", "albeit"."""
    words = text.split(maxsplit=_WORDS)
    return any(" ".join(words[:n]).strip(",") in markers.words["inset"] for n in range(1, _WORDS + 1))


def _is_clear(scene: Scene, found: _Inset) -> bool:
    """Whether a clear judgement stands in an inset."""
    return any(found.start <= h.start < found.end and h.score >= _CLEAR for h in scene.judging)
