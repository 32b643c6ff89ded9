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
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from framing.measure.stance.target import Target

TARGET = "<target>"
_NEAR = 4  # words on either side that are near
_DECAY = 4.0  # words at which a judging word counts half
_SCALE = 0.6  # of sums against words, by cross-validation
_MODIFIERS = frozenset({"amod", "compound", "nmod", "appos", "poss", "relcl", "acl", "prep"})
_BESIDE = frozenset({"dobj", "attr", "acomp", "oprd", "xcomp", "ccomp", "prep", "advcl", "prt", "advmod"})
_OBJECTS = frozenset({"dobj", "attr", "acomp", "oprd", "xcomp"})
_UNDER = frozenset({"amod", "pobj", "dobj", "compound", "acomp", "ccomp"})
_LONG, _LENGTHS = 20.0, 3.0  # words of a sentence of length 1, and the longest that is told


class _Judgement(NamedTuple):
    """A judging word outside the target, and the way from the target to it."""

    token: int
    worth: float
    path: str
    edges: int

    @property
    def sign(self) -> str:
        """Whether it is favourable."""
        return "+" if self.worth > 0 else "-"


def features(target: Target) -> dict[str, float]:
    """Give the features of a target by name."""
    outside = target.distance
    judging = [_Judgement(i, x, *target.path(i)) for i, x in target.scene.strengths if i in outside]
    found = {name: _SCALE * math.copysign(math.sqrt(abs(x)), x) for name, x in _sums(target, judging).items() if x}
    found |= {name: _SCALE * x for name, x in _frame(target) if x}
    for family, names in _families(target, judging):
        if names:
            value = 1 / math.sqrt(len(names))
            found |= {f"{family} {name}": value for name in names}
    return found


def _families(target: Target, judging: Sequence[_Judgement]) -> Iterator[tuple[str, set[str]]]:
    lemmas, words, outside, clause = target.scene.lemmas, target.scene.words, target.distance, target.clause
    yield "word", {words[i] for i in outside}
    yield "left", {lemmas[i] for i, d in outside.items() if -_NEAR <= d < 0}
    yield "right", {lemmas[i] for i, d in outside.items() if 0 < d <= _NEAR}
    yield "clause", {lemmas[i] for i in outside if i in clause}
    yield "path", {f"{j.sign} {j.path}" for j in judging if j.path}
    yield from _ties(target)


def _ties(target: Target) -> Iterator[tuple[str, set[str]]]:
    """Words that grammar ties to the target: its governor, its verb, its modifiers, what stands beside its verb."""
    tokens, lemmas, dep = target.tree.tokens, target.scene.lemmas, target.dep
    over, preposition = target.governor
    yield "governor", {f"{dep} {preposition} {_masked(target, over)}"}
    yield "verb", {f"{dep} {_masked(target, target.verb)}"}
    yield "modifier", {f"{tokens[c].dep} {lemmas[c]}" for c in _below(target, target.head, _MODIFIERS)}
    side = "subject" if "subj" in dep else "other"
    near = _below(target, target.verb, _BESIDE)
    yield "beside", {f"{side} {lemmas[k]}" for c in near for k in _below(target, c, _UNDER)}


def _masked(target: Target, i: int) -> str:
    return TARGET if target.holds(i) else target.scene.lemmas[i]


def _below(target: Target, i: int, deps: frozenset[str]) -> list[int]:
    """Children of a token with one of these dependencies, outside the target."""
    tokens = target.tree.tokens
    return [c for c in target.tree.children[i] if tokens[c].dep in deps and not target.holds(c)]


def _sums(target: Target, judging: Sequence[_Judgement]) -> dict[str, float]:
    """Sum what judging words are worth: by nearness, by tree, by clause and role, and by whom they are nearest to."""
    sums: defaultdict[str, float] = defaultdict(float)
    others = [i for i in target.scene.bearers if not target.holds(i)]
    for j in judging:
        size = abs(j.worth)
        sums[f"sum near {j.sign}"] += size / (1 + abs(target.distance[j.token]) / _DECAY)
        sums[f"sum tree {j.sign}"] += size / (1 + j.edges)
        mine = min(abs(j.token - target.first), abs(j.token - target.last))
        nearest = all(mine <= abs(j.token - k) for k in others)
        sums[f"sum {'mine' if nearest else 'others'} {j.sign}"] += size
        if j.token in target.clause:
            sums[f"sum clause {j.sign}"] += size
            sums[f"sum clause {target.role} {j.sign}"] += size
    return sums | _tied_sums(target)


def _tied_sums(target: Target) -> dict[str, float]:
    """Sum what the target's verb, governor and the objects of its verb are worth, with their sign."""
    return {
        f"sum verb {target.role}": _worth(target, [target.verb]),
        f"sum governor {target.dep}": _worth(target, [target.governor[0]]),
        f"sum object {target.role}": _worth(target, _below(target, target.verb, _OBJECTS)),
    }


def _worth(target: Target, tokens: Sequence[int]) -> float:
    """Sum what tokens outside the target are worth."""
    return sum(target.scene.worth.get(i, 0.0) for i in tokens if not target.holds(i))


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
