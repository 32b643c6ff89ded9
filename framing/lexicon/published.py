"""Published verb lexicons in their authors' formats, read from a user's path: none is shipped.

Two are known by their header: power and agency frames (Sap et al. 2017: a table ``verb, agency, power`` of classes),
and connotation frames (Rashkin et al. 2016: a tab-separated table of means of people's ratings). A file in the format
of ``verb_effects`` is read as such.

Units: as `RATINGS`, -1 to 1; what a lexicon does not rate is not a number.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path

from framing.errors import LexiconError
from framing.lexicon.lexicon import Lexicon, read_lexicon
from framing.lexicon.verbs import RATINGS, verb_ratings

Ratings = Mapping[str, Mapping[str, float]]  # verb to its ratings

_CONNOTATION = {
    "effect(a)": "agent_effect",
    "effect(t)": "patient_effect",
    "writer_perspective(a)": "agent_view",
    "writer_perspective(t)": "patient_view",
}
_CLASSES = {
    "power": {"power_agent": 1.0, "power_theme": -1.0},
    "agency": {"agency_pos": 1.0, "agency_neg": -1.0},
}
_UNRATED = dict.fromkeys(RATINGS, float("nan"))


def read_ratings(path: str | Path) -> Ratings:
    """Read a verb lexicon.

    Parameters
    ----------
    path : str | Path
        Of power and agency frames, of connotation frames, or in the format of ``verb_effects``.

    Returns
    -------
    mapping of str to mapping
        Verb to its ratings.

    Raises
    ------
    LexiconError
        If the file cannot be read or its header is none of these.
    """
    try:
        lines = Path(path).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as err:
        raise LexiconError(f"{path}: cannot be read as UTF-8 text ({err})") from None
    header = lines[0] if lines else ""
    if "writer_perspective" in header:
        return _connotation(lines, path)
    if header.replace(" ", "").startswith("verb,"):
        return _classes(lines)
    if header.startswith("sense\t"):
        return verb_ratings(_own(path))
    raise LexiconError(
        f"{path}: its first line is {header[:60]!r}; known are 'verb,agency,power', connotation frames"
        " ('verb', 'writer_perspective(t)', ... with tabs) and the columns of verb_effects"
    )


def _own(path: str | Path) -> Lexicon:
    return read_lexicon(path, card="verb_effects")


def _connotation(lines: Iterable[str], path: str | Path) -> Ratings:
    try:
        return {
            row["verb"]: {**_UNRATED, **{ours: float(row[theirs]) for theirs, ours in _CONNOTATION.items()}}
            for row in csv.DictReader(lines, delimiter="\t")
        }
    except (KeyError, ValueError, TypeError) as err:
        raise LexiconError(
            f"{path}: connotation frames lack a column or hold a value that is no number: {err}"
        ) from None


def _classes(lines: Iterable[str]) -> Ratings:
    """Rate by classes; of a verb with several arguments the first word names it."""
    rows = csv.DictReader(lines, skipinitialspace=True)
    return {(row["verb"] or "").partition(" ")[0]: {**_UNRATED, **_of_classes(row)} for row in rows}


def _of_classes(row: Mapping[str, str | None]) -> dict[str, float]:
    return {name: values.get(row.get(name) or "", 0.0) for name, values in _CLASSES.items()}
