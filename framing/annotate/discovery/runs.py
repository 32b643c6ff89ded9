"""Where capitalised names stand: runs of name words, taken apart or widened to whole names.

A run that holds an organisation word ("Center for Strategic Studies", "... Post") is widened
to the whole name of the body; one that only stands side by side ("Trump-Abe summit", a
capital at the head of a sentence) is taken apart, by what the event says alone elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import NamedTuple

from framing.annotate.discovery.case import Case
from framing.annotate.discovery.spans import spans
from framing.annotate.discovery.units import Reading, Unit, codes_of, written
from framing.annotate.discovery.weights import WEIGHTS
from framing.annotate.discovery.words import Known, Term, Words
from framing.lexicon import Row

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
PLACE_WORDS = frozenset("in at to from near outside around across into through toward towards".split())
_GLUED = re.compile(r"([A-Z][a-z]{2,})([A-Z][a-z]{2,})")
_NOUN_APPOSED = re.compile(r",d[CDjTs-]*T(?!T)")
_WITHIN = frozenset({"in", "near", "outside", "around", "across"})  # before a place and hardly before a body
_WITH = ("by", "with", "against", "between")  # before who acts or is acted upon
_VERBS = ("VBD", "VBZ", "MD")
_TIME_WORDS = frozenset({"in", "on", "since", "until", "during", "by"})


class Run(NamedTuple):
    """A name where it stands: units `a` to `b` of sentence `s` in article `d`."""

    d: int
    s: int
    a: int
    b: int
    words: tuple[str, ...]
    text: str
    gender: str = ""  # as an honorific before it says
    kind: str = ""  # what its organisation word says
    of: str = ""  # country in it
    nick: str = ""  # what stands in marks inside it


def find_runs(readings: Sequence[Reading], words: Words, case: Case) -> list[Run]:
    """Find the names of all articles, in order."""
    found = [r for d, doc in enumerate(readings) for s, units in enumerate(doc) for r in _runs(units, d, s, words)]
    alone = Counter(r.words for r in found if not r.kind)
    done: list[Run] = []
    for r in _unglued(found, alone, words):
        units = readings[r.d][r.s]
        parts = _split(r, units, alone, case, words) if _is_loose(r, units, words.first) else [r]
        done += [part._replace(gender=_gender(units, part.a)) for part in parts]
    return done


def _unglued(runs: Sequence[Run], alone: Mapping[tuple[str, ...], int], words: Words) -> list[Run]:
    """Leave out names of two names written as one word."""
    return [r for r in runs if not any(_glued(w, alone, words) for w in r.words[1:])]


def _glued(word: str, alone: Mapping[tuple[str, ...], int], words: Words) -> bool:
    """Whether two names were written as one word, as links set side by side are: "BellAnn"."""
    m = _GLUED.fullmatch(word)
    return m is not None and m.group(2) in words.first and alone.get((m.group(1),), 0) > 0


def _gender(units: Sequence[Unit], a: int) -> str:
    return next((row["gender"] for row, _ in titles_before(units, a) if row["gender"]), "")


def _runs(units: Sequence[Unit], d: int, s: int, words: Words) -> Iterator[Run]:
    codes = codes_of(units)
    until = 0
    for a, b in spans(units, codes, words):
        if a < until:
            continue
        if codes.startswith(",N", b) and units[b + 1].text.lower().strip(".") in SUFFIXES:
            b += 2
        run = _part(Run(d, s, a, b, (), ""), units, a, b)
        run = _body(units, codes, run, until, words) or run
        yield run
        until = run.b


def _part(r: Run, units: Sequence[Unit], a: int, b: int) -> Run:
    """Run from unit `a` to `b`."""
    texts = tuple(u.text for u in units[a:b] if u.code not in "-,")
    return r._replace(a=a, b=b, words=texts, text=written(units[a:b]))


def _body(units: Sequence[Unit], codes: str, r: Run, floor: int, words: Words) -> Run | None:
    """Widen a run that holds an organisation word to the whole name of the body."""
    head = next((k for k in range(r.b - 1, r.a - 1, -1) if units[k].text in words.heads), None)
    if head is None or _is_person(units, r, words) or _goes_on_plainly(codes, r, head, words.heads[units[head].text]):
        return None
    kind = words.heads[units[head].text]
    a = _backward(units, r.a, floor, "NTRL" if kind == "state body" else "CDKNTRL-")
    a -= _numbered(units, a, floor, kind)
    b = _onward(units, codes, a, r.b)
    around = units[max(floor, a - 2) : b]
    states = (u.value.actor for u in around if isinstance(u.value, Known) and u.value.kind == "state")
    return _part(r, units, a, b)._replace(kind=kind, of=next(states, ""))


def _goes_on_plainly(codes: str, r: Run, head: int, kind: str) -> bool:
    """Whether a name goes on behind the noun for a body of a state: "Port Authority Bus Terminal" is no authority."""
    return kind == "state body" and head + 1 < r.b and codes[head + 1] == "N"


def _numbered(units: Sequence[Unit], a: int, floor: int, kind: str) -> bool:
    """Whether a number begins the name of fighters: "3 March Brigade"."""
    return kind == "armed group" and a > floor and units[a - 1].text.isdigit()


def _is_person(units: Sequence[Unit], r: Run, words: Words) -> bool:
    """Whether a run with an organisation word is a person: "Theresa May", "Mrs. May", "May said"."""
    if words.heads.get(units[r.b - 1].text) not in ("place", "thing"):
        return False
    if len(r.words) == 2:
        return r.words[0] in words.first
    if r.a and title(units[r.a - 1]) is not None:
        return True
    return len(r.words) == 1 and _acts(units, r) and not _is_timed(units, r.a)


def _acts(units: Sequence[Unit], r: Run) -> bool:
    """Whether a name is followed by what goes with a person or body: a verb in the past or present, or 's."""
    after = units[r.b] if r.b < len(units) else None
    return after is not None and units[r.b - 1].tag == "NNP" and (after.tag in _VERBS or after.code == "s")


