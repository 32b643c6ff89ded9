"""Which actor a noun phrase speaks of: the evidence that `_evidence` read, weighed for each actor.

"US occupation forces": the owner is the United States, the noun is one of armed forces, and
the registry holds a military actor of the United States. Evidence is added up: the actor's
name as a modifier, a qualifier or backer from its record, whose it is, a noun of its own.
Evidence that speaks against it (another owner, another name, the wrong time) rules it out.

Source: van Leeuwen's relational and functional naming (2008), turned into rules. Scores are
ordinal: 4 and more is a finding, 2 is one for nouns that are the actor's own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from framing.annotate.naming.modifiers import Reading
from framing.lexicon import NounSense
from framing.registry import FOREVER, Entry, Registry

NAME, QUALIFIER, BACKER, OWNER, OFFICE, OWN_NOUN = 6.0, 5.0, 5.0, 4.0, 5.0, 2.0
UNIQUE = frozenset({"government", "state", "military", "people"})  # whose they are is enough
_FREE = frozenset({"people", "movement", "event"})  # named by common nouns
_COMPETING = frozenset(
    {"protest", "migration", "war", "attack", "unrest", "deal", "case"}
)  # fields of words for one referent
_PRIMARY = {  # of several kinds that a noun can name, those it names first
    "government": frozenset({"government"}),
    "combat": frozenset({"military", "armed group"}),
    "police": frozenset({"organisation"}),
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """The actor that a phrase speaks of, how sure, where the naming ends, and why."""

    entry: Entry
    score: float
    end: int
    rule: str
    past: bool = False


def judge(
    r: Reading, sense: NounSense, registry: Registry, years: Sequence[int], year: int | None, present: frozenset[str]
) -> Verdict | None:
    """Find the actor that a phrase speaks of.

    Parameters
    ----------
    r : Reading
        The phrase, read.
    sense : NounSense
        What its head noun can stand for.
    registry : Registry
        The actors.
    years : Sequence[int]
        Years the sentence names, the nearest first.
    year : int | None
        The article's year.
    present : frozenset[str]
        Actors that the sentence names already.

    Returns
    -------
    Verdict or None
        The best actor, if any is good enough.
    """
    if "government" in sense.fields:
        _led_by_persons(r, registry)
    if sense.plural and "party" in sense.kinds:
        _of_parties(r, registry)
    if sense.plural and not (r.names or r.owner_names or r.owners or r.strangers):
        _by_last_word(r, registry)
    best: Verdict | None = None
    rank: tuple[float, tuple[bool, ...]] = (0.0, ())
    for entry in _eligible(sense.noun, sense.kinds, registry):
        found = _weigh(r, sense, entry, years, year)
        if found is None:
            continue
        order = (found.score, _fitness(entry, sense, years, year, present))
        if best is None or order > rank:
            best, rank = found, order
    return best


def _led_by_persons(r: Reading, registry: Registry) -> None:
    """Let "the Netanyahu government" belong to the country whose office the person holds."""
    for actor in (*r.names, *r.owner_names):
        if registry.entries[actor].person:
            for _, of, _ in registry.entries[actor].offices:
                r.owners.update(dict.fromkeys(of, r.phrase.end))


def _of_parties(r: Reading, registry: Registry) -> None:
    """Let "Labour lawmakers" be the Labour Party's: its name without "Party" is what its people are called by."""
    said = {w for m in r.phrase.before for w in m.text.split()}
    for entry in registry.by_kind.get("party", ()):
        for name in (entry.actor.name, *entry.actor.aliases):
            first, _, last = name.removeprefix("the ").rpartition(" ")
            if last == "Party" and first in said:
                r.names[entry.id] = r.phrase.end


def _by_last_word(r: Reading, registry: Registry) -> None:
    """Let "administration officials" be of the one listed actor whose name ends so: the Moreau administration."""
    said = {m.text for m in r.phrase.before if m.dep == "compound" and m.text.islower()}
    fits = [e.id for e in registry.entries.values() if said & e.last_words]
    if len(fits) == 1:
        r.names[fits[0]] = r.phrase.end


def _fitness(
    entry: Entry, sense: NounSense, years: Sequence[int], year: int | None, present: frozenset[str]
) -> tuple[bool, ...]:
    """Order actors of equal evidence: of the very kind, of the time; at a turning point by who else is named."""
    kinds = sense.kinds & frozenset(k for f in sense.fields for k in _PRIMARY.get(f, ())) or sense.kinds
    timely = any(entry.kinds_in(y) & kinds for y in (years or (year,)))
    lasting = bool(year is not None and not years and entry.kinds_in(year + 1) & kinds)
    return (
        bool(entry.all_kinds & kinds),
        timely,
        lasting,
        entry.id not in present,
        entry.years[1] - entry.years[0] < 1000,
    )


@lru_cache(maxsize=4096)
def _eligible(noun: str, kinds: frozenset[str], registry: Registry) -> tuple[Entry, ...]:
    """Actors that a noun of some kinds can name."""
    return tuple(e for e in registry.entries.values() if e.all_kinds & kinds or noun in e.nouns)


