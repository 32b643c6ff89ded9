"""Who may be a person and who a body: first names, titles, offices and bodies, compiled once.

Idea: lists first. A name that is a state's or an institution's, or that ends in a word for a body ("Ministry"),
is a body's; a given name, an office or an honorific before it is a person's. Where the lists are silent, what
the text says of the name decides (`Signs`): a body has "the" before it and "it" behind it, a person has a
title before it and "he" or "who" behind it. `Persons` answers for every step that asks; no list is read twice.

Source: the lexicons ``first_names``, ``offices``, ``speaker_nouns``, ``organisation_heads``, ``institutions``,
``countries``, ``name_particles``, ``pronouns`` and ``function_words``; who can speak also ``actor_nouns``,
``people_nouns``, ``gendered_nouns`` and, for what does not, ``speech_cues``.

Conventions: names and their words are looked up as written, titles and nouns in small letters without a full
stop. Kinds are those of sources: government, media, organisation, and those of ``speaker_nouns``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from framing.lexicon.inflection import inflections, irregular_forms
from framing.lexicon.lexicon import Lexicon, Lexicons
from framing.text import is_acronym, is_capitalised, is_shouted

# kind of a listed name to kind of source
_BODIES = {"state body": "government", "seat of power": "government", "media": "media"}
_HAPPENINGS = frozenset({"event"})  # kind of actor that says nothing
_HUMAN = re.compile(
    r".{2}.*(?:[^l]ists?|[aeiou]lists?|crats?|wom[ae]n|[^iouw]m[ae]n|persons?)"
)  # no checklist, no specimen
_OF = re.compile(r" (?:of|for) ")
_PARTY = re.compile(r"[A-Z]-[A-Z][a-z.]*\b.?$")  # what follows a member's name: D-Nev.
_GLUED = re.compile(r"(?!Fitz)[A-Z][a-z]{3,40}[A-Z]")  # two words written as one, as firms do: HarbourLink
_RELATIVES = {"who": "person", "which": "thing"}  # the pronouns that say what they refer to and bend for no case


@dataclass(frozen=True, slots=True)
class _Weights:
    """How much each sign speaks for a body (above 0) or a person (below)."""

    acronym: int = 5  # letters alone are a body; the label of a turn may be a person's initials
    first_name: int = -4  # strongest of all signs for a person, yet bodies bear the names of persons
    opening: int = 2  # "Al Noor": an article that opens a name, of bodies and places more often than of persons
    small_words: int = 2  # "Doctors for Peace": persons have particles, not prepositions
    article: int = 2  # "the" before most namings; some languages' bodies go without
    title: int = -3  # each naming with a title before it: titles stand before persons only
    person: int = -2  # each naming with he, she or who behind it
    thing: int = 1  # each naming with it or which behind it; "it" may mean what was said
    reports: int = 1  # of a person the news says "said"


_WEIGHTS = _Weights()


@dataclass(frozen=True, slots=True)
class Signs:
    """What a text says of a name.

    Parameters
    ----------
    namings : int
        Places that were looked at.
    articles, titles : int
        Namings with "the" before them, with a title before them.
    persons, things : int
        Namings with a pronoun for a person, for a thing close behind them.
    reports : bool
        Whether it "reports".
    label : bool
        Whether it stands as the label of a turn ("NLF: We will go").
    """

    namings: int = 0
    articles: int = 0
    titles: int = 0
    persons: int = 0
    things: int = 0
    reports: bool = False
    label: bool = False


@dataclass(frozen=True, eq=False)
class Persons:
    """The compiled lists, and what follows from them for a name.

    Parameters
    ----------
    first_names : mapping of str to str
        Given name to m, f or nothing.
    titles : frozenset of str
        Words that stand before a name: honorifics and nouns of offices, the last word of each.
    domains : frozenset of str
        Of these, last words of an office of something, which also end names of bodies: secretary of defense.
    bodies : mapping of str to str
        Names of states and institutions, and words that such names end in, to the kind of source.
    nouns : mapping of str to str
        Forms of nouns that name a source to its kind.
    speaking : frozenset of str
        Forms of the nouns for persons, groups and bodies: who can say something. No document, no event.
    said : frozenset of str
        Forms of the nouns for what is said or written: comments, a report.
    things : frozenset of str
        Words that names of events, laws and works end in.
    times : frozenset of str
        Days and months, in small letters.
    belonging : frozenset of str
        Adjectives and members of states and parties, as written: Norlandic, Democrat.
    title_genders : mapping of str to str
        Titles of one gender, in small letters without a full stop, to m or f.
    pronouns : mapping of str to str
        Pronouns of one to "person" or "thing".
    particles, openings : frozenset of str
        Small words inside a person's name, and articles that open a name.
    nothing : frozenset of str
        Pronouns for no thing and any: what they stand for says nothing.
    small_words : frozenset of str
        Function words, which stand inside names of bodies.
    """

    first_names: Mapping[str, str]
    titles: frozenset[str]
    domains: frozenset[str]
    bodies: Mapping[str, str]
    nouns: Mapping[str, str]
    speaking: frozenset[str]
    said: frozenset[str]
    things: frozenset[str]
    times: frozenset[str]
    belonging: frozenset[str]
    title_genders: Mapping[str, str]
    pronouns: Mapping[str, str]
    particles: frozenset[str]
    openings: frozenset[str]
    nothing: frozenset[str]
    small_words: frozenset[str]

    def is_title(self, word: str) -> bool:
        """Whether a word stands before a name: Mr., Senator, spokesman."""
        return word.rstrip(".").lower() in self.titles

    def gender(self, name: str) -> str:
        """Gender of a name by its first word: m, f or nothing."""
        return self.first_names.get(name.partition(" ")[0], "")

    def has_first_name(self, name: str) -> bool:
        """Whether a name of several words begins with a given name."""
        first, _, rest = name.partition(" ")
        return bool(rest) and first in self.first_names

    def body(self, name: str) -> str:
        """Kind of the body that a name is or ends in the word for; empty where it is none."""
        return self.bodies.get(name) or self.bodies.get(name.rpartition(" ")[2], "")

    def noun(self, phrase: str) -> str:
        """Kind of source by the last word of a phrase that names one: "aides of the minister" is official."""
        words = phrase.lower().split()
        pairs = [" ".join(words[k - 1 : k + 1]) for k in range(len(words) - 1, 0, -1)]
        double = next((self.nouns[p] for p in pairs[:1] if p in self.nouns), "")
        return double or next((self.nouns[w] for w in reversed(words) if w in self.nouns), "")

    def can_speak(self, noun: str) -> bool:
        """Whether a common noun, in any form, stands for a person, a group or a body."""
        word = noun.lower()
        last = word.rpartition("-")[2]
        return word in self.speaking or last in self.speaking or _HUMAN.fullmatch(last) is not None

    def may_speak(self, name: str) -> bool:
        """Whether a name may stand for a speaker: no word of grammar, no day, no name of an event, a law or a work."""
        words = name.split()
        if not words or _PARTY.match(name) or (words[-1].lower() in self.times and not self.has_first_name(name)):
            return False
        if words[0].lower() in self.nothing:
            return False  # "nothing in the letters"
        if len(words) == 1:
            return name.lower() not in self.small_words or name.lower() in self.speaking
        last = _OF.split(name)[0].rpartition(" ")[2]  # the Institute for the History of War is no war
        return last not in self.things or name in self.bodies

    def may_be_person(self, name: str) -> bool:
        """Whether lists and form allow that a name is a person's: capitals but for particles, no body, no acronym."""
        words = name.split()
        if not words or self.body(name) or _GLUED.match(name) or (is_shouted(words[0]) and "." not in words[0]):
            return False
        return all(is_capitalised(w) or w in self.particles for w in words)

    def weigh(self, name: str, signs: Signs | None = None) -> int:
        """Weigh whether a name that is not listed is a body's or a person's.

        Parameters
        ----------
        name : str
            The name.
        signs : Signs | None
            What the text says of it, where there is a text.

        Returns
        -------
        int
            Above 0 for a body, below 0 for a person, 0 where nothing says.
        """
        return self._weigh_form(name, signs is not None and signs.label) + _weigh_signs(signs or Signs())

    def _weigh_form(self, name: str, label: bool) -> int:
        first, _, rest = name.replace("-", " ").partition(" ")
        return (
            _WEIGHTS.acronym * (is_acronym(name) and not label)
            + _WEIGHTS.first_name * self.has_first_name(name)
            + _WEIGHTS.opening * (bool(rest) and first in self.openings)
            + _WEIGHTS.small_words * (not self.small_words.isdisjoint(name.split()[1:-1]))
        )


