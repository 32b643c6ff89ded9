"""Who is named in a source and never speaks there, said only where nobody heard there may speak for the actor.

Idea: an actor is heard through its officials, members and whoever is quoted as one of them: "its foreign minister", "a
migrant from Norland", "Hale, who leads the union". So nothing is said of an actor where a speaker of the source is the
actor's, is named beside it, goes by one of its own nouns, or is of a kind that may be its (an official for a state, one
of the people for a people) and is not known to be another's. That no statement was found is no statement on whom the
outlet asked.

Units: mentions, and sources of the event.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import pandas as pd

from framing.analysis import Analysis
from framing.comparison.speech.states import States, states_of
from framing.lexicon import lexicons_of
from framing.records import Actor
from framing.results import as_tuples, make_frame

SILENT: Mapping[str, str] = {
    "event": "string", "by": "string", "actor": "string", "mentions": "int64",
    "speaks_in": "int64", "article_id": "string", "start": "int64", "end": "int64",
}  # fmt: skip
NAMED_ENOUGH = 2
_MUTE = frozenset({"event"})  # kinds of actor that cannot speak
_STATE = frozenset({"official", "unnamed", "other"})
_GROUP = frozenset({"organisation", "unnamed", "other"})
# kind of actor to kinds of source that may be its members; a person speaks under its own name
_MAY_SPEAK: Mapping[str, frozenset[str]] = {
    "state": _STATE, "government": _STATE, "military": _STATE, "party": _STATE,
    "armed group": _GROUP, "organisation": _GROUP,
    "movement": _GROUP | {"people"}, "people": _GROUP | {"people"},
}  # fmt: skip
_BEFORE, _BEHIND = 60, 90  # characters around a speaker in which a clause says whose it is
_STOP = re.compile(r"[.!?;\n]\s")
_PART = re.compile(r"[.!?;,\n]\s")  # before a speaker a comma ends what qualifies it
_TITLE = re.compile(r"(?<![\w.'’-])(?:[\w.'’-]+ ){1,6}$")
_NAMINGS = 20  # places of a name that are looked at


class _Heard(NamedTuple):
    """A speaker of one source."""

    name: str
    actor: str
    side: str
    kind: str
    states: frozenset[str]


def silent_rows(analysis: Analysis, named: pd.DataFrame, spoke: pd.DataFrame) -> pd.DataFrame:
    """List who is named in a source and never speaks there.

    Parameters
    ----------
    analysis : Analysis
        For its actors, quotations and texts.
    named : pd.DataFrame
        Mentions with ``event`` and ``by``.
    spoke : pd.DataFrame
        Rows of ``sources`` with ``event`` and ``by``.

    Returns
    -------
    DataFrame
        Columns `SILENT`; who is named most first. ``speaks_in``: other sources of the event in which it speaks.
    """
    actors = {a.id: a for a in analysis.actors.actors}
    states = states_of(lexicons_of(analysis.settings))
    speaks = Counter(event for event in set(zip(spoke["event"], spoke["by"], spoke["actor"], strict=True)))
    speaks_in = Counter((event, actor) for event, _, actor in speaks)
    heard = _heard(analysis, spoke, states)
    beside = _beside(analysis, spoke)
    parts: dict[tuple[str, str, str], list[tuple[str, int, int]]] = defaultdict(list)
    for event, by, actor, *place in as_tuples(named, ("event", "by", "actor", "article_id", "start", "end")):
        parts[event, by, actor].append((place[0], place[1], place[2]))
    rows: list[dict[str, Any]] = []
    for (event, by, actor), part in parts.items():
        listed = actors.get(actor)
        passed = _is_mute(listed) or (event, by, actor) in beside
        if len(part) < NAMED_ENOUGH or passed or _any_its(heard[event, by], actor, actors, states):
            continue
        article, start, end = min(part, key=lambda p: p[:2])
        rows.append({
            "event": event, "by": by, "actor": actor, "mentions": len(part), "speaks_in": speaks_in[event, actor],
            "article_id": article, "start": start, "end": end,
        })  # fmt: skip
    rows.sort(key=lambda r: (r["event"], r["by"], -r["mentions"], r["actor"]))
    return make_frame(rows, SILENT)


def _is_mute(listed: Actor | None) -> bool:
    return listed is not None and bool(_kinds(listed) & _MUTE)


def _kinds(actor: Actor) -> frozenset[str]:
    return frozenset(k.kind for k in actor.kinds)


def _heard(analysis: Analysis, spoke: pd.DataFrame, states: States) -> Mapping[tuple[str, str], list[_Heard]]:
    """Speakers of each source of an event."""
    found: dict[tuple[str, str], list[_Heard]] = defaultdict(list)
    for r in spoke.astype(object).itertuples():
        known = frozenset(_states(r.speaker, analysis.texts[r.article_id], states))
        found[r.event, r.by].append(_Heard(r.speaker, r.actor, r.side, r.kind, known))
    return found


def _states(name: str, text: str, states: States) -> Iterator[str]:
    """States that a speaker is, or that its title names where it is named: Norlandic President Lena Hale."""
    own = states.whole(name) or states.body(name)
    if own:
        yield own
    at = text.find(name)
    for _ in range(_NAMINGS):
        if at < 0:
            return
        title = _TITLE.search(text, max(0, at - _BEFORE), at)
        for word in title.group().split() if title else ():
            if owner := states.owners.get(re.sub(r"['’]s$", "", word)):
                yield owner
        at = text.find(name, at + 1)


def _any_its(heard: list[_Heard], actor: str, actors: Mapping[str, Actor], states: States) -> bool:
    return any(_may_be_its(h, actor, actors, states) for h in heard)


def _may_be_its(h: _Heard, actor: str, actors: Mapping[str, Actor], states: States) -> bool:
    """Whether a speaker is an actor, speaks for it or may be one of its members."""
    listed = actors.get(actor)
    if actor in (h.actor, h.side) or listed is None:
        return actor in (h.actor, h.side)
    if not h.actor and h.name.rpartition(" ")[2].lower() in map(str.lower, listed.nouns):
        return True
    return _fits(h, listed) and not _is_anothers(h, actors) and not _is_foreign(h, listed, states)


def _fits(h: _Heard, listed: Actor) -> bool:
    return any(h.kind in _MAY_SPEAK.get(k, ()) for k in _kinds(listed))


def _is_anothers(h: _Heard, actors: Mapping[str, Actor]) -> bool:
    other = actors.get(h.side)
    return other is not None and "person" not in _kinds(other)


def _is_foreign(h: _Heard, listed: Actor, states: States) -> bool:
    """Whether a speaker is known to be of a state, and not of the actor's."""
    terms = (listed.name, *listed.aliases, *listed.affiliation, *listed.metonyms)
    own = {states.owners.get(t) or states.whole(t) for t in terms} - {""}
    return bool(own) and bool(h.states) and not own & h.states


