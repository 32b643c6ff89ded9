"""Pronouns of sentences that have no parse: "he" and "she" where only one person can be meant.

Idea: without a tree there is neither subject nor clause, so prominence says little. What can be told is who was
named: a pronoun goes to a listed person if, of all persons named before it in its sentence and in the two
before, only that one agrees with it. "It" and "they" are left alone, and so is speech in marks.

Persons that no registry lists are capitalised names with a known given name or a title.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from framing.annotate.pronouns.referents import Cast, Referent
from framing.annotate.pronouns.words import PERSON, Form, PronounWords
from framing.records import Annotated, Construction, Voice
from framing.text import wording_of

_BACK = 2  # sentences
_NAME = re.compile(r"[A-Z][\w'’-]*\.?(?: [A-Z][\w'’-]*\.?)*")
_OWNER = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class LooseFinding:
    """A pronoun by its place and form, and the listed person it stands for."""

    start: int
    end: int
    form: Form
    case: str
    referent: Referent


class LooseReader:
    """Reads the sentences of one article that have no tokens.

    Parameters
    ----------
    doc : Annotated
        The article.
    cast : Cast
        What it speaks of.
    words : PronounWords
        The lists.
    """

    def __init__(self, doc: Annotated, cast: Cast, words: PronounWords) -> None:
        self.doc, self.cast, self.words = doc, cast, words
        self.near: dict[int, list[tuple[int, str]]] = {}  # by sentence

    @cached_property
    def forms(self) -> dict[int, list[tuple[int, int]]]:
        """Places of he, she and their other forms, by sentence; sentences without any are missing."""
        sentences = self.doc.sentences
        starts = [s.start for s in sentences]
        found: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        for start, end, form in self.words.single.find(wording_of(self.doc.plain)):
            k = bisect_right(starts, start) - 1
            if k >= 0 and end <= sentences[k].end and self.doc.plain[start:end] in (form, form.capitalize()):
                found[k].append((start, end))
        return found

    def read(self, k: int) -> Iterator[LooseFinding]:
        """Find the pronouns of one sentence."""
        found = self.forms.get(k)
        if not found:
            return
        named = self._named(k)
        before = {key for n in range(max(0, k - _BACK), k) for _, key in self._named(n)}
        for start, end in found:
            form = self.words.forms[self.doc.plain[start:end].lower()]
            keys = before.union(key for at, key in named if at < start)
            able = [r for key in sorted(keys) if _agrees(r := self.cast.referents[key], form.lemma)]
            if len(able) == 1 and self.doc.voice_of(start, end).voice != Voice.QUOTED:
                named.append((start, able[0].key))
                if able[0].actor:
                    yield LooseFinding(start, end, form, form.cases[-1], able[0])

    def _named(self, k: int) -> list[tuple[int, str]]:
        """Places and keys of the persons of a sentence, those of its pronouns included once they are read."""
        if k not in self.near:
            sentence = self.doc.sentences[k]
            self.near[k] = self._persons(sentence.start, sentence.end)
        return self.near[k]

    def _persons(self, start: int, end: int) -> list[tuple[int, str]]:
        """Places and keys of the persons named in a stretch of text."""
        cast, found, taken = self.cast, [], 0
        low, high = (bisect_left(cast.starts, x) for x in (start, end))
        mentions = [m for m in cast.mentions[low:high] if m.construction != Construction.NAME_MODIFIER]
        for m in mentions:
            r = cast.actor(m.actor)
            if r.sort == PERSON:
                found.append((m.start, r.key))
        for run in _NAME.finditer(self.doc.plain, start, end):
            while taken < len(mentions) and mentions[taken].end <= run.start():
                taken += 1
            if taken < len(mentions) and mentions[taken].start < run.end():
                continue
            key = self._stranger(run.group())
            if key:
                found.append((run.start(), key))
        return found

    def _stranger(self, run: str) -> str:
        """Key of a person that no registry lists, nothing where the words are no person's name."""
        parts = _OWNER.sub("", run).split()
        titles = [p for p in parts[:-1] if p.lower() in self.words.vocabulary.titles]
        given = next((p for p in parts[:-1] if p in self.words.first), "")
        if not (titles or given):
            return self.cast.persons.get(parts[-1], "") if len(parts) == 1 else ""
        gender = next((g for p in titles if (g := self.words.genders.get(p.lower()))), "")
        r = self.cast.person(parts[-1], given, gender or self.words.first.get(given, ""))
        return r.key


def _agrees(r: Referent, lemma: str) -> bool:
    if r.lemmas:
        return lemma in r.lemmas
    return r.gender in ("", "m" if lemma == "he" else "f")
