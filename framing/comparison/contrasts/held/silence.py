"""Whether another article tells a statement after all: in a sentence, in neighbours, or in its opposite.

Idea: that no single sentence is like a statement does not say that it is missing. It is held against every run of up to
three neighbouring sentences of the whole other article, by the share of its words and names that stand there; rare
words of the event weigh more. Who is missing is looked for by its names, by their letters, and by the words that they
are of.

Conventions: words are stems of `coverage.Words`; two words meet where they are one, share a meaning or begin alike.
Units: shares 0-1.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np

from framing.comparison.contrasts.held.weights import HELD
from framing.comparison.contrasts.story import Sentence, Story
from framing.comparison.coverage import words_of
from framing.comparison.coverage.words import Token
from framing.text import fold, is_acronym, is_capitalised
from framing.uncertainty import Floats

ACTOR = "actor:"
_NAME = re.compile(r"[A-Z][\w.'’-]*(?: (?:of|for|and|the|on|in|de|al)(?= )| [A-Z][\w.'’-]*)*")
_SHORT = re.compile(r"\b[A-Z]{2,}\b")
_NOTHING = 1e-9
_BLOCK = 512  # sentences that are held against all articles at once


class Silence:
    """Looks for statements and names in the other articles of an event.

    Parameters
    ----------
    story : Story
        The event.
    """

    def __init__(self, story: Story) -> None:
        self.story = story
        self.words = words_of(story.lexicons)
        self._spelled: dict[str, _Letters] = {}
        self._stems_in: dict[str, frozenset[str]] = {}
        self._told: dict[tuple[str, str], bool] = {}

    @cached_property
    def _items(self) -> Sequence[frozenset[str]]:
        """Stems of each sentence, and the actors that it names."""
        story = self.story
        return [story.statement(s.k).stems | {ACTOR + a for a in story.named_in(s.k)} for s in story.rows]

    def _forms(self, item: str) -> Iterator[str]:
        """Say what an item meets: itself, its meanings, its first letters; an actor only itself."""
        yield item
        if not item.startswith(ACTOR):
            yield from (f"={m}" for m in self.words.meanings.get(item, ()))
            if len(item) >= HELD.letters:
                yield f"{item[: HELD.letters]}-"

    def told(self, s: Sentence, article: str) -> float:
        """Largest share of a statement that stands in neighbouring sentences of an article.

        Parameters
        ----------
        s : Sentence
            The statement.
        article : str
            The article.

        Returns
        -------
        float
            0-1.
        """
        return float(self.shares[s.k, list(self.story.by).index(article)])

    @cached_property
    def shares(self) -> Floats:
        """What `told` says of each sentence and article, shape (sentences, articles)."""
        return self.near(self._items)

    def near(self, items: Sequence[Collection[str]]) -> Floats:
        """Largest share of each set of items that stands in neighbours of each article, shape (sets, articles)."""
        return self._shares(items, [_runs(of) for of in self._numbers])

    @cached_property
    def anywhere(self) -> Floats:
        """Share of each sentence that stands anywhere in each article, shape (sentences, articles)."""
        return self.all_over(self._items)

    def all_over(self, items: Sequence[Collection[str]]) -> Floats:
        """Share of each set of items that stands anywhere in each article, shape (sets, articles)."""
        return self._shares(items, [[of] if of else [] for of in self._numbers])

    def first(self, s: Sentence, article: str) -> float:
        """Share of a sentence that does not stand in how another article begins, 0-1."""
        return 1 - float(self._beginnings[s.k, list(self.story.by).index(article)])

    @cached_property
    def _beginnings(self) -> Floats:
        """Share of each sentence that stands in how each article begins, shape (sentences, articles)."""
        return self._shares(self._items, [[of[: HELD.begins]] if of else [] for of in self._numbers])

    def newly(self, s: Sentence, article: str) -> str:
        """Longest stretch of a sentence with words that do not stand in how another article begins; names are none."""
        begins = self._numbers[list(self.story.by).index(article)][: HELD.begins]
        there = {form for k in begins for item in self._items[k] for form in self._forms(item)}
        runs: list[list[Token]] = [[]]
        gap = 0
        for t in self.words.tokens(s.place.text):
            new = self._is_plain(t) and there.isdisjoint(self._forms(t.stem))
            gap = 0 if new else gap + 1
            if new:
                runs[-1].append(t)
            elif gap > HELD.gap:
                runs.append([])
        longest = max(runs, key=len)
        return "" if len(longest) < HELD.stretch else s.place.text[longest[0].start : longest[-1].end]

    def _is_plain(self, t: Token) -> bool:
        """Whether a word tells something and is no part of a name or title."""
        low = fold(t.text)
        return len(t.stem) > 1 and low not in self.story.named_words and low not in self.words.titles

    @cached_property
    def _numbers(self) -> Sequence[Sequence[int]]:
        """Sentences of each article."""
        return [[s.k for s in self.story.sentences_of(a)] for a in self.story.by]

    @cached_property
    def _known(self) -> Sequence[str]:
        return sorted(frozenset[str]().union(*self._items))

    def _shares(self, items: Sequence[Collection[str]], runs: Sequence[Sequence[Sequence[int]]]) -> Floats:
        """Largest share of each set of items that stands in a run of each article, shape (sets, articles)."""
        found = np.zeros((len(items), len(runs)))
        if not any(items):
            return found
        said, rarity = self._said
        weights = _marks(items, self._known).multiply(rarity).tocsr()
        total = np.maximum(np.asarray(weights.sum(axis=1)).ravel(), _NOTHING)
        met = self._met(_marks([run for of in runs for run in of], range(len(self._items))) @ said)
        having = np.flatnonzero([len(of) for of in runs])
        starts = np.cumsum([0, *map(len, runs)])[having]
        for first in range(0, len(found), _BLOCK):  # all at once would take memory by the square
            rows = slice(first, first + _BLOCK)
            most = np.maximum.reduceat((weights[rows] @ met).toarray(), starts, axis=1)
            found[rows, having] = most / total[rows, np.newaxis]
        return found

    @cached_property
    def _said(self) -> tuple[Any, Floats]:
        """Items of each sentence, shape (sentences, items), and how rare each item is."""
        said = _marks(self._items, self._known)
        return said, np.log(1 + len(self._items) / np.asarray(said.sum(axis=0)).ravel())

    @cached_property
    def _like(self) -> Any:  # noqa: ANN401 - a sparse matrix
        """Forms of each item that is known, shape (items, forms)."""
        forms = [frozenset(self._forms(item)) for item in self._known]
        return _marks(forms, sorted(frozenset[str]().union(*forms)))

    def _met(self, there: Any) -> Any:  # noqa: ANN401 - a sparse matrix
        """Which of the items that are known meet one of each run's, shape (items, runs)."""
        met = (self._like @ (self._like.T @ there.T)).tocsr()
        met.data[:] = 1.0
        return met

    def begins(self, by: str, words: str) -> bool:
        """Whether a source has all of some words, or such as begin like them, wherever they stand."""
        return self.story.times(by, words) > 0 or self._all(words, self._said_by.get(by, frozenset()))

    def tells(self, by: str, words: str) -> bool:
        """Whether a sentence of a source has all of some words, or such as begin like them."""
        key = by, words
        if key not in self._told:
            own = (self.story.statement(s.k).stems for s in self.story.rows if s.place.by == by)
            self._told[key] = any(self._all(words, there) for there in own)
        return self._told[key]

    def opens(self, article: str, words: str) -> bool:
        """Whether an article has all of some words in how it begins, or such as begin like them."""
        own = self.story.sentences_of(article)[: HELD.begins]
        return self._all(words, frozenset[str]().union(*(self.story.statement(s.k).stems for s in own)))

    def _all(self, words: str, there: Collection[str]) -> bool:
        mine = self.stems(words)
        return bool(mine) and begun_alike(mine, there) == len(mine)

    @cached_property
    def _said_by(self) -> Mapping[str, set[str]]:
        """Words of each source."""
        found: dict[str, set[str]] = defaultdict(set)
        for s in self.story.rows:
            found[s.place.by] |= self.story.statement(s.k).stems
        return found

    def names(self, actor: str, article: str) -> bool:
        """Whether an article has an actor's name, the letters it is short for or by, or its words in one sentence."""
        name, text = self.story.names.get(actor, actor), self.story.texts[article]
        last, stems = name.split()[-1], self.stems(name)
        is_name = is_capitalised(name) and is_capitalised(last) and last in text
        if is_name and re.search(rf"\b{re.escape(last)}\b", text):
            return True
        if article not in self._spelled:
            self._spelled[article] = _letters_in(text)
        return _is_spelled(name, self._spelled[article]) or self._has(stems, article)

    def _has(self, stems: frozenset[str], article: str) -> bool:
        """Whether some stems stand in one sentence of an article."""
        own = self.story.sentences_of(article)
        if article not in self._stems_in:
            self._stems_in[article] = frozenset[str]().union(*(self.story.statement(t.k).stems for t in own))
        return stems <= self._stems_in[article] and any(stems <= self.story.statement(t.k).stems for t in own)

    def stems(self, name: str) -> frozenset[str]:
        """Stems of some words, without small ones."""
        return frozenset(t.stem for t in self.words.tokens(name) if t.stem)


