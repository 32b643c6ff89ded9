"""What a person should look at first: the least certain merges, and actors that may be one, or may be two.

Idea: discovery merges by rules that are right most of the time; a person sees at a glance where one was not, if told
where to look. Nothing here changes an actor.

Conventions: a merge counts by how often it was made times how unsure it is, so that a doubt that moves many mentions
comes first. Forms that hold the actor's own name, or stand for themselves ("migrants"), are no doubts.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import combinations

from framing.analysis.actors_file.evidence import LABEL, SURE, Evidence, Form, holds, mean, number, times
from framing.analysis.actors_file.names import Listed
from framing.records import Actor
from framing.registry import Actors
from framing.text import fold


@dataclass(frozen=True)
class _Limits:
    """Where a doubt begins."""

    alike: float = 0.88  # share of letters in order: one letter more or less in a name, not another name
    letters: int = 6  # shorter names are alike by chance
    shared: int = 2  # words that two bodies share besides their owners' names: "health ministry"
    word: int = 4  # letters of such a word


LIMITS = _Limits()
_WHOM = 4  # actors in one line
_UNLIKE = ("state", "military", "people")  # "North Korea", "South Korea": known, not spelt alike by chance
_CROWDS = ("people", "movement")  # whose names are common nouns
_WORDS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Doubt:
    """Something to look at.

    Parameters
    ----------
    weight : float
        What comes first.
    text : str
        What may be wrong, in a line or two.
    """

    weight: float
    text: str


def unsure_forms(e: Evidence, names: Sequence[Listed]) -> Sequence[Form]:
    """Give the forms that may belong to somebody else, the weightiest doubt first.

    Parameters
    ----------
    e : Evidence
        What is known of an actor.
    names : Sequence[Listed]
        The names of its table, which say themselves how sure they are.

    Returns
    -------
    sequence of Form
        One a text; the rules that joined it are named together.
    """
    known = (e.name, *(x.text for x in names))
    by_text: dict[str, list[Form]] = defaultdict(list)
    for f in e.forms:
        if f.sure < SURE and f.grounds != LABEL and not any(holds(f.text, text) for text in known):
            by_text[f.text.casefold()].append(f)
    return sorted(map(_together, by_text.values()), key=lambda f: (-_weight(f), f.text))


def _together(forms: Sequence[Form]) -> Form:
    rules = dict.fromkeys(f.rule for f in forms)
    sure = mean((f.sure, f.n) for f in forms)
    return replace(forms[0], rule=", ".join(rules), sure=sure, n=sum(f.n for f in forms))


def _weight(f: Form | Listed) -> float:
    return f.n * (1 - f.sure)


def weak_names(names: Mapping[str, Sequence[Listed]]) -> Sequence[Doubt]:
    """Give the names that stand in a table on weak grounds: lines that a person may want to move.

    Parameters
    ----------
    names : Mapping[str, Sequence[Listed]]
        The names of each actor's table.

    Returns
    -------
    sequence of Doubt
        Without capitals that stand for governments, which are what they are.
    """
    weak = ((key, x) for key, found in names.items() for x in found if x.rule and x.field != "metonyms")
    return _ranked(
        [Doubt(_weight(x), f'"{x.text}" in [{key}]: {times(x.n)} ({number(x.sure)}, {x.rule})') for key, x in weak]
    )


def weak_words(evidence: Mapping[str, Evidence], names: Mapping[str, Sequence[Listed]]) -> Sequence[Doubt]:
    """Give the words that were taken for actors by what stands near: "the country", "the group".

    Parameters
    ----------
    evidence : Mapping[str, Evidence]
        What is known of the actors.
    names : Mapping[str, Sequence[Listed]]
        The names of their tables.

    Returns
    -------
    sequence of Doubt
        One a word and rule, with all that it was taken for.
    """
    taken: dict[tuple[str, str], list[tuple[str, Form]]] = defaultdict(list)
    for key, e in evidence.items():
        for f in unsure_forms(e, names[key]):
            taken[fold(f.text).rpartition(" ")[2], f.rule].append((key, f))
    return _ranked([_taken(rule, found) for (_, rule), found in taken.items()])


def _taken(rule: str, found: Sequence[tuple[str, Form]]) -> Doubt:
    counted: Counter[str] = Counter()
    for key, f in found:
        counted[key] += f.n
    whom = [f"[{key}] {times(n)}" for key, n in sorted(counted.items(), key=lambda x: (-x[1], x[0]))]
    more = [f"{len(whom) - _WHOM} others"] if len(whom) > _WHOM else []
    forms = [f for _, f in found]
    sure = number(mean((f.sure, f.n) for f in forms))
    word = min({f.text for f in forms}, key=lambda text: (len(text), text))
    said = f'"{word}" ({sure}, {rule}): {", ".join(whom[:_WHOM] + more)}'
    return Doubt(sum(map(_weight, forms)), said)


def may_be_one(actors: Actors, evidence: Mapping[str, Evidence]) -> Sequence[Doubt]:
    """Give pairs of actors whose names say that they may be one, the weightiest first.

    Parameters
    ----------
    actors : Actors
        The actors.
    evidence : Mapping[str, Evidence]
        What is known of them.

    Returns
    -------
    sequence of Doubt
        With the line to move.
    """
    pairs = _pairs(actors.actors)
    named = {a.id: a for a in actors.actors}
    found = []
    for first, second in pairs:
        less, more = sorted(
            (first, second), key=lambda key: (sum(evidence[key].articles.values()), evidence[key].n, key)
        )
        said = f'[{less}] and [{more}]: if they are, "{named[less].name}" becomes an alias of [{more}]'
        found.append(Doubt(min(evidence[less].n, evidence[more].n), said))
    return _ranked(found)


def _pairs(actors: Sequence[Actor]) -> Iterator[tuple[str, str]]:
    """Yield actors of which one name holds the other, or is spelt nearly so."""
    near = {(a.id, b.id): (a, b) for a, b in _near(actors)}
    for pair, (a, b) in sorted(near.items()):
        if _within(a, b) or _alike(a.name, b.name):
            yield pair


def _near(actors: Sequence[Actor]) -> Iterator[tuple[Actor, Actor]]:
    """Yield actors with proper names that have the beginning of a word in common."""
    bearers: dict[str, list[Actor]] = defaultdict(list)
    for a in actors:
        for start in {w[: LIMITS.word] for w in _words(a.name)} if _kind(a) not in _UNLIKE else ():
            bearers[start].append(a)
    for same in bearers.values():
        yield from combinations(same, 2)


def _within(a: Actor, b: Actor) -> bool:
    """Whether one name holds the other whole; a name of one word says so little that the kind must be the same."""
    short, long = sorted((_words(a.name), _words(b.name)), key=len)
    return short <= long and (len(short) > 1 or _kind(a) == _kind(b))


def _alike(a: str, b: str) -> bool:
    if min(len(a), len(b)) < LIMITS.letters:
        return False
    return SequenceMatcher(None, fold(a), fold(b), autojunk=False).ratio() >= LIMITS.alike


def may_be_apart(actors: Actors, evidence: Mapping[str, Evidence]) -> Sequence[Doubt]:
    """Give bodies that stand under several owners, by the words they share besides the owners' names.

    Parameters
    ----------
    actors : Actors
        The actors.
    evidence : Mapping[str, Evidence]
        What is known of them.

    Returns
    -------
    sequence of Doubt
        "Health Ministry" of one actor, "Hamas-run health ministry" of another.
    """
    owners = frozenset(w for a in actors.actors for t in (a.name, *a.affiliation) for w in _words(t))
    bodies: dict[frozenset[str], list[tuple[str, Form]]] = defaultdict(list)
    for key, f in _of_bodies(actors, evidence):
        own = frozenset(w for w in _words(f.text) - owners if len(w) >= LIMITS.word)
        if len(own) >= LIMITS.shared:
            bodies[own].append((key, f))
    return _ranked([d for found in bodies.values() for d in _apart(found)])


def _of_bodies(actors: Actors, evidence: Mapping[str, Evidence]) -> Iterator[tuple[str, Form]]:
    """Yield the forms of states and bodies that no sentence merely called them."""
    for a in actors.actors:
        if _kind(a) not in ("person", *_CROWDS):
            yield from ((a.id, f) for f in evidence[a.id].forms if f.grounds != LABEL)


def _apart(found: Sequence[tuple[str, Form]]) -> Iterator[Doubt]:
    """Yield one doubt for a body of several owners, if anything of it looks like a name."""
    if len({key for key, _ in found}) > 1 and any(f.text != f.text.lower() for _, f in found):
        said = "; ".join(f'"{f.text}" is [{key}]' for key, f in sorted(found, key=lambda x: (-x[1].n, x[0], x[1].text)))
        yield Doubt(sum(f.n for _, f in found), said)


def _ranked(found: Sequence[Doubt]) -> Sequence[Doubt]:
    return sorted(found, key=lambda d: (-d.weight, d.text))


def _kind(a: Actor) -> str:
    return a.kinds[0].kind


def _words(text: str) -> frozenset[str]:
    return frozenset(w for w in _WORDS.findall(fold(text)) if w not in ("the", "of", "and"))
