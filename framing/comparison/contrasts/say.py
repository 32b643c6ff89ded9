"""The sentence that goes with a contrast: it quotes what stands there and claims nothing more.

Every sentence names the words of both sources with their voice, so that it can be read back against the tables.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from framing.comparison.contrasts.story import Place
from framing.records import Voice

_VOICE: Mapping[str, str] = {
    Voice.OWN: "in its own words",
    Voice.SCARE: "in quotation marks of its own",
    Voice.QUOTED: "in a quotation",
    Voice.ATTRIBUTED: "in reported speech",
    Voice.UNCERTAIN: "in a voice that is not clear",
}
_MOST = 180  # characters of a quoted passage


def cited(text: str, most: int = _MOST) -> str:
    """Give a passage in quotation marks on one line, cut at a word where it is long."""
    line = " ".join(text.split()).strip('"“”„«» ')
    if len(line) > most:
        line = line[:most].rpartition(" ")[0].rstrip(",;:") + " …"
    return f"“{line}”"


def in_voice(voice: str) -> str:
    """Say whose words they are."""
    return _VOICE.get(voice, "")


def times(n: int) -> str:
    """Say how often."""
    return {1: "once", 2: "twice"}.get(n, f"{n} times")


def naming(of: str, a: Place, voice_a: str, b: Place, voice_b: str) -> str:
    """Say what two sources call one actor or thing."""
    here, there = f"{cited(a.text)} ({in_voice(voice_a)})", f"{cited(b.text)} ({in_voice(voice_b)})"
    return f"Of {of}: {a.by} has {here}, {b.by} {there}."


def wording(a: Place, voice: str, sentence: Place, b: Place) -> str:
    """Say what one source puts into a statement, and what the other's likest sentence is."""
    return (
        f"{a.by} has {cited(a.text)} ({in_voice(voice)}) in {cited(sentence.text)} "
        f"The sentence of {b.by} that is most like it: {cited(b.text)}"
    )


def agency(agent: str, a: Place, b: Place) -> str:
    """Say that a harm is told with who did it and without."""
    return f"{a.by} names who acts ({agent}): {cited(a.text)}; in {b.by} nobody is named as acting: {cited(b.text)}."


def stance(of: str, a: Place, b: Place) -> str:
    """Put two sentences of the sources' own on one actor beside each other."""
    return f"On {of}, in its own words: {a.by} writes {cited(a.text)} {b.by} writes {cited(b.text)}"


def voices(a: Place, b: Place, voice: str) -> str:
    """Say that a word is one source's own and stands in another only in others' voices."""
    return (
        f"{a.by} uses {cited(a.text)} in its own words; in {b.by} it was found only as others' word, {in_voice(voice)}."
    )


def headlines(a: Place, b: Place) -> str:
    """Put two headlines beside each other."""
    return f"The headline of {a.by}: {cited(a.text)} That of {b.by}: {cited(b.text)}"


def speaker(name: str, a: Place, words: int, b: Place, other: str) -> str:
    """Say who is quoted here and not there, and who is quoted most there."""
    there = f"{b.by} has no quotation of {name} and quotes {other} most: {cited(b.text)}"
    return f"{a.by} quotes {name} ({words} words); {there}"


def statement(a: Place, lacking: Sequence[str]) -> str:
    """Say that a statement was found in one source only."""
    return f"Only in {a.by} was this found: {cited(a.text)} Nothing like it was found in {joined(lacking)}."


def presence(of: str, a: Place, n: int, lacking: Sequence[str]) -> str:
    """Say that an actor was found in one source only."""
    return f"{a.by} names {of} {times(n)}; no mention was found in {joined(lacking)}."


def joined(names: Sequence[str]) -> str:
    """Join names with commas and an "or"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"
