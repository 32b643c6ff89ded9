"""How likely things are, with nobody who holds it: "is all but certain to fail", "probably", "threatens to spread".

Idea: an adjective or adverb of likelihood weighs what will be or was (Biber et al. 1999 on epistemic stance, Hyland
2005). A report names who weighs it; where it names nobody, it is the outlet.

Conventions: a parse is needed; the words are the rows "chance" of the lexicon ``asides``. "Sure" said of somebody
tells what they think, "possible" without a clause what was allowed; a threat is somebody's, that of a thing its course.
"""

from __future__ import annotations

from collections.abc import Iterator

from framing.measure.asides.markers import Markers
from framing.measure.asides.scene import Aside, Scene
from framing.records import Token

_LINKS = frozenset({"be", "become", "remain", "seem", "appear", "look"})
_SAID_OF = frozenset({"acomp", "oprd"})
_BEHIND = {"certain": "xcomp", "sure": "xcomp", "possible": "ccomp"}  # what must hang on these: "sure to fail"
_THINGS = frozenset({"it", "that", "this", "which"})

# How sure each shape is that nobody is named, by reading.
SURE = {"likelihood": 0.7, "threat of a thing": 0.6}


def likely(scene: Scene, markers: Markers) -> Iterator[Aside]:
    """Likelihoods that the outlet itself weighs."""
    for token, low in zip(scene.sentence.tokens, scene.surfaces, strict=True):
        if low in markers.words["chance"] and (start := _begins(scene, token, low)) is not None:
            yield _weighed(start, token, "likelihood")
        elif token.lemma == "threaten" and _is_course(scene, token):
            yield _weighed(token.start, token, "threat of a thing")


def _weighed(start: int, token: Token, rule: str) -> Aside:
    return Aside(start, token.end, "unattributed prediction", 1, rule, SURE[rule])


def _begins(scene: Scene, token: Token, low: str) -> int | None:
    """Where a likelihood begins: an adverb itself, an adjective at the verb that says it of something."""
    if token.dep == "advmod" and token.tag.startswith("RB"):
        return token.start
    link = scene.sentence.tokens[token.head]
    if token.dep not in _SAID_OF or link.lemma not in _LINKS:
        return None
    behind = {t.dep for t in (*scene.children(token), *scene.children(link))}
    return min(link.start, token.start) if low not in _BEHIND or _BEHIND[low] in behind else None


def _is_course(scene: Scene, verb: Token) -> bool:
    """Whether it is a thing that threatens to do something, until now or going on."""
    children = scene.children(verb)
    subject = next((t.text.lower() for t in children if t.dep == "nsubj"), "")
    return verb.tag != "VBD" and subject in _THINGS and any(t.dep == "xcomp" for t in children)
