"""Chances that nobody is named for weighing: "the move could backfire".

Idea: a modal of possibility in a main clause says how likely something is (Biber et al. 1999, Hyland 2005). A report
names who thinks so; where it names nobody, it is the outlet.

Conventions: a parse is needed. The month of May is no modal. What could be seen or could hardly be done then is no
chance, nor is what may be required by a rule, nor what is open to somebody ("the council may sell the hall").
"""

from __future__ import annotations

from collections.abc import Iterator

from framing.measure.asides.markers import Markers
from framing.measure.asides.scene import Aside, Scene
from framing.records import Token

_MODALS = frozenset({"could", "may", "might"})
_SURELY = frozenset({"will", "'ll"})
_MAIN = frozenset({"ROOT", "conj"})
_CLAUSES = frozenset({"csubj", "expl"})
_SUBJECTS = _CLAUSES | {"nsubj"}
_GUESSING = frozenset({"have", "be"})  # helpers behind the modal: "may have lost", "may be running late"

_DENYING = frozenset(
    {"hardly", "barely", "scarcely", "never", "nobody", "none"}
)  # with these "could" tells of the past
_ABLE = frozenset({"hear", "see", "feel", "smell", "glimpse", "afford"})  # "smoke could be seen" tells what was there
_RULED = frozenset(  # "may be required to" tells a rule, "may contain nuts" a notice
    {"allow", "apply", "bar", "contain", "earn", "encourage", "include", "oblige", "permit", "require", "vary"}
)

_SURE = 0.6  # by reading: some tell what a law allows, or could happen then


def weighed(scene: Scene, markers: Markers) -> Iterator[Aside]:
    """Chances that the outlet itself weighs."""
    for modal in filter(_is_modal, scene.sentence.tokens):
        verb = scene.sentence.tokens[modal.head]
        if modal.text.lower() in _SURELY:
            if _will_do(scene, verb, markers):
                yield Aside(modal.start, verb.end, "unattributed prediction", 1, "effect to come", _SURE)
            continue
        if verb.dep in _MAIN and verb.lemma not in _ABLE | _RULED and _may_come(scene, verb):
            yield Aside(modal.start, verb.end, "unattributed prediction", 1, "modal of a main clause", _SURE)


def _will_do(scene: Scene, verb: Token, markers: Markers) -> bool:
    """Whether a thing will have an effect: "the levy will deepen the rift"; what somebody will do is a plan."""
    subject = _subject(scene, verb)
    if verb.lemma not in markers.words["effect"] or subject is None or any(map(_denies, scene.children(verb))):
        return False
    return scene.is_thing(subject)


def _may_come(scene: Scene, verb: Token) -> bool:
    """Whether a thing may do something, or somebody may have done it: what may be done is an option or a rule."""
    children = scene.children(verb)
    if any(map(_denies, children)) or any(t.dep == "auxpass" for t in children):
        return False
    if any(t.dep == "aux" and t.lemma in _GUESSING for t in children):
        return True
    subject = _subject(scene, verb)
    return subject is not None and (subject.dep in _CLAUSES or scene.is_thing(subject))


def _subject(scene: Scene, verb: Token) -> Token | None:
    """Subject of a verb, or of the verb that it is joined to."""
    own = next((t for t in scene.children(verb) if t.dep in _SUBJECTS), None)
    if own is None and verb.dep == "conj":
        return next((t for t in scene.children(scene.sentence.tokens[verb.head]) if t.dep in _SUBJECTS), None)
    return own


def _denies(token: Token) -> bool:
    return token.dep == "neg" or token.text.lower() in _DENYING


def _is_modal(token: Token) -> bool:
    return token.tag == "MD" and token.dep == "aux" and token.text.lower() in _MODALS | _SURELY
