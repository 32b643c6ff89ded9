"""The sentence that goes with a contrast: it names what differs and claims nothing more.

The two sentences of the articles stand beside it in the row, so it quotes only the words that differ, with whose words
they are and how often they stand in the whole of the source: one naming of ten is told as one of ten. Sources are
never put into the possessive, so that any name reads well. A sentence is made when its row is kept: most never are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial, wraps
from typing import ParamSpec

from framing.comparison.contrasts.story import Place
from framing.records import Voice

_VOICE: Mapping[str, str] = {
    Voice.OWN: "own words",
    Voice.SCARE: "in scare quotes",
    Voice.QUOTED: "quoted",
    Voice.ATTRIBUTED: "reported",
    Voice.UNCERTAIN: "unclear whose words",
}
_HANDED_ON: Mapping[str, str] = {
    Voice.QUOTED: "in quotations",
    Voice.ATTRIBUTED: "in reported speech",
    Voice.SCARE: "in scare quotes",
}
_COUNTED: Mapping[str, str] = {
    Voice.OWN: "in own words",
    Voice.SCARE: "in scare quotes",
    Voice.QUOTED: "in quotations",
    Voice.ATTRIBUTED: "in reported speech",
    Voice.UNCERTAIN: "in an unclear voice",
}
_Asked = ParamSpec("_Asked")
_ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)
_MOST = 180  # characters of a quoted passage
STATED = 240  # of a statement: what is cut off is often what tells
_HEADLINE = 120  # of a headline
_WORDS = 3  # judging words that are listed
_SOURCES = 4  # sources listed by name


@dataclass(frozen=True)
class Often:
    """How often each source has each wording of one thing.

    Parameters
    ----------
    uses : Mapping of str to Counter
        Source to (wording, voice) to number.
    what : str
        What is counted: one, and many.
    stand : callable
        How often words stand in the text of a source, whatever they are there.
    """

    uses: Mapping[str, Counter[tuple[Hashable, str]]]
    what: tuple[str, str]
    stand: Callable[[str, str], int] = lambda by, words: 0

    def of(self, by: str, wording: Hashable, voice: str) -> str:
        """Say how many of a source's wordings in a voice are this one."""
        n, total = self.uses[by][wording, voice], sum(k for (_, v), k in self.uses[by].items() if v == voice)
        told = times(n) if n == total else f"{n} of {total} {self.what[1]} found"
        return f"{told} {_COUNTED[voice]}"

    def share(self, x: Named) -> float:
        """Share of a wording in a voice among all that a source has for the thing, 0-1."""
        return self.times(x) / sum(self.uses[x.place.by].values())

    def times(self, x: Named) -> int:
        """How often a source has a wording in its voice."""
        return self.uses[x.place.by][x.key, x.voice]

    def ends(self, by: str) -> Counter[str]:
        """Count the last words of a source's wordings in its own voice."""
        found: Counter[str] = Counter()
        for (wording, voice), n in self.uses[by].items():
            if voice == Voice.OWN:
                found[str(wording).rpartition(" ")[2]] += n
        return found

    def too(self, by: str, wording: Hashable) -> int:
        """Count a wording in a source, in any voice."""
        return sum(n for (used, _), n in self.uses[by].items() if used == wording)

    def voices(self, by: str, wording: Hashable) -> list[str]:
        """Voices in which a source has a wording."""
        return sorted(voice for used, voice in self.uses[by] if used == wording)


@dataclass(frozen=True)
class Named:
    """A wording of a source, with the key by which it is counted and its voice."""

    place: Place
    key: Hashable
    voice: str


def cited(text: str, most: int = _MOST, *, begins: bool = True, ends: bool = True) -> str:
    """Give a passage in quotation marks on one line, with dots where it is cut: at a word where it is long."""
    line = " ".join(text.split()).strip('"“”„«» ')
    if len(line) > most:
        line, ends = line[:most].rpartition(" ")[0], False
    line = line if begins else "… " + line.lstrip(',;:—–-)”" ')
    return f"“{line if ends else line.rstrip(',;:—–-(“ ') + ' …'}”"


def in_voice(voice: str) -> str:
    """Say whose words they are."""
    return _VOICE.get(voice, "")


def times(n: int) -> str:
    """Say how often."""
    return {1: "once", 2: "twice"}.get(n, f"{n} times")


def later(tell: Callable[_Asked, str]) -> Callable[_Asked, Callable[[], str]]:
    """Put off a sentence until it is asked for."""

    @wraps(tell)
    def put_off(*args: _Asked.args, **kwargs: _Asked.kwargs) -> Callable[[], str]:
        return partial(tell, *args, **kwargs)

    return put_off


@later
def naming(of: str, a: Named, b: Named, often: Often) -> str:
    """Say what two sources call one actor or thing, and how often; and whether one has the wording of the other too."""
    told = f"{of}: {a.place.by} has {_counted(a, often)}, {b.place.by} {_counted(b, often)}."
    return told + _also(b, a, often) + _also(a, b, often)


def _counted(x: Named, often: Often) -> str:
    return f"{cited(x.place.text)} ({often.of(x.place.by, x.key, x.voice)})"


