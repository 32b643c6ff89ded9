"""One sentence as the finder of namings sees it: its shape, its countries, and whether capitals mean anything.

The readers of names, nouns and strangers ask it; it makes their candidates' words and roles, and decides nothing.
Without a parse the same questions are answered from word patterns (`Chunks`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache

from framing.annotate.naming.candidates import Role, Wording
from framing.annotate.naming.weights import SURE
from framing.grammar import Chunks, Phrase, Shape, Tree, tree_of
from framing.lexicon import NounSense, Vocabulary
from framing.records import Annotated
from framing.registry import Entry, Registry
from framing.text import in_capitals, in_title_case, wording_of

Place = tuple[int, int, tuple[str, ...]]
QUOTES = "\"'“”‘’"


@dataclass(frozen=True, slots=True)
class Spot:
    """A listed string where it stands: its offsets, its head word, and what it may name."""

    start: int
    end: int
    i: int
    entry: Entry
    sort: str  # of the string: name, metonym, last name


class Reading:
    """One sentence, ready to be read.

    Parameters
    ----------
    doc : Annotated
        The article.
    index : int
        Number of the sentence.
    registry : Registry
        The actors.
    """

    def __init__(self, doc: Annotated, index: int, registry: Registry) -> None:
        self.doc, self.index, self.registry = doc, index, registry
        self.plain = doc.plain
        self.words = registry.vocabulary
        self.sentence = doc.sentences[index]
        self.text = doc.plain[self.sentence.start : self.sentence.end]
        self.loud = in_capitals(self.text)
        self.tree: Tree | None = None if self.loud else tree_of(doc, index)
        self.view: Shape = self.tree or Chunks(doc, index, self.words, loud=self.loud, known=registry.modifiers)
        self.sure = SURE.parsed if self.view.parsed else SURE.unparsed

    @cached_property
    def headline(self) -> bool:
        """Whether the sentence stands above the text."""
        return self.titled or any(
            b.role in ("headline", "subheading") and b.start <= self.sentence.start < b.end for b in self.doc.blocks
        )

    @cached_property
    def titled(self) -> bool:
        """Whether the sentence is written like a headline."""
        return in_title_case(wording_of(self.plain).written(self.sentence.start, self.sentence.end))

    @cached_property
    def cased(self) -> bool:
        """Whether a capital tells a name from another word."""
        return not (self.loud or self.titled)

    @cached_property
    def places(self) -> list[Place]:
        """Words of countries, capitals and seats in the sentence, by their start."""
        first, last = self.sentence.start, self.sentence.end
        if self.loud:
            return list(self.words.loud_places.find(wording_of(self.plain), first, last))
        found = places_of(self.words, self.plain)
        return found[bisect_left(found, (first,)) : bisect_left(found, (last,))]

    def places_in(self, phrase: Phrase) -> list[Place]:
        """Give the words of countries that begin in a phrase."""
        return [p for p in self.places if phrase.start <= p[0] < phrase.full_end]

    def at_place(self, start: int) -> bool:
        """Whether a place in the text stands in the word of a country."""
        k = bisect_right(self.places, start, key=lambda p: p[0]) - 1
        return k >= 0 and start < self.places[k][1]

    def longer_place(self, start: int, end: int) -> Place | None:
        """Give the word of a country or region that a string is a piece of: "American" in "Central American"."""
        k = bisect_right(self.places, start, key=lambda p: p[0]) - 1
        first, last = self.places[k][:2] if k >= 0 else (0, 0)
        first += 4 * self.plain.startswith(("the ", "The "), first)
        longer = end <= last and (first, last) != (start, end) and first <= start
        return (first, last, self.places[k][2]) if longer else None

    def sense(self, n: int) -> NounSense | None:
        """Sense of the noun at `n`, with the word before it where the two are one noun; None where it has none."""
        form, plural = self.view.surface(n), self.view.plural(n)
        long = self._long_noun(n)
        if long is not None:
            return long
        if n and form not in self.registry.own_nouns:
            two = self.words.noun(f"{self.view.surface(n - 1)} {form}", plural)
            if two is not None and two.kinds:
                return two
        listed = self.words.noun(form, plural) or self._other_number(n, plural)
        return listed if listed is not None and listed.kinds else self._own_noun(n) or listed

    def _long_noun(self, n: int) -> NounSense | None:
        """Sense of an own noun of several words that ends with word `n`: it can be what its last word can."""
        end = self.view.span(n)[1]
        for noun in self.registry.long_nouns.get(self.view.surface(n), ()):
            spaced = noun.replace("-", " - ")  # as some tokenised texts have it
            if self._ends_with(noun, end) or self._ends_with(spaced, end):
                plural = self.view.plural(n)
                last = self.words.noun(noun, plural) or self.words.noun(self.view.surface(n), plural)
                kinds, fields = (last.kinds, last.fields) if last else (frozenset(), frozenset())
                return NounSense(noun, self.view.plural(n), kinds, True, fields, False)
        return None

    def _ends_with(self, noun: str, end: int) -> bool:
        """Whether a noun of several words stands before a place in the text."""
        start = end - len(noun)
        whole = start >= self.sentence.start and not self.plain[start - 1 : start].isalnum()
        return whole and self.plain[start:end].lower() == noun

    def _other_number(self, n: int, plural: bool) -> NounSense | None:
        """Sense in the other number, for "forces", "servicemen" and names, whose number the parser cannot tell."""
        form = self.view.surface(n)
        other = self.words.noun(form, not plural)
        free = other is not None and (other.keeps_plural or self.view.proper(n) or form.endswith("men"))
        return other if free else None

    def _own_noun(self, n: int) -> NounSense | None:
        """Sense of a noun that the lexicon lacks and an actor's record lists."""
        form = self.view.surface(n)
        if form not in self.registry.own_nouns:
            return None
        return NounSense(form, self.view.plural(n), frozenset(), True, frozenset(), False)

    def apposed_nouns(self, i: int) -> frozenset[str]:
        """Actor nouns that stand in apposition to word `i`: "Airbus, the planemaker"."""
        if self.tree is None:
            return frozenset()
        tokens = self.tree.tokens
        near = [c for c in self.tree.children[i] if tokens[c].dep == "appos"]
        near += [tokens[i].head] if tokens[i].dep == "appos" else []
        return frozenset(self.tree.surface(c) for c in near) & self.words.forms

    def modifies(self, i: int) -> bool:
        """Whether word `i` stands before a noun that it modifies, and does not own."""
        governors = self.view.governors(i)
        return bool(governors) and not governors[0][1]

    def power(self, n: int) -> str:
        """Class of the noun at `n` among those for who acts for others, such as "military"; empty for any other."""
        return str(self.words.people.get(self.view.surface(n), ""))

    def role(self, i: int) -> Role:
        """Part of word `i` in the sentence."""
        clause, subject = self.view.clause(i)
        return Role(self.view.weight(i), clause, subject)

    def phrased(self, phrase: Phrase, *, hedge: str = "", past: bool = False) -> Wording:
        """How a noun phrase is put."""
        return Wording(self._singular(phrase), tuple(m.text.strip(QUOTES) for m in phrase.before), hedge, past)

    def _singular(self, phrase: Phrase) -> str:
        low = phrase.head.lower()
        sense = self.words.noun(low, True)
        return low if (sense and sense.keeps_plural) or phrase.proper else phrase.lemma.lower()


@lru_cache(maxsize=4)
def places_of(words: Vocabulary, text: str) -> list[Place]:
    """Words of countries, capitals and seats in a text."""
    return sorted(p for index in (words.places, words.seats) for p in index.find(wording_of(text)))
