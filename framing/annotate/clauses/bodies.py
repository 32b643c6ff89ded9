"""What the nouns in a role are: an act, a person or group, a member of a body, a recording or text.

Idea: what is done to a thing is done to whose it is ("ended their strike"), and who belongs to a body acts for it
("officials from the union"); a film or report about somebody is neither theirs nor done to them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from framing.lexicon import Lexicon, Lexicons, Row, VerbLexicon, verb_lexicon
from framing.text import fold

_MEMBERS = ("state", "member", "aide", "worker", "military", "police", "team")  # classes of people_nouns
_MEMBERSHIP = "membership"  # a field of actor_nouns
_TELLING = frozenset({"recording", "document", "book", "piece", "text", "letter"})  # fields of actor_nouns


@dataclass(frozen=True)
class Nouns:
    """Lemmas by what they say in a role."""

    events: frozenset[str] = frozenset()  # an act
    bodies: frozenset[str] = frozenset()  # a person or group; none for an event or thing
    members: frozenset[str] = frozenset()  # who acts for the body that they belong to
    tellings: frozenset[str] = frozenset()  # what is about somebody: a film, a report


def nouns_of(lexicons: Lexicons) -> Nouns:
    """Compile the nouns of the word lists.

    Parameters
    ----------
    lexicons : Lexicons
        The word lists.

    Returns
    -------
    Nouns
        Lemmas in lower case.
    """
    verbs = verb_lexicon(lexicons["verb_effects"], lexicons["event_nouns"])
    return _nouns(verbs, lexicons["people_nouns"], lexicons["actor_nouns"])


@lru_cache(maxsize=8)
def _nouns(verbs: VerbLexicon, people: Lexicon, actors: Lexicon) -> Nouns:
    return Nouns(
        events=frozenset(e.noun for e in verbs.nouns.values()),
        bodies=_words(people.rows) | _words(r for r in actors.rows if set(r["kinds"]) != {"event"}),
        members=_words(r for r in people.rows if r["class"] in _MEMBERS)
        | _words(r for r in actors.rows if _MEMBERSHIP in r["fields"]),
        tellings=_words(r for r in actors.rows if not _TELLING.isdisjoint(r["fields"])),
    )


def _words(rows: Iterable[Row]) -> frozenset[str]:
    return frozenset(fold(r["noun"]) for r in rows)
