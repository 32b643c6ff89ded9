"""The lexicons of speech, read once into what the readers of reports look up.

Idea: verbs, nouns and adjectives that report are found by lemma, phrases and finite verb forms by their words, marks by
the mark; beside them stand the nouns for who can speak and for works, and first names.

Words come from the lexicons ``speech_cues``, ``speaker_nouns``, ``work_nouns``, ``function_words``, ``first_names`` and
``post_signs``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from framing.lexicon import Lexicon, Lexicons, Persons, Row, inflections, persons_of
from framing.text import PhraseIndex, phrase_index

_JUDGING = {
    "target",
    "topic",
}  # frames of verbs that judge: who denies a claim does not make it
_OPENING = ("determiner", "pronoun")  # classes of words that begin a noun phrase


@dataclass(frozen=True, eq=False)
class Cues:
    """Reporting words by part of speech, and the nouns and names that go with them."""

    verbs: Mapping[str, Row]
    phrasal: Mapping[str, Mapping[str, Row]]  # verbs of two words: verb to particle
    nouns: Mapping[str, Row]
    adjectives: Mapping[str, Row]
    light: frozenset[str]  # verbs that lend a noun their subject: make a claim
    phrases: PhraseIndex[Row]  # according to: the source stands behind
    forms: PhraseIndex[Row]  # finite forms of the verbs that go with quotation marks
    colon: Row
    dash: Row
    persons: Persons  # who is a person, a group or a body
    speakers: frozenset[str]  # nouns for sources: who can speak, and documents
    vague: frozenset[str]  # of these, those that hide who spoke: critics, sources
    works: frozenset[str]  # nouns for what has a title: film, book
    first_names: frozenset[str]
    labels: frozenset[str]  # words that head a paragraph with a colon and speak for nobody: update
    openers: frozenset[str]  # words that begin a noun phrase: the, his, they

    def can_speak(self, noun: str) -> bool:
        """Whether a common noun stands for a person, a group or a body."""
        return self.persons.can_speak(noun)


@lru_cache(maxsize=8)
def cues_of(lexicons: Lexicons) -> Cues:
    """Read the lexicons of speech."""
    rows, speakers = lexicons["speech_cues"], lexicons["speaker_nouns"]
    verbs, phrasal = _verbs(rows)
    marks = {r["term"]: r for r in rows.where(pos="mark")}
    return Cues(
        verbs=verbs,
        phrasal=phrasal,
        nouns={r["term"]: r for r in rows.where(pos="noun")},
        adjectives={r["term"]: r for r in rows.where(pos="adj")},
        light=rows.words(pos="light") | {v for v, row in verbs.items() if not _JUDGING & set(row["frames"])},
        phrases=phrase_index({r["term"]: r for r in rows.where(pos="phrase")}),
        forms=phrase_index(_forms(rows)),
        colon=marks[":"],
        dash=marks["—"],
        persons=persons_of(lexicons),
        speakers=speakers.words(),
        vague=speakers.words(vague=True),
        works=lexicons["work_nouns"].words(),
        first_names=frozenset(r["name"] for r in lexicons["first_names"].rows),
        labels=lexicons["post_signs"].words(kind="label"),
        openers=frozenset(r["word"] for r in lexicons["function_words"].rows if r["class"] in _OPENING),
    )


def _verbs(rows: Lexicon) -> tuple[dict[str, Row], dict[str, dict[str, Row]]]:
    verbs: dict[str, Row] = {}
    phrasal: dict[str, dict[str, Row]] = {}
    for row in rows.where(pos="verb"):
        head, _, particle = row["term"].partition(" ")
        if particle:
            phrasal.setdefault(head, {})[particle] = row
        else:
            verbs[head] = row
    return verbs, phrasal


def _forms(rows: Lexicon) -> dict[str, Row]:
    forms: dict[str, Row] = {}
    for row in rows.where(pos="verb"):
        if "quote" in row["frames"]:
            given = row["forms"] or inflections(row["term"].partition(" ")[0], "verb")[1:]
            for form in given:
                if not form.endswith("ing"):
                    forms.setdefault(form, row)
    return forms
