"""Capitalised names: where they stand, which forms are one person, what kind of thing they name.

A name is a run of name words. Runs that hold an organisation word ("Center for ...", "...
Post") are bodies; the rest may be persons, and their forms are clustered: full names first
("Robert S. Mueller III" and "Robert Mueller" by first and last word), then single words to
the one full name that holds them. Two names that are merely spelt alike stay two, and a
single word that two full names hold goes to the one named more often, with less confidence.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from framing.annotate.discovery.words import Case, Known, Term, Unit, Words

Reading = Sequence[Sequence[Unit]]  # the sentences of an article
_RUN = re.compile(r"N(?:(?:-|n{1,2})?N)*")
_SUFFIX = frozenset({"jr", "sr", "ii", "iii", "iv"})
_GLUED = 2  # a name said alone this often can be told apart in "Trump Abe"


class Run(NamedTuple):
    """A name where it stands: units `a` to `b` of sentence `s` in article `d`."""

    d: int
    s: int
    a: int
    b: int
    words: tuple[str, ...]
    kind: str = ""  # what its organisation word says
    of: str = ""  # country in it


@dataclass
class Entity:
    """A name with its forms and the evidence about it, while it is being collected."""

    key: str
    kind: str = ""
    forms: Counter[str] = field(default_factory=Counter)
    offices: Counter[tuple[str, str, str]] = field(default_factory=Counter)  # rank, office, of whom
    honorific: Counter[str] = field(default_factory=Counter)
    of: Counter[str] = field(default_factory=Counter)
    marks: Counter[str] = field(default_factory=Counter)  # the, place, noun, who, age, government, speaker

    @property
    def n(self) -> int:
        """How often it is named."""
        return self.forms.total()

    def share(self, mark: str) -> float:
        """Share of its mentions that bear a mark."""
        return self.marks[mark] / self.n if self.n else 0.0


def find_runs(readings: Sequence[Reading], words: Words, case: Case) -> list[Run]:
    """Find the names of all articles, in order."""
    runs = [r for d, doc in enumerate(readings) for s, units in enumerate(doc) for r in _runs(units, d, s, words)]
    alone = Counter(r.words for r in runs if not r.kind)
    done: list[Run] = []
    for r in runs:
        done.extend(_split(r, readings[r.d][r.s], alone, words, case))
    return done


def _runs(units: Sequence[Unit], d: int, s: int, words: Words) -> Iterator[Run]:
    codes = "".join(u.code for u in units)
    until = 0
    for m in _RUN.finditer(codes):
        a, b = m.span()
        if a < until:
            continue
        if codes.startswith(",N", b) and units[b + 1].text.lower().strip(".") in _SUFFIX:
            b += 2
        run = _body(units, codes, (a, b), until, d, s, words) or Run(d, s, a, b, _words(units, a, b))
        yield run
        until = run.b


def _words(units: Sequence[Unit], a: int, b: int) -> tuple[str, ...]:
    return tuple(u.text for u in units[a:b] if u.code not in "-,")


def _body(units: Sequence[Unit], codes: str, at: tuple[int, int], floor: int, d: int, s: int, words: Words) -> Run | None:
    """Widen a run that holds an organisation word to the whole name of the body."""
    a, b = at
    head = next((k for k in range(b - 1, a - 1, -1) if units[k].text in words.heads), None)
    if head is None:
        return None
    kind = words.heads[units[head].text]
    inside = "NTRL" if kind == "state body" else "CDKNTRL-"  # "Russian | Foreign Ministry", but "Washington Post"
    while a > floor and codes[a - 1] in inside and units[a - 1].text[0].isupper():
        a -= 1
    b = _onward(units, codes, a, b)
    states = (u.value.actor for u in units[max(floor, a - 2) : b] if isinstance(u.value, Known) and u.value.kind == "state")
    return Run(d, s, a, b, _words(units, a, b), kind, next(states, ""))


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


def _split(r: Run, units: Sequence[Unit], alone: Mapping[tuple[str, ...], int], words: Words, case: Case) -> Iterator[Run]:
    """Take apart what only stands side by side: a word at the head of a sentence, two names, an office's realm."""
    plain = [k for k in range(r.a, r.b) if units[k].code == "N"]
    texts = [units[k].text for k in plain]
    if r.kind or len(plain) < 2 or any(u.code in "n," or not u.text[0].isupper() for u in units[r.a : r.b] if u.code != "-"):
        yield r
        return
    rest = tuple(texts[1:])
    hyphens = len(plain) != r.b - r.a
    if not hyphens and alone.get(rest, 0) > _GLUED and texts[0] not in words.first and case.capital[texts[0].lower()] == 0:
        yield r._replace(a=r.a + 1, words=rest)
        return
    if texts[0] not in words.first and all(alone.get((x,), 0) >= _GLUED for x in texts):
        for k, x in zip(plain, texts, strict=True):
            yield r._replace(a=k, b=k + 1, words=(x,))
        return
    given = 0 if hyphens else next((k for k, x in enumerate(texts) if k and x in words.first), 0)
    if given and given + 1 < len(texts) and r.a and units[r.a - 1].code == "o" and texts[0] not in words.first:
        yield r._replace(a=r.a + given, words=tuple(texts[given:]))
        return
    yield r


