"""The words that naming rests on, compiled once: actor nouns, countries, cues, closed-class words.

Everything listed lives in the lexicons ``actor_nouns``, ``countries``, ``label_cues``, ``function_words``,
``first_names``, ``offices`` and ``organisation_heads``; here they become look-ups. A noun is looked up as written,
in lower case; a country by any of its spellings, adjectives, people nouns, capitals or seats.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from framing.lexicon.inflection import inflections, irregular_forms
from framing.lexicon.lexicon import Lexicons
from framing.text import PhraseIndex, phrase_index

_RENAMED = ("legislator", "spokesperson")  # ranks whose holders go by many words; an "attorney" may be an office
_MEMBERS = frozenset({"lawmaker", "legislator"})  # whatever the chamber
_BODIES = ("country", "office", "counterpart")  # classes of nouns whose singular stands for many people
ADJECTIVE_ENDINGS = ("al", "ic", "ist", "an", "ish", "ous", "ive", "ary", "ful", "less", "ant", "able", "ible", "ent")


@dataclass(frozen=True, slots=True)
class NounSense:
    """What a noun can stand for in one number."""

    noun: str
    plural: bool
    kinds: frozenset[str]
    anaphoric: bool
    fields: frozenset[str]  # of meaning; words of one field compete for the same referent
    keeps_plural: bool  # "forces", "authorities": no singular of the same meaning


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """The compiled lexicons.

    Parameters
    ----------
    nouns : mapping of (str, bool) to NounSense
        Actor nouns by form and plural.
    forms : frozenset of str
        Every form of every actor noun: what may head a complement.
    places : PhraseIndex of tuple of str
        Names, adjectives and people of countries, as written, to country names.
    seats : PhraseIndex of tuple of str
        Capitals and seats of power to country names.
    loud_places : PhraseIndex of tuple of str
        Both, whatever the capitals.
    cues : mapping of str to mapping of str to str
        Type of cue to cue to operator.
    verb_forms : mapping of str to frozenset of str
        Type of cue to all forms of its verbs.
    closed : mapping of str to str
        Closed-class words to their class.
    offices : frozenset of str
        Offices and titles in lower case.
    same_office : mapping of str to frozenset of str
        Offices to other words for the same.
    titles : frozenset of str
        The first and last words of offices and honorifics, which may stand before a name.
    unique : frozenset of str
        Offices of one holder at a time, so that "the pope" is one person.
    heads : frozenset of str
        Offices whose holders lead a state, in the singular and the plural.
    people : mapping of str to str
        Nouns for countries, and for several people or a body, to their class: country, state, lawyer, migrant.
    countries : frozenset of str
        Names of countries.
    peoples : frozenset of str
        Names of whole peoples, in the plural.
    first_names : frozenset of str
        Given names, as written.
    palaces : frozenset of str
        Seats of power that are no towns: "Kremlin".
    body_heads : mapping of str to str
        Last words of names of bodies and places, as written, to what they are: "Ministry" to state body.
    judging : mapping of str to frozenset of str
        Forms of the words that ``ladder`` puts above or below 0, by where they stand: head, modifier.
    """

    nouns: Mapping[tuple[str, bool], NounSense]
    forms: frozenset[str]
    places: PhraseIndex[tuple[str, ...]]
    seats: PhraseIndex[tuple[str, ...]]
    loud_places: PhraseIndex[tuple[str, ...]]
    cues: Mapping[str, Mapping[str, str]]
    verb_forms: Mapping[str, frozenset[str]]
    closed: Mapping[str, str]
    offices: frozenset[str]
    same_office: Mapping[str, frozenset[str]]
    titles: frozenset[str]
    unique: frozenset[str]
    heads: frozenset[str]
    people: Mapping[str, str]
    countries: frozenset[str]
    peoples: frozenset[str]
    first_names: frozenset[str]
    palaces: frozenset[str]
    body_heads: Mapping[str, str]
    judging: Mapping[str, frozenset[str]]

    def noun(self, form: str, plural: bool) -> NounSense | None:
        """Sense of a noun as written, in lower case."""
        return self.nouns.get((form, plural))

    def belonging(self, term: str) -> tuple[str, ...]:
        """Countries that a word of belonging speaks of: Afghan, U.S., Britain, Kabul; empty where it is none."""
        return self.places.get(term) or self.seats.get(term) or ()

    def is_people(self, term: str) -> bool:
        """Whether a word is the name of a country's people: "Afghans", not "Afghan"."""
        return term in self.peoples

    def keys(self, term: str) -> frozenset[str]:
        """Give what a word of belonging is compared by: country names, else the word in lower case."""
        return frozenset(self.belonging(term) or self.belonging("the " + term) or (term.lower(),))


def _same_offices(lexicons: Lexicons) -> dict[str, frozenset[str]]:
    """Give other words for offices: "congresswoman" for "representative"; a "lawmaker" is any member of a chamber."""
    rows = [r for r in lexicons["offices"].rows if r["rank"] in _RENAMED]
    groups: dict[str, set[str]] = defaultdict(set)
    for r in rows:
        groups[r["same_as"] or r["term"]].add(r["term"])
    same = {term: frozenset(group - {term}) for group in groups.values() for term in group}
    members = lexicons["offices"].words(rank="legislator") - lexicons["offices"].words(unique=True)
    return same | dict.fromkeys(_MEMBERS & members, members)


