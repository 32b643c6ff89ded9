"""What the modifiers of a noun phrase say: whose it is, which names it holds, what speaks against an actor.

"US occupation forces": the United States own them. Names, countries, backers ("X-backed"), hedges and
words of the past are noted, each with the place where its evidence ends. `verdict` weighs them.

Source: van Leeuwen's relational and functional naming (2008), turned into rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TypeVar

from framing.grammar import Modifier, Phrase
from framing.lexicon import Vocabulary

Found = tuple[int, int, str]
Place = tuple[int, int, tuple[str, ...]]
Thing = TypeVar("Thing", Found, Place)
_ADJECTIVES = ("ist", "ite", "ian", "ese", "ish", "ic", "nni", "lim", "al")
_WORD = re.compile(r"[^\W\d_][\w.'-]*")
_AFTER = re.compile(r" ?- ?(\w+)")
_BEFORE = re.compile(r"(\w{1,60})-$")
POSSESSIVE = frozenset({"its", "their", "his", "her", "our", "my", "your"})
_POSSESSIVE = re.compile("(?:['’]s|['’])$")
_OF_PLACE = re.compile(r" of (?:the )?$")
_AND = re.compile(r",? and |, | & |/|-")
_NOUNS = frozenset({"compound", "nmod"})
_NOUN_BEHIND = re.compile(r"(?: (?!and\b|or\b|as\b|in\b|at\b|on\b|by\b|to\b)[\w.-]+){1,4}")  # "of the Kenyan | army"
_NUMBERS = frozenset({"two", "three"})
_LINKS = frozenset({"of", "in", "from", "at", "on", "against"})
_OWNING = frozenset({"of", "against"})  # the other links say where


@dataclass(frozen=True, slots=True, kw_only=True)
class Modifiers:
    """What the modifiers of a phrase say; the value of each is where the evidence ends in the text."""

    phrase: Phrase
    owners: Mapping[str, int] = field(default_factory=dict)
    located: Mapping[str, int] = field(default_factory=dict)  # "in Afghanistan": it owns governments only
    backers: frozenset[str] = frozenset()
    names: Mapping[str, int] = field(default_factory=dict)
    words: str = "  "
    behind: str = "  "  # words of the "of X" and "in X" behind the head
    fields: frozenset[str] = frozenset()  # of meaning, of the nouns before the head
    strangers: frozenset[str] = frozenset()  # words of names that are nothing we know
    contrast: bool = False
    counted: bool = False  # whether only a number sets it apart: "two"
    vague: bool = False  # "a", "some", "its": no one thing that everybody knows
    past: bool = False
    to_come: bool = False  # "next": whoever holds the office then
    disputed: bool = False  # "recognised", "exiled": not the only one that claims to be it
    restricted: bool = False  # an "of" phrase that names nothing known
    joint: bool = False  # "American and British": of two or more
    hedge: str = ""
    office: str = ""  # that the head is with what stands behind it: "head of state"
    alike: frozenset[str] = frozenset()  # other words for the office that the head is: "senator" for "lawmaker"
    leads: bool = False  # whether that is a leader's


@dataclass(frozen=True, slots=True)
class _Before:
    """What countries before the head say."""

    owners: Mapping[str, int]
    backers: frozenset[str]
    hedge: str


@dataclass(frozen=True, slots=True)
class _Behind:
    """What the "of X" and "in X" behind the head say."""

    names: Mapping[str, int]
    owners: Mapping[str, int]
    located: Mapping[str, int]
    restricted: bool


def read(
    phrase: Phrase, text: str, names: Sequence[Found], places: Sequence[Place], words: Vocabulary, *, cased: bool
) -> Modifiers:
    """Read the modifiers of a phrase.

    Parameters
    ----------
    phrase : Phrase
        The phrase.
    text : str
        The article with straight quotes.
    names : Sequence[Found]
        Names of actors found in the sentence: start, end, actor id.
    places : Sequence[Place]
        Words of countries in the sentence, by their start: start, end, countries.
    words : Vocabulary
        The lexicons.
    cased : bool
        Whether capitals tell names from other words here.

    Returns
    -------
    Modifiers
        Owners, backers, names and what speaks against an actor.
    """
    inside = [n for n in names if phrase.start <= n[0] and n[1] <= phrase.head_start]
    countries = _countries(phrase, places, inside)
    held, of_name = _named(phrase, text, inside, words)
    by_country = _owned(phrase, text, countries, words)
    office = _office(phrase, words)
    behind = _behind(phrase, text, names, places)
    said, cues = [w.lower() for w in _WORD.findall(text[phrase.start : phrase.head_start])], words.cues
    known = [n[:2] for n in (*inside, *countries)]
    apart = cues["contrast word"].keys() & frozenset(said)
    return Modifiers(
        phrase=phrase,
        owners={**by_country.owners, **behind.owners},
        located=behind.located,
        backers=by_country.backers,
        names={**held, **behind.names},
        words=_joined(said),
        behind=_joined(m.text.lower() for m in phrase.after),
        fields=_fields(phrase, words),
        strangers=_strangers(phrase, text, known, words) if cased else frozenset(),
        contrast=bool(apart),
        counted=frozenset() < apart <= _NUMBERS,
        vague=phrase.determiner in cues["vague determiner"],
        past=not cues["historical"].keys().isdisjoint(said),
        to_come=not cues["office to come"].keys().isdisjoint(said),
        disputed=not cues["disputed government"].keys().isdisjoint(said),
        restricted=behind.restricted and not office,
        joint=_joint(text, known),
        hedge=_hedge(said, words, by_country.hedge or of_name),
        office=office,
        alike=words.same_office.get(phrase.head.lower(), frozenset()),
        leads=office in words.heads,
    )


def _joined(words: Iterable[str]) -> str:
    """Give words between spaces, so that whole ones are found in it."""
    return f" {' '.join(words)} "


def _office(phrase: Phrase, words: Vocabulary) -> str:
    """Give the office that a head is with what stands behind it: "head of state", "commander in chief"."""
    whole = f"{phrase.head} {phrase.after[0].text}".lower() if phrase.after else ""
    return whole if whole in words.offices else ""


def _fields(phrase: Phrase, words: Vocabulary) -> frozenset[str]:
    """Give the fields of meaning of the nouns before a head in the plural: only many take part in a protest."""
    if not phrase.plural:
        return frozenset()
    nouns = (m.text.lower() for m in phrase.before if m.dep in _NOUNS)
    senses = (words.noun(n, False) or words.noun(n, True) for n in nouns)
    return frozenset(f for s in senses if s is not None for f in s.fields)


def _joint(text: str, known: Sequence[tuple[int, int]]) -> bool:
    """Whether two countries or names before the head are joined: "American and British soldiers"."""
    ordered = sorted(known)
    return any(_AND.fullmatch(text, a[1], b[0]) for a, b in pairwise(ordered) if a[1] < b[0])


def _hedge(said: Sequence[str], words: Vocabulary, other: str) -> str:
    """Give the last hedge of one word or two, else another."""
    texts = (*said, *map(" ".join, zip(said, said[1:], strict=False)))
    return next((t for t in reversed(texts) if t in words.cues["hedge word"]), other)


def _countries(phrase: Phrase, places: Sequence[Place], names: Sequence[Found]) -> list[Place]:
    """Give the countries' words before the head that are no pieces of actors' names, nor of whose it is.

    "The Kenyan minister's office" is not Kenya's, but the minister's.
    """
    before = (p for p in places if phrase.start <= p[0] < phrase.head_start and not _of_owner(phrase, p))
    return [p for p in before if not any(a < p[1] and p[0] < b for a, b, _ in names)]


def _of_owner(phrase: Phrase, place: Place) -> bool:
    """Whether a country's word is a piece of whose the thing is, and not the owner itself."""
    owners = ((m.start, _POSSESSIVE.sub("", m.text)) for m in phrase.before if m.dep == "poss")
    return any(a <= place[0] and place[1] < a + len(text) for a, text in owners)


