"""One sentence made ready for asking about any target in it: masked words, negation, strengths.

Idea: what does not depend on the target is computed once a sentence. Names are told by their capitals and by the
tagger and masked, so that swapping two names leaves all as it is wherever the parse stays the same.

Conventions: token numbers are those of the `Tree`. A negation reaches six words on, up to a mark, and the word it
hangs on; of a favourable word it makes an unfavourable one, of an unfavourable word half a favourable one.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from framing.grammar import Tree
from framing.measure.stance.words import NAME, NUMBER, PRONOUN, SPEAKER, Judged
from framing.records import Token
from framing.text import in_title_case, is_capitalised

_REACH = 6  # words that a negation reaches
_MILD = 0.5  # what a negated unfavourable word is worth
_MARKS = frozenset(',;:.—-–()"')
_SILENT = frozenset({"PUNCT", "SPACE"})


@dataclass(frozen=True, eq=False)
class Scene:
    """A parsed sentence with what its words are worth."""

    tree: Tree
    judged: Judged

    @cached_property
    def words(self) -> list[str]:
        """Each token in lower case, or its mask."""
        return [mask or low for low, mask in zip(self.tree.surfaces, self._masks, strict=True)]

    @cached_property
    def lemmas(self) -> list[str]:
        """Each token's lemma, or its mask; marked with ``!`` where it is denied."""
        pairs = zip(self.tree.tokens, self._masks, self.denied, strict=True)
        return [("!" if denied else "") + (mask or t.lemma.lower()) for t, mask, denied in pairs]

    @cached_property
    def _masks(self) -> list[str]:
        title = in_title_case([t.text for t in self.tree.tokens])
        first = next((t.i for t in self.tree.tokens if t.text[:1].isalpha()), 0)
        return [self._mask(t, title or t.i == first) for t in self.tree.tokens]

    def _mask(self, t: Token, capital_expected: bool) -> str:
        known = self.judged.masks.get(self.tree.surface(t.i)) or self.judged.masks.get(t.lemma.lower())
        if known:
            return known
        if t.pos == "PROPN" or (is_capitalised(t.text) and not capital_expected):
            return NAME
        return NUMBER if any(map(str.isdigit, t.text)) else ""

    @cached_property
    def denied(self) -> list[bool]:
        """Whether each token stands under a negation."""
        tokens, found = self.tree.tokens, [False] * len(self.tree.tokens)
        for t, low in zip(tokens, self.tree.surfaces, strict=True):
            if low in self.judged.negations:
                found[t.head] = True
                for k in range(t.i + 1, min(len(tokens), t.i + 1 + _REACH)):
                    if tokens[k].text in _MARKS:
                        break
                    found[k] = True
        return found

    @cached_property
    def strengths(self) -> list[tuple[int, float]]:
        """Tokens that judge, with what they are worth here."""
        found = []
        for i, (word, denied) in enumerate(zip(self.words, self.denied, strict=True)):
            worth = 0.0 if word[0] == "<" else self.judged.strength(word)
            if worth:
                found.append((i, _turned(worth) if denied else worth))
        return found

    @cached_property
    def worth(self) -> dict[int, float]:
        """The same by token number."""
        return dict(self.strengths)

    @cached_property
    def spoken(self) -> list[int]:
        """Tokens that are words, not marks."""
        return [t.i for t in self.tree.tokens if t.pos not in _SILENT]

    @cached_property
    def bearers(self) -> list[int]:
        """Names and pronouns: whoever a judgement may be about."""
        return [i for i, w in enumerate(self.words) if w in (NAME, PRONOUN)]

    @cached_property
    def marks(self) -> list[int]:
        """Offsets of quotation marks, in order."""
        return [t.start for t in self.tree.tokens if t.text == '"']

    @cached_property
    def first_persons(self) -> int:
        """How often a speaker speaks of itself."""
        return self.words.count(SPEAKER)


def _turned(worth: float) -> float:
    return -worth if worth > 0 else -worth * _MILD
