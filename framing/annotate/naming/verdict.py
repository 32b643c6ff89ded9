"""Which actor a noun phrase speaks of: the evidence that `modifiers` read, weighed for each actor.

"US occupation forces": the owner is the United States, the noun is one of armed forces, and
the registry holds a military actor of the United States. Evidence is added up: the actor's
name as a modifier, a qualifier or backer from its record, whose it is, a noun of its own.
Evidence that speaks against it (another owner, another name, the wrong time) rules it out.

Source: van Leeuwen's relational and functional naming (2008), turned into rules.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from framing.annotate.naming.clues import Modifiers, When, another, of_a_person, office_of
from framing.annotate.naming.weights import EVIDENCE
from framing.lexicon import NounSense
from framing.registry import Entry, Registry

OWN_NOUN = "noun of its own"
NAMED, QUALIFIED, BACKED, AFFILIATED = (
    f"{reason} + actor noun" for reason in ("name", "qualifier", "backer", "affiliation")
)
KIN = "event + its people"
UNIQUE = frozenset({"government", "state", "military", "people"})  # whose they are is enough
_FREE = frozenset({"people", "movement", "event"})  # named by common nouns
_COMPETING = frozenset({"protest", "migration"})  # fields of words for one people
_CROWDS = frozenset({"people", "movement"})
_COLLECTIVE = frozenset({"people"})  # kinds of nouns whose singular is many people
_ARMED, _ARMIES = frozenset({"armed group"}), frozenset({"military", "state"})
_OF_LEADERS = frozenset({"government", "combat"})
_PUBLIC = _ARMIES | {"government"}
_FIGHTING = frozenset({"armed group", "military", "organisation", "movement"})
_RULING = frozenset({"government", "federal", "regime"})
_ANY = frozenset({"a", "an", "any", "such"})
_PLACED = frozenset({"government", "event", "people"})  # "the government in Kabul"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The actor that a phrase speaks of, how sure, where the naming ends, and why."""

    entry: Entry
    score: float
    end: int
    rule: str


@dataclass(frozen=True)
class _Case:
    """One phrase held against one actor."""

    r: Modifiers
    sense: NounSense
    entry: Entry
    when: When
    held: Mapping[str, int]  # names of listed actors in the phrase, in lower case, and where they end
    story: frozenset[str]  # owners of all listed actors
    ruled: frozenset[str]  # owners of the listed states, governments and armies
    team: bool  # whether the actor is one of several that have the noun, by whose they are

    @property
    def named(self) -> bool:
        """Whether the actor is named in the phrase."""
        return self.entry.id in self.r.names

    @property
    def listed(self) -> bool:
        """Whether the noun is one of the actor's own."""
        return self.sense.noun in self.entry.nouns

    @property
    def competes(self) -> bool:
        """Whether the noun is another word for what the actor's own nouns stand for: "war", "invasion"."""
        if self.entry.event:
            return self.entry.other_word(self.sense)
        return bool(self.entry.all_kinds & _FREE) and bool(self.sense.fields & self.entry.fields & _COMPETING)

    @cached_property
    def owners(self) -> dict[str, int]:
        """The actor's owners that the phrase gives, and where the evidence ends."""
        listed = {w: self.r.phrase.end for w in self.r.words.split() if w in self.entry.owners}
        owners = {**self.r.owners, **self.held}
        return {k: v for k, v in owners.items() if k in self.entry.owners} | listed

    @property
    def located(self) -> dict[str, int]:
        """The actor's owners that the phrase gives as a place."""
        return {k: v for k, v in self.r.located.items() if k in self.entry.owners}