def _weigh_signs(signs: Signs) -> int:
    return (
        _WEIGHTS.article * (signs.articles * 2 > signs.namings)
        + _WEIGHTS.title * signs.titles
        + _WEIGHTS.person * signs.persons
        + _WEIGHTS.thing * signs.things
        + _WEIGHTS.reports * signs.reports
    )


@lru_cache(maxsize=8)
def persons_of(lexicons: Lexicons) -> Persons:
    """Compile the lists that tell persons from bodies.

    Parameters
    ----------
    lexicons : Lexicons
        Where the lists are read from.

    Returns
    -------
    Persons
        Ready to ask.
    """
    particles, said = lexicons["name_particles"], _said(lexicons)
    return Persons(
        first_names={r["name"]: r["gender"] for r in lexicons["first_names"].rows},
        titles=frozenset({t.split()[-1].rstrip(".") for t in lexicons["offices"].words()})
        | (lexicons["speaker_nouns"].words() - lexicons["speaker_nouns"].words(kind="unnamed")),
        domains=frozenset(t.split()[-1] for t in lexicons["offices"].words() if " of " in t),
        bodies=_bodies(lexicons),
        nouns=_nouns(lexicons),
        speaking=_speaking(lexicons, said),
        said=said,
        things=frozenset(r["head"] for r in lexicons["organisation_heads"].where(kind="thing")),
        times=lexicons["function_words"].words("word", **{"class": "time"}),
        belonging=_belonging(lexicons),
        title_genders={r["term"].rstrip(".").lower(): r["gender"] for r in lexicons["offices"].rows if r["gender"]},
        pronouns=_pronouns(lexicons["pronouns"]),
        particles=frozenset(r["particle"] for r in particles.where(place="inside")),
        openings=frozenset(r["particle"] for r in particles.where(place="opening")),
        nothing=lexicons["function_words"].words("word", **{"class": "thing"}),
        small_words=lexicons["function_words"].words("word"),
    )


