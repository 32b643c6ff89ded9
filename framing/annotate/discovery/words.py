"""The lexicons that discovery reads, compiled once: names of states and bodies, words for offices and for people.

A listed name has a one-letter code (see `units`) and says whose name it is: "Kenyan",
"Nairobi" and "State House" are Kenya's. A word for an office or for people is a `Term`, in
the singular or the plural.

Sources: the lexicons named at `words_of`, whose cards say where they come from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from framing.lexicon import Lexicon, Lexicons, Row, inflections, irregular_forms, turned_of
from framing.text import PhraseIndex, phrase_index

POSSESSIVES = frozenset({"its", "his", "her", "their", "our", "my", "your", "whose"})
_POWERS = frozenset({"government", "state"})
_NO_PERSONS = frozenset({"country", "office", "body", "group", "team", "collective", "administration"})
_THINGS_OF_STATES = frozenset({"state", "ministry", "embassy"})
_OF_STATES = frozenset({"state body", "seat of power"})


class Known(NamedTuple):
    """What a listed name stands for: `actor` is a state (of its bodies too) or the name of a party or organisation."""

    code: str
    kind: str
    actor: str
    name: str


class Term(NamedTuple):
    """A word for an office or for people; `noun` and `office` are its lexicon rows, if it has them."""

    lemma: str
    plural: bool
    office: Row | None
    noun: Row | None

    @property
    def sort(self) -> str:
        """Class of the noun, empty for a mere office."""
        return str(self.noun["class"]) if self.noun else ""

    @property
    def many(self) -> bool:
        """Whether it stands for several: a plural, or a collective noun."""
        return self.plural or bool(self.noun and self.noun["number"])

    @property
    def one(self) -> bool:
        """Whether it is a noun for one person, no body or country."""
        return not self.many and self.sort not in _NO_PERSONS and self.lemma not in _THINGS_OF_STATES

    @property
    def governs(self) -> bool:
        """Whether it is a government: what a person or party has, and no official of it."""
        return self.sort in ("state", "administration") and not self.plural and self.many

    @property
    def rank(self) -> str:
        """Rank of the office, empty for a mere noun."""
        return str(self.office["rank"]) if self.office else ""

    @property
    def title(self) -> bool:
        """Whether it can stand before a name."""
        return bool(self.office and self.office["title"])


@dataclass(frozen=True, eq=False)
class Words:
    """The lexicons of discovery, compiled."""

    known: PhraseIndex[Known]
    shouted: PhraseIndex[Known]  # for sentences in capitals
    terms: PhraseIndex[Term]
    heads: Mapping[str, str]  # last words of names: Department, Post
    first: Mapping[str, Row]  # given names
    honorifics: frozenset[str]
    particles: frozenset[str]  # inside names: "al", "bin"
    openings: frozenset[str]  # capitalised, before the names of bodies and towns: "Al Jazeera", "El Paso"
    determiners: frozenset[str]
    states: frozenset[str]
    bodies: Mapping[str, str]  # body of a state to the state
    seats: frozenset[str]  # of power: White House
    listed: Mapping[str, Row]  # parties, organisations, armed groups
    governing: frozenset[str]  # nouns for governments only: regime, authorities
    reporters: frozenset[str]  # nouns for who reports: "correspondent"
    teams: frozenset[str]  # nouns for those who work for a person: "staff", "aides"
    soldiers: frozenset[str]  # nouns for armed forces as wholes: "army", "forces"
    past: frozenset[str]  # "former", "late"
    unique: frozenset[str]  # offices of one holder at a time
    realms: frozenset[str]  # words in the names of offices and of states' bodies: "health", "homeland"
    things: frozenset[str]  # nouns for what is no actor: "drug", "deal"
    callings: frozenset[str]  # nouns for one person: "manager"
    municipal: frozenset[str]  # last words of bodies that a town may have: "council"
    local: frozenset[str]  # nouns for who and what a town has: "mayor", "residents"
    adjectives: Mapping[str, str]  # countries to their adjectives
    turned: frozenset[str]  # verbs of saying that may stand before a name: "Added Hale"

    def state_of(self, body: str) -> str:
        """Country that a body belongs to; what is no body is itself."""
        return self.bodies.get(body, body)


@lru_cache(maxsize=4)
def words_of(lexicons: Lexicons) -> Words:
    """Compile what discovery needs.

    Parameters
    ----------
    lexicons : Lexicons
        Read are ``countries``, ``places``, ``institutions``, ``organisation_heads``, ``offices``, ``people_nouns``,
        ``actor_nouns``, ``label_cues``, ``first_names``, ``function_words`` and ``irregular_forms``.

    Returns
    -------
    Words
        Names and terms as indices, and the sets of words that the steps ask for.
    """
    known = _states(lexicons) | _institutions(lexicons)
    known = _places(lexicons, known) | known
    offices = lexicons["offices"]
    return Words(
        known=phrase_index(known, cased=True),
        shouted=phrase_index({k: v for k, v in known.items() if len(k) > 2 or not k.isupper()}),
        terms=phrase_index(_terms(lexicons)),
        heads={head: str(r["kind"]) for head, r in _by(lexicons["organisation_heads"], "head").items()},
        first=_by(lexicons["first_names"], "name"),
        honorifics=offices.words(rank="honorific"),
        particles=lexicons["name_particles"].words("particle", place="inside"),
        openings=_values(lexicons["name_particles"], "particle", place="opening"),
        determiners=lexicons["function_words"].words("word", **{"class": "determiner"}) - POSSESSIVES,
        states=frozenset(v.actor for v in known.values() if v.kind == "state"),
        bodies={v.name: v.actor for v in known.values() if v.code == "B"},
        seats=_values(lexicons["institutions"], "name", kind="seat of power"),
        listed=_by(lexicons["institutions"], "name"),
        governing=_governing(lexicons),
        reporters=lexicons["speaker_nouns"].words(kind="media"),
        teams=_teams(lexicons),
        soldiers=lexicons["people_nouns"].words("noun", **{"class": "military", "number": "collective"}) | {"forces"},
        unique=offices.words(unique=True),
        realms=_realms(lexicons),
        things=_things(lexicons),
        callings=_callings(lexicons),
        municipal=lexicons["label_cues"].words("cue", type="municipal body"),
        local=lexicons["label_cues"].words("cue", type="local noun"),
        turned=turned_of(lexicons),
        past=lexicons["label_cues"].words("cue", type="historical"),
        adjectives=_adjectives(lexicons),
    )


def _adjectives(lexicons: Lexicons) -> Mapping[str, str]:
    """First adjective of each country."""
    return {str(r["name"]): str(r["adjectives"][0]) for r in lexicons["countries"].rows if r["adjectives"]}


def _things(lexicons: Lexicons) -> frozenset[str]:
    return frozenset(noun for noun, kinds in _kinds(lexicons).items() if kinds == {"event"})


def _callings(lexicons: Lexicons) -> frozenset[str]:
    return frozenset(noun for noun, kinds in _kinds(lexicons).items() if "person" in kinds)


def _realms(lexicons: Lexicons) -> frozenset[str]:
    """Words in the names of offices, of listed bodies of states, and of kinds of bodies: "Energy" is no town's name."""
    bodies = lexicons["institutions"].where(kind="state body")
    names = [str(r["term"]) for r in lexicons["offices"].rows]
    names += [str(name) for r in bodies for name in (r["name"], *r["aliases"])]
    return frozenset(w.lower() for name in names for w in name.split()) | frozenset(_kinds(lexicons))


