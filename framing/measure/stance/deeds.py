"""What a reference to an actor is told to do, and how what it says is told: verb roles and cue stance.

Idea: "Hale attacked the crowd" tells of Hale without a judging word, by what the verb does to its patient (lexicon
``verb_effects``); "Hale claimed" keeps a distance from what he says that "Hale said" does not (``speech_cues``). Who
suffers harm is not judged by it: whether that is told with pity or with satisfaction, no verb says.

Conventions: a deed counts for the words that stand in its role, so a reference has those of its own place. What is
denied, or only feared, planned or bidden, is no deed; a purpose ("used force to free them") is told of whose it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from framing.records import Annotated, Clause, Effect, Quote

Place = tuple[int, int]
_TOLD = frozenset({"", "aimed"})  # a purpose that the writer states is told of whose it is
_SIDES: Mapping[Effect, int] = {Effect.HARM: -1, Effect.HELP: 1}


class Deed(NamedTuple):
    """What is told of whoever is named at a place.

    Parameters
    ----------
    kind : str
        "act" or "cue".
    side : int
        -1 harm, or distance from what is said; +1 help, or standing by it.
    term : str
        The verb or the cue.
    rule : str
        The row of the lexicon that says so.
    """

    kind: str
    side: int
    term: str
    rule: str


ACT, CUE = "act", "cue"


def deeds_of(doc: Annotated) -> Mapping[Place, tuple[Deed, ...]]:
    """Find what is told of those named in an article, by the place of the words that name them.

    Parameters
    ----------
    doc : Annotated
        With clauses and quotations.

    Returns
    -------
    mapping of (start, end) to tuple of Deed
        In the order of the text.
    """
    found: defaultdict[Place, list[Deed]] = defaultdict(list)
    for clause in doc.clauses:
        for place in _doer(clause):
            found[place].append(Deed(ACT, _SIDES[clause.effect], clause.verb, clause.sense or clause.effect.value))
    for quote in doc.quotes:
        for place in _teller(quote):
            found[place].append(Deed(CUE, quote.cue_stance, quote.cue, f"cue: {quote.cue}"))
    return {place: tuple(deeds) for place, deeds in found.items()}


def _doer(clause: Clause) -> Iterator[Place]:
    """Where the agent of a deed stands."""
    agent, done = clause.agent, not clause.negated and clause.modality in _TOLD
    if done and clause.effect in _SIDES and agent.start is not None and agent.end is not None:
        yield agent.start, agent.end


def _teller(quote: Quote) -> Iterator[Place]:
    """Where the speaker stands whose words are told with distance, or with consent."""
    if quote.cue_stance and quote.speaker_start is not None and quote.speaker_end is not None:
        yield quote.speaker_start, quote.speaker_end


def at(deeds: Mapping[Place, tuple[Deed, ...]], start: int, end: int) -> list[Deed]:
    """Deeds of a reference: those whose words and its own lie one in the other.

    Parameters
    ----------
    deeds : Mapping[Place, tuple[Deed, ...]]
        From `deeds_of`.
    start : int
        Where the reference begins.
    end : int
        Where it ends.

    Returns
    -------
    list of Deed
        None for a name that only touches the words.
    """
    within = ((a, b) for a, b in deeds if (a <= start and end <= b) or (start <= a and b <= end))
    return [deed for place in within for deed in deeds[place]]
