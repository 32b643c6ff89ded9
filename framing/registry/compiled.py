"""A registry of actors, compiled for finding: the strings to look for, and what each actor is asked for.

`names` gives the strings, `entry` what an actor is; here all actors of a study come together, once for equal contents.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from framing.lexicon import Lexicons, NounSense, Vocabulary, vocabulary_of
from framing.records import Actor
from framing.registry.entry import Entry, entry_of, office_nouns, with_owners
from framing.registry.names import Name, bare_state, names_of, sounds_of
from framing.text import Openings, PhraseIndex, openings, phrase_index

POWERS = frozenset(
    {"country", "state", "administration", "police", "office", "military", "counterpart"}
)  # classes of nouns
_POWERFUL = frozenset({"state", "military"})  # kinds that nouns for a power can speak of
_PARTED = re.compile(r"[ -]")
_PUBLIC = frozenset({"state", "government", "military"})
_NO_MODIFIERS = frozenset({"with", "from", "until", "that"})  # words of names that join others


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
    heads : frozenset of str
        Nouns that names of several words end with: "the ministry".
    long_nouns : mapping of str to tuple of str
        Own nouns of several words by their last, the longest first: "anti-war activists".
    modifiers : frozenset of str
        Words of names, qualifiers and affiliations, in lower case: what may stand before an actor noun.
    kinds : frozenset of str
        Kinds that any actor is ever of.
    relevant : frozenset of str
        Noun forms that could name one of the actors: all others can be passed over.
    powers : frozenset of str
        Nouns for states, their officials and leaders, where a state is listed.
    teams : frozenset of str
        Actors that are told apart by whose they are: of a listed person, a campaign or a staff; armies of several
        countries.
    states : mapping of str to str
        Country to the one listed state that it is, where its bare name is a naming.
    sounds : mapping of str to Name
        Long last names by their sound, for other spellings.
    openings : Openings or None
        How any name, noun or country begins; a stretch with none of them holds nothing to find.
    """

    entries: Mapping[str, Entry]
    names: PhraseIndex[tuple[Name, ...]]
    loud: PhraseIndex[tuple[Name, ...]]
    by_kind: Mapping[str, tuple[Entry, ...]]
    vocabulary: Vocabulary
    own_nouns: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    long_nouns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    modifiers: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    relevant: frozenset[str] = frozenset()
    powers: frozenset[str] = frozenset()
    teams: frozenset[str] = frozenset()
    states: Mapping[str, str] = field(default_factory=dict)
    sounds: Mapping[str, Name] = field(default_factory=dict)
    openings: Openings | None = None

    def state_of(self, country: str) -> Entry | None:
        """Give the listed state that a country is."""
        return self.entries.get(self.states.get(country, ""))

    def holders(self, kinds: Iterable[str]) -> tuple[Entry, ...]:
        """Actors that ever are of one of the kinds, in the registry's order."""
        wanted = {e.id for k in kinds for e in self.by_kind.get(k, ())}
        return tuple(e for i, e in self.entries.items() if i in wanted)

    def forces_of(self, entry: Entry, sense: NounSense) -> Entry | None:
        """Give the forces of a state that are listed beside it, for a noun of armed people: "U.S. forces"."""
        if "combat" not in sense.fields or "state" not in entry.all_kinds:
            return None
        forces = [e for e in self.by_kind.get("military", ()) if e.owners & entry.owners]
        return forces[0] if len(forces) == 1 else None

    def bodies(self, entry: Entry) -> tuple[Entry, ...]:
        """Give the listed actors that the record of another says it belongs to."""
        said = {t.lower() for t in entry.actor.affiliation}
        return tuple(e for e in self.entries.values() if e is not entry and e.actor.name.lower() in said)


def compile_registry(actors: Mapping[str, Actor], lexicons: Lexicons) -> Registry:
    """Compile a registry; the same contents are compiled once."""
    return _compiled(tuple(actors.values()), lexicons)


