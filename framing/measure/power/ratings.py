"""What a verb does: who has power over whom, how far its subject acts, and what it does to either.

Idea: "The city granted the strikers a permit" and "the strikers wrested a permit from the city" tell one event with
power in other hands. Each verb is rated by the lexicon ``verb_effects``, or by a published lexicon that a user has;
a verb that no row rates is judged by the words of ``polarity_words``, for its patient only.

After Sap et al. (2017) on power and agency and Rashkin et al. (2016) on connotation frames.
Units: -1 to 1, 0 where nothing is known; power above 0 is the agent's over the patient.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
import pandas as pd

from framing.errors import SettingsError
from framing.lexicon import RATINGS, Lexicons, Ratings, inflections, irregular_forms, read_ratings, verb_ratings
from framing.valence import Words, compile_words, favourability

_STRONGEST = 3.0  # of a word in ``polarity_words``
# How much of a word's own polarity goes to a rating: it is said of the act, so it touches who acts and who suffers.
_TONE = {"patient_effect": 0.5, "agent_view": 0.5, "patient_view": 0.3}
_PREFIXES = ("re", "over", "out", "co")  # a verb that begins so does what the rest says


def rate_verbs(verbs: Sequence[str], *, lexicon: str | Path | None = None) -> pd.DataFrame:
    """Rate verbs by power, agency, effects and views.

    Parameters
    ----------
    verbs : Sequence[str]
        Lemmas or forms, with a particle or object where it matters ("give up", "open fire on").
    lexicon : str | Path | None
        A published lexicon in its authors' format (power and agency frames, connotation frames), or a file in the
        format of ``verb_effects``; None is the shipped one.

    Returns
    -------
    DataFrame
        One row a verb, in order: ``verb``, ``power``, ``agency``, ``agent_effect``, ``patient_effect``,
        ``agent_view``, ``patient_view``, each -1 to 1, and ``rated``: lexicon, words (by what the word means by
        itself) or empty. 0 where nothing is known; not a number where a published lexicon does not rate it.

    Raises
    ------
    SettingsError
        If `verbs` is one string, or holds something else than strings.

    Examples
    --------
    >>> rate_verbs(["killed", "beg"])["power"].round(2).tolist()
    [1.0, -1.0]
    """
    if isinstance(verbs, str) or not all(isinstance(v, str) for v in verbs):
        raise SettingsError("verbs must be a list of strings, such as ['kill', 'give up']")
    shipped = Lexicons()
    known = verb_ratings(shipped["verb_effects"]) if lexicon is None else read_ratings(lexicon)
    forms = _forms(known, shipped)
    words = compile_words(shipped["polarity_words"], shipped["irregular_forms"]) if lexicon is None else None
    rows = [_rated(" ".join(verb.lower().split()), known, forms, words) for verb in verbs]
    frame = pd.DataFrame(rows, columns=[*RATINGS, "rated"]).astype({**dict.fromkeys(RATINGS, float), "rated": "string"})
    frame.insert(0, "verb", pd.Series(list(verbs), dtype="string"))
    return frame


def _forms(known: Ratings, lexicons: Lexicons) -> dict[str, str]:
    """Form to verb, for every verb that is rated."""
    odd = irregular_forms(lexicons["irregular_forms"])
    found: dict[str, str] = {}
    for verb in known:
        for form in inflections(verb, "verb", odd):
            found.setdefault(form, verb)
    return found


def _rated(verb: str, known: Ratings, forms: dict[str, str], words: Words | None) -> dict[str, object]:
    """Ratings of one verb; the lexicon rates classes, what the word itself says tells their members apart."""
    tones = {} if words is None else _tones(verb, words)
    for tried in _tries(verb):
        lemma = tried if tried in known else forms.get(tried)
        if lemma is not None:
            return {**_summed(known[lemma], tones), "rated": "lexicon"}
    found = _summed(dict.fromkeys(RATINGS, 0.0), tones)
    return {**found, "rated": "words" if any(found.values()) else ""}


def _summed(ratings: Mapping[str, float], tones: Mapping[str, float]) -> dict[str, float]:
    return {name: float(np.clip(value + tones.get(name, 0.0), -1.0, 1.0)) for name, value in ratings.items()}


def _tones(verb: str, words: Words) -> dict[str, float]:
    """Give what the words of a verb add to effects and views."""
    tone = favourability(verb, words) / _STRONGEST
    return {name: share * tone for name, share in _TONE.items()}


def _tries(verb: str) -> Iterator[str]:
    """Give a verb as it stands, without what stands behind it, without a prefix."""
    yield verb
    head = verb.partition(" ")[0]
    yield head
    yield from (head.removeprefix(p).lstrip("-") for p in _PREFIXES if head.startswith(p) and len(head) > len(p) + 3)