@lru_cache(maxsize=8)
def vocabulary_of(lexicons: Lexicons) -> Vocabulary:
    """Compile the lexicons that naming uses."""
    nouns, forms = _nouns(lexicons)
    places, seats = _countries(lexicons)
    cues = _cues(lexicons)
    offices = lexicons["offices"].words()
    return Vocabulary(
        nouns=nouns,
        forms=forms,
        places=phrase_index(places, cased=True),
        seats=phrase_index(seats, cased=True),
        loud_places=phrase_index(seats | places),
        cues=cues,
        verb_forms=_verb_forms(cues, lexicons),
        closed={r["word"]: r["class"] for r in lexicons["function_words"].rows},
        offices=offices,
        same_office=_same_offices(lexicons),
        unique=lexicons["offices"].words(unique=True),
        heads=_heads(lexicons),
        countries=_country_names(lexicons),
        peoples=_peoples(lexicons),
        first_names=_first_names(lexicons),
        palaces=_palaces(lexicons),
        body_heads=_body_heads(lexicons),
        people=_people(lexicons),
        titles=frozenset(w for o in offices for w in (o, o.split()[0], o.split()[-1])),
        judging=_judging(lexicons),
    )


def _judging(lexicons: Lexicons) -> dict[str, frozenset[str]]:
    irregular = irregular_forms(lexicons["irregular_forms"])
    rows = [r for r in lexicons["ladder"].rows if r["rung"] and "*" not in r["term"]]
    heads = (f for r in rows if r["slot"] == "head" for f in inflections(r["term"], "noun", irregular))
    return {"head": frozenset(heads), "modifier": frozenset(r["term"] for r in rows if r["slot"] == "modifier")}


def _cues(lexicons: Lexicons) -> dict[str, dict[str, str]]:
    cues: dict[str, dict[str, str]] = defaultdict(dict)
    for row in lexicons["label_cues"].rows:
        cues[row["type"]][row["cue"].lower()] = row["operator"]
    return dict(cues)


def _verb_forms(cues: Mapping[str, Mapping[str, str]], lexicons: Lexicons) -> dict[str, frozenset[str]]:
    irregular = irregular_forms(lexicons["irregular_forms"])
    verbs = {t: found for t, found in cues.items() if t.endswith("verb")}
    return {t: frozenset(f for v in found for f in inflections(v, "verb", irregular)) for t, found in verbs.items()}


def _first_names(lexicons: Lexicons) -> frozenset[str]:
    return frozenset(str(r["name"]) for r in lexicons["first_names"].rows)


def _peoples(lexicons: Lexicons) -> frozenset[str]:
    rows = lexicons["countries"].rows
    return frozenset(str(x) for r in rows for x in r["people"] if x not in r["adjectives"])


def _palaces(lexicons: Lexicons) -> frozenset[str]:
    return frozenset(str(x) for r in lexicons["countries"].rows for x in r["seats"])


def _body_heads(lexicons: Lexicons) -> dict[str, str]:
    return {str(r["head"]): str(r["kind"]) for r in lexicons["organisation_heads"].rows}


def _nouns(lexicons: Lexicons) -> tuple[dict[tuple[str, bool], NounSense], frozenset[str]]:
    irregular = irregular_forms(lexicons["irregular_forms"])
    rows = lexicons["actor_nouns"].rows
    singulars = {f for r in rows if r["number"] != "plural" for f in inflections(r["noun"], "noun", irregular)}
    nouns: dict[tuple[str, bool], NounSense] = {}
    for row in sorted(rows, key=lambda r: not r["kinds"]):
        forms = inflections(row["noun"], "noun", irregular)
        pairs = {"singular": [(forms[0], False)], "plural": [(forms[0], True)]}
        for form, plural in pairs.get(row["number"]) or [(forms[0], False), *((f, True) for f in forms[1:])]:
            sense = NounSense(
                form, plural, frozenset(row["kinds"]), row["anaphoric"], frozenset(row["fields"]), row["plural_only"]
            )
            old = nouns.get((form, plural))
            nouns[form, plural] = sense if old is None else _merged(old, sense)
    return nouns, frozenset(f for f, _ in nouns) | frozenset(singulars)


def _heads(lexicons: Lexicons) -> frozenset[str]:
    irregular = irregular_forms(lexicons["irregular_forms"])
    heads = lexicons["offices"].words(rank="head")
    return frozenset(form for office in heads for form in inflections(office, "noun", irregular))


def _country_names(lexicons: Lexicons) -> frozenset[str]:
    rows = lexicons["countries"].rows
    return frozenset(str(r["name"]) for r in rows if r["sort"] not in ("region", "body"))


def _people(lexicons: Lexicons) -> dict[str, str]:
    irregular = irregular_forms(lexicons["irregular_forms"])
    found: dict[str, str] = {}
    for r in lexicons["people_nouns"].rows:
        forms = inflections(r["noun"].lower(), "noun", irregular)
        for form in forms if r["number"] or r["class"] in _BODIES else forms[1:]:
            found.setdefault(form, str(r["class"]))
    return found


def _merged(old: NounSense, new: NounSense) -> NounSense:
    kinds, anaphoric = old.kinds | new.kinds, old.anaphoric or new.anaphoric
    return NounSense(
        old.noun, old.plural, kinds, anaphoric, old.fields | new.fields, old.keeps_plural or new.keeps_plural
    )


def _countries(lexicons: Lexicons) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    places: dict[str, tuple[str, ...]] = defaultdict(tuple)
    seats: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for row in lexicons["countries"].rows:
        for term in dict.fromkeys((row["name"], *row["spellings"], *row["adjectives"], *row["people"])):
            places[term] += (row["name"],)
        for term in dict.fromkeys((*row["capitals"], *row["seats"])):
            seats[term] += (row["name"],)
    return _with_longer(places), dict(seats)


def _with_longer(places: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Add "the North Korean" where "the North" is listed, which would cut it short."""
    short = [x for x in places if x.startswith("the ")]
    longer = {f"the {y}": places[y] for x in short for y in places if y.startswith(f"{x[4:]} ")}
    return {**places, **longer}
