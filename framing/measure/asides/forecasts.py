"""Chances that nobody is named for weighing: "the move could backfire".

Idea: a modal of possibility in a main clause says how likely something is (Biber et al. 1999, Hyland 2005). A report
names who thinks so; where it names nobody, it is the outlet.

Conventions: a parse is needed. The month of May is no modal. What could be seen or could hardly be done then is no
chance, nor is what may be required by a rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from framing.measure.asides.scene import Aside, Scene
from framing.records import Token

_MODALS = frozenset({"could", "may", "might"})
_MAIN = frozenset({"ROOT", "conj"})

_DENYING = frozenset(
    {"hardly", "barely", "scarcely", "never", "nobody", "none"}
)  # with these "could" tells of the past
_ABLE = frozenset({"hear", "see", "feel", "smell", "glimpse", "afford"})  # "smoke could be seen" tells what was there
_RULED = frozenset(  # "may be required to" tells a rule, "may contain nuts" a notice
    {"allow", "apply", "bar", "contain", "earn", "encourage", "include", "oblige", "permit", "require", "vary"}
)

_SURE = 0.6  # by reading: some tell what may be done by law, or could be done then


def weighed(scene: Scene) -> Iterator[Aside]:
    """Chances that the outlet itself weighs."""
    for modal in filter(_is_modal, scene.sentence.tokens):
        verb = scene.sentence.tokens[modal.head]
        if verb.dep in _MAIN and verb.lemma not in _ABLE | _RULED and not any(map(_denies, scene.children(verb))):
            yield Aside(modal.start, verb.end, "unattributed prediction", 1, "modal of a main clause", _SURE)


def _denies(token: Token) -> bool:
    return token.dep == "neg" or token.text.lower() in _DENYING


def _is_modal(token: Token) -> bool:
    return token.tag == "MD" and token.dep == "aux" and token.text.lower() in _MODALS
