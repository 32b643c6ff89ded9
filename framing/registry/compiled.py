"""A registry of actors, compiled for finding: names, whose each is, what it is and when.

A record lists names only. From them come the strings to look for (spelling variants with
hyphens and spaces, a person's last name, capitals that stand for a government); from
affiliation, backers and qualifiers come the words that, beside a noun of the actor's kind,
make a naming ("US occupation forces"). What an actor is may change over time, so kinds are
asked for by year.

Names are never compared by similarity: a string is listed, or derived by these rules, or it is not found.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from framing.lexicon import Lexicons, Vocabulary, inflections, vocabulary_of
from framing.records import Actor
from framing.text import Openings, PhraseIndex, openings, phrase_index, straighten

FOREVER = 9999
_OPEN = (0, FOREVER)
_LOWER_KINDS = frozenset({"people", "event", "movement"})
_PLACED_KINDS = frozenset({"state", "government", "military"})
Years = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Name:
    """What a string found in a text may be: a name of `actor`, a metonym, a last name, or excluded."""

    actor: str
    sort: str  # name, metonym, last name, excluded


@dataclass(frozen=True, eq=False)
class Entry:
    """One actor, compiled.

    Parameters
    ----------
    actor : Actor
        The record.
    kinds : tuple of (str, (int, int))
        Kinds with the years they hold.
    years : (int, int)
        Years the actor exists.
    owners, backers : frozenset of str
        Country names or lower-case words.
    qualifiers : tuple of str
        In lower case.
    nouns : frozenset of str
        Own nouns, as written, in lower case, singular and plural.
    fields : frozenset of str
        Semantic fields of the own nouns: words that compete with them.
    offices : tuple of (str, frozenset of str, (int, int))
        A person's offices: office in lower case, of whom, years.
    """

    actor: Actor
    kinds: tuple[tuple[str, Years], ...]
    years: Years
    owners: frozenset[str]
    backers: frozenset[str]
    qualifiers: tuple[str, ...]
    nouns: frozenset[str]
    fields: frozenset[str]
    offices: tuple[tuple[str, frozenset[str], Years], ...]
    id: str = field(init=False)
    words: frozenset[str] = field(init=False)  # of its names, in lower case
    last_words: frozenset[str] = field(init=False)  # of its names of several words: "administration"
    all_kinds: frozenset[str] = field(init=False)  # at any time
    person: bool = field(init=False)

    def __post_init__(self) -> None:
        """Work out what is asked for often."""
        object.__setattr__(self, "id", self.actor.id)
        names = (self.actor.name, *self.actor.aliases, *self.actor.affiliation)
        object.__setattr__(self, "words", frozenset(w.lower() for n in names for w in n.split()))
        last = (n.lower().rpartition(" ") for n in names[: 1 + len(self.actor.aliases)])
        object.__setattr__(self, "last_words", frozenset(w for before, _, w in last if before))
        object.__setattr__(self, "all_kinds", frozenset(k for k, _ in self.kinds))
        object.__setattr__(self, "person", "person" in self.all_kinds)

    def kinds_in(self, year: int | None) -> frozenset[str]:
        """Kinds that hold in `year`; in no particular year, those that still hold, else all."""
        if year is not None:
            if not self.years[0] <= year <= self.years[1]:
                return frozenset()
            return frozenset(k for k, (a, b) in self.kinds if a <= year <= b)
        return frozenset(k for k, (_, b) in self.kinds if b == _OPEN[1]) or self.all_kinds


@dataclass(frozen=True, eq=False)
class Registry:
    """All actors of a study, compiled.

    Parameters
    ----------
    entries : mapping of str to Entry
        By actor id, in the registry's order.
    names : PhraseIndex of tuple of Name
        As written.
    loud : PhraseIndex of tuple of Name
        The same whatever the capitals, for text in capitals.
    by_kind : mapping of str to tuple of Entry
        Kind to the actors that ever are of it.
    vocabulary : Vocabulary
        The lexicons.
    own_nouns : frozenset of str
        Nouns that any actor's record lists.
    modifiers : frozenset of str
        Words of names, qualifiers and affiliations, in lower case: what may stand before an actor noun.
    kinds : frozenset of str
        Kinds that any actor is ever of.
    relevant : frozenset of str
        Noun forms that could name one of the actors: all others can be passed over.
    openings : Openings or None
        How any name, noun or country begins; a stretch with none of them holds nothing to find.
    """

    entries: Mapping[str, Entry]
    names: PhraseIndex[tuple[Name, ...]]
    loud: PhraseIndex[tuple[Name, ...]]
    by_kind: Mapping[str, tuple[Entry, ...]]
    vocabulary: Vocabulary
    own_nouns: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    relevant: frozenset[str] = frozenset()
    openings: Openings | None = None

    def holders(self, kinds: Iterable[str]) -> tuple[Entry, ...]:
        """Actors that ever are of one of the kinds, in the registry's order."""
        wanted = {e.id for k in kinds for e in self.by_kind.get(k, ())}
        return tuple(e for i, e in self.entries.items() if i in wanted)