def _teams(lexicons: Lexicons) -> frozenset[str]:
    irregular = irregular_forms(lexicons["irregular_forms"])
    rows = [r for r in lexicons["people_nouns"].rows if r["class"] in ("team", "aide") and r["noun"] != "campaign"]
    return frozenset(
        form for r in rows for form in inflections(str(r["noun"]), "noun", irregular)[r["class"] == "aide" :]
    )


def _values(lexicon: Lexicon, column: str, **wanted: str) -> frozenset[str]:
    """Values of a column as written, in the rows wanted."""
    return frozenset(str(r[column]) for r in lexicon.where(**wanted))


def _by(lexicon: Lexicon, key: str) -> dict[str, Row]:
    return {str(r[key]): r for r in lexicon.rows}


def _kinds(lexicons: Lexicons) -> dict[str, set[str]]:
    """Kinds of actors that a noun is said of."""
    kinds: dict[str, set[str]] = {}
    for r in lexicons["actor_nouns"].rows:
        kinds.setdefault(str(r["noun"]), set()).update(r["kinds"])
    return kinds


def _governing(lexicons: Lexicons) -> frozenset[str]:
    return frozenset(noun for noun, kinds in _kinds(lexicons).items() if "government" in kinds and kinds <= _POWERS)


def _states(lexicons: Lexicons) -> dict[str, Known]:
    known: dict[str, Known] = {}
    for r in lexicons["countries"].rows:
        known |= _country(str(r["name"]), r)
    return known


