"""How an actor is spoken of: by name, by description, by pronoun, each counted by voice.

Idea: who is named again and again, who is "the group", who is only "they"? Forms of reference follow how present
an actor is to the reader (Ariel 1990, accessibility; van Leeuwen 2008, nomination). Pronouns are no labels: they
count here and nowhere else. Units: findings; `share` is of all references to the actor in the source, 0-1.
"""

from __future__ import annotations

from collections import Counter, defaultdict
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
    forms = [NAME if c in _NAMES else DESCRIPTION for c in mentions["construction"]]
    found: dict[tuple[str, str, str], Counter[tuple[str, str]]] = defaultdict(Counter)
    for table, of in ((mentions, forms), (pronouns, [PRONOUN] * len(pronouns))):
        columns = (table[c].tolist() for c in ("event", "actor", "by", "voice"))
        for event, actor, by, voice, form in zip(*columns, of, strict=True):
            found[event, actor, by][form, voice] += 1
    rows = []
    for (event, actor, by), counts in sorted(found.items()):
        for form in _FORMS:
            voices = {v.value: counts[form, v.value] for v in Voice}
            n = sum(voices.values())
            share = n / counts.total()
            rows.append({"event": event, "actor": actor, "by": by, "form": form, "n": n, **voices, "share": share})
    return make_frame(rows, REFERENCES)
