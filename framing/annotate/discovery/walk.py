"""From units to mentions: every name and every noun phrase for an actor, article by article.

Names are mentions of what they name; a person's with the title before it. Capitals after a
preposition of place are places, elsewhere governments. What was named last is remembered
for the phrases that point back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from framing.annotate.discovery.nominals import Event, Memory, Phrase, phrase, resolve, start_of
from framing.annotate.discovery.nominals import Reading as Read
from framing.annotate.discovery.runs import PLACE_WORDS, Run, title
from framing.annotate.discovery.words import Known, Term, Unit
from framing.records import Construction

_KNOWN_RULES = {
    "C": ("name of a country", 1.0), "D": ("adjective or people of a country", 0.9), "K": ("capital for the government", 0.7),
    "B": ("body of a state", 0.85), "P": ("listed name", 0.95),
}  # fmt: skip


class Raw(NamedTuple):
    """A mention before its actor has a record; `core` is where the bare name begins, -1 where there is none."""

    d: int
    start: int
    end: int
    key: str
    head: str
    construction: Construction
    confidence: float
    rule: str
    evidence: str = ""
    core: int = -1


def walk(d: int, reading: Sequence[Sequence[Unit]], event: Event) -> list[Raw]:
    """Find the mentions of one article, sentence by sentence."""
    memory = Memory()
    found: list[Raw] = []
    for s, units in enumerate(reading):
        runs = {r.a: r for r in event.runs.get((d, s), ())}
        ends = {r.b - 1: r for r in runs.values()}
        k = 0
        while k < len(units):
            value = units[k].value
            if k in runs:
                found += _name(d, units, runs[k], event, memory)
                k = runs[k].b - 1
            elif isinstance(value, Known):
                found += _known(d, units, k, value, memory)
            elif isinstance(value, Term) and not _is_title(units, k, runs):
                found += _phrase(d, units, k, value, event, memory, ends)
            k += 1
    return found


def _name(d: int, units: Sequence[Unit], r: Run, event: Event, memory: Memory) -> list[Raw]:
    key = event.key_of(r)
    sort, _, what = key.partition(":")
    head = units[r.b - 1].text
    form = Construction.NAME_MODIFIER if r.b < len(units) and units[r.b].code in "Tj" else Construction.NAME
    if sort == "state":
        if not what:
            return []
        memory.country = what
        if r.kind:
            memory.called[r.words[-1].lower()] = memory.called[r.words[0].lower()] = key
        rule, sure = ("body of a state", 0.7) if r.kind else ("compass word for a country", 0.8)
        return [_raw(d, units, _article(units, r.a), r.b, key, head, form, sure, rule, "", r.a)]
    if r.kind and len(r.words) == 1 and head.lower() in memory.called:
        short = memory.called[head.lower()]
        return [_raw(d, units, _article(units, r.a), r.b, short, head, form, 0.7, "word of a name named before", head, r.a)]
    rule, evidence, sure = event.names.why(r)
    if what not in event.roles.persons:
        if event.entities[what].kind in ("party", "organisation", "armed group", "movement"):
            memory.group = key
        if event.entities[what].kind:
            memory.called[r.words[-1].lower()] = key
        return [_raw(d, units, _article(units, r.a), r.b, key, head, form, 0.7 * sure, rule, evidence, r.a)]
    _remember(what, event, memory)
    a = r.a
    while a > 0 and title(units[a - 1]) is not None:
        a -= 1
    extra: list[Raw] = []
    if a < r.a:
        a = start_of(units, a, names=False)
        if any(u.code in "CDBP" for u in units[a : r.a]):  # "North Korean leader" names him too
            office = units[r.a - 1].text
            extra = [_raw(d, units, a, r.a, key, office, Construction.APPOSITIVE, 0.9, "title with its country", office, -1)]
    elif a > 1 and units[a - 1].code == "s" and units[a - 2].code in "CK":
        a -= 2
    return [*extra, _raw(d, units, a, r.b, key, head, form, event.roles.persons[what] * sure, rule, evidence, r.a)]


def _remember(person: str, event: Event, memory: Memory) -> None:
    memory.person = person
    memory.his = event.roles.country.get(person, "")
    memory.seen[person] += 1
    for lemma in event.roles.of_person.get(person, ()):
        memory.office[lemma] = person


def _known(d: int, units: Sequence[Unit], k: int, known: Known, memory: Memory) -> list[Raw]:
    u = units[k]
    if u.code in "RL":
        return []
    before = units[k - 1].text.lower() if k else ""
    if u.code == "K" and (before in PLACE_WORDS or before == ","):
        return []  # "in Kabul", "Amman, Jordan": a place
    after = units[k + 1].code if k + 1 < len(units) else "."
    form = Construction.NAME_MODIFIER if after in "Tj" or (after == "N" and u.code == "D") else Construction.NAME
    rule, sure = _KNOWN_RULES[u.code]
    if u.code == "P":
        key = memory.group = f"known:{known.name}"
    else:
        key = f"state:{known.actor}"
        memory.country = known.actor
    if u.code in "BP":
        for name in (known.name, u.text):
            memory.called |= {name.split()[-1].lower(): key, name.split()[0].lower(): key}
    return [_raw(d, units, _article(units, k), k + 1, key, u.text, form, sure, rule, known.name, k)]


def _phrase(d: int, units: Sequence[Unit], k: int, term: Term, event: Event, memory: Memory, ends: Mapping[int, Run]) -> list[Raw]:
    p = phrase(units, k, term, event, ends)
    memory.ours = event.ours(d, units[k].start)
    got, form = _linked(p, event, ends), Construction.NOMINAL
    if got is not None:
        form = Construction.APPOSITIVE if got.rule == "apposition" else Construction.COPULAR
    else:
        got = resolve(p, event, memory)
        form = Construction.NOUN_PHRASE if p.owner else Construction.NOMINAL
    if got is None:
        return []
    sort, _, what = got.key.partition(":")
    if sort == "military":
        memory.military = got.key
    elif sort in ("group", "collective") and what.partition(":")[0] not in ("people", "worker"):
        memory.group = got.key
    elif sort == "team":
        memory.called[term.lemma] = got.key
    elif sort == "name" and what in event.roles.persons:
        memory.person, memory.his = what, event.roles.country.get(what, "")
    elif got.rule.startswith("office of a state"):
        memory.person, memory.his = "", what
    last = k + 1 if any(u.code in "CDKBPN" for u in p.inner) else p.end
    return [_raw(d, units, p.a, last, got.key, units[k].text, form, got.confidence, got.rule, got.evidence, -1)]


def _linked(p: Phrase, event: Event, ends: Mapping[int, Run]) -> Read | None:
    """Whom "X, a lawyer," or "X was a lawyer" names: the person, party or group before it."""
    if p.term.plural or p.a < 2:
        return None
    link, at = p.units[p.a - 1].text.lower(), p.a - 2
    if link not in (",", "is", "was"):
        return None
    rule = "apposition" if link == "," else "copula"
    u = p.units[at]
    if at in ends and (what := event.names.key(ends[at])) in event.roles.persons:
        after = p.units[p.k + 1].code if p.k + 1 < len(p.units) else "."
        if rule == "copula" or (after in ",.ofw" and not p.possessive):
            return Read(f"name:{what}", 0.75, rule, f"{u.text}{link} ... {p.term.lemma}")
    if isinstance(u.value, Known) and u.code == "P" and p.term.noun and p.term.noun["class"] == "group":
        return Read(f"known:{u.value.name}", 0.75, rule, f"{u.text}{link} ... {p.term.lemma}")
    return None


def _is_title(units: Sequence[Unit], k: int, runs: Mapping[int, Run]) -> bool:
    """Whether the term at `k` stands before a name, of whose mention it is then part."""
    while k < len(units) and title(units[k]) is not None:
        term = units[k].value
        if isinstance(term, Term) and term.plural:
            return False
        k += 1
        if k in runs:
            return True
    return False


def _article(units: Sequence[Unit], a: int) -> int:
    """Take the article before a name into the mention."""
    return a - 1 if a and units[a - 1].code == "d" and units[a - 1].text.lower() == "the" else a


def _raw(
    d: int, units: Sequence[Unit], a: int, b: int, key: str, head: str, form: Construction,
    sure: float, rule: str, evidence: str, core: int,
) -> Raw:  # fmt: skip  # noqa: PLR0913 - one row, in the order of its fields
    at = units[core].start if core >= 0 else -1
    return Raw(d, units[a].start, units[b - 1].end, key, head, form, sure, rule, evidence, at)
