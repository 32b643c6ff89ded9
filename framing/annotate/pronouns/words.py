"""The words that pronouns rest on, compiled once: forms, cues, and what a name or noun says of gender.

A noun is human, collective or a thing by the lists that naming and discovery use; gender comes from
titles, kin nouns and given names, and is empty where they say nothing. No word has a value here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from framing.lexicon import Lexicons, Vocabulary, inflections, irregular_forms, vocabulary_of
from framing.text import PhraseIndex

PERSON, BODY, THING = 1, 2, 4
_HUMAN_CLASSES = frozenset(
    {"fighter", "migrant", "protest", "supporter", "investigator", "organiser", "member", "counterpart", "aide",
     "lawyer", "opponent", "worker", "people", "police", "military", "state"}
)  # fmt: skip
_HUMAN_ENDINGS = ("man", "woman", "person", "ist", "men", "women")
_SOURCES = {"official": PERSON, "expert": PERSON, "people": PERSON, "document": THING}  # others are bodies


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
    offices: Mapping[str, str]  # titles before a name, in lower case, to the noun of the office: sen. to senator
    sorts: Mapping[str, int]  # nouns in lower case to what they can be
    bodies: frozenset[str]  # names of institutions and last words of the names of bodies, as written
    acting: frozenset[str]  # lemmas of verbs whose subject thinks, speaks or decides
    saying: frozenset[str]  # lemmas of verbs of speech
    vocabulary: Vocabulary  # what naming uses

    def sort_of(self, noun: str) -> int:
        """Say what a common noun in lower case can be; a thing where nothing is known."""
        guess = PERSON if noun.endswith(_HUMAN_ENDINGS) and len(noun) > 4 else THING
        return self.sorts.get(noun, guess)

    def is_time(self, noun: str) -> bool:
        """Whether a noun in lower case is a time, which no pronoun points back to."""
        times = self.cues["time noun"]
        return noun in times or noun.removesuffix("s") in times

    def gender_of(self, titles: Iterable[str]) -> str:
        """Gender that titles or nouns tell, nothing where none does."""
        return next((g for t in titles if (g := self.genders.get(t.lower()))), "")


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
    verbs = [r for r in lexicons["speech_cues"].rows if r["pos"] == "verb" and " " not in r["term"]]
    single = {f: f for f, form in forms.items() if form.lemma in ("he", "she")}
    return PronounWords(
        forms=forms,
        single=PhraseIndex(single, cased=False),
        cues={k: frozenset(v) for k, v in cues.items()},
        genders=_genders(lexicons),
        first={r["name"]: r["gender"] for r in lexicons["first_names"].rows},
        offices={r["term"].lower(): (r["same_as"] or r["term"]).lower() for r in lexicons["offices"].rows},
        sorts=_sorts(lexicons),
        bodies=_bodies(lexicons),
        acting=frozenset(({r["term"] for r in verbs} | cues["act verb"]) - cues["open verb"]),
        saying=frozenset(r["term"] for r in verbs if r["act"] == "speech"),
        vocabulary=vocabulary_of(lexicons),
    )


def _genders(lexicons: Lexicons) -> dict[str, str]:
    titles = {r["term"].lower(): r["gender"] for r in lexicons["offices"].rows if r["gender"]}
    return {r["noun"]: r["gender"] for r in lexicons["gendered_nouns"].rows} | titles


def _bodies(lexicons: Lexicons) -> frozenset[str]:
    heads = {r["head"] for r in lexicons["organisation_heads"].rows if r["kind"] not in ("place", "thing")}
    return frozenset(heads.union(n for r in lexicons["institutions"].rows for n in (r["name"], *r["aliases"])))


def _sorts(lexicons: Lexicons) -> dict[str, int]:
    """Nouns, singular and plural, to what they can be."""
    irregular = irregular_forms(lexicons["irregular_forms"])
    found: dict[str, int] = defaultdict(int)
    for noun, sort in _nouns(lexicons):
        for form in inflections(noun.lower(), "noun", irregular) if sort else ():
            found[form] |= sort
    gendered = (r["noun"] for r in lexicons["gendered_nouns"].rows)
    return found | dict.fromkeys((*gendered, *lexicons["pronoun_cues"].words(type="indefinite person")), PERSON)


def _nouns(lexicons: Lexicons) -> Iterator[tuple[str, int]]:
    for r in lexicons["actor_nouns"].rows:
        yield r["noun"], _sort_of_kinds(frozenset(r["kinds"]), r["number"] == "plural")
    for r in lexicons["people_nouns"].rows:
        yield r["noun"], BODY if r["number"] or r["class"] not in _HUMAN_CLASSES else PERSON
    for r in lexicons["speaker_nouns"].rows:
        yield r["term"], _SOURCES.get(r["kind"], BODY)
    for r in lexicons["offices"].rows:
        yield r["term"], PERSON


def _sort_of_kinds(kinds: frozenset[str], plural: bool) -> int:
    person = "person" in kinds or (plural and kinds & {"people", "movement"})
    return (PERSON if person else 0) | (BODY if kinds - {"person", "event"} else 0)
