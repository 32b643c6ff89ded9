"""The choice: which of the things spoken of a pronoun stands for, or that it cannot be told.

Every referent that agrees in number and gender and that the sentence does not rule out is weighed: its
prominence, what is said of it in the same sentence, and where it stands there. The best is taken only where it
stands well before the second; else nothing is said. Inside quotation marks a speaker is not "he", and what
is said there carries less far outside.

Weights and thresholds were set on six news articles with marks of our own and checked on others; see
docs/method/pronouns.md. Shares are between 0 and 1.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import log2

from framing.annotate.pronouns.binding import acts, ahead, barred, favoured, open_subject, says
from framing.annotate.pronouns.referents import FADES, Cast, Referent, Scene
from framing.annotate.pronouns.words import BODY, PERSON, THING, Form, PronounWords
from framing.records import Token

_HERE = 1.2  # weight of the pronoun's own sentence
_ACROSS = 0.4  # what is said inside marks counts outside them, and the other way round
_OFTEN = 63
_TOPICS = tuple(0.03 * log2(1 + n) for n in range(_OFTEN + 1))
_FLOOR = 0.2
_LEAST = {"he": 0.56, "she": 0.54, "it": 0.6, "they": 0.69}  # share of the best and second that the best must have
_QUOTED, _SAID = 0.06, 0.14  # more, inside marks; for "it" and "they", which a speaker points at
_OBJECT, _CALLED = 0.12, -0.05  # more for "it" and "them" as objects, less where only somebody can be meant
_UNDONE = 0.08  # more for "it" as the subject of what things do as well
_BEFORE = 0.7  # for "its" and "their": what was said before their sentence
_SPOKEN = 0.6  # a body as "they" in somebody's speech
_UNKNOWN = 0.75  # a person of whom no gender is known
_THING, _THINGS, _INERT = 0.8, 0.6, 0.25  # a thing for "it"; where only somebody can act
_UNSURE = 0.5  # a name that may be no person
_SPOKE = 1.4
_AHEAD, _BEHIND = 1.0, 0.5  # for a subject behind a fronted phrase; where something stands before "it" in that phrase
_TELLING = 0.8  # share from which a pronoun tells the gender of a name
_SPOKE_WITHIN = 1.6  # sentences
_NEAR = 60  # places of a sentence that are looked through
_LIVE = 80  # things spoken of that are remembered
_FORGOTTEN = 0.02
_GENDER = {"he": "m", "she": "f"}

Standing = tuple[Referent, float, float]  # prominence outside marks and inside them


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a pronoun stands for and how much stands for it, 0-1."""

    referent: Referent | None
    share: float = 0.0
    rule: str = ""


class Chooser:
    """Weighs the referents of one article for one pronoun after the other.

    Parameters
    ----------
    cast : Cast
        What the article speaks of.
    words : PronounWords
        The lists.
    """

    def __init__(self, cast: Cast, words: PronounWords) -> None:
        self.cast, self.words = cast, words
        self.known: dict[str, Referent] = {}
        self.fresh = True
        self.standing: dict[str, Standing] = {}
        self.people: dict[str, Standing] = {}

    def turn(self, scene: Scene) -> None:
        """Note what a sentence that is over spoke of."""
        known = self.known
        for p in scene.places:
            known[p.referent.key] = p.referent
        self.fresh = False

    def _stand(self) -> None:
        """Work out how prominent everything is that was spoken of; what is hardly so any more is forgotten."""
        self.standing, self.people = {}, {}
        clock, kept = self.cast.clock, {}
        for key, r in list(self.known.items())[-_LIVE:]:
            faded = FADES ** (clock - r.sentence) if r.sentence != clock else 1.0
            own, quoted = r.own * faded, r.quoted * faded
            if own + quoted > _FORGOTTEN:
                topic = _TOPICS[min(r.named, _OFTEN)]
                kept[key] = r
                self.standing[key] = (r, own + _ACROSS * quoted + topic, 0.9 * own + quoted + topic)
                if r.sort & PERSON:
                    self.people[key] = self.standing[key]
        self.known, self.fresh = kept, True

    def choose(self, scene: Scene, t: Token, form: Form, case: str, *, quoted: bool, speaker: str) -> Verdict:
        """Choose what the pronoun at token `t` stands for."""
        lemma = form.lemma
        if _one_of_several(scene, t) or open_subject(scene, t, self.words):
            return Verdict(None)
        if not self.fresh:
            self._stand()
        subject = ahead(scene, t)
        here = self._here(scene, t, quoted, subject, lemma)
        standing = self.people if lemma in _GENDER else self.standing
        if quoted and lemma == "it":
            standing = {}  # in speech "it" is mostly what is talked about
        agent = lemma not in _GENDER and acts(scene.view, t, case, self.words)
        able = _able(standing, here, lemma, agent, quoted)
        if not able:
            return Verdict(None)
        if lemma == "it" and case == "object" and (not agent or quoted):
            return Verdict(None)
        out = barred(scene, t, case, self.words)
        speaks = favoured(scene, t, case, self.words)
        said = not quoted and says(scene.view, t, self.words)
        found: list[tuple[float, Referent]] = []
        elsewhere = _elsewhere(scene, t, lemma, case, self.words)
        for r, fit, value in able:
            key = r.key
            if lemma not in _GENDER:
                fit = _fit(r, fit, lemma, case, agent, quoted)
                value *= 1.0 if key in here else elsewhere
            if key in out or (key == speaker and quoted):
                continue
            if key in here:
                value += here[key][1]
            value *= fit * speaks.get(key, 1.0)
            if said and self.cast.clock - r.spoke <= _SPOKE_WITHIN:
                value *= _SPOKE
            found.append((value, r))
        waits = scene.at[subject].key if subject in scene.at else ""
        more = _more(lemma, t, case, agent=agent, quoted=quoted)
        verdict = _verdict(found, _LEAST[lemma] + more, waits)
        chosen = verdict.referent
        if chosen is not None and lemma in _GENDER and verdict.share >= _TELLING and not chosen.gender:
            chosen.gender, chosen.sort = _GENDER[lemma], PERSON  # from here on the text has told
        return verdict

    def _here(
        self, scene: Scene, t: Token, quoted: bool, subject: int, lemma: str
    ) -> dict[str, tuple[Referent, float]]:
        """Weight of what the pronoun's sentence says before it, and of the subject that a fronted phrase waits for."""
        found: dict[str, tuple[Referent, float]] = {}
        before = [p for p in scene.places if p.end <= t.start][-_NEAR:]
        if subject >= 0:
            before += [p for p in scene.places[:_NEAR] if p.i == subject and p.start > t.start]
        neutral = lemma not in _GENDER
        for p in before:
            if lemma == "they" and p.i in scene.parts and not p.referent.key.startswith("group:"):
                continue
            weight = p.weight * _HERE
            if p.quoted != quoted:
                weight *= 0.8 if quoted else _ACROSS
            if p.i == subject:
                weight *= _AHEAD if not neutral or not any(r.sort != THING for r, _ in found.values()) else _BEHIND
            key = p.referent.key
            if key not in found or weight > found[key][1]:
                found[key] = (p.referent, weight)
        return found