def _beside(analysis: Analysis, spoke: pd.DataFrame) -> set[tuple[str, str, str]]:
    """Event, source and actor that is named beside a speaker, outside what is quoted: Hale, who leads the union."""
    owner = {r.article_id: (r.event, r.by) for r in spoke.itertuples()}
    quotes = analysis.quotes[(analysis.quotes["act"] == "speech") & (analysis.quotes["kind"] != "scare")]
    places = _places(analysis)
    found = set()
    for article, part in quotes[quotes["speaker_start"].notna()].groupby("article_id"):
        if article in owner:
            text = analysis.texts[article]
            said = [(int(a), int(b)) for a, b in zip(part["start"], part["end"], strict=True)]
            own = set(zip(part["speaker_start"], part["speaker_end"], strict=True))
            clauses = [_clause(text, int(a), int(b)) for a, b in sorted(own)]
            found |= {(*owner[article], actor) for *at, actor in places[str(article)] if _is_beside(at, said, clauses)}
    return found


def _places(analysis: Analysis) -> Mapping[str, list[tuple[int, int, str]]]:
    """Where each article names an actor, by a name, a description or a pronoun."""
    places: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for table in (analysis.mentions, analysis.pronouns):
        for row in as_tuples(table, ("article_id", "start", "end", "actor")):
            places[row[0]].append(row[1:])
    return places


def _is_beside(at: Sequence[int], said: Sequence[tuple[int, int]], clauses: Sequence[tuple[int, int]]) -> bool:
    """Whether a naming stands in one of the clauses and in nothing that is said."""
    start, end = at
    return not any(a < end and start < b for a, b in said) and any(a <= start and end <= b for a, b in clauses)


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """Stretch around a speaker's words, inside its sentence."""
    before = [m.end() for m in _PART.finditer(text, max(0, start - _BEFORE), start)]
    behind = _STOP.search(text, end, end + _BEHIND)
    return before[-1] if before else max(0, start - _BEFORE), behind.start() + 1 if behind else end + _BEHIND