def _named(phrase: Phrase, text: str, names: Sequence[Found], words: Vocabulary) -> tuple[dict[str, int], str]:
    """Read the actors' names before the head, but for "X-backed" and "anti-X", and the hedge that hangs on one."""
    held, hedge = {}, ""
    for start, end, actor in names:
        suffix, holds = _hyphenated(text, end, words)
        apart = suffix in words.cues["hedge suffix"] and not holds
        if not apart and _prefix(text, start) not in words.cues["hedge prefix"]:
            held[actor] = phrase.end
            hedge = f"-{suffix}" if holds else hedge
    return held, hedge


def _owned(phrase: Phrase, text: str, places: Sequence[Place], words: Vocabulary) -> _Before:
    """Read the countries before the head: owners, or backers in "US-backed" and "pro-Russian"."""
    owners: dict[str, int] = {}
    backers: set[str] = set()
    hedge = ""
    for start, end, countries in places:
        prefix, (suffix, holds) = _prefix(text, start), _hyphenated(text, end, words)
        backed = suffix in words.cues["backer suffix"]
        if prefix in words.cues["hedge prefix"]:
            hedge = "pro-" if prefix == "pro" else hedge
            backers.update(countries if prefix == "pro" else ())
            continue
        hedge = f"-{suffix}" if holds or backed else hedge
        backers.update(countries if backed else ())
        owners.update({} if backed else dict.fromkeys(countries, phrase.end))
    return _Before(owners, frozenset(backers), hedge)