def _bodies(lexicons: Lexicons) -> Mapping[str, str]:
    """Names of states and institutions, and last words of such names, to the kind of source."""
    kinds = {r["head"]: _BODIES.get(r["kind"], "organisation") for r in lexicons["organisation_heads"].rows}
    for r in lexicons["institutions"].rows:
        kinds.update(dict.fromkeys((r["name"], *r["aliases"]), _BODIES.get(r["kind"], "organisation")))
    for r in lexicons["countries"].rows:
        kinds.update(dict.fromkeys((r["name"], *r["spellings"], *r["capitals"], *r["seats"]), "government"))
    return kinds


def _nouns(lexicons: Lexicons) -> Mapping[str, str]:
    """Forms of the nouns for sources, singular before plural, to their kinds."""
    kinds = _speaker_kinds(lexicons["speaker_nouns"])
    irregular = irregular_forms(lexicons["irregular_forms"])
    plurals = {form: kind for noun, kind in kinds.items() for form in inflections(noun, "noun", irregular)}
    return {**plurals, **kinds}


def _speaking(lexicons: Lexicons, said: frozenset[str]) -> frozenset[str]:
    """Forms of all nouns of one word for persons, groups and bodies, without those for what is said."""
    nouns = lexicons["people_nouns"].words("noun") | lexicons["gendered_nouns"].words("noun")
    nouns |= {r["noun"].lower() for r in lexicons["actor_nouns"].rows if set(r["kinds"]) - _HAPPENINGS}
    nouns |= {r["term"].split()[-1] for r in lexicons["offices"].rows if r["term"].islower()}
    return _forms(nouns, lexicons) - said | _forms(_sources(lexicons), lexicons)


