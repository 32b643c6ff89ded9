"""What passes between drawing, coding and comparing: variables, units, a sheet and what a coder made of it.

Idea: a sheet is what coders see, and it never says what the tool found; that stands in the key, with the chance at
which each unit was drawn. A coder's answers and the tool's have one shape, so the tool is one more coder.

Conventions: offsets index the article's text as it was read. A value is a text (of a choice) or a number (of a count);
missing is None.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import pandas as pd

from framing.errors import SettingsError
from framing.results import make_frame

SPANS: Mapping[str, str] = {
    "article_id": "string", "start": "int64", "end": "int64", "text": "string", "variable": "string", "unit": "string",
}  # fmt: skip
TOOL = "framing"  # the coder that is no person


class Kind(StrEnum):
    """How a variable is answered."""

    CHOICE = "choice"  # one of a list
    COUNT = "count"  # how many places, or the places themselves
    WORDS = "words"  # how many words, or the passages themselves


@dataclass(frozen=True, kw_only=True, slots=True)
class Variable:
    """One question of a sheet; made with keywords.

    Parameters
    ----------
    name : str
        Head of its column.
    question : str
        What the coder is asked.
    kind : Kind
        How it is answered.
    scale : str
        Which differences count, as in `framing.uncertainty.SCALES`.
    choices : tuple of str
        The answers there are; of a count none.
    measure, voice : str
        What of the tool it counts; empty where nothing is counted.
    """

    name: str
    question: str
    kind: Kind
    scale: str
    choices: tuple[str, ...] = ()
    measure: str = ""
    voice: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Unit:
    """One thing to code; made with keywords.

    Parameters
    ----------
    id : str
        Its name in the sheet.
    article_id : str
        Where it stands; coders do not see it.
    start, end : int
        Its span there.
    before, text, after : str
        The context before it, its own text, the context behind.
    asked : str
        What is asked of it where a sheet asks different things.
    stratum : str
        From which part it was drawn.
    chance : float
        With which chance, above 0 and 1 at most.
    tool : mapping of str to (str, float or None)
        The tool's answers.
    marked : tuple of (str, int, int)
        Variable, start and end of what the tool counted there.
    """

    id: str
    article_id: str
    start: int
    end: int
    before: str
    text: str
    after: str
    asked: str = ""
    stratum: str = ""
    chance: float = 1.0
    tool: Mapping[str, str | float | None] = field(default_factory=dict)
    marked: tuple[tuple[str, int, int], ...] = ()


@dataclass(frozen=True, eq=False)
class Sheet:
    """A sample of units with the questions asked of each, and its key.

    Parameters
    ----------
    name : str
        Four letters that its units begin with, so that answers find their key.
    unit : str
        What is coded: paragraph, finding or mention.
    seed : int
        Of the draw.
    strata : tuple of str
        By what the sample was divided.
    variables : tuple of Variable
        What is asked.
    units : tuple of Unit
        In the order of the sheet, which is random.
    """

    name: str
    unit: str
    seed: int
    strata: tuple[str, ...]
    variables: tuple[Variable, ...]
    units: tuple[Unit, ...]

    @property
    def table(self) -> pd.DataFrame:
        """What coders see, with empty columns for their answers; nothing in it says what the tool found."""
        asked = ["asked"] if any(u.asked for u in self.units) else []
        seen = ["unit", *asked, "before", "text", "after"]
        rows = [
            {
                **{c: u.id if c == "unit" else getattr(u, c) for c in seen},
                **{v.name: "" for v in self.variables},
                "note": "",
            }
            for u in self.units
        ]
        return make_frame(rows, dict.fromkeys([*seen, *(v.name for v in self.variables), "note"], "string"))

    @property
    def tool(self) -> Coded:
        """The tool's answers to its own sheet."""
        spans = [(v, u, start, end) for u in self.units for v, start, end in u.marked]
        return coded(self, TOOL, {u.id: dict(u.tool) for u in self.units}, spans)

    def variable(self, name: str) -> Variable:
        """Give one variable by its name."""
        for v in self.variables:
            if v.name == name:
                return v
        raise SettingsError(
            f"no variable {name!r} in this sheet; there are {', '.join(v.name for v in self.variables)}"
        )


@dataclass(frozen=True, eq=False)
class Coded:
    """What one coder answered.

    Parameters
    ----------
    coder : str
        Who.
    sheet : Sheet
        What was asked.
    values : DataFrame
        A row a unit of the sheet, a column a variable; None where nothing was answered. Shape (units, variables).
    spans : DataFrame
        What the coder marked, columns `SPANS`.
    notes : mapping of str to str
        Unit to the coder's note.
    """

    coder: str
    sheet: Sheet
    values: pd.DataFrame
    spans: pd.DataFrame
    notes: Mapping[str, str] = field(default_factory=dict)


def coded(
    sheet: Sheet,
    coder: str,
    answers: Mapping[str, Mapping[str, Any]],
    spans: Sequence[tuple[str, Unit, int, int]] = (),
    notes: Mapping[str, str] | None = None,
) -> Coded:
    """Put a coder's answers together.

    Parameters
    ----------
    sheet : Sheet
        What was asked.
    coder : str
        Who answered.
    answers : Mapping[str, Mapping[str, Any]]
        Unit to variable to value; what is missing was not answered.
    spans : Sequence[tuple[str, Unit, int, int]]
        Variable, unit, and start and end in the article, of what was marked.
    notes : Mapping[str, str] | None
        Unit to note.

    Returns
    -------
    Coded
        All of it.
    """
    ids, names = [u.id for u in sheet.units], [v.name for v in sheet.variables]
    rows = [[answers.get(i, {}).get(n) for n in names] for i in ids]
    values = pd.DataFrame(rows, index=pd.Index(ids, name="unit"), columns=names, dtype=object)
    marked = [
        {
            "article_id": u.article_id, "start": start, "end": end, "text": u.text[start - u.start : end - u.start],
            "variable": v, "unit": u.id,
        }
        for v, u, start, end in sorted(spans, key=lambda s: (s[1].article_id, s[2], s[3], s[0]))
    ]  # fmt: skip
    return Coded(coder, sheet, values, make_frame(marked, SPANS), dict(notes or {}))