def _is_timed(units: Sequence[Unit], a: int) -> bool:
    """Whether a name follows "in", "since", or an adjective, as a month does."""
    return a > 0 and (units[a - 1].text.lower() in _TIME_WORDS or units[a - 1].code == "j")


def _backward(units: Sequence[Unit], a: int, floor: int, inside: str) -> int:
    """Beginning of a name: "Russian | Foreign Ministry", but "Washington Post"."""
    while a > floor and _belongs(units[a - 1], inside):
        a -= 1
    return a


def _belongs(u: Unit, inside: str) -> bool:
    """Whether a capitalised unit before a name can be a part of it."""
    return u.text[0].isupper() and (u.code in inside or (u.code == "j" and u.tag == "NNP"))


def _onward(units: Sequence[Unit], codes: str, a: int, b: int) -> int:
    """End of a name that goes on: "Center for Strategic and International Studies", "Department of Justice"."""
    while _goes_on(units, codes, a, b):
        b += 2 + (codes[b + 1] == "d")
        while codes.startswith("N", b) or _many(units, b):
            b += 1
    return b


def _many(units: Sequence[Unit], b: int) -> bool:
    """Whether a capitalised noun for several people stands at unit `b`: the "Workers" of "Union of Harbour Workers"."""
    if b >= len(units) or not units[b].text[0].isupper():
        return False
    value = units[b].value
    return (isinstance(value, Term) and value.plural) or (units[b].code == "j" and units[b].tag == "NNPS")


def _goes_on(units: Sequence[Unit], codes: str, a: int, b: int) -> bool:
    """Whether a name goes on with "of", "for" or "and" at unit `b`; with "and" only inside what "of" or "for" began."""
    if b + 1 >= len(units) or codes[b] not in "of&":
        return False
    if codes.startswith("fdN", b):  # "Institute for the History of War"
        return True
    linked = codes[b] != "&" or units[b].text == "&" or bool(set(codes[a:b]) & set("of"))
    follows = codes[b + 1] in "NCDKBRLT" or units[b + 1].tag == "NNP"
    return linked and units[b + 1].text[0].isupper() and follows