def _signature(tokens: Sequence[str]) -> tuple[str, ...]:
    """Words that tell a name apart: folded, without initials; "Kim Jong-un" and "Kim Jong Un" are equal."""
    low = [t.lower().strip(".'") for t in tokens]
    return tuple(t for t in low if len(t) > 1 and "." not in t) or tuple(low)


def _core(f: Sequence[str]) -> list[str]:
    return [x for x in f if x not in _SUFFIX] or list(f)


class Names:
    """Clusters of the name forms of one event."""

    def __init__(self, runs: Sequence[Run], words: Words) -> None:
        self._words = words
        self._why: dict[tuple[str, ...], tuple[str, str, float]] = {}
        self._spelling: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
        for r in runs:
            if not r.kind:
                self._spelling[_signature(r.words)][" ".join(r.words)] += 1
        forms = {f: c.total() for f, c in self._spelling.items()}
        long = sorted((f for f in forms if len(_core(f)) > 1), key=lambda f: (-forms[f], f))
        self._key = self._full_names(long)
        self._single_words(forms, long)

    def key(self, run: Run) -> str:
        """Key of the entity that a run names."""
        return " ".join(w.lower() for w in run.words) if run.kind else self._key[_signature(run.words)]

    def key_of_text(self, text: str) -> str:
        """Key of the entity that a text names, empty where there is none."""
        return self._key.get(_signature(text.split()), "") if text else ""

    def why(self, run: Run) -> tuple[str, str, float]:
        """Rule, evidence and confidence by which this form belongs to its entity."""
        return self._why.get(_signature(run.words), ("name", "as written", 1.0)) if not run.kind else ("name", "as written", 1.0)

    def _full_names(self, long: Sequence[tuple[str, ...]]) -> dict[tuple[str, ...], str]:
        key: dict[tuple[str, ...], str] = {}
        ends: dict[tuple[str, str, str], tuple[str, ...]] = {}
        begins: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
        for f in long:
            if len(f) > 2 and f[-1] not in _SUFFIX:
                begins[f[:-1]].add(f)
        for f in long:
            core = _core(f)
            at = (self._formal(core[0]), core[-1], next((x for x in f if x in ("jr", "sr")), ""))
            if at in ends and 2 in (len(core), len(_core(ends[at]))):
                key[f] = key[ends[at]]
                self._why[f] = "same first and last name", f"beside {self._spelt(ends[at])!r}", 0.95
            elif len(whole := begins.get(f, ())) == 1:
                key[f] = " ".join(next(iter(whole)))
                self._why[f] = "beginning of a full name", f"of {self._spelt(next(iter(whole)))!r}", 0.9
            else:
                key[f] = " ".join(f)
                ends[at] = f
        return {f: key.get(tuple(k.split(" ")), k) for f, k in key.items()}

    def _single_words(self, forms: Mapping[tuple[str, ...], int], long: Sequence[tuple[str, ...]]) -> None:
        weight: Counter[str] = Counter()
        last: dict[str, set[str]] = defaultdict(set)
        inner: dict[str, set[str]] = defaultdict(set)
        spelt: dict[str, str] = {}
        for f in long:
            core = _core(f)
            weight[self._key[f]] += forms[f]
            spelt.setdefault(self._key[f], self._spelt(f))
            last[core[-1]].add(self._key[f])
            for x in core[:-1]:
                inner[x].add(self._key[f])
        for f in sorted(f for f in forms if f not in self._key):
            word = _core(f)[-1]
            options = last.get(word) or inner.get(word) or {" ".join(f)}
            best = min(options, key=lambda k: (-weight[k], k))
            self._key[f] = best
            if best in spelt:
                rule = "last name of a full name" if word in last else "word of a full name"
                sure = {1: 0.95 if word in last else 0.85}.get(len(options), 0.65)
                rivals = f", the most named of {len(options)}" if len(options) > 1 else ""
                self._why[f] = rule, f"of {spelt[best]!r}{rivals}", sure

    def _formal(self, first: str) -> str:
        row = self._words.first.get(first.capitalize())
        return str(row["short_of"] or first).lower() if row else first

    def _spelt(self, f: tuple[str, ...]) -> str:
        options = self._spelling[f]
        return min(options, key=lambda x: (-options[x], x))


