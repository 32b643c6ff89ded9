"""The parts that sentences of the overview are made of: words of ours, names of sources, labels with a link."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Part = Mapping[str, str]
_NAMED = 3  # names said before "and 4 more"


@dataclass(frozen=True)
class Sentence:
    """One sentence of the overview; the greater the contrast, the earlier it comes.

    Parameters
    ----------
    parts : tuple of Part
        In order.
    contrast : float
        Steps of the ladder between namings, weighed by how many sources name the actor.
    lead : str
        What the sentence is about.
    named : int
        Sources that name the actor themselves.
    """

    parts: tuple[Part, ...]
    contrast: float = 0.0
    lead: str = ""
    named: int = 0


def text(words: str) -> Part:
    """Words of ours."""
    return {"kind": "text", "text": words}


def source(name: str) -> Part:
    """Give the name of a source or speaker, which a page sets apart from its surroundings."""
    return {"kind": "source", "text": name}


def listed(labels: Iterable[Mapping[str, Any]], more: int = 0) -> Iterator[Part]:
    """List labels, each with a link to where it stands and, where it is known, how often; then how many more."""
    items = list(labels)
    for i, x in enumerate(items):
        yield text("" if i == 0 else " and " if i == len(items) - 1 and not more else ", ")
        yield {"kind": "label", "text": x["text"], "anchor": f"m{x['number']}"}
        if x.get("often"):
            yield text(f" ({x['often']})")
    if more:
        yield text(f" and {more} more")


def named(names: Sequence[str]) -> Iterator[Part]:
    """List names, the first three and how many more."""
    shown = names[:_NAMED] if len(names) > _NAMED + 1 else names
    more = len(names) - len(shown)
    for i, name in enumerate(shown):
        last = i == len(shown) - 1 and not more
        yield text("" if i == 0 else " and " if last else ", ")
        yield source(name)
    if more:
        yield text(f" and {more} more")
