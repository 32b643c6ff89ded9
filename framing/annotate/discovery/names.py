"""Capitalised names: where they stand, which forms are one person, what kind of thing they name.

A name is a run of name words. Runs that hold an organisation word ("Center for ...", "The
Arizona Republic") are bodies; the rest may be persons, and forms are clustered: full names
first ("Robert S. Mueller III" and "Robert Mueller" by first and last word), then single
words to the one full name that holds them. Two names that are merely spelt alike stay two.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from framing.annotate.discovery.words import Known, Term, Unit, Words

_RUN = re.compile(r"N(?:-?N)*")
_SUFFIX = frozenset({"jr", "sr", "ii", "iii", "iv"})


class Run(NamedTuple):
    """A name where it stands: units `a` to `b` of sentence `s` in document `d`."""

    d: int
    s: int
    a: int
    b: int
    words: tuple[str, ...]
    kind: str  # what its organisation word says, else empty
    of: str  # country in it


@dataclass
class Entity:
    """A name with its forms and the evidence about it, while it is being collected."""

    key: str
    kind: str = ""
    forms: Counter[str] = field(default_factory=Counter)
    titles: Counter[tuple[str, str, str]] = field(default_factory=Counter)  # rank, office, of
    honorific: Counter[str] = field(default_factory=Counter)
    docs: set[int] = field(default_factory=set)
    after_the: int = 0
    after_place: int = 0
    of: Counter[str] = field(default_factory=Counter)


def runs_of(units: Sequence[Unit], d: int, s: int, words: Words) -> list[Run]:
    """Find the names of a sentence, longest organisation names first."""
    codes = "".join(u.code for u in units)
    found: list[Run] = []
    until = 0
    for m in _RUN.finditer(codes):
        a, b = m.span()
        if a < until:
            continue
        run = _body(units, codes, a, b, until, d, s, words) or Run(d, s, a, b, _words(units, a, b), "", "")
        found.append(run)
        until = run.b
    return found


def _words(units: Sequence[Unit], a: int, b: int) -> tuple[str, ...]:
    out: list[str] = []
    for u in units[a:b]:
        if u.code != "-":
            out.append(u.text)
    return tuple(out)


def _body(units: Sequence[Unit], codes: str, a: int, b: int, floor: int, d: int, s: int, words: Words) -> Run | None:
    """Widen a run that holds an organisation word to the whole name of the body."""
    head = next((k for k in range(b - 1, a - 1, -1) if units[k].text in words.heads), None)
    if head is None:
        return None
    kind = words.heads[units[head].text]
    first = a
    while first > floor and codes[first - 1] in "CDKNT-" and units[first - 1].text[0].isupper() and kind != "state body":
        first -= 1
    last = b
    while (
        last + 1 < len(units) and codes[last] in "of&-"
        and (codes[last + 1] in "NCDKB" or (codes[last] != "-" and codes[last + 1] in "T" and units[last + 1].text[0].isupper()))
        and (codes[last] != "&" or codes[a:last].count("f") or codes[a:last].count("o") or units[last].text == "&")
    ):  # fmt: skip
        last += 2
        while last < len(units) and codes[last] == "N":
            last += 1
    of = next((u.value.actor for u in units[max(floor, a - 2) : last] if isinstance(u.value, Known) and u.value.kind == "state"), "")
    return Run(d, s, first, last, _words(units, first, last), kind, of)


def _signature(tokens: Sequence[str]) -> tuple[str, ...]:
    """Words that tell a name apart: folded, without initials; "Kim Jong-un" and "Kim Jong Un" are equal."""
    low = [t.lower().strip(".'") for t in tokens]
    core = [t for t in low if len(t) > 1]
    return tuple(core) or tuple(low)


class Names:
    """Clusters of name forms of one event."""

    def __init__(self, runs: Sequence[Run], words: Words) -> None:
        self.words = words
        self.merges: list[tuple[str, str, str, str, float]] = []  # key, form, rule, evidence, confidence
        self._full: dict[tuple[str, ...], str] = {}
        forms = Counter(_signature(r.words) for r in runs if not r.kind)
        self._spelling: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
        for r in runs:
            if not r.kind:
                self._spelling[_signature(r.words)][" ".join(r.words)] += 1
        self.key_of = self._cluster(forms)

    def _cluster(self, forms: Counter[tuple[str, ...]]) -> dict[tuple[str, ...], str]:
        long = sorted((f for f in forms if len([x for x in f if x not in _SUFFIX]) > 1), key=lambda f: (-forms[f], f))
        key_of: dict[tuple[str, ...], str] = {}
        ends: dict[tuple[str, str, str], tuple[str, ...]] = {}
        for f in long:
            suffix = next((x for x in f if x in ("jr", "sr")), "")
            core = [x for x in f if x not in _SUFFIX]
            at = (self._formal(core[0]), core[-1], suffix)
            if at in ends and (len(core) == 2 or len(_plain(ends[at])) == 2):
                key_of[f] = key_of[ends[at]]
                self.merges.append((key_of[f], self.spelt(f), "same first and last name", self.spelt(ends[at]), 0.95))
            else:
                key_of[f] = " ".join(f)
                ends[at] = f
        self._link_single(forms, long, key_of)
        return key_of

    def _link_single(self, forms: Counter[tuple[str, ...]], long: list[tuple[str, ...]], key_of: dict[tuple[str, ...], str]) -> None:
        weight: Counter[str] = Counter()
        for f in long:
            weight[key_of[f]] += forms[f]
        last: dict[str, set[str]] = defaultdict(set)
        inner: dict[str, set[str]] = defaultdict(set)
        for f in long:
            core = _plain(f)
            if any(x.capitalize() in self.words.heads for x in core[-1:]):
                continue
            last[core[-1]].add(key_of[f])
            for x in core[:-1]:
                inner[x].add(key_of[f])
        for f in sorted(f for f in forms if f not in key_of):
            core = _plain(f)
            options = last.get(core[-1]) or inner.get(core[0]) if len(core) == 1 else None
            if options:
                best = min(options, key=lambda k: (-weight[k], k))
                sure = 0.95 if len(options) == 1 and core[-1] in last else 0.8 if len(options) == 1 else 0.6
                key_of[f] = best
                rule = "last name" if core[-1] in last else "part of the name"
                self.merges.append((best, self.spelt(f), rule, f"one of {len(options)} full names that hold it", sure))
            else:
                key_of[f] = " ".join(f)

    def _formal(self, first: str) -> str:
        row = self.words.first.get(first.capitalize())
        return str(row["short_of"] or first).lower() if row else first

    def spelt(self, f: tuple[str, ...]) -> str:
        """Commonest spelling of a form."""
        options = self._spelling[f]
        return min(options, key=lambda x: (-options[x], x)) if options else " ".join(f)

    def key(self, run: Run) -> str:
        """Key of the entity that a run names."""
        if run.kind:
            return " ".join(w.lower() for w in run.words)
        return self.key_of[_signature(run.words)]


def _plain(f: Sequence[str]) -> list[str]:
    return [x for x in f if x not in _SUFFIX] or list(f)


def collect(readings: Sequence[Sequence[Sequence[Unit]]], runs: Sequence[Run], names: Names) -> dict[str, Entity]:
    """Gather the evidence about each name: forms, titles, honorifics, articles, what stands before it."""
    entities: dict[str, Entity] = {}
    for r in runs:
        key = names.key(r)
        e = entities.setdefault(key, Entity(key, r.kind))
        units = readings[r.d][r.s]
        e.forms[" ".join(r.words)] += 1
        e.docs.add(r.d)
        if r.of:
            e.of[r.of] += 1
        before = units[r.a - 1] if r.a else None
        if before is not None:
            e.after_the += before.text.lower() == "the"
            e.after_place += before.tag == "IN" and before.text.lower() in ("in", "at", "near", "from", "to", "outside", "across")
        for t in titles_before(units, r.a):
            row = t[0]
            if row["rank"] == "honorific":
                e.honorific[row["gender"] or "?"] += 1
            else:
                e.titles[(row["rank"], str(row["term"]).lower(), t[1])] += 1
    return entities


def titles_before(units: Sequence[Unit], a: int) -> list[tuple[Mapping[str, str], str]]:
    """Titles directly before unit `a`, each with the country it names."""
    found: list[tuple[Mapping[str, str], str]] = []
    k = a - 1
    while k >= 0 and isinstance(units[k].value, Term) and units[k].value.office and units[k].value.office["title"]:  # type: ignore[union-attr]
        of = _country_before(units, k)
        found.append((units[k].value.office, of))  # type: ignore[union-attr]
        k -= 1
    return found


def _country_before(units: Sequence[Unit], k: int) -> str:
    for j in range(k - 1, max(-1, k - 5), -1):
        u = units[j]
        if isinstance(u.value, Known) and u.code in "CDKB":
            return u.value.actor
        if u.code not in "jsTN-":
            break
    return ""
