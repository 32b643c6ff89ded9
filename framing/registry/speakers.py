"""Which actor of the registry a speaker is.

Idea: a step names speakers by the words of the article; whoever sums over actors needs the actor. A speaker is an actor
by name, else by a mention that is the speaker's words.

Conventions: offsets index `Annotated.text`; an empty id is nobody whom the registry lists.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache

from framing.records import Actor, Annotated, Mention
from framing.text import fold, is_capitalised

_SAME = 0.8  # of the longer span that a mention and a speaker's words must share to be one


def speaking_actor(doc: Annotated, name: str, places: Iterable[tuple[int, int]]) -> str:
    """Give the actor that a speaker is.

    Parameters
    ----------
    doc : Annotated
        With its actors and mentions, in text order.
    name : str
        The speaker as the voice step named it.
    places : Iterable[tuple[int, int]]
        Where the words stand that name the speaker.

    Returns
    -------
    str
        Its id; empty where the registry has none.
    """
    key = fold(name)
    for actor in doc.actors.values():
        if key in _names(actor):
            return actor.id
    for start, end in places:
        if is_capitalised(name) and name.split()[-1] not in doc.text[start:end]:
            continue  # "the group" may have been taken for another
        k = bisect_left(doc.mentions, start, key=_start)
        for m in doc.mentions[max(0, k - 1) : k + 2]:
            if _is_same(m, start, end):
                return m.actor
    return ""


def _start(m: Mention) -> int:
    return m.start


@lru_cache(maxsize=4096)
def _names(actor: Actor) -> frozenset[str]:
    return frozenset(fold(n) for n in (actor.name, *actor.aliases, *actor.metonyms))


def _is_same(m: Mention, start: int, end: int) -> bool:
    return min(m.end, end) - max(m.start, start) >= _SAME * max(m.end - m.start, end - start)
