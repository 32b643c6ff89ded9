"""Who gets to speak: one row for each distinct speaker of an article.

Idea: selection of sources is framing too (method, part 7): how many voices, of what kind, on whose
side, with how many words. Each speaker that the voice step resolved is counted once, with the
quotations and reported words given to it.

Conventions: `kind` is that of the registry's actor, else of the noun that names the source
(lexicon ``speaker_nouns``), else what the form of the name and the words around it say: ``organisation`` or
``person``, and ``other`` where nothing does. `side` is the registry's actor
the source is or belongs to. `words` counts words of direct, partial and indirect speech; a word that
lies in two quotations of one speaker counts once. Attitudes are the outlet's own words and do not count.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from functools import lru_cache

from framing.lexicon import Lexicons, name_kinds, noun_kinds, signs_of
from framing.records import Actor, Annotated, Mention, Quote, QuoteKind, Source
from framing.text import PhraseIndex, fold, phrase_index, wording_of

_ARTICLE = re.compile(r"(?:Al|El|An|As|Ash|Ad)[ -][A-Z]\w+$")
_ACRONYM = re.compile(r"(?:[A-Z]\.?){2,5}")
_BEFORE = re.compile(r"([\w.-]+) $")
_BEHIND = re.compile(r"[^.\n]{0,50}?\b(it|its|which|he|she|his|her|him|who)\b", re.IGNORECASE)
_THINGS = frozenset({"it", "its", "which"})
_NAMINGS = 20  # places of a name that are looked at
_WINDOW = 60  # characters around a name


def sources(doc: Annotated, lexicons: Lexicons) -> tuple[Source, ...]:
    """List the speakers of one article.

    Parameters
    ----------
    doc : Annotated
        The article with its quotes and, where actors are known, its mentions.
    lexicons : Lexicons
        Uses ``speaker_nouns``, ``countries``, ``institutions`` and ``organisation_heads``.

    Returns
    -------
    tuple of Source
        Most words first, then by name.
    """
    groups: dict[str, list[Quote]] = {}
    names: dict[str, str] = {}
    for q in doc.quotes:
        if q.speaker and q.kind is not QuoteKind.SCARE and q.act == "speech":
            groups.setdefault(fold(q.speaker), []).append(q)
            names.setdefault(fold(q.speaker), q.speaker)
    sides = _sides(doc.actors)
    starts = [m.start for m in doc.mentions]
    rows = []
    for key, quotes in groups.items():
        actor = _actor(key, quotes, doc, starts)
        kind = _kind(names[key], actor, doc.actors, lexicons) or _from_text(names[key], quotes, doc, lexicons)
        side = actor or next((s for s in (_side(names[key], quotes, doc, sides),) if s), "")
        rows.append(Source(names[key], actor, kind, side, len(quotes), _words(doc, quotes)))
    return tuple(sorted(rows, key=lambda r: (-r.words, r.speaker)))


def _words(doc: Annotated, quotes: list[Quote]) -> int:
    """Words in the union of the spans."""
    total, reached = 0, 0
    for q in sorted(quotes, key=lambda q: q.start):
        start = max(q.start, reached)
        if start < q.end:
            total += wording_of(doc.plain).count(start, q.end)
        reached = max(reached, q.end)
    return total


def _actor(key: str, quotes: list[Quote], doc: Annotated, starts: list[int]) -> str:
    """Actor of the registry that the speaker is: by name, else by a mention that is the speaker's words."""
    for actor in doc.actors.values():
        if key in _names(actor):
            return actor.id
    for q in quotes:
        if q.speaker_start is None or q.speaker_end is None:
            continue
        k = bisect_left(starts, q.speaker_start)
        for m in doc.mentions[max(0, k - 1) : k + 2]:
            if _is_same(m, q.speaker_start, q.speaker_end):
                return m.actor
    return ""


@lru_cache(maxsize=4096)
def _names(actor: Actor) -> frozenset[str]:
    return frozenset(fold(n) for n in (actor.name, *actor.aliases, *actor.metonyms))


def _is_same(m: Mention, start: int, end: int) -> bool:
    shared = min(m.end, end) - max(m.start, start)
    return shared * 10 >= 8 * max(m.end - m.start, end - start)


def _sides(actors: Mapping[str, Actor]) -> Mapping[str, str]:
    sides: dict[str, str] = {}
    for a in actors.values():
        for term in (a.name, *a.aliases, *a.affiliation, *a.metonyms):
            sides.setdefault(term, a.id)
    return sides


def _side(name: str, quotes: list[Quote], doc: Annotated, sides: Mapping[str, str]) -> str:
    """Actor named inside the words that stand for the speaker ("a Taliban spokesman")."""
    if not sides:
        return ""
    index = _index(tuple(sides.items()))
    for text in (name, *(doc.plain[q.speaker_start : q.speaker_end] for q in quotes if q.speaker_start is not None)):
        for _, _, actor in index.finditer(text):
            return actor
    return ""


@lru_cache(maxsize=64)
def _index(sides: tuple[tuple[str, str], ...]) -> PhraseIndex[str]:
    return phrase_index(dict(sides), cased=True)


def _kind(name: str, actor: str, actors: Mapping[str, Actor], lexicons: Lexicons) -> str:
    """Kind of the registry's actor, else of a known name, else of the noun that heads the words; empty if unknown."""
    if actor in actors and actors[actor].kinds:
        return actors[actor].kinds[0].kind
    words = name.split()
    named = name_kinds(lexicons)
    if name in named or words[-1] in named:
        return named.get(name) or named[words[-1]]
    nouns = noun_kinds(lexicons["speaker_nouns"])
    for word in reversed(fold(name).split()):
        for form in (word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ies") + "y"):
            if form in nouns:
                return nouns[form]
    return ""


def _from_text(name: str, quotes: list[Quote], doc: Annotated, lexicons: Lexicons) -> str:
    """Kind of a name that no list has, by its form and by how the text speaks of it; a person where nothing says else.

    A body has "the" before it, "it" behind it, small words or an Arabic article inside it; a person has a
    first name, a title before it, "he" or "who" behind it.
    """
    words = name.split()
    if not (words and words[0][:1].isupper() and words[-1][:1].isupper()):
        return "other"
    first, titles, inner = signs_of(lexicons)
    body = 2 * (bool(_ARTICLE.match(name)) or any(w in inner for w in words[1:-1]))
    turn = any(q.cue == ":" for q in quotes)
    body += 5 * (bool(_ACRONYM.fullmatch(name)) and not turn) - 4 * (words[0] in first and len(words) > 1)
    spans = [(q.speaker_start, q.speaker_end) for q in quotes[:_NAMINGS] if q.speaker_start is not None]
    places = [at for a, b in spans if (at := doc.plain.find(name, a, b)) >= 0]
    definite = 0
    body += any(q.cue.lower().startswith("report") for q in quotes)
    for at in places:
        before = _BEFORE.search(doc.plain, max(0, at - _WINDOW), at)
        behind = _BEHIND.match(doc.plain, at + len(name), at + len(name) + _WINDOW)
        word = before.group(1).rstrip(".").lower() if before else ""
        definite += word == "the"
        body -= 3 * (word in titles)
        body += 0 if behind is None else 1 if behind.group(1).lower() in _THINGS else -2
    body += 2 * (definite * 2 > len(places))
    if body > 0:
        return "organisation"
    return "person" if len(words) > 1 or body < 0 else "other"
