"""Names of listed actors in a sentence, grown to the phrases that they head or modify.

A name that modifies an actor noun of its kind is part of a larger naming ("Taliban regime");
one that modifies anything else stands for itself ("Taliban rule"). A capital after "in" is a
place, elsewhere a government. A last name behind another first name is another person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from framing.annotate.naming.anaphora import Item
from framing.annotate.naming.modifiers import read
from framing.annotate.naming.sentence import Reading
from framing.grammar import Phrase, Tree
from framing.records import Construction
from framing.registry import Entry, Name
from framing.text import straighten, wording_of

_NEXT_NAME = re.compile(r" ([A-Z][\w'-]*)")

_FIRST_NAMES = re.compile(r"(?:[A-Z][\w-]*\.? ){1,3}$")
_LEGAL_FORM = re.compile(r",? ([A-Z]\w+)\b(?:\.(?=,| [a-z]))?")


class NameReader(Reading):
    """Finds the names of one sentence."""

    def read_names(self) -> list[Item]:
        """Give the namings that hold an actor's name."""
        self.names = self._find_names(self.text)
        return list(self._names_and_their_phrases())

    def _find_names(self, text: str) -> list[tuple[int, int, tuple[Name, ...]]]:
        index = self.registry.loud if self.loud else self.registry.names
        found = []
        first = self.sentence.start
        for start, end, names in index.find(wording_of(self.doc.plain), first, self.sentence.end):
            if any(n.sort == "excluded" for n in names) or self._inside_word(text, start - first, end - first):
                continue
            found.append((start, first + self._company(text, end - first), names))
        return found

    def _inside_word(self, text: str, start: int, end: int) -> bool:
        """Whether the string is a piece of another name: "Tehrik-e-Taliban", "Trump Jr."."""
        before = re.search(r"([\w'-]+)-$", text[max(0, start - 24) : start])
        if before:
            word = before.group(1)
            known = (
                word.lower() in self.words.cues["hedge prefix"]
                or self.words.belonging(word)
                or self.registry.names.get(word)
            )
            if not known and word.lower() not in ("non", "pre", "post", "ultra", "mid"):
                return True
        suffix = re.compile(r",? (\w+\.?)").match(text, end)
        return bool(suffix and suffix.group(1).lower() in self.words.cues["name suffix"])

    def _names_and_their_phrases(self) -> Iterator[Item]:
        for start, end, names in self.names:
            if self._taken(start):
                continue
            i = self.view.head_of(start, end)
            if i is None:
                continue
            for name in names:
                item = self._name(start, end, i, name)
                if item is not None:
                    yield item
                    break

    def _name(self, start: int, end: int, i: int, name: Name) -> Item | None:
        entry = self.registry.entries[name.actor]
        grown = None if entry.person else self._grown(start, end, i, entry)
        if grown is not None:
            return grown
        if name.sort == "metonym" and self._is_place(start, end, i):
            return None
        governors = self.view.governors(i)
        owner = bool(governors) and governors[0][1]
        linked = re.compile(r" ?- ?[a-z]").match(self.doc.plain, end) or (start and self.doc.plain[start - 1] == "-")
        if linked or (governors and not owner):
            if not linked and self._part_of_name(end, entry):
                return None
            if entry.person and not linked and self._foreign_name(start, entry):
                return None
            hollow = self.titled and not linked and not {self.view.surface(n) for n, _ in governors} & self.words.forms
            construction = Construction.NAME if hollow else Construction.NAME_MODIFIER
            return self._item(start, end, entry, None, construction, "name" if hollow else "name as modifier", i)
        if self._part_of_name(end, entry) and not owner:
            return None
        phrase = self.view.phrase(i)
        if entry.person:
            return self._person(start, end, phrase, name, entry, i)
        return self._whole_name(start, end, phrase, entry, i)

    def _whole_name(self, start: int, end: int, phrase: Phrase, entry: Entry, i: int) -> Item | None:
        """Give the name with its determiner and modifiers."""
        inner = self._owner_inside(start, phrase) or phrase
        first = self._grown_left(start, inner) if phrase.head_start >= start and phrase.start < start else start
        if first == start:
            first = self._determiner(start)
        actor = self._title_of_state(first, end) or entry
        item = self._item(first, end, actor, phrase, Construction.NAME, "name", i)
        item.modifiers = tuple(m.text for m in inner.before if m.start >= first and m.end <= start)
        item.head = self.doc.text[start:end]
        item.hedge = next((w for m in item.modifiers if (w := m.lower()) in self.words.cues["hedge word"]), "")
        return item

    def _owner_inside(self, start: int, phrase: Phrase) -> Phrase | None:
        """Give the phrase of the owner that a name begins with: what stands before "Dockers' Union" hangs on it."""
        if not isinstance(self.view, Tree):
            return None
        owner = next((m for m in phrase.before if m.dep == "poss" and m.start < start < m.end), None)
        return None if owner is None else self.view.phrase(owner.i)

    def _grown_left(self, start: int, phrase: Phrase, *, person: bool = False) -> int:
        """Walk left from a name over its modifiers; a plain noun must name actors ("tech giant Amazon")."""
        first = start
        for m in reversed([m for m in phrase.before if m.end <= start]):
            last = m.text.split()[-1].lower()
            owner = m.dep == "poss" and not self.words.belonging(straighten(m.text).removesuffix("'s"))
            known = (
                last in self.words.forms
                or last in self.words.titles
                or self.words.belonging(m.text)
                or "-" in m.text
                or (person and m.text[0].isupper())
            )
            if (
                any(c in self.doc.plain[m.start : first] for c in ",;:()")
                or owner
                or (m.dep in ("compound", "nmod") and not known)
            ):
                return first
            first = m.start
        return phrase.start if phrase.determiner and len(self.doc.plain[phrase.start : first].split()) == 1 else first

    def _title_of_state(self, start: int, end: int) -> Entry | None:
        """Give the state where the name is its official title: "the government of the Islamic Republic of Iran"."""
        if not re.search(
            r"\b(?:government|regime|authorities|rulers) of $",
            self.doc.plain[max(0, start - 16) : start],
            re.IGNORECASE,
        ):
            return None
        states = self.registry.by_kind.get("state", ())
        return next((e for e in states if self.doc.plain[start:end].endswith(f" of {e.actor.name}")), None)

    def _company(self, text: str, end: int) -> int:
        """End of a name with the legal form behind it: "Acme Stores Inc."."""
        m = _LEGAL_FORM.match(text, end)
        return m.end() if m and m.group(1).lower() in self.words.cues["legal form"] else end

    def _determiner(self, start: int) -> int:
        m = re.search(r"\b([Tt]he|THE) $", self.doc.plain[max(self.sentence.start, start - 4) : start])
        return start - 4 if m else start

    def _person(self, start: int, end: int, phrase: Phrase, name: Name, entry: Entry, i: int) -> Item | None:
        """Give a person's name with titles and modifiers, unless it is another person of that last name."""
        if name.sort == "last name" and self._foreign_name(start, entry):
            return None
        first = start
        if phrase.start < start <= phrase.head_start or (phrase.i == i and phrase.start < start):
            first = self._grown_left(start, phrase, person=True)
        first = self._titles(first)
        item = self._item(first, end, entry, phrase, Construction.NAME, "name", i)
        outer = self.doc.plain[first:start].split()
        item.modifiers = tuple(w for w in outer if w.lower() not in self.words.closed)
        item.heads = frozenset(
            w.lower() for w in outer if w.lower() in self.words.forms or w.lower() in self.words.offices
        )
        item.past = any(w.lower() in self.words.cues["historical"] for w in outer)
        item.head = self.doc.text[start:end]
        return item

    def _titles(self, start: int) -> int:
        """Walk left over honorifics and offices."""
        first = start
        for _ in range(4):
            m = re.search(r"([\w.'-]+) $", self.doc.plain[max(self.sentence.start, first - 24) : first])
            if not m or m.group(1).lower() not in self.words.titles or not m.group(1)[0].isupper():
                break
            first -= len(m.group())
        return first

    def _foreign_name(self, start: int, entry: Entry) -> bool:
        """Whether a last name follows a first name that is not the listed person's."""
        before = self.doc.plain[max(self.sentence.start, start - 40) : start]
        m = _FIRST_NAMES.search(before)
        if not m or self.titled or self.loud:
            return False
        words = m.group().split()
        own = {w for n in (entry.actor.name, *entry.actor.aliases) for w in n.split()[:-1]}
        if own & set(words[-2:]):
            return False  # with a middle name: "Quentin Lamar Smith"
        word = next((w for w in reversed(words) if len(w.rstrip(".")) > 1), words[-1])
        low = word.lower()
        sense = self.words.noun(low, False)
        known = low in self.words.titles or low in self.words.closed or (sense is not None and "person" in sense.kinds)
        if known or self.words.belonging(word) or self.registry.names.get(word) or "-" in word:
            return False
        return self.sentence.tokens != () or len(m.group()) < len(before.lstrip())

    def _part_of_name(self, end: int, entry: Entry) -> bool:
        """Whether the name runs on into another name: "Trump Tower", "Clinton Foundation"."""
        m = None if self.loud or self.titled else _NEXT_NAME.match(self.doc.plain, end)
        if m is None or m.group(1) == "I":
            return False
        word = m.group(1).removesuffix("'s")
        low = word.lower()
        sense = self.words.noun(low, False)
        known = low in self.words.titles or low in self.words.closed or (sense is not None and "person" in sense.kinds)
        known = known or bool(self.words.belonging(word))
        return (
            not known
            and not self.registry.names.get(word)
            and not self.words.belonging(self.doc.plain[m.start(1) : m.end() + 6].strip())
        )

    def _is_place(self, start: int, end: int, i: int) -> bool:
        """Whether a capital or a country is a place here, not its government."""
        plain, cues = self.doc.plain, self.words.cues
        head = self.view.first_conjunct(i) if isinstance(self.view, Tree) else i
        link = self.view.preposition(i)
        over = ""
        if link and isinstance(self.view, Tree):
            over = self.view.tokens[self.view.tokens[self.view.tokens[head].head].head].lemma.lower()
        country = not self.words.seats.get(plain[start:end])
        if link == "to" and country:
            return over in cues["motion word"]
        if link in cues["place preposition"]:
            return not (link == "to" and over in cues["addressee word"])
        if link == "of" and over not in cues["act noun"] and not country:
            return True  # "the streets of Tehran"
        if self.view.verb(i) in cues["place verb"]:
            return True
        if plain[end : end + 1] == "'" and not country:
            return not self._acts(end)
        governors = self.view.governors(i)
        if governors and not governors[0][1]:
            return True
        return bool(
            re.compile(r",? \(|, [A-Z][\w.]+(?:,| -| \()").match(plain, end) and start <= self.sentence.start + 4
        )

    def _acts(self, end: int) -> bool:
        """Whether the thing owned is an act or a stance, so that the owner is a government."""
        m = re.compile(r"'s? (\w+)(?: (\w+))?(?: (\w+))?").match(self.doc.plain, end)
        return bool(m and any(g and g.lower() in self.words.cues["act noun"] for g in m.groups()))

    def _grown(self, start: int, end: int, i: int, entry: Entry) -> Item | None:
        """Grow a name to the phrase it modifies, if that phrase's head can stand for the actor."""
        suffix = re.compile(r" ?- ?([a-z]+)").match(self.doc.plain, end)
        if suffix and suffix.group(1) not in self.words.cues["holder suffix"]:
            return None
        if start and self.doc.plain[start - 1] == "-":
            return None
        for n, owner in self.view.governors(i):
            sense = self._sense(n)
            if sense is None or not sense.kinds & entry.all_kinds:
                continue
            if not (sense.plural or "person" not in sense.kinds or sense.kinds - {"person"}):
                continue
            phrase = self.view.phrase(n)
            if owner and (phrase.determiner or not (sense.plural or "government" in sense.fields)):
                continue
            if not phrase.start <= start < phrase.head_start:
                continue
            reading = read(
                phrase, self.doc.plain, [(start, end, entry.id)], self._places_in(phrase), self.words, cased=False
            )
            self.taken.append((phrase.start, phrase.end))
            item = self._item(phrase.start, phrase.end, entry, phrase, Construction.NOUN_PHRASE, "name + actor noun", n)
            item.hedge = f"-{suffix.group(1)}" if suffix else reading.hedge
            item.past = reading.past
            item.heads = frozenset({sense.noun})
            return item
        return None
