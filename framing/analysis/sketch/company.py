"""The words an actor is found with, one a place: of the tables ``mentions``, ``clauses`` and ``ties``.

Idea: a word sketch lists what stands in a grammatical relation to a word; here the word is an actor however it is
named, since namings and pronouns are resolved, and each place has its voice.

Conventions: verbs and nouns as lemmas, modifiers in small letters, other actors by their ids; offsets index the
article's text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from framing.analysis.analysis import Analysis
from framing.analysis.terms import key_of, name_words, stop_words
from framing.records import Relation
from framing.results import as_tuples
from framing.text import fold

_OWNER = ("'s", "s'")
MODIFIER, AGENT, PATIENT = "modifier", "agent of", "patient of"
RELATIONS = (MODIFIER, AGENT, PATIENT, *(r.value for r in Relation))


class Found(NamedTuple):
    """A word in a relation to an actor, at one place."""

    article: str
    start: int
    end: int
    voice: str
    actor: str
    relation: str
    word: str
    other: str = ""  # the actor that the word names, if any


def company(analysis: Analysis) -> Iterator[Found]:
    """List the words that actors are found with.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.

    Yields
    ------
    Found
        Modifiers, then verbs, then ties, each by article and place.
    """
    known = {a.id for a in analysis.actors.actors}
    yield from _modifiers(analysis)
    yield from _verbs(analysis, known)
    columns = ("article_id", "word_start", "word_end", "voice", "actor", "relation", "word", "other")
    for row in as_tuples(analysis.ties, columns):
        yield Found(*row)


def _modifiers(analysis: Analysis) -> Iterator[Found]:
    """Yield modifiers that say something: no number, stop word, owner (a tie says that) or word of the actor's name."""
    stops, names = stop_words(analysis), name_words(analysis)
    columns = ("article_id", "start", "end", "voice", "actor", "modifiers")
    for key, start, end, voice, actor, modifiers in as_tuples(analysis.mentions, columns):
        own = names.get(actor, frozenset())
        for word in dict.fromkeys(fold(m) for m in modifiers.split("|")) if modifiers else ():
            empty = (key_of(w) in stops or key_of(w) in own or w.isdigit() for w in word.split())
            if not word.endswith(_OWNER) and not all(empty):
                yield Found(key, start, end, voice, actor, MODIFIER, word)


def _verbs(analysis: Analysis, known: set[str]) -> Iterator[Found]:
    columns = ("article_id", "verb_start", "verb_end", "voice", "agent", "patient", "verb")
    for key, start, end, voice, agent, patient, verb in as_tuples(analysis.clauses, columns):
        for actor, relation in ((agent, AGENT), (patient, PATIENT)):
            if actor in known:
                yield Found(key, start, end, voice, actor, relation, verb)