@lru_cache(maxsize=64)
def _compiled(actors: tuple[Actor, ...], lexicons: Lexicons) -> Registry:
    words = vocabulary_of(lexicons)
    heads = lexicons["offices"].words(rank="head")
    by_id = {a.id: a.name for a in actors}
    entries = _with_their_bodies({a.id: entry_of(_named_owners(a, by_id), words, heads) for a in actors}, words)
    names = names_of(actors, words)
    loud = _loud(names)
    by_kind = _by_kind(entries.values())
    kinds = frozenset(by_kind)
    own = frozenset(n for e in entries.values() for n in e.nouns | office_nouns(e, words))
    long = _by_last_word(own)
    heads = frozenset(w for e in entries.values() for w in e.last_words if w in words.forms)
    relevant = own | heads | long.keys() | _last_words_of_kinds(kinds, words)
    return Registry(
        entries=entries,
        names=phrase_index(names, cased=True),
        loud=phrase_index(loud),
        by_kind=by_kind,
        vocabulary=words,
        own_nouns=own,
        heads=heads,
        long_nouns=long,
        modifiers=_modifiers(entries.values()),
        kinds=kinds,
        relevant=relevant,
        powers=_powers(words) if kinds & _POWERFUL else frozenset(),
        teams=_teams(entries.values()),
        states=_states(by_kind.get("state", ()), words),
        sounds=sounds_of(actors, words),
        openings=openings((*loud, *relevant, *words.loud_places.values)),
    )


def _with_their_bodies(entries: Mapping[str, Entry], words: Vocabulary) -> dict[str, Entry]:
    """Let who belongs to a listed government or army be of its country as well: "the US president"."""
    public = {e.actor.name.lower(): e for e in entries.values() if e.all_kinds & _PUBLIC}

    def countries(e: Entry, above: frozenset[str] = frozenset()) -> frozenset[str]:
        over = [public[o] for o in e.owners if o in public and o not in above]
        known = above | {o.actor.name.lower() for o in over}
        return (e.owners & words.countries).union(*(countries(o, known) for o in over))

    return {i: with_owners(e, countries(e)) for i, e in entries.items()}


def _last_words_of_kinds(kinds: frozenset[str], words: Vocabulary) -> frozenset[str]:
    """Last words of the nouns that can stand for an actor of some kinds."""
    return frozenset(w.split()[-1] for (w, _), sense in words.nouns.items() if sense.kinds & kinds)


def _states(states: Sequence[Entry], words: Vocabulary) -> dict[str, str]:
    """Give the state of each country, the first of several; a bare name that is only a place leaves its nouns so."""
    acting = [e for e in states if not (words.belonging(e.actor.name) and bare_state(e.actor, e.actor.name, words))]
    return {k: e.id for e in reversed(acting) for k in e.owners if k in words.countries}


_ARMY = frozenset({"military"})


def _teams(entries: Iterable[Entry]) -> frozenset[str]:
    """Give the actors that are told apart by whose they are."""
    entries = tuple(entries)
    persons = {e.actor.name.lower() for e in entries if e.person}
    of_persons = {e.id for e in entries if not e.person and e.owners & persons}
    return frozenset(of_persons | _rivals([e for e in entries if e.all_kinds == _ARMY and e.owners]))


def _rivals(armies: Sequence[Entry]) -> set[str]:
    """Give the armies beside which that of another country is listed."""
    return {x.id for e in armies for x in armies if not e.owners & x.owners}


def _powers(words: Vocabulary) -> frozenset[str]:
    """Give the nouns for states and for who acts for them."""
    return frozenset(w for w, sort in words.people.items() if sort in POWERS) | words.heads


def _named_owners(a: Actor, by_id: Mapping[str, str]) -> Actor:
    """Give a record whose affiliation names other actors where it gave their ids."""
    return replace(a, affiliation=tuple(by_id.get(t, t) for t in a.affiliation))


def _loud(names: Mapping[str, tuple[Name, ...]]) -> dict[str, tuple[Name, ...]]:
    """Give the strings whatever their capitals."""
    loud: dict[str, dict[Name, None]] = defaultdict(dict)
    for text, found in names.items():
        loud[text.lower()].update(dict.fromkeys(found))
    return {text: tuple(found) for text, found in loud.items()}


def _by_kind(entries: Iterable[Entry]) -> dict[str, tuple[Entry, ...]]:
    by_kind: dict[str, tuple[Entry, ...]] = defaultdict(tuple)
    for e in entries:
        for kind in e.all_kinds:
            by_kind[kind] += (e,)
    return dict(by_kind)


def _by_last_word(nouns: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Give nouns of several words by their last, the longest first."""
    found: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for noun in sorted((n for n in nouns if _PARTED.search(n)), key=lambda n: (-len(n), n)):
        found[_PARTED.split(noun)[-1]] += (noun,)
    return dict(found)


def _modifiers(entries: Iterable[Entry]) -> frozenset[str]:
    """Give the words of names, qualifiers and affiliations that are long enough to say something."""
    texts = (t for e in entries for t in (e.actor.name, *e.actor.aliases, *e.actor.affiliation, *e.qualifiers))
    said = (w for t in texts for w in t.split())
    return frozenset(w.lower() for w in said if len(w) > 3 or w.isupper()) - _NO_MODIFIERS