def _hyphenated(text: str, end: int, words: Vocabulary) -> tuple[str, bool]:
    """Word joined to a name by a hyphen, or nothing, and whether it says that the name holds the thing: "-led"."""
    m = _AFTER.match(text, end)
    suffix = m.group(1).lower() if m else ""
    return suffix, suffix in words.cues["holder suffix"]


def _prefix(text: str, start: int) -> str:
    m = _BEFORE.search(text[max(0, start - 12) : start])
    return m.group(1).lower() if m else ""


def _strangers(phrase: Phrase, text: str, known: Sequence[tuple[int, int]], words: Vocabulary) -> frozenset[str]:
    """Give the names among the modifiers that are nothing we know, in lower case; adjectives are no names."""
    found = (m for modifier in phrase.before if modifier.dep != "amod" for m in _capitals(text, modifier))
    unknown = (m.group().removesuffix("'s") for m in found if not any(a <= m.start() < b for a, b in known))
    return frozenset(w.lower() for w in unknown if _a_name(w, words))


def _capitals(text: str, modifier: Modifier) -> Iterable[re.Match[str]]:
    if modifier.text.islower():
        return ()
    return (m for m in _WORD.finditer(text, modifier.start, modifier.end) if m.group()[:1].isupper())


def _a_name(word: str, words: Vocabulary) -> bool:
    """Whether a capitalised word is a name, and no title, noun, adjective or compound ("Western-style")."""
    low = word.lower()
    if low in words.titles or low in words.forms or low in words.closed or low.endswith(_ADJECTIVES):
        return False
    return "-" not in word or word.rpartition("-")[2][:1].isupper()


def _behind(phrase: Phrase, text: str, names: Sequence[Found], places: Sequence[Place]) -> _Behind:
    """Read the "of X" and "in X" behind the head."""
    held: dict[str, int] = {}
    owners: dict[str, int] = {}
    located: dict[str, int] = {}
    restricted = False
    for m in phrase.after:
        link = m.text.split(None, 1)[0].lower()
        if link not in _LINKS:
            continue
        inner = m.start + len(link) + 1
        name, place = _whose(text, names, places, (inner, m.end), of=link == "of")
        held.update({name[2]: name[1]} if name else {})
        (owners if link in _OWNING else located).update(_countries_behind(text, place, m.end))
        restricted = restricted or (link == "of" and not (name or place) and not _possessive(text, inner))
    return _Behind(held, owners, located, restricted)


def _countries_behind(text: str, place: Place | None, end: int) -> dict[str, int]:
    """Give the countries of a place, and where what is theirs ends: "of the Kenyan army"."""
    if place is None:
        return {}
    return dict.fromkeys(place[2], end if _NOUN_BEHIND.fullmatch(text, place[1], end) else place[1])


def _whose(
    text: str, names: Sequence[Found], places: Sequence[Place], span: tuple[int, int], *, of: bool
) -> tuple[Found | None, Place | None]:
    """Give the name and the country that a phrase behind a head is about: "members of the Kenyan Senate"."""
    name, place = _next(names, *span), _next(places, *span)
    if place is None:
        return name, _last_of(places, text, *span) if of and name is None else None
    inside = _next(names, place[1] + 1, span[1]) or next(
        (n for n in names if place[1] < n[0] and n[1] == span[1]), None
    )
    return (name, place) if inside is None else (inside, None)


def _last_of(places: Sequence[Place], text: str, start: int, end: int) -> Place | None:
    """Give the country that ends an "of" phrase: "the Ministry of Trade of Kenya"."""
    found = [p for p in places if start < p[0] and p[1] == end and _OF_PLACE.search(text, start, p[0])]
    return found[0] if found else None


def _next(things: Sequence[Thing], at: int, end: int) -> Thing | None:
    """Give the first thing that begins at a place in the text, or behind an article there."""
    return next((t for t in things if at <= t[0] <= at + 4 and t[1] <= end), None)


def _possessive(text: str, at: int) -> bool:
    m = _WORD.search(text, at, at + 40)
    return m is not None and m.group().lower() in POSSESSIVE