def _said(lexicons: Lexicons) -> frozenset[str]:
    """Forms of the nouns for documents and for acts of speech."""
    return _forms(_written(lexicons) | lexicons["speech_cues"].words(pos="noun") - _sources(lexicons), lexicons)


def _sources(lexicons: Lexicons) -> frozenset[str]:
    """Nouns for sources that are no documents."""
    return lexicons["speaker_nouns"].words() - _written(lexicons)


def _written(lexicons: Lexicons) -> frozenset[str]:
    """Nouns for documents and messages."""
    nouns = lexicons["speaker_nouns"]
    return nouns.words(kind="document") | nouns.words(kind="message")


def _forms(nouns: frozenset[str], lexicons: Lexicons) -> frozenset[str]:
    """Nouns of one word in either number."""
    irregular = irregular_forms(lexicons["irregular_forms"])
    single = [noun for noun in nouns if " " not in noun]
    return frozenset(form for noun in single for form in (noun, *inflections(noun, "noun", irregular)))


def _belonging(lexicons: Lexicons) -> frozenset[str]:
    """Adjectives and members of states, and members of parties."""
    parties = lexicons["organisation_heads"].where(kind="party")
    of_states = {w for r in lexicons["countries"].rows for w in (*r["adjectives"], *r["people"])}
    return frozenset(of_states | {r["head"].removesuffix("s") for r in parties})


def _pronouns(lexicon: Lexicon) -> Mapping[str, str]:
    """Pronouns of the third person singular to what they stand for."""
    sorts = {"masculine": "person", "feminine": "person", "neuter": "thing"}
    return {r["form"]: sorts[r["gender"]] for r in lexicon.rows if r["gender"] in sorts} | _RELATIVES


@lru_cache(maxsize=8)
def leads_of(lexicons: Lexicons) -> frozenset[str]:
    """Words that begin a sentence before a name: function words and turned verbs of saying that are no first names."""
    words = lexicons["function_words"]
    first = {r["name"].lower() for r in lexicons["first_names"].rows}
    return (words.words("word") - words.words("word", **{"class": "auxiliary"}) | turned_of(lexicons)) - first


@lru_cache(maxsize=8)
def turned_of(lexicons: Lexicons) -> frozenset[str]:
    """Past forms of verbs of saying, which may begin a sentence before a name: Added Hale."""
    rows = lexicons["speech_cues"].where(pos="verb", act="speech")
    said = [r for r in rows if "quote" in r["frames"] and " " not in r["term"]]
    forms = (form for r in said for form in r["forms"] or inflections(r["term"], "verb")[1:])
    return frozenset(form for form in forms if not form.endswith(("ing", "s")))


@lru_cache(maxsize=8)
def relations_of(lexicon: Lexicon) -> frozenset[str]:
    """Nouns of one gender, such as those for kin."""
    return lexicon.words("noun")


@lru_cache(maxsize=8)
def _speaker_kinds(lexicon: Lexicon) -> Mapping[str, str]:
    """Noun of ``speaker_nouns`` to kind of source."""
    return {r["term"]: r["kind"] for r in lexicon.rows}
