"""Plainer wordings that are plain: neither judging themselves, nor so mild that the deed is gone.

They come from the lexicon that the analysis ran with. A wording is dropped if it, or a word of it, is a row of that
lexicon; if it is one side's word for a thing (`word_choices`); and if it turns a verb of harm or force into one that
tells of none ("invaded" is not "entered").
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from framing.analysis import Analysis
from framing.errors import LexiconError
from framing.lexicon import Lexicons, open_lexicons
from framing.measure import LOADED

_HARD = frozenset({"harm", "force"})


class PlainWords:
    """Answers which plainer wording a finding has.

    Parameters
    ----------
    analysis : Analysis
        Its settings name the lexicons.
    """

    def __init__(self, analysis: Analysis) -> None:
        self._lexicons: Lexicons = open_lexicons(dict(analysis.settings.get("lexicons", {})))

    def instead_of(self, hit: Mapping[str, Any]) -> str:
        """Give the plainer wording of a finding.

        Parameters
        ----------
        hit : Mapping[str, Any]
            A row of ``analysis.hits``.

        Returns
        -------
        str
            Empty where there is none, or where more words were found than those of the row.
        """
        same = len(str(hit["text"]).split()) == len(str(hit["term"]).split())
        return self.of(str(hit["rule"])) if same else ""

    def of(self, rule: str) -> str:
        """Give the plainer wording of a row.

        Parameters
        ----------
        rule : str
            Its id, as a finding names it.

        Returns
        -------
        str
            Empty where there is none that is plain.
        """
        row = self._rows.get(rule)
        plain = str(row["plain"] or "") if row else ""
        fits = row is not None and not self._judges(plain) and not self._hides(row, plain)
        return plain if fits else ""

    @cached_property
    def _rows(self) -> Mapping[str, Mapping[str, Any]]:
        try:
            return {r["id"]: r for r in self._lexicons[LOADED.lexicon].rows}
        except LexiconError:  # a replacement that has since been moved: the words stand, the plainer ones are gone
            return {}

    @cached_property
    def _judging(self) -> frozenset[str]:
        loaded = {str(r["term"]).lower() for r in self._rows.values() if not r.get("company")}
        sided = {r["term"].lower() for r in self._lexicons["word_choices"].rows if r["lean"] and not r["company"]}
        return frozenset(loaded | sided)

    def _judges(self, plain: str) -> bool:
        low = plain.lower()
        return low in self._judging or any(w in self._judging for w in low.split())

    @cached_property
    def _effects(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for r in self._lexicons["verb_effects"].rows:
            found.setdefault(r["verb"], set()).add(r["effect"])
        return {verb: frozenset(effects) for verb, effects in found.items()}

    def _hides(self, row: Mapping[str, Any], plain: str) -> bool:
        """Tell whether a verb of harm would become one that tells of none."""
        if row["pos"] != "verb" or not plain:
            return False
        told, left = (self._effects.get(words.split()[0].lower(), frozenset()) for words in (row["term"], plain))
        return bool(told & _HARD) and not left & _HARD
