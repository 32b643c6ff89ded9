"""Names of listed actors in a sentence, and what each is: a naming, a modifier, a person, a piece of something else.

A name is found as it is listed (or by the rules of `registry`) and grown to the phrase that it heads or modifies
(`growth`). A capital after "in" is a place, elsewhere a government (`seats`). A last name behind another first name
is another person (`borders`).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice

from framing.annotate.naming.candidates import Candidate, Decision, Sort, Wording
from framing.annotate.naming.clues import (
    another_bearer,
    another_follows,
    anothers_first_name,
    by_owner,
    inside_word,
    is_place,
    is_second,
    names_a_body,
    of_persons,
    runs_on,
    with_byname,
    with_determiner,
    with_legal_form,
    with_office_of,
    with_titles,
)
from framing.annotate.naming.growth import PUBLIC, grown, grown_left, phrase_of_owner
from framing.annotate.naming.sentence import QUOTES, Place, Reading, Spot
from framing.annotate.naming.weights import SURE
from framing.grammar import Phrase
from framing.records import Construction
from framing.registry import Entry, Name, Registry
from framing.text import CAPITAL, sound_key, wording_of

_OF = re.compile(r"\bof (?:the )?$")
_JOINED = re.compile(r"(?: -|- ?)[a-z]")
_APART = re.compile(r" - ([a-z]+)")  # a dash, or a hyphen of a text with spaces around its marks: "US - backed"
_SUFFIXES = ("holder suffix", "backer suffix", "hedge suffix")
_OWN_NAMES = frozenset({"party", "armed group", "organisation"})  # kinds with names of their own
_OFFICIAL = re.compile(r"\b(?:government|regime|authorities|rulers) of $", re.IGNORECASE)
_DASHES = ("-", "–", "—")
_CAPITALISED = re.compile(rf"\b{CAPITAL}[^\W\d_]{{4,}}")  # as long as the name, or a letter shorter
_HANDLE = " (@"  # behind a name that signs a post
Found = tuple[int, int, tuple[Name, ...]]
PLACE = "place"  # the rule of a name that is only where something happens


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one sentence: where they stand, what may be meant, and the namings that they make."""

    found: tuple[Found, ...]
    candidates: tuple[Candidate, ...]
    phrases: tuple[tuple[int, int], ...]  # that names have grown to

    def cover(self, start: int) -> bool:
        """Whether a place in the text stands in a name, or in a phrase that is a naming already."""
        return _inside(self.found, start) or _inside(self.phrases, start)


def _inside(spans: Sequence[tuple[int, ...] | Found], start: int) -> bool:
    k = bisect_right(spans, start, key=lambda s: s[0]) - 1
    return k >= 0 and start < spans[k][1]


def names_in(r: Reading) -> Names:
    """Find the names of one sentence.

    Parameters
    ----------
    r : Reading
        The sentence.

    Returns
    -------
    Names
        In text order.
    """
    found, phrases = _found(r), [(0, 0)]
    made: list[Candidate] = []
    for start, end, names in found:
        if start < phrases[-1][1]:
            made.extend(_nested(r, ((start, end, names),), made[-1]))
            continue
        candidates = _named(r, start, end, names)
        made += candidates
        for candidate in candidates[:1]:
            whole = () if candidate.named else ((start, end, names),)
            inner = () if _proper(r, names) else _inner(r, start, end)
            made.extend(_nested(r, (*whole, *inner), candidate))
            if candidate.phrase is not None and not candidate.named:
                phrases.append((candidate.phrase.start, candidate.phrase.end))
            elif candidate.start < start:
                phrases.append((candidate.start, candidate.end))  # "President of Chad Idris Abo"
    return Names(found, tuple(made), tuple(phrases))


def _named(r: Reading, start: int, end: int, names: Sequence[Name]) -> list[Candidate]:
    """Give the naming that a string makes; of states that it names together, one each."""
    i = r.view.head_of(start, end)
    spots = () if i is None else _spots(r, start, end, i, by_owner(r, start, i, names))
    made = [c for spot in spots if (c := _candidate(r, spot))]
    return made if _all_states(r, r.plain[start:end], names) else made[:1]


def _all_states(r: Reading, text: str, names: Sequence[Name]) -> bool:
    """Whether a string names states together: "the Koreas", but not "the Health Ministry" that each has."""
    called = (r.registry.entries[n.actor] for n in names)
    return all("state" in e.all_kinds and e.actor.name.split()[-1] + "s" == text for e in called)


def _spots(r: Reading, start: int, end: int, i: int, names: Iterable[Name]) -> list[Spot]:
    return [Spot(start, end, i, r.registry.entries[n.actor], n.sort) for n in names]


def _proper(r: Reading, names: Sequence[Name]) -> bool:
    """Whether a name is a body's own, of which a word is nobody else's: "Norland Democratic Forces"."""
    return all(r.registry.entries[n.actor].all_kinds <= _OWN_NAMES for n in names)


