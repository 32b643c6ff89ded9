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
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from math import log

from framing.comparison.contrasts.held.weights import HELD
from framing.comparison.contrasts.story import Sentence, Story
from framing.comparison.coverage import words_of
from framing.text import is_acronym, is_capitalised

_ACTOR = "actor:"
_NAME = re.compile(r"[A-Z][\w.'’-]*(?: (?:of|for|and|the|on|in|de|al)(?= )| [A-Z][\w.'’-]*)*")


_SHORT = re.compile(r"\b[A-Z]{2,}\b")


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
        self._runs: dict[str, Mapping[str, Sequence[int]]] = {}
        self._formed: dict[str, frozenset[str]] = {}

    @cached_property
    def _items(self) -> Sequence[frozenset[str]]:
        """Stems of each sentence, and the actors that it names."""
        story = self.story
        return [story.statement(s.k).stems | {_ACTOR + a for a in story.named_in(s.k)} for s in story.rows]

    @cached_property
    def _rarity(self) -> Mapping[str, float]:
        """How rare each item is among the sentences of the event."""
        counted = Counter(item for items in self._items for item in items)
        return {item: log(1 + len(self._items) / n) for item, n in counted.items()}

    def _forms(self, item: str) -> frozenset[str]:
        """Say what an item meets: itself, its meanings, its first letters; an actor only itself."""
        if item not in self._formed:
            self._formed[item] = self._forms_of(item)
        return self._formed[item]

    def _forms_of(self, item: str) -> frozenset[str]:
        if item.startswith(_ACTOR):
            return frozenset({item})
        begins = {f"{item[: HELD.letters]}-"} if len(item) >= HELD.letters else set()
        return frozenset({item, *(f"={m}" for m in self.words.meanings.get(item, ())), *begins})

    @cached_property
    def _met(self) -> Sequence[frozenset[str]]:
        """What the items of each sentence meet."""
        return [frozenset(form for item in items for form in self._forms(item)) for items in self._items]

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
        where = self._runs_of(article)
        told: dict[int, float] = defaultdict(float)
        total = 0.0
        for item in self._items[s.k]:
            weight = self._rarity[item]
            total += weight
            for run in {run for form in self._forms(item) for run in where.get(form, ())}:
                told[run] += weight
        return max(told.values(), default=0.0) / total if total else 0.0

    def _runs_of(self, article: str) -> Mapping[str, Sequence[int]]:
        """Say in which runs of neighbouring sentences of an article, by number, each form stands."""
        if article not in self._runs:
            there = [self._met[t.k] for t in self.story.sentences_of(article)]
            where: dict[str, set[int]] = defaultdict(set)
            last = max(1, len(there) - HELD.run + 1)
            for k, forms in enumerate(there):
                runs = range(max(0, k - HELD.run + 1), min(k + 1, last))
                for form in forms:
                    where[form].update(runs)
            self._runs[article] = {form: tuple(runs) for form, runs in where.items()}
        return self._runs[article]

    def names(self, actor: str, article: str) -> bool:
        """Whether an article has an actor's name, the letters it is short for or by, or its words in one sentence."""
        name, text = self.story.names.get(actor, actor), self.story.texts[article]
        last, stems = name.split()[-1], self._stems(name)
        if is_capitalised(name) and is_capitalised(last) and re.search(rf"\b{re.escape(last)}\b", text):
            return True
        return _is_spelled(name, text) or any(
            stems <= self.story.statement(t.k).stems for t in self.story.sentences_of(article)
        )

    def _stems(self, name: str) -> frozenset[str]:
        return frozenset(t.stem for t in self.words.tokens(name) if t.stem)


def _is_spelled(name: str, text: str) -> bool:
    """Whether a text has the letters that a name is short by, or the name that letters are short for."""
    short, known = name.replace(".", ""), set(_SHORT.findall(text.replace(".", "")))
    if not is_acronym(short):
        return bool(_letters(name) & known)
    return short in known or any(short in letters for n in _NAME.findall(text) for letters in _letters(n))


def _letters(name: str) -> frozenset[str]:
    """Say what a name of several words may be short as, with and without its small words."""
    words = name.split()
    short = {"".join(w[0] for w in words if is_capitalised(w)), "".join(w[0] for w in words).upper()}
    return frozenset(s for s in short if len(s) > 1)