def _country(name: str, r: Row) -> dict[str, Known]:
    """Names of a country row."""
    spellings = [name, *r["spellings"]]
    spellings += [x[:-1] for x in spellings if x.endswith(".")]  # "the U.S" at the end of a sentence
    belonging = [*r["adjectives"], *r["people"]]
    if r["sort"] == "region":
        return _entries((*spellings, *belonging), Known("R", "region", "", name))
    if r["sort"] == "body":
        return _entries(spellings, Known("P", "organisation", name, name))
    return {
        **{x: entry._replace(name=x) for x, entry in _entries(r["seats"], Known("B", "state", name, "")).items()},
        **_entries(r["capitals"], Known("K", "state", name, name)),
        **_entries(belonging, Known("D", "state", name, name)),
        **_entries(spellings, Known("C", "state", name, name)),
    }


def _entries(names: Iterable[str], entry: Known) -> dict[str, Known]:
    """One entry under all its names; spellings with an article ("the North") are left to the event to settle."""
    return dict.fromkeys((x for x in names if not x.startswith("the ")), entry)


def _places(lexicons: Lexicons, known: Mapping[str, Known]) -> dict[str, Known]:
    """Towns and provinces, and what a dateline writes in capitals."""
    places: dict[str, Known] = {}
    for r in lexicons["places"].rows:
        for x in (r["place"], *r["aliases"]):
            places.setdefault(x, Known("L", "place", "", str(r["place"])))
    towns = {x: v.name for x, v in (places | dict(known)).items() if v.code in "KL"}
    for x, name in towns.items():
        places.setdefault(x.upper(), Known("L", "place", "", name))
    return places


def _institutions(lexicons: Lexicons) -> dict[str, Known]:
    known: dict[str, Known] = {}
    for r in lexicons["institutions"].rows:
        name = str(r["name"])
        of_state = r["kind"] in _OF_STATES
        entry = Known("B", "state", str(r["country"]), name) if of_state else Known("P", str(r["kind"]), name, name)
        known |= dict.fromkeys((name, *r["aliases"]), entry)
    return known


def _terms(lexicons: Lexicons) -> dict[str, Term]:
    irregular = irregular_forms(lexicons["irregular_forms"])
    offices = {r["term"].lower(): r for r in lexicons["offices"].rows}
    nouns = {r["noun"].lower(): r for r in lexicons["people_nouns"].rows}
    terms: dict[str, Term] = {}
    for lemma in [*nouns, *offices]:
        one = Term(lemma, False, offices.get(lemma), nouns.get(lemma))
        for form, term in _forms(one, irregular):
            terms.setdefault(form, term)
    return terms


def _forms(one: Term, irregular: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, Term]]:
    """Give the forms of a word, each with whether it is a plural; its lemma is that of the office it is short for."""
    always = one.noun is not None and one.noun["number"] == "plural"
    name = str((one.office and one.office["same_as"]) or one.lemma)
    for k, form in enumerate(inflections(one.lemma, "noun", irregular)):
        yield form, one._replace(lemma=name, plural=always or k > 0)
