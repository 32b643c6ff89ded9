"""Whom a noun phrase stands for: "the North Korean leader", "both countries", "its government".

An office is resolved to its holder: by country or body, by a possessive ("his Japanese
counterpart"), or alone by who held it in the article ("the president"). A noun for people is
resolved by its class (`nouns`). What stays unresolved is left out. Each reading carries rule,
grounds and confidence.
"""

from __future__ import annotations

from collections.abc import Mapping

from framing.annotate.discovery.phrases.nouns import ADVISERS, home_officials, state, team, whom_noun
from framing.annotate.discovery.phrases.phrases import Event, Memory, Phrase, Resolved, Two, country_of, sure
from framing.annotate.discovery.roles import best
from framing.annotate.discovery.weights import WEIGHTS

_ACT_FOR_STATES = frozenset({"envoy", "minister", "deputy", "judge"})  # ranks that act for a state in the plural


def resolve(p: Phrase, event: Event, memory: Memory) -> Resolved | None:
    """Say whom a phrase stands for.

    Parameters
    ----------
    p : Phrase
        The phrase.
    event : Event
        What the articles say together.
    memory : Memory
        What the article has named so far.

    Returns
    -------
    Resolved or None
        The key of the actor with rule, evidence and confidence; None where nothing says whom.
    """
    if found := _officials(p, event, memory) if p.term.plural else _holder(p, event, memory):
        return found
    if p.term.noun is not None:
        return None if p.owner.startswith("place:") else whom_noun(p, event, memory)
    if p.term.rank == "spokesperson" and p.owner.startswith("name:"):
        key = team(p.owner, "team") if event.is_person(p.owner) else p.owner
        return sure(key, "who speaks for an actor", p.term.lemma)
    if p.owner.startswith(("state:", "body:", "known:")):
        grounds = f"{p.term.lemma} of {p.owner.partition(':')[2]}"
        return sure(p.owner, "office, no holder named", grounds)
    return None


def _officials(p: Phrase, event: Event, memory: Memory) -> Resolved | None:
    """Read "Kenyan ministers", "immigration judges", "Moreau's advisers"."""
    if p.owner and p.term.rank in _ACT_FOR_STATES:
        return state(p, event, memory)
    if p.term.rank == "judge" and p.qualified:
        return home_officials(event)
    if p.term.rank == "adviser" and p.term.noun is None and event.is_person(p.owner):
        return sure(team(p.owner, "team"), ADVISERS, f"{p.term.lemma} of {p.owner[5:]!r}")
    return None


def pair(p: Phrase, event: Event, memory: Memory) -> list[Resolved]:
    """Say which two "the two countries" or "both leaders" are: those named last; empty where two are not known.

    "Our two countries" are the speaker's and that of the other leader.
    """
    if p.term.sort == "country":
        return two_named_last("state", _ours(event, memory) if p.possessive == "our" else memory.countries)
    return two_named_last("name", memory.leaders) if p.term.rank == "head" else []


def _ours(event: Event, memory: Memory) -> Two:
    ours = memory.ours or event.roles.home
    others = (*(event.roles.country.get(x, "") for x in memory.leaders), *memory.countries)
    return Two(ours, next((c for c in others if c and c != ours), ""))


def two_named_last(sort: str, two: Two) -> list[Resolved]:
    """Read a phrase for two as a mention of each; empty where two are not known."""
    if not all(two):
        return []
    first, second = (sure(f"{sort}:{x}", "the two named last", " and ".join(two)) for x in two)
    return [first, second._replace(confidence=second.confidence - WEIGHTS.second)]


def _holder(p: Phrase, event: Event, memory: Memory) -> Resolved | None:
    """Person who holds the office that heads the phrase."""
    if p.indefinite or p.term.office is None or p.term.rank == "honorific":
        return None
    if of := _country_or_body(p, event, memory):
        return _holder_of(p, of, country_of(p.owner) or of, event, memory)
    return None if p.owner else _holder_alone(p, event, memory)


def _holder_of(p: Phrase, of: str, country: str, event: Event, memory: Memory) -> Resolved | None:
    """Holder of the office of a country or body; one whom the article has named before another."""
    options = event.roles.holder(p.term, of) or event.roles.holder(p.term, country)
    here = {x: n for x, n in options.items() if x in memory.seen} or options
    grounds = f"{p.term.lemma} of {of}, said {sum(options.values())} times"
    return sure(f"name:{best(here)}", "office and country", grounds) if options else None


def _holder_alone(p: Phrase, event: Event, memory: Memory) -> Resolved | None:
    """Whom "the president" means: who was named with it here, else in another article if there is but one."""
    roles, lemma = event.roles, p.term.lemma
    if lemma in memory.office:
        likely = _likely(lemma, event, memory)
        return sure(f"name:{likely}", "office named in the article", f"{lemma}, holder named before")
    options: Mapping[str, int] = roles.office.get(lemma, {})
    if not options or p.term.office is None or not p.term.office["unique"]:
        return None
    home = {x: n for x, n in options.items() if roles.country.get(x) == roles.home} or options
    grounds = f"{lemma} in another article of the event"
    return sure(f"name:{best(home)}", "office, holder named elsewhere", grounds)


def _likely(lemma: str, event: Event, memory: Memory) -> str:
    """Holder that "the president" means: the one named most, then the last.

    Nobody speaks so of himself: in a quotation it is another ("Mr. President").
    """
    last = memory.office[lemma]
    named = {x: memory.seen[x] + (x == last) for x in event.roles.office[lemma] if x in memory.seen}
    others = {x: n for x, n in named.items() if x != memory.speaker}
    return best(others) or last


def _country_or_body(p: Phrase, event: Event, memory: Memory) -> str:
    """Country or body that an office belongs to."""
    sort, _, of = p.owner.partition(":")
    if sort == "name":
        return event.roles.country.get(of, "")
    return of.rpartition(":")[2] or memory.country_of(p.possessive)
