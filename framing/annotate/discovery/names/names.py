"""Which name forms are one person or body, and the evidence about each.

Forms are clustered in steps that each leave a reason: full names by first and last word
("Robert S. Mueller III", "Robert Mueller"; short given names by a lexicon), a name that
begins a longer one, an acronym by the brackets that introduce it (Schwartz and Hearst
2003), a single word to the full name that holds it. Where several do, an honorific's
gender, the article and then the event decide, with less confidence. Names are never
merged because they share words; two spellings of one (`spellings`) are.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from framing.annotate.discovery.names.initials import by_initials, has_initials
from framing.annotate.discovery.names.office import Office
from framing.annotate.discovery.names.spellings import LETTERS, spelt_alike
from framing.annotate.discovery.runs import SUFFIXES, Run, kinds_beside, marks_around, titles_before
from framing.annotate.discovery.units import Reading, Unit, is_prefixed
from framing.annotate.discovery.weights import CONFIDENCE
from framing.annotate.discovery.words import Term, Words

Form = tuple[str, ...]  # the folded words of a name
_SHORTEST = 3  # letters of initials that stand without brackets
_GENERATIONS = ("jr", "sr")
_NOT_SHORTENED = ("", "state body", "place")  # a town's council is not called by the name of the town


class Reason(NamedTuple):
    """Why a form belongs to an entity."""

    rule: str = "name"
    evidence: str = "as written"
    confidence: float = 1.0


@dataclass
class Entity:
    """A name with its forms and the evidence about it, while it is being collected."""

    key: str
    kind: str = ""
    forms: Counter[str] = field(default_factory=Counter)
    offices: Counter[Office] = field(default_factory=Counter)
    honorific: Counter[str] = field(default_factory=Counter)
    of: Counter[str] = field(default_factory=Counter)
    marks: Counter[str] = field(default_factory=Counter)  # the, place, located, noun, who, acts, speaker, prefixed

    @property
    def n(self) -> int:
        """How often it is named."""
        return self.forms.total()

    def share(self, mark: str) -> float:
        """Share of its mentions that bear a mark."""
        return self.marks[mark] / self.n


def because(rule: str, evidence: str) -> Reason:
    """Reason with the confidence of its rule."""
    return Reason(rule, evidence, CONFIDENCE[rule])


def signature(words: Sequence[str]) -> Form:
    """Words that tell a name apart: small, without accents and initials; "Kim Jong-un" and "Kim Jong Un" are equal."""
    low = [_plain(t.lower().strip(".'")) for t in words]
    return tuple(t for t in low if len(t) > 1 and "." not in t) or tuple(low)


def _plain(word: str) -> str:
    """Word without accents, if anything is left of it."""
    if word.isascii():
        return word
    return unicodedata.normalize("NFKD", word.translate(LETTERS)).encode("ascii", "ignore").decode() or word


def _core(f: Form) -> Form:
    return tuple(x for x in f if x not in SUFFIXES)


def first_and_last(name: str, formal: Mapping[str, str]) -> Form:
    """First name in full, last name, and a generation, by which persons are the same; empty for a single name."""
    f = signature(name.replace("-", " ").split())
    return _ends(f, lambda first: formal.get(first, first)) if len(_core(f)) > 1 else ()


def _ends(f: Form, formal: Callable[[str], str]) -> Form:
    core = _core(f)
    return formal(core[0]), core[-1], f[-1] if f[-1] in _GENERATIONS else ""


def _beginnings(long: Sequence[Form]) -> dict[Form, set[Form]]:
    """Longer names by what is left without their last word."""
    begins: dict[Form, set[Form]] = defaultdict(set)
    for f in long:
        if f[-1] not in SUFFIXES:
            begins[f[:-1]].add(f)
    return begins


class Names:
    """Clusters of the name forms of one event.

    Parameters
    ----------
    runs : Sequence[Run]
        All names where they stand.
    readings : Sequence[Reading]
        The articles.
    words : Words
        The lexicons.
    """

    def __init__(self, runs: Sequence[Run], readings: Sequence[Reading], words: Words) -> None:
        self.words = words
        self.places = frozenset(head.lower() for head, kind in words.heads.items() if kind == "place")
        self._why: dict[Form, Reason] = {}
        self._options: dict[Form, Mapping[str, Reason]] = {}  # the better known bearer first
        self._here: Counter[tuple[int, str]] = Counter()  # mentions by full name in an article
        self._titled: set[tuple[int, Form]] = set()
        self._spelling: dict[Form, Counter[str]] = defaultdict(Counter)
        for r in runs:
            if not r.kind:
                self._spelling[signature(r.words)][r.text] += 1
        forms = {f: c.total() for f, c in self._spelling.items()}
        long = sorted((f for f in forms if len(_core(f)) > 1), key=lambda f: (-forms[f], f))
        self._key = self._full_names(long)
        self._generations(runs, long)
        called = self._called(runs)
        self._weight = Counter[str]()
        for f in long:
            self._weight[self._key[f]] += forms[f]
        self._single_words(sorted(forms.keys() - self._key.keys()), long)
        for f, whole in called.items():
            self._key[f], self._options[f] = self._key[whole], {}
            self._why[f] = because("nickname in a name", f"of {' '.join(whole)!r}")
        self._short_forms(runs, readings)
        self._acronyms(runs, readings)
        self._count(runs, readings)

    def _count(self, runs: Sequence[Run], readings: Sequence[Reading]) -> None:
        """Note where each full name stands, and where one of several bearers has a title."""
        for r in runs:
            f = signature(r.words)
            if not r.kind and len(_core(f)) > 1:
                self._here[r.d, self._key[f]] += 1
            elif f in self._options and titles_before(readings[r.d][r.s], r.a):
                self._titled.add((r.d, f))  # "President Trump" beside "Melania Trump" is the better known one

    def key(self, run: Run) -> str:
        """Key of the entity that a run names."""
        if run.kind:
            return " ".join(w.lower() for w in run.words).replace("&", "and")
        f = signature(run.words)
        options = self._options.get(f, {})
        if len(options) < 2:
            return self._key[f]
        titled = (run.d, f) in self._titled
        here = {k: 0 if titled else self._here[run.d, k] for k in options}
        return min(options, key=lambda k: (self._clash(k, run.gender), -here[k], -self._weight[k], k))

    def reports(self, u: Unit) -> bool:
        """Whether a unit is a noun for who reports: "correspondent"."""
        return isinstance(u.value, Term) and u.value.lemma in self.words.reporters

    def why(self, run: Run) -> Reason:
        """Reason for which this form belongs to its entity."""
        f = signature(run.words)
        bearers = self._options.get(f, {})
        return bearers[self.key(run)] if len(bearers) > 1 else self._why.get(f, Reason())

    def _clash(self, key: str, gender: str) -> bool:
        row = self.words.first.get(key.split()[0].capitalize())
        return bool(gender and row and row["gender"] and row["gender"] != gender)

    def _full_names(self, long: Sequence[Form]) -> dict[Form, str]:
        key: dict[Form, str] = {}
        ends: dict[Form, Form] = {}  # first and last name to the form of it that came first
        begins = _beginnings(long)
        for f in long:
            at = self._ends_of(f)
            if twin := ends.get(at):
                key[f] = key[twin]
                self._why[f] = because("same first and last name", f"beside {self._spelt(twin)!r}")
            elif twin := next((g for g in ends.values() if spelt_alike(f, g, self.words.first)), ()):
                key[f] = key[twin]
                self._why[f] = because("other spelling of a name", f"beside {self._spelt(twin)!r}")
            elif len(bearers := self._families(f, long)) == 1:
                key[f] = " ".join(*bearers)
                self._why[f] = because("last name of a full name", f"of {self._spelt(*bearers)!r}")
            elif len(whole := begins[f]) == 1:
                key[f] = " ".join(*whole)
                self._why[f] = because("beginning of a full name", f"of {self._spelt(*whole)!r}")
            else:
                key[f] = " ".join(f)
                ends[at] = f
        return {f: key.get(tuple(k.split()), k) for f, k in key.items()}

    def _generations(self, runs: Sequence[Run], long: Sequence[Form]) -> None:
        """Merge "Lee Bell" and "Lee Bell Jr.", the only Bells, where each article has one, before it says "Bell"."""
        first: dict[int, dict[str, str]] = defaultdict(dict)  # by article: family name to the key that it begins with
        where: dict[str, set[int]] = defaultdict(set)
        for r in runs:
            f = signature(r.words)
            first[r.d].setdefault(_core(f)[-1] if _core(f) else "", self._key.get(f, ""))
            where[self._key.get(f, "")].add(r.d)
        for key, other, family in self._alike_but_for_generation(long):
            begun = {d: first[d][family] for d in where[key] | where[other]}
            if not where[key] & where[other] and all(begun.values()):
                forms = [f for f in long if self._key[f] == other]
                self._why |= {f: because("same first and last name", "but for Jr.") for f in forms}
                self._key |= dict.fromkeys(forms, key)

    def _alike_but_for_generation(self, long: Sequence[Form]) -> list[tuple[str, str, str]]:
        """Pairs of keys that are the only ones of a family name, with one first name, and that family name."""
        families: dict[str, dict[str, Form]] = defaultdict(dict)
        for f in long:
            families[_core(f)[-1]].setdefault(self._key[f], self._ends_of(f))
        pairs = (tuple(keys.items()) for keys in families.values() if len(keys) == 2)
        return [(a, b, one[1]) for (a, one), (b, other) in pairs if one[:2] == other[:2]]

    def _called(self, runs: Sequence[Run]) -> dict[Form, Form]:
        """Nicknames by themselves with the full names that hold them; one before the family name is that name."""
        called: dict[Form, Form] = {}
        for r in (r for r in runs if r.nick):
            short, whole = signature((r.nick,)), signature(r.words)
            if (both := (*short, *whole[-1:])) in self._key:
                self._key[both] = self._key[whole]
            called[short] = whole
        return called

    def _families(self, f: Form, long: Sequence[Form]) -> list[Form]:
        """Longer names that end in a hyphenated family name: "Ana Moreau-Bell" of "Moreau-Bell"."""
        if any(" " in text for text in self._spelling[f]):
            return []
        return [g for g in long if len(g) > len(f) and g[-len(f) :] == f]

    def _ends_of(self, f: Form) -> Form:
        """First name in full, last name and generation."""
        return _ends(f, self._formal)

    def _single_words(self, single: Sequence[Form], long: Sequence[Form]) -> None:
        """Say whose full name holds a single word; "Elizabeth II" stays apart."""
        last, inner = self._bearers(long)
        for f in single:
            options = last[f[0]] or inner[f[0]] if len(f) == 1 else set()
            if not options:
                self._key[f] = " ".join(f)
                continue
            ranked = sorted(options, key=lambda k: (-self._weight[k], k))
            part = "last name" if last[f[0]] else "word"
            self._options[f] = {k: self._one_of(k, len(ranked), part, long) for k in ranked}
            self._key[f], self._why[f] = ranked[0], self._options[f][ranked[0]]

    def _bearers(self, long: Sequence[Form]) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
        """Keys of the full names that end in a word, and of those that hold it elsewhere."""
        last: dict[str, set[str]] = defaultdict(set)
        inner: dict[str, set[str]] = defaultdict(set)
        for f in long:
            core = _core(f)
            last[core[-1]].add(self._key[f])
            for x in core[:-1]:
                inner[x].add(self._key[f])
        return last, inner

    def _one_of(self, key: str, n: int, part: str, long: Sequence[Form]) -> Reason:
        """Reason for which a single word is one of `n` bearers."""
        whole = self._spelt(next(f for f in long if self._key[f] == key))
        rivals = f", one of {n}" if n > 1 else ""
        rule = f"{part} of a full name"
        return Reason(rule, f"of {whole!r}{rivals}", CONFIDENCE["one of several names"] if rivals else CONFIDENCE[rule])

    def _short_forms(self, runs: Sequence[Run], readings: Sequence[Reading]) -> None:
        """Merge "Helix" into "Helix Motors" where one body only is called so and nothing else holds the name."""
        bodies: dict[Form, set[tuple[str, str]]] = defaultdict(set)
        towns = self._towns(runs, readings)
        for r in runs:
            for k in range(1, len(r.words) if r.kind not in _NOT_SHORTENED else 0):
                bodies[signature(r.words[:k])].add((self.key(r), r.text))
        for f in self._spelling:
            if len(bodies[f]) == 1 and f not in self._why and f not in towns:
                ((self._key[f], whole),) = bodies[f]
                self._why[f] = because("short form of a body", f"of {whole!r}")

    def _towns(self, runs: Sequence[Run], readings: Sequence[Reading]) -> set[Form]:
        """Forms beside which a word for towns stands."""
        beside = ((r, kinds_beside(readings[r.d][r.s], r, self.words)) for r in runs)
        return {signature(r.words) for r, kinds in beside if "town" in kinds}

    def _acronyms(self, runs: Sequence[Run], readings: Sequence[Reading]) -> None:
        """Merge "SURJ" into "Showing Up for Racial Justice (SURJ)"."""
        at = {(r.d, r.s, r.a): r for r in runs}
        for long in runs:
            units = readings[long.d][long.s]
            short = at.get((long.d, long.s, long.b + 1))
            if short and units[long.b].text == "(" and has_initials(units[short.a].text, units[long.a : long.b]):
                f = signature(short.words)
                self._key[f], self._options[f] = self.key(long), {}
                self._why[f] = because("acronym in brackets", f"after {long.text!r}")
        self._initials_alone(runs, readings)

    def _initials_alone(self, runs: Sequence[Run], readings: Sequence[Reading]) -> None:
        """Merge "HDU" into "Harbour Dockers' Union" where one body only has these initials."""
        bodies: dict[str, dict[str, str]] = defaultdict(dict)
        for letters, r in by_initials(runs, readings):
            bodies[letters].setdefault(self.key(r), r.text)
        short = (f for f in self._spelling if len(f) == 1 and len(f[0]) >= _SHORTEST and f not in self._why)
        for f in short:
            whole = bodies.get(self._spelt(f).replace(".", ""), {})
            if len(whole) == 1:
                ((self._key[f], text),) = whole.items()
                self._options[f] = {}
                self._why[f] = because("initials of a body", f"of {text!r}")

    def _formal(self, first: str) -> str:
        row = self.words.first.get(first.capitalize())
        return str(row["short_of"] or first).lower() if row else first

    def _spelt(self, f: Form) -> str:
        options = self._spelling[f]
        return min(options, key=lambda x: (-options[x], x))


def collect(
    readings: Sequence[Reading], runs: Sequence[Run], names: Names, speakers: frozenset[tuple[int, int]]
) -> dict[str, Entity]:
    """Gather the evidence about each name: forms, honorifics, what stands around it, whether it speaks."""
    entities: dict[str, Entity] = {}
    for r in runs:
        e = entities.setdefault(names.key(r), Entity(names.key(r), r.kind))
        e.kind = e.kind or r.kind
        units = readings[r.d][r.s]
        e.forms[r.text] += 1
        if r.of:
            e.of[r.of] += 1
        for row, _ in titles_before(units, r.a):
            if row["rank"] == "honorific":
                e.honorific[row["gender"] or "?"] += 1
        e.marks.update(marks_around(units, r, names.places))
        e.marks.update(kinds_beside(units, r, names.words))
        e.marks["prefixed"] += is_prefixed(units, r.a)
        e.marks["reports"] += r.a > 0 and names.reports(units[r.a - 1])
        e.marks["speaker"] += any((r.d, u.start) in speakers for u in units[r.a : r.b])
    return entities
