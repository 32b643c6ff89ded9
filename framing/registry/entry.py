"""One actor, compiled: what it is and when, whose it is, and the nouns that are its own.

From affiliation, backers and qualifiers come the words that, beside a noun of the actor's kind, make a naming ("US
occupation forces"). What an actor is may change over time, so kinds are asked for by year.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from framing.lexicon import NounSense, Vocabulary, inflections
from framing.records import Actor, KindSpan, PersonRole

_LINKS = frozenset({"of", "for", "on", "against", "at"})  # behind the head of a name
FOREVER = 9999
LOWER_KINDS = frozenset({"people", "event", "movement"})  # named by common nouns
_LONGEST = 4  # words of a country's name
_GOVERNING = frozenset({"government", "military"})
_MASSES = frozenset({"people", "movement"})  # whose nouns are said in the plural as well
Years = tuple[int, int]
Office = tuple[str, frozenset[str], Years]


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
    some_of_a_people : bool
        Whether it is people, and not a whole people: "Kenyan teachers", and not "Kenyans".
    scenes : frozenset of str
        Countries in the name of an event: where it is, or whose.
    qualifiers : tuple of str
        In lower case.
    nouns : frozenset of str
        Own nouns, as written, in lower case, singular and plural.
    fields : frozenset of str
        Semantic fields of the own nouns: words that compete with them.
    several : bool
        Whether one of its nouns is a plural.
    offices : tuple of Office
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
    several: bool
    offices: tuple[Office, ...]
    some_of_a_people: bool = False
    scenes: frozenset[str] = frozenset()
    id: str = field(init=False)
    words: frozenset[str] = field(init=False)  # of its names, in lower case
    modifiers: frozenset[str] = field(init=False)  # of the noun that heads its name, in lower case
    topic: frozenset[str] = field(init=False)  # of the name of an event, all but its head, in lower case
    last_words: frozenset[str] = field(init=False)  # of its names of several words: "administration"
    all_kinds: frozenset[str] = field(init=False)  # at any time
    person: bool = field(init=False)
    event: bool = field(init=False)

    def other_word(self, sense: NounSense) -> bool:
        """Whether a noun is another word for an event: of the family of its nouns, in a number that it has."""
        if not self.event or "event" not in sense.kinds or not sense.fields & self.fields:
            return False
        return not sense.plural or self.several

    def __post_init__(self) -> None:
        """Work out what is asked for often."""
        object.__setattr__(self, "id", self.actor.id)
        names = (self.actor.name, *self.actor.aliases, *self.actor.affiliation)
        object.__setattr__(self, "words", frozenset(w.lower() for n in names for w in n.split()))
        object.__setattr__(self, "last_words", frozenset(map(_head, names[: 1 + len(self.actor.aliases)])) - {""})
        object.__setattr__(self, "modifiers", frozenset(self.actor.name.lower().removeprefix("the ").split()[:-1]))
        head, said = _head(self.actor.name), self.actor.name.lower().split()
        object.__setattr__(self, "topic", frozenset(w for w in said if w not in (head, "the") and w not in _LINKS))
        object.__setattr__(self, "all_kinds", frozenset(k for k, _ in self.kinds))
        object.__setattr__(self, "event", "event" in self.all_kinds)
        object.__setattr__(self, "person", "person" in self.all_kinds)

    def kinds_in(self, year: int | None) -> frozenset[str]:
        """Kinds that hold in `year`; in no particular year, those that still hold, else all."""
        if year is not None:
            if not self.years[0] <= year <= self.years[1]:
                return frozenset()
            return frozenset(k for k, (a, b) in self.kinds if a <= year <= b)
        return frozenset(k for k, (_, b) in self.kinds if b == FOREVER) or self.all_kinds


def entry_of(a: Actor, words: Vocabulary, heads: frozenset[str]) -> Entry:
    """Compile one actor.

    Parameters
    ----------
    a : Actor
        The record.
    words : Vocabulary
        The lexicons.
    heads : frozenset[str]
        Offices whose holders are leaders.

    Returns
    -------
    Entry
        What it is asked for.
    """
    nouns = _own_nouns(a, words)
    return Entry(
        actor=a,
        kinds=_kinds(a, words),
        years=_years(a),
        owners=_owners(a, words),
        backers=_keys(a.backers, words),
        qualifiers=tuple(q.lower() for q in a.qualifiers),
        nouns=nouns,
        several=any(s.plural for n in nouns if (s := words.noun(n, True))),
        fields=_fields(nouns | _last_words(r.office for r in a.roles) | _of_body(a), words),
        offices=tuple(office for r in _roles(a, words) for office in _offices(r, words, heads)),
        some_of_a_people=kinds_of(a) == {"people"} and not _of_its_own(a, words),
        scenes=_countries_in((a.name,), words) if "event" in kinds_of(a) else frozenset(),
    )


def _owners(a: Actor, words: Vocabulary) -> frozenset[str]:
    """Give whose an actor is: its affiliation, else its own name or the country in it."""
    affiliation = (a.affiliation or ((a.name,) if "state" in kinds_of(a) else ())) + _of_its_own(a, words)
    return _keys(affiliation, words) | (frozenset() if a.affiliation else _governed(a, words))


def with_owners(e: Entry, owners: frozenset[str]) -> Entry:
    """Give an actor that belongs to more: its offices are theirs where they were its owner's."""
    if owners <= e.owners:
        return e
    offices = tuple((name, of | owners if of and of <= e.owners else of, years) for name, of, years in e.offices)
    return replace(e, owners=e.owners | owners, offices=offices)