def judge(r: Modifiers, sense: NounSense, registry: Registry, when: When, present: frozenset[str]) -> Verdict | None:
    """Find the actor that a phrase speaks of.

    Parameters
    ----------
    r : Modifiers
        The phrase, read.
    sense : NounSense
        What its head noun can stand for.
    registry : Registry
        The actors.
    when : When
        The years it may speak of.
    present : frozenset[str]
        Actors that the sentence names already.

    Returns
    -------
    Verdict or None
        The best actor, if any is good enough.
    """
    if sense.fields & _OF_LEADERS:
        r = replace(r, owners={**r.owners, **_led_by_persons(r, registry)})
    r = replace(r, names=_named(r, sense, registry))
    investigates = registry.vocabulary.people.get(sense.noun) == "investigator"  # "investigators" are the one team's
    held = {registry.entries[id].actor.name.lower(): end for id, end in r.names.items()}
    cases = [
        _Case(r, sense, entry, when, held, *_owners(registry), entry.id in registry.teams and not investigates)
        for entry in _eligible(sense.noun, _with_crowds(sense), registry)
        if not _set_apart(r, sense, entry, registry)
    ]
    found = [(v, (v.score, when.fitness(c.entry, sense), c.entry.id not in present)) for c in cases if (v := _weigh(c))]
    if not found:
        return None
    best = max(found, key=lambda f: f[1])[0]
    forces = registry.forces_of(best.entry, sense)  # "the armed forces of Kenya"
    return best if forces is None else replace(best, entry=forces)


def _bodies_of_persons(r: Modifiers, sense: NounSense, registry: Registry) -> dict[str, int]:
    """Let "Anna Berg's party" name the body that the record of the person names."""
    if not any(m.dep == "poss" for m in r.phrase.before) or "abstract" in sense.fields:
        return {}
    persons = [registry.entries[actor] for actor in r.names if registry.entries[actor].person]
    return {body.id: r.phrase.end for e in persons for body in registry.bodies(e)}


def _named(r: Modifiers, sense: NounSense, registry: Registry) -> Mapping[str, int]:
    """Give the names in a phrase, with the actors that its other words name as well."""
    if not sense.plural:
        r = replace(r, names={**_bodies_of_persons(r, sense, registry), **r.names})
    alone = "combat" in sense.fields and not (r.names or r.backers)
    return _sides(r, registry) if alone else r.names


def _sides(r: Modifiers, registry: Registry) -> dict[str, int]:
    """Let a noun of an actor before one for armed people name it, and "government" the army that fights at home."""
    said = {m.text.lower() for m in r.phrase.before}
    either = said.union(f"{w}s" for w in said)  # "rebel", of the rebels
    own = [e for e in registry.holders(_FIGHTING) if not e.nouns.isdisjoint(either)]
    fits = own or _at_home(registry, governs=not said.isdisjoint(_RULING))
    theirs = [e for e in fits if not r.owners or e.owners & r.owners.keys()]
    return {theirs[0].id: r.phrase.end} if len(theirs) == 1 else {}


def _at_home(registry: Registry, *, governs: bool) -> list[Entry]:
    """Give the listed armies of a government; of several, those of the countries where the armed groups are from."""
    armies = list(registry.by_kind.get("military", ())) if governs else []
    theirs = frozenset(o for e in registry.by_kind.get("armed group", ()) for o in e.owners)
    return armies if len(armies) == 1 else [e for e in armies if e.owners & theirs]


def _led_by_persons(r: Modifiers, registry: Registry) -> dict[str, int]:
    """Let "the Netanyahu government", "Assad's troops" belong to the country whose office the person holds."""
    leaders = [registry.entries[actor] for actor in r.names]
    held = ((office, owners) for e in leaders for office, owners, _ in e.offices)
    return {of: r.phrase.end for office, owners in held if office == "leader" for of in owners}


@lru_cache(maxsize=64)
def _owners(registry: Registry) -> tuple[frozenset[str], frozenset[str]]:
    """Give the owners of all listed actors, and of the states, governments and armies among them."""
    public = (e for e in registry.entries.values() if e.all_kinds & _PUBLIC)
    everybody = frozenset(owner for e in registry.entries.values() for owner in e.owners)
    return everybody, frozenset(owner for e in public for owner in e.owners)


def _with_crowds(sense: NounSense) -> frozenset[str]:
    """Give the kinds of a noun; many of a movement are people."""
    return sense.kinds | _CROWDS if sense.plural and sense.kinds & _CROWDS else sense.kinds


