"""Nouns for a state and for who acts for it, where their own phrase does not settle whose they are.

"The country" is the country named last, "his nation" that of the person spoken of, "our nation" the speaker's,
"immigration officials" act for the country that the article takes for granted, "the two leaders" are those named
last. The country need not be an actor: then nobody is named, instead of another one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from framing.annotate.naming.candidates import Candidate, Decision, Sort
from framing.annotate.naming.clues import Modifiers, another, read
from framing.annotate.naming.names import PLACE, Names
from framing.annotate.naming.powers.enemies import is_hostile
from framing.annotate.naming.powers.leaders import leader_candidate, of_a_country
from framing.annotate.naming.powers.world import World, leader_of, led_by
from framing.annotate.naming.sentence import Reading
from framing.annotate.naming.verdict import OWN_NOUN
from framing.annotate.naming.weights import SURE
from framing.grammar import Phrase, Tree
from framing.records import Construction
from framing.registry import POWERS, Entry, Registry

_OF_HIM = frozenset({"his", "her"})
_OF_US = frozenset({"our", "my"})
_INDEFINITE = frozenset({"a", "an", "some", "any", "no", "one", "another", "its", "their", "your", "whose", "other"})
_BODIES = frozenset({"organisation", "party", "armed group", "government"})
_ACTING = frozenset({"state", "administration", "police"})
_MANY = frozenset({"government", "state"})  # fields of nouns whose plural is for several powers
_OWNED = _ACTING | {"office", "military"}
_FORCES = frozenset({"military", "police"})
_OTHERS = frozenset({"its", "their", "his", "her", "our", "my", "your", "whose", "other", "another", "any"})
_NAMES = frozenset({"name", "last name"})  # sorts of strings that are no places
_TWO = frozenset({"two", "both"})
_ALONE = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
_NOBODY = Candidate(sort=Sort.POWER, sentence=0, start=0, end=0)
POWER = "country spoken of"
HOME = "officials of the home country"
OFFICIALS = "owner + officials"
FORCES = "forces spoken of"
AGAIN = "officials of the country said before"
PAIR = "the two named last"


def powers_in(r: Reading, names: Names, read_already: Sequence[Candidate]) -> Iterator[Candidate]:
    """Find the nouns for states, and for pairs, that nothing in their sentence gives to an actor.

    Parameters
    ----------
    r : Reading
        The sentence.
    names : Names
        Its names.
    read_already : Sequence[Candidate]
        Its nouns: those that name somebody, or may point back, stay what they are.

    Yields
    ------
    Candidate
        In text order.
    """
    if r.tree is None:
        return
    done = {c.phrase.i: c for c in read_already if c.phrase is not None}
    free = (n for n in r.view.heads(r.registry.powers) if not (names.cover(r.view.span(n)[0]) or r.modifies(n)))
    yield from _wholes(c for n in free if (c := leader_candidate(r, n) or _power(r, n, done.get(n), names)))
    yield from _the_two(r, r.tree)


def _wholes(found: Iterable[Candidate]) -> Iterator[Candidate]:
    """Leave out what stands inside the one before: no "ministers" in "the Cabinet of Ministers of Chad"."""
    end = 0
    for c in found:
        if c.end > end:
            yield c
            end = c.end


def _power(r: Reading, n: int, same: Candidate | None, names: Names) -> Candidate | None:
    """Make the candidate of a noun for a state or its people, where no better reading of it is known."""
    if same is not None and is_hostile(same):
        return None
    c = _candidate(r, n, same, names)
    return c if _counts(r, n, c) and _instead_of(c, same, r.registry) else None


def _counts(r: Reading, n: int, c: Candidate) -> bool:
    """Whether a noun is one for a state or its people; offices count in pairs only."""
    return c.sort == Sort.PAIR or r.power(n) in POWERS


def _instead_of(c: Candidate, same: Candidate | None, registry: Registry) -> bool:
    """Whether this reading of a noun is better than the one it has."""
    if same is None or same.sort == Sort.STRANGER:
        return True
    if same.sort == Sort.ANAPHOR:
        return c.given is not None or c.at_country or _points_at_country(c, registry)
    return same.given_by == OWN_NOUN and bool(c.actor) and bool(registry.entries[c.actor].all_kinds & _BODIES)


def _points_at_country(c: Candidate, registry: Registry) -> bool:
    """Whether it is "the nation", "that country": the one named last, whatever else is spoken of."""
    return c.sort == Sort.POWER and any(registry.vocabulary.people.get(n) == "country" for n in c.heads)


def _candidate(r: Reading, n: int, same: Candidate | None, names: Names) -> Candidate:
    phrase = r.view.phrase(n)
    listed = _listed_in(phrase, names)
    said = read(phrase, r.plain, listed, r.places_in(phrase), r.words, cased=r.cased)
    owners = frozenset({*said.owners, *led_by(r.registry, said.names)})
    owner = _owner(r, n, said, owners)
    like = same or _NOBODY
    return Candidate(
        sort=Sort.PAIR if _two(r, phrase, said) else Sort.POWER,
        sentence=r.index,
        start=phrase.start,
        end=phrase.end if owner is None else max(phrase.end, *said.owners.values(), _of_what(phrase)),
        said=r.phrased(phrase, hedge=said.hedge, past=said.past),
        role=r.role(n),
        phrase=phrase,
        kinds=like.kinds,
        stranger=like.stranger,
        sure=like.sure,
        heads=frozenset({r.view.surface(n)}),
        called=tuple(sorted(_words(r, phrase))),
        owners=owners,
        given=None if owner is None else Decision(owner.id, OFFICIALS, SURE.evidence),
        compound=_set_apart(said, r.power(n)) or bool(said.names) or _of_somebody(r, n, said),
        at_country=of_a_country(phrase, r) and r.power(n) in _OWNED,
        at_place=r.view.preposition(n) in r.words.cues["place preposition"],
    )


def _owner(r: Reading, n: int, said: Modifiers, owners: frozenset[str]) -> Entry | None:
    """Give the body or the state whose people a noun is, as its own phrase says: "CBP officers", "Kenyan officials"."""
    sort = r.power(n)
    house = sort == "office" and said.vague  # "an office of the council"
    return None if house else _body_or_state(r, n, said, owners, sort)


def _body_or_state(r: Reading, n: int, said: Modifiers, owners: frozenset[str], sort: str) -> Entry | None:
    """Give the one body that a phrase names, else the state."""
    entries = (r.registry.entries[a] for a in said.names)
    body = next((e for e in entries if e.all_kinds & _BODIES), None)
    if body is not None or len(owners) != 1 or _set_apart(said, sort):
        return body
    state = _people_of(sort, min(owners), r)
    sense = r.sense(n)
    return None if state is None or (sense is not None and another(said, sense, state)) else state


def _people_of(sort: str, country: str, r: Reading) -> Entry | None:
    """Give whom the people of a country are: its leader as a counterpart, its listed forces not, else the state."""
    if sort == "counterpart":
        return leader_of(country, r.registry)
    armed = [e for e in r.registry.by_kind.get("military", ()) if sort == "military" and country in e.owners]
    if armed:
        return armed[0] if len(armed) == 1 else None
    return r.registry.state_of(country) if sort in _OWNED else None


def _two(r: Reading, phrase: Phrase, said: Modifiers) -> bool:
    """Whether a phrase speaks of two: "both leaders"."""
    return phrase.plural and not said.owners and bool(_TWO & _words(r, phrase))


def _listed_in(phrase: Phrase, names: Names) -> list[tuple[int, int, str]]:
    """Give the names of actors in a phrase, and behind its head."""
    inside = (f for f in names.found if phrase.start <= f[0] < phrase.full_end)
    return [(start, end, found[0].actor) for start, end, found in inside if found[0].sort in _NAMES]


def _words(r: Reading, phrase: Phrase) -> frozenset[str]:
    return frozenset(r.plain[phrase.start : phrase.head_start].lower().split())


def _of_somebody(r: Reading, n: int, said: Modifiers) -> bool:
    """Whether a government bears the name of a leader who is not listed: "the Moreau administration"."""
    owned = any(m.dep == "poss" for m in said.phrase.before)
    return bool(said.strangers) and (owned or r.power(n) == "administration")


def _set_apart(said: Modifiers, sort: str) -> bool:
    """Whether modifiers say that other people are meant than those spoken of; where forces are does not."""
    apart = said.restricted and not _of_what(said.phrase)
    return bool(apart or said.contrast or said.backers or (said.located and sort not in _FORCES))


def _of_what(phrase: Phrase) -> int:
    """Give the end of the name of a body that says what it is for: "the Chadian Ministry of Health"."""
    named = phrase.proper and phrase.head[:1].isupper() and phrase.after and phrase.after[0].text[:3] == "of "
    return phrase.after[0].end if named and phrase.after[0].text[3:4].isupper() else 0


def _the_two(r: Reading, tree: Tree) -> Iterator[Candidate]:
    """Find "the two" that stands without a noun: "the two embraced"."""
    for t, low in zip(tree.tokens[1:], tree.surfaces[1:], strict=True):
        before = tree.tokens[t.i - 1]
        if low == "two" and t.dep in _ALONE and tree.surface(before.i) == "the":
            yield Candidate(
                sort=Sort.PAIR, sentence=r.index, start=before.start, end=t.end, role=r.role(t.i),
                heads=frozenset({"two"}),
            )  # fmt: skip


def whose(c: Candidate, world: World, registry: Registry) -> Decision | None:
    """Say which state a noun for a state, or for its officials, speaks of, where its own phrase does not say so.

    Parameters
    ----------
    c : Candidate
        The noun.
    world : World
        The countries and leaders spoken of so far.
    registry : Registry
        The actors.

    Returns
    -------
    Decision or None
        The state, if it is listed.
    """
    if c.phrase is None or c.compound or c.owners:
        return None
    noun = next(iter(c.heads))
    country, rule = _spoken_of(noun, c, c.phrase, world, registry)
    state = registry.state_of(country)
    if state is None or (noun == "state" and rule == POWER):
        return _forces(noun, c.phrase, world, registry)
    if c.at_place and rule == POWER:
        rule = PLACE  # "in the country"
    return Decision(_acting_for(state, noun, registry).id, rule, SURE.power, Construction.NOMINAL)


def _forces(noun: str, phrase: Phrase, world: World, registry: Registry) -> Decision | None:
    """Give the listed army for "soldiers", "border guards", where no other forces were spoken of last."""
    armed = registry.vocabulary.people.get(noun) in _FORCES and phrase.plural and phrase.determiner not in _OTHERS
    return Decision(world.forces, FORCES, SURE.power, Construction.NOMINAL) if armed and world.forces else None


def _acting_for(state: Entry, noun: str, registry: Registry) -> Entry:
    """Give the one listed actor that acts for a state by a noun: its forces, its government; else the state."""
    sort, sense = registry.vocabulary.people[noun], registry.vocabulary.noun(noun, False)
    governs = sense is not None and "government" in sense.fields
    kind = "military" if sort == "military" else "government" if governs else ""
    fits = [e for e in registry.by_kind.get(kind, ()) if e.owners & state.owners]
    return fits[0] if len(fits) == 1 else state


def _spoken_of(noun: str, c: Candidate, phrase: Phrase, world: World, registry: Registry) -> tuple[str, str]:
    """Country that a noun speaks of, and why: that of its own phrase, or that of which it was said before."""
    sort = registry.vocabulary.people[noun]
    if _of_many_states(phrase, sort, registry):
        return "", POWER
    if sort in _ACTING and phrase.determiner not in _INDEFINITE and (same := world.acting(noun, c.sentence)):
        return same, AGAIN
    return (world.last, POWER) if c.at_country else _country(phrase, sort, c.start, world)


def _of_many_states(phrase: Phrase, sort: str, registry: Registry) -> bool:
    """Whether a noun speaks of several powers, not of one's people: "authoritarian governments", "border states"."""
    one = registry.vocabulary.noun(phrase.lemma.lower(), False)
    return phrase.plural and sort in _ACTING and one is not None and not _MANY.isdisjoint(one.fields)


