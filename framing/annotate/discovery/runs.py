"""Where capitalised names stand: runs of name words, taken apart or widened to whole names.

A run that holds an organisation word ("Center for Strategic Studies", "... Post") is widened
to the whole name of the body; one that only stands side by side ("Trump-Abe summit", a
capital at the head of a sentence) is taken apart, by what the event says alone elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from framing.annotate.discovery.case import Case
from framing.annotate.discovery.units import Known, Reading, Term, Unit, Words, written
from framing.lexicon import Row

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
PLACE_WORDS = frozenset(
    {"in", "at", "to", "from", "near", "outside", "around", "across", "into", "through", "toward", "towards"}
)
_RUN = re.compile(r"N(?:(?:-|n{1,2})?N)*")
_TIME_WORDS = frozenset({"in", "on", "since", "until", "during", "by"})
_GLUED = 2  # a name said alone this often can be told apart in "Trump Abe"


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


def find_runs(readings: Sequence[Reading], words: Words, case: Case) -> list[Run]:
    """Find the names of all articles, in order."""
    found = [r for d, doc in enumerate(readings) for s, units in enumerate(doc) for r in _runs(units, d, s, words)]
    alone = Counter(r.words for r in found if not r.kind)
    done: list[Run] = []
    for r in found:
        for part in _split(r, readings[r.d][r.s], alone, words, case):
            genders = (row["gender"] for row, _ in titles_before(readings[r.d][r.s], part.a) if row["gender"])
            done.append(part._replace(gender=next(genders, "")))
    return done


def _runs(units: Sequence[Unit], d: int, s: int, words: Words) -> Iterator[Run]:
    codes = "".join(u.code for u in units)
    until = 0
    for m in _RUN.finditer(codes):
        a, b = m.span()
        if a < until:
            continue
        if codes.startswith(",N", b) and units[b + 1].text.lower().strip(".") in SUFFIXES:
            b += 2
        run = Run(d, s, a, b, _words(units, a, b), written(units[a:b]))
        run = _body(units, codes, run, until, words) or run
        yield run
        until = run.b


def _words(units: Sequence[Unit], a: int, b: int) -> tuple[str, ...]:
    return tuple(u.text for u in units[a:b] if u.code not in "-,")


def _body(units: Sequence[Unit], codes: str, r: Run, floor: int, words: Words) -> Run | None:
    """Widen a run that holds an organisation word to the whole name of the body."""
    a, b = r.a, r.b
    head = next((k for k in range(b - 1, a - 1, -1) if units[k].text in words.heads), None)
    if head is None or _is_person(units, r, words):
        return None
    kind = words.heads[units[head].text]
    inside = "NTRL" if kind == "state body" else "CDKNTRL-"  # "Russian | Foreign Ministry", but "Washington Post"
    while a > floor and codes[a - 1] in inside and units[a - 1].text[0].isupper():
        a -= 1
    b = _onward(units, codes, a, b)
    around = units[max(floor, a - 2) : b]
    states = (u.value.actor for u in around if isinstance(u.value, Known) and u.value.kind == "state")
    return r._replace(a=a, b=b, words=_words(units, a, b), text=written(units[a:b]), kind=kind, of=next(states, ""))


def _is_person(units: Sequence[Unit], r: Run, words: Words) -> bool:
    """Whether a run with an organisation word is a person: "Theresa May", "Mrs. May", "May said"."""
    text = units[r.b - 1].text
    if words.heads.get(text) not in ("place", "thing"):
        return False
    before = units[r.a - 1] if r.a else None
    if len(r.words) == 2:
        return r.words[0] in words.first
    if before is not None and title(before) is not None:
        return True
    timed = before is not None and (before.text.lower() in _TIME_WORDS or before.code == "j")
    dated = r.b < len(units) and units[r.b].text[0].isdigit()
    return (
        len(r.words) == 1
        and not timed
        and not dated
        and units[r.b - 1].tag == "NNP"
        and r.b < len(units)
        and _acts(units[r.b])
    )


def _acts(u: Unit) -> bool:
    """Whether a unit goes with a person or body before it: a verb in the past or present, or 's."""
    return u.tag in ("VBD", "VBZ", "MD") or u.code == "s"


def _onward(units: Sequence[Unit], codes: str, a: int, b: int) -> int:
    """End of a name that goes on: "Center for Strategic and International Studies", "Department of Justice"."""
    while b + 1 < len(units) and codes[b] in "of&":
        linked = codes[b] != "&" or units[b].text == "&" or any(c in "of" for c in codes[a:b])
        if not linked or not units[b + 1].text[0].isupper() or codes[b + 1] not in "NCDKBRLT":
            break
        b += 2
        while b < len(units) and codes[b] == "N":
            b += 1
    return b


def _split(
    r: Run, units: Sequence[Unit], alone: Mapping[tuple[str, ...], int], words: Words, case: Case
) -> Iterator[Run]:
    """Take apart what only stands side by side: a word at the head of a sentence, two names, an office's realm."""
    plain = [k for k in range(r.a, r.b) if units[k].code == "N"]
    texts = [units[k].text for k in plain]
    mixed = any(u.code in "n," or not u.text[0].isupper() for u in units[r.a : r.b] if u.code != "-")
    if r.kind or len(plain) < 2 or mixed or texts[0] in words.first:
        yield r
        return
    hyphens = len(plain) != r.b - r.a
    rest = tuple(texts[1:])
    if all(alone.get((x,), 0) >= _GLUED for x in texts):
        for k, x in zip(plain, texts, strict=True):
            yield r._replace(a=k, b=k + 1, words=(x,), text=x)
    elif not hyphens and alone.get(rest, 0) > _GLUED and case.capital[texts[0].lower()] == 0:
        yield r._replace(a=r.a + 1, words=rest, text=written(units[r.a + 1 : r.b]))
    else:
        given = next((k for k, x in enumerate(texts) if k and x in words.first), 0)
        after_of = (
            r.a > 0 and units[r.a - 1].code == "o" and not hyphens
        )  # "Minister of Foreign Affairs | Andrei Rudenko"
        cut = given if after_of and given + 1 < len(texts) else 0
        yield r._replace(a=r.a + cut, words=tuple(texts[cut:]), text=written(units[r.a + cut : r.b])) if cut else r


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
    if isinstance(u.value, Term) and u.value.office is not None and u.value.office["title"]:
        return u.value.office
    return None


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
