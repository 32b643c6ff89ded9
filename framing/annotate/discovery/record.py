"""From mentions to the registry: one `Actor` for each key, and the evidence for each merge.

An actor's name is its fullest common form; aliases are the other names seen, capitals and
seats of power go to the metonyms, nouns that stood for it to the nouns, offices to the
roles. Every form of every actor has a row of evidence: which rule put it there, on what
grounds, how sure (the least sure of its mentions), how often. Actors that more articles
share come first, then those named more often.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from framing.annotate.discovery.phrases import GOVERNMENTS, PEOPLE, TEAMS, Event
from framing.annotate.discovery.roles import Roles, best
from framing.annotate.discovery.walk import Raw
from framing.annotate.discovery.words import Words
from framing.records import Actor, Annotated, Construction, KindSpan, Mention, PersonRole, Voice
from framing.text import fold

_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_KIND_OF_CLASS = {
    "police": "organisation", "fighter": "armed group", "investigator": "organisation", "supporter": "movement",
    "organiser": "movement", "protest": "movement", "group": "organisation", "body": "organisation",
}  # fmt: skip
_OWN_KINDS = ("party", "armed group", "movement")  # kinds of names that are kinds of actors too
Merge = tuple[str, str, str, str, float, int]  # actor, form, rule, evidence, confidence, n


@dataclass(frozen=True)
class _Draft:
    """An actor's key with what its record is made of."""

    key: str
    id: str
    name: str
    found: Sequence[Raw]
    names: Counter[str]  # names seen
    event: Event

    @property
    def what(self) -> str:
        """The key without its sort."""
        return self.key.partition(":")[2]

    @property
    def aliases(self) -> tuple[str, ...]:
        """Names seen beside its own, the commonest first."""
        ranked = sorted(self.names, key=lambda f: (-self.names[f], f))
        return tuple(f for f in ranked if fold(f) != fold(self.name))


def build(
    raw: Sequence[Raw], docs: Sequence[Annotated], event: Event
) -> tuple[tuple[Actor, ...], dict[str, tuple[Mention, ...]], tuple[Merge, ...]]:
    """Make records, mentions and evidence.

    Parameters
    ----------
    raw : Sequence[Raw]
        The mentions that stay.
    docs : Sequence[Annotated]
        The articles, in the order of the numbers in `raw`.
    event : Event
        What the articles say together.

    Returns
    -------
    tuple
        The actors, the mentions by article id, the rows of evidence.
    """
    drafts = _drafts(raw, docs, event)
    ids = {x.key: x.id for x in drafts}
    merges = tuple(row for x in drafts for row in _merges(x, docs))
    return tuple(_actor(x) for x in drafts), _mentions(raw, docs, ids), merges


def _drafts(raw: Sequence[Raw], docs: Sequence[Annotated], event: Event) -> list[_Draft]:
    """Gather the mentions of each actor: those of more articles first, then those named more often."""
    by_key: dict[str, list[Raw]] = defaultdict(list)
    for m in raw:
        by_key[m.key].append(m)
    drafts: list[_Draft] = []
    taken: set[str] = set()
    for key, found in sorted(by_key.items(), key=lambda x: (-len({m.d for m in x[1]}), -len(x[1]), x[0])):
        name = _name(key, found, event)
        names = Counter(form for m in found if (form := _named(m, docs[m.d].plain, event.words)))
        drafts.append(_Draft(key=key, id=_id(name, taken), name=name, found=found, names=names, event=event))
        taken.add(drafts[-1].id)
    return drafts


def _named(m: Raw, plain: str, words: Words) -> str:
    """Name in a mention: a bare name, or "the Moreau administration", "Moreau's lawyers"; empty where it holds none."""
    if m.core >= 0:
        return _form(plain[m.core : m.end])
    titled = m.rule in TEAMS or (m.rule in GOVERNMENTS and m.head.lower() in words.governing)
    text = plain[m.start : m.end]
    return _form(text) if titled and m.construction is Construction.NOUN_PHRASE and text != text.lower() else ""


