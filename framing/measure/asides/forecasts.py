"""Chances that nobody is named for weighing: "the move could backfire".

Idea: a modal of possibility in a main clause says how likely something is (Biber et al. 1999, Hyland 2005). A report
names who thinks so; where it names nobody, it is the outlet.

Conventions: a parse is needed. The month of May is no modal, and a modal with "not" mostly tells of the past ("could
not reach").
"""

from __future__ import annotations

from collections.abc import Iterator

from framing.measure.asides.scene import Aside, Scene
from framing.records import Token

_MODALS = frozenset({"could", "may", "might"})
_MAIN = frozenset({"ROOT", "conj"})

_SURE = 0.6  # by reading: some tell what may be done by law, or could be done then


def weighed(scene: Scene) -> Iterator[Aside]:
    """Chances that the outlet itself weighs."""
    for modal in filter(_is_modal, scene.sentence.tokens):
        verb = scene.sentence.tokens[modal.head]
        if verb.dep in _MAIN and not any(t.dep == "neg" for t in scene.children(verb)):
            yield Aside(modal.start, verb.end, "unattributed prediction", 1, "modal of a main clause", _SURE)


def _is_modal(token: Token) -> bool:
    return token.tag == "MD" and token.dep == "aux" and token.text.lower() in _MODALS
