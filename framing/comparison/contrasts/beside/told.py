"""The sentences that go with these contrasts: they quote, name whose words they are, and claim nothing more."""

from __future__ import annotations

from collections.abc import Sequence

from framing.comparison.contrasts.say import cited, in_voice, joined, later, part
from framing.comparison.contrasts.story import Place

_WORDS = 3  # words that are listed
_MOST = 150  # characters of a sentence that stands beside another
_SHORT = 120  # characters of quoted words
Beside = tuple[Place, Place, Sequence[Place]]  # what is quoted of a sentence, the sentence, and its words


@later
def decided(of: str, ours: tuple[Place, str], theirs: tuple[Place, str]) -> str:
    """Say what each of two sources has an actor decide, and in whose words."""
    told = (f"{place.by} has {cited(place.text, _SHORT)} ({in_voice(voice)})" for place, voice in (ours, theirs))
    return f"What {of} decided or means to do: {'; '.join(told)}."


@later
def doubted(cue: str, speaker: str, a: Place, b: str, plain: str) -> str:
    """Say by which word a source hands something on, and that a similar sentence of another has a plain one."""
    whose = f", said by {speaker}," if speaker else ""
    there = f"has “{plain}” for the like" if plain else "tells the like in its own words"
    return f"{a.by} hands on {cited(a.text, _SHORT)}{whose} by the word “{cue}”; a similar sentence of {b} {there}."


@later
def to_readers(ours: tuple[Place, Place], theirs: tuple[Place, Place]) -> str:
    """Say which of its own words each of two sources has that are a remark, with the sentence around them."""
    told = (f"{p.by} has {cited(p.text, _SHORT)} in {cited(around.text)}" for p, around in (ours, theirs))
    return f"Remarks in own words: {'; '.join(told)}."


@later
def marked(a: Place, word: Place, b: Place) -> str:
    """Say which judging word stands before a thing in one source, and that another has the thing without it."""
    there = f"{b.by} has {cited(b.text)}, and {cited(word.text)} was not found there"
    return f"{a.by} has {cited(a.text)} (own words); {there}."


@later
def likewise(ours: Beside, theirs: Beside) -> str:
    """Put two sentences beside each other, and say which coloured words each has that the other source lacks."""
    (a, whole, only), (b, all_, there) = ours, theirs
    told = f"{a.by}: {part(a, whole, _MOST)}; {b.by}: {part(b, all_, _MOST)}; only the first has {_listed(only)}"
    return f"{told}, only the second {_listed(there)}." if there else f"{told}."


def _listed(said: Sequence[Place]) -> str:
    return joined([cited(p.text) for p in said[:_WORDS]], "and")


@later
def both_marked(a: Place, b: Place) -> str:
    """Say with which judging words before it each of two sources has a thing."""
    return f"{a.by} has {cited(a.text)} and {b.by} {cited(b.text)} (own words)."


@later
def described(of: str, a: Place, b: Place, telling: Sequence[str], *, is_plain: bool) -> str:
    """Say what a source says somebody is, and what another does, or that it has no such words beside the name."""
    told = f"{of}: {a.by} has {cited(a.text, _SHORT)} (own words)"
    if not is_plain:
        return f"{told}; {b.by} has {cited(b.text, _SHORT)} (own words)."
    lacking = joined([cited(w) for w in telling])
    return f"{told}; {b.by} has {cited(b.text, _SHORT)}, and where it names {of}, {lacking} was not found."