def _form(text: str) -> str:
    return " ".join(_ARTICLE.sub("", text).split())


def _name(key: str, found: Sequence[Raw], event: Event) -> str:
    sort, _, what = key.partition(":")
    if sort == "military":
        return f"{what} forces"
    if sort == "body":
        return what.partition(":")[2]
    if sort == "name":
        forms = event.entities[what].forms
        return min(forms, key=lambda f: (-min(len(f.split()), 3), -forms[f], f))
    if sort == "team":
        person, _, team = what.partition(":")
        forms = event.entities[person].forms
        return f"{min(forms, key=lambda f: (len(f.split()), -forms[f], f))} {team}"
    if sort == "group":
        return best(Counter(m.head.lower() for m in found if m.rule == PEOPLE)) or what.rpartition(":")[2]
    return what


# letters that no decomposition turns into ASCII
_LETTERS = str.maketrans({**dict(zip("øłđıð", "oldid", strict=True)), "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"})


def _id(name: str, taken: set[str]) -> str:
    plain = unicodedata.normalize("NFKD", name.lower().translate(_LETTERS)).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")
    slug = slug or re.sub(r"[\W_]+", "_", name.casefold()).strip("_") or "actor"  # a name in another script
    found, k = slug, 2
    while found in taken:
        found, k = f"{slug}_{k}", k + 1
    return found


def _actor(x: _Draft) -> Actor:
    """Make the record of one actor."""
    if x.event.is_person(x.key):
        return _person(_bare(x, "person"), x, x.event.roles)
    return _BY_SORT[x.key.partition(":")[0]](_bare(x, "organisation"), x)


def _bare(x: _Draft, kind: str) -> Actor:
    return Actor(x.id, x.name, (KindSpan(kind),))


def _person(actor: Actor, x: _Draft, roles: Roles) -> Actor:
    nouns = sorted({m.head.lower() for m in x.found if m.construction is Construction.NOMINAL})
    return replace(
        actor, aliases=x.aliases, affiliation=_some(roles.country.get(x.what, "")), roles=_offices(x.what, roles),
        nouns=tuple(nouns),
    )  # fmt: skip


def _listed(actor: Actor, x: _Draft) -> Actor:
    row = x.event.words.listed.get(x.what, {})
    return _body(actor, x, str(row.get("kind", "organisation")), str(row.get("country", "")))


def _forces(actor: Actor, x: _Draft) -> Actor:
    return replace(actor, kinds=(KindSpan("military"),), affiliation=_some(x.what))


def _of_state(actor: Actor, x: _Draft) -> Actor:
    return replace(actor, aliases=x.aliases, affiliation=_some(x.what.partition(":")[0]))


def _team(actor: Actor, x: _Draft) -> Actor:
    person = x.what.partition(":")[0]
    nouns = tuple(sorted({m.head.lower() for m in x.found}))
    return replace(actor, affiliation=_some(_name(f"name:{person}", (), x.event)), nouns=nouns)


def _group(actor: Actor, x: _Draft) -> Actor:
    kind = _KIND_OF_CLASS.get(x.what.partition(":")[0], "people")
    return replace(actor, kinds=(KindSpan(kind),), nouns=tuple(sorted({m.head.lower() for m in x.found})))


def _unknown(actor: Actor, x: _Draft) -> Actor:
    e = x.event.entities[x.what]
    return _body(actor, x, e.kind, best(e.of))


def _body(actor: Actor, x: _Draft, kind: str, country: str) -> Actor:
    """Record of a party, organisation or armed group; one that governs is no power beside its state.

    "The Taliban authorities" make it a government too; but "the Afghan government" is the state's.
    """
    governs = bool(_owned_heads(x) & x.event.words.governing)
    kinds = (*_kind(kind), KindSpan("government")) if governs else _kind(kind)
    return replace(actor, kinds=kinds, aliases=x.aliases, affiliation=() if governs else _some(country))