def _governed(a: Actor, words: Vocabulary) -> frozenset[str]:
    """Give the country in the names of a government or an army, or whose seat is one of them: "the White House"."""
    return _countries_in((a.name, *a.aliases), words) if kinds_of(a) & _GOVERNING else frozenset()


def _countries_in(names: Iterable[str], words: Vocabulary) -> frozenset[str]:
    """Give the countries whose words stand in names."""
    split = [n.split() for n in names]
    texts = (
        " ".join(w[i:j]) for w in split for i in range(len(w)) for j in range(i + 1, min(i + _LONGEST, len(w)) + 1)
    )
    return frozenset(c for t in texts for c in words.belonging(t))


def _roles(a: Actor, words: Vocabulary) -> tuple[PersonRole, ...]:
    """Give a person's offices: those of the record, and its nouns that are one, where it belongs."""
    said = {r.office.lower() for r in a.roles}
    nouns = [n for n in a.nouns if n.lower() in words.offices and n.lower() not in said]
    return a.roles + tuple(PersonRole(n, of) for n in nouns for of in a.affiliation if "person" in kinds_of(a))


def _of_its_own(a: Actor, words: Vocabulary) -> tuple[str, ...]:
    """Give the names of a whole people, which say where it belongs: "Catalan families" are of the Catalans."""
    return tuple(n for n in (a.name, *a.aliases) if kinds_of(a) == {"people"} and words.is_people(n))


def _head(name: str) -> str:
    """Give the noun at the head of a name of several words: "ministry", and the "centre" of "Centre for Trade"."""
    whole = name.lower().split()
    head = next((whole[k - 1] for k, w in enumerate(whole) if k and w in _LINKS), whole[-1])
    return head if len(whole) > 1 else ""


def _of_body(a: Actor) -> frozenset[str]:
    """Give the nouns that head the names of a body: a council is no company."""
    names = (a.name, *a.aliases) if kinds_of(a) == {"organisation"} else ()
    return frozenset(_head(name) for name in names) - {""}


def _kinds(a: Actor, words: Vocabulary) -> tuple[tuple[str, Years], ...]:
    """Give the kinds of a record; a state that is also called "Chadians" is its people too."""
    kinds = tuple((k.kind, _years(k)) for k in a.kinds)
    both = "state" in kinds_of(a) and any(words.is_people(t) for t in a.aliases)
    return (*kinds, ("people", _years(a))) if both else kinds


def kinds_of(a: Actor) -> frozenset[str]:
    """Kinds that an actor ever is of."""
    return frozenset(k.kind for k in a.kinds)


def office_nouns(e: Entry, words: Vocabulary) -> frozenset[str]:
    """Last words of offices that name nobody else: "the special counsel"."""
    return frozenset(n for n in _last_words(office for office, _, _ in e.offices) if not _senses(n, words))


def _own_nouns(a: Actor, words: Vocabulary) -> frozenset[str]:
    """Nouns of the record, and names that are common nouns."""
    bare = [n.lower().removeprefix("the ") for n in a.nouns]
    listed = {form for n in bare for form in _numbers(n, a, words)}
    names = (a.name, *a.aliases)
    lower = {n.removeprefix("the ") for n in names if n == n.lower()}
    common = {n.lower() for n in names if words.noun(n.lower(), True)} if kinds_of(a) & LOWER_KINDS else set()
    return frozenset(listed | lower | common | _heads((*names, *bare), a, words))


def _numbers(noun: str, a: Actor, words: Vocabulary) -> Iterable[str]:
    """Give a noun in the numbers that name the actor: one is "the group", several groups are others."""
    one = not kinds_of(a) & _MASSES or any("grouping" in s.fields for s in _senses(noun, words))
    return inflections(noun, "noun")[: 1 if one else 2]


def _heads(texts: Iterable[str], a: Actor, words: Vocabulary) -> set[str]:
    """Give the nouns that head names of things: "the coal act" is "the act" as well."""
    if "event" not in kinds_of(a):
        return set()
    last = {t.lower().rpartition(" ")[2] for t in texts}
    return {n for n in last if any("event" in s.kinds for s in _senses(n, words))}


def _keys(texts: Iterable[str], words: Vocabulary) -> frozenset[str]:
    """Give what words of belonging are compared by."""
    return frozenset(k for t in texts for k in words.keys(t))


def _fields(nouns: Iterable[str], words: Vocabulary) -> frozenset[str]:
    return frozenset(f for n in nouns for s in _senses(n, words) for f in s.fields)


def _senses(noun: str, words: Vocabulary) -> list[NounSense]:
    return [s for plural in (False, True) if (s := words.noun(noun, plural))]


def _last_words(texts: Iterable[str]) -> set[str]:
    return {text.lower().split()[-1] for text in texts}


def _offices(role: PersonRole, words: Vocabulary, heads: frozenset[str]) -> list[Office]:
    """Give an office, and that of a leader where it is one, with whose it is and its years."""
    office = role.office.lower()
    of = words.keys(role.of) if role.of else frozenset()
    names = dict.fromkeys((office, "leader") if office in heads else (office,))
    return [(name, of, _years(role)) for name in names]


def _years(span: Actor | KindSpan | PersonRole) -> Years:
    return getattr(span.start, "year", 0), getattr(span.end, "year", FOREVER)