def compile_registry(actors: Mapping[str, Actor], lexicons: Lexicons) -> Registry:
    """Compile a registry; the same contents are compiled once."""
    return _compiled(tuple(actors.values()), lexicons)


@lru_cache(maxsize=64)
def _compiled(actors: tuple[Actor, ...], lexicons: Lexicons) -> Registry:
    words = vocabulary_of(lexicons)
    entries = {a.id: _entry(a, words, lexicons["offices"].words(rank="head")) for a in actors}
    names: dict[str, dict[Name, None]] = defaultdict(dict)
    for a in actors:
        for text, name in _names(a, words):
            for form in _spellings(text):
                names[form][name] = None
    _last_names(actors, names, words)
    found = {k: tuple(v) for k, v in names.items()}
    loud: dict[str, tuple[Name, ...]] = {}
    for k, v in found.items():
        loud[k.lower()] = tuple(dict.fromkeys(loud.get(k.lower(), ()) + v))
    by_kind: dict[str, tuple[Entry, ...]] = defaultdict(tuple)
    for e in entries.values():
        for k in e.all_kinds:
            by_kind[k] += (e,)
    kinds = frozenset(by_kind)
    own = frozenset(n for e in entries.values() for n in e.nouns | _office_nouns(e, words))
    relevant = own | {w.split()[-1] for (w, _), sense in words.nouns.items() if sense.kinds & kinds}
    return Registry(
        entries=entries,
        names=phrase_index(found, cased=True),
        loud=phrase_index(loud),
        by_kind=dict(by_kind),
        vocabulary=words,
        own_nouns=own,
        modifiers=_modifiers(entries),
        kinds=kinds,
        relevant=relevant,
        openings=openings((*loud, *relevant, *words.loud_places.values)),
    )


def _modifiers(entries: Mapping[str, Entry]) -> frozenset[str]:
    texts = [t for e in entries.values() for t in (e.actor.name, *e.actor.aliases, *e.actor.affiliation, *e.qualifiers)]
    return frozenset(w.lower() for t in texts for w in t.split() if len(w) > 3 or w.isupper()) - frozenset(
        {"with", "from", "until", "that"}
    )


def kinds_of(a: Actor) -> frozenset[str]:
    """Kinds that an actor ever is of."""
    return frozenset(k.kind for k in a.kinds)


def _office_nouns(e: Entry, words: Vocabulary) -> frozenset[str]:
    """Last words of offices that name nobody else: "the special counsel"."""
    last = {office.split()[-1] for office, _, _ in e.offices}
    return frozenset(n for n in last if not (words.noun(n, False) or words.noun(n, True)))


