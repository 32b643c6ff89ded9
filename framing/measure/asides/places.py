"""Where a marker counts, by what the lexicon says in its column "where".

Idea: "clearly" before a comma comments on the whole sentence (Biber et al. 1999), elsewhere it may say how something is
done; "note that" is a directive as an imperative and a report with a subject ("his supporters note that").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from framing.measure.asides.markers import Found, apart_from_exempt
from framing.measure.asides.scene import Aside, Scene
from framing.text import is_shouted

_OPENS_CLAUSE = re.compile(r"(?:^|[;:]|[,;] (?:and|but|so)|\bbut)[\s\"'(\[]*$")
_OBJECT = re.compile(r"\s++(?:the|this|that|these|how|what|why|if)\b")  # behind an imperative, where there is no parse
_CLAUSE = 40  # characters before a marker that are looked at
_PRONOUNS = ("/pronoun", "/reader")  # ends of the ids of their rows
_TURN = re.compile(r"[A-Z][^:.?!]{1,40}: ?$")  # the label of a turn: "Mayor to farmers: I will not yield"
_JOINED = (".", "-")  # marks that join a letter to an initialism, "us" to "us-east"

# How sure a marker is by its kind, by reading; what is not named is sure.
_SURENESS: Mapping[str, float] = {
    "unattributed evaluation": 0.8,
    "vague attribution": 0.7,  # a crowd as source is at times the plain state of knowledge
    "unattributed prediction": 0.7,
    "hearsay": 0.6,  # who said so may stand a sentence before
    "motive reading": 0.6,  # a purpose may have been stated a sentence before
    "first person": 0.7,
}


def marked(scene: Scene, found: Sequence[Found], planned: re.Pattern[str]) -> list[Aside]:
    """Asides that a marker shows, unless it overlaps one that exempts."""
    counts = (f for f in apart_from_exempt(found) if _counts(scene, f, planned))
    return _once(_aside(f) for f in counts)


def _aside(found: Found) -> Aside:
    start, end, row = found
    return Aside(start, end, row["kind"], row["strength"], row["id"], _SURENESS.get(row["kind"], 1.0))


def _counts(scene: Scene, found: Found, planned: re.Pattern[str]) -> bool:
    start, end, row = found
    if row["where"] == "diary" and planned.match(scene.low, end):
        return False
    return _PLACES[row["where"]](scene, start, end)


def _once(asides: Iterable[Aside]) -> list[Aside]:
    """Count a person's pronouns once a sentence: "we and our friends" turns to the reader once."""
    kept: dict[str, Aside] = {}
    for a in asides:
        kept.setdefault(a.kind if a.rule.endswith(_PRONOUNS) else f"{a.start} {a.rule}", a)
    return list(kept.values())


def _anywhere(scene: Scene, start: int, end: int) -> bool:
    return True


def _nowhere(scene: Scene, start: int, end: int) -> bool:
    """Give False: a connective is no aside by itself."""
    return False


def _starts(scene: Scene, start: int, end: int) -> bool:
    """Whether a marker opens a sentence or a clause, with a comma behind it, or closes one behind a comma."""
    if scene.low.endswith(", ", scene.sentence.start, start):
        return not scene.low[end : scene.sentence.end].strip(" .!?)")
    before = scene.low[max(scene.sentence.start, start - _CLAUSE) : start]
    return scene.low.startswith(",", end) and _OPENS_CLAUSE.search(before) is not None


def _opens(scene: Scene, start: int, end: int) -> bool:
    """Whether a marker opens a sentence."""
    return scene.opens(start)


def _is_inserted(scene: Scene, start: int, end: int) -> bool:
    """Whether a marker stands between commas."""
    return scene.low.startswith(",", end) and scene.low.endswith(", ", scene.sentence.start, start)


def _commands(scene: Scene, start: int, end: int) -> bool:
    """Whether a verb at the start of a sentence is an imperative."""
    if not scene.opens(start):
        return False
    token = scene.token(start)
    if token is None:
        return _OBJECT.match(scene.low, end) is not None
    has_subject = any(t.dep == "nsubj" and t.head == token.i for t in scene.sentence.tokens)
    return token.tag == "VB" and token.head == token.i and not has_subject


def _is_in_a_name(scene: Scene, start: int, end: int) -> bool:
    """Whether a pronoun is written large inside a sentence: "the Our Town fund"."""
    return end - start > 1 and scene.doc.text[start].isupper() and not scene.opens(start)


def _is_pronoun(scene: Scene, start: int, end: int) -> bool:
    """Whether a pronoun is the outlet's or the reader's: no initialism, no numeral, and no speaker goes on."""
    doc = scene.doc
    if is_shouted(doc.text[start:end]) or doc.text[end : end + 1] in _JOINED:
        return False
    if _is_in_a_name(scene, start, end) or _TURN.match(doc.text, scene.sentence.start, start):
        return False
    return not scene.quotes_beside() and not scene.speaks_on(between=1)


def _addresses(scene: Scene, start: int, end: int) -> bool:
    """Whether "you" is the reader, and not whom a speaker addresses who goes on."""
    return _is_pronoun(scene, start, end) and not scene.speaks_on()


_PLACES: Mapping[str, Callable[[Scene, int, int], bool]] = {
    "anywhere": _anywhere,
    "diary": _anywhere,
    "connective": _nowhere,
    "exempt": _nowhere,
    "start": _starts,
    "first": _opens,
    "parenthetical": _is_inserted,
    "verb": _commands,
    "pronoun": _is_pronoun,
    "reader": _addresses,
}