@lru_cache(maxsize=4096)
def _eligible(noun: str, kinds: frozenset[str], registry: Registry) -> tuple[Entry, ...]:
    """Actors that a noun of some kinds can name."""
    return tuple(e for e in registry.entries.values() if e.all_kinds & kinds or noun in e.nouns | e.last_words)


def _set_apart(r: Modifiers, sense: NounSense, entry: Entry, registry: Registry) -> bool:
    """Whether modifiers say that another is meant: "other troops", or a name that is not the actor's."""
    if entry.id in r.names:
        return False
    if r.contrast and sense.noun not in entry.nouns and not _some_of_them(r, sense, entry):
        return True
    return of_a_person(r, entry, registry) or bool(r.strangers - entry.words - set(sense.noun.split()))


def _some_of_them(r: Modifiers, sense: NounSense, entry: Entry) -> bool:
    """Whether a number is of an actor's people, and not of several bodies: "two Kenyan soldiers"."""
    return r.counted and sense.plural and "grouping" not in sense.fields and not entry.owners.isdisjoint(r.owners)


def _weigh(c: _Case) -> Verdict | None:
    """Add up the evidence for one actor; None where something speaks against it or there is too little."""
    if c.entry.person:
        end = office_of(c.r, c.sense, c.entry, c.when, c.held)
        return Verdict(c.entry, EVIDENCE.owner, end, "office + affiliation") if end else None
    return None if _ruled_out(c) else _added_up(c)


def _ruled_out(c: _Case) -> bool:
    """Whether the phrase must speak of another event, or belongs to somebody else."""
    quality = "abstract" in c.sense.fields and c.r.restricted  # "the Kenyan side of the border"
    return quality or another(c.r, c.sense, c.entry) or _another_event(c) or (not c.named and _another_owner(c))


def _added_up(c: _Case) -> Verdict | None:
    """Add up the reasons for one actor; None where they are too few."""
    belongs, owned_end = _belonging(c)
    kin = _kin(c)
    reasons = {
        NAMED: EVIDENCE.said * c.named,
        KIN: EVIDENCE.said * kin,
        QUALIFIED: EVIDENCE.said * any(_said(c.r, q) for q in c.entry.qualifiers),
        BACKED: EVIDENCE.said * bool(c.r.backers & c.entry.backers),
        AFFILIATED: belongs,
    }
    said = sum(reasons.values())
    if said < EVIDENCE.said and not c.when.timely(c.entry, c.sense, past=c.r.past):
        return None
    score = said + EVIDENCE.own_noun * _own(c)
    if score < (EVIDENCE.own_noun if not said and _alone_enough(c) else EVIDENCE.owner):
        return None
    rule = next((name for name, weight in reasons.items() if weight), OWN_NOUN)
    return Verdict(c.entry, score, max(c.r.names.get(c.entry.id, 0), owned_end, c.r.phrase.end), rule)


def _another_event(c: _Case) -> bool:
    """Whether an event must be another one: elsewhere, or its noun is none of the actor's and nobody's."""
    if not c.entry.event or c.listed:
        return c.entry.event and not c.named and _at_another_scene(c)
    if c.named:
        return not c.competes  # "border wall funding" is no wall
    return not (c.r.owners or c.r.located or c.r.names)


def _at_another_scene(c: _Case) -> bool:
    """Whether an event is said to be where neither its name nor any listed actor is: "the war in Chad"."""
    said = c.r.owners.keys() | c.r.located.keys()
    return bool(said and c.entry.scenes) and said.isdisjoint(c.entry.scenes | c.story)


def _another_owner(c: _Case) -> bool:
    """Whether the phrase belongs to somebody else."""
    if c.owners or _anybodys(c) or _of_the_story(c) or (c.entry.event and c.r.owners.keys() <= c.entry.scenes):
        return False
    elsewhere = c.r.located and not c.located and c.entry.owners and not c.entry.all_kinds & _FREE
    return bool(c.r.owners or elsewhere)


def _anybodys(c: _Case) -> bool:
    """Whether the record leaves open whose the actor is, so that "Honduran migrants" are some of the migrants."""
    return c.listed and not c.entry.owners and bool(c.entry.all_kinds & _FREE)