def _inner(r: Reading, start: int, end: int) -> Iterator[Found]:
    """Yield the names inside a name: the Northern League in "two Northern League hostages".

    What a name ends in is what it calls itself, and no other of that name: the White House is not the House.
    """
    second = r.plain.find(" ", start, end)
    if second >= 0:
        for a, b, names in r.registry.names.find(wording_of(r.plain), second + 1, end):
            if b < end or _OF.search(r.plain, start, a):
                yield a, b, names
            yield from _inner(r, a, b)


def _nested(r: Reading, found: Iterable[Found], around: Candidate) -> Iterator[Candidate]:
    """Yield the names of others inside the naming of an actor: they modify it."""
    for start, end, names in found:
        i = r.view.head_of(start, end)
        if i is not None and _is_piece(start, end, names, around):
            spots = (s for s in _spots(r, start, end, i, names) if s.sort == "name")
            yield from (_modifier(r, s, joined=False) for s in islice(spots, 1))


def _is_piece(start: int, end: int, names: Iterable[Name], around: Candidate) -> bool:
    """Whether a string is a piece of a naming, and another's name."""
    whole = (start, end) == (around.start, around.end)
    return not whole and end <= around.end and around.actor not in {n.actor for n in names}


def _strings(r: Reading) -> Iterator[Found]:
    """Yield the listed strings that are whole names."""
    index = r.registry.loud if r.loud else r.registry.names
    for start, end, names in index.find(wording_of(r.plain), r.sentence.start, r.sentence.end):
        if any(n.sort == "excluded" for n in names) or inside_word(r, start, end):
            continue
        longer = r.longer_place(start, end)
        if longer is None:
            yield start, with_legal_form(r, end), names
        elif own := _of_whole(r, longer, names):
            yield longer[0], longer[1], own


def _of_whole(r: Reading, place: Place, names: Iterable[Name]) -> tuple[Name, ...]:
    """Give the names that a longer word for a place still is one of."""
    return tuple(n for n in names if _of_country(r.registry.entries[n.actor], place[2]))


def _of_country(entry: Entry, countries: Sequence[str]) -> bool:
    """Whether a place's word is another one for the country: "the People's Republic of Chad"."""
    return "state" in entry.all_kinds and not entry.owners.isdisjoint(countries)


def _found(r: Reading) -> tuple[Found, ...]:
    """Give the listed strings, and last names in another spelling, in text order."""
    listed = tuple(_strings(r))
    others = [o for o in _other_spellings(r) if not _inside(listed, o[0])] if r.registry.sounds and r.cased else []
    return tuple(sorted((*listed, *others), key=lambda f: f[0])) if others else listed


def _other_spellings(r: Reading) -> Sequence[Found]:
    """Give the capitalised words of a sentence that sound like a listed last name: "Podoliak" for "Podolyak"."""
    found = _sounding_alike(r.registry, r.plain)
    return found[bisect_left(found, (r.sentence.start,)) : bisect_left(found, (r.sentence.end,))]


@lru_cache(maxsize=4)
def _sounding_alike(registry: Registry, text: str) -> Sequence[Found]:
    """Words of a text that sound like a listed last name."""
    words = _CAPITALISED.finditer(text)
    named = ((m, registry.sounds.get(sound_key(m.group()))) for m in words)
    return [(m.start(), m.end(), (name,)) for m, name in named if name is not None]


def _candidate(r: Reading, s: Spot) -> Candidate | None:
    """Give the naming that a listed string makes; None where it is a place or a piece of another name."""
    whole = None if s.entry.person else grown(r, s)
    if whole is not None:
        return whole
    if s.sort == "metonym" and is_place(r, s):
        return None if of_persons(r, s.i) else _place(r, s)
    if _signs(r, s):
        return None
    if _hyphenated(r, s):
        return None if _demonym(r, s) else _modifier(r, s, joined=True)
    return None if _somebody_else(r, s) else _alone(r, s)


def _alone(r: Reading, s: Spot) -> Candidate | None:
    """Give a name that no hyphen joins to another word."""
    if r.modifies(s.i):
        return None if _demonym(r, s) else _modifier(r, s, joined=False)
    return _person(r, s) if s.entry.person else _whole_name(r, s)


def _demonym(r: Reading, s: Spot) -> bool:
    """Whether the name of a people stands before a noun as the adjective of its country: "Chilean flags"."""
    text = r.plain[s.start : s.end]
    peoples = "people" in s.entry.all_kinds and "state" not in s.entry.all_kinds
    return peoples and not text.endswith("s") and bool(r.words.belonging(text))


def _hyphenated(r: Reading, s: Spot) -> bool:
    """Whether a hyphen joins a name to the word before or behind it."""
    if r.plain[s.start - 1 : s.start] == "-" or _JOINED.match(r.plain, s.end):
        return True
    m = _APART.match(r.plain, s.end)
    return m is not None and any(m.group(1) in r.words.cues[kind] for kind in _SUFFIXES)


