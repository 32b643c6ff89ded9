"""Where a judgement stands in a paraphrase: the word, the noun it judges, and the report it is part of.

Idea: what is asserted in "she said the plan was rotten" is hers; what only picks a thing out, "she said her rotten plan
would pass", need not be (descriptions de re and de dicto: Quine 1956). So a spot knows its noun phrase.

Conventions: offsets index `Annotated.text`, token numbers are positions inside the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from framing.grammar import NOUNS, Surroundings, Tree, tree_of
from framing.records import Annotated, Construction, Hit, Mention, Quote, QuoteKind, Voice

_UP = frozenset({"amod", "compound", "nmod", "advmod", "npadvmod"})  # from a modifier to its noun
_NAMES = (Construction.NAME, Construction.NAME_MODIFIER)
_PREDICATES = frozenset({"attr", "acomp", "oprd", "ROOT"})


@dataclass(frozen=True, eq=False)
class Spot:
    """One judgement in a paraphrase.

    Parameters
    ----------
    start, end : int
        Its words.
    tree : Tree
        Its sentence.
    word : int
        The token that judges.
    noun : int
        The token that it judges, or itself.
    quote : Quote
        The paraphrase.
    label : Mention or None
        The description of an actor that it is or stands in.
    strength : float
        Weight of the loaded words, or how far below 0 the rung is.
    """

    start: int
    end: int
    tree: Tree
    word: int
    noun: int
    quote: Quote
    label: Mention | None
    strength: float

    @property
    def asserted(self) -> bool:
        """Whether the judgement is what is reported: a predicate, or a complement with "as"."""
        t = self.tree.tokens[self.tree.first_conjunct(self.noun)]
        if self.tree.tokens[self.noun].pos not in NOUNS or t.dep in _PREDICATES:
            return True
        if t.dep == "nsubj" and "attr" in self._deps(t.head) and "poss" not in self._deps(t.i):
            return True  # "the real extremist is Hale"
        return t.dep == "pobj" and self.tree.surface(t.head) == "as"

    def _deps(self, i: int) -> set[str]:
        return {self.tree.tokens[c].dep for c in self.tree.children[i]}

    def above(self) -> Iterator[int]:
        """Give the tokens that govern the noun inside the paraphrase, nearest first."""
        i, tokens = self.noun, self.tree.tokens
        while tokens[i].head != i:
            i = tokens[i].head
            if not self.quote.start <= tokens[i].start < self.quote.end:
                return
            yield i


class Finder:
    """Finds the paraphrase and the noun of a stretch in one article.

    Parameters
    ----------
    doc : Annotated
        With quotes, voices and mentions.
    """

    def __init__(self, doc: Annotated) -> None:
        self.doc, self._around = doc, Surroundings(doc)

    def of_words(self, hit: Hit) -> Spot | None:
        """Spot of loaded words; None where they stand in no paraphrase of somebody named."""
        label = self._around.mention_at(hit.start, hit.end)
        named = label is None or label.construction in _NAMES
        return self._spot(hit.start, hit.end, None if named else label, hit.score)

    def of_label(self, label: Mention) -> Spot | None:
        """Spot of a description of an actor; a bare name judges nobody."""
        if label.construction in _NAMES:
            return None
        return self._spot(label.start, label.end, label, -(label.ladder or 0.0))

    def _spot(self, start: int, end: int, label: Mention | None, strength: float) -> Spot | None:
        quote, k = self._paraphrase(start, end), self._around.sentence_at(start, end)
        tree = tree_of(self.doc, k) if k >= 0 else None
        if quote is None or tree is None:
            return None
        word = tree.head_of(start, end)
        if word is None:
            return None
        return Spot(start, end, tree, word, _noun(tree, word), quote, label, strength)

    def _paraphrase(self, start: int, end: int) -> Quote | None:
        """Report around a stretch, if it is indirect speech with a named speaker and no report in a report."""
        span = self.doc.voice_of(start, end)
        if span.voice is not Voice.ATTRIBUTED or span.quote < 0:
            return None
        quote = self.doc.quotes[span.quote]
        around = [q for q in self.doc.quotes if q.start <= start and end <= q.end]
        named = quote.kind is QuoteKind.INDIRECT and quote.speaker
        return quote if named and all(q.speaker == quote.speaker for q in around) else None


def _noun(tree: Tree, i: int) -> int:
    """Noun that a modifier judges; a word that modifies nothing judges as itself."""
    tokens = tree.tokens
    while tokens[i].dep in _UP and tokens[i].head != i:
        i = tokens[i].head
    return i