def _is_loose(r: Run, units: Sequence[Unit], first: Container[str]) -> bool:
    """Whether a run may be words that only stand side by side: capitalised ones of no body, the first no given name."""
    parts = [u for u in units[r.a : r.b] if u.code != "-"]
    plain = all(u.code == "N" and u.text[0].isupper() for u in parts)
    return not r.kind and plain and len(parts) > 1 and parts[0].text not in first


def _split(
    r: Run, units: Sequence[Unit], alone: Mapping[tuple[str, ...], int], case: Case, words: Words
) -> Sequence[Run]:
    """Take apart two names, a word at the head of a sentence, an office's realm; leave a whole name as it is."""
    at = [k for k in range(r.a, r.b) if units[k].code == "N"]
    if all(alone.get((units[k].text,), 0) >= WEIGHTS.glued for k in at):
        return [_part(r, units, k, k + 1) for k in at]
    if len(at) != r.b - r.a:  # with hyphens
        return [r]
    if _called_first(r, words):
        return [_part(r, units, r.a + 1, r.b)]  # "Manager Ann Moreau"
    if alone.get(r.words[1:], 0) > WEIGHTS.glued and case.capital[r.words[0].lower()] == 0:
        return [_part(r, units, r.a + 1, r.b)]
    return [_behind_realm(r, units, words.first)]


def _called_first(r: Run, words: Words) -> bool:
    """Whether a noun for a person and a given name begin a run: "Manager Ann Moreau"."""
    return len(r.words) > 2 and r.words[0].lower() in words.callings and r.words[1] in words.first


def _behind_realm(r: Run, units: Sequence[Unit], first: Container[str]) -> Run:
    """Take the person from "Minister of Foreign Affairs | Andrei Rudenko", "Envoy for Human Rights | Uz Lam"."""
    realm = r.a > 1 and units[r.a - 2].code in ("f", "o") and units[r.a - 1].text[0].isupper()
    if realm and len(r.words) > 2 and units[r.a].tag == "NNPS":
        return _part(r, units, r.a + 1, r.b)
    if r.a == 0 or units[r.a - 1].code != "o":
        return r
    return _part(r, units, next((k for k in range(r.a + 1, r.b - 1) if units[k].text in first), r.a), r.b)


def titles_before(units: Sequence[Unit], a: int) -> list[tuple[Row, str]]:
    """Titles directly before unit `a`, each with the country or body it names."""
    found: list[tuple[Row, str]] = []
    k = a - 1
    while k >= 0 and (office := title(units[k])) is not None:
        found.append((office, _of_before(units, k)))
        k -= 1
    return found


def title(u: Unit) -> Row | None:
    """Office row of a unit that can stand before a name, else None."""
    return u.value.office if isinstance(u.value, Term) and u.value.title else None


def _of_before(units: Sequence[Unit], k: int) -> str:
    for u in reversed(units[max(0, k - 5) : k]):
        if isinstance(u.value, Known):
            return whose(u)
        if u.code not in "jsTN-":
            break
    return ""


def whose(u: Unit) -> str:
    """Country, body, party or province that a unit names as an owner; empty where it names none."""
    if not isinstance(u.value, Known) or u.code == "R":
        return ""
    return u.value.actor if u.code in "CDK" else u.value.name


def marks_around(units: Sequence[Unit], r: Run, places: frozenset[str]) -> Iterator[str]:
    """Give marks of what stands before and behind a name: the, place, located, who, acts, noun, government."""
    if r.a:
        yield from _before(units[r.a - 1], r.a > 1)
    if _located(units, r) or _called_place(units, r, places):
        yield "located"
    yield from _behind(units[r.b : r.b + WEIGHTS.reach])


