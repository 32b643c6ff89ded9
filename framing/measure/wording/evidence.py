"""What speaks for and against words of a paraphrase being the outlet's: one table, and what each row looks for.

Idea: nobody calls his own remarks a tirade. So a hard word that picks out the speaker's own side, deed or people, or
that is harder than the speaker's own words for the same actor, was chosen by whoever wrote the paraphrase; unless it
is what the speaker asserts or concedes.

Source: descriptions de re and de dicto in reports (Quine 1956); free and indirect speech as the reporter's choice of
words (Leech and Short 1981).

Units: weights are summed; from `ENOUGH` on the words are flagged. A row whose loss changes nothing is no row.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from functools import lru_cache

from framing.grammar import NOUNS
from framing.lexicon import Lexicons
from framing.measure.wording.sides import Sides
from framing.measure.wording.spots import Spot
from framing.records import Annotated, Construction, Mention, Pronoun, QuoteKind, Voice
from framing.valence import Words, compile_words, favourability

ENOUGH = 1.0
_CLEAR = 2.0  # weight or rung of words that are hard whatever else is said of them
_STRONG = -2.0  # favourability of a word that is unfavourable in every use
_NAMES = (Construction.NAME, Construction.NAME_MODIFIER)


@dataclass(frozen=True, slots=True)
class Weights:
    """The table; each name is that of a sign below."""

    own_label: float = 1.0  # it describes the speaker, or the body spoken for: "the Front said the gang would stay"
    milder: float = 1.0  # the speaker's own quotations call the same actor by a milder description
    possessed: float = 0.6  # "his", "her office's": might be what befell the owner
    made: float = 0.6  # "a proposal he has made"
    known: float = 0.6  # "our offer" in the speaker's quotations, "the meager offer" here
    deed: float = 0.4  # the noun is a thing that its owner does, says or leads
    asserted: float = -2.0  # it is what the speaker says: "his plan was rotten"
    conceded: float = -2.0  # a cue or verb that takes blame: "admitted his rude remarks"
    rival: float = -0.6  # somebody else nearby may own it: "said the heckler would answer for his outburst"


WEIGHTS = Weights()


@dataclass(frozen=True, eq=False)
class Known:
    """The words that signs look for."""

    deeds: frozenset[str]
    people: frozenset[str]
    concessions: frozenset[str]
    polarity: Words


@lru_cache(maxsize=4)
def known_of(lexicons: Lexicons) -> Known:
    """Read the lexicons of this step."""
    own = lexicons["own_side"]
    return Known(
        deeds=own.words(kind="deed"),
        people=own.words(kind="people"),
        concessions=own.words(kind="concession"),
        polarity=compile_words(lexicons["polarity_words"], lexicons["irregular_forms"]),
    )


@dataclass(frozen=True, eq=False)
class Court:
    """What signs may ask of the article."""

    doc: Annotated
    sides: Sides
    known: Known

    def weigh(self, spot: Spot, weights: Weights = WEIGHTS) -> float:
        """Sum the weights of the signs that a spot shows; 0 where the speaker has no side or the words are kind."""
        if not self.sides.own(spot.quote) or not self._is_hard(spot):
            return 0.0
        return float(sum(getattr(weights, f.name) for f in fields(weights) if _SIGNS[f.name](self, spot)))

    def _is_hard(self, spot: Spot) -> bool:
        """Whether a second lexicon calls words, or them and their noun, unfavourable; strong ones it need not know."""
        last = max(spot.end, spot.tree.tokens[spot.noun].end)
        lowest = min(self.favour(spot.start, spot.end), self.favour(spot.start, last))
        return lowest < 0 or (lowest == 0 and spot.strength >= _CLEAR)

    def favour(self, start: int, end: int) -> float:
        """Say how favourable words are."""
        return favourability(self.doc.plain[start:end], self.known.polarity)


def _own_label(court: Court, spot: Spot) -> bool:
    label = spot.label
    if label is None or label.construction in _NAMES or label.actor not in court.sides.own(spot.quote):
        return False
    return spot.tree.head_of(label.start, label.end) == spot.noun


def _milder(court: Court, spot: Spot) -> bool:
    label = spot.label
    if label is None or label.ladder is None:
        return False
    said = [m.ladder for m in court.doc.mentions if m.actor == label.actor and _in_quotes(court, spot, m.start, m.end)
            and m.construction not in _NAMES and m.ladder is not None]  # fmt: skip
    return bool(said) and min(said) > label.ladder


def _in_quotes(court: Court, spot: Spot, start: int, end: int) -> bool:
    span = court.doc.voice_of(start, end)
    if span.voice is not Voice.QUOTED or span.quote < 0:
        return False
    quote = court.doc.quotes[span.quote]
    return quote.speaker == spot.quote.speaker and quote.kind in (QuoteKind.DIRECT, QuoteKind.PARTIAL)


def _deed(court: Court, spot: Spot) -> bool:
    """Whether the noun is a deed or of one's own people; a deed that judges by itself is strong: no "agenda"."""
    t = spot.tree.tokens[spot.noun]
    noun, plain = t.lemma.lower(), spot.start == t.start and court.favour(t.start, t.end) > _STRONG
    return noun in court.known.people or (noun in court.known.deeds and not plain)


