"""The words that pronouns rest on, compiled once: forms, cues, and what a name or noun says of gender.

A noun is human, collective or a thing by the lists that naming and discovery use; gender comes from
titles, kin nouns and given names, and is empty where they say nothing. No word has a value here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from framing.lexicon import Lexicons, Vocabulary, inflections, irregular_forms, vocabulary_of
from framing.text import PhraseIndex

_HUMAN_CLASSES = frozenset(
    {"fighter", "migrant", "protest", "supporter", "investigator", "organiser", "member", "counterpart", "aide",
     "lawyer", "opponent", "worker", "people", "police", "military", "state"}
)  # fmt: skip
_HUMAN_SOURCES = frozenset({"official", "expert", "people"})
_HUMAN_ENDINGS = ("man", "woman", "person", "ist", "men", "women")
PERSON, BODY, THING = 1, 2, 4


@dataclass(frozen=True, slots=True)
class Form:
    """A pronoun as the lexicon gives it."""

    lemma: str
    person: int
    gender: str
    number: str
    cases: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class PronounWords:
    """The compiled lists.

    Parameters
    ----------
    forms : mapping of str to Form
        By form in lower case.
    single : PhraseIndex of str
        Forms of he and she.
    cues : mapping of str to frozenset of str
        Type of cue to lemmas.
    genders : mapping of str to str
        Nouns and titles in lower case to m or f.
    first : mapping of str to str
        Given names to m, f or nothing.
    offices : mapping of str to str
        Titles as they stand before a name, in lower case, to the noun of the office: sen. to senator.
    sorts : mapping of str to int
        Nouns in lower case to PERSON, BODY or both.
    heads : frozenset of str
        Last words of the names of bodies, as written.
    bodies : frozenset of str
        Names of institutions, as written.
    places : frozenset of str
        Names of places that are no countries, as written.
    acting : frozenset of str
        Lemmas of verbs whose subject thinks, speaks or decides.
    saying : frozenset of str
        Lemmas of verbs of speech.
    said : frozenset of str
        All forms of the verbs of speech.
    vocabulary : Vocabulary
        What naming uses.
    nouns : dict
        What `noun` has found so far, by word and tag.
    """

    forms: Mapping[str, Form]
    single: PhraseIndex[str]
    cues: Mapping[str, frozenset[str]]
    genders: Mapping[str, str]
    first: Mapping[str, str]
    offices: Mapping[str, str]
    sorts: Mapping[str, int]
    heads: frozenset[str]
    bodies: frozenset[str]
    places: frozenset[str]
    acting: frozenset[str]
    saying: frozenset[str]
    said: frozenset[str]
    vocabulary: Vocabulary
    nouns: dict[tuple[str, str], tuple[int, str, bool]] = field(default_factory=dict)

    def noun(self, text: str, tag: str) -> tuple[int, str, bool]:
        """Give what a common noun can be, its gender and whether it is plural; sort 0: a time, which nothing means."""
        known = self.nouns.get((text, tag))
        if known is None:
            known = self.nouns[text, tag] = _noun(self, text.lower(), tag)
        return known

    def sort_of(self, noun: str) -> int:
        """Say what a common noun in lower case can be; a thing where nothing is known."""
        found = self.sorts.get(noun)
        if found is not None:
            return found
        return PERSON if noun.endswith(_HUMAN_ENDINGS) and len(noun) > 4 else THING


@lru_cache(maxsize=8)
def pronoun_words(lexicons: Lexicons) -> PronounWords:
    """Compile the lists."""
    forms = {
        r["form"]: Form(r["lemma"], r["person"], r["gender"], r["number"], tuple(r["cases"]))
        for r in lexicons["pronouns"].rows
    }
    cues: dict[str, set[str]] = defaultdict(set)
    for row in lexicons["pronoun_cues"].rows:
        cues[row["type"]].add(row["term"])
    genders = {r["noun"]: r["gender"] for r in lexicons["gendered_nouns"].rows}
    genders |= {r["term"].lower(): r["gender"] for r in lexicons["offices"].rows if r["gender"]}
    saying = {r["term"].split()[0] for r in lexicons["speech_cues"].rows if r["pos"] == "verb" and r["act"] == "speech"}
    thinking = {r["term"] for r in lexicons["speech_cues"].rows if r["pos"] == "verb" and " " not in r["term"]}
    irregular = irregular_forms(lexicons["irregular_forms"])
    single = {f: f for f, form in forms.items() if form.lemma in ("he", "she")}
    return PronounWords(
        forms=forms,
        single=PhraseIndex(single, cased=False),
        cues={k: frozenset(v) for k, v in cues.items()},
        genders=genders,
        first={r["name"]: r["gender"] for r in lexicons["first_names"].rows},
        offices={
            r["term"].lower(): (r["same_as"] or r["term"]).lower()
            for r in lexicons["offices"].rows
            if r["rank"] != "honorific"
        },
        sorts=_sorts(lexicons),
        heads=frozenset(r["head"] for r in lexicons["organisation_heads"].rows if r["kind"] not in ("place", "thing")),
        bodies=frozenset(n for r in lexicons["institutions"].rows for n in (r["name"], *r["aliases"])),
        places=frozenset(r["place"] for r in lexicons["places"].rows),
        acting=frozenset((thinking | cues["act verb"]) - cues["open verb"]),
        saying=frozenset(saying),
        said=frozenset(f for v in saying for f in inflections(v, "verb", irregular)),
        vocabulary=vocabulary_of(lexicons),
    )


def _noun(words: PronounWords, text: str, tag: str) -> tuple[int, str, bool]:
    many = tag in ("NNS", "NNPS")
    if text in words.cues["time noun"] or (many and text.removesuffix("s") in words.cues["time noun"]):
        return 0, "", many
    return words.sort_of(text), "" if many else words.genders.get(text, ""), many


def _sorts(lexicons: Lexicons) -> dict[str, int]:
    """Nouns, singular and plural, to what they can be."""
    irregular = irregular_forms(lexicons["irregular_forms"])
    found: dict[str, int] = defaultdict(int)

    def put(noun: str, sort: int) -> None:
        for form in inflections(noun.lower(), "noun", irregular):
            found[form] |= sort

    for r in lexicons["actor_nouns"].rows:
        kinds = set(r["kinds"])
        if kinds - {"event"}:
            many = kinds & {"people", "movement"} and r["number"] == "plural"
            put(r["noun"], (PERSON if "person" in kinds or many else 0) | (BODY if kinds - {"person", "event"} else 0))
    for r in lexicons["people_nouns"].rows:
        put(r["noun"], BODY if r["number"] or r["class"] not in _HUMAN_CLASSES else PERSON)
    for r in lexicons["speaker_nouns"].rows:
        put(r["term"], PERSON if r["kind"] in _HUMAN_SOURCES else BODY if r["kind"] != "document" else THING)
    for r in lexicons["offices"].rows:
        put(r["term"], PERSON)
    for r in lexicons["gendered_nouns"].rows:
        found[r["noun"]] = PERSON
    for term in lexicons["pronoun_cues"].words(type="indefinite person"):
        found[term] = PERSON
    return dict(found)