def _somebody_else(r: Reading, s: Spot) -> bool:
    """Whether the string is a piece of somebody else's name."""
    if s.sort == "metonym" and names_a_body(r, s.start):
        return True
    if s.sort == "last name":
        return another_bearer(r, s) or runs_on(r, s.end)
    one_word = s.entry.person and " " not in r.plain[s.start : s.end]
    return runs_on(r, s.end) or (one_word and (anothers_first_name(r, s) or another_follows(r, s)))


def _place(r: Reading, s: Spot) -> Candidate:
    """Give a country or capital where things happen: it is found, and nothing points back to it."""
    return Candidate(
        sort=Sort.PLACE,
        sentence=r.index,
        start=with_determiner(r, s.start),
        end=s.end,
        said=Wording(r.doc.text[s.start : s.end]),
        role=r.role(s.i),
        kinds=s.entry.all_kinds,
        owners=s.entry.owners,
        given=Decision(s.entry.id, PLACE, round(r.sure * SURE.place, 2), Construction.NAME),
    )


def _signs(r: Reading, s: Spot) -> bool:
    """Whether a name signs a post: "- Coast Guard (@coastguard)"."""
    return r.plain.startswith(_HANDLE, s.end) and r.plain[: s.start].rstrip()[-1:] in _DASHES


def _modifier(r: Reading, s: Spot, *, joined: bool) -> Candidate:
    """Give a name that modifies a noun; in a headline the noun may be a verb that the parser took for one."""
    nouns = {r.view.surface(n) for n, _ in r.view.governors(s.i)}
    hollow = r.titled and not joined and not nouns & r.words.forms
    said = Wording(r.doc.text[s.start : s.end])
    if hollow:
        return _name(r, s, said, s.start)
    return _name(r, s, said, s.start, by=(Construction.NAME_MODIFIER, "name as modifier"))


def _name(
    r: Reading,
    s: Spot,
    said: Wording,
    start: int,
    *,
    phrase: Phrase | None = None,
    by: tuple[Construction, str] = (Construction.NAME, "name"),
) -> Candidate:
    """Make the candidate of a name; it goes by the offices and nouns before it and in apposition to it."""
    low = [m.lower() for m in said.modifiers]
    titles = frozenset(
        w for k, w in enumerate(low) if (w in r.words.forms or w in r.words.offices) and not is_second(low[: k + 1])
    )
    return Candidate(
        sort=Sort.NAME,
        sentence=r.index,
        start=start,
        end=s.end,
        said=said,
        role=r.role(s.i),
        phrase=phrase,
        kinds=s.entry.all_kinds,
        heads=titles if s.entry.person and phrase is not None else r.apposed_nouns(s.i),
        owners=s.entry.owners if s.entry.all_kinds & PUBLIC else frozenset(),
        given=Decision(s.entry.id, by[1], round(r.sure * SURE.name, 2), by[0]),
    )


def _whole_name(r: Reading, s: Spot) -> Candidate:
    """Give the name with its determiner and modifiers."""
    phrase = r.view.phrase(s.i)
    inner = phrase_of_owner(r, s.start, phrase)
    first = grown_left(r, s.start, inner) if phrase.start < s.start <= phrase.head_start else s.start
    first = with_determiner(r, s.start) if first == s.start else first
    modifiers = tuple(m.text for m in inner.before if m.start >= first and m.end <= s.start)
    hedge = next((w for m in modifiers if (w := m.lower()) in r.words.cues["hedge word"]), "")
    said = Wording(r.doc.text[s.start : s.end], modifiers, hedge)
    state = _title_of_state(r, first, s.end)
    return _name(r, s if state is None else replace(s, entry=state), said, first, phrase=phrase)


def _title_of_state(r: Reading, start: int, end: int) -> Entry | None:
    """Give the state where the name is its official title: "the government of the Islamic Republic of Iran"."""
    if not _OFFICIAL.search(r.plain[max(0, start - 16) : start]):
        return None
    states = r.registry.by_kind.get("state", ())
    return next((e for e in states if r.plain[start:end].endswith(f" of {e.actor.name}")), None)


def _person(r: Reading, s: Spot) -> Candidate:
    """Give a person's name with titles and modifiers."""
    phrase = r.view.phrase(s.i)
    heads_it = phrase.i == s.i or s.start <= phrase.head_start
    first = grown_left(r, s.start, phrase, s.entry) if phrase.start < s.start and heads_it else s.start
    held = with_office_of(r, s.start)
    first = with_byname(r, held if held < s.start else with_titles(r, first), s.start)
    outer = [w.strip(QUOTES) for w in r.plain[first : s.start].split()]
    modifiers = tuple(w for w in outer if w.lower() not in r.words.closed)
    past = any(w.lower() in r.words.cues["historical"] for w in outer)
    return _name(r, s, Wording(r.doc.text[s.start : s.end], modifiers, past=past), first, phrase=phrase)