def _weigh(r: Reading, sense: NounSense, entry: Entry, years: Sequence[int], year: int | None) -> Verdict | None:
    """Add up the evidence for one actor; None where something speaks against it or there is too little."""
    names = r.names | r.owner_names if sense.plural or "government" in sense.fields else r.names
    named = entry.id in names
    if (r.strangers - entry.words or r.contrast) and not named:
        return None
    if entry.person:
        return _weigh_person(r, sense, entry, years, year)
    own = _own(r, sense, entry)
    owned = _owned(r, sense, entry, named)
    if owned is None or own is None or (r.backers and not r.backers & entry.backers and not named):
        return None
    if r.past and sense.plural and not named and entry.years[1] == FOREVER:
        return None  # former officials and soldiers are no longer the actor
    reasons = [
        ("name + actor noun", NAME * named),
        ("qualifier + actor noun", QUALIFIER * sum(_qualified(r, q) for q in entry.qualifiers)),
        ("backer + actor noun", BACKER * bool(r.backers & entry.backers)),
        ("affiliation + actor noun", owned[0]),
    ]
    score = sum(s for _, s in reasons)
    end = max(names.get(entry.id, 0), owned[1] if owned[0] else 0, r.phrase.end)
    if score < QUALIFIER and not _timely(r, sense, entry, years, year):
        return None
    reasons.append(("noun of its own", OWN_NOUN * own))
    rule = next((name for name, s in reasons if s), "")
    listed = sense.noun in entry.nouns
    enough = (
        OWN_NOUN
        if rule == "noun of its own" and (not r.restricted or (listed and "event" not in entry.all_kinds))
        else OWNER
    )
    score += OWN_NOUN * own
    return Verdict(entry, score, end, rule, r.past) if score >= enough else None


def _own(r: Reading, sense: NounSense, entry: Entry) -> bool | None:
    """Whether the noun names the actor by itself; None where an event of that sort must be another one."""
    listed, event = sense.noun in entry.nouns, "event" in entry.all_kinds
    competes = bool(entry.all_kinds & _FREE) and bool(sense.fields & entry.fields & _COMPETING)
    if event and not (listed or (competes and (r.owners or r.located or r.names))):
        return None
    return (listed or competes) and not r.vague and (sense.plural or (listed and event))


def _qualified(r: Reading, qualifier: str) -> bool:
    return f" {qualifier} " in r.words or f" {qualifier.replace(' ', '-')} " in r.words


def _owned(r: Reading, sense: NounSense, entry: Entry, named: bool) -> tuple[float, int] | None:
    """Score and end of the evidence of belonging; None where the phrase belongs to somebody else."""
    end = r.phrase.end
    owners = {k: v for k, v in r.owners.items() if k in entry.owners}
    owners |= {w: end for w in r.words.split() if w in entry.owners}
    unique = bool(sense.kinds & entry.all_kinds & UNIQUE)
    if r.owners and not owners and not named and (entry.owners or unique):
        return None
    if r.owners and not entry.owners and not named:
        return None
    located = {k: v for k, v in r.located.items() if k in entry.owners}
    if r.located and not located and entry.owners and not owners and not named and not entry.all_kinds & _FREE:
        return None
    score = 0.0
    if owners:
        score = (
            OWNER if unique or sense.noun in entry.nouns or (sense.fields & entry.fields and not r.vague) else OWN_NOUN
        )
        end = max(owners.values())
    elif (
        located
        and (r.phrase.definite or "government" in sense.fields)
        and sense.kinds & entry.all_kinds & {"government", "event", "people"}
    ):
        score, end = OWNER, max(located.values())
    return score, end


def _timely(r: Reading, sense: NounSense, entry: Entry, years: Sequence[int], year: int | None) -> bool:
    kinds = sense.kinds or entry.all_kinds
    if r.past and not years:
        return year is None or entry.years[1] <= year or entry.years[1] == FOREVER
    if years:
        return any(entry.kinds_in(y) & kinds or (sense.noun in entry.nouns and entry.kinds_in(y)) for y in years)
    return bool(year is None or entry.kinds_in(year) & kinds or (sense.noun in entry.nouns and entry.kinds_in(year)))


def _weigh_person(r: Reading, sense: NounSense, entry: Entry, years: Sequence[int], year: int | None) -> Verdict | None:
    """Weigh an office with whose it is: "the US president"; an office alone points back and is resolved later."""
    if r.phrase.plural or r.phrase.determiner in ("a", "an"):
        return None
    text = (r.words + sense.noun).strip()
    for office, of, (first, last) in entry.offices:
        if not text.endswith(office) and not (office.endswith(" " + sense.noun) and sense.noun == text.split()[-1]):
            continue
        owners = {k: v for k, v in (r.owners | r.located).items() if k in of}
        if not owners or (r.owners and not set(r.owners) & of):
            continue
        now = years or ((year,) if year else ())
        held = not now or any(first <= y <= last for y in now)
        if (r.past and last < FOREVER) or (held and not r.past):
            return Verdict(entry, OFFICE, max(r.phrase.end, *owners.values()), "office + affiliation", r.past)
    return None
