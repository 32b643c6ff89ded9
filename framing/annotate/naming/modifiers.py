"""What the modifiers of a noun phrase say: whose it is, which names it holds, what speaks against an actor.

"US occupation forces": the United States own them. Names, countries, backers ("X-backed"), hedges and
words of the past are noted, each with the place where its evidence ends. `_verdict` weighs them.

Source: van Leeuwen's relational and functional naming (2008), turned into rules.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from framing.grammar import Phrase
from framing.lexicon import Vocabulary

Found = tuple[int, int, str]
Place = tuple[int, int, tuple[str, ...]]
_ADJECTIVES = ("ist", "ite", "ian", "ese", "ish", "ic", "nni", "lim", "al")
_WORD = re.compile(r"[^\W\d_][\w.'-]*")
_POSSESSIVE = frozenset({"its", "their", "his", "her", "our", "my", "your"})
_LINKS = frozenset({"of", "in", "from", "at", "on", "against"})


@dataclass(slots=True)
class Reading:
    """What the modifiers of a phrase say; the value of each is where the evidence ends in the text."""

    phrase: Phrase
    owners: dict[str, int] = field(default_factory=dict)
    located: dict[str, int] = field(default_factory=dict)  # "in Afghanistan": a place, and an owner of governments only
    backers: set[str] = field(default_factory=set)
    names: dict[str, int] = field(default_factory=dict)
    owner_names: dict[str, int] = field(default_factory=dict)
    words: str = "  "
    strangers: frozenset[str] = frozenset()  # words of names that are nothing we know
    contrast: bool = False
    vague: bool = False  # "a", "some", "its": no one thing that everybody knows
    past: bool = False
    restricted: bool = False  # an "of" phrase that names nothing known
    hedge: str = ""


def read(
    phrase: Phrase, text: str, names: Sequence[Found], places: Sequence[Place], words: Vocabulary, *, cased: bool
) -> Reading:
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
    Reading
        Owners, backers, names and what speaks against an actor.
    """
    r = Reading(phrase)
    if phrase.start == phrase.head_start:
        _read_after(r, text, names, places)
        return r
    before = text[phrase.start : phrase.head_start]
    r.words = " " + " ".join(w.lower() for w in _WORD.findall(before)) + " "
    known = [(a, b) for a, b, _ in names if phrase.start <= a and b <= phrase.head_start]
    _read_names(r, text, names, words)
    for start, end, countries in places:
        if phrase.start <= start < phrase.head_start and not any(a < end and start < b for a, b in known):
            known.append((start, end))
            _place(r, text, start, end, countries, words)
    _read_words(r, words)
    if cased:
        r.strangers = _strangers(phrase, text, known, words)
    _read_after(r, text, names, places)
    return r


def _read_names(r: Reading, text: str, names: Sequence[Found], words: Vocabulary) -> None:
    """Note the actors' names among the modifiers, but for "X-backed" and "anti-X"."""
    for start, end, actor in names:
        if start < r.phrase.start or end > r.phrase.head_start:
            continue
        suffix = _suffix(text, end)
        if suffix in words.cues["hedge suffix"] and suffix not in words.cues["holder suffix"]:
            continue
        if text[end : end + 2] in ("'s", "' "):
            r.owner_names[actor] = r.phrase.end
        elif _prefix(text, start) not in words.cues["hedge prefix"]:
            r.names[actor] = r.phrase.end
            r.hedge = f"-{suffix}" if suffix in words.cues["holder suffix"] else r.hedge


def _read_words(r: Reading, words: Vocabulary) -> None:
    """Note hedges, words of the past, and words that set the phrase apart ("rival", "other")."""
    said, cues = r.words.split(), words.cues
    r.contrast = any(w in cues["contrast word"] for w in said)
    r.past = any(w in cues["historical"] or w.startswith("ex-") for w in said)
    r.vague = r.phrase.determiner in cues["vague determiner"]
    for hedge in (*said, *map(" ".join, zip(said, said[1:], strict=False))):
        r.hedge = hedge if hedge in cues["hedge word"] else r.hedge


def _suffix(text: str, end: int) -> str:
    m = re.compile(r" ?- ?(\w+)").match(text, end)
    return m.group(1).lower() if m else ""


def _prefix(text: str, start: int) -> str:
    m = re.search(r"(\w+)-$", text[max(0, start - 12) : start])
    return m.group(1).lower() if m else ""


def _place(r: Reading, text: str, start: int, end: int, countries: tuple[str, ...], words: Vocabulary) -> None:
    suffix, prefix = _suffix(text, end), _prefix(text, start)
    if prefix in words.cues["hedge prefix"]:
        if prefix == "pro":
            r.backers.update(countries)
            r.hedge = "pro-"
        return
    if suffix in words.cues["holder suffix"]:
        r.hedge = f"-{suffix}"
    elif suffix in words.cues["backer suffix"]:
        r.backers.update(countries)
        r.hedge = f"-{suffix}"
        return
    r.owners.update(dict.fromkeys(countries, r.phrase.end))


def _strangers(phrase: Phrase, text: str, known: Sequence[tuple[int, int]], words: Vocabulary) -> frozenset[str]:
    """Give the names among the modifiers that are nothing we know, in lower case; adjectives are no names."""
    found = set()
    for modifier in phrase.before:
        if modifier.dep == "amod":
            continue
        for m in _WORD.finditer(text, modifier.start, modifier.end):
            word = m.group().removesuffix("'s")
            low = word.lower()
            plain = low in words.titles or low in words.forms or low in words.closed or low.endswith(_ADJECTIVES)
            if (
                word[:1].isupper()
                and not plain
                and not any(a <= m.start() < b for a, b in known)
                and not _compound(word, words)
            ):
                found.add(low)
    return frozenset(found)


def _compound(word: str, words: Vocabulary) -> bool:
    """Whether a capitalised word is a hyphenated modifier, not a name: "Western-style", "Far-right"."""
    return "-" in word and not word.rpartition("-")[2][:1].isupper()


def _read_after(r: Reading, text: str, names: Sequence[Found], places: Sequence[Place]) -> None:
    """Note what the "of X" and "in X" behind the head name."""
    for m in r.phrase.after:
        link = m.text.split(None, 1)[0].lower()
        if link not in _LINKS:
            continue
        inner = m.start + len(link) + 1
        found = next((n for n in names if inner <= n[0] <= inner + 4 and n[1] <= m.end), None)
        place = next((p for p in places if inner <= p[0] <= inner + 4 and p[1] <= m.end), None)
        if found:
            r.names[found[2]] = found[1]
        if place:
            (r.owners if link in ("of", "against") else r.located).update(dict.fromkeys(place[2], place[1]))
        elif not found and link == "of" and _first_word(text, inner) not in _POSSESSIVE:
            r.restricted = True


def _first_word(text: str, at: int) -> str:
    m = _WORD.search(text, at, at + 40)
    return m.group().lower() if m else ""
