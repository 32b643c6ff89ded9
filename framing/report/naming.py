"""Which naming of an actor is told first, and what the other sources write in its place.

For each label in an outlet's own voice: how far its rung lies from the mean rung of the own-voice
namings in those sources of the event that do not use it. The widest is told, with the labels of
about the same rung that the same sources have to themselves. Of the other sources that label is
taken which has the same head word, else one in an aligned sentence, else the most frequent; sources that
write the same are told together. Each label has its count.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import pandas as pd

from framing.comparison import Comparison
from framing.report._words import Part, Sentence, listed, named, text
from framing.results import as_records

ENOUGH = 1.0  # a step of the ladder: smaller contrasts are not worth a sentence
_PLAIN = 0.5  # a rung nearer to 0 is a plain name, told of only beside another
_LABELS = 3  # labels and wordings told of
Label = Mapping[str, Any]
BySource = Mapping[str, list[Label]]


@dataclass(frozen=True)
class Scene:
    """What is known of one event.

    Parameters
    ----------
    sources : sequence of str
        All of the event.
    articles : mapping of str to int
        Articles by source.
    labels : mapping
        Actor to source to its own-voice labels.
    aligned : mapping
        (actor, source, label) to labels of others in aligned sentences.
    names : mapping of str to str
        Actor id to name.
    """

    sources: Sequence[str]
    articles: Mapping[str, int]
    labels: Mapping[str, BySource]
    aligned: Mapping[tuple[str, str, str], set[str]]
    names: Mapping[str, str]


def scene(comparison: Comparison, event: str, part: pd.DataFrame) -> Scene:
    """Gather what sentences about an event's namings need.

    Parameters
    ----------
    comparison : Comparison
        The result shown.
    event : str
        One of its events.
    part : pd.DataFrame
        The event's asserted mentions.

    Returns
    -------
    Scene
        Labels by actor and source, and what is aligned.
    """
    overview = comparison.overview[comparison.overview["event"] == event]
    aligned: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for r in comparison.pairs[comparison.pairs["event"] == event].itertuples():
        aligned[r.actor, r.a, r.label_a].add(r.label_b)
        aligned[r.actor, r.b, r.label_b].add(r.label_a)
    return Scene(
        comparison.sources(event),
        {r.by: int(r.articles) for r in overview.itertuples()},
        _own_labels(part),
        aligned,
        {a.id: a.name for a in comparison.analysis.actors.actors},
    )


def tell(scene: Scene, actor: str) -> Sentence | None:
    """Tell how one actor is named: those who stand out, then the others.

    Parameters
    ----------
    scene : Scene
        The event.
    actor : str
        Whom it is about.

    Returns
    -------
    Sentence or None
        None if no naming lies a step apart.
    """
    by = scene.labels[actor]
    users = _users(by)
    rated = [x for x in _all(by) if abs(x["rung"]) >= _PLAIN]  # an unknown rung is no number
    if not rated:
        return None
    strongest = max(rated, key=lambda x: (_contrast(x, by, users), abs(x["rung"]), x["n"], -x["number"]))
    contrast = _contrast(strongest, by, users)
    if contrast < ENOUGH:
        return None
    focal = users[strongest["key"]]
    told = _alike(strongest, by, users)
    said = [_counted(x, by, focal) for x in told[:_LABELS]]
    parts = [*_opening(scene, focal), *listed(said), *_the_others(scene, actor, focal, told)]
    share = len(by) / len(scene.sources)  # all sources side by side say more than some
    return Sentence((*parts, text(".")), contrast * share, scene.names.get(actor, actor), len(by))


def _all(by: BySource) -> Iterator[Label]:
    return chain.from_iterable(by.values())


def _users(by: BySource) -> dict[str, list[str]]:
    """Find the sources that use each label."""
    users: dict[str, list[str]] = defaultdict(list)
    for source, labels in by.items():
        for x in labels:
            users[x["key"]].append(source)
    return users


def _alike(strongest: Label, by: BySource, users: Mapping[str, list[str]]) -> list[Label]:
    """Labels of about the same rung that the same sources have to themselves, the strongest and most frequent first."""
    focal = users[strongest["key"]]
    alike = {
        x["key"]: x
        for x in chain.from_iterable(by[source] for source in focal)
        if set(users[x["key"]]) <= set(focal) and abs(x["rung"] - strongest["rung"]) < ENOUGH
    }
    return sorted(alike.values(), key=lambda x: (abs(x["rung"]) != abs(strongest["rung"]), -x["n"], x["number"]))


def _own_labels(part: pd.DataFrame) -> dict[str, dict[str, list[Label]]]:
    """Distinct own-voice labels of each actor and source."""
    same: dict[tuple[str, str, str], list[Label]] = defaultdict(list)
    for r in as_records(part[part["voice"] == "own"]):
        same[r["actor"], r["by"], r["key"]].append(r)
    found: dict[str, dict[str, list[Label]]] = {}
    for (actor, by, key), rows in sorted(same.items()):
        first, rungs = rows[0], [r["ladder"] for r in rows if r["ladder"] == r["ladder"]]
        label = {
            "key": key,
            "text": first["shown"],
            "n": len(rows),
            "rung": float(sum(rungs) / len(rungs)) if rungs else float("nan"),
            "head": str(first["head"]).lower(),
            "bare": first["construction"] == "nominal" and not first["modifiers"],
            "number": int(first["number"]),
        }
        found.setdefault(actor, {}).setdefault(by, []).append(label)
    return found


def _contrast(x: Label, by: BySource, users: Mapping[str, list[str]]) -> float:
    """Count the steps between a label and the namings in sources that do not use it."""
    others = chain.from_iterable(labels for source, labels in by.items() if source not in users[x["key"]])
    rungs = [y["rung"] for y in others if y["rung"] == y["rung"] for _ in range(y["n"])]
    if rungs:
        return float(abs(x["rung"] - sum(rungs) / len(rungs)))
    alone = len(users[x["key"]]) == len(by) == 1
    return float(abs(x["rung"])) if alone else 0.0


def _opening(scene: Scene, focal: Sequence[str]) -> Iterator[Part]:
    if len(focal) > 1:
        yield text("In their articles ")
    else:
        n = scene.articles.get(focal[0], 1)
        yield text("In this article " if n == 1 else f"In its {n} articles ")
    yield from named(focal)
    yield text(" writes in its own words " if len(focal) == 1 else " write in their own words ")


def _the_others(scene: Scene, actor: str, focal: Sequence[str], told: Sequence[Label]) -> Iterator[Part]:
    """Tell what the other sources write in its place, and where no naming was found."""
    by = scene.labels[actor]
    others = [s for s in scene.sources if s in by and s not in focal]
    wordings = _wordings(by, others, _fit(scene, actor, focal, told))
    for label, those in wordings[:_LABELS]:
        yield text("; ")
        yield from named(those)
        yield text(" writes " if len(those) == 1 else " write ")
        yield from listed([_counted(label, by, those)])
    yield from _further(sum(len(those) for _, those in wordings[_LABELS:]))
    yield from _silence([s for s in scene.sources if s not in by])


def _counted(x: Label, by: BySource, sources: Sequence[str]) -> Label:
    """Add to a label how often these sources write it, of all their own namings of the actor."""
    namings = [y for source in sources for y in by[source]]
    n, total = (sum(y["n"] for y in found) for found in ([y for y in namings if y["key"] == x["key"]], namings))
    whose = "its" if len(sources) == 1 else "their"
    return {**x, "often": _often(n, total, whose)}


def _often(n: int, total: int, whose: str) -> str:
    """Say how often a label stands among all namings."""
    if total == 1:
        return f"{whose} only naming"
    return f"all {n} namings" if n == total else f"{'once' if n == 1 else n} in {total} namings"


def _further(sources: int) -> Iterator[Part]:
    if sources:
        yield text(f"; {sources} more use{'s' if sources == 1 else ''} other words")


def _silence(silent: Sequence[str]) -> Iterator[Part]:
    if silent:
        yield text(f"; no naming in {'their' if len(silent) > 1 else 'its'} own words was found in ")
        yield from named(silent)


def _fit(scene: Scene, actor: str, focal: Sequence[str], told: Sequence[Label]) -> Callable[[Label], tuple[Any, ...]]:
    """Order of how well a label answers those told of: another wording, same head, aligned, no bare noun, frequent."""
    taken = {x["key"] for x in told}
    heads = {x["head"] for x in told}
    aligned = {(actor, source, x["text"]) for source in focal for x in told} & scene.aligned.keys()
    partners = set().union(*(scene.aligned[k] for k in aligned))

    def fit(x: Label) -> tuple[Any, ...]:
        return (x["key"] not in taken, x["head"] in heads, x["text"] in partners, not x["bare"], x["n"], -x["number"])

    return fit


def _wordings(
    by: BySource, others: Sequence[str], fit: Callable[[Label], tuple[Any, ...]]
) -> list[tuple[Label, list[str]]]:
    """Choose a label from each of the other sources, with all that write it; what most of them write comes first."""
    wordings: dict[str, tuple[Label, list[str]]] = {}
    for other in others:
        chosen = max(by[other], key=fit)
        wordings.setdefault(chosen["key"], (chosen, []))[1].append(other)
    return sorted(wordings.values(), key=lambda w: -len(w[1]))
