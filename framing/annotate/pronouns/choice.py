"""The choice: which of the things spoken of a pronoun stands for, or that it cannot be told.

Every referent that agrees in number and gender and that the sentence does not rule out is weighed: its
prominence, what is said of it in the same sentence, and where it stands there. The best is taken only where it
stands well before the second; else nothing is said. Inside quotation marks a speaker is not "he", and what
is said there carries less far outside. The numbers are in `weights`. Shares are between 0 and 1.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from framing.annotate.pronouns.binding import VERBS, above, acts, barred, favoured, says
from framing.annotate.pronouns.referents import Cast, Referent, Scene
from framing.annotate.pronouns.weights import Weights
from framing.annotate.pronouns.words import BODY, PERSON, THING
from framing.records import Token

_GENDER = {"he": "m", "she": "f"}
_FRONTED = frozenset({"prep", "advcl", "npadvmod", "advmod", "acl"})
_JUST = 1.0  # sentences: who spoke no longer ago spoke last


@dataclass(frozen=True, slots=True)
class Asked:
    """What a pronoun asks for: its form and case, whether it stands in marks, whether only somebody can be meant."""

    lemma: str
    case: str
    quoted: bool = False
    agent: bool = False

    @property
    def neutral(self) -> bool:
        """Whether it is "it" or "they"."""
        return self.lemma not in _GENDER


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a pronoun stands for and how much stands for it, 0-1."""

    referent: Referent | None
    share: float = 0.0
    rule: str = ""


NOBODY = Verdict(None)


def choose(cast: Cast, scene: Scene, t: Token, asked: Asked, speaker: str) -> Verdict:
    """Choose what the pronoun at token `t` stands for; `speaker` is the key of whose words it stands in."""
    if _one_of_several(scene, t):
        return NOBODY
    subject = ahead(scene, t)
    waits = scene.at[subject].key if subject in scene.at else ""
    values = _values(cast, scene, t, asked, waits)
    speaks = favoured(scene, t, asked.case, cast.weights)
    said = not asked.quoted and says(scene.view, t, cast.words)
    found: list[tuple[float, str]] = []
    for key in values.keys() - barred(scene, t, cast.words) - {speaker}:
        r = cast.referents[key]
        value = values[key] * fits(r, asked, cast.weights) * speaks.get(key, 1.0)
        spoke = said and cast.clock - r.spoke <= _JUST
        found.append((value * (cast.weights.spoke if spoke else 1.0), key))
    verdict = _verdict(cast, found, _least(asked, cast.weights), waits)
    if verdict.referent is not None and verdict.share >= cast.weights.telling:
        verdict.referent.tell(_GENDER.get(asked.lemma, ""))  # from here on the text has told
    return verdict


def asked_of(cast: Cast, scene: Scene, t: Token, lemma: str, case: str, quoted: bool) -> Asked:
    """Say what the pronoun at token `t` asks for."""
    return Asked(lemma, case, quoted, lemma not in _GENDER and acts(scene.view, t, case, cast.words))


def _values(cast: Cast, scene: Scene, t: Token, asked: Asked, waits: str) -> dict[str, float]:
    """Prominence of everything spoken of, by what stands before the pronoun in its sentence and before that."""
    here: dict[str, float] = {}
    for key, weight in _here(cast, scene, t, asked, waits):
        here[key] = max(here.get(key, 0.0), weight)
    elsewhere = cast.weights.before if asked.neutral and asked.case == "possessive" else 1.0
    values = dict(here)
    for key, r in cast.live.items():
        own, quoted = cast.standing(r)
        value = own + (1.0 if asked.quoted else cast.weights.across) * quoted
        values[key] = here[key] + value if key in here else value * elsewhere
    return values


def _here(cast: Cast, scene: Scene, t: Token, asked: Asked, waits: str) -> Iterator[tuple[str, float]]:
    """Weight of what the pronoun's sentence says before it, and of the subject that a fronted phrase waits for."""
    for p in scene.places:
        if p.end > t.start and p.referent.key != waits:
            continue
        outside = p.quoted and not asked.quoted
        yield p.referent.key, p.weight * cast.weights.here * (cast.weights.across if outside else 1.0)


def ahead(scene: Scene, t: Token) -> int | None:
    """Subject behind a fronted phrase that the pronoun stands in: "In his speech, Hale ..."."""
    view = scene.view
    for i in above(view, t.i):
        over = view.tokens[view.tokens[i].head]
        if view.tokens[i].dep in _FRONTED and i < over.i and over.pos in VERBS:
            subject = view.child(over.i, "nsubj", "nsubjpass")
            if subject is not None and subject > view.right(i):
                return subject
    return None


def _one_of_several(scene: Scene, t: Token) -> bool:
    """Whether the pronoun is one of a choice: "he or she", "him, her, whoever"."""
    return any(o != t.i and scene.view.tokens[o].tag == t.tag for o in scene.view.conjuncts(scene.view.first_conjunct(t.i)))


def fits(r: Referent, asked: Asked, weights: Weights) -> float:
    """How well a referent agrees with a pronoun in gender, number and kind, 0 where it cannot."""
    if r.lemmas:
        return float(asked.lemma in r.lemmas)
    if not asked.neutral:
        return _fits_person(r, _GENDER[asked.lemma], weights)
    if r.sort == PERSON or asked.lemma == "it":
        return _fits_kind(r, asked, weights) * (r.several == (asked.lemma == "they"))
    in_speech = asked.quoted and r.sort == BODY  # there any body is "they"
    return _fits_kind(r, asked, weights) * (1.0 if in_speech else r.plural)


def _fits_person(r: Referent, gender: str, weights: Weights) -> float:
    if not r.sort & PERSON or r.several or r.gender not in ("", gender):
        return 0.0
    return (1.0 if r.gender else weights.unknown) * (1.0 if r.sort == PERSON else weights.unsure)


def _fits_kind(r: Referent, asked: Asked, weights: Weights) -> float:
    """How well a referent of this kind is "it" or one of "them"; a thing that is done to may be as well as anybody."""
    they = asked.lemma == "they"
    if r.sort == THING and asked.agent:
        return weights.inert
    if r.sort == THING:
        return weights.unsure if they and asked.case != "object" else 1.0
    if r.sort == PERSON:
        return 1.0 if they else 0.0
    return 1.0 if they or r.sort == BODY else weights.unsure


def _least(asked: Asked, weights: Weights) -> float:
    """Share that the best must have of the best two: more in marks, and where a thing could be meant as well."""
    if not asked.neutral:
        return weights.person + (weights.quoted if asked.quoted else 0.0)
    least = weights.neuter if asked.lemma == "it" else weights.common
    open_ = not asked.agent and asked.case in (("subject", "object") if asked.lemma == "it" else ("object",))
    return least + (weights.pointed if asked.quoted else 0.0) + (weights.open if open_ else 0.0)


def _verdict(cast: Cast, found: list[tuple[float, str]], least: float, waits: str) -> Verdict:
    """Take the best if it stands well before the second; `waits` is the key of a subject behind a fronted phrase."""
    found = [*sorted(found, key=lambda f: (-f[0], f[1])), (0.0, ""), (0.0, "")]
    (best, key), (second, _) = found[:2]
    if best < cast.weights.floor or best / (best + second) < least:
        return NOBODY
    return Verdict(cast.referents[key], best / (best + second), "fronted phrase" if key == waits else "prominence")
