"""From mentions to the registry: one `Actor` for each key, and the evidence for each merge.

An actor's name is its fullest common form; aliases are the other names seen, capitals and
seats of power go to the metonyms, nouns that stood for it to the nouns, offices to the
roles. Every form of every actor has a row of evidence: which rule put it there, on what
grounds, how sure, how often.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from framing._text import fold
from framing.annotate.discovery.names import Entity
from framing.annotate.discovery.nominals import Event
from framing.annotate.discovery.roles import Roles, best
from framing.annotate.discovery.walk import Raw
from framing.records import Actor, Annotated, Construction, KindSpan, Mention, PersonRole, Voice

_ARTICLE = re.compile(r"^(?:the|a|an)\s+|'s?$", re.IGNORECASE)
_KIND_OF_CLASS = {
    "military": "military", "police": "organisation", "fighter": "armed group", "investigator": "organisation",
    "supporter": "movement", "protest": "movement", "team": "organisation", "group": "organisation",
}  # fmt: skip
_KIND_OF_NAME = {"party": "party", "armed group": "armed group", "movement": "movement"}
_GROUP_MENTIONS = 3  # fewer mentions of a nameless group in one article only are no actor of the event
_CLASS_MENTIONS = 6  # nouns of one kind are one group only where the event speaks of it this often
_OWN_FORCES = 5  # fewer mentions of a state's forces stay with the state
_APART = frozenset({"people", "worker", "opponent", "lawyer"})  # kinds whose nouns never stand for one another
Merge = tuple[str, str, str, str, float, int]


def settle(raw: Sequence[Raw], event: Event) -> list[Raw]:
    """Give every mention its final key, and drop places, mere modifiers and passing groups."""
    made_of = _made_of(raw)
    raw = [m._replace(key=made_of.get(m.key, m.key)) for m in raw]
    classes = Counter(m.key.split(":")[1] for m in raw if m.key.startswith("group:"))
    forces = Counter(m.key for m in raw if m.key.startswith("military:"))
    teams = _teams(raw)
    raw = [_final(m, classes, forces, teams) for m in raw]
    n = Counter(m.key for m in raw)
    articles = Counter(k for k, _ in {(m.key, m.d) for m in raw})
    shared = {k for k, c in n.items() if c >= _GROUP_MENTIONS or articles[k] > 1}
    return [m for m in raw if _stays(m, shared, event)]


def _made_of(raw: Sequence[Raw]) -> dict[str, str]:
    """What a bare collective ("the caravan") is made of, by the phrases that say so."""
    said: dict[str, Counter[str]] = defaultdict(Counter)
    for m in raw:
        if m.rule == "collective of people":
            said[f"collective:{m.evidence.partition(' of ')[0]}"][m.key] += 1
    return {k: best(c) for k, c in said.items()}


def _teams(raw: Sequence[Raw]) -> dict[str, str]:
    """Investigators of one person only are that person's team wherever the event names them."""
    found: dict[str, set[str]] = defaultdict(set)
    for m in raw:
        if m.key.startswith("team:") and m.key.endswith(":investigators"):
            found["group:investigator"].add(m.key.removesuffix("investigators") + "team")
    return {k: min(v) for k, v in found.items() if len(v) == 1}


def _final(m: Raw, classes: Mapping[str, int], forces: Mapping[str, int], teams: Mapping[str, str]) -> Raw:
    sort, _, what = m.key.partition(":")
    if sort == "military" and forces[m.key] < _OWN_FORCES:
        return m._replace(key=f"state:{what}", confidence=min(m.confidence, 0.6))
    if sort == "team":
        return m._replace(key=m.key.replace(":investigators", ":team"))
    if sort == "group":
        kind, _, noun = what.partition(":")
        if f"group:{kind}" in teams:
            return m._replace(key=teams[f"group:{kind}"], rule="investigators of one person")
        together = kind not in _APART and classes[kind] >= _CLASS_MENTIONS
        return m._replace(key=f"group:{kind}" if together else f"group:{kind}:{noun}")
    if sort == "collective":
        return m._replace(key=f"group:collective:{what}")
    return m


def _stays(m: Raw, shared: set[str], event: Event) -> bool:
    sort, _, what = m.key.partition(":")
    if sort == "name" and what not in event.roles.persons:
        e = event.entities[what]
        passing = e.n == 1 and not e.kind and " " not in what  # one word, once, and nothing says what it is
        return not (passing or is_place(e))
    return sort != "group" or m.key in shared


def is_place(e: Entity) -> bool:
    """Whether a name is no actor: it stands after prepositions of place, or before a noun, nearly always."""
    return e.kind in ("place", "thing") or (not e.kind and (e.share("place") >= 0.6 or e.share("noun") >= 0.6))


def build(
    raw: Sequence[Raw], docs: Sequence[Annotated], event: Event
) -> tuple[tuple[Actor, ...], dict[str, tuple[Mention, ...]], tuple[Merge, ...]]:
    """Make records, mentions and evidence."""
    by_key: dict[str, list[Raw]] = defaultdict(list)
    for m in raw:
        by_key[m.key].append(m)
    order = sorted(by_key, key=lambda k: (-len({m.d for m in by_key[k]}), -len(by_key[k]), k))
    heads = {k: Counter(m.head.lower() for m in by_key[k] if m.rule == "noun for people") for k in order}
    spelt = {k: Counter(_form(docs[m.d].plain[m.core : m.end]) for m in by_key[k] if m.core >= 0) for k in order}
    display = {k: _name(k, event, heads[k]) for k in order}
    ids: dict[str, str] = {}
    taken: set[str] = set()
    for k in order:
        ids[k] = _id(display[k], taken)
        taken.add(ids[k])
    actors = tuple(_actor(k, ids, display, by_key[k], spelt[k], event) for k in order)
    return actors, _mentions(raw, docs, ids), _merges(by_key, order, ids, docs)


