"""Every naming of the registry's actors: names, noun phrases, and nouns that point back.

A name is found as it is listed (or by the rules of `_registry`), then grown to the noun phrase
it heads ("the Afghan Taliban") or modifies, if that phrase's head is a noun of the actor's kind
("Taliban regime", but not "Taliban rule"). A noun of a kind is a naming where its modifiers
say whose it is ("US occupation forces") or where, definite, it points back to an actor ("the
group"). Pronouns are no namings.

Source: van Leeuwen's categories of naming (2008); the annotation guideline of this project.
Offsets index the normalised text. Without tokens the same rules run on word patterns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from framing._text import straighten
from framing.annotate._chunks import Chunks, is_loud
from framing.annotate._evidence import Reading, judge, read
from framing.annotate._items import Item, Resolver
from framing.annotate._links import link
from framing.annotate._naming import NounSense
from framing.annotate._phrases import Phrase, View
from framing.annotate._registry import Entry, Name, Registry, compiled
from framing.lexicon import Lexicons
from framing.records import Annotated, Construction, Mention, Operator

_YEAR = re.compile(r"(?<![\d.,$£€])((?:1[89]|20)\d\d)(s?)(?![\d%]|,\d)")
_NEXT_NAME = re.compile(r" ([A-Z][\w'-]*)")
_ACRONYM = re.compile(r"[A-Z]{2,6}s?")
_POINTERS = frozenset({"the", "this", "that", "these", "those", "both"})
_OWNED = frozenset({"its", "their", "his", "her"})


def find_mentions(doc: Annotated, lexicons: Lexicons) -> tuple[Mention, ...]:
    """Find every naming of the actors in ``doc.actors``.

    Parameters
    ----------
    doc : Annotated
        One article with sentences, voices and its registry.
    lexicons : Lexicons
        The word lists.

    Returns
    -------
    tuple of Mention
        In text order, each in the voice of the words it stands in.
    """
    if not doc.actors:
        return ()
    registry = compiled(doc.actors, lexicons)
    items: list[Item] = []
    for k in range(len(doc.sentences)):
        items.extend(SentenceReader(doc, k, registry).items())
    resolver = Resolver(registry, doc.year)
    return tuple(_mention(doc, i) for i in resolver.run(items))


def _mention(doc: Annotated, item: Item) -> Mention:
    return Mention(
        start=item.start, end=item.end, actor=item.actor, head=item.head, construction=item.construction,
        modifiers=item.modifiers, hedge=item.hedge,
        operator=Operator.HISTORICAL if item.past and item.construction != Construction.NAME_MODIFIER else Operator.ASSERTED,
        voice=doc.voice_of(item.start, item.end).voice, confidence=item.confidence, rule=item.rule,
    )  # fmt: skip


class SentenceReader:
    """Finds the things that one sentence names.

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
        self.titled = _title_case(text)
        loose = self.loud or not self.sentence.tokens
        self.view: View | Chunks = Chunks(doc, index, self.words, loud=self.loud, known=registry.modifiers) if loose else View(doc, index)
        self.sure = 0.8 if loose else 1.0
        self.names = self._find_names(text)
        self.years = [(m.start() + self.sentence.start, m) for m in _YEAR.finditer(text)]
        self.taken: list[tuple[int, int]] = []

    def items(self) -> list[Item]:
        """Give all things named, in text order."""
        found = [*self._names_and_their_phrases(), *self._nouns()]
        found += self._strangers()
        found.sort(key=lambda i: (i.start, -i.end))
        link(found, self.view, self.doc, self.words)
        return found

    # --- names -------------------------------------------------------------------------------
    def _find_names(self, text: str) -> list[tuple[int, int, tuple[Name, ...]]]:
        index = self.registry.loud if self.loud else self.registry.names
        found = []
        for start, end, names in index.finditer(text):
            if any(n.sort == "excluded" for n in names) or self._inside_word(text, start, end):
                continue
            found.append((start + self.sentence.start, end + self.sentence.start, names))
        return found

    def _inside_word(self, text: str, start: int, end: int) -> bool:
        """Whether the string is a piece of another name: "Tehrik-e-Taliban", "Trump Jr."."""
        before = re.search(r"([\w'-]+)-$", text[:start][-24:])
        if before:
            word = before.group(1)
            known = word.lower() in self.words.cues["hedge prefix"] or self.words.belonging(word) or self.registry.names.get(word)
            if not known and word.lower() not in ("non", "pre", "post", "ultra", "mid"):
                return True
        suffix = re.compile(r",? (\w+\.?)").match(text, end)
        return bool(suffix and suffix.group(1).lower() in self.words.cues["name suffix"])

    def _names_and_their_phrases(self) -> Iterator[Item]:
        for start, end, names in self.names:
            if any(a <= start and end <= b for a, b in self.taken):
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
            if entry.person and not linked and self._foreign_name(start, i):
                return None
            hollow = self.titled and not linked and not {self.view.surface(n) for n, _ in governors} & self.words.forms
            construction = Construction.NAME if hollow else Construction.NAME_MODIFIER
            return self._item(start, end, entry, None, construction, "name" if hollow else "name as modifier", i)
        if self._part_of_name(end, entry) and not owner:
            return None
        end = self._company(end)
        phrase = self.view.phrase(i)
        if entry.person:
            return self._person(start, end, phrase, name, entry, i)
        return self._whole_name(start, end, phrase, entry, i)

    def _whole_name(self, start: int, end: int, phrase: Phrase, entry: Entry, i: int) -> Item | None:
        """Give the name with its determiner and modifiers."""
        first = self._grown_left(start, phrase) if phrase.head_start >= start and phrase.start < start else start
        if first == start:
            first = self._determiner(start)
        actor = self._title_of_state(first, end) or entry
        item = self._item(first, end, actor, phrase, Construction.NAME, "name", i)
        item.modifiers = tuple(m.text for m in phrase.before if m.start >= first and m.end <= start)
        item.head = self.doc.text[start:end]
        return item

    def _grown_left(self, start: int, phrase: Phrase, *, person: bool = False) -> int:
        """Walk left from a name over its modifiers; a plain noun must be one that names actors ("tech giant Amazon")."""
        first = start
        for m in reversed([m for m in phrase.before if m.end <= start]):
            last = m.text.split()[-1].lower()
            owner = m.dep == "poss" and not self.words.belonging(straighten(m.text).removesuffix("'s"))
            known = last in self.words.forms or last in self.words.titles or self.words.belonging(m.text) or "-" in m.text or (person and m.text[0].isupper())
            if any(c in self.doc.plain[m.start : first] for c in ",;:()") or owner or (m.dep in ("compound", "nmod") and not known):
                return first
            first = m.start
        return phrase.start if phrase.determiner and len(self.doc.plain[phrase.start : first].split()) == 1 else first

    def _title_of_state(self, start: int, end: int) -> Entry | None:
        """Give the state where the name is its official title: "the government of the Islamic Republic of Iran"."""
        if not re.search(r"\b(?:government|regime|authorities|rulers) of $", self.doc.plain[max(0, start - 16) : start], re.IGNORECASE):
            return None
        states = self.registry.by_kind.get("state", ())
        return next((e for e in states if self.doc.plain[start:end].endswith(f" of {e.actor.name}")), None)

    def _company(self, end: int) -> int:
        """End of a name with the legal form behind it: "Wal-Mart Stores Inc."."""
        m = re.compile(r",? (\w+)\b").match(self.doc.plain, end)
        return m.end() if m and m.group(1).lower() in self.words.cues["legal form"] and m.group(1)[0].isupper() else end

    def _determiner(self, start: int) -> int:
        m = re.search(r"\b([Tt]he|THE) $", self.doc.plain[max(self.sentence.start, start - 4) : start])
        return start - 4 if m else start

    def _person(self, start: int, end: int, phrase: Phrase, name: Name, entry: Entry, i: int) -> Item | None:
        """Give a person's name with titles and modifiers, unless it is another person of that last name."""
        if name.sort == "last name" and self._foreign_name(start, i):
            return None
        first = start
        if phrase.start < start <= phrase.head_start or (phrase.i == i and phrase.start < start):
            first = self._grown_left(start, phrase, person=True)
        first = self._titles(first)
        item = self._item(first, end, entry, phrase, Construction.NAME, "name", i)
        outer = self.doc.plain[first:start].split()
        item.modifiers = tuple(w for w in outer if w.lower() not in self.words.closed)
        item.heads = frozenset(w.lower() for w in outer if w.lower() in self.words.forms or w.lower() in self.words.offices)
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

    def _foreign_name(self, start: int, i: int) -> bool:
        """Whether a last name follows a first name that is not the listed person's."""
        m = re.search(r"(?:^|[\s\"'(])([A-Z][\w'-]*\.?) (?:[A-Z]\. )?$", self.doc.plain[max(self.sentence.start, start - 30) : start])
        if not m or self.titled or self.loud:
            return False
        word = m.group(1)
        low = word.lower().removesuffix("'s")
        known = low in self.words.titles or low in self.words.closed or low in self.words.forms or self.words.belonging(word)
        if known or self.registry.names.get(word):
            return False
        at_start = start - len(m.group().lstrip()) <= self.sentence.start + 1
        return not (at_start and not self.sentence.tokens) and "-" not in word and not word.endswith("'s")

    def _part_of_name(self, end: int, entry: Entry) -> bool:
        """Whether the name runs on into another name: "Trump Tower", "Clinton Foundation"."""
        m = None if self.loud or self.titled else _NEXT_NAME.match(self.doc.plain, end)
        if m is None or m.group(1) == "I":
            return False
        word = m.group(1).removesuffix("'s")
        low = word.lower()
        known = low in self.words.titles or low in self.words.forms or low in self.words.closed or low in self.words.cues["legal form"]
        known = known or bool(self.words.belonging(word))
        return not known and not self.registry.names.get(word) and not self.words.belonging(self.doc.plain[m.start(1) : m.end() + 6].strip())

    def _is_place(self, start: int, end: int, i: int) -> bool:
        """Whether a capital or a country is a place here, not its government."""
        plain, cues = self.doc.plain, self.words.cues
        head = self.view.first_conjunct(i) if isinstance(self.view, View) else i
        link = self.view.preposition(i)
        over = ""
        if link and isinstance(self.view, View):
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
        return bool(re.compile(r",? \(|, [A-Z][\w.]+(?:,| -| \()").match(plain, end) and start <= self.sentence.start + 4)

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
            if owner and (phrase.determiner or not (sense.plural or sense.field == "government")):
                continue
            if not phrase.start <= start < phrase.head_start:
                continue
            known = [(a, b, entry.id) for a, b, _ in self.names if a == start]
            reading = read(phrase, self.doc.plain, known, self.words, cased=False)
            self.taken.append((phrase.start, phrase.end))
            item = self._item(phrase.start, phrase.end, entry, phrase, Construction.NOUN_PHRASE, "name + actor noun", n)
            item.hedge = f"-{suffix.group(1)}" if suffix else reading.hedge
            item.past = reading.past
            item.heads = frozenset({sense.noun})
            return item
        return None

    # --- nouns -------------------------------------------------------------------------------
    def _sense(self, n: int) -> NounSense | None:
        """Sense of the noun at `n`, with the word before it where the two are one noun."""
        form, plural = self.view.surface(n), self.view.plural(n)
        if n and (two := self.words.noun(f"{self.view.surface(n - 1)} {form}", plural)) and two.kinds:
            return two
        found = self.words.noun(form, plural)
        if found is None and (other := self.words.noun(form, not plural)) and (other.keeps_plural or self.view.proper(n)):
            return other
        return found

    def _nouns(self) -> Iterator[Item]:
        found_names = [(a, b, n[0].actor) for a, b, n in self.names if n[0].sort == "name"]
        present = frozenset(a for _, _, a in found_names)
        for n in self.view.heads():
            start, end = self.view.span(n)
            sense = self._sense(n)
            if sense is None:
                sense = self._own_noun(n)
            if sense is None or any(a <= start and end <= b for a, b in self.taken) or any(a <= start < b for a, b, _ in self.names):
                continue
            governors = self.view.governors(n)
            if governors and not governors[0][1]:
                continue
            if sense.kinds or any(sense.noun in e.nouns for e in self.registry.entries.values()):
                yield from self._noun(n, sense, found_names, present)

    def _own_noun(self, n: int) -> NounSense | None:
        """Sense of a noun that the lexicon lacks and an actor's record lists."""
        form = self.view.surface(n)
        if any(form in e.nouns for e in self.registry.entries.values()):
            return NounSense(form, self.view.plural(n), frozenset(), True, "", False)
        return None

    def _noun(self, n: int, sense: NounSense, names: Sequence[tuple[int, int, str]], present: frozenset[str]) -> Iterator[Item]:
        phrase = self.view.phrase(n)
        reading = read(phrase, self.doc.plain, names, self.words, cased=not (self.loud or self.titled))
        verdict = judge(reading, sense, self.registry, self._near_years(phrase.head_start), self.doc.year, present)
        item = self._item(phrase.start, phrase.end, None, phrase, Construction.NOUN_PHRASE, "", n)
        item.sense, item.kinds, item.hedge, item.past = sense, sense.kinds, reading.hedge, reading.past
        item.heads = frozenset({sense.noun})
        item.compound = any(m.dep == "compound" and m.text.islower() and not self._modifies_actors(m.text) for m in phrase.before)
        item.owners = frozenset(reading.owners) | frozenset(reading.located)
        item.offices = (sense.noun, (reading.words + sense.noun).strip().split(" ", 1)[-1], (reading.words + sense.noun).strip())
        if verdict is not None:
            item.sort, item.actor, item.end, item.rule = "noun", verdict.entry.id, verdict.end, verdict.rule
            item.confidence = round(self.sure * (0.9 if verdict.score >= 4 else 0.65), 2)
            item.kinds = verdict.entry.all_kinds
            if verdict.rule == "noun of its own" and phrase.definite:
                item.construction = Construction.NOMINAL
            yield item
            return
        points = phrase.determiner in _POINTERS and not (reading.restricted or reading.strangers or reading.contrast or reading.names or reading.backers)
        if phrase.determiner in _OWNED and not reading.restricted:
            item.sort, item.rule = "owned", "possessive + actor noun"
            item.antecedents = self._owner_offsets(n)
            yield item
        elif points and sense.anaphoric:
            item.sort, item.construction, item.rule = "anaphor", Construction.NOMINAL, "anaphor"
            item.end = max([phrase.end, *reading.located.values()]) if reading.located else phrase.end
            yield item
        else:
            item.sort, item.stranger = "stranger", self._stranger_key(phrase, sense, reading)
            item.fields = frozenset({sense.field})
            item.sure = 0.9 if phrase.determiner in ("a", "an") or reading.strangers or reading.owners else 0.5
            yield item

    def _modifies_actors(self, text: str) -> bool:
        """Whether a noun before a noun says what sort of actor it is: "rebel group", "puppet regime"."""
        return text in self.words.forms or text in self.words.cues["noun modifier"]

    def _stranger_key(self, phrase: Phrase, sense: NounSense, reading: Reading) -> str:
        owners = "+".join(sorted(reading.owners))
        return f"{owners or self.doc.plain[phrase.start : phrase.head_start].strip().lower()}:{sense.noun}"

    def _near_years(self, at: int) -> list[int]:
        years: list[int] = []
        for _, m in sorted(self.years, key=lambda y: abs(y[0] - at)):
            year = int(m.group(1))
            years.extend(range(year, year + 10) if m.group(2) else (year,))
        return years

    def _owner_offsets(self, n: int) -> tuple[int, ...]:
        """Where the owner of "its" is looked for: the subject of its clause, then that of the sentence."""
        if not isinstance(self.view, View):
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

    # --- strangers ---------------------------------------------------------------------------
    def _strangers(self) -> Iterator[Item]:
        """Yield names that no record lists: they may be what a later noun points back to; and countries, which own things."""
        view = self.view
        places = [*self.words.places.finditer(self.doc.plain, self.sentence.start, self.sentence.end)]
        places += [*self.words.seats.finditer(self.doc.plain, self.sentence.start, self.sentence.end)]
        for start, end, countries in places:
            yield Item(start, end, self.index, "place", stranger="place:" + countries[0], owners=frozenset(countries), weight=self._weight_at(start, end))
        if not isinstance(view, View):
            return
        covered = [(a, b) for a, b, _ in places] + [(a, b) for a, b, _ in self.names] + self.taken
        for t in view.tokens:
            inner = t.dep in ("compound", "nmod", "amod") and not _ACRONYM.fullmatch(t.text)
            if t.pos != "PROPN" or t.text.lower() in self.words.closed or inner or any(a <= t.start < b for a, b in covered):
                continue
            phrase = view.phrase(t.i)
            name = self.doc.plain[phrase.start : phrase.end]
            kinds, heads = self._guess(name, t.text)
            if kinds:
                sure = 0.8 if heads or _ACRONYM.fullmatch(t.text) else 0.6
                yield Item(
                    phrase.start, phrase.end, self.index, "stranger", stranger=t.text, kinds=kinds, heads=heads | self._apposed_heads(t.i),
                    weight=view.weight(t.i), sure=sure, phrase=phrase, fields=self._fields(heads), subject=t.dep in ("nsubj", "nsubjpass"),
                    clause=view.clause(t.i)[0],
                )  # fmt: skip

    def _fields(self, heads: frozenset[str]) -> frozenset[str]:
        return frozenset(s.field for h in heads if (s := self.words.noun(h, False) or self.words.noun(h, True)))

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

    def _apposed_heads(self, i: int) -> frozenset[str]:
        view = self.view
        if not isinstance(view, View):
            return frozenset()
        found = {view.surface(c) for c in view.children[i] if view.tokens[c].dep == "appos"}
        if view.tokens[i].dep == "appos":
            found.add(view.surface(view.tokens[i].head))
        return frozenset(found & self.words.forms)

    def _weight_at(self, start: int, end: int) -> float:
        i = self.view.head_of(start, end)
        return 0.5 if i is None else self.view.weight(i)

    def _item(self, start: int, end: int, entry: Entry | None, phrase: Phrase | None, construction: Construction, rule: str, i: int) -> Item:
        plain = self.doc.plain
        head = self.doc.text[start:end] if phrase is None else phrase.head
        modifiers: tuple[str, ...] = ()
        if phrase is not None and construction != Construction.NAME:
            head = head if phrase.proper and construction == Construction.NAME else self._singular(phrase)
            modifiers = tuple(m.text.strip("\"'“”‘’") for m in phrase.before)
        heads = self._apposed_heads(i) if entry is not None else frozenset()
        clause, subject = self.view.clause(i)
        return Item(
            start, end, self.index, "name", actor=entry.id if entry else "", phrase=phrase, construction=construction,
            rule=rule, weight=self.view.weight(i), confidence=round(self.sure * 0.97, 2), modifiers=modifiers, head=head or plain[start:end],
            heads=heads, kinds=entry.all_kinds if entry else frozenset(), clause=clause, subject=subject, owners=entry.owners if entry and entry.all_kinds & {"state", "government"} else frozenset(),
        )  # fmt: skip

    def _singular(self, phrase: Phrase) -> str:
        low = phrase.head.lower()
        sense = self.words.noun(low, True)
        return low if (sense and sense.keeps_plural) or phrase.proper else phrase.lemma.lower()


def _title_case(text: str) -> bool:
    """Whether most longer words begin with a capital, as in a headline."""
    words = re.findall(r"[A-Za-z][a-z'’-]{3,}", text)
    return len(words) > 3 and sum(w[0].isupper() for w in words) > 0.7 * len(words)