def _country(phrase: Phrase, sort: str, at: int, world: World) -> tuple[str, str]:
    """Country that a phrase is of, and why."""
    whose = phrase.determiner
    if whose in _OF_HIM:
        return world.his_country(), POWER
    if whose in _OF_US:
        return world.our_country(at), POWER
    if sort == "country":
        return _one_spoken_of(phrase, at, world), POWER
    if whose in _INDEFINITE or sort not in _ACTING:
        return "", POWER
    return (world.home, HOME) if phrase.before else ("", POWER)


def _one_spoken_of(phrase: Phrase, at: int, world: World) -> str:
    """Country of "your country", "the country"."""
    if phrase.determiner == "your":
        return world.your_country(at)
    return world.last if phrase.definite and not phrase.plural else ""


def both(c: Candidate, world: World, registry: Registry) -> list[Decision]:
    """Say which two states or leaders "the two countries", "both leaders" or "the two" are.

    Parameters
    ----------
    c : Candidate
        The phrase.
    world : World
        The countries and leaders spoken of so far.
    registry : Registry
        The actors.

    Returns
    -------
    list of Decision
        One for each of the two that is listed; none where two are not known.
    """
    noun = next(iter(c.heads))
    ours = bool(_OF_US.intersection(c.called))
    if registry.vocabulary.people.get(noun) == "country":
        states = [registry.state_of(x) for x in world.two_countries(c.start, ours=ours)]
        found = [s.id for s in states if s is not None]
    elif noun == "two" or noun in registry.vocabulary.heads:
        found = world.two_leaders()
    else:
        found = []
    return [Decision(x, PAIR, SURE.pair, Construction.NOMINAL) for x in found]
