"""A name grown to the phrase that it heads or modifies: "the Afghan Taliban", "Taliban regime", "tech giant Amazon".

A name that modifies an actor noun of its kind is part of a larger naming; one that modifies anything else stands for
itself ("Taliban rule"). To the left a name takes its modifiers, but no plain noun that is no actor's.
"""

from __future__ import annotations

import re

from framing.annotate.naming.candidates import Candidate, Decision, Sort
from framing.annotate.naming.modifiers import read
from framing.annotate.naming.sentence import Reading
from framing.annotate.naming.verdict import AFFILIATED, NAMED
from framing.annotate.naming.weights import SURE
from framing.grammar import Modifier, Phrase
from framing.lexicon import NounSense
from framing.registry import Entry
from framing.text import straighten

PUBLIC = frozenset({"state", "government"})
_SUFFIX = re.compile(r" ?- ?([a-z]+)")


def grown(r: Reading, start: int, end: int, i: int, entry: Entry) -> Candidate | None:
    """Grow a name to the phrase it modifies, if that phrase's head can stand for the actor.

    Parameters
    ----------
    r : Reading
        The sentence.
    start, end : int
        Where the name stands.
    i : int
        Its head word.
    entry : Entry
        The actor.

    Returns
    -------
    Candidate or None
        The whole phrase, given to the actor.
    """
    suffix = _SUFFIX.match(r.plain, end)
    if suffix and suffix.group(1) not in r.words.cues["holder suffix"]:
        return None
    if r.plain[start - 1 : start] == "-":
        return None
    for n, owner in r.view.governors(i):
        sense, phrase = r.sense(n), r.view.phrase(n)
        if sense is None or not _stands_for(sense, entry) or not phrase.start <= start < phrase.head_start:
            continue
        if owner and (phrase.determiner or not (sense.plural or "government" in sense.fields)):
            continue
        said = read(phrase, r.plain, [(start, end, entry.id)], r.places_in(phrase), r.words, cased=False)
        hedge = f"-{suffix.group(1)}" if suffix else said.hedge
        body = _forces(r, sense, entry) or entry
        rule = NAMED if body is entry else AFFILIATED
        return Candidate(
            sort=Sort.NAME,
            sentence=r.index,
            start=phrase.start,
            end=phrase.end,
            said=r.phrased(phrase, hedge=hedge, past=said.past),
            role=r.role(n),
            phrase=phrase,
            kinds=body.all_kinds,
            heads=frozenset({sense.noun}),
            owners=entry.owners if entry.all_kinds & PUBLIC else frozenset(),
            given=Decision(body.id, rule, round(r.sure * SURE.name, 2)),
        )
    return None


def _stands_for(sense: NounSense, entry: Entry) -> bool:
    """Whether a noun can name the actor: of its kind, and no single person of a group."""
    one_person = sense.kinds == {"person"} and not sense.plural
    return bool(sense.kinds & entry.all_kinds) and not one_person


def _forces(r: Reading, sense: NounSense, entry: Entry) -> Entry | None:
    """Give the forces of a country that the registry lists beside the state: whose "U.S. forces" are."""
    if "military" not in sense.kinds or "combat" not in sense.fields or "state" not in entry.all_kinds:
        return None
    forces = [e for e in r.registry.by_kind.get("military", ()) if e.owners & entry.owners]
    return forces[0] if len(forces) == 1 else None


def grown_left(r: Reading, start: int, phrase: Phrase, *, person: bool = False) -> int:
    """Walk left from a name over its modifiers; a plain noun must name actors ("tech giant Amazon")."""
    first = start
    for m in reversed([m for m in phrase.before if m.end <= start]):
        apart = any(c in r.plain[m.start : first] for c in ",;:()")
        if apart or _owner(r, m) or _plain_noun(r, m, person=person):
            return first
        first = m.start
    return phrase.start if phrase.determiner and len(r.plain[phrase.start : first].split()) == 1 else first


def _owner(r: Reading, m: Modifier) -> bool:
    """Whether a modifier is the owner of the thing, and no country."""
    return m.dep == "poss" and not r.words.belonging(straighten(m.text).removesuffix("'s"))


def _plain_noun(r: Reading, m: Modifier, *, person: bool) -> bool:
    """Whether a modifier is a noun that says nothing of what an actor is."""
    last = m.text.split()[-1].lower()
    if m.dep not in ("compound", "nmod") or last in r.words.forms or last in r.words.titles:
        return False
    return not ("-" in m.text or r.words.belonging(m.text) or (person and m.text[0].isupper()))


def phrase_of_owner(r: Reading, start: int, phrase: Phrase) -> Phrase:
    """Phrase that a name's modifiers hang on: what stands before "Dockers' Union" hangs on the dockers."""
    owner = next((m for m in phrase.before if m.dep == "poss" and m.start < start < m.end), None)
    return phrase if owner is None or r.tree is None else r.tree.phrase(owner.i)