def _also(own: Named, x: Named, often: Often) -> str:
    """Say whether a source has the wording of another too, besides in its own."""
    by, words = own.place.by, _ARTICLE.sub("", x.place.text)
    n, stands = often.too(by, x.key), often.stand(by, words)
    if words.lower() in own.place.text.lower():
        stands -= often.stand(by, own.place.text)
    if not max(n, stands):
        return ""
    if stands > n:  # found for something else as well, or only there
        return f" {by} has {cited(x.place.text)} too, {times(stands)}."
    voices = joined([_COUNTED[v] for v in often.voices(by, x.key)], "and")
    return f" {by} has {cited(x.place.text)} too, {times(n)} ({voices})."


@later
def wording(a: Place, voice: str, b: str) -> str:
    """Say that a source has some words, and that they were not found in another."""
    return f"{a.by} has {cited(a.text)} ({in_voice(voice)}); not found in {b}."


@later
def agency(agent: str, a: Place, b: Place) -> str:
    """Say that a harm is told with who did it and without."""
    there = f"{b.by} has {cited(b.text)}, a clause that names nobody who acts"
    return f"{a.by} has {cited(a.text)}, with {agent} as the one who acts; {there}."


@later
def judged(of: str, a: str, b: str, words: Sequence[Place], theirs: Sequence[Place]) -> str:
    """Say which judging words of a source's own land on an actor, and which fewer another source has, if any."""
    there = f"{b} has {_listed(theirs)}" if theirs else f"none was found in {b}"
    noun = "word" if len(_longest(w.text.lower() for w in words)) == 1 else "words"
    return f"{of}, in own words: {a} has the judging {noun} {_listed(words)}; {there}."


def _listed(words: Sequence[Place]) -> str:
    told = _longest(w.text.lower() for w in words)
    more = f" and {len(told) - _WORDS} more" if len(told) > _WORDS else ""
    return f"{', '.join(told[:_WORDS])}{more}"


def _longest(said: Iterable[str]) -> list[str]:
    """Quote words once, and none inside a longer one: "mob" goes without saying in "angry mob"."""
    used = dict.fromkeys(said)
    return [cited(w) for w in used if not any(w.lower() in o.lower() for o in used if o != w)]


@later
def voices(a: Place, n: int, b: str, m: int, voices: Collection[str]) -> str:
    """Say that a word is one source's own and stands in another only in others' voices."""
    only = joined([said for voice, said in _HANDED_ON.items() if voice in voices])
    return f"{a.by} has {cited(a.text)} in its own words ({times(n)}); {b} has it only {only} ({times(m)})."


@later
def hedged(a: Place, b: str, hedges: Sequence[str]) -> str:
    """Say that words that one source uses as they are stand in another only with a word of doubt."""
    doubts = joined([cited(h) for h in hedges], "or")
    return f"{a.by} has {cited(a.text)} in its own words; {b} has it only with {doubts} before it."


@later
def headlines(a: Place, b: Place, judging: Sequence[str] = (), new: str = "") -> str:
    """Put two headlines beside each other: judging words of the first, or what the other source does not begin with."""
    told = f"Headline of {a.by}: {cited(a.text, _HEADLINE)}; of {b.by}: {cited(b.text, _HEADLINE)}"
    if judging:
        return f"{told}. Only the first has {joined(_longest(judging)[:_WORDS], 'and')}."
    return f"{told}. Nothing like {cited(new)} was found in how {b.by} begins." if new else told


@later
def casts(ours: tuple[str, Sequence[str]], theirs: tuple[str, Sequence[str]]) -> str:
    """Say whom each of two sources quotes, those with most words first."""
    told = (f"in {by} {joined(names, 'and')}" for by, names in (ours, theirs))
    return f"Among those quoted: {'; '.join(told)}".rstrip(".") + "."  # "Jr." ends a sentence too


@later
def statement(a: Place, whole: Place, speaker: str, lacking: Sequence[str]) -> str:
    """Say that a statement was found in one source only, and whose words it is where a speaker is known."""
    has = f"quotes {speaker}:" if speaker else "has"
    return f"{a.by} {has} {part(a, whole, 2 * STATED)}; no sentence like it was found in {joined(lacking)}."


def part(a: Place, whole: Place, most: int) -> str:
    """Give a part of a sentence in quotation marks, with dots where it is cut."""
    before, behind = whole.text[: a.start - whole.start], whole.text[a.end - whole.start :]
    return cited(a.text, most, begins=not _is_said(before), ends=not _is_said(behind))


def _is_said(text: str) -> bool:
    return any(c.isalnum() for c in text)


@later
def presence(of: str, a: str, n: int, lacking: Sequence[str]) -> str:
    """Say that an actor was found in one source only."""
    return f"{a} names {of} {times(n)}; no mention was found in {joined(lacking)}."


def joined(names: Sequence[str], by: str = "or") -> str:
    """Join names with commas and a conjunction; of many, the first and how many more."""
    if len(names) > _SOURCES + 1:
        return f"{', '.join(names[:_SOURCES])} {by} {len(names) - _SOURCES} more"
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {by} {names[-1]}"