def _of_the_story(c: _Case) -> bool:
    """Whether an event's own noun belongs to a country of other listed actors: "the Russian withdrawal"."""
    return c.entry.event and c.listed and c.r.owners.keys() <= c.story


def _own(c: _Case) -> bool:
    """Whether the noun names the actor by itself."""
    if not (c.listed or c.competes):
        return False
    if _as_in_name(c):
        return True
    if c.sense.plural:
        return not _any_one(c) and not c.team
    return c.listed and _the_listed_one(c)


def _the_listed_one(c: _Case) -> bool:
    """Whether one thing of an actor's own noun is the actor: a noun that is nobody else's, or a crowd."""
    crowd = c.sense.kinds == _COLLECTIVE  # "a caravan" of them, too
    alone = c.entry.event or " " in c.sense.noun  # a noun of several words is nobody else's
    return crowd or (alone and not _any_one(c)) or (c.entry.event and _of_nobody_else(c))


def _any_one(c: _Case) -> bool:
    """Whether the phrase is of any such thing: "a bill"; "some protesters" are of those that everybody knows."""
    return c.r.vague and not (c.sense.plural and c.r.phrase.determiner == "some")


def _of_nobody_else(c: _Case) -> bool:
    """Whether an event's own noun, though vague, is said of no place and of nobody: "a bill", "such a ban"."""
    said_of = c.r.restricted or c.r.owners or c.r.located or c.r.names or c.r.phrase.before
    return c.r.phrase.determiner in _ANY and not said_of


def _as_in_name(c: _Case) -> bool:
    """Whether an event's noun has another word of its name: "a possible coal act", "a vote of the coal act"."""
    return c.entry.event and not c.entry.topic.isdisjoint(f"{c.r.words}{c.r.behind}".replace("-", " ").split())


def _alone_enough(c: _Case) -> bool:
    """Whether a noun of its own names the actor without any other reason: not "the war of words"."""
    return not c.r.restricted or (c.listed and (not c.entry.event or _as_in_name(c)))


def _kin(c: _Case) -> bool:
    """Whether a noun for people has the event before it that they take part in: "strike leaders" are the strikers."""
    crowd = c.sense.plural and c.sense.kinds & _CROWDS and c.entry.all_kinds & _CROWDS
    return bool(crowd and c.r.fields & c.entry.fields & _COMPETING)


def _said(r: Modifiers, qualifier: str) -> bool:
    return f" {qualifier} " in r.words or f" {qualifier.replace(' ', '-')} " in r.words


def _belonging(c: _Case) -> tuple[float, int]:
    """Weight of the evidence of whose the phrase is, and where that evidence ends."""
    if c.owners and not _of_the_army(c):
        return EVIDENCE.owner if _the_only_one(c) else EVIDENCE.own_noun, max(c.owners.values())
    shared = c.sense.kinds & c.entry.all_kinds
    governs = bool(shared) and "government" in c.sense.fields
    if c.located and (governs or (shared & _PLACED and c.r.phrase.definite)):
        return EVIDENCE.owner, max(c.located.values())
    return 0.0, 0


def _the_only_one(c: _Case) -> bool:
    """Whether an owner has one such thing, or the noun is one of the actor's: "Kenya's army"."""
    unique = UNIQUE - {"people"} if c.entry.some_of_a_people else UNIQUE
    own = c.listed or c.sense.noun in c.entry.last_words
    return bool(c.sense.kinds & c.entry.all_kinds & unique) or own or _same_field(c)


def _of_the_army(c: _Case) -> bool:
    """Whether soldiers of a country are those of its government, and no armed group of that country."""
    soldiers = "combat" in c.sense.fields and bool(c.sense.kinds & _ARMIES)
    return soldiers and c.entry.all_kinds == _ARMED and not c.listed and not c.ruled.isdisjoint(c.owners)


def _same_field(c: _Case) -> bool:
    """Whether one thing of the actor's field is spoken of: "the Kenyan company"."""
    return bool(c.sense.fields & c.entry.fields) and not c.r.vague
