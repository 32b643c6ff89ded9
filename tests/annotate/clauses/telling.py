"""Clauses of short texts, read with the real parser and the real lexicons."""

from functools import cache, lru_cache

from framing.annotate.clauses import find_clauses
from framing.annotate.clauses.senses import Senses
from framing.grammar import tree_of
from framing.lexicon import verb_lexicon
from tests.annotated import LEXICONS, annotate, parsed

PEOPLE = {
    "hale": {"name": "Peter Hale", "kind": "person", "aliases": ["Hale"]},
    "moreau": {"name": "Claire Moreau", "kind": "person", "aliases": ["Moreau"]},
    "norland": {"name": "Norland", "kind": "state", "aliases": ["Norland"]},
    "police": {"name": "police", "kind": "organisation", "nouns": ["police"]},
    "strikers": {"name": "strikers", "kind": "movement", "nouns": ["strikers"]},
}


@lru_cache(maxsize=1)
def senses():
    return Senses(verb_lexicon(LEXICONS["verb_effects"], LEXICONS["event_nouns"]), frozenset({"man", "teacher"}))


def tree(text):
    """The tree of a text of one sentence."""
    return tree_of(parsed(text), 0)


def at(found, word):
    """Token number of a word."""
    return next(t.i for t in found.tokens if t.text == word)


def word(found, i):
    """Word of a token number."""
    return None if i is None else found.tokens[i].text


@cache
def told(text):
    """All clauses of a text about `PEOPLE`."""
    return find_clauses(annotate(text, PEOPLE), LEXICONS)


def clause(text, verb):
    """The one clause with a verb."""
    found = [c for c in told(text) if c.verb == verb]
    assert len(found) == 1, [(c.verb, c.kind) for c in told(text)]
    return found[0]


def roles(text, verb):
    """Names of agent and patient of the one clause with a verb."""
    found = clause(text, verb)
    return found.agent.name, found.patient.name