def kinds_beside(units: Sequence[Unit], r: Run, words: Words) -> Iterator[str]:
    """Give marks of the nouns beside a name that say what it is: town, thing."""
    if _beside_local(units, r, words) or _dateline(units, r):
        yield "town"
    acts = any(u.tag in (*_VERBS, "VBP") for u in units[r.b : r.b + 1])
    if r.a and units[r.a - 1].text in words.things and not acts:
        yield "thing"


def _beside_local(units: Sequence[Unit], r: Run, words: Words) -> bool:
    """Whether a noun for who a town has stands beside a name: "Harlow police", "residents of Harlow"."""
    before = [u.text.lower() for u in units[max(0, r.a - 2) : r.a]]
    behind = any(u.text.lower() in words.local for u in units[r.b : r.b + 1])
    return behind or (before[-1:] == ["of"] and before[0] in words.local)


def _dateline(units: Sequence[Unit], r: Run) -> bool:
    """Whether a name in capitals opens a line before a date: "HARLOW, March 4 -"."""
    codes = codes_of(units[r.b : r.b + 2])
    return r.a == 0 and r.text.isupper() and codes[:1] == "," and any(u.text == "-" for u in units[r.b : r.b + 5])


def _before(last: Unit, inside: bool) -> Iterator[str]:
    """Give marks of the unit before a name, and whether anything is before that."""
    word = last.text.lower()
    if word == "the":
        yield "the"
    if word in PLACE_WORDS:
        yield "place"
    if _one_person(last):
        yield "who"
    if (word in _WITH and inside) or last.tag.startswith("VB"):
        yield "acts"


def _located(units: Sequence[Unit], r: Run) -> bool:
    """Whether a name follows "in" or "in eastern", or is followed by its country or province: "Xanten, Germany"."""
    k = r.a - 1
    if k > 0 and units[k].code == "j" and units[k].text.islower():
        k -= 1
    within = codes_of(units[r.b : r.b + 2])
    return (k >= 0 and units[k].text.lower() in _WITHIN) or within in (",C", ",L", ",R")


def _called_place(units: Sequence[Unit], r: Run, places: frozenset[str]) -> bool:
    """Whether a noun for places stands beside a name: "the town of Xanten", "the Xanten district"."""
    before = [u.text for u in units[max(0, r.a - 2) : r.a]]
    beside = [before[0] if before[-1:] == ["of"] else before[-1]] if before else []
    return any(w in places for w in (*beside, *(u.text for u in units[r.b : r.b + 1])))


def _one_person(u: Unit) -> bool:
    """Whether a unit is a noun for one person: "migrant Ana Bell"."""
    return isinstance(u.value, Term) and u.value.one and u.text.islower()


def _apposed_person(after: Sequence[Unit]) -> bool:
    """Whether "who", an age, or "a man", "an aide to" stands behind a comma."""
    codes = codes_of(after)
    if codes[:1] != "," or len(after) < 2:
        return False
    if after[1].text.lower() == "who" or (codes[2:3] == "," and after[1].tag == "CD"):
        return True
    u = _noun_apposed(after)
    return u is not None and _one_person(u)


def _apposed_body(after: Sequence[Unit]) -> bool:
    """Whether "a company", "an aid group" stands behind a comma."""
    u = _noun_apposed(after)
    return u is not None and isinstance(u.value, Term) and not u.value.plural and not u.value.one and u.text.islower()


def _noun_apposed(after: Sequence[Unit]) -> Unit | None:
    """Give the head of a phrase with "a" behind a comma, where it is a word for people or bodies."""
    m = _NOUN_APPOSED.match(codes_of(after))
    return after[m.end() - 1] if m and after[1].text.lower() in ("a", "an") else None


def _behind(after: Sequence[Unit]) -> Iterator[str]:
    if not after:
        return
    if after[0].code in "TjNPB":
        yield "noun"
    if after[0].tag in ("VBD", "VBZ", "VBP", "MD") or after[0].code == "s":
        yield "acts"
    if isinstance(after[0].value, Term) and after[0].value.governs:
        yield "government"
    if _apposed_person(after):
        yield "who"
    if _apposed_body(after):
        yield "body"
