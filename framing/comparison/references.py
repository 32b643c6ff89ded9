"""How an actor is spoken of: by name, by description, by pronoun, each counted by voice.

Idea: who is named again and again, who is "the group", who is only "they"? Forms of reference follow how present
an actor is to the reader (Ariel 1990, accessibility; van Leeuwen 2008, nomination). Pronouns are no labels: they
count here and nowhere else. Units: findings; `share` is of all references to the actor in the source, 0-1.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from framing.records import Construction, Voice
from framing.results import make_frame

REFERENCES: Mapping[str, str] = {
    "event": "string", "actor": "string", "by": "string", "form": "string", "n": "int64",
    **{v.value: "int64" for v in Voice}, "share": "float64",
}  # fmt: skip
NAME, DESCRIPTION, PRONOUN = "name", "description", "pronoun"
_NAMES = frozenset({Construction.NAME.value, Construction.NAME_MODIFIER.value})
_FORMS = (NAME, DESCRIPTION, PRONOUN)


def references(mentions: pd.DataFrame, pronouns: pd.DataFrame) -> pd.DataFrame:
    """Count the references to each actor by form and voice.

    Parameters
    ----------
    mentions : pd.DataFrame
        Mentions with the columns ``event`` and ``by``.
    pronouns : pd.DataFrame
        Pronouns with the same.

    Returns
    -------
    DataFrame
        Columns of `REFERENCES`; three rows, one a form, for each actor that a source speaks of.
    """
    columns = ["event", "actor", "by", "voice"]
    forms = [NAME if c in _NAMES else DESCRIPTION for c in mentions["construction"]]
    all_ = pd.concat([mentions[columns].assign(form=forms), pronouns[columns].assign(form=PRONOUN)], ignore_index=True)
    rows = []
    for (event, actor, by), part in all_.groupby(["event", "actor", "by"]):
        counts = part.groupby(["form", "voice"]).size()
        for form in _FORMS:
            voices = {v.value: int(counts.get((form, v.value), 0)) for v in Voice}
            n = sum(voices.values())
            rows.append(
                {"event": event, "actor": actor, "by": by, "form": form, "n": n, **voices, "share": n / len(part)}
            )
    return make_frame(rows, REFERENCES)
