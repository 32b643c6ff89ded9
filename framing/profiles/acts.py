"""Who does what to whom in each source: acts counted by agent, patient, effect and voice.

Idea: the sentences of a source make some act and others suffer. A row is an agent, a patient, what the act does and
whose words tell it; at least one of the two is a known actor, and an agent or patient whom nobody knows is "other".

Units: numbers of acts; apart from them those that are denied, and those told as planned, possible, bidden or alleged.
Copies of a text count once.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from framing.analysis import Analysis
from framing.results import make_frame

ACTS: Mapping[str, str] = {
    "by": "string", "event": "string", "agent": "string", "patient": "string", "effect": "string", "voice": "string",
    "n": "int64", "denied": "int64", "possible": "int64", "passive": "int64", "nominal": "int64", "articles": "int64",
}  # fmt: skip
_KEYS = ["by", "event", "agent", "patient", "effect", "voice"]
_OTHER = "other"


def act_rows(analysis: Analysis, by: str) -> pd.DataFrame:
    """Count who does what to whom.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.
    by : str
        What a source is: outlet, article_id or event.

    Returns
    -------
    DataFrame
        Columns `ACTS`, sorted.
    """
    parts = [_counted(part, by) for part in analysis.partitions()]
    counted = pd.concat(parts, ignore_index=True).groupby(_KEYS, sort=True).sum() if parts else pd.DataFrame()
    rows = counted.reset_index()[list(ACTS)].itertuples(index=False, name=None) if len(counted) else ()
    return make_frame(rows, ACTS)


def _counted(analysis: Analysis, by: str) -> pd.DataFrame:
    known = {a.id for a in analysis.actors.actors}
    table = _placed(analysis, by)
    table = table[table["agent"].isin(known) | table["patient"].isin(known)]
    told = table.assign(agent=_called(table["agent"], known), patient=_called(table["patient"], known))
    done = ~told["negated"] & (told["modality"] == "")
    told = told.assign(n=done, possible=~told["negated"] & ~done)
    counted = told.groupby(_KEYS, sort=True).agg(
        n=("n", "sum"), denied=("negated", "sum"), possible=("possible", "sum"),
        passive=("passive", "sum"), nominal=("nominal", "sum"), articles=("article_id", "nunique"),
    )  # fmt: skip
    return counted.reset_index()


def _placed(analysis: Analysis, by: str) -> pd.DataFrame:
    """Acts with their source and event; copies left out."""
    articles = analysis.articles[analysis.articles["copy_of"] == ""]
    source = articles[by].astype(str)
    event = pd.Series("", index=articles.index) if by == "event" else articles["event"].astype(str)
    places = pd.DataFrame({"article_id": articles["article_id"], "by": source, "event": event})
    return analysis.clauses.merge(places, on="article_id")


def _called(parties: pd.Series, known: set[str]) -> pd.Series:
    """Ids of known actors; "" stays nobody, all others are others."""
    return parties.where(parties.isin(known) | (parties == ""), _OTHER)
