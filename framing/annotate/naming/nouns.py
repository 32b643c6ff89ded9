"""Nouns that name a listed actor in a sentence, nouns that may point back to one, and strangers.

A noun names an actor where its modifiers say whose it is; a definite one is left to the
resolver (`_items`), with all other things that it could mean.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

from framing.annotate.naming.anaphora import Item
from framing.annotate.naming.links import link
from framing.annotate.naming.modifiers import Reading as Modifiers
from framing.annotate.naming.modifiers import read
from framing.annotate.naming.names import NameReader
from framing.annotate.naming.verdict import UNIQUE, judge
from framing.grammar import NOUNS, SUBJECTS, Phrase, Tree
from framing.lexicon import NounSense
from framing.records import Construction

_YEAR = re.compile(r"(?<![\d.,$£€])((?:1[89]|20)\d\d)(s?)(?![\d%]|,\d)")
_YEAR_REACH = 300  # characters around a noun in which a year dates it
_NEXT_NAME = re.compile(r" ([A-Z][\w'-]+)")
_ACRONYM = re.compile(r"[A-Z]{2,6}s?")
_POINTERS = frozenset({"the", "this", "that", "these", "those", "both"})
_OWNED = frozenset({"its", "their", "his", "her"})


class SentenceReader(NameReader):
    """Finds all things that one sentence names."""

    def items(self) -> list[Item]:
        """Give all things named, in text order."""
        found = [*self.read_names(), *self._nouns(), *self._strangers()]
        found.sort(key=lambda i: (i.start, -i.end))
        link(found, self.view, self.doc, self.words)
        return found

    def _nouns(self) -> Iterator[Item]:
        found_names = [(a, b, n[0].actor) for a, b, n in self.names if n[0].sort in ("name", "last name")]
        present = frozenset(a for _, _, a in found_names)
        self.read: set[int] = set()
        for n in self._heads():
            start = self.view.span(n)[0]
            sense = self._sense(n)
            if sense is None:
                sense = self._own_noun(n)
            if sense is None or self._taken(start) or self._name_at(start):
                continue
            governors = self.view.governors(n)
            modifies = bool(governors) and not governors[0][1]
            if modifies and not (sense.plural and self.view.surface(governors[0][0]) not in self.words.forms):
                continue  # "police shooting"; a plural before another noun is a parser's slip: "rioters storm"
            if sense.kinds & self.registry.kinds or sense.noun in self.registry.own_nouns:
                self.read.add(n)
                yield from self._noun(n, sense, found_names, present)

    def _heads(self) -> list[int]:
        """Nouns that may matter; in a headline also what the parser took for a verb: "rioters storm parliament"."""
        relevant, view = self.registry.relevant, self.view
        if not isinstance(view, Tree) or self.text.rstrip("\"' ").endswith((".", "?", "!", ":", ";")):
            return view.heads(relevant)
        nouns = self.words.nouns
        heads = (t for t in view.tokens if t.pos in NOUNS or (t.tag == "VBZ" and (t.text.lower(), True) in nouns))
        return [t.i for t in heads if view.surface(t.i) in relevant]

    def _noun(
        self, n: int, sense: NounSense, names: Sequence[tuple[int, int, str]], present: frozenset[str]
    ) -> Iterator[Item]:
        phrase = self.view.phrase(n)
        low, high = bisect_left(names, (phrase.start,)), bisect_left(names, (phrase.full_end,))
        cased = not (self.loud or self.titled)
        reading = read(phrase, self.doc.plain, names[low:high], self._places_in(phrase), self.words, cased=cased)
        years = self._near_years(phrase.head_start) if self._years else ()
        verdict = judge(reading, sense, self.registry, years, self.doc.year, present)
        item = self._item(phrase.start, phrase.end, None, phrase, Construction.NOUN_PHRASE, "", n)
        item.sense, item.kinds, item.hedge, item.past = sense, sense.kinds, reading.hedge, reading.past
        item.heads = frozenset({sense.noun})
        item.compound = any(
            m.dep == "compound" and m.text.islower() and not self._modifies_actors(m.text) for m in phrase.before
        )
        item.owners = frozenset(reading.owners) | frozenset(reading.located)
        item.offices = (
            sense.noun,
            (reading.words + sense.noun).strip().split(" ", 1)[-1],
            (reading.words + sense.noun).strip(),
        )
        if verdict and verdict.rule.startswith("affil") and self._proper_name(phrase) and not sense.kinds & UNIQUE:
            verdict = None  # "Bank of America" is a name, and no bank of ours
        bare = verdict is not None and verdict.rule == "noun of its own"
        if verdict is not None and not (bare and (self._predicative(n) or self._individuals(phrase))):
            item.sort, item.actor, item.end, item.rule = "noun", verdict.entry.id, verdict.end, verdict.rule
            item.confidence = round(self.sure * (0.9 if verdict.score >= 4 else 0.65), 2)
            item.kinds = verdict.entry.all_kinds
            if verdict.rule == "noun of its own" and phrase.definite:
                item.construction = Construction.NOMINAL
            yield item
            return
        points = (
            phrase.determiner in _POINTERS
            and not self._proper_name(phrase)
            and not (reading.restricted or reading.strangers or reading.contrast or reading.names or reading.backers)
        )
        if phrase.determiner in _OWNED and not reading.restricted:
            item.sort, item.rule = "owned", "possessive + actor noun"
            item.antecedents = self._owner_offsets(n)
            yield item
        elif points and sense.anaphoric and not self._predicative(n):
            item.sort, item.construction, item.rule = "anaphor", Construction.NOMINAL, "anaphor"
            item.end = max([phrase.end, *reading.located.values()]) if reading.located else phrase.end
            yield item
        else:
            item.sort, item.stranger = "stranger", self._stranger_key(phrase, sense, reading)
            item.fields = sense.fields
            item.sure = 0.9 if phrase.determiner in ("a", "an") or reading.strangers or reading.owners else 0.5
            yield item

    def _proper_name(self, phrase: Phrase) -> bool:
        """Whether the whole phrase is a name of its own: "the Justice Department", "the Committee on Trade"."""
        if not phrase.proper or self.loud or self.titled:
            return False
        return bool(phrase.after) or any(m.dep == "compound" and m.text[:1].isupper() for m in phrase.before)

    def _individuals(self, phrase: Phrase) -> bool:
        """Whether names follow, so that the noun speaks of those persons: "officers Ann Lee and Bo Day"."""
        m = None if self.loud or self.titled else _NEXT_NAME.match(self.doc.plain, phrase.end)
        return m is not None and phrase.plural and self.words.closed.get(m.group(1).lower()) is None

    def _predicative(self, n: int) -> bool:
        """Whether a noun says what something is: then it names what that is, which `labels` finds."""
        if not isinstance(self.view, Tree):
            return False
        t = self.view.tokens[self.view.first_conjunct(n)]
        if t.dep == "pobj" and self.view.tokens[t.head].text == "of":  # "a gang of thugs"
            t = self.view.tokens[self.view.tokens[t.head].head]
        return t.dep in ("attr", "oprd") or (t.dep == "pobj" and self.view.tokens[t.head].text.lower() == "as")

    def _modifies_actors(self, text: str) -> bool:
        """Whether a noun before a noun says what sort of actor it is: "rebel group", "puppet regime"."""
        sense = self.words.noun(text, False) or self.words.noun(text, True)
        return bool(sense and sense.kinds - {"event"}) or text in self.words.cues["noun modifier"]

    def _stranger_key(self, phrase: Phrase, sense: NounSense, reading: Modifiers) -> str:
        owners = "+".join(sorted(reading.owners))
        return f"{owners or self.doc.plain[phrase.start : phrase.head_start].strip().lower()}:{sense.noun}"

    def _near_years(self, at: int) -> list[int]:
        at -= self.sentence.start
        near = [(abs(start - at), years) for start, years in self._years if -_YEAR_REACH <= start - at < _YEAR_REACH]
        return [year for _, years in sorted(near, key=lambda n: n[0]) for year in years]

    @cached_property
    def _years(self) -> list[tuple[int, Sequence[int]]]:
        """Years that the sentence names, with their places in it; a decade is ten."""
        found = ((m.start(), int(m.group(1)), m.group(2)) for m in _YEAR.finditer(self.text))
        return [(at, range(year, year + 10) if decade else (year,)) for at, year, decade in found]

    def _owner_offsets(self, n: int) -> tuple[int, ...]:
        """Where the owner of "its" is looked for: the subject of its clause, then that of the sentence."""
        if not isinstance(self.view, Tree):
            return ()
        view, found, i = self.view, [], n
        for _ in range(12):
            t = view.tokens[i]
            if t.pos in ("VERB", "AUX"):
                subject = view.child(i, "nsubj", "nsubjpass")
                if subject is not None and subject != n and n not in range(view.left(subject), view.right(subject) + 1):
                    found.append(view.tokens[subject].start)
            if t.head == i:
                break
            i = t.head
        return tuple(found)

    def _strangers(self) -> Iterator[Item]:
        """Yield names that no record lists, which a later noun may point back to, and countries, which own things."""
        view = self.view
        places = self.places
        for start, end, countries in places:
            yield Item(
                start,
                end,
                self.index,
                "place",
                stranger="place:" + countries[0],
                owners=frozenset(countries),
                weight=self._weight_at(start, end),
            )
        if not isinstance(view, Tree):
            return
        covered = {start for a, b, _ in places for start in range(a, b)}
        for t in view.tokens:
            inner = t.dep in ("compound", "nmod", "amod") and not _ACRONYM.fullmatch(t.text)
            if (
                t.pos != "PROPN"
                or t.text.lower() in self.words.closed
                or inner
                or t.start in covered
                or t.i in self.read
                or self._taken(t.start)
                or self._name_at(t.start)
            ):
                continue
            phrase = view.phrase(t.i)
            name = self.doc.plain[phrase.start : phrase.end]
            kinds, heads = self._guess(name, t.text)
            apposed = self._apposed_heads(t.i)
            if apposed:  # "Airbus, the planemaker": no guess is needed
                senses = [s for h in apposed for p in (False, True) if (s := self.words.noun(h, p))]
                kinds = frozenset(k for s in senses for k in s.kinds) or kinds
            if kinds & self.registry.kinds or apposed:
                sure = 0.9 if apposed else 0.8 if heads or _ACRONYM.fullmatch(t.text) else 0.6
                yield Item(
                    start=phrase.start,
                    end=phrase.end,
                    sentence=self.index,
                    sort="stranger",
                    stranger=t.text,
                    kinds=kinds,
                    heads=heads | apposed,
                    weight=view.weight(t.i),
                    sure=sure,
                    phrase=phrase,
                    fields=self._fields(heads),
                    subject=t.dep in SUBJECTS,
                    clause=view.clause(t.i)[0],
                )

    def _fields(self, heads: frozenset[str]) -> frozenset[str]:
        return frozenset(
            f for h in heads if (s := self.words.noun(h, False) or self.words.noun(h, True)) for f in s.fields
        )

    def _guess(self, name: str, last: str) -> tuple[frozenset[str], frozenset[str]]:
        """Guess what a name stands for: its last word, an article, an acronym."""
        words = name.split()
        low = last.lower()
        titles = frozenset(w.lower() for w in words[:-1] if w.lower() in self.words.titles)
        if low in self.words.forms:
            sense = self.words.noun(low, False) or self.words.noun(low, True)
            return (sense.kinds if sense else frozenset()) or frozenset({"organisation"}), frozenset({low})
        if _ACRONYM.fullmatch(last) or (words[0].lower() == "the" and len(words) > 1):
            return frozenset({"organisation", "armed group", "party", "movement"}), frozenset()
        if titles or len(words) > 1:
            return frozenset({"person"}), titles
        return frozenset({"person", "organisation"}), frozenset()