def _entry(a: Actor, words: Vocabulary, heads: frozenset[str]) -> Entry:
    own = {
        f for n in a.nouns for f in inflections(n.lower(), "noun")[: 2 if kinds_of(a) & {"people", "movement"} else 1]
    }
    own |= {_plain(n) for n in (a.name, *a.aliases) if n == n.lower()}
    kinds = tuple((k.kind, _years(k.start, k.end)) for k in a.kinds)
    if {k for k, _ in kinds} & _LOWER_KINDS:
        own |= {n.lower() for n in (a.name, *a.aliases) if words.noun(n.lower(), True)}
    offices = {r.office.lower().split()[-1] for r in a.roles}
    senses = [s for n in own | offices for p in (False, True) if (s := words.noun(n, p))]
    affiliation = a.affiliation or ((a.name,) if "state" in {k for k, _ in kinds} else ())
    return Entry(
        actor=a,
        kinds=kinds,
        years=_years(a.start, a.end),
        owners=frozenset(k for t in affiliation for k in words.keys(t)),
        backers=frozenset(k for t in a.backers for k in words.keys(t)),
        qualifiers=tuple(q.lower() for q in a.qualifiers),
        nouns=frozenset(own),
        fields=frozenset(f for s in senses for f in s.fields),
        offices=tuple(
            (office, words.keys(r.of) if r.of else frozenset(), _years(r.start, r.end))
            for r in a.roles
            for office in dict.fromkeys((r.office.lower(), *(("leader",) if r.office.lower() in heads else ())))
        ),
    )


def _years(start: object, end: object) -> Years:
    return getattr(start, "year", _OPEN[0]), getattr(end, "year", _OPEN[1])


def _plain(name: str) -> str:
    return name.removeprefix("the ").removeprefix("The ").lower()


def _names(a: Actor, words: Vocabulary) -> Iterable[tuple[str, Name]]:
    kinds = {k.kind for k in a.kinds}
    for text in (a.name, *a.aliases):
        sort = "name"
        if words.belonging(text) and kinds & _PLACED_KINDS:
            if text == a.name and a.aliases and text not in a.aliases:
                continue  # a state's bare name is where things happen; its listed aliases are its namings
            sort = "metonym"  # held against place phrases, as capitals are
        yield text, Name(a.id, sort)
        if text.split()[0] in ("The", "the") and len(text.split()) > 1:
            yield text.split(None, 1)[1], Name(a.id, sort)
        if kinds & _LOWER_KINDS and words.noun(text.lower(), True):
            continue  # common nouns: found as nouns
    for text in a.metonyms:
        yield text, Name(a.id, "metonym")
        if text.lower().startswith("the "):
            yield text[4:], Name(a.id, "metonym")
    for text in a.exclude:
        yield text, Name(a.id, "excluded")


def _spellings(text: str) -> Iterable[str]:
    """Yield the string as written and its variants: dashes, hyphens and spaces, a capital at the start, dots."""
    text = " ".join(straighten(text).replace("–", "-").replace("—", "-").replace(" - ", "-").split())
    forms = {text, text.replace("-", " "), text.replace("-", " - "), text.replace("-", "–"), text.replace("-", " – ")}
    if re.fullmatch(r"[A-Z]{2,4}", text):
        forms.add(".".join(text) + ".")
    if re.fullmatch(r"(?:[A-Z]\.){2,4}", text):
        forms.add(text.replace(".", ""))
    for form in forms:
        yield form
        if form[:1].islower() or form[:3].lower() == "al-":
            yield form[:1].upper() + form[1:]
        if form[:3] == "Al-" or form[:3] == "Al ":
            yield form[:1].lower() + form[1:]


def _last_names(actors: tuple[Actor, ...], names: dict[str, dict[Name, None]], words: Vocabulary) -> None:
    """Add the last names of persons that no other listed person shares."""
    owners: dict[str, set[str]] = defaultdict(set)
    for a in actors:
        if any(k.kind == "person" for k in a.kinds):
            for full in (a.name, *a.aliases):
                parts = [
                    p
                    for p in full.split()
                    if p not in words.cues.get("name suffix", {}) and p.lower() not in words.cues["name suffix"]
                ]
                if len(parts) > 1 and len(parts[-1]) > 2 and parts[-1][0].isupper():
                    owners[parts[-1]].add(a.id)
    for last, ids in owners.items():
        if len(ids) == 1 and last not in names and not words.belonging(last):
            names[last][Name(next(iter(ids)), "last name")] = None