def _state(actor: Actor, x: _Draft) -> Actor:
    """Record of a state: its name where it acts, and its bodies, are aliases, its capital a metonym.

    """
    words = x.event.words
    own = tuple(f for f in sorted(x.names) if fold(f) == fold(x.name))
    codes = {a: known.code if (known := words.known.get(a)) else "" for a in own[:1] + x.aliases}
    return replace(
        actor,
        kinds=(KindSpan("state"),),
        aliases=tuple(a for a, code in codes.items() if code != "K"),
        metonyms=tuple(a for a, code in codes.items() if code == "K"),
        affiliation=(x.name,),
        nouns=tuple(sorted(_owned_heads(x) & words.organs - words.governing)),
    )


def _owned_heads(x: _Draft) -> set[str]:
    """Nouns of which the actor is the owner: "the Kenyan parliament"."""
    return {m.head.lower() for m in x.found if m.construction is Construction.NOUN_PHRASE}


_BY_SORT: Mapping[str, Callable[[Actor, _Draft], Actor]] = {
    "state": _state,
    "known": _listed,
    "military": _forces,
    "body": _of_state,
    "team": _team,
    "group": _group,
    "name": _unknown,
}


def _kind(kind: str) -> tuple[KindSpan, ...]:
    return (KindSpan(kind if kind in _OWN_KINDS else "organisation"),)


def _some(text: str) -> tuple[str, ...]:
    return (text,) if text else ()


def _offices(person: str, roles: Roles) -> tuple[PersonRole, ...]:
    """Offices of a person; "governor of Texas" makes "governor" of the country superfluous."""
    country = roles.country.get(person, "")
    said: Counter[tuple[str, str]] = Counter()
    for h in roles.held:
        if h.person == person:
            said[h.office.lemma, h.office.of] += h.n
    special = {lemma for lemma, of in said if of not in ("", country)}
    held = [x for x in said if x[0] not in special or x[1] not in ("", country)]
    return tuple(PersonRole(*x) for x in sorted(held, key=lambda x: (-said[x], x)))


def _mentions(raw: Sequence[Raw], docs: Sequence[Annotated], ids: Mapping[str, str]) -> dict[str, tuple[Mention, ...]]:
    """Mentions by article; of the same span for the same actor the surest."""
    found: dict[str, list[Mention]] = {d.article.id: [] for d in docs}
    seen: set[tuple[int, int, int, str]] = set()
    for m in sorted(raw, key=lambda m: (m.d, m.start, m.end, -m.confidence, m.key, m.rule)):
        if (m.d, m.start, m.end, m.key) not in seen:
            seen.add((m.d, m.start, m.end, m.key))
            found[docs[m.d].article.id].append(_mention(m, docs[m.d], ids[m.key]))
    return {k: tuple(v) for k, v in found.items()}


def _mention(m: Raw, doc: Annotated, actor: str) -> Mention:
    span = doc.voice_of(m.start, m.end)
    spoken = span.voice is not Voice.OWN and 0 <= span.quote < len(doc.quotes)
    return Mention(
        start=m.start,
        end=m.end,
        actor=actor,
        head=m.head,
        construction=m.construction,
        voice=span.voice,
        attributed_to=doc.quotes[span.quote].speaker if spoken else "",
        confidence=round(m.confidence, 2),
        rule=f"discovery: {m.rule}",
    )


def _merges(x: _Draft, docs: Sequence[Annotated]) -> list[Merge]:
    """Rows of evidence of one actor, the commonest form first."""
    groups: dict[tuple[str, str, str], list[float]] = defaultdict(list)
    for m in x.found:
        groups[_form(docs[m.d].text[m.start : m.end]), m.rule, m.evidence].append(m.confidence)
    ranked = sorted(groups.items(), key=lambda g: (-len(g[1]), g[0]))
    return [(x.id, *what, round(min(sure), 2), len(sure)) for what, sure in ranked]