def collect(readings: Sequence[Reading], runs: Sequence[Run], names: Names, speakers: frozenset[tuple[int, int]]) -> dict[str, Entity]:
    """Gather the evidence about each name: forms, honorifics, what stands around it, whether it speaks."""
    entities: dict[str, Entity] = {}
    for r in runs:
        e = entities.setdefault(names.key(r), Entity(names.key(r), r.kind))
        units = readings[r.d][r.s]
        e.forms[" ".join(r.words)] += 1
        if r.of:
            e.of[r.of] += 1
        for row, _ in titles_before(units, r.a):
            if row["rank"] == "honorific":
                e.honorific[row["gender"] or "?"] += 1
        e.marks.update(_around(units, r))
        e.marks["speaker"] += any((r.d, u.start) in speakers for u in units[r.a : r.b])
    return entities


def _around(units: Sequence[Unit], r: Run) -> Iterator[str]:
    """Marks of what stands before and behind a name."""
    before = units[r.a - 1].text.lower() if r.a else ""
    if before == "the":
        yield "the"
    if before in PLACE_WORDS:
        yield "place"
    after = units[r.b : r.b + 3]
    if not after:
        return
    if after[0].code in "TjNPB":
        yield "noun"
    if isinstance(after[0].value, Term) and after[0].value.noun and after[0].value.noun["class"] == "state":
        yield "government"
    if len(after) == 3 and after[0].code == ",":
        if after[1].text.lower() == "who":
            yield "who"
        if after[1].text.isdigit() and after[2].code in ",.":
            yield "age"


PLACE_WORDS = frozenset({"in", "at", "to", "from", "near", "outside", "around", "across", "into", "through", "toward", "towards"})


def titles_before(units: Sequence[Unit], a: int) -> list[tuple[Mapping[str, str], str]]:
    """Titles directly before unit `a`, each with the country or body it names."""
    found: list[tuple[Mapping[str, str], str]] = []
    k = a - 1
    while k >= 0 and (office := title(units[k])) is not None:
        found.append((office, _of_before(units, k)))
        k -= 1
    return found


def title(u: Unit) -> Mapping[str, str] | None:
    """Office row of a unit that can stand before a name, else None."""
    if isinstance(u.value, Term) and u.value.office is not None and u.value.office["title"]:
        return u.value.office
    return None


def _of_before(units: Sequence[Unit], k: int) -> str:
    for j in range(k - 1, max(-1, k - 5), -1):
        u = units[j]
        if isinstance(u.value, Known):
            return whose(u)
        if u.code not in "jsTN-":
            break
    return ""


def whose(u: Unit) -> str:
    """Country, body or party that a unit names as an owner; empty where it names none."""
    if not isinstance(u.value, Known) or u.code == "R":
        return ""
    return u.value.actor if u.code in "CDK" else u.value.name
