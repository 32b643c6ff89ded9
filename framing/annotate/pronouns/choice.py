"""The choice: which of the things spoken of a pronoun stands for, or that it cannot be told.

Every referent that agrees in number and gender and that the sentence does not rule out is weighed: its
prominence, what is said of it in the same sentence, and where it stands there. The best is taken only where it
stands well before the second; else nothing is said. Inside quotation marks a speaker is not "he", and what
is said there carries less far outside. The numbers are in `weights`. Shares are between 0 and 1.
"""

from __future__ import annotations

from dataclasses import dataclass

from framing.annotate.pronouns.binding import VERBS, above, barred, favoured
from framing.annotate.pronouns.referents import Cast, Referent, Scene
from framing.annotate.pronouns.weights import Weights
from framing.annotate.pronouns.words import BODY, PERSON, THING
from framing.records import Token

GENDER = {"he": "m", "she": "f"}
_FRONTED = frozenset({"prep", "advcl", "npadvmod", "advmod", "acl"})


@dataclass(frozen=True, slots=True)
class Asked:
    """What a pronoun asks for: its form and case, whether it stands in marks, whether only somebody can be meant."""

    lemma: str
    case: str
    quoted: bool = False
    agent: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a pronoun stands for and how much stands for it, 0-1."""

    referent: Referent | None
    share: float = 0.0
    rule: str = ""


NOBODY = Verdict(None)


def choose(cast: Cast, scene: Scene, t: Token, asked: Asked, speaker: str) -> Verdict:
    """Choose what the pronoun at token `t` stands for; `speaker` is the key of whose words it stands in."""
    if _one_of_several(scene, t) or (asked.lemma == "it" and asked.case == "object" and not asked.agent):
        return NOBODY
    waits = _ahead(scene, t)
    values = _values(cast, scene, t, asked, waits)
    speaks = favoured(scene, t, asked.case, cast.weights)
    found = [(0.0, "")]
    for key in values.keys() - barred(scene, t, cast.words) - {speaker}:
        r = cast.referents[key]
        found.append((values[key] * fits(r, asked, cast.weights) * speaks.get(key, 1.0), key))
    (best, key), (second, _) = sorted([*found, (0.0, "")], key=lambda f: (-f[0], f[1]))[:2]
    if best < cast.weights.floor or best / (best + second) < least(asked, cast.weights):
        return NOBODY
    verdict = Verdict(cast.referents[key], best / (best + second), "fronted phrase" if key == waits else "prominence")
    if verdict.share >= cast.weights.telling:
        cast.referents[key].tell(GENDER.get(asked.lemma, ""))  # from here on the text has told
    return verdict


def _values(cast: Cast, scene: Scene, t: Token, asked: Asked, waits: str) -> dict[str, float]:
    """Prominence of everything spoken of, by what stands before the pronoun in its sentence and before that."""
    here = _here(cast, scene, t, asked, waits)
    values = dict(here)
    elsewhere = cast.weights.before if asked.lemma not in GENDER and asked.case == "possessive" else 1.0
    for key, r in cast.live.items():
        own, quoted = cast.standing(r)
        value = own + (1.0 if asked.quoted else cast.weights.across) * quoted
        values[key] = here[key] + value if key in here else value * elsewhere
    return values


def _here(cast: Cast, scene: Scene, t: Token, asked: Asked, waits: str) -> dict[str, float]:
    found: dict[str, float] = {}
    for p in scene.places:
        if p.end <= t.start or p.referent.key == waits:
            weight = p.weight * cast.weights.here * (cast.weights.across if p.quoted and not asked.quoted else 1.0)
            found[p.referent.key] = max(found.get(p.referent.key, 0.0), weight)
    return found


def _ahead(scene: Scene, t: Token) -> str:
    """Key of the subject behind a fronted phrase that the pronoun stands in: "In his speech, Hale ..."."""
    view = scene.view
    for i in above(view, t.i):
        over = view.tokens[view.tokens[i].head]
        if view.tokens[i].dep in _FRONTED and over.pos in VERBS:
            subject = view.child(over.i, "nsubj", "nsubjpass")
            if subject in scene.at and subject > view.right(i):
                return scene.at[subject].key
    return ""


def _one_of_several(scene: Scene, t: Token) -> bool:
    """Whether the pronoun is one of a choice: "he or she", "him, her, whoever"."""
    choice = scene.view.conjuncts(scene.view.first_conjunct(t.i))
    return any(o != t.i and scene.view.tokens[o].tag == t.tag for o in choice)


def fits(r: Referent, asked: Asked, weights: Weights) -> float:
    """How well a referent agrees with a pronoun in gender, number and kind, 0 where it cannot."""
    if r.lemmas:
        return float(asked.lemma in r.lemmas)
    if asked.lemma in GENDER:
        return _fits_person(r, GENDER[asked.lemma], weights)
    kind = _fits_kind(r, asked, weights)
    if asked.lemma == "it":
        return 0.0 if r.several or r.sort == PERSON else kind
    in_speech = asked.quoted and r.sort == BODY  # there any body is "they"
    return kind * (1.0 if in_speech else r.plural)


def _fits_person(r: Referent, gender: str, weights: Weights) -> float:
    if not r.sort & PERSON or r.several or r.gender not in ("", gender):
        return 0.0
    return (1.0 if r.gender else weights.unknown) * (1.0 if r.sort == PERSON else weights.unsure)


def _fits_kind(r: Referent, asked: Asked, weights: Weights) -> float:
    """How well a referent of this kind is "it" or one of "them"; a thing that is done to may be as well as anybody."""
    if r.sort == THING and asked.agent:
        return weights.inert
    if asked.lemma == "they":
        return weights.unsure if r.sort == THING and asked.case != "object" else 1.0
    return weights.unsure if r.sort & PERSON else 1.0


def least(asked: Asked, weights: Weights) -> float:
    """Share that the best must have of the best two: more in marks, and where a thing could be meant as well."""
    if asked.lemma in GENDER:
        return weights.person + (weights.quoted if asked.quoted else 0.0)
    share = weights.neuter if asked.lemma == "it" else weights.common
    thing = not asked.agent and (asked.lemma == "they" or asked.case != "possessive")
    return share + (weights.pointed if asked.quoted else 0.0) + (weights.open if thing else 0.0)