def _form(text: str) -> str:
    return " ".join(_ARTICLE.sub("", text).split())


def _name(key: str, event: Event, texts: Counter[str]) -> str:
    sort, _, what = key.partition(":")
    if sort in ("state", "known"):
        return what
    if sort == "military":
        return f"{what} forces"
    if sort == "name":
        forms = event.entities[what].forms
        return min(forms, key=lambda f: (-min(len(f.split()), 3), -forms[f], f))
    if sort == "team":
        person, _, team = what.partition(":")
        forms = event.entities[person].forms
        short = min(forms, key=lambda f: (len(f.split()), -forms[f], f))
        return f"{short} {team}"
    return min(texts, key=lambda f: (-texts[f], len(f), f)) if texts else what.rpartition(":")[2]


def _id(name: str, taken: set[str]) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "_", plain).strip("_") or "actor"
    found, k = slug, 2
    while found in taken:
        found, k = f"{slug}_{k}", k + 1
    return found


def _actor(
    key: str, ids: Mapping[str, str], display: Mapping[str, str], found: Sequence[Raw], names: Counter[str], event: Event
) -> Actor:  # fmt: skip
    sort, _, what = key.partition(":")
    name, words, roles = display[key], event.words, event.roles
    actor = Actor(ids[key], name, (KindSpan("organisation"),))
    aliases = tuple(sorted((f for f in names if f and fold(f) != fold(name)), key=lambda f: (-names[f], f)))
    nouns = tuple(sorted({m.head.lower() for m in found if m.construction is Construction.NOMINAL}))
    if sort == "state":
        seats = tuple(a for a in aliases if (k := words.known.get(a)) and k.code == "K")
        own = tuple(a for a in aliases if (k := words.known.get(a)) and k.code in "BC") + tuple(a for a in aliases if not words.known.get(a))
        return replace(actor, kinds=(KindSpan("state"),), aliases=own, metonyms=seats, affiliation=(name,))
    if sort == "known":
        row = words.listed.get(what, ("organisation", ""))
        kind = _KIND_OF_NAME.get(row[0], "organisation")
        return replace(actor, kinds=(KindSpan(kind),), aliases=aliases, affiliation=(row[1],) if row[1] else ())
    if sort == "military":
        return replace(actor, kinds=(KindSpan("military"),), affiliation=(what,))
    if sort == "team":
        person = what.partition(":")[0]
        return replace(actor, affiliation=(display.get(f"name:{person}", person),))
    if sort == "group":
        kind = _KIND_OF_CLASS.get(what.partition(":")[0], "people")
        return replace(actor, kinds=(KindSpan(kind),), nouns=tuple(sorted({m.head.lower() for m in found})))
    if what in roles.persons:
        of = roles.country.get(what, "")
        return replace(actor, kinds=(KindSpan("person"),), aliases=aliases, affiliation=(of,) if of else (), roles=_roles(what, roles), nouns=nouns)
    e = event.entities[what]
    of = min(e.of, key=lambda c: (-e.of[c], c)) if e.of else ""
    return replace(actor, kinds=(KindSpan(_KIND_OF_NAME.get(e.kind, "organisation")),), aliases=aliases, affiliation=(of,) if of else ())


def _roles(person: str, roles: Roles) -> tuple[PersonRole, ...]:
    held = [(n[person], lemma, of) for (lemma, of), n in roles.holders.items() if person in n]
    special = {lemma for _, lemma, of in held if of and of != roles.country.get(person)}
    held = [h for h in held if h[1] not in special or h[2] != roles.country.get(person)]
    return tuple(PersonRole(lemma, of) for _, lemma, of in sorted(held, key=lambda h: (-h[0], h[1], h[2]))[:4])


def _mentions(raw: Sequence[Raw], docs: Sequence[Annotated], ids: Mapping[str, str]) -> dict[str, tuple[Mention, ...]]:
    found: dict[str, list[Mention]] = {d.article.id: [] for d in docs}
    seen: set[tuple[int, int, int, str]] = set()
    for m in sorted(raw, key=lambda m: (m.d, m.start, m.end, m.key, -m.confidence)):
        at = (m.d, m.start, m.end, m.key)
        if at in seen:
            continue
        seen.add(at)
        doc = docs[m.d]
        span = doc.voice_of(m.start, m.end)
        speaker = doc.quotes[span.quote].speaker if 0 <= span.quote < len(doc.quotes) and span.voice is not Voice.OWN else ""
        found[doc.article.id].append(
            Mention(
                m.start, m.end, ids[m.key], m.head, m.construction, voice=span.voice, attributed_to=speaker,
                confidence=round(m.confidence, 2), rule=f"discovery: {m.rule}",
            )  # fmt: skip
        )
    return {k: tuple(v) for k, v in found.items()}


def _merges(by_key: Mapping[str, Sequence[Raw]], order: Sequence[str], ids: Mapping[str, str], docs: Sequence[Annotated]) -> tuple[Merge, ...]:
    rows: list[Merge] = []
    for k in order:
        groups: dict[tuple[str, str, str], list[Raw]] = defaultdict(list)
        for m in by_key[k]:
            groups[_form(docs[m.d].plain[m.start : m.end]), m.rule, m.evidence].append(m)
        for (form, rule, evidence), found in sorted(groups.items(), key=lambda g: (-len(g[1]), g[0])):
            rows.append((ids[k], form, rule, evidence, round(min(m.confidence for m in found), 2), len(found)))
    return tuple(rows)