def _asserted(court: Court, spot: Spot) -> bool:
    return spot.asserted


def _conceded(court: Court, spot: Spot) -> bool:
    cue = spot.quote.cue_start
    above = [spot.tree.tokens[i] for i in spot.above()]
    if cue is not None and spot.tree.sentence.start <= cue < spot.tree.sentence.end:
        above.append(spot.tree.tokens[spot.tree.at(cue)])
    beside = [spot.tree.tokens[c] for t in above for c in spot.tree.children[t.i] if t.pos in ("VERB", "AUX")]
    return any(t.lemma.lower() in court.known.concessions for t in (*above, *beside))


def _rival(court: Court, spot: Spot) -> bool:
    """Whether the owner is a pronoun that may stand for who is named before it, or who acts in its clause."""
    owner = spot.tree.child(spot.noun, "poss")
    pronoun = court.sides.pronoun(spot.tree.tokens[owner]) if owner is not None else None
    if pronoun is None:
        return False
    verb, is_subject = spot.tree.clause(spot.noun)
    acts = not is_subject and verb >= 0 and _acts(court, spot, verb, pronoun)
    return (acts or _is_named_between(court, spot, pronoun)) and not _bound(court, spot, verb)


def _acts(court: Court, spot: Spot, verb: int, pronoun: Pronoun) -> bool:
    """Whether the subject of the clause is a noun that agrees with the pronoun, and not the speaker."""
    i = spot.tree.subject(verb)
    if i is None or spot.tree.tokens[i].pos not in NOUNS or spot.tree.plural(i) != (pronoun.number == "plural"):
        return False
    return court.sides.actor(spot.tree.tokens[i]) not in court.sides.own(spot.quote)


def _is_named_between(court: Court, spot: Spot, pronoun: Pronoun) -> bool:
    """Whether another actor that the pronoun may stand for is named between the reporting word and the pronoun."""
    own, first = court.sides.own(spot.quote), spot.quote.cue_start or spot.quote.start
    between = (m for m in court.doc.mentions if first <= m.start and m.end <= pronoun.start)
    return any(m.actor not in own and _agrees(court, m, pronoun) for m in between)


def _agrees(court: Court, m: Mention, pronoun: Pronoun) -> bool:
    actor = court.doc.actors.get(m.actor)
    if actor is None or pronoun.lemma == "they":
        return True
    if actor.pronouns:
        return pronoun.lemma in actor.pronouns
    return any(k.kind == "person" for k in actor.kinds) == (pronoun.lemma in ("he", "she"))


def _bound(court: Court, spot: Spot, verb: int) -> bool:
    """Whether a pronoun for the speaker hangs on the same verb: "was biased against him because of his remarks"."""
    first, last = spot.tree.left(verb), spot.tree.right(verb)
    own = court.sides.own(spot.quote)
    inside = (court.sides.pronoun(t) for t in spot.tree.tokens[first : last + 1])
    return any(p.actor in own and p.case == "object" for p in inside if p is not None)


_SIGNS: Mapping[str, Callable[[Court, Spot], bool]] = {
    "own_label": _own_label,
    "milder": _milder,
    "possessed": lambda court, spot: court.sides.possessed(spot),
    "made": lambda court, spot: court.sides.made(spot),
    "known": lambda court, spot: court.sides.known(spot),
    "deed": _deed,
    "asserted": _asserted,
    "conceded": _conceded,
    "rival": _rival,
}
