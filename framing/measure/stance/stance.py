"""How an article treats an actor: one finding a reference, summed by voice.

Idea: the sentiment of an article is that of its topic. Here each reference to an actor, by name, description or
pronoun, is asked for by itself: what the words around it do to it (the linear model of
`framing.measure.stance.sentiment`, on the parse that is there already, or the encoder), where its label stands on the
ladder, whether it is told to do harm or help, and with how much distance what it says is told
(`framing.measure.stance.deeds`). The parts are added: "the regime met critics" is a label without further words,
"Hale betrayed them" words without a label. A plain report of news reads unfavourable to either model, since most news
is; what their training texts had on average counts as nothing.

Rules: a reference has the voice of its place, so that words of a quotation count for those quoted. The sum over an
article is a mean with four neutral references added: one alone says a fifth of what many say alike. One article never
ranks outlets: of two outlets' articles on one story, nothing that was tried tells better than chance which is
kinder to an actor.

Units: -1 unfavourable to 1 favourable.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from framing.grammar import Surroundings, tree_of
from framing.lexicon import Lexicons
from framing.measure.stance.deeds import CUE, Deed, at, deeds_of
from framing.measure.stance.encoder import load_encoder
from framing.measure.stance.features import features
from framing.measure.stance.masking import blinds_of
from framing.measure.stance.scene import Scene
from framing.measure.stance.target import target_at
from framing.measure.stance.weights import LABELS, Sentiment, weights_of
from framing.measure.stance.words import judged_words
from framing.records import Annotated, Base, Gate, Hit, Measure, Mention, Operator, Pronoun, Voice, Wording

_REFERENCES = Gate("reference", "min_references")
_SPREAD = 0.37  # standard deviation of the references of an actor in one article, as measured on news

STANCE = Measure(
    name="stance",
    words=Wording("reference", "references", "mean stance toward it", "stance", "−1 to +1, own words"),
    base=Base.FINDINGS,
    unit="mean stance",
    scale=1.0,
    ends=(-1.0, 1.0),
    gate=_REFERENCES,
    voices=tuple(Voice),
    lexicon="target_weights",
    needs=("labels", "power"),
    compared=False,
    spread=_SPREAD,
)
HEARD = replace(
    STANCE,
    name="stance of those quoted",
    words=Wording(
        "reference", "references", "mean stance of those quoted toward it", "stance of those quoted", "−1 to +1"
    ),
)


@dataclass(frozen=True)
class _Weights:
    """Numbers that weigh evidence."""

    rung: float = 2 / 3  # a label is chosen, so a rung says more than a word around a name
    harm: float = 0.3  # a deed of harm that the actor is told to do; the model has read the verb already
    help: float = 0.1  # a deed of help: most are plain business ("agreed to fund"), so it says less
    cue: float = 0.2  # a verb of saying that keeps a distance, or consents
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
        One hit a reference: `score` -1 to 1, `category` its label; `rule` says which part weighs most: the row of the
        ladder, the sense of a verb, a cue, or the words around; `term` is the word it is about.
    """
    judged, weights = judged_words(lexicons), weights_of(lexicons["target_weights"])

    def ask(k: int, references: Iterable[Reference]) -> Iterator[Sentiment]:
        tree = tree_of(doc, k)
        if tree is not None:
            scene = Scene(tree, judged)
            yield from (weights.sentiment(features(target_at(scene, *_core(r)))) for r in references)

    return _rated_all(doc, ask)


def measure_by_encoder(doc: Annotated, hits: tuple[Hit, ...], lexicons: Lexicons) -> tuple[Hit, ...]:
    """Rate every reference as `measure` does, with the encoder's word on what stands around it.

    Parameters
    ----------
    doc : Annotated
        With rated mentions, pronouns, voices and a parse.
    hits : tuple[Hit, ...]
        Earlier findings; none is needed.
    lexicons : Lexicons
        Holds the lists of names and persons that are masked.

    Returns
    -------
    tuple of Hit
        As `measure` gives them.
    """
    encoder = load_encoder()
    blinds = blinds_of(lexicons, encoder.ordinary)

    def ask(k: int, references: Iterable[Reference]) -> Iterator[Sentiment]:
        start, end = doc.sentences[k].start, doc.sentences[k].end
        if tree_of(doc, k) is not None:
            for low, high in map(_core, references):
                yield encoder.score_masked(doc.plain[start:end], low - start, high - start, blinds)

    return _rated_all(doc, ask)


def _rated_all(doc: Annotated, ask: Callable[[int, Iterable[Reference]], Iterator[Sentiment]]) -> tuple[Hit, ...]:
    """Ask for the references of each sentence; one that is not parsed has no answers."""
    found: defaultdict[int, list[Reference]] = defaultdict(list)
    around, deeds = Surroundings(doc), deeds_of(doc)
    references: tuple[Reference, ...] = (*doc.mentions, *doc.pronouns)
    for reference in references:
        found[around.sentence_at(reference.start, reference.end)].append(reference)
    pairs = (pair for k, some in found.items() if k >= 0 for pair in zip(some, ask(k, some), strict=False))
    rated = (_rated(doc, reference, words, at(deeds, *_core(reference))) for reference, words in pairs)
    return tuple(sorted(rated, key=lambda h: (h.start, h.end, h.actor)))


def _core(reference: Reference) -> tuple[int, int]:
    """Where an actor is named, without the relative clause that says more of it."""
    if isinstance(reference, Mention) and reference.core_start >= 0:
        return reference.core_start, reference.core_end
    return reference.start, reference.end


def _rated(doc: Annotated, reference: Reference, words: Sentiment, deeds: Iterable[Deed]) -> Hit:
    """Add what the words around a reference, its label and its deeds say."""
    head = reference.head if isinstance(reference, Mention) else reference.lemma
    parts = [_Part(words.score - WEIGHTS.lean, head, "words around"), _label(reference, head), *map(_deed, deeds)]
    most = max(parts, key=lambda part: abs(part.score))  # of equal ones the first
    score = max(-1.0, min(1.0, sum(part.score for part in parts)))
    return Hit(
        measure=STANCE.name,
        start=reference.start,
        end=reference.end,
        term=most.term,
        category=label_of(score),
        score=score,
        voice=doc.voice_of(reference.start, reference.end).voice,
        actor=reference.actor,
        rule=most.rule,
        confidence=max(words),
    )


class _Part(NamedTuple):
    """One part of a stance: what it is worth, the word it is about, and what says so."""

    score: float
    term: str
    rule: str


def _label(reference: Reference, head: str) -> _Part:
    """Rung of a label that is said to hold, and its row; 0 for all others."""
    if not isinstance(reference, Mention) or reference.ladder is None or reference.operator in _DENIED:
        return _Part(0.0, head, "")
    return _Part(WEIGHTS.rung * reference.ladder, head, reference.ladder_row)


def _deed(deed: Deed) -> _Part:
    weight = WEIGHTS.cue if deed.kind == CUE else WEIGHTS.harm if deed.side < 0 else WEIGHTS.help
    return _Part(deed.side * weight, deed.term, deed.rule)


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