class _Letters(NamedTuple):
    """Letters that stand in a text for names, and those for which its names may be short."""

    written: frozenset[str]
    meant: frozenset[str]


def begun_alike(ours: Collection[str], theirs: Collection[str]) -> int:
    """Count the stems that begin like one of others: "falsely" and "false", whose stem is shorter.

    Parameters
    ----------
    ours : Collection[str]
        Stems.
    theirs : Collection[str]
        Others.

    Returns
    -------
    int
        How many of `ours`.
    """
    return sum(any(_begin_alike(x, y) for y in theirs) for x in ours)


def _begin_alike(a: str, b: str) -> bool:
    return _begins(a) == _begins(b)


def _begins(stem: str) -> str:
    """First letters of a stem, with the "e" that a short one may have lost."""
    return f"{stem}e" if len(stem) == HELD.letters - 1 else stem[: HELD.letters]


def _letters_in(text: str) -> _Letters:
    meant = frozenset(letters for name in set(_NAME.findall(text)) for letters in _letters(name))
    return _Letters(frozenset(_SHORT.findall(text.replace(".", ""))), meant)


def _is_spelled(name: str, there: _Letters) -> bool:
    """Whether a text has the letters that a name is short by, or the name that letters are short for."""
    short = name.replace(".", "")
    if not is_acronym(short):
        return bool(_letters(name) & there.written)
    return short in there.written or any(short in letters for letters in there.meant)


def _letters(name: str) -> frozenset[str]:
    """Say what a name of several words may be short as, with and without its small words."""
    words = name.split()
    short = {"".join(w[0] for w in words if is_capitalised(w)), "".join(w[0] for w in words).upper()}
    return frozenset(s for s in short if len(s) > 1)


def _runs(numbers: Sequence[int]) -> list[Sequence[int]]:
    """Cut the sentences of an article into runs of neighbours."""
    return [numbers[k : k + HELD.run] for k in range(max(1, len(numbers) - HELD.run + 1)) if numbers]


def _marks(sets: Sequence[Collection[Hashable]], known: Sequence[Hashable]) -> Any:  # noqa: ANN401 - a sparse matrix
    """Lay sets out as rows of zeros and ones, shape (sets, what is known)."""
    from scipy.sparse import csr_matrix

    number = {x: k for k, x in enumerate(known)}
    columns = [number[x] for of in sets for x in of]
    bounds = np.cumsum([0, *map(len, sets)])
    return csr_matrix((np.ones(len(columns)), columns, bounds), shape=(len(sets), len(known)))
