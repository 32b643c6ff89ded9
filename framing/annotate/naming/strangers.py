"""Names that no record lists, which a later noun may point back to, and countries, which own things.

Without them an incomplete registry would draw every "group" and "company" to the actors that it lists.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from framing.annotate.naming.candidates import Candidate, Role, Sort
from framing.annotate.naming.names import Names
from framing.annotate.naming.sentence import Reading
from framing.annotate.naming.weights import STRANGER
from framing.grammar import Phrase, Tree
from framing.lexicon import NounSense
from framing.records import Token
from framing.text import is_acronym

_INNER = frozenset({"compound", "nmod", "amod"})
_BODIES = frozenset({"organisation", "armed group", "party", "movement"})


def strangers_in(r: Reading, names: Names, read: Iterable[Candidate]) -> Iterator[Candidate]:
    """Find the names of one sentence that no record lists.

    Parameters
    ----------
    r : Reading
        The sentence.
    names : Names
        Its listed names.
    read : Iterable[Candidate]
        Its nouns, which are read already.

    Yields
    ------
    Candidate
        Countries first, then names.
    """
    yield from _countries(r)
    if r.tree is None:
        return
    done = {c.phrase.i for c in read if c.phrase is not None}
    free = (t for t in r.tree.tokens if t.i not in done and _is_name(r, t) and not names.cover(t.start))
    for t in free:
        stranger = _stranger(r, r.tree, t)
        if stranger.kinds & r.registry.kinds:
            yield stranger


def _countries(r: Reading) -> Iterator[Candidate]:
    for start, end, countries in r.places:
        i = r.view.head_of(start, end)
        yield Candidate(
            sort=Sort.PLACE,
            sentence=r.index,
            start=start,
            end=end,
            stranger=f"place:{countries[0]}",
            owners=frozenset(countries),
            role=Role() if i is None else r.role(i),
            called=() if i is None else (r.view.preposition(i),),
        )


def _is_name(r: Reading, t: Token) -> bool:
    """Whether a word heads a name; an acronym is one inside a phrase as well."""
    if t.pos != "PROPN" or t.text.lower() in r.words.closed or r.at_place(t.start):
        return False
    return t.dep not in _INNER or is_acronym(t.text)


def _stranger(r: Reading, tree: Tree, t: Token) -> Candidate:
    """Make the candidate of a name; a noun in apposition ("Airbus, the planemaker") says what it is."""
    phrase, apposed = tree.phrase(t.i), r.apposed_nouns(t.i)
    heads = _heads(r, phrase, t)
    return Candidate(
        sort=Sort.STRANGER,
        sentence=r.index,
        start=phrase.start,
        end=phrase.end,
        role=r.role(t.i),
        phrase=phrase,
        kinds=_kinds(r, apposed) or _guess(r, phrase, t),
        heads=heads | apposed,
        stranger=t.text,
        sure=_sure(t, heads, apposed),
    )


def _sure(t: Token, heads: frozenset[str], apposed: frozenset[str]) -> float:
    """How likely a name is a thing of its own that a noun may point back to."""
    return STRANGER.told if apposed or heads or is_acronym(t.text) else STRANGER.guessed


def _kinds(r: Reading, nouns: frozenset[str]) -> frozenset[str]:
    return frozenset(k for noun in nouns for s in _senses(r, noun) for k in s.kinds)


def _senses(r: Reading, noun: str) -> list[NounSense]:
    return [s for plural in (False, True) if (s := r.words.noun(noun, plural))]


def _heads(r: Reading, phrase: Phrase, t: Token) -> frozenset[str]:
    """Nouns that a name goes by: its last word, else the titles before it."""
    low = t.text.lower()
    if low in r.words.forms:
        return frozenset({low})
    return frozenset(w for w in _words(r, phrase)[:-1] if w in r.words.titles)


def _words(r: Reading, phrase: Phrase) -> list[str]:
    return r.plain[phrase.start : phrase.end].lower().split()


def _guess(r: Reading, phrase: Phrase, t: Token) -> frozenset[str]:
    """Guess what a name stands for: its last word, an acronym, an article, how many words it has."""
    senses, words = _senses(r, t.text.lower()), _words(r, phrase)
    if senses:
        return senses[0].kinds or frozenset({"organisation"})
    if is_acronym(t.text) or (len(words) > 1 and words[0] == "the"):
        return _BODIES
    return frozenset({"person"}) if len(words) > 1 else frozenset({"person", "organisation"})
