"""The words that pronouns rest on, compiled once: forms, cues, and what a name or noun says of gender.

A noun is human, collective or a thing by the nouns of actors that naming and discovery use; gender comes from
titles, kin nouns and given names, and is empty where they say nothing. No word has a value here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from framing.lexicon import Lexicons, Vocabulary, inflections, irregular_forms, persons_of, vocabulary_of
from framing.text import PhraseIndex

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
    """The compiled lists."""

    forms: Mapping[str, Form]  # by form in lower case
    single: PhraseIndex[str]  # forms of he and she
    cues: Mapping[str, frozenset[str]]  # type of cue to lemmas
    genders: Mapping[str, str]  # nouns and titles in lower case to m or f
    first: Mapping[str, str]  # given names to m, f or nothing
    sorts: Mapping[str, int]  # nouns of actors, singular and plural, to what they can be
    acting: frozenset[str]  # lemmas of verbs whose subject thinks, speaks or decides
    vocabulary: Vocabulary  # what naming uses

    def sort_of(self, noun: str) -> int:
        """Say what a common noun in lower case can be; a thing where nothing is known."""
        return self.sorts.get(noun, THING)

    def is_time(self, noun: str) -> bool:
        """Whether a noun in lower case is a time, which no pronoun points back to."""
        return noun.removesuffix("s") in self.cues["time noun"]

    def gender_of(self, titles: Iterable[str]) -> str:
        """Gender that titles or nouns tell, nothing where none does."""
        return next((g for t in titles if (g := self.genders.get(t.lower()))), "")


@lru_cache(maxsize=8)
def pronoun_words(lexicons: Lexicons) -> PronounWords:
    """Compile the lists."""
    forms = {r["form"]: _form(r) for r in lexicons["pronouns"].rows}
    cues: dict[str, set[str]] = defaultdict(set)
    for row in lexicons["pronoun_cues"].rows:
        cues[row["type"]].add(row["term"])
    reporting = {r["term"] for r in lexicons["speech_cues"].rows if r["pos"] == "verb"}
    single = {f: f for f, form in forms.items() if form.lemma in ("he", "she")}
    return PronounWords(
        forms=forms,
        single=PhraseIndex(single, cased=False),
        cues={k: frozenset(v) for k, v in cues.items()},
        genders=_genders(lexicons),
        first=persons_of(lexicons).first_names,
        sorts=_sorts(lexicons),
        acting=frozenset((reporting | cues["act verb"]) - cues["open verb"]),
        vocabulary=vocabulary_of(lexicons),
    )


def _form(r: Mapping[str, Any]) -> Form:
    return Form(r["lemma"], r["person"], r["gender"], r["number"], tuple(r["cases"]))


def _genders(lexicons: Lexicons) -> dict[str, str]:
    titles = {r["term"].lower(): r["gender"] for r in lexicons["offices"].rows if r["gender"]}
    return {r["noun"]: r["gender"] for r in lexicons["gendered_nouns"].rows} | titles


def _sorts(lexicons: Lexicons) -> dict[str, int]:
    irregular = irregular_forms(lexicons["irregular_forms"])
    found: dict[str, int] = {}
    for r in lexicons["actor_nouns"].rows:
        if sort := _sort_of_kinds(frozenset(r["kinds"]), r["number"] == "plural"):
            found |= dict.fromkeys(inflections(r["noun"].lower(), "noun", irregular), sort)
    gendered = (r["noun"] for r in lexicons["gendered_nouns"].rows)
    return found | dict.fromkeys((*gendered, *lexicons["pronoun_cues"].words(type="indefinite person")), PERSON)


def _sort_of_kinds(kinds: frozenset[str], plural: bool) -> int:
    person = "person" in kinds or (plural and kinds & {"people", "movement"})
    return (PERSON if person else 0) | (BODY if kinds - {"person", "event"} else 0)
