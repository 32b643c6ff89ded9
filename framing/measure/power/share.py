"""How acts of harm and help are told: who acts in them, and whether who acts is told at all.

Idea: of the harm and help that an actor has part in, the share in which it acts; of the harm that is done to an
actor, the shares told in the passive, by a noun, and without who did it. What is denied, planned, possible, bidden or
alleged is no act. An infinitive or a command has no subject to leave out, so that only forms that may name an agent and
do not are agentless; what "clashes" did counts as nobody's.

Units: percentages of acts, with a gate (setting ``min_acts``); a source's evidence says how many there are.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from framing.records import ActKind, Base, Effect, Gate, Measure, Wording

if TYPE_CHECKING:
    import pandas as pd

_ACTS = Gate("act", "min_acts")


def _share(name: str, rate: str, of: str) -> Measure:
    return Measure(
        name=name,
        words=Wording("act", "acts", rate, rate, f"% of acts of {of}, own words"),
        base=Base.FINDINGS,
        unit=f"% of acts of {of}",
        scale=100.0,
        ends=(0.0, 100.0),
        gate=_ACTS,
        lexicon="verb_effects",
    )


HARMING = _share("harming", "acts in acts of harm", "harm")
HELPING = _share("helping", "acts in acts of help", "help")
PASSIVE = _share("passive", "harm told in the passive", "harm")
NOMINAL = _share("nominal", "harm told by a noun", "harm")
AGENTLESS = _share("agentless", "harm told without who did it", "harm")
AGENCY = (HARMING, HELPING, PASSIVE, NOMINAL, AGENTLESS)

_TAKING_PART: Mapping[str, Measure] = {Effect.HARM.value: HARMING, Effect.HELP.value: HELPING}


TOLD = ["effect", "agent", "patient", "kind", "passive", "nominal", "negated", "modality"]  # columns that `shares` asks


class Share(NamedTuple):
    """One act as it counts for a measure and an actor; "" stands for everybody."""

    measure: str
    actor: str
    score: float


def may_count(clauses: pd.DataFrame) -> pd.Series:
    """Say which rows of ``analysis.clauses`` count for any measure, so that the others need not be asked.

    Parameters
    ----------
    clauses : pd.DataFrame
        The table.

    Returns
    -------
    Series of bool
        One a row.
    """
    return clauses["effect"].isin(list(_TAKING_PART)) & ~clauses["negated"]


def shares(clause: Mapping[str, Any], actors: Container[str]) -> Iterator[Share]:
    """Say what one row of ``analysis.clauses`` counts for.

    Parameters
    ----------
    clause : Mapping[str, Any]
        The row.
    actors : Container[str]
        Ids of known actors.

    Yields
    ------
    Share
        One for each measure and actor.
    """
    part = _TAKING_PART.get(clause["effect"])
    if clause["negated"] or clause["modality"] or part is None:
        return
    for role in ("agent", "patient"):
        if clause[role] in actors:
            yield Share(part.name, clause[role], float(role == "agent"))
    if part is HARMING:
        yield from _told(clause, actors)


def _told(clause: Mapping[str, Any], actors: Container[str]) -> Iterator[Share]:
    """How harm is told: of all text, and of the one it is done to."""
    scores = {PASSIVE.name: clause["passive"], NOMINAL.name: clause["nominal"], AGENTLESS.name: _hides(clause, actors)}
    for name, score in scores.items():
        yield Share(name, "", float(score))
        if clause["patient"] in actors:
            yield Share(name, clause["patient"], float(score))


def _hides(clause: Mapping[str, Any], actors: Container[str]) -> bool:
    """Whether an act is told in a form that could name who did it, and names nobody."""
    if clause["kind"] == ActKind.TOLL.value:
        return clause["agent"] not in actors
    return not clause["agent"] and clause["kind"] != ActKind.ACTIVE.value