def _able(
    standing: Mapping[str, Standing], here: Mapping[str, tuple[Referent, float]], lemma: str, agent: bool, quoted: bool
) -> list[tuple[Referent, float, float]]:
    """Give the referents that agree, with how well and with their prominence from before the sentence."""
    able: list[tuple[Referent, float, float]] = []
    for s in standing.values():
        if fit := fits(s[0], lemma, agent):
            able.append((s[0], fit, s[2] if quoted else s[1]))
    for key, (r, _) in here.items():
        if key not in standing and (fit := fits(r, lemma, agent)):
            able.append((r, fit, 0.0))
    return able


def _fit(r: Referent, fit: float, lemma: str, case: str, agent: bool, quoted: bool) -> float:
    """Weigh things against bodies for "it" and "they" by what is said of them."""
    if r.sort == THING and not agent and (lemma == "it" or case == "object"):
        return r.singular if lemma == "it" else r.plural  # what is cut or passed is a thing as well as anybody
    if lemma == "they" and quoted and r.sort == BODY:
        return max(fit, (_SPOKEN if agent else _SPOKEN / 2) * r.singular)  # in speech a body is "they"
    return fit


def _elsewhere(scene: Scene, t: Token, lemma: str, case: str, words: PronounWords) -> float:
    """Weigh what was said before the sentence: less for "its" and "their", nothing for what two have together."""
    if lemma in _GENDER or case != "possessive":
        return 1.0
    shared = lemma == "they" and scene.view.tokens[t.head].lemma in words.cues["shared noun"]
    return 0.0 if shared else _BEFORE


def _more(lemma: str, t: Token, case: str, *, agent: bool, quoted: bool) -> float:
    """How much further than usual the best must stand from the second: in marks, and for "it" and "they" by place."""
    if lemma in _GENDER:
        return _QUOTED if quoted else 0.0
    more = _SAID if quoted else 0.0
    if case not in ("possessive", "subject"):
        return more + (_CALLED if agent else _OBJECT)
    if lemma == "it" and not agent:
        return more + (_OBJECT if t.dep == "nsubjpass" else _UNDONE)
    return more


def _one_of_several(scene: Scene, t: Token) -> bool:
    """Whether the pronoun is one of a choice: "he or she", "him, her, whoever"."""
    tokens = scene.view.tokens
    with_it = [tokens[c] for c in scene.view.children[t.i] if tokens[c].dep == "conj"]
    with_it += [tokens[t.head]] if t.dep == "conj" else []
    return any(o.tag == t.tag and o.text.lower() != t.text.lower() for o in with_it)


def fits(r: Referent, lemma: str, agent: bool) -> float:
    """How well a referent agrees with a pronoun in gender, number and kind, 0 where it cannot."""
    if r.lemmas:
        return 1.0 if lemma in r.lemmas else 0.0
    if lemma in _GENDER:
        if not r.sort & PERSON or r.singular < 0.5:
            return 0.0
        known = 1.0 if r.gender == _GENDER[lemma] else 0.0 if r.gender else _UNKNOWN
        return known * (1.0 if r.sort == PERSON else _UNSURE)
    if lemma == "they":
        if r.sort == PERSON and r.plural < 0.5:
            return 0.0  # singular they: only where the registry says so
        return r.plural * (1.0 if r.sort & (PERSON | BODY) else _INERT if agent else _THINGS)
    if r.sort == PERSON:
        return 0.0
    return r.singular * (
        0.25 if agent and r.sort == THING else 0.8 if r.sort == THING else 1.0 if r.sort == BODY else 0.5
    )


def _verdict(found: list[tuple[float, Referent]], least: float, waits: str) -> Verdict:
    """Take the best if it stands well before the second; `waits` is the key of a subject behind a fronted phrase."""
    if not found:
        return Verdict(None)
    found.sort(key=lambda f: (-f[0], f[1].key))
    best, referent = found[0]
    second = found[1][0] if len(found) > 1 else 0.0
    share = best / (best + second) if best else 0.0
    if best < _FLOOR or share < least:
        return Verdict(None, share)
    return Verdict(referent, share, "fronted phrase" if referent.key == waits else "prominence")
