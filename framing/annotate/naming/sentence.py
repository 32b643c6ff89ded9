"""One sentence as the finder of namings sees it: its words, its names, its year, whether capitals mean anything.

Shared by the readers of names (`_names`) and of nouns (`_nouns`).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property, lru_cache

from framing.annotate.naming.anaphora import Item
from framing.grammar import Chunks, Phrase, Shape, Tree, is_loud, tree_of
from framing.lexicon import NounSense, Vocabulary
from framing.records import Annotated, Construction
from framing.registry import Entry, Name, Registry
from framing.text import wording_of

_TITLE_CASE = 0.7  # share of longer words with a capital


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
        self.words = registry.vocabulary
        self.sentence = doc.sentences[index]
        text = doc.plain[self.sentence.start : self.sentence.end]
        self.loud = is_loud(text)
        tree = None if self.loud else tree_of(doc, index)
        self.view: Shape = tree or Chunks(doc, index, self.words, loud=self.loud, known=registry.modifiers)
        self.sure = 1.0 if self.view.parsed else 0.8
        self.text = text
        self.names: list[tuple[int, int, tuple[Name, ...]]] = []
        self.taken: list[tuple[int, int]] = []

    def _sense(self, n: int) -> NounSense | None:
        """Sense of the noun at `n`, with the word before it where the two are one noun."""
        form, plural = self.view.surface(n), self.view.plural(n)
        plural = plural or (isinstance(self.view, Tree) and self.view.tokens[n].tag == "VBZ")
        if (
            n
            and (two := self.words.noun(f"{self.view.surface(n - 1)} {form}", plural))
            and two.kinds
            and form not in self.registry.own_nouns
        ):
            return two
        found = self.words.noun(form, plural)
        if (
            found is None
            and (other := self.words.noun(form, not plural))
            and (other.keeps_plural or self.view.proper(n))
        ):
            return other
        return found

    @cached_property
    def titled(self) -> bool:
        """Whether the sentence is written like a headline."""
        return _title_case(self.text)

    @cached_property
    def places(self) -> list[tuple[int, int, tuple[str, ...]]]:
        """Words of countries, capitals and seats in the sentence, by their start."""
        first, last = self.sentence.start, self.sentence.end
        if self.loud:
            return list(self.words.loud_places.find(wording_of(self.doc.plain), first, last))
        found = _places_of(self.words, self.doc.plain)
        return found[bisect_left(found, (first,)) : bisect_left(found, (last,))]

    def _places_in(self, phrase: Phrase) -> list[tuple[int, int, tuple[str, ...]]]:
        return [p for p in self.places if phrase.start <= p[0] < phrase.full_end]

    def _taken(self, start: int) -> bool:
        """Whether a place in the text stands in a phrase that is a naming already."""
        k = bisect_right(self.taken, (start, len(self.doc.plain))) - 1
        return k >= 0 and start < self.taken[k][1]

    def _name_at(self, start: int) -> bool:
        """Whether a name covers a place in the text."""
        k = bisect_right(self.names, start, key=lambda n: n[0]) - 1
        return k >= 0 and start < self.names[k][1]

    def _own_noun(self, n: int) -> NounSense | None:
        """Sense of a noun that the lexicon lacks and an actor's record lists."""
        form = self.view.surface(n)
        if form in self.registry.own_nouns:
            return NounSense(form, self.view.plural(n), frozenset(), True, frozenset(), False)
        return None

    def _weight_at(self, start: int, end: int) -> float:
        i = self.view.head_of(start, end)
        return 0.5 if i is None else self.view.weight(i)

    def _apposed_heads(self, i: int) -> frozenset[str]:
        view = self.view
        if not isinstance(view, Tree):
            return frozenset()
        found = {view.surface(c) for c in view.children[i] if view.tokens[c].dep == "appos"}
        if view.tokens[i].dep == "appos":
            found.add(view.surface(view.tokens[i].head))
        return frozenset(found & self.words.forms)

    def _item(
        self,
        start: int,
        end: int,
        entry: Entry | None,
        phrase: Phrase | None,
        construction: Construction,
        rule: str,
        i: int,
    ) -> Item:
        head = self.doc.text[start:end]
        modifiers: tuple[str, ...] = ()
        if phrase is not None and construction != Construction.NAME:
            head, modifiers = self._singular(phrase), tuple(m.text.strip("\"'“”‘’") for m in phrase.before)
        clause, subject = self.view.clause(i)
        public = entry is not None and bool(entry.all_kinds & {"state", "government"})
        return Item(
            start=start,
            end=end,
            sentence=self.index,
            sort="name",
            actor=entry.id if entry else "",
            phrase=phrase,
            construction=construction,
            rule=rule,
            weight=self.view.weight(i),
            confidence=round(self.sure * 0.97, 2),
            modifiers=modifiers,
            head=head,
            heads=self._apposed_heads(i) if entry else frozenset(),
            kinds=entry.all_kinds if entry else frozenset(),
            clause=clause,
            subject=subject,
            owners=entry.owners if entry and public else frozenset(),
        )

    def _singular(self, phrase: Phrase) -> str:
        low = phrase.head.lower()
        sense = self.words.noun(low, True)
        return low if (sense and sense.keeps_plural) or phrase.proper else phrase.lemma.lower()


@lru_cache(maxsize=4)
def _places_of(words: Vocabulary, text: str) -> list[tuple[int, int, tuple[str, ...]]]:
    """Words of countries, capitals and seats in a text."""
    return sorted(p for index in (words.places, words.seats) for p in index.find(wording_of(text)))


def _title_case(text: str) -> bool:
    """Whether most longer words begin with a capital, as in a headline."""
    words = re.findall(r"[A-Za-z][a-z'’-]{3,}", text)
    return len(words) > 3 and sum(w[0].isupper() for w in words) > _TITLE_CASE * len(words)
