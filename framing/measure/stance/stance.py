"""How an article treats an actor: one finding a reference, summed by voice.

Idea: the sentiment of an article is that of its topic. Here each reference to an actor, by name, description or
pronoun, is asked for by itself: what the words around it do to it (the linear model of
`framing.measure.stance.sentiment`, on the parse that is there already) and where its label stands on the ladder.
The parts are added: "the regime met critics" is a label without further words, "Hale betrayed them" words without a
label. A plain report of news reads unfavourable to the model, since most news is; what its training texts had on
average counts as nothing.

Rules: a reference has the voice of its place, so that words of a quotation count for those quoted. The sum over an
article is a mean with four neutral references added: one alone says a fifth of what many say alike. One article never
ranks outlets: of two outlets' articles on one story, nothing that was tried tells better than chance which is
kinder to an actor.

Units: -1 unfavourable to 1 favourable.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from framing.grammar import Surroundings, tree_of
from framing.lexicon import Lexicons
from framing.measure.stance.features import features
from framing.measure.stance.scene import Scene
from framing.measure.stance.target import target_at
from framing.measure.stance.weights import LABELS, Sentiment, weights_of
from framing.measure.stance.words import judged_words
from framing.records import Annotated, Base, Hit, Measure, Mention, Operator, Pronoun, Voice, Wording

STANCE = Measure(
    name="stance",
    words=Wording("reference", "references", "mean stance", "stance", "−1 to +1, own words"),
    base=Base.NONE,
    unit="mean stance",
    scale=1.0,
    ends=(-1.0, 1.0),
    voices=tuple(Voice),
    lexicon="target_weights",
    needs=("labels",),
)


@dataclass(frozen=True)
class _Weights:
    """Numbers that weigh evidence."""

    rung: float = 1 / 3  # a label's rung on the scale of a stance
    lean: float = -0.1  # positive less negative of the model's training rows: what a plain text of news has
    plain: float = 4.0  # neutral references added to those of an article: as many as there are weigh half
    clear: float = 0.1  # a stance nearer to 0 is neutral


WEIGHTS = _Weights()
Reference = Mention | Pronoun
_DENIED = (Operator.NEGATED, Operator.REVOKED)


class Stance(NamedTuple):
    """How an article treats an actor, in the own voice or in all."""

    actor: str
    voice: str
    n: int
    score: float
    label: str


def measure(doc: Annotated, hits: tuple[Hit, ...], lexicons: Lexicons) -> tuple[Hit, ...]:
    """Rate every reference to an actor in a parsed sentence.

    Parameters
    ----------
    doc : Annotated
        With rated mentions, pronouns, voices and a parse.
    hits : tuple[Hit, ...]
        Earlier findings; none is needed.
    lexicons : Lexicons
        Holds ``target_weights`` and the lexicons of `judged_words`.

    Returns
    -------
    tuple of Hit
        One hit a reference: `score` -1 to 1, `category` its label, `rule` what decided it: the row of the ladder,
        or the words around.
    """
    found: defaultdict[int, list[Reference]] = defaultdict(list)
    around = Surroundings(doc)
    references: tuple[Reference, ...] = (*doc.mentions, *doc.pronouns)
    for reference in references:
        found[around.sentence_at(reference.start, reference.end)].append(reference)
    rated = [hit for k, some in found.items() if k >= 0 for hit in _in_sentence(doc, k, some, lexicons)]
    return tuple(sorted(rated, key=lambda h: (h.start, h.end, h.actor)))


def _in_sentence(doc: Annotated, k: int, some: Iterable[Reference], lexicons: Lexicons) -> Iterator[Hit]:
    tree = tree_of(doc, k)
    if tree is None:
        return
    scene, weights = Scene(tree, judged_words(lexicons)), weights_of(lexicons["target_weights"])
    for reference in some:
        yield _rated(doc, reference, weights.sentiment(features(target_at(scene, *_core(reference)))))


def _core(reference: Reference) -> tuple[int, int]:
    """Where an actor is named, without the relative clause that says more of it."""
    if isinstance(reference, Mention) and reference.core_start >= 0:
        return reference.core_start, reference.core_end
    return reference.start, reference.end


def _rated(doc: Annotated, reference: Reference, words: Sentiment) -> Hit:
    """Add what the words around a reference and its label say."""
    rung, row = _label(reference)
    tone, label = words.score - WEIGHTS.lean, WEIGHTS.rung * rung
    score = max(-1.0, min(1.0, tone + label))
    return Hit(
        measure=STANCE.name,
        start=reference.start,
        end=reference.end,
        term=reference.head if isinstance(reference, Mention) else reference.lemma,
        category=label_of(score),
        score=score,
        voice=doc.voice_of(reference.start, reference.end).voice,
        actor=reference.actor,
        rule=row if abs(label) > abs(tone) else "words around",
        confidence=max(words),
    )


def _label(reference: Reference) -> tuple[float, str]:
    """Rung of a label that is said to hold, and its row; 0 for all others."""
    if not isinstance(reference, Mention) or reference.ladder is None or reference.operator in _DENIED:
        return 0.0, ""
    return reference.ladder, reference.ladder_row


def label_of(score: float) -> str:
    """Name the side of a stance."""
    side = (score > WEIGHTS.clear) - (score < -WEIGHTS.clear)
    return LABELS[side + 1]


def stances(hits: Iterable[Hit]) -> tuple[Stance, ...]:
    """Sum the references of one article, for each actor in the own voice and in all.

    Parameters
    ----------
    hits : Iterable[Hit]
        Findings of any measures.

    Returns
    -------
    tuple of Stance
        Sorted by actor; a voice without a reference has no row.
    """
    scores: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
    for hit in hits:
        if hit.measure == STANCE.name:
            scores[hit.actor, "all"].append(hit.score)
            if hit.voice is Voice.OWN:
                scores[hit.actor, Voice.OWN.value].append(hit.score)
    return tuple(_summed(*key, found) for key, found in sorted(scores.items()))


def _summed(actor: str, voice: str, found: list[float]) -> Stance:
    score = sum(found) / (len(found) + WEIGHTS.plain)
    return Stance(actor, voice, len(found), score, label_of(score))
