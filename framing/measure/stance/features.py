"""What a linear model looks at: the words around a target, its ties to them, and what judging words are worth there.

Idea: word features learn what the training texts teach (a lemma left, right, in the clause, as the verb of a
target that acts); sums over the lexicons' strengths carry to words that no training text had. Features come in
families; a family of n features has the length 1, so that long sentences weigh as much as short ones.

After Hamborg and Donnay (2021) on sentiment toward targets in news. Names, nations, faiths, gender and the target
itself are masked (`framing.measure.stance.words`): they are in no feature.

Units: a word feature is 1 / sqrt(n of its family); a sum is the signed square root of summed strengths.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator

from framing.measure.stance.target import Target

TARGET = "<target>"
_NEAR = 4  # words on either side that are near
_DECAY = 4.0  # words at which a judging word counts half
_SCALE = 0.6  # of sums against words, by cross-validation
_MODIFIERS = frozenset({"amod", "compound", "nmod", "appos", "poss", "relcl", "acl", "prep"})
_BESIDE = frozenset({"dobj", "attr", "acomp", "oprd", "xcomp", "ccomp", "prep", "advcl", "prt", "advmod"})
_OBJECTS = frozenset({"dobj", "attr", "acomp", "oprd", "xcomp"})
_BELOW = frozenset({"amod", "pobj", "dobj", "compound", "acomp", "ccomp"})
_LONG, _LENGTHS = 20.0, 3.0  # words of a sentence of length 1, and the longest that is told


def features(target: Target) -> dict[str, float]:
    """Give the features of a target by name."""
    found = {name: _SCALE * math.copysign(math.sqrt(abs(x)), x) for name, x in _sums(target).items() if x}
    found |= {name: _SCALE * x for name, x in _frame(target) if x}
    for family, names in _families(target):
        for name in names:
            found[f"{family} {name}"] = 1 / math.sqrt(len(names))
    return found


def _families(target: Target) -> Iterator[tuple[str, set[str]]]:
    lemmas, outside = target.scene.lemmas, target.distance
    yield "word", {target.scene.words[i] for i in outside}
    yield "left", {lemmas[i] for i, d in outside.items() if -_NEAR <= d < 0}
    yield "right", {lemmas[i] for i, d in outside.items() if 0 < d <= _NEAR}
    yield "clause", {lemmas[i] for i in outside if i in target.clause}
    yield "path", {f"{_sign(x)} {way}" for i, x in _judging(target) if (way := target.path(i)[0])}
    yield from _ties(target)


def _ties(target: Target) -> Iterator[tuple[str, set[str]]]:
    """Words that grammar ties to the target: its governor, its verb, its modifiers, what stands beside its verb."""
    tokens, children, lemmas = target.tree.tokens, target.tree.children, target.scene.lemmas
    over, preposition = target.governor
    masked = TARGET if target.holds(over) else lemmas[over]
    yield "governor", {f"{target.dep} {preposition} {masked}"}
    yield "verb", {f"{target.dep} {TARGET if target.holds(target.verb) else lemmas[target.verb]}"}
    own = (c for c in children[target.head] if not target.holds(c) and tokens[c].dep in _MODIFIERS)
    yield "modifier", {f"{tokens[c].dep} {lemmas[c]}" for c in own}
    near = [c for c in children[target.verb] if not target.holds(c) and tokens[c].dep in _BESIDE]
    below = (k for c in near for k in children[c] if tokens[k].dep in _BELOW and not target.holds(k))
    yield "beside", {f"{'subject' if 'subj' in target.dep else 'other'} {lemmas[k]}" for k in below}


def _judging(target: Target) -> Iterable[tuple[int, float]]:
    """Judging words outside the target."""
    return [(i, x) for i, x in target.scene.strengths if i in target.distance]


def _sign(x: float) -> str:
    return "+" if x > 0 else "-"


def _sums(target: Target) -> dict[str, float]:
    """Sum what judging words are worth: by nearness, clause, role, way through the tree, and to whom they are nearest."""
    sums: defaultdict[str, float] = defaultdict(float)
    others = [i for i in target.scene.bearers if not target.holds(i)]
    for i, x in _judging(target):
        sign, size = _sign(x), abs(x)
        sums[f"sum near {sign}"] += size / (1 + abs(target.distance[i]) / _DECAY)
        sums[f"sum tree {sign}"] += size / (1 + target.path(i)[1])
        mine = min(abs(i - target.first), abs(i - target.last))
        nearest = all(mine <= abs(i - k) for k in others)
        sums[f"sum {'mine' if nearest else 'others'} {sign}"] += size
        if i in target.clause:
            sums[f"sum clause {sign}"] += size
            sums[f"sum clause {target.role} {sign}"] += size
    worth, verb = target.scene.worth, target.verb
    sums[f"sum verb {target.role}"] += worth.get(verb, 0.0)
    sums[f"sum governor {target.dep}"] += worth.get(target.governor[0], 0.0)
    objects = (c for c in target.tree.children[verb] if target.tree.tokens[c].dep in _OBJECTS)
    sums[f"sum object {target.role}"] += sum(worth.get(c, 0.0) for c in objects)
    return sums


def _frame(target: Target) -> Iterator[tuple[str, float]]:
    """Tell of the sentence itself: quotation marks, who speaks, how long it is, where the target stands."""
    scene, tokens = target.scene, target.tree.tokens
    opened = sum(at < tokens[target.first].start for at in scene.marks)
    yield "frame quoted", float(opened % 2)
    yield "frame marks", float(bool(scene.marks))
    yield f"frame speech {target.dep}", float(tokens[target.verb].lemma.lower() in scene.judged.speech)
    yield "frame pronoun", float(tokens[target.head].pos == "PRON")
    yield "frame length", min(_LENGTHS, len(tokens) / _LONG)
    yield "frame place", target.first / len(tokens)
    yield "frame names", min(2.0, 0.3 * len(scene.bearers))
    yield "frame first person", 0.5 * scene.first_persons
